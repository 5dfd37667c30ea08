// Talking to the server: who we are, and each thing a person can do.

const given = new URLSearchParams(location.search).get("person") ?? "1";

/** The number of the person whose chat this is. */
export const person = /^[1-9]\d*$/.test(given) ? given : "1";

const address = (path) => `${path}${path.includes("?") ? "&" : "?"}person=${person}`;

/** The address of a file that came with a message. */
export const fileAddress = (fileId) => `/chat/file/${encodeURIComponent(fileId)}`;

/** The address of the stream of happenings after `lastEvent`. */
export const streamAddress = (lastEvent) =>
  address(`/chat/events?after=${encodeURIComponent(lastEvent ?? "")}`);

async function answered(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Error("The program does not answer. Is it still running?");
  }
  const facts = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(facts.error ?? `The program answered ${response.status}.`);
  return facts;
}

/** Do something: POST `fields` to /chat/`what`; throws an Error with a sentence. */
export const act = (what, fields = {}) =>
  answered(fetch(address(`/chat/${what}`), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fields),
  }));

/** Send a file as a photo, voice note or document. */
export function upload(kind, file, caption = "") {
  const form = new FormData();
  form.append("file", file, file.name);
  form.append("caption", caption);
  return answered(fetch(address(`/chat/${kind}`), { method: "POST", body: form }));
}

/** Return the chat as it stands. */
export const transcript = () => answered(fetch(address("/chat/transcript")));

/** Return the state of the clock. */
export const clock = () => answered(fetch("/clock"));

/** Move the clock to an instant (a Date) and wait until it is there. */
export const moveClock = (to) =>
  answered(fetch("/clock", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ to: to.toISOString() }),
  }));
