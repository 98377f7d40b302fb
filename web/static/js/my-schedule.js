// An answer is sent once however often it is tapped, and a reload does not say again what was done.

/** @param {SubmitEvent} event */
function sendOnce(event) {
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  for (const button of form.querySelectorAll("button")) {
    button.setAttribute("aria-disabled", "true");
  }
}

/** @param {HTMLFormElement} form */
function allowAgain(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("button")) {
    button.removeAttribute("aria-disabled");
  }
}

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll("form[data-once]");
for (const form of forms) {
  form.addEventListener("submit", sendOnce);
}

// A page that comes back from the browser's memory can be used again.
addEventListener("pageshow", () => forms.forEach(allowAgain));

if (document.querySelector("[data-done]")) {
  const address = new URL(location.href);
  for (const name of ["answered", "undone", "change"]) {
    address.searchParams.delete(name);
  }
  history.replaceState(history.state, "", address);
}
