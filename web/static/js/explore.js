/* Filtering without leaving the page: the list is asked for at the address that the form makes, and swapped.
   Without this script the form and all links lead to the same addresses. */

import { find, findAll } from "./find.js";

const TYPING_MS = 350;

const form = find(HTMLFormElement, "#filters");
const fold = find(HTMLDetailsElement, "details", form);
const said = find(HTMLElement, "#said");
const wide = window.matchMedia("(min-width: 56rem)");

let timer = 0;
let asking = new AbortController();
/** The address whose list is shown or on its way. */
let shown = here();
/** The field that the newest entry of the history was typed into. */
let typedInto = "";

function here() {
  return `${window.location.pathname}${window.location.search}`;
}

/** What the form asks for, as an address without its empty fields. */
function wanted() {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    if (text && !(name === "sort" && text === "id")) parameters.append(name, text);
  }
  const query = parameters.toString();
  return query ? `${form.dataset.path}?${query}` : form.dataset.path ?? "";
}

function found() {
  return find(HTMLElement, "#found");
}

/** @param {string} address */
async function fetched(address) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  found().setAttribute("aria-busy", "true");
  const response = await fetch(address, { signal, headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!page.querySelector("#found")) throw new TypeError("no list in the answer");
  return page;
}

/** Take the list, the errors and what else depends on the filters from a page; what was typed stays. */
function adopt(/** @type {Document} */ page) {
  found().replaceWith(find(HTMLElement, "#found", page));
  for (const old of findAll(HTMLElement, ".error, #active", form)) {
    const other = page.getElementById(old.id);
    if (other) old.replaceWith(other);
  }
  for (const field of findAll(HTMLElement, "[aria-describedby]", form)) {
    const isWrong = page.getElementById(field.id)?.getAttribute("aria-invalid");
    if (isWrong) field.setAttribute("aria-invalid", isWrong);
    else field.removeAttribute("aria-invalid");
  }
  for (const link of findAll(HTMLAnchorElement, "a.language")) {
    link.href = find(HTMLAnchorElement, "a.language", page).href;
  }
  said.textContent = find(HTMLElement, "#found-heading").textContent?.trim() ?? "";
}

/** Let the form say what an address asks for, as the server filled it in. */
function fillIn(/** @type {Document} */ page) {
  for (const box of findAll(HTMLInputElement, "[type=checkbox]", form)) {
    box.checked = findAll(HTMLInputElement, `[name=${box.name}]`, page).some(
      (other) => other.value === box.value && other.checked,
    );
  }
  for (const select of findAll(HTMLSelectElement, "select", form)) {
    const other = find(HTMLSelectElement, `#${select.id}`, page);
    select.replaceChildren(...other.cloneNode(true).childNodes);
    select.value = other.value;
  }
  for (const input of findAll(HTMLInputElement, "input:not([type=checkbox])", form)) {
    input.value = find(HTMLInputElement, `#${input.id}`, page).value;
  }
}

/**
 * Show the list of an address.
 * @param {string} address
 * @param {{ entry?: "push" | "replace", fill?: boolean, go?: boolean }} how whether the history gets an entry,
 *   the form is filled in anew, the reader is taken to the list
 */
async function show(address, { entry, fill = false, go = false }) {
  window.clearTimeout(timer);
  shown = address;
  if (entry === "push") window.history.pushState(null, "", address);
  if (entry === "replace") window.history.replaceState(null, "", address);
  let page;
  try {
    page = await fetched(address);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") return;
    notLoaded();
    return;
  }
  if (fill) fillIn(page);
  adopt(page);
  if (go) goToList();
}

function notLoaded() {
  const list = found();
  list.removeAttribute("aria-busy");
  list.querySelector("[role=alert]")?.remove();
  list.prepend(document.importNode(find(HTMLTemplateElement, "#not-loaded").content, true));
}

/** To the first wrong field, else to the head of the list. */
function goToList() {
  const [wrong] = findAll(HTMLElement, "[aria-invalid=true]", form);
  if (wrong) {
    fold.open = true;
    wrong.focus();
    return;
  }
  if (!wide.matches) fold.open = false;
  const heading = find(HTMLElement, "#found-heading");
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) found().scrollIntoView();
}

/** Whether a field is typed into, letter by letter. */
function isTyped(/** @type {EventTarget | null} */ field) {
  return field instanceof HTMLInputElement && field.type !== "checkbox";
}

/** @param {Event} event */
function changed({ target }) {
  window.clearTimeout(timer);
  const name = isTyped(target) ? /** @type {HTMLInputElement} */ (target).name : "";
  const goesOn = name !== "" && name === typedInto;
  const ask = () => {
    typedInto = name;
    if (shown !== wanted()) show(wanted(), { entry: goesOn ? "replace" : "push" });
  };
  if (name) timer = window.setTimeout(ask, TYPING_MS);
  else ask();
}

/** @param {MouseEvent} event */
function follow(event) {
  const link = event.target instanceof Element && event.target.closest("#found a");
  if (!(link instanceof HTMLAnchorElement) || link.pathname !== form.dataset.path) return;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  typedInto = "";
  show(`${link.pathname}${link.search}`, { entry: "push", fill: true, go: true });
}

function begin() {
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typedInto = "";
    show(wanted(), { entry: "push", go: true });
  });
  document.addEventListener("click", follow);
  window.addEventListener("popstate", () => {
    typedInto = "";
    if (shown !== here()) show(here(), { fill: true });
  });
  if (!CSS.supports("selector(::details-content)")) {
    const unfold = () => {
      if (wide.matches) fold.open = true;
    };
    unfold();
    wide.addEventListener("change", unfold);
  }
}

begin();
