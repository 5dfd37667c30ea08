"""A walking week: the same days and times, on foot. It keeps the routine, so it is no absence."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import DID, Because, Change, Decision
from walkrun_bot.coaching.lately import ran, run_days

if TYPE_CHECKING:
    from datetime import date, datetime

    from walkrun_bot.coaching.history import History, SessionEntry, Standing

WEEK_DAYS = 7


def in_walking_week(standing: Standing, day: date) -> bool:
    """Whether local day `day` lies in a walking week of the runner's."""
    return standing.walking_until is not None and day < standing.walking_until


def is_over(standing: Standing, day: date) -> bool:
    """Whether a walking week has come to its end by `day`, and nothing was said of it yet."""
    return standing.walking_until is not None and day >= standing.walking_until


def begin(standing: Standing, at: datetime, day: date) -> Decision:
    """Return seven days of walks from `day` on; asked for within a week, seven more."""
    first = standing.walking_until if in_walking_week(standing, day) else None
    until = (first or day) + timedelta(days=WEEK_DAYS)
    after = replace(standing, walking_until=until)
    return Decision(at, day, Change.SAME, Because.WALKING_WEEK, standing, after)


def end(standing: Standing, at: datetime, day: date) -> Decision:
    """Return the way back to where the running was; what an absence asks for comes on top."""
    after = replace(standing, walking_until=None)
    return Decision(at, day, Change.SAME, Because.WALKING_WEEK_OVER, standing, after)


def walked(history: History, day: date) -> int:
    """Return how many walks were done in the walking week that ends on `day` or is on then."""
    began = _began(history)
    if began is None:
        return 0
    done = (entry for entry in history.latest().values() if entry.status in DID)
    return sum(began <= entry.day <= day and not ran(entry.session) for entry in done)


def first_run_after(history: History, entry: SessionEntry) -> bool:
    """Whether a session is the first run after walks alone: nothing gets harder on it.

    A walk is none. Who stands on the walking rung would else never leave it again.
    """
    if not ran(entry.session):
        return False
    others = (e for e in history.sessions if e.number != entry.number)
    before = [day for day in run_days(replace(history, sessions=tuple(others))) if day < entry.day]
    weeks = (d.day for d in history.decisions if d.because is Because.WALKING_WEEK)
    return bool(before) and any(max(before) <= week <= entry.day for week in weeks)


def _began(history: History) -> date | None:
    """Return the day on which the newest walking week began, lengthened or not."""
    began = None
    for decision in history.decisions:
        if decision.because is Because.WALKING_WEEK:
            lengthens = in_walking_week(decision.before, decision.day)
            began = began if lengthens and began else decision.day
    return began
