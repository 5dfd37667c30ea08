// The panel beside the chat, which on a phone is a sheet that comes up from below.

import { byId, show } from "./dom.js";

const NARROW = matchMedia("(max-width: 899px)");

/** Make the panel a sheet on narrow screens; the chip in the header opens it. */
export function sidePanel() {
  const side = byId("side");
  const veil = byId("veil");
  const chip = byId("clock-chip");
  let open = false;

  const arrange = () => {
    const sheet = NARROW.matches;
    side.inert = sheet && !open;
    side.classList.toggle("open", sheet && open);
    show(veil, sheet && open);
    chip.setAttribute("aria-expanded", String(open));
    if (sheet && open) side.setAttribute("role", "dialog");
    else side.removeAttribute("role");
  };
  const set = (value) => {
    open = value;
    arrange();
    if (open) side.querySelector("button:not([disabled])")?.focus();
    else if (NARROW.matches) chip.focus();
  };
  chip.addEventListener("click", () => set(!open));
  veil.addEventListener("click", () => set(false));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) set(false);
  });
  NARROW.addEventListener("change", arrange);
  arrange();
  return { close: () => open && set(false) };
}
