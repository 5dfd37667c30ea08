// Building the page from nodes only: text from a bot never becomes markup.

/** Return the element with this id. */
export const byId = (id) => document.getElementById(id);

/**
 * Make an element: `make("p", {class: "x", onclick: f, hidden: true}, "text", node)`.
 * Attributes that are null, undefined or false are left out; functions become listeners.
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Show or hide an element; say whether that changed anything. */
export function show(element, shown) {
  const changed = element.hidden === shown;
  element.hidden = !shown;
  return changed;
}

/** Whether the reader asked for less movement. */
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Scroll behaviour that respects that wish. */
export const behaviour = () => (calm() ? "auto" : "smooth");
