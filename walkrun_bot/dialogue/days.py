"""Which local day somebody speaks of; the night belongs to the evening before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.heard import Heard
    from walkrun_bot.dialogue.turn import Scene

# Up to this hour "today" and "tonight" are the day that somebody has not yet slept after.
WAKES_AT_HOUR = 4
# How far back a session can still be told of, and be of use to the plan.
REACHES_BACK_DAYS = 14


def waking_day(scene: Scene) -> date:
    """Return the local day, or the one before while the night lasts."""
    night = scene.clock.hour < WAKES_AT_HOUR
    return scene.today - timedelta(days=1) if night else scene.today


def told_day(scene: Scene, heard: Heard) -> date | None:
    """Return the local day of what was done, or None where no day was named."""
    named = next((day for day in heard.days if not day.ahead), None)
    if named is None:
        return None
    # At one in the morning "last night" and "today" are both the day before on the calendar.
    if named.ago in {0, 1} and scene.clock.hour < WAKES_AT_HOUR:
        return waking_day(scene)
    return named.on(scene.today)


def coming_day(scene: Scene, heard: Heard) -> date | None:
    """Return the last local day from today on that was named, or None."""
    days = [day.on(scene.today) for day in heard.days if day.ahead or day.ago == 0]
    return days[-1] if days else None
