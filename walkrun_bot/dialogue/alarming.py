"""Danger, before anything else and in every state: the fixed answer, or one question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.profile import Health
from walkrun_bot.coaching.report import Place
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue import early
from walkrun_bot.dialogue.hearing.answers.sorts import sort_of_illness
from walkrun_bot.dialogue.hearing.dangers.when_expecting import danger_in_pregnancy
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Alarm, Intent
from walkrun_bot.dialogue.hearing.text.languages import foreign
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics import care, checkin, unwell

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Scene, Turn
    from walkrun_bot.dialogue.utterance import Utterance

# "Something worries me", and little beside it: the button of the keyboard, in words.
A_WORRY = 6


def dangerous(scene: Scene, text: str) -> bool:
    """Return whether a message may speak of danger to this runner, in whatever language."""
    other = foreign(text)
    heard = _alarm(scene, text, hear(text).alarm)
    return heard is not None or (other is not None and other.danger)


def answered(said: Utterance) -> Turn | None:
    """Signs of danger: the fixed answer where sure, one question where not; in every state."""
    scene = said.scene
    alarm = _alarm(scene, said.text, said.heard.alarm)
    if alarm is None:
        worried = Intent.WORRIED in said.wants and len(said.text.split()) <= A_WORRY
        return _worried(scene) if worried else None
    if alarm.sure:
        return _sure(said, alarm.danger)
    if scene.runner.stage.early:
        return early.asked_about_danger(scene, alarm.danger, said.text)
    if alarm.danger is Danger.SELF_HARM:
        return care.ask_low(scene)
    if Intent.ILL in said.wants:
        ill = unwell.ill(scene, sort_of_illness(plain(said.text)))
        asked = care.ask(replace(scene, runner=ill.runner), suspected=alarm.danger)
        return asked.before(*ill.bare())
    return care.ask(checkin.kept_in_mind(scene, said.heard), suspected=alarm.danger)


def _sure(said: Utterance, danger: Danger) -> Turn:
    """Give the fixed answer; a session told of beside it is kept, and so is a pain elsewhere."""
    if said.scene.runner.stage.early:
        return care.danger(early.with_health(said.scene, danger, said.text), danger)
    ache = said.heard.ache
    the_danger_itself = ache is not None and ache.place in {None, Place.OTHER}
    heard = replace(said.heard, ache=None) if the_danger_itself else said.heard
    return care.danger(checkin.kept_in_mind(said.scene, heard), danger)


def _alarm(scene: Scene, text: str, heard: Alarm | None) -> Alarm | None:
    """Return the alarm that was heard, or that of a pregnancy, of which the runner has told."""
    if heard is not None and heard.sure:
        return heard
    expecting = Health.PREGNANCY in scene.runner.profile.conditions
    if expecting and danger_in_pregnancy(plain(text)):
        return Alarm(Danger.PREGNANCY, sure=True)
    return heard


def _worried(scene: Scene) -> Turn:
    return care.ask_low(scene) if scene.runner.asking is Question.LOW else care.ask(scene)
