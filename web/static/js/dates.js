/* Dates of the business, as text like 2026-02-25; no time zone of the reader gets in. */

const DAY = 24 * 60 * 60 * 1000;
const WORDS = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

export function addDays(date, days) {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** `Wed 25 Feb` */
export function shortDay(date) {
  const parts = Object.fromEntries(WORDS.formatToParts(Date.parse(date)).map((part) => [part.type, part.value]));
  return `${parts.weekday} ${parts.day} ${parts.month}`;
}

export function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** How far two local times are from each other, in milliseconds. */
export function distance(one, other) {
  return Math.abs(Date.parse(`${one}Z`) - Date.parse(`${other}Z`));
}
