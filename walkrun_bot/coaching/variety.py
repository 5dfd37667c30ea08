"""Variety: what keeps it alive where the plan has no next step to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.destination import stays
from walkrun_bot.coaching.history import DID, Because
from walkrun_bot.coaching.lately import ran
from walkrun_bot.coaching.moves import is_top
from walkrun_bot.coaching.session import SessionKind

if TYPE_CHECKING:
    from walkrun_bot.coaching.history import History, SessionEntry, Standing
    from walkrun_bot.coaching.profile import Profile

RUNS_BY_CLOCK = 2
"""Runs by the clock between two by breath: every third session is another one, so that it stays
both familiar and alive. Ours; nobody has counted what is best."""


def by_breath_for(profile: Profile, standing: Standing, history: History) -> Because | None:
    """Return why a run by breath comes next, or None where the clock has it.

    Either the repeats of a rung brought no comfort, or there is no step ahead.
    """
    decisions = history.in_force()
    if decisions and decisions[-1].because is Because.TRY_ELSE:
        return Because.TRY_ELSE
    return Because.VARIETY if _breath_is_due(profile, standing, history) else None


def _breath_is_due(profile: Profile, standing: Standing, history: History) -> bool:
    """Whether two runs by the clock went well since the last by breath, and no step is ahead.

    After a session that was hard, or hurt, the plan stays with what is known.
    """
    if not (stays(profile, standing) or is_top(standing.total_min, standing.rung)):
        return False
    latest = _full_runs(history)[-RUNS_BY_CLOCK:]
    told = history.told()
    went_well = all(e.number not in told or told[e.number].report.comfortable for e in latest)
    by_clock = all(not entry.session.by_feel for entry in latest)
    return len(latest) == RUNS_BY_CLOCK and by_clock and went_well


def _full_runs(history: History) -> list[SessionEntry]:
    done = (e for e in history.latest().values() if e.status in DID and ran(e.session))
    full = (entry for entry in done if entry.session.kind is not SessionKind.SMALL)
    return sorted(full, key=lambda entry: (entry.day, entry.number))
