"""A word to the coach itself, as to a person: answered, and what was asked is asked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes.chat import chat
from walkrun_bot.dialogue.questions import About, about
from walkrun_bot.dialogue.topics import checkin, small_talk

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance


def chatted(said: Utterance) -> Turn | None:
    """Return the answer to a word on the coach; None where a session or a pain is told of."""
    kind, scene = chat(plain(said.text)), said.scene
    if kind is None or said.heard.completed is not None or said.heard.ache is not None:
        return None
    turn = small_talk.chatted(scene, kind)
    if about(scene.runner.asking) is About.SESSION and scene.runner.draft is not None:
        return checkin.ask_next(scene).before(*turn.says)
    return turn
