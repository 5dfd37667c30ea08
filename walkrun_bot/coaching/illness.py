"""Illness: what rest it asks for, from which day one may be well again, and the way on.

The lines and how sure one can be: docs/method.md, section 5.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import (
    Because,
    Change,
    Decision,
    History,
    Hold,
    Illness,
    Standing,
)
from walkrun_bot.coaching.moves import eased
from walkrun_bot.coaching.safety import held, let_go

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True)
class Rest:
    """What a sort of illness asks for.

    Days free of symptoms before the plan goes on, walks that come first then, days of walking
    alone, and rungs easier.
    """

    free_days: int
    walks_first: int
    walking_days: int
    easier: int


# METHOD section 5. Two days and two walks are convention; a week free of symptoms and two weeks
# of very light effort after COVID are guidance of 2021 (docs/method.md, source 14).
RESTS = {
    Illness.NECK: Rest(2, 1, 0, 1),
    Illness.BODY: Rest(2, 2, 0, 1),
    Illness.COVID: Rest(7, 2, 14, 2),
}
# "One or two rungs easier": two where it took longer than this, from the day it was told of to
# the day of being well. A week without running costs a rung by itself (comeback).
LONG_ILLNESS_DAYS, LONG_EASIER = 7, 2

BECAUSE = {
    Illness.NECK: Because.ILL_NECK,
    Illness.BODY: Because.ILL,
    Illness.COVID: Because.ILL_COVID,
}
GRAVITY = (Illness.NECK, Illness.BODY, Illness.COVID)


def fell_ill(
    standing: Standing, at: datetime, day: date, illness: Illness | None = None
) -> Decision:
    """Return the rest that an illness asks for; `illness` None where its sort is unsaid.

    What was told of it before and is graver still counts.
    """
    known = [sort for sort in (standing.illness, illness) if sort is not None]
    gravest = max(known, key=GRAVITY.index, default=None)
    after = replace(held(standing, Hold.ILLNESS), illness=gravest)
    because = BECAUSE[gravest or Illness.BODY]
    return Decision(at, day, Change.HOLD, because, standing, after)


def corrected(standing: Standing, illness: Illness, at: datetime, day: date) -> Decision:
    """Return the rest that an illness asks for whose sort was asked and answered."""
    after = replace(standing, illness=illness)
    return Decision(at, day, Change.HOLD, BECAUSE[illness], standing, after)


def not_ill(history: History, standing: Standing, at: datetime, day: date) -> Decision | None:
    """Return the plan as it stood before an illness that was a misunderstanding.

    None where it was not told of on this very day, or the plan has moved since.
    """
    gone = {place for decision in history.decisions for place in decision.undoes}
    moved = [
        (p, d) for p, d in enumerate(history.decisions) if p not in gone and (d.moved or d.number)
    ]
    told = list(takewhile(lambda pd: pd[1].because in BECAUSE.values(), reversed(moved)))
    if not told or told[-1][1].day != day:
        return None
    before, places = told[-1][1].before, tuple(sorted(place for place, _ in told))
    return Decision(at, day, Change.UNDO, Because.NOT_MEANT, standing, before, undoes=places)


def well_from(standing: Standing, history: History) -> date | None:
    """Return the first local day on which somebody can have been free of symptoms long enough.

    That is counted from the day on which the illness was last told of; None where it never was.
    """
    told = [d.day for d in history.decisions if d.because in BECAUSE.values()]
    rest = RESTS[standing.illness or Illness.BODY]
    return max(told) + timedelta(days=rest.free_days) if told else None


def recovered(standing: Standing, history: History, day: date) -> tuple[Because, Standing]:
    """Return the way on after an illness, and the reason for it."""
    illness = standing.illness or Illness.BODY
    rest = RESTS[illness]
    long = _days_ill(history, day) > LONG_ILLNESS_DAYS
    steps = max(rest.easier, LONG_EASIER if long else 0)
    until = day + timedelta(days=rest.walking_days) if rest.walking_days else standing.gentle_until
    after = replace(
        let_go(standing),
        rung=eased(standing.total_min, standing.rung, steps),
        walks_first=max(rest.walks_first, standing.walks_first),
        gentle_until=until,
        illness=None,
    )
    return Because.AFTER_COVID if illness is Illness.COVID else Because.WELL_AGAIN, after


def _days_ill(history: History, day: date) -> int:
    """Return the days since the illness was first told of."""
    since = day
    for decision in reversed(history.decisions):
        if decision.change is Change.RELEASE and decision.before.hold is Hold.ILLNESS:
            break
        since = decision.day if decision.because in BECAUSE.values() else since
    return (day - since).days
