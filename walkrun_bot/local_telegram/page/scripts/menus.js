// Small menus that open from a button and are used with arrow keys, Escape and the mouse.

import { make, show } from "./dom.js";
import { icon } from "./icons.js";

/** Let `button` open `menu`; `entries()` gives {icon, label, run, href} when it opens. */
export function menu(button, list, entries) {
  const close = (refocus) => {
    if (!show(list, false)) return;
    button.setAttribute("aria-expanded", "false");
    if (refocus) button.focus();
  };
  const open = () => {
    list.replaceChildren(...entries().map((entry) => item(entry, close)));
    show(list, true);
    button.setAttribute("aria-expanded", "true");
    list.firstElementChild.focus();
  };
  button.addEventListener("click", () => (list.hidden ? open() : close(true)));
  list.addEventListener("keydown", (event) => moved(event, list, close));
  document.addEventListener("pointerdown", (event) => {
    if (!list.contains(event.target) && !button.contains(event.target)) close(false);
  });
  list.addEventListener("focusout", (event) => {
    if (!list.contains(event.relatedTarget) && event.relatedTarget !== button) close(false);
  });
}

function item(entry, close) {
  const shared = { role: "menuitem", class: "menu-item", tabindex: "-1" };
  if (entry.href) return make("a", { ...shared, href: entry.href }, icon(entry.icon), entry.label);
  const run = () => {
    close(true);
    entry.run();
  };
  return make("button", { ...shared, type: "button", onclick: run }, icon(entry.icon), entry.label);
}

function moved(event, list, close) {
  const items = [...list.children];
  const at = items.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  if (event.key === "Escape") close(true);
  else if (event.key in steps) items.at(steps[event.key] % items.length).focus();
  else return;
  event.preventDefault();
}
