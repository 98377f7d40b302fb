/* Dates of the business, as text like 2026-02-25; no time zone of the reader gets in. */

const DAY = 24 * 60 * 60 * 1000;
const KOREAN = document.documentElement.lang === "ko";
const WORDS = new Intl.DateTimeFormat(KOREAN ? "ko" : "en", {
  weekday: "short",
  day: "numeric",
  month: KOREAN ? "numeric" : "short",
  timeZone: "UTC",
});

/** @typedef {{ date: string, time: string }} Start */

/**
 * @param {string} date
 * @param {number} days
 */
export function addDays(date, days) {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/**
 * `Wed 25 Feb`, `2월 25일(수)`: as the server writes it.
 * @param {string} date
 */
export function shortDay(date) {
  const parts = Object.fromEntries(WORDS.formatToParts(Date.parse(date)).map((part) => [part.type, part.value]));
  return KOREAN
    ? `${parts.month}월 ${parts.day}일(${parts.weekday})`
    : `${parts.weekday} ${parts.day} ${parts.month}`;
}

/** @param {string} text */
export function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/**
 * How far a local date and time is from a wanted one: the same hour a day off counts as three hours.
 * @param {Start} one
 * @param {Start} wanted
 */
export function distance(one, wanted) {
  const days = Math.abs(Date.parse(one.date) - Date.parse(wanted.date)) / DAY;
  /** @param {string} time */
  const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return days * 180 + Math.abs(minutes(one.time) - minutes(wanted.time));
}
