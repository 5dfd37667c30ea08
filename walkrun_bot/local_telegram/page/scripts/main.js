// The wiring: what the server tells changes the page, what the person does goes to the server.

import * as api from "./api.js";
import { attaching } from "./attach.js";
import { answeredTap } from "./buttons.js";
import { summary } from "./bubble.js";
import { Clock } from "./clock.js";
import { Composer } from "./composer.js";
import { byId, show } from "./dom.js";
import { placeIcons } from "./icons.js";
import { replyKeyboard } from "./keyboard.js";
import { Log } from "./log.js";
import { menu } from "./menus.js";
import { sidePanel } from "./side.js";
import { Status } from "./status.js";
import { follow } from "./stream.js";
import { isDark, rememberedTheme, toggleTheme } from "./theme.js";
import { tried } from "./toasts.js";

rememberedTheme();
placeIcons();

const state = { started: false, blocked: false, pinned: [], names: { bot: "Bot", person: "You" } };
const status = new Status();
const clock = new Clock(() => log.renameDays());
const log = new Log({
  names: state.names,
  now: () => clock.now(),
  onCommand: (text) => composer.send(text),
  onEdit: (message) => composer.change(message),
});
const composer = new Composer({
  newestOwn: () => log.newest((message) => message.by === "person" && message.text !== undefined),
});
const showKeyboard = replyKeyboard(attaching());
sidePanel();

const told = {
  state: takeState,
  reset: () => tried(reload),
  message(message) {
    log.put(message);
    if (message.by === "bot") {
      status.stopTyping();
      status.countUnseen();
    }
    if (message.keyboard && !message.keyboard.force_reply) showKeyboard(message.keyboard);
    state.started = true;
    arrange();
  },
  changed: (message) => { log.put(message); drawPinned(); },
  deleted: ({ message_id }) => { log.remove(message_id); arrange(); },
  pinned: ({ pinned }) => { state.pinned = pinned; drawPinned(); },
  blocked: ({ blocked }) => { state.blocked = blocked; arrange(); },
  keyboard: ({ keyboard }) => showKeyboard(keyboard),
  answered: answeredTap,
  action: () => status.startTyping(),
  clock: (facts) => clock.set(facts),
  profile: takeProfile,
};

function takeProfile(profile) {
  state.names.bot = profile.name;
  document.title = profile.name;
  status.setName(profile.name);
  for (const id of ["bot-name", "welcome-name"]) byId(id).textContent = profile.name;
  for (const id of ["portrait", "welcome-portrait"]) byId(id).textContent = [...profile.name][0] ?? "";
  byId("welcome-text").textContent = profile.description || profile.short_description || "Press Start to begin.";
  composer.commands.set(profile.commands);
}

function takeState(facts) {
  takeProfile(facts.bot);
  Object.assign(state, { started: facts.started, blocked: facts.blocked, pinned: facts.pinned });
  clock.set(facts.clock);
  arrange();
  drawPinned();
}

function arrange() {
  const empty = log.messages.size === 0;
  const waiting = empty && !state.started;
  // The button that was pressed goes away: whoever pressed it goes on writing.
  const pressed = [byId("start"), byId("unblock")].includes(document.activeElement);
  show(byId("welcome"), empty);
  show(byId("start"), waiting && !state.blocked);
  show(byId("unblock"), state.blocked);
  byId("bottom").classList.toggle("closed", waiting || state.blocked);
  if (pressed && !waiting && !state.blocked) byId("words").focus();
}

function drawPinned() {
  const newest = log.messages.get(state.pinned.at(-1));
  show(byId("pinned"), newest !== undefined);
  if (newest) byId("pinned-text").textContent = summary(newest);
}

async function reload() {
  const facts = await api.transcript();
  takeState(facts); // first the clock, by which days are named
  log.fill(facts.messages);
  arrange();
  drawPinned();
  showKeyboard(facts.keyboard);
  stream?.restart(facts.last_event);
  return facts;
}

byId("pinned").addEventListener("click", () => log.goTo(state.pinned.at(-1)));
byId("start").addEventListener("click", () => composer.send("/start"));
byId("unblock").addEventListener("click", () => tried(() => api.act("unblock")));
menu(byId("more"), byId("more-menu"), () => [
  { icon: "theme", label: isDark() ? "Light colours" : "Dark colours", run: toggleTheme },
  { icon: "people", label: "Talk as somebody else", href: `?person=${Number(api.person) + 1}` },
  state.blocked
    ? { icon: "block", label: "Unblock", run: () => tried(() => api.act("unblock")) }
    : { icon: "block", label: "Block", run: () => tried(() => api.act("block")) },
]);

let stream = null;
const first = await tried(reload);
stream = follow(first?.last_event ?? "none-0", (kind, facts) => told[kind](facts), (yes) => status.connected(yes));
if (matchMedia("(pointer: fine)").matches && !byId("bottom").classList.contains("closed")) byId("words").focus();
document.documentElement.dataset.ready = "true";
