"""What the legs are ready for on a day: whether to run at all, and on which rung at most."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching.ladder import Rung, most_running_after
from walkrun_bot.coaching.lately import last_run, most_tried_lately, run_days
from walkrun_bot.coaching.moves import eased
from walkrun_bot.coaching.session import intervals

if TYPE_CHECKING:
    from datetime import date

    from walkrun_bot.coaching.history import History, Standing
    from walkrun_bot.coaching.profile import Profile

# Two to three days of running a week; whatever comes on top of them is a walk (METHOD section 4).
MOST_RUNS_A_WEEK, DAYS_A_WEEK = 3, 7


def lawful_rung(standing: Standing, history: History, day: date) -> Rung:
    """Return the runner's rung, or the highest below it that is no leap from the last 30 days.

    A plan that waited behind a hold may stand higher than the legs do by now.
    """
    rung = standing.rung
    if not run_days(history):
        return rung
    most_s = most_running_after(most_tried_lately(history, day))
    while rung.run_s and intervals(rung, standing.total_min).running_s > most_s:
        rung = eased(standing.total_min, rung, 1)
    return rung


def runs_again_on(profile: Profile, history: History, day: date) -> date:
    """Return the first local day from `day` on which running is not too soon after the last run."""
    while too_soon_after(profile, history, day) is not None:
        day += timedelta(days=1)
    return day


def too_soon_after(profile: Profile, history: History, day: date) -> date | None:
    """Return the last run if `day` is too soon after it, or after too many in a week; else None."""
    last = last_run(history, day)
    if last is None:
        return None
    week = [ran_on for ran_on in run_days(history) if 0 < (day - ran_on).days < DAYS_A_WEEK]
    rested = (day - last).days > profile.rest_days
    return None if rested and len(week) < MOST_RUNS_A_WEEK else last
