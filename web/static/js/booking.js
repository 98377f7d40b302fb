/* The booking form: offers what is free, tells the price at once, books without leaving the page.
   Without this script the form posts to its own page, which does the same. */

import { book, freeTimes } from "./api.js";
import { addDays, distance, isDate, shortDay } from "./dates.js";
import { find, findAll } from "./find.js";
import { clearErrors, showErrors, showProblem } from "./problems.js";
import { showNearest, showQuickDays, showStartTimes } from "./start-times.js";

const STRIP_DAYS = 14;
const QUICK_DAYS = 6;
const NEAREST = 6;

/**
 * @typedef {{ booking_date: HTMLInputElement, duration_hours: HTMLSelectElement, phone: HTMLInputElement,
 *   special_requests: HTMLTextAreaElement, idempotency_key: HTMLInputElement }} Fields
 */

const form = find(HTMLFormElement, "#booking");
const fields = /** @type {HTMLFormControlsCollection & Fields} */ (form.elements);
const starts = find(HTMLElement, "#start_time");
/** @type {Record<string, string>} */
const words = JSON.parse(form.dataset.words ?? "");
/** @type {[name: string, first: number, end: number][]} */
const partsOfDay = JSON.parse(form.dataset.parts ?? "");
const chef = form.dataset.chef ?? "";
const problem = find(HTMLElement, "#problem");
const nearest = find(HTMLElement, "#nearest");
const quick = form.querySelector("[data-quick]");
const firstDate = fields.booking_date.min;
const lastDate = fields.booking_date.max;

let asked = 0;
let quickLength = fields.duration_hours.value;
let sending = false;
let key = fields.idempotency_key.value;
let keysUsed = 0;

function chosenStart() {
  return findAll(HTMLInputElement, 'input[name="start_time"]:checked', form)[0];
}

function chosenTime() {
  return chosenStart()?.value ?? "";
}

function chosenLength() {
  return fields.duration_hours.selectedOptions[0].dataset;
}

/**
 * @param {string} name
 * @param {string} words
 */
function show(name, words) {
  for (const place of form.querySelectorAll(`[data-show="${name}"]`)) place.textContent = words;
}

function showSummary() {
  const length = chosenLength();
  const date = fields.booking_date.value;
  const time = chosenTime();
  show("price", length.price ?? "");
  show("length", length.length ?? "");
  show("when", isDate(date) ? shortDay(date) + (time ? `, ${time}` : "") : words.not_chosen);
  for (const button of findAll(HTMLElement, "[data-quick] button", form)) {
    button.setAttribute("aria-pressed", String(button.dataset.date === date));
  }
}

/** @param {string} date */
function noneWords(date) {
  if (!isDate(date)) return words.no_date;
  const { length = "" } = chosenLength();
  return words.none_free.replace("{date}", shortDay(date)).replace("{length}", length);
}

/**
 * Ask what is free for the chosen date and length, and offer exactly that.
 * @param {string} [wanted]
 */
async function refresh(wanted) {
  const date = fields.booking_date.value;
  const length = fields.duration_hours.value;
  asked += 1;
  const mine = asked;
  starts.setAttribute("aria-busy", "true");
  try {
    const inRange = isDate(date) && date >= firstDate && date <= lastDate;
    const [days, strip] = await Promise.all([
      inRange ? freeTimes(chef, date, date, length) : [],
      quick && length !== quickLength ? freeTimes(chef, firstDate, addDays(firstDate, STRIP_DAYS - 1), length) : null,
    ]);
    if (mine !== asked) return;
    const times = days[0]?.start_times ?? [];
    const place = find(HTMLElement, "[data-starts]", form);
    showStartTimes(place, partsOfDay, times, wanted ?? chosenTime(), noneWords(date));
    if (quick && strip) {
      const free = strip.filter((day) => day.start_times.length).slice(0, QUICK_DAYS);
      quickLength = length;
      showQuickDays(find(HTMLElement, "ul", quick), free, date);
    }
    showSummary();
    starts.removeAttribute("aria-busy");
  } catch {
    if (mine !== asked) return;
    starts.removeAttribute("aria-busy");
    showProblem(problem, words.times_not_loaded);
  }
}

/**
 * @param {string} date
 * @param {string} time
 */
async function offerNearest(date, time) {
  const around = addDays(date, -7);
  const from = around < firstDate ? firstDate : around;
  const to = addDays(from, 2 * STRIP_DAYS - 1);
  const days = await freeTimes(chef, from, to > lastDate ? lastDate : to, fields.duration_hours.value);
  const free = days.flatMap((day) => day.start_times.map((start) => ({ date: day.date, time: start })));
  const wanted = { date, time };
  const closest = free
    .sort((one, other) => distance(one, wanted) - distance(other, wanted))
    .slice(0, NEAREST)
    .sort((one, other) => (`${one.date}${one.time}` < `${other.date}${other.time}` ? -1 : 1));
  showNearest(nearest, closest);
  return closest.length > 0;
}

function missing() {
  /** @type {Record<string, string>} */
  const errors = {};
  if (!fields.booking_date.value) errors.booking_date = words.is_needed;
  if (!chosenTime()) errors.start_time = words.start_is_needed;
  return errors;
}

function wantedBooking() {
  /** @type {import("./api.js").Wanted} */
  const wanted = {
    chef_id: Number(chef),
    booking_date: fields.booking_date.value,
    start_time: chosenTime(),
    duration_hours: Number(fields.duration_hours.value),
    special_requests: fields.special_requests.value,
  };
  if (fields.phone.value.trim()) wanted.phone = fields.phone.value;
  return wanted;
}

/**
 * @param {number} status
 * @param {import("./api.js").Answer} answer
 * @param {import("./api.js").Wanted} wanted
 */
async function refused(status, answer, wanted) {
  if (status === 400 && answer.errors && showErrors(form, answer.errors)) return;
  if (status === 409 && answer.rule === "idempotency_key") {
    keysUsed += 1;
    key = `${fields.idempotency_key.value}.${keysUsed}`;
    showProblem(problem, words.booked_already);
  } else if (status === 409) {
    await refresh();
    const found = await offerNearest(wanted.booking_date, wanted.start_time);
    showProblem(problem, answer.detail ?? words.our_fault, found ? words.nearest : "");
  } else {
    showProblem(problem, answer.detail ?? words.our_fault);
  }
}

async function send() {
  clearErrors(form);
  showProblem(problem, "");
  showNearest(nearest, []);
  if (showErrors(form, missing())) return;
  const wanted = wantedBooking();
  let result;
  try {
    result = await book(wanted, key);
  } catch {
    showProblem(problem, words.not_reached);
    return;
  }
  const { status, answer } = result;
  if (status === 401) {
    fields.idempotency_key.value = key;
    form.submit();
  } else if (status === 200 || status === 201) {
    window.location.assign(`/web/coocook/my-bookings.html?booked=${answer.id}`);
  } else {
    await refused(status, answer, wanted);
    return;
  }
  await leaving();
}

/** Never ends: the button stays off until the browser has left the page. */
function leaving() {
  return new Promise(() => {});
}

async function sendOnce() {
  if (sending) return;
  sending = true;
  const button = find(HTMLElement, "[data-book]", form);
  button.setAttribute("aria-disabled", "true");
  try {
    await send();
  } finally {
    sending = false;
    button.removeAttribute("aria-disabled");
  }
}

/** @param {HTMLButtonElement} button */
function pick(button) {
  fields.booking_date.value = button.dataset.date ?? "";
  const time = button.dataset.time;
  if (time) {
    showNearest(nearest, []);
    showProblem(problem, "");
    clearErrors(form);
  }
  refresh(time).then(() => {
    if (time) chosenStart()?.focus();
  });
}

function begin() {
  form.noValidate = true;
  for (const button of findAll(HTMLElement, "[data-without-script]", form)) button.hidden = true;
  for (const button of findAll(HTMLButtonElement, "[data-quick] button, #nearest button", form)) {
    button.type = "button";
    if (!button.dataset.date) [button.dataset.date, button.dataset.time] = button.value.split("T");
  }
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button[data-date]");
    if (button instanceof HTMLButtonElement) pick(button);
  });
  form.addEventListener("change", (event) => {
    if (event.target === fields.booking_date || event.target === fields.duration_hours) refresh();
    else if (event.target === chosenStart()) showSummary();
  });
  form.addEventListener("submit", (event) => {
    if (form.dataset.signedIn !== "yes") return;
    event.preventDefault();
    sendOnce();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}

begin();
