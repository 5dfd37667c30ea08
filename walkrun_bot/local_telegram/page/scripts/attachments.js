// What comes with a message besides words: pictures, files, stickers, places.

import { fileAddress } from "./api.js";
import { byId, make } from "./dom.js";
import { icon } from "./icons.js";
import { sizeOf } from "./times.js";
import { voicePlayer } from "./voice.js";

/** Return the element for what `message` carries, or null. */
export function attachment(message) {
  if (message.photo) return picture(message.photo.at(-1), message);
  if (message.voice) return voicePlayer(message.voice);
  if (message.document) return file(message.document);
  if (message.sticker) return make("div", { class: "sticker", role: "img", "aria-label": `Sticker ${message.sticker.emoji}` }, message.sticker.emoji);
  if (message.location) return place(message.location);
  return null;
}

function picture(photo, message) {
  const words = message.caption ? `Picture: ${message.caption}` : "Picture";
  const image = make("img", {
    src: fileAddress(photo.file_id), width: photo.width, height: photo.height, alt: words, decoding: "async",
  });
  const classes = message.has_media_spoiler ? "picture-button veiled" : "picture-button";
  const button = make("button", {
    type: "button", class: classes, "aria-label": `${words}. Show it larger`,
    onclick: () => {
      if (button.classList.contains("veiled")) button.classList.remove("veiled");
      else enlarge(image);
    },
  }, image);
  return button;
}

function enlarge(image) {
  const large = byId("picture-image");
  large.src = image.src;
  large.alt = image.alt;
  byId("picture").showModal();
}

function file(document) {
  return make("a", {
    class: "file", href: fileAddress(document.file_id), download: document.file_name,
    "aria-label": `Download ${document.file_name}, ${sizeOf(document.file_size)}`,
  },
  make("span", { class: "file-icon" }, icon("file")),
  make("span", { class: "file-words" },
    make("span", { class: "file-name" }, document.file_name),
    make("span", { class: "file-size" }, sizeOf(document.file_size))),
  make("span", { class: "file-get" }, icon("download")));
}

function place({ latitude, longitude }) {
  const words = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return make("div", { class: "place" }, make("span", { class: "file-icon" }, icon("place")),
    make("span", { class: "file-words" }, make("span", { class: "file-name" }, "A place"), make("span", { class: "file-size" }, words)));
}
