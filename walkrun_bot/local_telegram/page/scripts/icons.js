// The page's few icons, drawn as lines on a square of 24.

const PATHS = {
  send: "M4.5 12 20 4.5 15.5 20l-4-6.5z M11.5 13.5 20 4.5",
  clip: "M19 11.5 11.7 18.8a4.6 4.6 0 0 1-6.5-6.5l7.8-7.8a3.1 3.1 0 0 1 4.4 4.4l-7.8 7.8a1.5 1.5 0 0 1-2.2-2.2l7-7",
  keyboard: "M4 7.5h16v10H4z M7.5 11h.01 M11 11h.01 M14.5 11h.01 M9 14.5h6",
  menu: "M5 7.5h14 M5 12h14 M5 16.5h9",
  more: "M12 6h.01 M12 12h.01 M12 18h.01",
  clock: "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z M12 8.2V12l2.6 1.8",
  pin: "M9.5 4.5h5l-.6 5.2 2.6 3.3h-9l2.6-3.3z M12 13v6.5",
  down: "M6.5 10 12 15.5 17.5 10",
  close: "M7 7l10 10 M17 7 7 17",
  edit: "M5 19l.8-3.6L15.6 5.6l2.8 2.8-9.8 9.8z",
  play: "M8.5 6v12l9.5-6z",
  pause: "M9 6.5v11 M15 6.5v11",
  file: "M7 4.5h6.5L17.5 9v10.5H7z M13 4.5V9h4.5",
  download: "M12 5v9.5 M8 11l4 4 4-4 M6 19h12",
  photo: "M4.5 6h15v12h-15z M4.5 15l4-4 3.5 3.5 2.5-2 5 4.5 M15.5 9.5h.01",
  voice: "M12 4.5a2.5 2.5 0 0 0-2.5 2.5v4.5a2.5 2.5 0 0 0 5 0V7A2.5 2.5 0 0 0 12 4.5z M6.5 11.5a5.5 5.5 0 0 0 11 0 M12 17v2.5",
  place: "M12 20s6-5.2 6-10a6 6 0 0 0-12 0c0 4.8 6 10 6 10z M12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  sticker: "M12 4.5a7.5 7.5 0 1 0 7.5 7.5 M12 4.5 19.5 12c-4 0-7.5-3.5-7.5-7.5z M9 13.5c.8 1.5 2 2 3.3 2",
  silent: "M6 16.5h10 M8 16.5V11a4 4 0 0 1 6.5-3.1 M16 11.5v3 M11 19h2 M5 5l14 14",
  evening: "M18.5 14.5A7 7 0 0 1 9.5 5.5a7 7 0 1 0 9 9z",
  morning: "M5 17.5h14 M8 17.5a4 4 0 0 1 8 0 M12 6.5v3 M5.5 10.5l2 2 M18.5 10.5l-2 2",
  week: "M5 6.5h14v12.5H5z M5 10.5h14 M9 4.5v3.5 M15 4.5v3.5",
  theme: "M12 4.5a7.5 7.5 0 1 0 0 15z M12 4.5a7.5 7.5 0 0 1 0 15",
  block: "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z M6.8 6.8l10.4 10.4",
  people: "M9.5 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M4 19c0-3 2.5-5 5.5-5s5.5 2 5.5 5 M16 6a3 3 0 0 1 0 5.5 M17.5 14.3c1.7.7 2.5 2.3 2.5 4.7",
  link: "M14 5h5v5 M19 5l-8 8 M17 13v6H5V7h6",
  copy: "M9 9h10v10H9z M15 9V5H5v10h4",
};

const SVG = "http://www.w3.org/2000/svg";

/** Return the icon of this name, hidden from screen readers (its button has the words). */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Put icons where the page's HTML asks for them. */
export function placeIcons() {
  for (const spot of document.querySelectorAll("[data-icon]")) spot.replaceWith(icon(spot.dataset.icon));
}
