"""Words about an illness: that somebody is ill, and of which sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.sorts import sort_of_illness
from walkrun_bot.dialogue.hearing.words import plain
from walkrun_bot.dialogue.topics import checkin, unwell
from walkrun_bot.dialogue.wishes import WISHES

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance


def sort_told(said: Utterance) -> Turn | None:
    """Take the sort of illness, said at once or when it was asked; None where none was said."""
    scene, sort = said.scene, sort_of_illness(plain(said.text))
    unsaid = scene.standing.hold is Hold.ILLNESS and scene.standing.illness is None
    first = next((i for i in said.heard.intents if i in WISHES and WISHES[i].does), None)
    tells = first is Intent.ILL or (unsaid and not said.told)
    if sort is None or not tells:
        return None
    return checkin.closed_before(scene, lambda clear: unwell.ill(clear, sort))
