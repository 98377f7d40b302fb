/* What is wrong with a form, shown where it can be put right. */

import { find, findAll } from "./find.js";

/**
 * A sentence from what the server says of a field: `is past` becomes `The date is past.`; Korean is one.
 * @param {string | undefined} label
 * @param {string} words
 */
function sentence(label, words) {
  return /^[a-z]/.test(words) ? `${label} ${words}.` : words;
}

/** @param {HTMLFormElement} form */
export function clearErrors(form) {
  for (const shown of findAll(HTMLElement, ".error", form)) {
    shown.hidden = true;
    shown.textContent = "";
  }
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

/**
 * Show each error beside its field and go to the first; says whether any field was found.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} errors
 */
export function showErrors(form, errors) {
  for (const [name, words] of Object.entries(errors)) {
    const [shown] = findAll(HTMLElement, `#${CSS.escape(name)}-error`, form);
    if (!shown) continue;
    shown.textContent = sentence(shown.dataset.label, words);
    shown.hidden = false;
    form.querySelector(`#${CSS.escape(name)}`)?.setAttribute("aria-invalid", "true");
  }
  const [first] = findAll(HTMLElement, '[aria-invalid="true"]', form);
  first?.focus();
  return Boolean(first);
}

/**
 * Say at the top of the form why it was refused, and go there. Empty words take it away.
 * @param {HTMLElement} place
 * @param {string} words
 * @param {string} [further]
 */
export function showProblem(place, words, further = "") {
  if (!words) {
    place.replaceChildren();
    return;
  }
  const notice = document.importNode(find(HTMLTemplateElement, "template[data-notice]").content, true);
  const text = find(HTMLElement, ".notice div", notice);
  for (const line of [words, further].filter(Boolean)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    text.append(paragraph);
  }
  place.replaceChildren(notice);
  place.focus();
}
