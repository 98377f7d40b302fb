/* What is wrong with a form, shown where it can be put right. */

/** A sentence from what the server says of a field: `is past` becomes `The date is past.`; Korean is one. */
function sentence(label, words) {
  return /^[a-z]/.test(words) ? `${label} ${words}.` : words;
}

export function clearErrors(form) {
  for (const shown of form.querySelectorAll(".error")) {
    shown.hidden = true;
    shown.textContent = "";
  }
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

/** Show each error beside its field and go to the first; says whether any field was found. */
export function showErrors(form, errors) {
  for (const [name, words] of Object.entries(errors)) {
    const shown = form.querySelector(`#${CSS.escape(name)}-error`);
    if (!shown) continue;
    shown.textContent = sentence(shown.dataset.label, words);
    shown.hidden = false;
    form.querySelector(`#${CSS.escape(name)}`)?.setAttribute("aria-invalid", "true");
  }
  const first = form.querySelector('[aria-invalid="true"]');
  first?.focus();
  return Boolean(first);
}

/** Say at the top of the form why it was refused, and go there. Empty words take it away. */
export function showProblem(place, words, further = "") {
  if (!words) {
    place.replaceChildren();
    return;
  }
  const notice = document.querySelector("template[data-notice]").content.cloneNode(true);
  const text = notice.querySelector(".notice div");
  for (const line of [words, further].filter(Boolean)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    text.append(paragraph);
  }
  place.replaceChildren(notice);
  place.focus();
}
