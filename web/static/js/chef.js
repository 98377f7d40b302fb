/* A chef's page: pictures open large, the calendar turns in its place, the address is shared. */

import { turnInPlace } from "./calendar.js";
import { findAll } from "./find.js";
import { openLarge } from "./lightbox.js";
import { share } from "./share.js";

for (const place of findAll(HTMLElement, "[data-calendar]")) turnInPlace(place);
for (const dialog of findAll(HTMLDialogElement, "[data-lightbox]")) openLarge(dialog);
for (const details of findAll(HTMLDetailsElement, "[data-share]")) share(details);
