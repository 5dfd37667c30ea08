"""Two matters in one message: both get their answer, and one question at the end is enough."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.feelings import sounds_low
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.meaning.subjects import asked as subjects_in
from walkrun_bot.dialogue.hearing.meaning.subjects import leans
from walkrun_bot.dialogue.hearing.text.parts import parted
from walkrun_bot.dialogue.questions import About, about
from walkrun_bot.dialogue.replies.small_talk import (
    AllRight,
    NotUnderstood,
    PerhapsMeant,
    SoundsLikeOut,
)
from walkrun_bot.dialogue.replies.today import TodayHeld
from walkrun_bot.dialogue.thread import spun
from walkrun_bot.dialogue.topics import checkin
from walkrun_bot.dialogue.topics.settings import named
from walkrun_bot.dialogue.turn import Scene, Turn
from walkrun_bot.dialogue.utterance import Utterance
from walkrun_bot.dialogue.wishes import Trait, having

if TYPE_CHECKING:
    from collections.abc import Callable

# Kind words, or being tired, in front of a question are no matter of their own.
NO_MATTER = frozenset({Intent.GREET, Intent.THANKS, Intent.TIRED})
_SAME_FOR = re.compile(
    r"(?:^|[,.;!]? *\b(?:and|then|also)? *)((?:the )?same (?:again |thing )?(?:for|on)"
    r" (?:mon|tue|wed|thu|fri|sat|sun|tomorrow)\w*)\W*$",
    re.IGNORECASE,
)
# "Knackered, can I skip today?" is one matter.
ONE_MATTER = having(Trait.EASES) | {Intent.SKIP}
# While one of these is asked, nothing is added to it.
GRAVE = frozenset({About.DANGER, About.CARE, About.ALL_THAT_IS_KEPT})
# Nothing is added that says less than the first answer did.
NO_ANSWER = (NotUnderstood, PerhapsMeant, SoundsLikeOut, AllRight, TodayHeld)


def each_answered(said: Utterance, answer: Callable[[Utterance], Turn]) -> Turn:
    """Return the answer to what is told and to what is asked beside it, or to the whole."""
    told, asked = _with_the_same(*parted(said.text), said.text)
    first = replace(said, text=told, heard=hear(told)) if asked else said
    assumed = about(said.scene.runner.asking) is About.ASSUMED and not first.told
    assumed = assumed and not (_same_for(asked) or _apart(said.scene, told, asked))
    low = sounds_low(said) and not said.told
    if assumed or low or not asked or not _tells(first) or _is_one(said, asked):
        return answer(said)
    turn = answer(first)
    for question in asked:
        turn = spun(turn, said.scene.now)  # so that "the same" is the same as what was just done
        whole = said.text if leans(question) else question
        beside = Utterance(Scene(turn.runner, said.scene.now), hear(question), whole)
        turn = _with(turn, beside, answer)
    return turn


def _with_the_same(told: str, asked: tuple[str, ...], text: str) -> tuple[str, tuple[str, ...]]:
    """Return what a message tells and asks, with "the same for Thursday" at its end for itself."""
    found = _SAME_FOR.search(told or text)
    before = (told or text)[: found.start()] if found else ""
    return (before, (*asked, found[1])) if found and before.strip() else (told, asked)


def _is_one(said: Utterance, asked: tuple[str, ...]) -> bool:
    return bool(said.wants & ONE_MATTER) and not _same_for(asked)


def _same_for(asked: tuple[str, ...]) -> bool:
    return any(_SAME_FOR.fullmatch(question) for question in asked)


def _apart(scene: Scene, told: str, asked: tuple[str, ...]) -> bool:
    """Whether days or times are told first, and what is asked is plainly about running."""
    if named(scene, told) is None or any(named(scene, question) for question in asked):
        return False
    return any(subject.plainly for question in asked for subject in subjects_in(question))


def _tells(said: Utterance) -> bool:
    """Whether something is told that is a matter of its own."""
    heard = said.heard
    felt = heard.effort is not None and (not heard.yes or said.scene.runner.draft is not None)
    of_a_session = said.told or felt or heard.shrug or heard.painless
    return bool(of_a_session or said.wants - NO_MATTER or heard.yes or heard.number is not None)


def _with(turn: Turn, asked: Utterance, answer: Callable[[Utterance], Turn]) -> Turn:
    """Return the turn with a question answered: before what it asks itself, after what it says."""
    before = turn.runner
    if about(before.asking) in GRAVE:
        return turn
    waits = next((want for want in asked.heard.intents if want in checkin.THEN), None)
    if before.draft is not None and waits is not None:
        return replace(turn, runner=replace(before, draft=replace(before.draft, then=waits.value)))
    second = answer(replace(asked, scene=asked.scene.but(asking=None, draft=None)))
    said_already = [say.reply for say in turn.says]
    new = tuple(say for say in second.says if say.reply not in said_already)
    second = replace(second, says=new)
    if not second.says or isinstance(second.says[0].reply, NO_ANSWER):
        return turn
    if about(second.runner.asking) not in GRAVE:
        runner = replace(second.runner, asking=before.asking, draft=before.draft)
        second = replace(second, runner=runner)
    if before.draft is None:
        return second.before(*turn.says)
    return replace(turn, runner=second.runner, says=(*second.bare(), *turn.says))
