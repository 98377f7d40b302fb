/* A calendar of links whose months are turned and whose days are picked without leaving the page: the page is
   asked for at the link's address, and its `data-part`s take the places of those here. */

import { find, findAll } from "./find.js";

const LINKS = "a.month-turn, a.month-day, a[data-turn]";

/** What to find again in a fresh calendar. @param {Element | null} focused */
function namesake(focused) {
  if (!(focused instanceof HTMLAnchorElement)) return "";
  if (focused.rel) return `a.month-turn[rel="${focused.rel}"]`;
  const date = new URL(focused.href).searchParams.get("date");
  return date ? `a.month-day[href*="date=${date}"]` : "";
}

/**
 * Take over what changed; the link that had the focus, or what is nearest to it, has it again.
 * @param {HTMLElement} place
 * @param {Document} page
 */
function takeOver(place, page) {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const again = namesake(focused);
  for (const old of findAll(HTMLElement, "[data-part]")) {
    const fresh = page.querySelector(`[data-part="${old.dataset.part}"]`);
    if (fresh && !old.isEqualNode(fresh)) old.replaceChildren(...fresh.childNodes);
  }
  if (!again || focused?.isConnected) return;
  const [link] = findAll(HTMLAnchorElement, `${again}, a.month-turn`, place).sort(
    (one, other) => Number(other.matches(again)) - Number(one.matches(again)),
  );
  link?.focus({ preventScroll: true });
}

/** @param {HTMLElement} place */
export function turnInPlace(place) {
  let asking = new AbortController();

  /** @param {URL} address */
  async function go(address) {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    place.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { signal });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      find(HTMLElement, "[data-calendar]", page);
      takeOver(place, page);
      address.hash = "";
      window.history.replaceState(null, "", address);
    } catch {
      if (signal.aborted) return;
      window.location.assign(address);
    }
    place.removeAttribute("aria-busy");
  }

  place.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(LINKS);
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(new URL(link.href));
  });
  place.addEventListener("change", (event) => {
    const form = event.target instanceof HTMLSelectElement && event.target.form;
    if (!form) return;
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) address.searchParams.set(name, String(value));
    go(address);
  });
}
