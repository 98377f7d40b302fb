/* The address of the calendar feed, copied by a button. */

import { findAll } from "./find.js";

const [address] = findAll(HTMLInputElement, "#address");
const [button] = findAll(HTMLButtonElement, "[data-copy]");
const [said] = findAll(HTMLElement, "[data-said]");

async function copy() {
  address.select();
  await navigator.clipboard.writeText(address.value);
  const words = address.dataset.copied ?? "";
  button.textContent = words;
  said.textContent = words;
}

if (address && button && navigator.clipboard) {
  button.disabled = false;
  button.addEventListener("click", () => copy());
}
