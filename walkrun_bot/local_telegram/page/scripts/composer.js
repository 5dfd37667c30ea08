// Writing: Enter sends, Shift+Enter breaks the line, the box grows with the words.

import { act } from "./api.js";
import { summary } from "./bubble.js";
import { byId, show } from "./dom.js";
import { Commands } from "./commands.js";
import { tried } from "./toasts.js";

const TALLEST_PX = 168;

/** The composer; `newestOwn()` gives the person's latest text message, for the Up key. */
export class Composer {
  constructor({ newestOwn }) {
    this.words = byId("words");
    this.changed = null;
    this.newestOwn = newestOwn;
    this.commands = new Commands({ send: (text) => this.#sendCommand(text), complete: (text) => this.#write(text) });
    this.words.addEventListener("input", () => this.#typed());
    this.words.addEventListener("keydown", (event) => this.#key(event));
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    byId("changing-stop").addEventListener("click", () => this.change(null));
  }

  /** Send text as a message of its own. */
  send(text) {
    return tried(() => act("say", { text }));
  }

  /** Begin to change a message that was sent (null: stop changing). */
  change(message) {
    this.changed = message;
    show(byId("changing"), message !== null);
    byId("changing-text").textContent = message ? summary(message) : "";
    this.#write(message ? message.text : "");
    this.words.focus();
  }

  #write(text) {
    this.words.value = text;
    this.#typed();
    this.words.focus();
  }

  #typed() {
    const { words } = this;
    words.style.height = "auto";
    words.style.height = `${Math.min(words.scrollHeight, TALLEST_PX)}px`;
    words.style.overflowY = words.scrollHeight > TALLEST_PX ? "auto" : "hidden";
    byId("send").disabled = words.value.trim() === "";
    if (this.changed === null) this.commands.narrow(words.value);
  }

  #key(event) {
    if (event.isComposing || this.commands.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.changed !== null) {
      this.change(null);
    } else if (event.key === "ArrowUp" && this.words.value === "" && this.newestOwn()) {
      event.preventDefault();
      this.change(this.newestOwn());
    }
  }

  async #submit() {
    const text = this.words.value.trim();
    if (text === "") return;
    const { changed } = this;
    this.#write("");
    if (changed === null) {
      if ((await this.send(text)) === null && this.words.value === "") this.#write(text);
      return;
    }
    this.change(null);
    if (text !== changed.text) await tried(() => act("edit", { message_id: changed.message_id, text }));
  }

  #sendCommand(text) {
    this.#write("");
    return this.send(text);
  }
}
