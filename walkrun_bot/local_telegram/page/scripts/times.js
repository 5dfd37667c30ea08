// Dates and times in words, in the zone and the manner of whoever looks.

const clockTime = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const longDay = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const yearDay = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const shortDay = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });

/** "18:30" */
export const timeOf = (date) => clockTime.format(date);

/** "Monday 23 November" */
export const dayOf = (date) => longDay.format(date).replace(",", "");

/** "Mon 23 Nov, 18:30" */
export const momentOf = (date) => `${shortDay.format(date).replace(",", "")}, ${timeOf(date)}`;

/** Midnight of a date's day, as a number to compare days by. */
export const dayNumber = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** "Today", "Yesterday", or the day in full; `now` is the bot's present. */
export function dayLabel(date, now) {
  const distance = Math.round((dayNumber(now) - dayNumber(date)) / 86_400_000);
  if (distance === 0) return "Today";
  if (distance === 1) return "Yesterday";
  return date.getFullYear() === now.getFullYear() ? dayOf(date) : yearDay.format(date).replace(",", "");
}

/** The next moment after `now` at which the clock on the wall shows `hours`:`minutes`. */
export function nextAt(now, hours, minutes) {
  const then = new Date(now);
  then.setHours(hours, minutes, 0, 0);
  if (then <= now) then.setDate(then.getDate() + 1);
  return then;
}

/** The same time on the wall, some days on. */
export function daysOn(now, days) {
  const then = new Date(now);
  then.setDate(then.getDate() + days);
  then.setSeconds(0, 0);
  return then;
}

/** "3:07", for sounds. */
export const minutesOf = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** "64 kB" */
export function sizeOf(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What an <input type="datetime-local"> holds for a date. */
export function forInput(date) {
  const two = (number) => String(number).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
