"""A single session goes to another day or time, where the rest between runs allows it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching.coach import Advice, Readiness, advise
from walkrun_bot.coaching.history import Status
from walkrun_bot.dialogue.buttons import Do, row
from walkrun_bot.dialogue.calendar import heading_out_at, next_session_day, session_days
from walkrun_bot.dialogue.questions import About, about
from walkrun_bot.dialogue.replies.following import MovedTo, NotMoved, Stuck
from walkrun_bot.dialogue.runner import Moved
from walkrun_bot.dialogue.topics import noting
from walkrun_bot.dialogue.topics.ahead import imagined_until
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from datetime import date, time

# A session moved further than this is another week's.
FURTHEST_DAYS = 7
# Moves older than this have had their day.
KEPT_DAYS = 14


def move(scene: Scene, day: date, to: date, at: time | None, *, not_then: bool) -> Turn:
    """Move the session of `day` to `to`, or say why not; `not_then`: it will not be on `day`."""
    stuck = None if to == day else _stuck(scene, day, to)
    if stuck is not None:
        why, other = stuck
        skips = not_then and why not in {Stuck.PAST, Stuck.FAR}
        reply = NotMoved(day, to, scene.today, why, other, skips)
        scene = noting.skipped_on(scene, day) if skips else scene
        return scene.says(Say(reply, (row(Do.PLAN),)))
    scene = _moved(scene, day, to, at)
    told = MovedTo(day, to, scene.today, heading_out_at(scene.runner, to))
    return scene.says(Say(told, (row(Do.PLAN),)))


def open_day(scene: Scene, day: date) -> bool:
    """Whether a local day has a session that is still to come."""
    entry = scene.history.on(day)
    planned = entry is None or entry.status is Status.PLANNED
    return planned and day >= scene.today and day in session_days(scene.runner, day, 1)


def left_out(scene: Scene, day: date) -> bool:
    """Whether the session of a day was skipped, and could still be had."""
    entry = scene.history.on(day)
    return entry is not None and entry.status is Status.SKIPPED and day >= scene.today


def _stuck(scene: Scene, day: date, to: date) -> tuple[Stuck, date] | None:
    """Return what speaks against a move, and the day of the session that it would crowd."""
    if to < scene.today:
        return Stuck.PAST, to
    if abs((to - day).days) > FURTHEST_DAYS:
        return Stuck.FAR, to
    entry = scene.history.on(to)
    done = entry is not None and entry.status is not Status.PLANNED
    if done or to in session_days(scene.runner, to, 1):
        return Stuck.TAKEN, to
    return _crowded(scene, _moved(scene, day, to, None), to)


def _crowded(before: Scene, moved: Scene, to: date) -> tuple[Stuck, date] | None:
    """Return the run that would be too near to the new day, if there is one."""
    advice = _advice(moved, to)
    if advice.readiness is Readiness.REST_BETWEEN and advice.ran_on is not None:
        return Stuck.TOO_SOON, advice.ran_on
    following = next_session_day(moved.runner, to)
    was, becomes = _advice(before, following), _advice(moved, following)
    rests = becomes.readiness is Readiness.REST_BETWEEN
    return (
        (Stuck.TOO_CLOSE, following) if rests and was.readiness is not becomes.readiness else None
    )


def _advice(scene: Scene, day: date) -> Advice:
    imagined = imagined_until(scene, day)
    return advise(imagined.runner.profile, imagined.standing, imagined.history, day)


def _moved(scene: Scene, day: date, to: date, at: time | None) -> Scene:
    since = scene.today - timedelta(days=KEPT_DAYS)
    earlier = next((m for m in scene.runner.moved if m.to == day), None)
    others = [m for m in scene.runner.moved if m is not earlier and m.to != to and m.to >= since]
    moved = Moved(earlier.day if earlier else day, to, at)
    scene = scene.but(moved=(*others, moved), moments_until=scene.now)
    if about(scene.runner.asking) is About.SESSION:
        scene = scene.but(asking=None, draft=None)
    entry = scene.history.on(day)
    if to == day or entry is None or entry.status is not Status.PLANNED:
        return scene
    return scene.entered(to, entry.session, Status.PLANNED, entry.number)[0]
