/* Hearts that are pressed without leaving the page; the same form keeps them. */

import { findAll } from "./find.js";

/**
 * Keep or let go, as the form says; tells whether that was done.
 * @param {string} address
 * @param {URLSearchParams} body
 */
async function send(address, body) {
  const headers = { Accept: "application/json" };
  const response = await fetch(address, { method: "POST", body, headers, keepalive: true });
  return response.ok;
}

/** @param {HTMLButtonElement} button */
function turn(button) {
  const marked = button.getAttribute("aria-pressed") === "true";
  button.setAttribute("aria-pressed", String(!marked));
  button.value = marked ? "add" : "remove";
}

/**
 * The heart turns at once, and back if it could not be kept; somebody who was signed out meanwhile signs in.
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 * @param {URLSearchParams} body
 */
async function keep(form, button, body) {
  try {
    if (await send(form.getAttribute("action") ?? "", body)) return;
    turn(button);
    form.dataset.heart = "";
    form.requestSubmit(button);
  } catch {
    turn(button);
    for (const said of findAll(HTMLElement, "[role=status]", form)) said.textContent = form.dataset.failed ?? "";
  }
}

/** @type {WeakMap<HTMLFormElement, Promise<void>>} */
const last = new WeakMap();

document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement) || !form.dataset.heart) return;
  event.preventDefault();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) body.append(name, String(value));
  turn(button);
  last.set(form, (last.get(form) ?? Promise.resolve()).then(() => keep(form, button, body)));
});
