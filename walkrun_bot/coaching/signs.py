"""Signs that it is helping: counts that never fall, and what a runner has noticed of themselves.

Nothing here is guessed: a sign is there when the runner said so, or when their own reports show
it. Confidence stands apart from fitness; it often comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from walkrun_bot.coaching.comeback import SOME_TIME_AWAY_DAYS
from walkrun_bot.coaching.history import DID, Status
from walkrun_bot.coaching.lately import WALKS
from walkrun_bot.coaching.report import COMFORTABLE, Completed, Effort
from walkrun_bot.coaching.session import SessionKind

if TYPE_CHECKING:
    from walkrun_bot.coaching.history import History, ReportEntry, SessionEntry

ASKED_FROM, ASKED_EVERY = 4, 3
"""After the fourth session there is something to compare with; then after every third, so that
most check-ins are no longer than before. Ours."""

MINUTE_S = 60
EASED_FROM = frozenset({Effort.HARD, Effort.TOO_HARD})


class Sign(StrEnum):
    """What is asked about, in this order; the values are stored."""

    BREATH = "breath"
    LEGS = "legs"
    CONFIDENCE = "confidence"


class Compared(StrEnum):
    """How it is, compared with the first sessions."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True)
class SignTold:
    """What a runner said of a sign after session `number`, on a local day."""

    sign: Sign
    compared: Compared
    day: date
    number: int


@dataclass(frozen=True)
class SignSeen:
    """A sign that is there by the runner's newest word: how often they said so, first and last."""

    sign: Sign
    times: int
    first: date
    last: date


@dataclass(frozen=True)
class Eased:
    """Runs of `run_s` seconds that felt hard on one day and comfortable on a later one."""

    run_s: int
    hard_on: date
    fine_on: date


@dataclass(frozen=True)
class Counts:
    """What was done so far; no number in it falls by staying away.

    Minutes on the feet count walking and running alike. Longest runs are planned ones, in seconds.
    """

    sessions: int
    minutes: int
    returns: int
    longest_run_s: int
    longest_run_then_s: int


class Proof(StrEnum):
    """The two moments from which confidence grows."""

    UNSURE = "unsure"
    ADJUSTED = "adjusted"


def counts(history: History) -> Counts:
    """Return the counts of everything that was done, in part or whole."""
    done = [entry for entry in history.latest().values() if entry.status in DID]
    days = sorted(entry.day for entry in done)
    gaps = ((later - day).days for day, later in pairwise(days))
    runs = [e.session.longest_run_s for e in done if e.session.longest_run_s]
    return Counts(
        sessions=len(done),
        minutes=sum(entry.session.total_s for entry in done) // MINUTE_S,
        returns=sum(gap >= SOME_TIME_AWAY_DAYS for gap in gaps),
        longest_run_s=max(runs, default=0),
        longest_run_then_s=runs[0] if runs else 0,
    )


def to_ask(sessions: int) -> Sign | None:
    """Return the sign to ask about after so many sessions done, or None for most of them."""
    later = sessions - ASKED_FROM
    if later < 0 or later % ASKED_EVERY:
        return None
    return tuple(Sign)[later // ASKED_EVERY % len(Sign)]


def with_told(told: tuple[SignTold, ...], new: SignTold) -> tuple[SignTold, ...]:
    """Return what was told of signs with `new`, in place of what was said after that session."""
    others = (t for t in told if (t.sign, t.number) != (new.sign, new.number))
    return (*others, new)


def seen(told: tuple[SignTold, ...]) -> tuple[SignSeen, ...]:
    """Return the signs that are there: the runner's newest word on them is "better"."""
    found = []
    for sign in Sign:
        about = [t for t in told if t.sign is sign]
        days = [t.day for t in about if t.compared is Compared.BETTER]
        if days and about[-1].compared is Compared.BETTER:
            found.append(SignSeen(sign, len(days), days[0], days[-1]))
    return tuple(found)


def eased(history: History) -> Eased | None:
    """Return the longest runs that felt hard first and comfortable at last, or None."""
    by_run: dict[int, list[ReportEntry]] = {}
    sessions = history.latest()
    for told in history.told().values():
        session = sessions[told.number].session
        if session.kind is SessionKind.INTERVALS:
            by_run.setdefault(session.longest_run_s, []).append(told)
    found = (_eased(run_s, told) for run_s, told in sorted(by_run.items(), reverse=True))
    return next((one for one in found if one is not None), None)


def _eased(run_s: int, told: list[ReportEntry]) -> Eased | None:
    in_order = sorted(told, key=lambda entry: (entry.day, entry.number))
    hard = [entry.day for entry in in_order if entry.report.effort in EASED_FROM]
    last = in_order[-1]
    if not hard or hard[0] >= last.day or last.report.effort not in COMFORTABLE:
        return None
    return Eased(run_s, hard[0], last.day)


def proof(entry: SessionEntry, told: ReportEntry, unsure_on: date | None) -> Proof | None:
    """Return which of the two moments a session just told of was, if it was one.

    `unsure_on` is the local day on which the runner last said that it was too much, or was low.
    """
    if _was_adjusted(entry, told):
        return Proof.ADJUSTED
    finished = told.report.completed is Completed.ALL
    return Proof.UNSURE if finished and unsure_on == entry.day else None


def adjusted(history: History) -> int:
    """Return how many sessions were made to fit the day instead of being left."""
    told = history.told()
    done = (e for e in history.latest().values() if e.status in DID and e.number in told)
    return sum(_was_adjusted(entry, told[entry.number]) for entry in done)


def _was_adjusted(entry: SessionEntry, told: ReportEntry) -> bool:
    smaller = entry.status is Status.SWAPPED and entry.session.kind in WALKS
    return smaller or told.report.walked_more
