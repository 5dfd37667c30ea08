"""Local days and UTC instants: when which moment of a runner's day comes.

A local date and time becomes an instant with fold=0: once, in order, on every day of the year,
those on which the clocks change included (docs/decisions/0003-people-are-rows.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.pain import aching
from walkrun_bot.dialogue.runner import Runner, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(StrEnum):
    """Kinds of nudge; the last two belong to `forgetting`."""

    EVENING = "evening"
    MORNING = "morning"
    AFTER = "after"
    ACHE = "ache"
    HAND = "hand"
    PAUSE_OVER = "pause_over"
    FORGET_SOON = "forget_soon"
    FORGET = "forget"
    LOOK_BACK = "look_back"


@dataclass(frozen=True)
class Moment:
    """A moment of a runner's day: its instant (UTC), its kind, and the local day it speaks of."""

    at: datetime
    kind: Kind
    day: date


# How late a nudge may be and still be of use (METHOD section 6: two hours for the morning).
USEFUL_FOR = {
    Kind.EVENING: timedelta(hours=2),
    Kind.MORNING: timedelta(hours=2),
    Kind.AFTER: timedelta(hours=6),
    Kind.ACHE: timedelta(hours=4),
    Kind.HAND: timedelta(hours=10),
    Kind.PAUSE_OVER: timedelta(hours=10),
    Kind.LOOK_BACK: timedelta(hours=3),
}
EVENING_AT = time(18, 30)
HAND_AT = time(10, 0)
PAUSE_OVER_AT = time(8, 30)
# Late on a Sunday afternoon, or on the nearest day without a session: then it is the first or
# second note of the day, beside the one of the evening.
LOOK_BACK_AT = time(17, 0)
LOOK_BACK_DAYS = (7, 6, 1, 5, 2, 4, 3)
QUIET_FROM, QUIET_TO = time(21, 0), time(7, 0)
# The morning note comes this long before heading out, but not after nine: it is for the morning.
BEFORE_HEADING_OUT = timedelta(minutes=30)
MORNING_LATEST = time(9, 0)
# The question comes when a shower and a tea have been had.
AFTER_HEADING_OUT = timedelta(hours=2)
NEXT_MORNING_QUESTION = time(8, 0)
# "Next morning" for a pain: up, and the first steps of the day have been taken.
ACHE_AT = time(7, 45)
# A hand after two sessions unheard of, then 7 and 21 days after that without a word.
HAND_AFTER_SESSIONS = 2
HAND_AFTER_DAYS = (0, 7, 21)
# Two nudges a day are the most.
MOST_A_DAY = 2
_LOOK_AHEAD_DAYS = 9
# A session is moved by a week at most, so in this many days there is one.
_SURELY_ONE_DAYS = 29


def instant(day: date, at: time, zone: str) -> datetime:
    """Return the UTC instant of a local date and time; fold=0 where it comes twice."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def session_days(runner: Runner, first: date, days: int) -> tuple[date, ...]:
    """Return the days with a session among `days` local days from `first` on.

    They are the chosen ones, apart from those whose session was moved away, and those that one
    was moved to.
    """
    away, come = {m.day for m in runner.moved}, {m.to for m in runner.moved}
    span = (first + timedelta(days=n) for n in range(days))
    chosen = runner.wishes.days
    return tuple(
        day for day in span if day in come or (day.isoweekday() in chosen and day not in away)
    )


def heading_out_at(runner: Runner, day: date) -> time:
    """Return the local time of a day's session."""
    told = (moved.at for moved in reversed(runner.moved) if moved.to == day)
    return next((at for at in told if at is not None), runner.wishes.at)


def next_session_day(runner: Runner, after: date) -> date:
    """Return the first day with a session after the local day `after`."""
    return session_days(runner, after + timedelta(days=1), _SURELY_ONE_DAYS)[0]


def next_moment(runner: Runner, now: datetime) -> Moment | None:
    """Return the earliest moment not dealt with yet, or None where none will come."""
    ahead = [m for m in moments(runner, now) if m.at > runner.moments_until]
    return min(ahead, key=lambda m: m.at, default=None)


def moments(runner: Runner, now: datetime) -> Iterator[Moment]:
    """Yield the moments from the day before `now` (UTC) to a good week on, in no order."""
    if runner.stage is Stage.PAUSED and runner.paused_until is not None:
        at = instant(runner.paused_until, PAUSE_OVER_AT, runner.wishes.zone)
        yield Moment(at, Kind.PAUSE_OVER, runner.paused_until)
    if runner.stage is not Stage.ACTIVE or not runner.wishes.nudges:
        return
    held = runner.standing is not None and runner.standing.hold in {Hold.RED_FLAG, Hold.ILLNESS}
    if not held:
        today = now.astimezone(ZoneInfo(runner.wishes.zone)).date()
        yield from _around_sessions(runner, today)
        yield from _look_backs(runner, today)
        yield from _ache(runner)
    yield from _hands(runner)


def asks_after_pain(runner: Runner, now: datetime) -> bool:
    """Whether a note will ask how a pain is the next morning: not where notes are off, say."""
    wanted = Kind.ACHE not in runner.wishes.unwanted
    return wanted and any(m.kind is Kind.ACHE and m.at > now for m in moments(runner, now))


def _ache(runner: Runner) -> Iterator[Moment]:
    ache = aching(runner.history)
    if ache is not None:
        told = ache.at.astimezone(ZoneInfo(runner.wishes.zone)).date()
        day = told + timedelta(days=1)
        yield Moment(instant(day, ACHE_AT, runner.wishes.zone), Kind.ACHE, day)


def _around_sessions(runner: Runner, today: date) -> Iterator[Moment]:
    for day in session_days(runner, today - timedelta(days=1), _LOOK_AHEAD_DAYS):
        if unheard_of(runner, day) >= HAND_AFTER_SESSIONS:
            return
        yield Moment(_evening(runner, day), Kind.EVENING, day)
        heading_out = instant(day, heading_out_at(runner, day), runner.wishes.zone)
        if (morning := _morning(runner, day)) < heading_out:
            yield Moment(morning, Kind.MORNING, day)
        yield Moment(_after(runner, day), Kind.AFTER, day)


def _look_backs(runner: Runner, today: date) -> Iterator[Moment]:
    free = (day for day in LOOK_BACK_DAYS if day not in runner.wishes.days)
    weekday = next(free, LOOK_BACK_DAYS[0])
    for days in range(-1, _LOOK_AHEAD_DAYS):
        day = today + timedelta(days=days)
        if day.isoweekday() == weekday and unheard_of(runner, day) < HAND_AFTER_SESSIONS:
            yield Moment(instant(day, LOOK_BACK_AT, runner.wishes.zone), Kind.LOOK_BACK, day)


def _evening(runner: Runner, day: date) -> datetime:
    return instant(day - timedelta(days=1), EVENING_AT, runner.wishes.zone)


def _morning(runner: Runner, day: date) -> datetime:
    return instant(day, note_before(heading_out_at(runner, day)), runner.wishes.zone)


def note_before(heading_out: time) -> time:
    """Return the local time of the morning note to somebody who heads out at `heading_out`."""
    minutes = heading_out.hour * 60 + heading_out.minute - BEFORE_HEADING_OUT.seconds // 60
    early = time(*divmod(max(minutes, 0), 60))
    return max(min(early, MORNING_LATEST), QUIET_TO)


def _after(runner: Runner, day: date) -> datetime:
    local = datetime.combine(day, heading_out_at(runner, day)) + AFTER_HEADING_OUT
    if local.date() > day or local.time() >= QUIET_FROM:
        return instant(day + timedelta(days=1), NEXT_MORNING_QUESTION, runner.wishes.zone)
    return instant(day, max(local.time(), QUIET_TO), runner.wishes.zone)


def _hands(runner: Runner) -> Iterator[Moment]:
    zone = ZoneInfo(runner.wishes.zone)
    heard = runner.last_word.astimezone(zone).date()
    due = list(session_days(runner, heard + timedelta(days=1), 21))
    if len(due) >= HAND_AFTER_SESSIONS:
        first = due[HAND_AFTER_SESSIONS - 1] + timedelta(days=1)
        for days in HAND_AFTER_DAYS:
            day = first + timedelta(days=days)
            yield Moment(instant(day, HAND_AT, runner.wishes.zone), Kind.HAND, day)


def unheard_of(runner: Runner, day: date) -> int:
    """Return how many session days before `day` have passed since the runner's last word."""
    heard = runner.last_word.astimezone(ZoneInfo(runner.wishes.zone)).date()
    span = (day - heard).days
    return len(session_days(runner, heard + timedelta(days=1), span - 1)) if span > 1 else 0


def which_hand(runner: Runner, at: datetime) -> int:
    """Return which of the hands held out during a silence comes at `at`: 1, 2 or 3."""
    return sum(moment.at <= at for moment in _hands(runner))
