// Inline buttons: pressed, waiting for the bot, answered.

import { act } from "./api.js";
import { make } from "./dom.js";
import { icon } from "./icons.js";
import { alertBox, toast, tried } from "./toasts.js";

// Telegram's apps stop turning the wheel after a while; the bot may still do something.
const PATIENCE_MS = 15_000;
const UNEVEN = 38; // characters of a row on a phone
const SCHEMES = /^(https?:|tg:)/i;
const waiting = new Map();

/** Return the rows of inline buttons under `message`, or null when there are none. */
export function inlineButtons(message) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length === 0) return null;
  const group = make("div", { class: "buttons", role: "group", "aria-label": "Buttons" });
  for (const row of rows) {
    // Words of very different length share a row by need, not by equal parts.
    const uneven = row.length < 4 && row.some(({ text }) => text.length > UNEVEN / row.length);
    group.append(make("div", { class: uneven ? "button-row uneven" : "button-row" }, row.map((button) => oneButton(message, button))));
  }
  return group;
}

function oneButton(message, button) {
  const classes = `inline ${button.style ?? ""}`.trim();
  if (button.url) {
    const address = SCHEMES.test(button.url) ? button.url : "about:blank";
    return make("a", { class: classes, href: address, target: "_blank", rel: "noopener noreferrer" }, button.text, icon("link"));
  }
  if (button.copy_text) {
    const copy = () => tried(() => navigator.clipboard.writeText(button.copy_text.text)).then(() => toast("Copied."));
    return make("button", { type: "button", class: classes, onclick: copy }, button.text, icon("copy"));
  }
  const element = make("button", { type: "button", class: classes, onclick: () => tap(message.message_id, button, element) },
    make("span", { class: "inline-words" }, button.text));
  return element;
}

async function tap(messageId, button, element) {
  if (element.getAttribute("aria-busy") === "true") return;
  element.setAttribute("aria-busy", "true");
  const answer = await tried(() => act("tap", { message_id: messageId, data: button.callback_data }));
  if (answer === null) {
    element.removeAttribute("aria-busy");
    return;
  }
  const early = waiting.get(answer.query_id);
  if (early) settle(answer.query_id, element, early);
  else waiting.set(answer.query_id, { element, timer: setTimeout(() => rest(answer.query_id), PATIENCE_MS) });
}

/** The bot has answered a tap: stop waiting, and show what it said. */
export function answeredTap(facts) {
  const open = waiting.get(facts.query_id);
  if (open?.element) {
    clearTimeout(open.timer);
    settle(facts.query_id, open.element, facts);
  } else {
    // The answer was faster than the answer to our own request.
    waiting.set(facts.query_id, facts);
    setTimeout(() => waiting.delete(facts.query_id), PATIENCE_MS);
  }
}

function settle(queryId, element, facts) {
  waiting.delete(queryId);
  element.removeAttribute("aria-busy");
  if (!facts.text) return;
  if (facts.alert) alertBox(facts.text);
  else toast(facts.text);
}

function rest(queryId) {
  waiting.get(queryId)?.element.removeAttribute("aria-busy");
  waiting.delete(queryId);
}
