"""Where a plan begins: on the ladder by what somebody does now, and held where one asks first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Because, Change, Decision, Standing
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.coaching.moves import first_runs
from walkrun_bot.coaching.profile import Activity, Background, Lane, Profile
from walkrun_bot.coaching.safety import screened

if TYPE_CHECKING:
    from datetime import date, datetime

# Who jogs now begins at a minute of running, as other plans have everybody do, and in the careful
# lane at half of that; all others with runs of 15 seconds, or a walk. Ours, on the gentle side.
JOGGERS_RUN_S = {Lane.STANDARD: 60, Lane.CAREFUL: 30}


def begin(profile: Profile, total_min: int, at: datetime, day: date) -> Decision:
    """Return the first plan: where on the ladder, and whether somebody should be asked first."""
    hold = screened(profile)
    standing = first_standing(profile, total_min)
    if hold is not None:
        standing = Standing(WALKING, total_min, hold)
    because = Because.FIRST_PLAN if hold is None else Because.SCREENED
    start = Standing(WALKING, total_min)
    return Decision(at, day, Change.BEGIN, because, start, standing)


def first_standing(profile: Profile, total_min: int) -> Standing:
    """Return where somebody begins once nothing holds the plan."""
    healing = profile.background in {Background.ILLNESS, Background.INJURY}
    jogs = profile.activity is Activity.JOGS
    if profile.activity is Activity.LITTLE or (healing and not jogs) or profile.crashes:
        return Standing(WALKING, total_min)
    run_s = JOGGERS_RUN_S[profile.lane] if jogs and not healing else 1
    return Standing(first_runs(total_min, run_s), total_min)
