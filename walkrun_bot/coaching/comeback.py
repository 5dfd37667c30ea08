"""Coming back after days away: how far down the ladder, by the length of the gap.

The published sources conflict, so these are heuristics on the gentle side (docs/method.md).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import DID, Because, Change, Decision, History, Standing
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.coaching.moves import eased, halfway_down

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True)
class Gap:
    """A length of absence in days, `from_days` and more, and what it asks for."""

    from_days: int
    easier: int
    walks_first: int
    because: Because


# Longest first, so that the first that fits counts. 7, 14, 21 and 90 days: METHOD section 4.
GAPS = (
    Gap(91, 0, 2, Because.AWAY_LONG),
    Gap(21, 0, 2, Because.AWAY),
    Gap(14, 2, 0, Because.AWAY),
    Gap(7, 1, 0, Because.AWAY),
)
SOME_TIME_AWAY_DAYS = 7


def last_active(history: History) -> date | None:
    """Return the local day of the newest session that was done, in part or whole, or None."""
    days = [entry.day for entry in history.latest().values() if entry.status in DID]
    return max(days, default=None)


def days_away(history: History, day: date) -> int:
    """Return the days from the last session done to `day`; 0 where nothing was done yet.

    A hold that was released since has eased the plan already: then the days count from there.
    """
    last = last_active(history)
    released = [d.day for d in history.in_force() if d.change is Change.RELEASE]
    return (day - max([last, *released])).days if last else 0


def welcome_back(standing: Standing, history: History, at: datetime, day: date) -> Decision | None:
    """Return what an absence asks for, or None where it asks for nothing (more).

    An absence that goes on is measured from where the runner stood when it began, so asking
    twice never eases twice.
    """
    away = days_away(history, day)
    gap = next((gap for gap in GAPS if away >= gap.from_days), None)
    if gap is None:
        return None
    earlier = _answers_to_this_gap(history)
    if any(away_decided >= gap.from_days for away_decided in (d.count for d in earlier)):
        return None
    began = earlier[0].before if earlier else standing
    return Decision(
        at, day, Change.EASIER, gap.because, standing, _eased(standing, began, gap), count=away
    )


def _answers_to_this_gap(history: History) -> list[Decision]:
    last = last_active(history)
    return [
        decision
        for decision in history.in_force()
        if decision.because in {Because.AWAY, Because.AWAY_LONG}
        and last is not None
        and decision.day > last
    ]


def _eased(standing: Standing, began: Standing, gap: Gap) -> Standing:
    total = standing.total_min
    if gap.because is Because.AWAY_LONG:
        rung = WALKING
    elif gap.walks_first:
        rung = halfway_down(total, began.rung)
    else:
        rung = eased(total, began.rung, gap.easier)
    gentler = min(rung, eased(total, standing.rung, 0), key=lambda r: (r.run_s, -r.walk_s))
    return replace(standing, rung=gentler, walks_first=max(standing.walks_first, gap.walks_first))
