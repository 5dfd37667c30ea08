// The line under the bot's name (writing, no connection) and the count in the window's title.

import { byId, show } from "./dom.js";

const TYPING_MS = 5000; // as long as Telegram shows it
const BLIP_MS = 1500; // a shorter break is not worth a word

/** What the chat is doing just now. */
export class Status {
  constructor() {
    this.typing = null;
    this.broken = null;
    this.unseen = 0;
    this.name = "";
    this.lost = false;
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.unseen = 0;
      this.#draw();
    });
  }

  setName(name) {
    this.name = name;
    this.#draw();
  }

  startTyping() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.stopTyping(), TYPING_MS);
    this.#draw();
  }

  stopTyping() {
    clearTimeout(this.typing);
    this.typing = null;
    this.#draw();
  }

  connected(yes) {
    clearTimeout(this.broken);
    this.broken = null;
    if (yes) this.lost = false;
    else this.broken = setTimeout(() => { this.lost = true; this.#draw(); }, BLIP_MS);
    this.#draw();
  }

  /** A message came that may not have been seen. */
  countUnseen() {
    if (document.hidden) this.unseen += 1;
    this.#draw();
  }

  #draw() {
    const words = this.lost ? "no connection, trying again…" : this.typing !== null ? "writing…" : "bot";
    byId("status").textContent = words;
    byId("status").classList.toggle("lively", this.typing !== null && !this.lost);
    byId("status").classList.toggle("lost", this.lost);
    const scroll = byId("scroll");
    const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 90;
    if (show(byId("typing"), this.typing !== null) && atEnd) scroll.scrollTop = scroll.scrollHeight;
    document.title = this.unseen ? `(${this.unseen}) ${this.name}` : this.name;
  }
}
