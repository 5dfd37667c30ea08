// The conversation: bubbles in order, grouped, with a line where a new day begins.

import { bubble } from "./bubble.js";
import { behaviour, byId, make, show } from "./dom.js";
import { dayLabel, dayNumber } from "./times.js";

const TOGETHER_S = 300;
const NEAR_END_PX = 90;

/** The list of messages on the page. */
export class Log {
  constructor(context) {
    this.context = { ...context, goTo: (id) => this.goTo(id) };
    this.messages = new Map();
    this.place = byId("log");
    this.scroll = byId("scroll");
    this.unread = 0;
    this.scroll.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    byId("to-end").addEventListener("click", () => this.toEnd(behaviour()));
    this.follows = true;
    this.lastTop = 0;
    // Pictures that arrive late and keyboards that open must not hide the newest message.
    const keep = new ResizeObserver(() => { if (this.follows) this.toEnd("auto"); });
    keep.observe(this.scroll);
    keep.observe(this.place);
  }

  /** Show these messages and no others. */
  fill(messages) {
    this.place.setAttribute("aria-live", "off");
    this.messages.clear();
    this.place.replaceChildren();
    for (const message of messages) this.put(message, { quietly: true });
    this.toEnd("auto");
    // Only what comes from now on is read aloud, not the whole past.
    requestAnimationFrame(() => this.place.setAttribute("aria-live", "polite"));
  }

  /** Show a message, in the place of its older version if there is one. */
  put(message, { quietly = false } = {}) {
    const known = this.messages.has(message.message_id);
    this.messages.set(message.message_id, message);
    const element = bubble(message, this.context);
    if (known) this.#replace(message, element);
    else this.#append(message, element, quietly);
    this.#arrange(element);
    this.#arrange(this.#next(element));
    if (!quietly) this.#follow(message, known);
  }

  /** Take a message away. */
  remove(messageId) {
    this.messages.delete(messageId);
    const element = this.#element(messageId);
    if (!element) return;
    const next = this.#next(element);
    const before = this.#before(element);
    element.remove();
    this.#arrange(before);
    this.#arrange(next);
    this.#sweepDays();
  }

  /** Return the newest message that `fits`. */
  newest(fits) {
    return [...this.messages.values()].reverse().find(fits);
  }

  /** Scroll to a message and let it be seen for a moment. */
  goTo(messageId) {
    const element = this.#element(messageId);
    if (!element) return;
    element.scrollIntoView({ block: "center", behavior: behaviour() });
    element.classList.add("found");
    element.addEventListener("animationend", () => element.classList.remove("found"), { once: true });
    element.focus({ preventScroll: true });
  }

  /** Scroll to the newest message. */
  toEnd(how) {
    this.follows = true;
    this.scroll.scrollTo({ top: this.scroll.scrollHeight, behavior: how });
  }

  #append(message, element, quietly) {
    const later = [...this.messages.keys()].filter((id) => id > message.message_id).sort((a, b) => a - b)[0];
    this.place.insertBefore(element, later ? this.#element(later) : null);
    if (!quietly) element.classList.add("new");
  }

  #replace(message, element) {
    const old = this.#element(message.message_id);
    const focused = old.contains(document.activeElement);
    old.replaceWith(element);
    if (!focused) return;
    // Whoever tapped a button by keyboard is not thrown back to the top of the page.
    (element.querySelector(".inline") ?? element).focus({ preventScroll: true });
  }

  #arrange(element) {
    if (!element) return;
    const message = this.messages.get(Number(element.id.slice(8)));
    const before = this.#before(element);
    const earlier = before && this.messages.get(Number(before.id.slice(8)));
    const newDay = !earlier || dayNumber(new Date(earlier.date * 1000)) !== dayNumber(new Date(message.date * 1000));
    const joins = !newDay && earlier.by === message.by && message.date - earlier.date < TOGETHER_S && !earlier.reply_markup;
    element.classList.toggle("joins", joins);
    before?.classList.toggle("joined", joins);
    if (!this.#next(element)) element.classList.remove("joined");
    this.#dayLine(element, newDay ? message : null);
  }

  #dayLine(element, message) {
    const line = element.previousElementSibling;
    const hasLine = line?.classList.contains("day");
    if (!message) {
      if (hasLine) line.remove();
      return;
    }
    const date = new Date(message.date * 1000);
    const label = dayLabel(date, this.context.now());
    if (hasLine) {
      line.firstChild.textContent = label;
      return;
    }
    element.before(make("div", { class: "day", "data-day": String(dayNumber(date)) }, make("span", {}, label)));
  }

  /** Say "Today" and "Yesterday" anew, when the bot's day has changed. */
  renameDays() {
    for (const line of this.place.querySelectorAll(".day")) {
      line.firstChild.textContent = dayLabel(new Date(Number(line.dataset.day)), this.context.now());
    }
  }

  #sweepDays() {
    for (const line of this.place.querySelectorAll(".day")) {
      if (!line.nextElementSibling?.classList.contains("message")) line.remove();
    }
  }

  #follow(message, known) {
    if (this.follows || (message.by === "person" && !known)) this.toEnd(known ? "auto" : behaviour());
    else if (!known) this.#countUnread(this.unread + 1);
  }

  #scrolled() {
    const below = this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight;
    if (below < NEAR_END_PX) this.follows = true;
    else if (this.scroll.scrollTop < this.lastTop) this.follows = false;
    this.lastTop = this.scroll.scrollTop;
    if (this.follows) this.#countUnread(0);
    show(byId("to-end"), below >= NEAR_END_PX);
  }

  #countUnread(count) {
    this.unread = count;
    byId("unread").textContent = count ? String(count) : "";
    byId("to-end").setAttribute("aria-label", count ? `To the newest message, ${count} unread` : "To the newest message");
  }

  #element(messageId) {
    return byId(`message-${messageId}`);
  }

  #next(element) {
    let next = element?.nextElementSibling;
    while (next && !next.classList.contains("message")) next = next.nextElementSibling;
    return next;
  }

  #before(element) {
    let before = element?.previousElementSibling;
    while (before && !before.classList.contains("message")) before = before.previousElementSibling;
    return before;
  }
}
