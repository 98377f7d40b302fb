/* A button in each password's field that shows what was typed. */

import { findAll } from "./find.js";

/** @param {HTMLInputElement} field */
function addButton(field) {
  const button = document.createElement("button");
  const said = document.createElement("span");
  const of = document.createElement("span");
  button.type = "button";
  button.className = "show-password";
  of.className = "visually-hidden";
  of.textContent = ` ${field.labels?.[0]?.textContent?.trim() ?? ""}`;
  button.append(said, of);

  /** @param {boolean} shown */
  const show = (shown) => {
    field.type = shown ? "text" : "password";
    said.textContent = (shown ? field.dataset.hide : field.dataset.show) ?? "";
  };
  button.addEventListener("click", () => show(field.type === "password"));
  field.form?.addEventListener("submit", () => show(false));
  show(false);

  const place = document.createElement("div");
  place.className = "password";
  field.replaceWith(place);
  place.append(field, button);
}

for (const field of findAll(HTMLInputElement, "input[data-show]")) addButton(field);
