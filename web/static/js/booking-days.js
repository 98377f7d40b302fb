/* The days of the booking form's calendar by the keyboard: one stop for Tab, arrows from day to day. */

import { findAll } from "./find.js";

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7;

/** @typedef {{ button?: HTMLButtonElement, turn?: string, last?: boolean }} Goal */

/** @param {HTMLElement} place */
function days(place) {
  return findAll(HTMLButtonElement, "button[data-day]", place);
}

/** @param {HTMLButtonElement} one @param {HTMLButtonElement} other */
function between(one, other) {
  return (Date.parse(other.value) - Date.parse(one.value)) / DAY;
}

/**
 * Let Tab stop at one day only, the chosen one if it is in view.
 * @param {HTMLElement} place
 */
export function armDays(place) {
  const all = days(place);
  const chosen = all.find((button) => button.getAttribute("aria-pressed") === "true") ?? all[0];
  for (const button of all) button.tabIndex = button === chosen ? 0 : -1;
  for (const table of place.querySelectorAll(".month-days")) table.setAttribute("role", "grid");
}

/**
 * Go to a day; Tab stops there from now on.
 * @param {HTMLElement} place
 * @param {HTMLButtonElement | undefined} day
 */
export function focusDay(place, day) {
  if (!day) return;
  for (const button of days(place)) button.tabIndex = button === day ? 0 : -1;
  day.focus();
}

/**
 * Go to the first or the last free day in view.
 * @param {HTMLElement} place
 * @param {boolean} [last]
 */
export function focusEnd(place, last = false) {
  focusDay(place, days(place).at(last ? -1 : 0));
}

/**
 * Where a key leads from a day: another free day, or a month to turn to. Undefined for keys that do not move.
 * @param {HTMLElement} place
 * @param {HTMLButtonElement} from
 * @param {string} key
 * @returns {Goal | undefined}
 */
export function moveTo(place, from, key) {
  const all = days(place);
  const at = all.indexOf(from);
  const alike = all.filter((button) => between(from, button) % WEEK === 0);
  const week = alike.indexOf(from);
  /** @type {Record<string, HTMLButtonElement | undefined>} */
  const goals = {
    ArrowLeft: all[at - 1],
    ArrowRight: all[at + 1],
    ArrowUp: alike[week - 1],
    ArrowDown: alike[week + 1],
    Home: all[0],
    End: all.at(-1),
    PageUp: undefined,
    PageDown: undefined,
  };
  if (!(key in goals)) return undefined;
  const button = goals[key];
  if (button) return { button };
  const back = ["ArrowLeft", "ArrowUp", "PageUp"].includes(key);
  const [turn] = findAll(HTMLButtonElement, `[data-turn="${back ? "earlier" : "later"}"]`, place);
  return { turn: turn?.value, last: back && key !== "PageUp" };
}
