"""One step of the conversation: a runner and an event in, a turn out. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.dialogue import events
from walkrun_bot.dialogue.alarming import dangerous
from walkrun_bot.dialogue.calendar import HAND_AFTER_SESSIONS, next_moment, unheard_of
from walkrun_bot.dialogue.commanding import commanded
from walkrun_bot.dialogue.forgetting import forgetting
from walkrun_bot.dialogue.gate import kept_open
from walkrun_bot.dialogue.questions import LASTING
from walkrun_bot.dialogue.replies.settings import LocationUnclear
from walkrun_bot.dialogue.runner import Question, Runner, Stage
from walkrun_bot.dialogue.tapping import tapped
from walkrun_bot.dialogue.thread import spun
from walkrun_bot.dialogue.topics import checkin, nudging, onboarding, pauses, settings, small_talk
from walkrun_bot.dialogue.turn import Scene, Turn
from walkrun_bot.dialogue.typed import said

if TYPE_CHECKING:
    from datetime import datetime

    from walkrun_bot.dialogue.events import Event


def newcomer(seed: int, name: str) -> Runner:
    """Return somebody never met before; `seed` makes variety repeatable."""
    return Runner(seed=seed, name=name)


def step(runner: Runner, event: Event, now: datetime) -> Turn:
    """Return what to remember and what to say after `event` at `now` (UTC).

    Neither sends, stores, reads a clock nor throws dice: the same arguments, the same turn.
    """
    # Moments dealt with in a future that a clock set back has taken away are dealt with anew.
    runner = replace(runner, moments_until=min(runner.moments_until, now))
    turn = _react(Scene(runner, now), event)
    turn = spun(_dated(turn, runner, now), now)
    ahead = [next_moment(turn.runner, now), forgetting(turn.runner)]
    return replace(turn, due=min((each.at for each in ahead if each), default=None))


def _dated(turn: Turn, before: Runner, now: datetime) -> Turn:
    """Return the turn with the local day noted on which a question was opened."""
    if turn.runner.asking in {None, before.asking} and turn.runner.draft == before.draft:
        return turn
    today = Scene(turn.runner, now).today
    return replace(turn, runner=replace(turn.runner, asked_on=today))


def _react(scene: Scene, event: Event) -> Turn:
    match event:
        case events.MomentCame():
            return nudging.came(scene)
        case events.Left():
            return _gone(scene).says()
        case events.CameBack():
            return _back(scene).says()
        case _:
            scene = _present(_back(scene))
            return kept_open(scene, _heard(scene, event))


def _heard(scene: Scene, event: Event) -> Turn:
    match event:
        case events.Said(text):
            return said(scene, text)
        case events.Commanded(name, words):
            return commanded(scene, name, words)
        case events.Tapped(data):
            return tapped(scene, data)
        case events.Amended(text):
            return _amended(scene, text)
        case events.Showed(what):
            return _unless_new(scene, small_talk.showed(scene, what))
        case events.Located(zone):
            return _located(scene, zone)
        case _:
            message = f"no such event: {event}"
            raise TypeError(message)


def _gone(scene: Scene) -> Scene:
    """Return the scene with the runner gone, remembering where we were."""
    if scene.runner.stage is Stage.LEFT:
        return scene
    return scene.but(stage=Stage.LEFT, stage_left=scene.runner.stage)


def _present(scene: Scene) -> Scene:
    """Return the scene with the runner's word noted; after a silence old moments are let go."""
    silent = unheard_of(scene.runner, scene.today) >= HAND_AFTER_SESSIONS
    until = scene.now if silent else scene.runner.moments_until
    return pauses.ended(_fresh(scene).but(last_word=scene.now, moments_until=until, forget_on=None))


def _fresh(scene: Scene) -> Scene:
    """Return the scene without a question of an earlier day; a pain told of then is noted."""
    runner = scene.runner
    if runner.asked_on in {None, scene.today} or runner.asking in LASTING:
        return scene
    return checkin.closed(scene).but(asking=None, draft=None)


def _back(scene: Scene) -> Scene:
    """Return the scene with somebody who had left among us again."""
    if scene.runner.stage is not Stage.LEFT:
        return scene
    stage = scene.runner.stage_left or Stage.NEW
    return scene.but(stage=stage, stage_left=None, moments_until=scene.now)


def _unless_new(scene: Scene, turn: Turn) -> Turn:
    match scene.runner.stage:
        case Stage.NEW:
            return onboarding.welcome(scene)
        case Stage.ONBOARDING:
            return onboarding.ask_once_more(scene).before(*turn.says)
        case _:
            return turn


def _amended(scene: Scene, text: str) -> Turn:
    """An edited message is read again for danger alone; the rest was answered already."""
    if dangerous(scene, text):
        return said(scene, text)
    return _unless_new(scene, small_talk.amended(scene))


def _located(scene: Scene, zone: str | None) -> Turn:
    if scene.runner.stage is Stage.NEW or scene.runner.asking is Question.CONSENT:
        return _unless_new(scene, scene.says())
    if not scene.history.decisions:
        wishes = replace(scene.runner.wishes, zone=zone, zone_known=True) if zone else None
        known = scene.but(wishes=wishes) if wishes else scene
        return _unless_new(known, known.says())
    if zone is None:
        return scene.says(LocationUnclear())
    return settings.set_zone(scene, zone)
