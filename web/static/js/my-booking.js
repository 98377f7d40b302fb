/* A booking's page: what is sent goes once, and messages in view are noted as read. */

import { findAll } from "./find.js";

/** @param {HTMLFormElement} form */
function sendOnce(form) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
    for (const button of findAll(HTMLButtonElement, "button", form)) button.setAttribute("aria-disabled", "true");
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    sent = false;
    for (const button of findAll(HTMLButtonElement, "button", form)) button.removeAttribute("aria-disabled");
  });
}

/** @param {HTMLFormElement} form */
async function markRead(form) {
  const [button] = findAll(HTMLButtonElement, "button", form);
  let response;
  try {
    response = await fetch(form.getAttribute("action") ?? "", { method: "POST", body: new FormData(form), credentials: "same-origin" });
  } catch {
    return;
  }
  if (!response.ok || !button) return;
  button.textContent = form.dataset.done ?? "";
  button.disabled = true;
}

/** @param {HTMLFormElement} form */
function readWhenSeen(form) {
  const last = findAll(HTMLElement, "[data-unread]").at(-1);
  if (!last) return;
  const watching = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watching.disconnect();
    markRead(form);
  });
  watching.observe(last);
}

for (const form of findAll(HTMLFormElement, "form[data-once]")) sendOnce(form);
for (const form of findAll(HTMLFormElement, "form[data-read]")) readWhenSeen(form);
