/* The booking form, without leaving the page: what is free and what it costs follows each choice, and a
   refusal keeps everything in its place. The page itself answers as it does without this script; this only
   takes over the parts that changed. */

import { armDays, focusDay, focusEnd, moveTo } from "./booking-days.js";
import { find, findAll } from "./find.js";

const FOR_A_DAY = ["calendar", "count", "starts", "facts", "price", "refunds"];
const FOR_A_TIME = ["facts", "refunds"];

const place = find(HTMLElement, "#booking-place");
/** @type {Set<string>} */
const outdated = new Set();
let asked = 0;
let sending = false;

/** @typedef {{ booking_date: HTMLInputElement, duration_hours: HTMLSelectElement, month: HTMLInputElement }} Fields */

function form() {
  return find(HTMLFormElement, "#booking", place);
}

/** Where the form goes. Its `action` is one of its buttons. */
function target() {
  return new URL(form().getAttribute("action") ?? "", window.location.href);
}

function fields() {
  return /** @type {HTMLFormControlsCollection & Fields} */ (form().elements);
}

function chosenStart() {
  return findAll(HTMLInputElement, 'input[name="start_time"]:checked', place)[0];
}

/** @param {Document | HTMLElement} within @param {string} name */
function part(within, name) {
  return within.querySelector(`[data-part="${name}"]`);
}

/**
 * The page for what is chosen now; nothing personal is in its address.
 * @param {string} time
 */
function address(time) {
  const { booking_date, duration_hours, month } = fields();
  const wanted = target();
  wanted.searchParams.set("booking_date", booking_date.value);
  wanted.searchParams.set("duration_hours", duration_hours.value);
  if (time) wanted.searchParams.set("start_time", time);
  if (month.value) wanted.searchParams.set("month", month.value);
  return wanted;
}

/** @param {Response} response */
async function pageOf(response) {
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/**
 * Take over one part of a fresh page; whatever had the focus in it has it again.
 * @param {Document} page
 * @param {string} name
 */
function takeOver(page, name) {
  const [old, fresh] = [part(place, name), part(page, name)];
  if (!old || !fresh || old.isEqualNode(fresh)) return;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceChildren(...fresh.childNodes);
  if (!(focused instanceof HTMLInputElement || focused instanceof HTMLButtonElement)) return;
  const { turn } = focused.dataset;
  const again = old.querySelector(turn ? `[data-turn="${turn}"]` : `[value="${CSS.escape(focused.value)}"]`);
  const [first] = findAll(HTMLElement, "button, input", old);
  if (again instanceof HTMLElement) again.focus();
  else first?.focus();
}

/**
 * Say what could not be done, and go there.
 * @param {string} name
 */
function sayFault(name) {
  const problem = find(HTMLElement, "#problem", place);
  const words = find(HTMLTemplateElement, `template[data-fault="${name}"]`, place).content;
  problem.replaceChildren(document.importNode(words, true));
  problem.focus();
}

function forgetProblem() {
  find(HTMLElement, "#problem", place).replaceChildren();
}

/**
 * Ask for the page as it is for what is chosen now, and take over these parts of it.
 * @param {string[]} parts
 * @param {string} [time]
 */
async function refresh(parts, time = chosenStart()?.value ?? "") {
  for (const name of parts) outdated.add(name);
  asked += 1;
  const mine = asked;
  const starts = find(HTMLElement, "#start_time", place);
  if (outdated.has("starts")) starts.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address(time));
    const page = response.ok ? await pageOf(response) : null;
    if (mine !== asked) return;
    if (page) for (const name of outdated) takeOver(page, name);
    else sayFault("times-not-loaded");
    outdated.clear();
    armDays(place);
  } catch {
    if (mine !== asked) return;
    sayFault("times-not-loaded");
  }
  starts.removeAttribute("aria-busy");
}

/**
 * Choose what a button stands for: a month, a day, or a time of one.
 * @param {string} value
 */
async function pick(value) {
  const [date, time] = value.split("T");
  const { booking_date, month } = fields();
  if (/^\d{4}-\d\d$/.test(date)) {
    month.value = date;
    await refresh(["calendar"]);
    return;
  }
  booking_date.value = date;
  month.value = "";
  clearError("booking_date");
  if (!time) {
    await refresh(FOR_A_DAY);
    return;
  }
  clearError("start_time");
  await refresh(FOR_A_DAY, time);
  forgetProblem();
  chosenStart()?.focus();
}

/** @param {string} name */
function clearError(name) {
  const [shown] = findAll(HTMLElement, `#${CSS.escape(name)}-error`, place);
  if (shown) shown.hidden = true;
  place.querySelector(`#${CSS.escape(name)}`)?.removeAttribute("aria-invalid");
}

/** Never ends: the button stays off until the browser has left the page. */
function leaving() {
  return new Promise(() => {});
}

/** Show the form as the page answers it, with what is wrong and the focus there. @param {Element} answered */
function show(answered) {
  form().replaceWith(document.adoptNode(answered));
  arm();
  findAll(HTMLElement, "[autofocus]", place)[0]?.focus();
}

async function send() {
  const sent = form();
  let response;
  try {
    response = await fetch(target(), { method: "POST", body: new FormData(sent) });
  } catch {
    sayFault("not-reached");
    return;
  }
  if (response.redirected) {
    window.location.assign(response.url);
    await leaving();
  }
  if (response.status >= 429) {
    sayFault("ours");
    return;
  }
  const answered = (await pageOf(response)).querySelector("#booking");
  if (answered) {
    show(answered);
  } else {
    sent.submit();
    await leaving();
  }
}

async function sendOnce() {
  if (sending) return;
  sending = true;
  const buttons = findAll(HTMLElement, "[data-book]", place);
  for (const button of buttons) button.setAttribute("aria-disabled", "true");
  try {
    await send();
  } finally {
    sending = false;
    for (const button of buttons) button.removeAttribute("aria-disabled");
  }
}

/** @param {KeyboardEvent} event */
async function onKey(event) {
  const button = event.target;
  if (!(button instanceof HTMLButtonElement) || button.dataset.day === undefined) return;
  const goal = moveTo(place, button, event.key);
  if (!goal) return;
  event.preventDefault();
  if (!goal.turn) {
    focusDay(place, goal.button);
    return;
  }
  await pick(goal.turn);
  focusEnd(place, goal.last);
}

function arm() {
  form().noValidate = true;
  armDays(place);
}

function begin() {
  arm();
  place.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest('button[name="action"]');
    if (!(button instanceof HTMLButtonElement) || !button.value.startsWith("2")) return;
    event.preventDefault();
    pick(button.value);
  });
  place.addEventListener("keydown", onKey);
  place.addEventListener("change", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    clearError(target.name);
    if (target.name === "start_time") refresh(FOR_A_TIME);
    if (target.name === "booking_date") fields().month.value = "";
    if (target.name === "booking_date" || target.name === "duration_hours") refresh(FOR_A_DAY);
  });
  place.addEventListener("submit", (event) => {
    event.preventDefault();
    sendOnce();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}

begin();
