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

for (const form of findAll(HTMLFormElement, "form[data-heart]")) {
  let last = Promise.resolve();
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!form.dataset.heart || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, button)) body.append(name, String(value));
    turn(button);
    last = last.then(() => keep(form, button, body));
  });
}
