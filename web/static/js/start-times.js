/* The free times on the booking form: dates to choose from, start times of the chosen one. */

import { shortDay } from "./dates.js";

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * @param {string} time
 * @param {string} chosen
 */
function choice(time, chosen) {
  const input = element("input", { type: "radio", name: "start_time", value: time });
  input.checked = time === chosen;
  return element("label", { class: "time time-choice" }, input, element("span", {}, time));
}

/**
 * Put the start times of a day into `place`; a chosen one that is still free stays chosen.
 * @param {HTMLElement} place
 * @param {[name: string, first: number, end: number][]} partsOfDay
 * @param {string[]} times
 * @param {string} chosen
 * @param {string} noneWords
 */
export function showStartTimes(place, partsOfDay, times, chosen, noneWords) {
  /** @param {string} time */
  const hour = (time) => Number(time.slice(0, 2));
  const parts = partsOfDay
    .map(([name, first, end]) => ({ name, within: times.filter((time) => hour(time) >= first && hour(time) < end) }))
    .filter(({ within }) => within.length)
    .map(({ name, within }) =>
      element(
        "div",
        { class: "part" },
        element("p", { class: "part-name" }, name),
        element("div", { class: "times" }, ...within.map((time) => choice(time, chosen))),
      ),
    );
  place.replaceChildren(...(parts.length ? parts : [element("p", { class: "none-free" }, noneWords)]));
}

/**
 * Put buttons for the next free dates into `list`.
 * @param {HTMLElement} list
 * @param {import("./api.js").FreeDay[]} days
 * @param {string} chosen
 */
export function showQuickDays(list, days, chosen) {
  list.replaceChildren(
    ...days.map((day) =>
      element(
        "li",
        {},
        element(
          "button",
          { class: "time", type: "button", "data-date": day.date, "aria-pressed": String(day.date === chosen) },
          shortDay(day.date),
        ),
      ),
    ),
  );
}

/**
 * Put buttons for the free times near a taken one into `place`.
 * @param {HTMLElement} place
 * @param {import("./dates.js").Start[]} starts
 */
export function showNearest(place, starts) {
  place.replaceChildren(
    ...starts.map(({ date, time }) =>
      element(
        "button",
        { class: "button quiet", type: "button", "data-date": date, "data-time": time },
        `${shortDay(date)}, ${time}`,
      ),
    ),
  );
  place.hidden = starts.length === 0;
}
