/* Hearts that are pressed without leaving the page; the same form keeps them. */

import { findAll } from "./find.js";

/**
 * Send the form; says whether the heart was kept.
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 */
async function keep(form, button) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) body.append(name, String(value));
  const headers = { Accept: "application/json" };
  const response = await fetch(form.getAttribute("action") ?? "", { method: "POST", body, headers });
  return response.ok;
}

/** @param {HTMLButtonElement} button */
function turn(button) {
  const marked = button.getAttribute("aria-pressed") === "true";
  button.setAttribute("aria-pressed", String(!marked));
  button.value = marked ? "add" : "remove";
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 */
async function press(form, button) {
  const kept = keep(form, button);
  turn(button);
  try {
    if (await kept) return;
    turn(button);
    form.dataset.heart = "";
    form.requestSubmit(button);
  } catch {
    turn(button);
    for (const said of findAll(HTMLElement, "[role=status]", form)) said.textContent = form.dataset.failed ?? "";
  }
}

for (const form of findAll(HTMLFormElement, "form[data-heart]")) {
  let busy = false;
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!form.dataset.heart || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    await press(form, button);
    busy = false;
  });
}
