// What happens in the chat, as it happens; after a break it goes on where it stopped.

import { streamAddress } from "./api.js";

const KINDS = ["state", "reset", "message", "changed", "deleted", "pinned", "blocked", "keyboard", "answered", "action", "clock", "profile"];
const AGAIN_MS = 1500;

/** Follow the stream after `lastEvent`; `told(kind, facts)` and `connected(yes)` are called. */
export function follow(lastEvent, told, connected) {
  let last = lastEvent;
  let source;
  const open = () => {
    source = new EventSource(streamAddress(last));
    source.addEventListener("open", () => connected(true));
    source.addEventListener("error", () => {
      connected(false);
      // A browser gives up for good on some answers; then we begin again by ourselves.
      if (source.readyState === EventSource.CLOSED) setTimeout(open, AGAIN_MS);
    });
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => {
        if (event.lastEventId) last = event.lastEventId;
        told(kind, JSON.parse(event.data));
      });
    }
  };
  open();
  return {
    /** Go on after another event, once the chat has been loaded afresh. */
    restart(from) {
      source.close();
      last = from;
      open();
    },
    close: () => source.close(),
  };
}
