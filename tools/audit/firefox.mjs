/* Walks from the first page to a receipt in Debian's Firefox, as the demo customer on a screen of some width.

   node firefox.mjs ADDRESS LANGUAGE WIDTH

   Writes {steps, complaints} as JSON. Elements are found by where they lead and what they are called in the
   form, not by their words, so the walk is the same in every language. */

import process from "node:process";
import puppeteer from "puppeteer-core";

const FIREFOX = "/usr/bin/firefox-esr";
const HEIGHT = 900;
const DAYS_AHEAD = 10;

const [address, language, width] = process.argv.slice(2);

/** @type {string[]} */
const complaints = [];
/** @type {object[]} */
const steps = [];

/**
 * Note whatever a page does that it should not do.
 * @param {import("puppeteer-core").Page} page
 */
function watch(page) {
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    if (!response.url().startsWith(address) && !response.url().startsWith("data:")) {
      complaints.push(`another host: ${response.url()}`);
    }
  });
}

/**
 * Measure the page that has just come, and see that it fits and speaks the right language.
 * @param {import("puppeteer-core").Page} page
 * @param {string} name
 */
async function note(page, name) {
  const found = await page.evaluate(async () => {
    let largest = 0;
    /** @param {PerformanceEntryList} entries */
    const take = (entries) => {
      for (const entry of entries) largest = entry.startTime;
    };
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: "largest-contentful-paint", buffered: true });
    for (const _ of [1, 2]) await new Promise((drawn) => requestAnimationFrame(drawn));
    take(observer.takeRecords());
    const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    const root = document.documentElement;
    return {
      first_paint_ms: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      largest_paint_ms: largest,
      loaded_ms: navigation.loadEventEnd,
      language: root.lang,
      over: root.scrollWidth - root.clientWidth,
    };
  });
  const { language: spoken, over, ...measured } = found;
  steps.push({ name, ...measured });
  if (spoken !== language) complaints.push(`${name}: speaks ${spoken}`);
  if (over) complaints.push(`${name}: ${over} px too wide`);
}

/**
 * Press what matches first and is in view, and wait for the page it leads to.
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 */
async function follow(page, selector) {
  const [pressed] = await visible(page, selector);
  if (!pressed) throw new Error(`${page.url()} has no ${selector}`);
  await Promise.all([page.waitForNavigation(), pressed.click()]);
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 */
async function visible(page, selector) {
  const found = [];
  for (const element of await page.$$(selector)) {
    if (await element.isVisible()) found.push(element);
  }
  return found;
}

/**
 * Choose a day and its first start time, and answer whatever else the form asks for.
 * @param {import("puppeteer-core").Page} page
 */
async function fillIn(page) {
  await page.$eval(
    'form input[name="booking_date"]',
    (date, days) => {
      const first = Date.parse(date.min);
      date.value = new Date(first + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
      date.dispatchEvent(new Event("change", { bubbles: true }));
    },
    DAYS_AHEAD,
  );
  await page.waitForNetworkIdle({ idleTime: 300 });
  const [time] = await visible(page, 'label:has(input[name="start_time"])');
  if (!time) throw new Error(`${page.url()} offers no start time`);
  await time.click();
  for (const field of await page.$$(":is(input, textarea):required:invalid")) {
    const kind = await field.evaluate((asked) => asked.getAttribute("type"));
    if (kind === "checkbox") await field.click();
    else await field.type(kind === "number" ? "2" : "12 Sejong-daero, Seoul");
  }
}

const firefox = await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
try {
  const page = await firefox.newPage();
  await page.setViewport({ width: Number(width), height: HEIGHT });
  watch(page);
  await page.goto(`${address}/web/coocook/sign-in.html?lang=${language}`);
  await follow(page, 'button[name="action"][value="demo"]');
  await page.goto(`${address}/web/coocook/index.html`);
  await note(page, "home");
  await follow(page, 'a[href*="explore.html"]');
  await note(page, "explore");
  await follow(page, 'main a[href*="chef-detail.html?id=1"]');
  await note(page, "chef");
  await follow(page, 'main a[href*="booking.html?chef_id=1"]');
  await note(page, "booking");
  await fillIn(page);
  await follow(page, "button[data-book]");
  await page.waitForSelector('[role="status"]', { visible: true });
  await note(page, "receipt");
} finally {
  await firefox.close();
}
process.stdout.write(JSON.stringify({ steps, complaints }));
