"""Pausing, stopping and coming back: all of them fine."""

from __future__ import annotations

from datetime import date, timedelta

from walkrun_bot.coaching.comeback import days_away, welcome_back
from walkrun_bot.dialogue.buttons import Button, Do, row
from walkrun_bot.dialogue.replies import pauses as replies
from walkrun_bot.dialogue.runner import Stage
from walkrun_bot.dialogue.topics.today import held
from walkrun_bot.dialogue.turn import Say, Scene, Turn

LENGTHS = {"week": 7, "fortnight": 14}
OPEN = "open"


def ask(scene: Scene) -> Turn:
    """Pause at once, until the runner writes, and ask for how long."""
    paused = _paused(scene, None)
    return paused.says(Say(replies.AskPause(), (row(Do.PAUSE, *LENGTHS), row(Do.PAUSE, OPEN))))


def pause(scene: Scene, length: str) -> Turn:
    """Pause for a length; an unknown one asks again."""
    if length not in LENGTHS and length != OPEN:
        return ask(scene)
    days = LENGTHS.get(length)
    until: date | None = scene.today + timedelta(days=days) if days else None
    paused = _paused(scene, until)
    return paused.says(Say(replies.Paused(until, scene.today), (row(Do.RESUME),)))


def quiet(scene: Scene, days: int) -> Scene:
    """Return the scene paused for so many days, or longer where it is so already.

    Whoever has stopped stays so.
    """
    if scene.runner.stage not in {Stage.ACTIVE, Stage.PAUSED}:
        return scene.but(asking=None, draft=None)
    until, before = scene.today + timedelta(days=days), scene.runner.paused_until
    paused = scene.runner.stage is Stage.PAUSED
    longer = paused and (before is None or before > until)
    return _paused(scene, before if longer else until)


def _paused(scene: Scene, until: date | None) -> Scene:
    return scene.but(
        stage=Stage.PAUSED, paused_until=until, asking=None, draft=None, moments_until=scene.now
    )


def ended(scene: Scene) -> Scene:
    """Return the scene with a pause over whose last day has come, said or unsaid."""
    until = scene.runner.paused_until
    if scene.runner.stage is not Stage.PAUSED or until is None or until > scene.today:
        return scene
    return scene.but(stage=Stage.ACTIVE, paused_until=None)


def resume(scene: Scene) -> Turn:
    """Go on; where danger or illness holds the plan, with what is held and why."""
    back = _resumed(scene)
    after = Scene(back.runner, scene.now)
    if not after.standing.nothing_prescribed:
        return back
    return held(after).before(*back.bare())


def _resumed(scene: Scene) -> Turn:
    """An absence is met where the body is now."""
    scene = scene.but(stage=Stage.ACTIVE, paused_until=None, moments_until=scene.now)
    decision = welcome_back(scene.standing, scene.history, scene.now, scene.today)
    away = days_away(scene.history, scene.today)
    eased = decision is not None and decision.after != decision.before
    scene = scene.decided(decision) if decision else scene
    return scene.says(Say(replies.Resumed(away, eased), (row(Do.TODAY) + row(Do.PLAN),)))


def taken_up(scene: Scene) -> tuple[Scene, tuple[Say, ...]]:
    """Return the scene with somebody who had stopped back, and the greeting; else as it is."""
    if scene.runner.stage is not Stage.STOPPED:
        return scene, ()
    resumed = _resumed(scene)
    return Scene(resumed.runner, scene.now), resumed.says


def stop(scene: Scene) -> Turn:
    """No more messages until the runner writes."""
    stopped = scene.but(stage=Stage.STOPPED, asking=None, draft=None)
    return stopped.says(Say(replies.Stopped(), ((Button(Do.RESUME), Button(Do.DELETE)),)))
