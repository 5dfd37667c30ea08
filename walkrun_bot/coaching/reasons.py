"""Why the plan is as it is: the decision that matters most for what is prescribed now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Change

if TYPE_CHECKING:
    from walkrun_bot.coaching.history import Decision, History, Standing

# How many decisions "what was decided lately" tells.
LATELY = 4


def reason(standing: Standing, history: History) -> Decision | None:
    """Return the decision that explains the plan: what holds it, or else the last one taken."""
    decisions = history.in_force()
    if standing.hold is not None:
        held = (d for d in reversed(decisions) if d.after.hold is standing.hold and _holds(d))
        found = next(held, None)
        if found is not None:
            return found
    return decisions[-1] if decisions else None


def lately(history: History) -> tuple[Decision, ...]:
    """Return the last decisions that moved the plan and stand, the newest first."""
    moved = [d for d in history.in_force() if d.moved and d.change is not Change.BEGIN]
    return tuple(reversed(moved[-LATELY:]))


def _holds(decision: Decision) -> bool:
    """Whether a decision brought its hold, or said more of it; one that brought it back did not."""
    if decision.change is Change.UNDO:
        return False
    return decision.before.hold is not decision.after.hold or decision.change is Change.HOLD
