/* The page's address, handed to the phone's own sharing, or copied where there is none. Where neither can be
   done, and without this script, the address is shown to be copied by hand. */

import { find } from "./find.js";

/** @param {HTMLDetailsElement} details */
export function share(details) {
  const address = find(HTMLInputElement, "input", details).value;
  const said = find(HTMLElement, ".share-said");

  async function handOn() {
    if (typeof navigator.share === "function") {
      await navigator.share({ title: details.dataset.title, url: address });
      return;
    }
    await navigator.clipboard.writeText(address);
    said.textContent = said.dataset.copied ?? "";
  }

  find(HTMLElement, "summary", details).addEventListener("click", async (event) => {
    if (details.open) return;
    event.preventDefault();
    said.textContent = "";
    try {
      await handOn();
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === "AbortError") return;
      details.open = true;
      find(HTMLInputElement, "input", details).select();
    }
  });
}
