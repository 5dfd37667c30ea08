// The reply keyboard: buttons that say something in the person's name.

import { act } from "./api.js";
import { byId, make, show } from "./dom.js";
import { tried } from "./toasts.js";

/** Show a keyboard (Bot API markup, or null) under the composer; `sharePlace` asks for a place. */
export function replyKeyboard(sharePlace) {
  const place = byId("keyboard");
  const toggle = byId("keys");
  let wanted = true;

  const arrange = () => {
    const there = place.childElementCount > 0;
    show(toggle, there);
    show(place, there && wanted);
    toggle.setAttribute("aria-expanded", String(there && wanted));
  };
  toggle.addEventListener("click", () => {
    wanted = !wanted;
    arrange();
  });

  return (markup) => {
    const rows = markup?.keyboard ?? [];
    place.replaceChildren(...rows.map((row) => make("div", { class: "button-row" }, row.map((button) => key(button, sharePlace)))));
    byId("words").placeholder = markup?.input_field_placeholder ?? "Message";
    wanted = true;
    arrange();
  };
}

function key(button, sharePlace) {
  const press = () => (button.request_location ? sharePlace() : tried(() => act("press", { text: button.text })));
  return make("button", { type: "button", class: `key ${button.style ?? ""}`.trim(), onclick: press }, button.text);
}
