"""Pain: by how much, by its signs, by its place and how it goes on there.

Up to 3 of 10 the plan carries on, at 4 and 5 it eases and asks the next morning, above that it
walks. The lines, their sources and how sure one can be: docs/method.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import DID, Because, Change, Decision, History, Hold, Standing
from walkrun_bot.coaching.moves import eased
from walkrun_bot.coaching.report import Pain, Place, Report
from walkrun_bot.coaching.safety import Verdict, held

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from walkrun_bot.coaching.history import ReportEntry, SessionEntry

# Pain from 0 to 10: up to 3 carry on, 4 to 5 one rung easier, above 5 no running.
NIGGLE_UP_TO = 3
MODERATE_UP_TO = 5
# The same place in this many sessions running is looked at, whatever the number.
SAME_PLACE_SESSIONS = 3
# A pain that comes up to two days after a session is taken as an answer to that session: tendons
# and muscles answer late. Told of later than that, it is a day of its own in the row.
ANSWERS_WITHIN_DAYS = 2
# Places where a bone may be what hurts: there "settled by the morning" says little.
MAY_BE_BONE = frozenset({Place.SHIN, Place.FOOT, Place.HIP})


class Morning(StrEnum):
    """How a pain is the next morning. The values travel in callback data."""

    SETTLED = "settled"
    STILL = "still"
    WORSE = "worse"


@dataclass(frozen=True)
class Aching:
    """A pain to be asked after: where, told at which instant (UTC), of which session (0: none)."""

    place: Place
    at: datetime
    number: int


ASKED_AFTER = frozenset({Because.PAIN_MODERATE, Because.PAIN_UNSAID, Because.PAIN_RISING})
_OF_A_PAIN = ASKED_AFTER | {Because.PAIN_SETTLED, Because.PAIN_LINGERS, Because.PAIN_STRONG,
                            Because.PAIN_AGAIN, Because.PAIN_NIGGLE}  # fmt: skip
# What came of the question of the next morning.
_ANSWERED = frozenset({Because.PAIN_SETTLED, Because.PAIN_LINGERS})


def on_pain(standing: Standing, history: History, pain: Pain, day: date) -> Verdict:
    """Return what a pain of local day `day` asks for. `history` is without it."""
    before = trend(history, pain.place, day)
    level = pain.level or 0
    if level > MODERATE_UP_TO or pain.signs:
        return _stop(standing, Because.PAIN_STRONG, level)
    if len(before) + 1 >= SAME_PLACE_SESSIONS:
        return _stop(standing, Because.PAIN_AGAIN, len(before) + 1)
    if pain.level is None:
        return _ease(standing, Because.PAIN_UNSAID, level)
    if level > NIGGLE_UP_TO:
        return _ease(standing, Because.PAIN_MODERATE, level)
    if before and before[-1] is not None and level > before[-1]:
        return _ease(standing, Because.PAIN_RISING, level)
    return Verdict(Change.SAME, Because.PAIN_NIGGLE, standing, level)


def trend(history: History, place: Place, day: date) -> tuple[int | None, ...]:
    """Return the levels of a place in the latest sessions running up to `day`, oldest first.

    A session in which it did not hurt breaks the row. A pain told of by itself, on a day without
    a session, is one more in the row; it breaks none.
    """
    row: list[int | None] = []
    for entry in reversed(tuple(_occasions(history))):
        pain = entry.report.pain
        if entry.day > day:
            continue
        if pain is not None and pain.place is place:
            row.append(pain.level)
        elif entry.number:
            break
    return tuple(reversed(row))


def told_alone(history: History) -> Decision | None:
    """Return the newest decision in force where it follows from a pain told of by itself."""
    last = next(reversed(history.in_force()), None)
    alone = last is not None and not last.number and last.because in _OF_A_PAIN - _ANSWERED
    return last if alone else None


def _occasions(history: History) -> Iterator[ReportEntry]:
    """Yield what was told of sessions, and pains told of by themselves, one a day and place.

    A pain whose decision was taken back was none.
    """
    undone = {history.decisions[place].at for d in history.decisions for place in d.undoes}
    undone -= {d.at for d in history.in_force() if d.because in _OF_A_PAIN}
    alone = {
        (entry.day, entry.report.pain.place): entry
        for entry in history.reports
        if not entry.number and entry.report.pain is not None and entry.at not in undone
    }
    together = (*history.told().values(), *alone.values())
    yield from sorted(together, key=lambda entry: (entry.day, entry.number == 0, entry.number))


def session_answered(history: History, pain: Pain, day: date) -> SessionEntry | None:
    """Return the session that a pain told of by itself on `day` is an answer to, or None.

    That is the newest one done, up to two days ago, unless another place hurt in it.
    """
    told = history.told()
    latest = history.latest()
    near = [
        latest[entry.number]
        for entry in told.values()
        if 0 <= (day - entry.day).days <= ANSWERS_WITHIN_DAYS and latest[entry.number].status in DID
    ]
    if not near:
        return None
    before = told[near[-1].number].report.pain
    return near[-1] if before is None or before.place is pain.place else None


def with_pain(report: Report, pain: Pain) -> Report:
    """Return a report with a pain that came after it; of two in one place the graver counts."""
    before = report.pain
    if before is None:
        return replace(report, pain=pain, hurt_unsaid=False)
    levels = [level for level in (before.level, pain.level) if level is not None]
    signs, side = before.signs | pain.signs, pain.side or before.side
    graver = Pain(pain.place, max(levels, default=None), signs, side)
    return replace(report, pain=graver, hurt_unsaid=False)


def aching(history: History) -> Aching | None:
    """Return the pain to ask after the morning after it was told of, or None.

    Nothing is asked once anything else about a pain or a session has been told or decided.
    """
    weighty = (d for d in reversed(history.in_force()) if d.number or d.because in _OF_A_PAIN)
    last = next(weighty, None)
    if last is None or last.because not in ASKED_AFTER:
        return None
    told = [e for e in history.reports if e.at == last.at and e.report.pain is not None]
    if not told or told[-1].report.pain is None:
        return None
    return Aching(told[-1].report.pain.place, last.at, told[-1].number)


def in_the_morning(standing: Standing, how: Morning, at: datetime, day: date) -> Decision:
    """Return what the answer of the next morning asks for.

    Settled, the plan carries on at the easier rung (the tendon rule). Otherwise there is no
    running until a walk was free of it.
    """
    if how is Morning.SETTLED:
        return Decision(at, day, Change.SAME, Because.PAIN_SETTLED, standing, standing)
    after = held(standing, Hold.PAIN)
    return Decision(at, day, Change.HOLD, Because.PAIN_LINGERS, standing, after)


def _ease(standing: Standing, because: Because, level: int) -> Verdict:
    rung = eased(standing.total_min, standing.rung, 1)
    return Verdict(Change.EASIER, because, replace(standing, rung=rung), level)


def _stop(standing: Standing, because: Because, count: int) -> Verdict:
    return Verdict(Change.HOLD, because, held(standing, Hold.PAIN), count)
