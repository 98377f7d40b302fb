/* The receipt's print button, which only works with a script. */

import { findAll } from "./find.js";

for (const button of findAll(HTMLButtonElement, "[data-print]")) {
  button.addEventListener("click", () => window.print());
}
