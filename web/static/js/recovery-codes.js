/* Copying and printing the recovery codes. */

import { find, findAll } from "./find.js";

const copy = find(HTMLButtonElement, "[data-copy]");
const said = find(HTMLElement, "[data-said]");

/** @param {HTMLElement} list */
function mark(list) {
  const range = document.createRange();
  range.selectNodeContents(list);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

copy.addEventListener("click", async () => {
  const list = find(HTMLElement, copy.dataset.copy ?? "");
  const codes = findAll(HTMLElement, "code", list).map((code) => code.textContent);
  try {
    await navigator.clipboard.writeText(codes.join("\n"));
    said.textContent = copy.dataset.copied ?? "";
  } catch {
    mark(list);
    said.textContent = copy.dataset.failed ?? "";
  }
});

find(HTMLButtonElement, "[data-print]").addEventListener("click", () => print());
for (const hidden of findAll(HTMLElement, "[data-with-script]")) hidden.hidden = false;
