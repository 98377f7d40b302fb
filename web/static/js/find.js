/* Elements of the page, of the kind that a script expects. */

/**
 * The first that matches; a page without it is a fault of ours.
 * @template {Element} T
 * @param {new () => T} kind
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {T}
 */
export function find(kind, selector, within = document) {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`${selector} is no ${kind.name}`);
  return found;
}

/**
 * All that match and are of this kind.
 * @template {Element} T
 * @param {new () => T} kind
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {T[]}
 */
export function findAll(kind, selector, within = document) {
  return [...within.querySelectorAll(selector)].flatMap((found) => (found instanceof kind ? [found] : []));
}
