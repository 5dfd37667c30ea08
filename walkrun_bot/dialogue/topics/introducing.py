"""What somebody tells of themselves in the first minutes: asked for just now, or in passing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from walkrun_bot.coaching.profile import Activity, Background, Health
from walkrun_bot.dialogue.hearing.answers import about
from walkrun_bot.dialogue.hearing.answers.habits import did_once, no_running_yet, walks_now
from walkrun_bot.dialogue.hearing.heard import Heard, Intent
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.turn import Scene

# An injury that brings somebody here may be over; told later, it is one of today.
_AFTER_THE_BACKGROUND = frozenset({Question.AGE, Question.ACTIVITY})
# Of a pregnancy people tell that is another's ("my wife"); these words are of one's own health.
_SAID_IN_PASSING = frozenset({Health.HEART, Health.CRASH})
# So many words in answer to "what brings you here?" are an answer, whatever they are.
TELLING_WORDS = 4
# What is a wish wherever it is said; a word on the past or on how one feels is none.
_A_WISH = frozenset({
    Intent.TODAY, Intent.TOMORROW, Intent.PLAN, Intent.PRIVACY, Intent.DELETE, Intent.EXPORT,
    Intent.WORRIED, Intent.HELP, Intent.STOP, Intent.SET_DAYS, Intent.SET_TIME, Intent.SET_ZONE,
})  # fmt: skip


def overheard(scene: Scene, asked: Question, said: str, heard: Heard) -> Scene:
    """Return the scene with what is told in passing that is not asked for just now."""
    profile, told = scene.runner.profile, scene.runner.told_unasked
    age = about.age_told(said) if asked is not Question.AGE else None
    profile = replace(profile, age=age) if age is not None else profile
    if asked is not Question.ACTIVITY and Question.ACTIVITY not in told and walks_now(said):
        profile = replace(profile, activity=Activity.WALKS)
        told = (*told, Question.ACTIVITY)
    health = about.health(said, heard) if asked in _AFTER_THE_BACKGROUND else None
    if health in _SAID_IN_PASSING:
        profile = profile.having(health)
    return scene.but(profile=profile, told_unasked=told)


def _background(said: str, heard: Heard) -> Background | None:
    """Return what brings somebody here; asked so openly, whole words of any sort are an answer."""
    told = about.background(said, heard)
    if told is None and did_once(said):
        return Background.BREAK
    wishes = set(heard.intents) & _A_WISH
    telling = len(said.split()) >= TELLING_WORDS and "?" not in said and not wishes
    return Background.STARTING if told is None and telling else told


def _activity(said: str, heard: Heard) -> Activity | None:
    """Return what somebody does at present; running that was never or long ago is none."""
    if no_running_yet(said) or did_once(said):
        return Activity.WALKS if walks_now(said) else Activity.LITTLE
    return about.activity(said, heard)


READ: dict[Question, Callable[[str, Heard], object]] = {
    Question.BACKGROUND: _background,
    Question.AGE: about.age,
    Question.HEALTH: about.health,
    Question.ACTIVITY: _activity,
}
