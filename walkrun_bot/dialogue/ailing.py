"""Words about an illness or a pain of yesterday: of which sort, and how it is this morning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.pain import aching
from walkrun_bot.dialogue.hearing.answers.mornings import how_this_morning
from walkrun_bot.dialogue.hearing.answers.sorts import sort_of_illness
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics import aches, checkin, unwell
from walkrun_bot.dialogue.wishes import WISHES

# What says of itself that it compares with yesterday.
_OF_THIS_MORNING = re.compile(
    r"\bstill (?:sore|hurts?|hurting|there|aches?|aching|tender|painful|a bit|a little|the same)\b"
    r"|\b(?:it(?:'s| is| has|'s all)?|that(?:'s| has)?|all|pain(?:'s| is)?) (?:now |all |much "
    r"|really )*"
    r"(?:gone|settled|worse|better)\b|^(?:all |much |completely )*(?:gone|settled|worse|better)\b"
    r"|\bno (?:better|worse)\b"
)

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance


def morning_told(said: Utterance) -> Turn | None:
    """Take "still sore" on the morning after a pain, though it was not asked: notes may be off."""
    scene, heard, ache = said.scene, said.heard, aching(said.scene.history)
    if ache is None or heard.completed is not None or scene.runner.asking is not None:
        return None
    told = ache.at.astimezone(scene.clock.tzinfo).date()
    elsewhere = heard.ache is not None and heard.ache.place not in {None, ache.place}
    about_it = _OF_THIS_MORNING.search(plain(said.text)) is not None
    if (scene.today - told).days != 1 or elsewhere or not about_it or "?" in said.text:
        return None
    how = how_this_morning(plain(said.text), heard)
    return aches.ache_told(scene, how) if how is not None else None


def tells_how_it_is(said: Utterance) -> bool:
    """Whether words answer how a pain is this morning, which has just been asked."""
    asked = said.scene.runner.asking is Question.ACHE and "?" not in said.text
    return asked and how_this_morning(plain(said.text), said.heard) is not None


def sort_told(said: Utterance) -> Turn | None:
    """Take the sort of illness, said at once or when it was asked; None where none was said."""
    scene, sort = said.scene, sort_of_illness(plain(said.text))
    unsaid = scene.standing.hold is Hold.ILLNESS and scene.standing.illness is None
    first = next((i for i in said.heard.intents if i in WISHES and WISHES[i].does), None)
    tells = first is Intent.ILL or (unsaid and not said.told)
    if sort is None or not tells:
        return None
    return checkin.closed_before(scene, lambda clear: unwell.ill(clear, sort))
