"""What was typed, and who answers it: an ordered list, danger first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.dialogue import ailing, alarming, early, feelings, holding, knowing, leaving
from walkrun_bot.dialogue.answering import answered, undone
from walkrun_bot.dialogue.chatting import chatted
from walkrun_bot.dialogue.doctoring import doctored
from walkrun_bot.dialogue.following import followed
from walkrun_bot.dialogue.guessing import guessed
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.languages import foreign
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.when.times import Impossible, impossible, time_told
from walkrun_bot.dialogue.matters import each_answered
from walkrun_bot.dialogue.questions import About, about
from walkrun_bot.dialogue.reporting import evident, report, without_medicine
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.topics import (
    care,
    checkin,
    clocks,
    correcting,
    heading,
    onboarding,
    pauses,
    settings,
    small_talk,
)
from walkrun_bot.dialogue.turn import Scene
from walkrun_bot.dialogue.utterance import Utterance
from walkrun_bot.dialogue.wishes import WISHES, Trait, having

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.dialogue.turn import Say, Turn

NOD_WORDS = 3


def said(scene: Scene, text: str) -> Turn:
    """Answer words, typed or from the keyboard."""
    said = Utterance(scene, hear(text), text)
    if said.heard.alarm is None and not scene.runner.stage.early:
        said, greetings = _taken_up(said)
        return each_answered(said, _first_to_answer).before(*greetings)
    return _first_to_answer(said)


def _first_to_answer(said: Utterance) -> Turn:
    said = holding.answered_despite(evident(without_medicine(said)))
    answers = (answer(said) for answer in WHO_ANSWERS)
    return next(turn for turn in answers if turn is not None)


def _taken_up(said: Utterance) -> tuple[Utterance, tuple[Say, ...]]:
    """Return the words of somebody who had stopped and takes it up again, and the greeting."""
    if not said.wants & having(Trait.TAKES_UP):
        return said, ()
    scene, greetings = pauses.taken_up(said.scene)
    return replace(said, scene=scene), greetings


def _another_language(said: Utterance) -> Turn | None:
    """English is understood for now; nothing of what was said is kept."""
    other, scene = foreign(said.text), said.scene
    if other is None:
        return None
    turn = care.other_language(scene, other.language, danger=other.danger)
    if scene.runner.stage is Stage.NEW and not other.danger:
        return onboarding.welcome(scene).before(*turn.says)
    return turn if other.danger else onboarding.still_asked(turn, scene)


def _impossible(said: Utterance) -> Turn | None:
    """A day or a time that there is not: say so, and note nothing."""
    what = impossible(plain(said.text))
    settles = what is Impossible.TIME and said.wants & having(Trait.SETS)
    asked = what is Impossible.TIME and said.scene.runner.asking is Question.TIME
    return None if what is None or settles or asked else small_talk.no_such(said.scene, what)


def _first_minutes(said: Utterance) -> Turn | None:
    """Somebody who has no plan yet is in the questions of the first minutes."""
    early_on = said.scene.runner.stage.early
    return early.said(said.scene, said.heard, said.text) if early_on else None


def _question(said: Utterance) -> Turn | None:
    """A question about running, or fear of it; to a held plan only what sends nobody out."""
    assumed = about(said.scene.runner.asking) is About.ASSUMED
    timed = assumed and time_told(plain(said.text)) is not None
    if timed or ailing.tells_how_it_is(said) or feelings.sounds_low(said):
        return None
    if said.scene.standing.nothing_prescribed:
        return holding.calmly_answered(said)
    return knowing.plainly_asked(said) or knowing.afraid(said)


def _correction(said: Utterance) -> Turn | None:
    """What was noted is not quite so; whoever wishes for something is not putting right."""
    return None if said.wants - having(Trait.TELLS) else correcting.in_words(said)


def _setting(said: Utterance) -> Turn | None:
    """Days, time, minutes and place; words that tell of a session are not about them."""
    if said.told or not said.wants & having(Trait.SETS):
        return None
    return settings.in_words(said.scene, said.heard, said.text)


def _heading(said: Utterance) -> Turn | None:
    """Where it is going; before days and minutes, since "20 minutes of running" is none of them."""
    if Intent.AIM not in said.wants or said.told:
        return None
    return heading.in_words(said.scene, said.text)


def _tiredness(said: Utterance) -> Turn | None:
    """Tired, and no session told of; who says what they would like gets that instead."""
    knows_what = said.wants & having(Trait.EASES)
    idle = Intent.TIRED in said.wants and not knows_what and not said.told
    return small_talk.tired(said.scene) if idle else None


def _more_than_a_report(said: Utterance) -> Turn | None:
    """Matters that come before a report in the same message."""
    return _wish(said, having(Trait.BEFORE_A_REPORT))


def _a_nod_alone(said: Utterance) -> Turn | None:
    """Where no question is open, "ok", "fine" or "great" is no report of a session."""
    alone = said.heard.yes and not said.told and len(said.text.split()) <= NOD_WORDS
    if not alone or said.scene.runner.asking is not None or said.wants - {Intent.REPORT}:
        return None
    return small_talk.all_right(said.scene)


def _any_wish(said: Utterance) -> Turn | None:
    """The weightiest wish; tiredness has been answered above, or something better is wanted."""
    return _wish(said.without(Intent.TIRED), frozenset(WISHES))


def _wish(said: Utterance, among: frozenset[Intent]) -> Turn | None:
    wishes = (WISHES[intent].does for intent in said.heard.intents if intent in among)
    does = next((does for does in wishes if does is not None), None)
    return checkin.closed_before(said.scene, does) if does else None


def _a_nod(said: Utterance) -> Turn | None:
    """A yes, a no or a "fine" where nothing was asked."""
    heard = said.heard
    nods = heard.painless or heard.no or heard.yes
    return small_talk.all_right(said.scene) if nods else None


def _anything_else(said: Utterance) -> Turn:
    return small_talk.not_understood(said.scene)


# Who is asked in turn for an answer; None hands the words on to the next.
WHO_ANSWERS: tuple[Callable[[Utterance], Turn | None], ...] = (
    alarming.answered,
    _another_language,
    _first_minutes,
    _impossible,
    undone,
    followed,
    chatted,
    doctored,
    leaving.told,
    holding.alone,
    _question,
    clocks.told,
    answered,
    ailing.morning_told,
    _correction,
    ailing.sort_told,
    holding.what_holds_the_plan,
    holding.open_danger,
    holding.cleared,
    _heading,
    _setting,
    _tiredness,
    _more_than_a_report,
    _a_nod_alone,
    feelings.back_again,
    report,
    feelings.told,
    _any_wish,
    knowing.perhaps_asked,
    feelings.perhaps_told,
    _a_nod,
    guessed,
    _anything_else,
)
