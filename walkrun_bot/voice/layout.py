"""How a session, a duration or a day is put before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from walkrun_bot.coaching.session import SegmentKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime, time

    from walkrun_bot.coaching.session import Session

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MINUTE = 60
# Up to here a duration is told in seconds ("90 s"), as one counts them; above, in minutes.
SECONDS_UP_TO = 90
HALF_MINUTE = 30
NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class RunGroup:
    """So many runs of so many seconds, one after the other."""

    times: int
    seconds: int


@dataclass(frozen=True)
class Outline:
    """A session as people remember it: all lengths in seconds, 0 where there is no such part."""

    warm_up_s: int
    runs: tuple[RunGroup, ...]
    walk_s: int
    cool_down_s: int

    @property
    def count(self) -> int:
        """Number of runs."""
        return sum(group.times for group in self.runs)

    @property
    def longest_s(self) -> int:
        """Seconds of the longest run, 0 without one."""
        return max((group.seconds for group in self.runs), default=0)


def outline(session: Session) -> Outline:
    """Return the session's parts, equal runs counted together."""
    seconds = dict.fromkeys(SegmentKind, 0)
    for segment in session.segments:
        seconds[segment.kind] = segment.seconds
    lengths = (s.seconds for s in session.segments if s.kind is SegmentKind.RUN)
    runs = tuple(RunGroup(len(list(same)), length) for length, same in groupby(lengths))
    return Outline(
        seconds[SegmentKind.WARM_UP], runs, seconds[SegmentKind.WALK],
        seconds[SegmentKind.COOL_DOWN],
    )  # fmt: skip


def span(seconds: int) -> str:
    """Return a duration as one says it ("45 s", "2½ min", "3:45 min"), in one piece."""
    minutes, rest = divmod(seconds, MINUTE)
    if seconds <= SECONDS_UP_TO and rest:
        return f"{seconds}{NO_BREAK}s"
    if rest == 0:
        return f"{minutes}{NO_BREAK}min"
    whole = f"{minutes}½" if rest == HALF_MINUTE else f"{minutes}:{rest:02d}"
    return f"{whole}{NO_BREAK}min"


def edge(seconds: int) -> str:
    """Return a warm-up or cool-down to the nearest half minute: nobody times those."""
    return span(round(seconds / HALF_MINUTE) * HALF_MINUTE)


def weekday(day: date) -> str:
    """Return the name of a day of the week."""
    return WEEKDAYS[day.weekday()]


def day_from(day: date, today: date) -> str:
    """Return a day as seen from today: "today", "yesterday", "on Thursday", "on 14 March"."""
    near = {0: "today", -1: "yesterday", 1: "tomorrow"}
    apart = (day - today).days
    far = abs(apart) >= len(WEEKDAYS)
    return near.get(apart) or f"on {short_date(day) if far else weekday(day)}"


def short_date(day: date) -> str:
    """Return a date as "14 March"."""
    return f"{day.day} {day:%B}"


def clock(at: time | datetime) -> str:
    """Return a time of day as "07:30"."""
    return f"{at:%H:%M}"


def weekdays(days: Iterable[int]) -> str:
    """Return ISO weekdays as "Tuesday, Thursday and Saturday"."""
    names = [WEEKDAYS[day - 1] for day in days]
    if len(names) == len(WEEKDAYS):
        return "every day"
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def sentence(text: str) -> str:
    """Return text with its first letter large, and the rest as it is."""
    return text[:1].upper() + text[1:]


def times(count: int) -> str:
    """Return how often, as one says it: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def town(zone: str) -> str:
    """Return the town in a zone's name: "Europe/London" is "London"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")
