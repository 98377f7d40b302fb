/* Pictures opened large over the page, turned by buttons and arrow keys. Without this script each link leads
   to its picture. */

import { find, findAll } from "./find.js";

/** @param {HTMLAnchorElement} link */
function large(link) {
  const { srcset = "", width, height } = link.dataset;
  const image = new Image(Number(width), Number(height));
  image.alt = "";
  image.sizes = `min(100vw, ${width}px)`;
  image.srcset = srcset;
  image.src = link.href;
  return image;
}

/** @param {HTMLDialogElement} dialog */
export function openLarge(dialog) {
  const links = findAll(HTMLAnchorElement, "a[data-picture]");
  const [turns, frame] = [findAll(HTMLElement, "[data-turn]", dialog), find(HTMLElement, "[data-frame]", dialog)];
  const [words, count] = ["[data-words]", "[data-number]"].map((name) => find(HTMLElement, name, dialog));
  let at = 0;

  /** @param {number} wanted */
  function show(wanted) {
    at = (wanted + links.length) % links.length;
    frame.replaceChildren(large(links[at]));
    words.textContent = links[at].dataset.words ?? "";
    const counted = (dialog.dataset.count ?? "").replace("{number}", `${at + 1}`);
    count.textContent = counted.replace("{total}", `${links.length}`);
  }

  for (const turn of turns) {
    turn.hidden = links.length < 2;
    turn.addEventListener("click", () => show(at + Number(turn.dataset.turn)));
  }
  for (const [number, link] of links.entries()) {
    link.addEventListener("click", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      show(number);
      dialog.showModal();
    });
  }
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") show(at - 1);
    if (event.key === "ArrowRight") show(at + 1);
  });
  dialog.addEventListener("click", (event) => {
    const { target } = event;
    if (target === dialog || (target instanceof Element && target.closest("[data-close]"))) dialog.close();
  });
  dialog.addEventListener("close", () => {
    frame.replaceChildren();
    links[at].focus();
  });
}
