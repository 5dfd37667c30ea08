// A voice note: play and pause, a line that shows how far it is, all by keyboard too.

import { fileAddress } from "./api.js";
import { make } from "./dom.js";
import { icon } from "./icons.js";
import { minutesOf } from "./times.js";
import { toast } from "./toasts.js";

const BARS = 36;
let playing = null;

/** Return the player for a voice note. */
export function voicePlayer(voice) {
  const audio = make("audio", { preload: "none", src: fileAddress(voice.file_id) });
  const time = make("span", { class: "voice-time" }, minutesOf(voice.duration));
  const button = make("button", { type: "button", class: "voice-play", "aria-label": "Play voice note" }, icon("play"));
  const slider = make("input", {
    type: "range", min: "0", max: String(Math.max(1, voice.duration)), step: "any", value: "0",
    "aria-label": "Position in the voice note", class: "voice-slider",
  });
  const bars = make("span", { class: "voice-bars", "aria-hidden": "true" }, drawnBars(voice));
  const player = make("div", { class: "voice", role: "group", "aria-label": `Voice note, ${minutesOf(voice.duration)}` },
    button, make("span", { class: "voice-line" }, bars, slider), time, audio);
  connect({ audio, button, slider, bars, time, voice, player });
  return player;
}

function drawnBars(voice) {
  // Not the sound itself, which would have to be decoded first: a calm line that stays the same.
  let seed = 7;
  for (const letter of voice.file_id) seed = (seed * 31 + letter.charCodeAt(0)) % 9973;
  return Array.from({ length: BARS }, (_, place) => {
    seed = (seed * 137 + 71) % 9973;
    const swell = 0.55 + 0.45 * Math.sin((place / BARS) * Math.PI * 3);
    const bar = make("i");
    bar.style.height = `${Math.round(20 + 80 * (seed / 9973) * swell)}%`;
    return bar;
  });
}

function connect(parts) {
  const { audio, button, slider, voice } = parts;
  const length = () => (Number.isFinite(audio.duration) ? audio.duration : voice.duration || 1);
  button.addEventListener("click", () => (audio.paused ? start(audio) : audio.pause()));
  audio.addEventListener("play", () => draw(parts, length()));
  audio.addEventListener("pause", () => draw(parts, length()));
  audio.addEventListener("timeupdate", () => draw(parts, length()));
  audio.addEventListener("ended", () => { audio.currentTime = 0; draw(parts, length()); });
  audio.addEventListener("loadedmetadata", () => { slider.max = String(length()); });
  slider.addEventListener("input", () => { audio.currentTime = Number(slider.value); draw(parts, length()); });
}

function start(audio) {
  if (playing !== null && playing !== audio) playing.pause();
  playing = audio;
  audio.play().catch(() => toast("This voice note cannot be played here.", "complaint"));
}

function draw({ audio, button, slider, bars, time, voice, player }, length) {
  const running = !audio.paused && !audio.ended;
  player.classList.toggle("running", running);
  button.replaceChildren(icon(running ? "pause" : "play"));
  button.setAttribute("aria-label", running ? "Pause voice note" : "Play voice note");
  slider.value = String(audio.currentTime);
  slider.setAttribute("aria-valuetext", `${minutesOf(audio.currentTime)} of ${minutesOf(length)}`);
  const begun = running || audio.currentTime > 0;
  time.textContent = minutesOf(begun ? audio.currentTime : voice.duration);
  const played = (audio.currentTime / length) * BARS;
  [...bars.children].forEach((bar, place) => bar.classList.toggle("played", place < played));
}
