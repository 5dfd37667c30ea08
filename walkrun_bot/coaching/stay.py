"""A stay on a rung: since when, and which sessions were done on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Because
from walkrun_bot.coaching.session import BY_FEEL, SessionKind

if TYPE_CHECKING:
    from walkrun_bot.coaching.history import History, ReportEntry, Standing

BY_CHOICE = frozenset({SessionKind.SMALL, SessionKind.BRISK_WALK, SessionKind.EASY_WALK})
# What earns no step: how much was run in it was not planned, so nobody knows.
EARNS_NO_STEP = BY_CHOICE | BY_FEEL


def rung_reached(standing: Standing, history: History) -> int:
    """Return the number of the last session told of when the present rung was reached.

    A report told anew brings back the stay that it had ended.
    """
    for decision in reversed(history.in_force()):
        came = decision.after.rung == standing.rung and decision.before.rung != standing.rung
        if came and decision.because is not Because.RETOLD:
            until = (told.number for told in history.reports if told.at <= decision.at)
            return max(until, default=0)
    return 0


def on_this_rung(
    standing: Standing, history: History, told: ReportEntry
) -> tuple[ReportEntry, ...]:
    """Return the reports of the present stay on this rung up to `told`, oldest first."""
    sessions, reached = history.latest(), rung_reached(standing, history)
    return tuple(
        other
        for other in history.told().values()
        if other.number > reached
        and (other.day, other.number) <= (told.day, told.number)
        and sessions[other.number].session.rung == standing.rung
        and sessions[other.number].session.kind not in BY_CHOICE
    )
