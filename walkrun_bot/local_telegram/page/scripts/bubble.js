// One message as a bubble.

import { attachment } from "./attachments.js";
import { inlineButtons } from "./buttons.js";
import { make } from "./dom.js";
import { formatted } from "./entities.js";
import { icon } from "./icons.js";
import { momentOf, timeOf } from "./times.js";

/**
 * Return the element for a message. `context` has `names` ({bot, person}), `onCommand`,
 * `onEdit` and `goTo`.
 */
export function bubble(message, context) {
  const date = new Date(message.date * 1000);
  const body = make("div", { class: "bubble" },
    quoted(message, context), attachment(message), words(message, context), footer(message, date));
  const row = make("article", {
    class: `message ${message.by}${kinds(message)}`, id: `message-${message.message_id}`,
    "aria-label": `${context.names[message.by]}, ${momentOf(date)}`, tabindex: "-1",
  }, body, inlineButtons(message), reaction(message));
  if (message.by === "person" && message.text !== undefined) body.append(editButton(message, context));
  return row;
}

function kinds(message) {
  const marks = [];
  if (message.photo) marks.push("has-picture");
  if (message.sticker) marks.push("has-sticker");
  if (message.voice) marks.push("has-voice");
  if (message.text === undefined && message.caption === undefined) marks.push("wordless");
  return marks.map((mark) => ` ${mark}`).join("");
}

function words(message, context) {
  const text = message.text ?? message.caption;
  if (text === undefined) return null;
  const entities = message.entities ?? message.caption_entities ?? [];
  const nodes = formatted(text, entities, context.onCommand);
  // After a block the time stands on a line of its own; otherwise it shares the last one.
  const block = /^(BLOCKQUOTE|PRE|DIV)$/.test(nodes.at(-1)?.nodeName ?? "");
  return make("div", { class: block ? "words ends-in-block" : "words", dir: "auto" }, nodes);
}

function footer(message, date) {
  return make("div", { class: "foot" },
    message.silent ? make("span", { class: "silent", title: "Sent silently" }, icon("silent"), make("span", { class: "hidden" }, "sent silently")) : null,
    message.edit_date ? make("span", { class: "edited" }, "edited") : null,
    make("time", { datetime: date.toISOString(), title: momentOf(date) }, timeOf(date)));
}

function quoted(message, context) {
  const original = message.reply_to_message;
  if (!original) return null;
  const by = original.from?.is_bot ? "bot" : "person";
  return make("button", { type: "button", class: "quoted", onclick: () => context.goTo(original.message_id) },
    make("span", { class: "quoted-name" }, context.names[by]), make("span", { class: "quoted-words" }, summary(original)));
}

function reaction(message) {
  if (!message.reaction) return null;
  return make("span", { class: "reaction", "aria-label": `Reaction ${message.reaction}` }, message.reaction);
}

function editButton(message, context) {
  return make("button", { type: "button", class: "edit", "aria-label": "Change this message", onclick: () => context.onEdit(message) }, icon("edit"));
}

/** One line that stands for a message. */
export function summary(message) {
  const text = message.text ?? message.caption;
  if (text) return text.replace(/\s+/g, " ").slice(0, 160);
  if (message.photo) return "Picture";
  if (message.voice) return "Voice note";
  if (message.document) return message.document.file_name;
  if (message.sticker) return `Sticker ${message.sticker.emoji}`;
  return message.location ? "A place" : "Message";
}
