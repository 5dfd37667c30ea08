"""Which session a report is about: the one planned, the one of the day named, or a new one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching import coach
from walkrun_bot.coaching.coach import advise
from walkrun_bot.coaching.history import SessionEntry, Status
from walkrun_bot.coaching.session import easy_walk, intervals
from walkrun_bot.dialogue.calendar import session_days
from walkrun_bot.dialogue.days import REACHES_BACK_DAYS, told_day, waking_day

if TYPE_CHECKING:
    from datetime import date

    from walkrun_bot.dialogue.hearing.heard import Heard
    from walkrun_bot.dialogue.turn import Scene

# "Done" may still mean a session of this many days ago.
TOLD_WITHIN_DAYS = 2


def meant(scene: Scene, of: int = 0) -> SessionEntry | None:
    """Return the session that a report is about, or None where none was planned."""
    latest = scene.history.latest()
    if of in latest:
        return latest[of]
    first = scene.today - timedelta(days=TOLD_WITHIN_DAYS)
    recent = [entry for entry in latest.values() if first <= entry.day <= scene.today]
    today = [e for e in recent if e.day == scene.today]
    untold = [e for e in today or recent if e.status is Status.PLANNED]
    return max(untold or today, key=lambda entry: (entry.day, entry.number), default=None)


def awaited(scene: Scene) -> bool:
    """Whether a session stands there that was planned and not told of yet."""
    entry = meant(scene)
    return entry is not None and entry.status is Status.PLANNED


def found(scene: Scene, heard: Heard | None, of: int) -> tuple[Scene, SessionEntry]:
    """Return the session that is told of, entered where it was not planned."""
    day = told_day(scene, heard) if heard and not of else None
    if day is not None and day != scene.today:
        return _on(scene, day, heard)
    entry = meant(scene, of)
    if entry is None and waking_day(scene) != scene.today:
        return _on(scene, waking_day(scene), heard)
    today_is_meant = of == 0 and scene.history.on(scene.today) is None and _chosen(scene)
    if entry is None or today_is_meant or (entry.status is Status.SKIPPED and of == 0):
        return entered(scene, heard, scene.today)
    return scene, entry


def too_long_ago(scene: Scene, heard: Heard | None) -> bool:
    """Whether the day named is further back than a report is of use to the plan."""
    day = told_day(scene, heard) if heard else None
    return day is not None and (scene.today - day).days > REACHES_BACK_DAYS


def _on(scene: Scene, day: date, heard: Heard | None) -> tuple[Scene, SessionEntry]:
    entry = scene.history.on(day)
    if entry is None or entry.status is Status.SKIPPED:
        return entered(scene, heard, day)
    return scene, entry


def entered(scene: Scene, heard: Heard | None, day: date) -> tuple[Scene, SessionEntry]:
    """Enter a session that was done without having been planned; a run as a run."""
    advice = advise(scene.runner.profile, scene.standing, scene.history, day)
    session = advice.session or easy_walk(coach.SMALL_WALK_MIN)
    if heard is not None and heard.ran and not heard.walked_more:
        session = intervals(scene.standing.rung, scene.standing.total_min)
    return scene.entered(day, session, Status.PLANNED)


def _chosen(scene: Scene) -> bool:
    return scene.today in session_days(scene.runner, scene.today, 1)
