"""After a long silence: when it is spoken of, and when everything is deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from walkrun_bot.dialogue.buttons import Do, row
from walkrun_bot.dialogue.calendar import Kind, Moment, instant
from walkrun_bot.dialogue.replies.nudging import ForgottenSoon
from walkrun_bot.dialogue.runner import EPOCH, Runner, Stage
from walkrun_bot.dialogue.turn import Say, Scene, Turn

# After two years without a word nobody waits for this coach any more, and what was said of health
# is not kept for its own sake: the runner is told, and has a month to say a word.
SILENT_FOR = timedelta(days=730)
FORGOTTEN_AFTER = timedelta(days=30)
FORGET_AT = time(10, 0)


def forgetting(runner: Runner) -> Moment | None:
    """Return when a long silence is next spoken of, or ends in forgetting; whatever the stage."""
    if runner.last_word == EPOCH:
        return None
    if runner.forget_on is not None:
        return Moment(_at(runner, runner.forget_on), Kind.FORGET, runner.forget_on)
    day = _local_day(runner, runner.last_word) + SILENT_FOR
    if _at(runner, day) <= runner.moments_until:  # it was passed over: the next morning, then
        day = _local_day(runner, runner.moments_until) + timedelta(days=1)
    return Moment(_at(runner, day), Kind.FORGET_SOON, day)


def forgotten(scene: Scene) -> Turn | None:
    """Return the turn in which a silence is spoken of or ends; None while that is to come."""
    moment = forgetting(scene.runner)
    if moment is None or moment.at > scene.now:
        return None
    if moment.kind is Kind.FORGET:
        return replace(scene.says(), forget=True)
    return _told(scene)


def _told(scene: Scene) -> Turn:
    """Tell of it at least once; who has left us cannot be told, and is forgotten all the same."""
    on = scene.today + FORGOTTEN_AFTER
    scene = scene.but(forget_on=on, moments_until=scene.now)
    if scene.runner.stage is Stage.LEFT:
        return scene.says()
    reply = ForgottenSoon(scene.runner.name, on)
    return scene.says(Say(reply, (row(Do.EXPORT) + row(Do.DELETE),)))


def _local_day(runner: Runner, at: datetime) -> date:
    return at.astimezone(ZoneInfo(runner.wishes.zone)).date()


def _at(runner: Runner, day: date) -> datetime:
    return instant(day, FORGET_AT, runner.wishes.zone)
