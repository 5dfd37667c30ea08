// Sending more than words: pictures, voice notes, files, places, stickers.

import { act, upload } from "./api.js";
import { byId, make } from "./dom.js";
import { menu } from "./menus.js";
import { tried } from "./toasts.js";

const PLACES = [
  ["London", 51.5074, -0.1278], ["Edinburgh", 55.9533, -3.1883], ["Lisbon", 38.7223, -9.1393],
  ["Berlin", 52.52, 13.405], ["Nairobi", -1.2921, 36.8219], ["Mumbai", 19.076, 72.8777],
  ["Tokyo", 35.6762, 139.6503], ["Sydney", -33.8688, 151.2093], ["New York", 40.7128, -74.006],
  ["Los Angeles", 34.0522, -118.2437],
];
const STICKERS = ["👟", "🏃", "🚶", "💪", "👍", "🙌", "😅", "🥵", "😴", "🌧️", "☀️", "🎉"];

/** Make the attach menu work; returns the function that asks for a place. */
export function attaching() {
  const choose = (kind, accept) => () => chooseFile(kind, accept);
  menu(byId("attach"), byId("attach-menu"), () => [
    { icon: "photo", label: "Photo", run: choose("photo", "image/png,image/jpeg,image/webp") },
    { icon: "voice", label: "Voice note (.ogg)", run: choose("voice", "audio/ogg,.ogg,.oga,.opus") },
    { icon: "file", label: "File", run: choose("document", "") },
    { icon: "place", label: "Place", run: askPlace },
    { icon: "sticker", label: "Sticker", run: askSticker },
  ]);
  fillPlaces();
  fillStickers();
  for (const button of document.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
  return askPlace;
}

function chooseFile(kind, accept) {
  const input = byId("file");
  input.accept = accept;
  input.value = "";
  input.onchange = () => {
    const [file] = input.files;
    if (file) tried(() => upload(kind, file));
  };
  input.click();
}

function askPlace() {
  byId("place").showModal();
}

function askSticker() {
  byId("stickers").showModal();
}

function fillPlaces() {
  const known = byId("place-known");
  known.append(...PLACES.map(([name], index) => make("option", { value: String(index) }, name)));
  const take = () => {
    const [, latitude, longitude] = PLACES[Number(known.value)];
    byId("latitude").value = String(latitude);
    byId("longitude").value = String(longitude);
  };
  known.addEventListener("change", take);
  take();
  byId("place-form").addEventListener("submit", (event) => {
    if (event.submitter?.value !== "send") return;
    const fields = { latitude: Number(byId("latitude").value), longitude: Number(byId("longitude").value) };
    tried(() => act("location", fields));
  });
}

function fillStickers() {
  const send = (emoji) => () => {
    byId("stickers").close();
    tried(() => act("sticker", { emoji }));
  };
  byId("sticker-grid").append(...STICKERS.map((emoji) =>
    make("button", { type: "button", class: "sticker-choice", "aria-label": `Sticker ${emoji}`, onclick: send(emoji) }, emoji)));
}
