"""Nothing is due: no moment of any day, but the end of a silence of years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.dialogue.forgetting import forgetting

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn


def nothing_is_due(turn: Turn) -> bool:
    """Return whether `turn` leaves nothing to be said for two years."""
    end = forgetting(turn.runner)
    return turn.due == (end.at if end else None)
