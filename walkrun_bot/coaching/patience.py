"""Patience: what it takes before a small step becomes available, and what counts towards it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Because, Change, Decision, History, Hold, Standing
from walkrun_bot.coaching.lately import LATELY_DAYS, run_days
from walkrun_bot.coaching.profile import Activity, Lane, Profile
from walkrun_bot.coaching.stay import EARNS_NO_STEP

if TYPE_CHECKING:
    from datetime import date

    from walkrun_bot.coaching.history import SessionEntry


@dataclass(frozen=True)
class Patience:
    """What it takes before a small step becomes available.

    Comfortable sessions on different days on a rung, and days since the rung was reached.
    """

    sessions: int
    days: int


@dataclass(frozen=True)
class Experience:
    """What makes somebody new to running no longer new: so many `runs` in the last `within` days.

    The first of those runs is at least `weeks` weeks ago.
    """

    runs: int
    weeks: int
    within: int


# METHOD section 4. The careful lane also waits, since tendon and bone adapt over weeks.
PATIENCE = {Lane.STANDARD: Patience(2, 0), Lane.CAREFUL: Patience(3, 6)}

# Twice a week for six weeks: ours, nobody knows the right number. Breath adapts in weeks, bone and
# tendon in months, so this is no sooner than it has to be.
EXPERIENCED = Experience(runs=12, weeks=6, within=56)

# After these, comfortable sessions are counted anew.
ANEW_AFTER = frozenset({Change.BEGIN, Change.EASIER, Change.HOLD, Change.RELEASE, Change.RESIZE,
                        Change.UNDO})  # fmt: skip
# Days away up to here ease the plan by a rung, and undo nothing: fitness goes slowly at first.
SHORT_GAP_DAYS = 13


def lane(profile: Profile, history: History, day: date) -> Lane:
    """Return the lane on a day: who was careful for want of experience alone gains it by running.

    Age, what one comes back from, and a pain that stopped running keep somebody in the careful one.
    """
    new_alone = replace(profile, activity=Activity.JOGS).lane is Lane.STANDARD
    grown = new_alone and _experienced(history, day) and not _was_stopped_by_pain(history)
    return Lane.STANDARD if grown else profile.lane


def comfortable_days(standing: Standing, history: History, day: date) -> tuple[date, ...]:
    """Return the days of comfortable sessions that count for this rung, oldest first.

    Those of the last 30 days on this rung or a harder one, since the plan last eased or was held.
    A short gap does not undo them.
    """
    anew = _anew(history)
    told_before = max((r.number for r in history.reports if anew and r.at <= anew.at), default=0)
    sessions, since = history.latest(), day - timedelta(days=LATELY_DAYS)
    days = {
        told.day
        for told in history.told().values()
        if told.report.comfortable
        and told.number > told_before
        and since <= told.day <= day
        and _counts(sessions[told.number], standing)
    }
    return tuple(sorted(days))


def waited(standing: Standing, history: History, days: tuple[date, ...]) -> int:
    """Return the days to the last of the `days` that count, from the day the rung was reached.

    Or from the first of them, where some were before that.
    """
    return (days[-1] - min(days[0], _settled(standing, history, days[0]))).days


def _counts(entry: SessionEntry, standing: Standing) -> bool:
    rung, here = entry.session.rung, standing.rung
    if rung is None or (entry.session.kind in EARNS_NO_STEP and here.run_s):
        return False
    return rung.run_s >= here.run_s and rung.share >= here.share


def _anew(history: History) -> Decision | None:
    """Return the last decision after which comfortable sessions are counted anew."""
    return next((d for d in reversed(history.in_force()) if _counts_anew(d)), None)


def _counts_anew(decision: Decision) -> bool:
    short_gap = decision.because is Because.AWAY and decision.count <= SHORT_GAP_DAYS
    told_anew = decision.because is Because.RETOLD
    wanted_same = decision.because is Because.ASKED_SAME
    return wanted_same or (decision.change in ANEW_AFTER and not short_gap and not told_anew)


def _settled(standing: Standing, history: History, otherwise: date) -> date:
    """Return the day on which the plan came to this rung, or began to count on it anew."""
    for decision in reversed(history.in_force()):
        arrived = decision.after.rung == standing.rung != decision.before.rung
        if arrived or _counts_anew(decision):
            return decision.day
    return otherwise


def _experienced(history: History, day: date) -> bool:
    lately = [ran for ran in run_days(history) if (day - ran).days <= EXPERIENCED.within]
    long_enough = bool(lately) and day - lately[0] >= timedelta(weeks=EXPERIENCED.weeks)
    return long_enough and len(lately) >= EXPERIENCED.runs


def _was_stopped_by_pain(history: History) -> bool:
    stood = (decision.after for decision in history.in_force())
    return any(Hold.PAIN in {standing.hold, *standing.behind} for standing in stood)
