// The list of commands: opened by the Menu button or by typing "/", narrowed by typing on.

import { byId, make, show } from "./dom.js";

/** The list above the composer; `send(text)` sends a command, `complete(text)` writes it. */
export class Commands {
  constructor({ send, complete }) {
    this.send = send;
    this.complete = complete;
    this.all = [];
    this.shown = [];
    this.chosen = -1;
    this.list = byId("commands");
    this.words = byId("words");
    this.button = byId("menu");
    this.button.addEventListener("click", () => this.#toggle());
    document.addEventListener("pointerdown", (event) => {
      if (!this.list.contains(event.target) && !this.button.contains(event.target)) this.close();
    });
  }

  /** Take what the bot says its commands are. */
  set(commands) {
    this.all = commands;
    show(this.button, commands.length > 0);
    if (this.open) this.narrow(this.words.value);
  }

  get open() {
    return !this.list.hidden;
  }

  /** Show the commands that begin like `text`, if it begins with "/". */
  narrow(text) {
    const fits = /^\/\w*$/.test(text)
      ? this.all.filter(({ command }) => `/${command}`.startsWith(text.toLowerCase()))
      : [];
    this.#show(fits);
  }

  close() {
    this.#show([]);
  }

  /** Handle a key typed in the composer; return whether it was meant for the list. */
  key(event) {
    if (!this.open) return false;
    const last = this.shown.length - 1;
    if (event.key === "ArrowDown") this.#choose(this.chosen >= last ? 0 : this.chosen + 1);
    else if (event.key === "ArrowUp") this.#choose(this.chosen <= 0 ? last : this.chosen - 1);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Tab" && !event.shiftKey) this.complete(`/${this.shown[Math.max(0, this.chosen)].command} `);
    else if (event.key === "Enter" && !event.shiftKey) this.#run(Math.max(0, this.chosen));
    else return false;
    event.preventDefault();
    return true;
  }

  #toggle() {
    if (this.open) this.close();
    else this.#show(this.all);
    this.words.focus();
  }

  #show(commands) {
    this.shown = commands;
    this.list.replaceChildren(...commands.map((command, place) => this.#row(command, place)));
    show(this.list, commands.length > 0);
    this.button.setAttribute("aria-expanded", String(commands.length > 0));
    this.#choose(commands.length > 0 ? 0 : -1);
  }

  #row({ command, description }, place) {
    return make("li", {
      role: "option", id: `command-${place}`, class: "command-row",
      onclick: () => this.#run(place), onpointermove: () => this.#choose(place, false),
    }, make("span", { class: "command-name" }, `/${command}`), make("span", { class: "command-words" }, description));
  }

  #choose(place, scroll = true) {
    this.chosen = place;
    [...this.list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === place)));
    if (place < 0) this.words.removeAttribute("aria-activedescendant");
    else this.words.setAttribute("aria-activedescendant", `command-${place}`);
    if (scroll) this.list.children[place]?.scrollIntoView({ block: "nearest" });
  }

  #run(place) {
    const { command } = this.shown[place];
    this.close();
    this.send(`/${command}`);
    this.words.focus();
  }
}
