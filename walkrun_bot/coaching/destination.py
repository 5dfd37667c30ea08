"""Where a runner is heading. All destinations are equal in rank, and "5 km" promises no week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Because, Change, Decision
from walkrun_bot.coaching.ladder import TOTALS, ladder
from walkrun_bot.coaching.profile import Destination
from walkrun_bot.coaching.session import intervals

if TYPE_CHECKING:
    from datetime import date, datetime

    from walkrun_bot.coaching.history import Standing
    from walkrun_bot.coaching.profile import Profile

RUNNING_S = {Destination.TWENTY: 20 * 60, Destination.THIRTY: 30 * 60}
"""Seconds of running in one session, planned walks between them or not: what "20 minutes" means."""

STAYS_AT_ONCE = frozenset({Destination.HABIT, Destination.WALK_BREAKS})
"""There is no further place to get to: the rung of now is good for as long as it is wanted."""

FIVE_KM_MIN = 40
"""Running and walking by turns, 5 km takes many beginners some 40 minutes or more on their feet
(7 to 8 km/h running, 5 to 6 walking). An estimate, for the choice of minutes alone."""


def stays(profile: Profile, standing: Standing) -> bool:
    """Whether the runner is where they wanted to get, so that no step is proposed any more."""
    wanted_s = RUNNING_S.get(profile.destination)
    if wanted_s is not None:
        return intervals(standing.rung, standing.total_min).running_s >= wanted_s
    return profile.destination in STAYS_AT_ONCE


def headed(standing: Standing, at: datetime, day: date) -> Decision:
    """Return the choice of a destination, kept with the decisions; where the runner is, stays."""
    return Decision(at, day, Change.SAME, Because.NEW_DESTINATION, standing, standing)


def minutes_for(destination: Destination) -> int:
    """Return the shortest total, in minutes, that can hold a destination."""
    if destination is Destination.FIVE_KM:
        return FIVE_KM_MIN
    wanted_s = RUNNING_S.get(destination, 0)
    return next(total for total in TOTALS if ladder(total)[-1].running_s >= wanted_s)
