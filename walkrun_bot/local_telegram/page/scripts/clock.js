// The clock panel: what time it is for the bot, and skipping ahead.

import * as api from "./api.js";
import { byId, show } from "./dom.js";
import { dayOf, daysOn, forInput, momentOf, nextAt, timeOf } from "./times.js";

const TICK_MS = 1000;
const MOVES = {
  evening: (now) => nextAt(now, 18, 30),
  morning: (now) => nextAt(now, 7, 30),
  week: (now) => daysOn(now, 7),
};

/** The clock; `dayChanged()` is called when the bot's day is another one. */
export class Clock {
  constructor(dayChanged) {
    this.ahead = 0;
    this.dayChanged = dayChanged;
    this.shownMinute = null;
    this.shownDay = null;
    this.moving = false;
    for (const button of document.querySelectorAll("[data-move]")) {
      button.addEventListener("click", () => this.#move(MOVES[button.dataset.move](this.now())));
    }
    byId("move-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#move(new Date(byId("move-to").value));
    });
    setInterval(() => this.#draw(), TICK_MS);
  }

  /** The bot's present. */
  now() {
    return new Date(Date.now() + this.ahead);
  }

  /** Take the server's word for it. */
  set(state) {
    this.ahead = new Date(state.now).getTime() - Date.now();
    this.moving = state.moving;
    show(byId("moves"), state.movable);
    show(byId("travel"), state.moving);
    if (state.moving) this.#drawTravel(state);
    for (const control of byId("moves").querySelectorAll("button, input")) control.disabled = state.moving;
    this.#draw();
  }

  #drawTravel({ now, from, to }) {
    const [present, begin, end] = [now, from, to].map((instant) => new Date(instant).getTime());
    byId("travel-bar").value = Math.min(1, Math.max(0.03, (present - begin) / (end - begin)));
    byId("travel-text").textContent = `On the way to ${momentOf(new Date(to))}`;
  }

  #draw() {
    const now = this.now();
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute === this.shownMinute) return;
    this.shownMinute = minute;
    for (const id of ["clock-time", "chip-time"]) {
      byId(id).textContent = timeOf(now);
      byId(id).dateTime = now.toISOString();
    }
    byId("clock-date").textContent = dayOf(now);
    this.#drawMoves(now);
    const day = now.toDateString();
    if (day !== this.shownDay && this.shownDay !== null) this.dayChanged();
    this.shownDay = day;
  }

  /** Nearest first; left alone where they stand so already, as moving a button takes its focus. */
  #sortMoves(now) {
    const shown = [...document.querySelectorAll("[data-move]")];
    const when = (button) => MOVES[button.dataset.move](now).getTime();
    const byTime = [...shown].sort((one, other) => when(one) - when(other));
    if (byTime.some((button, place) => button !== shown[place])) shown[0].parentElement.prepend(...byTime);
  }

  #drawMoves(now) {
    for (const button of document.querySelectorAll("[data-move]")) {
      const then = MOVES[button.dataset.move](now);
      button.querySelector(".move-time").textContent = momentOf(then);
      if (button.dataset.move === "evening") {
        const today = then.toDateString() === now.toDateString();
        button.querySelector(".move-label").textContent = today ? "This evening" : "Tomorrow evening";
      }
    }
    this.#sortMoves(now);
    const input = byId("move-to");
    input.min = forInput(now);
    if (document.activeElement !== input) input.value = forInput(daysOn(now, 1));
  }

  async #move(to) {
    byId("clock-complaint").textContent = "";
    try {
      this.set(await api.moveClock(to));
    } catch (failure) {
      byId("clock-complaint").textContent = failure.message;
    }
  }
}
