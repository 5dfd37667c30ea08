"""Repeats with a way out: the same again, but not for ever without comfort."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Because, Change
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.coaching.moves import eased
from walkrun_bot.coaching.safety import Verdict
from walkrun_bot.coaching.session import BY_FEEL
from walkrun_bot.coaching.stay import on_this_rung

if TYPE_CHECKING:
    from walkrun_bot.coaching.history import History, ReportEntry, Standing

# Two repeats in a row without comfort: the coach offers something else; a third eases by itself,
# since repeating can become a trap (METHOD section 4). The first session on a rung is no repeat.
REPEATS_BEFORE_ELSE = 2


def instead_of_repeating(verdict: Verdict, history: History, told: ReportEntry) -> Verdict:
    """Return the verdict, or what to do in place of one repeat too many; only ever easier."""
    standing = verdict.after
    repeats = repeats_without_comfort(standing, history, told)
    if verdict.change is not Change.SAME or repeats < REPEATS_BEFORE_ELSE:
        return verdict
    if repeats == REPEATS_BEFORE_ELSE or standing.rung == WALKING:
        return Verdict(Change.SAME, Because.TRY_ELSE, standing, repeats)
    rung = eased(standing.total_min, standing.rung, 1)
    return Verdict(Change.EASIER, Because.REPEATED, replace(standing, rung=rung), repeats)


def repeats_without_comfort(standing: Standing, history: History, told: ReportEntry) -> int:
    """Return how many repeats of this rung in a row, up to `told`, did not feel comfortable.

    Sessions by feel, or chosen in place of the planned one, are neither: they are what helps.
    """
    sessions = history.latest()
    row = 0
    for other in reversed(on_this_rung(standing, history, told)):
        if other.report.comfortable:
            break
        row += sessions[other.number].session.kind not in BY_FEEL
    return max(0, row - 1)
