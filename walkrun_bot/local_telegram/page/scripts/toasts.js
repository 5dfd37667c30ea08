// Short words at the edge: answers to taps, and things that did not work.

import { byId, make } from "./dom.js";

const STAYS_MS = 4500;

/** Show a short word for a while. */
export function toast(text, kind = "word") {
  const note = make("div", { class: `toast ${kind}` }, text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), STAYS_MS + text.length * 25);
}

/** Show a word that has to be closed. */
export function alertBox(text) {
  byId("alert-text").textContent = text;
  const box = byId("alert");
  if (!box.open) box.showModal();
}

/** Run something that may throw a sentence, and show that sentence. */
export async function tried(work) {
  try {
    return await work();
  } catch (failure) {
    toast(failure.message, "complaint");
    return null;
  }
}
