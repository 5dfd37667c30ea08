// Formatted text: entities become elements, and text stays text.

import { make } from "./dom.js";
import { momentOf, timeOf, dayOf } from "./times.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code",
};
const SAFE_LINK = /^(https?:|mailto:|tel:)/i;

/**
 * Return the nodes for `text` with `entities` (offsets in UTF-16, as JavaScript counts).
 * `onCommand` is called with a command that was clicked.
 */
export function formatted(text, entities = [], onCommand = () => {}) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return between(text, sorted, 0, text.length, onCommand);
}

function between(text, entities, begin, end, onCommand) {
  const nodes = [];
  let position = begin;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    index += 1;
    if (from >= to) continue;
    const inner = [];
    while (index < entities.length && entities[index].offset < to) inner.push(entities[index++]);
    if (from > position) nodes.push(text.slice(position, from));
    nodes.push(element(entity, text.slice(from, to), between(text, inner, from, to, onCommand), onCommand));
    // An entity that reaches out of this one goes on behind it.
    const rest = inner.filter((e) => e.offset + e.length > to)
      .map((e) => ({ ...e, offset: to, length: e.offset + e.length - to }));
    entities.splice(index, 0, ...rest);
    position = to;
  }
  if (position < end) nodes.push(text.slice(position, end));
  return nodes;
}

function element(entity, words, children, onCommand) {
  const { type } = entity;
  if (TAGS[type]) return make(TAGS[type], {}, children);
  if (type === "pre") return make("pre", {}, make("code", {}, children));
  if (type === "spoiler") return spoiler(children);
  if (type === "blockquote") return make("blockquote", {}, children);
  if (type === "expandable_blockquote") return expandable(children);
  if (type === "text_link") return link(entity.url, children);
  if (type === "url") return link(words, children);
  if (type === "email") return link(`mailto:${words}`, children);
  if (type === "date_time") return moment(entity, words);
  if (type === "bot_command") {
    return make("button", { type: "button", class: "command", onclick: () => onCommand(words) }, children);
  }
  return make("span", { class: "mention" }, children);
}

function link(address, children) {
  if (!SAFE_LINK.test(address)) return make("span", {}, children);
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, children);
}

function spoiler(children) {
  const inside = make("span", { "aria-hidden": "true" }, children);
  const reveal = () => {
    button.classList.add("open");
    button.removeAttribute("aria-label");
    inside.removeAttribute("aria-hidden");
  };
  const button = make("button", { type: "button", class: "spoiler", "aria-label": "Hidden text: show it", onclick: reveal }, inside);
  return button;
}

function expandable(children) {
  const quote = make("blockquote", { class: "expandable", id: `quote-${++quotes}` }, children);
  const toggle = make("button", {
    type: "button", class: "expand", "aria-expanded": "false", "aria-controls": quote.id,
    onclick: () => {
      const open = quote.classList.toggle("open");
      toggle.setAttribute("aria-expanded", String(open));
      toggle.textContent = open ? "Less" : "More";
    },
  }, "More");
  return make("div", { class: "expandable-box" }, quote, toggle);
}
let quotes = 0;

function moment(entity, words) {
  const date = new Date(entity.unix_time * 1000);
  const format = entity.date_time_format ?? "";
  let shown = words;
  if (/^[wdDtT]+$/.test(format)) {
    const parts = [/[wdD]/.test(format) ? dayOf(date) : "", /[tT]/.test(format) ? timeOf(date) : ""];
    shown = parts.filter(Boolean).join(", ");
  }
  return make("time", { datetime: date.toISOString(), title: momentOf(date) }, shown);
}
