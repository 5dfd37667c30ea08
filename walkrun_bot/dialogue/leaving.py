"""Away for a while, or off to run at once: said in passing, and taken at its word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.replies.small_talk import OffYouGo
from walkrun_bot.dialogue.runner import Stage
from walkrun_bot.dialogue.topics import checkin, pauses

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance

_AWAY = re.compile(
    r"\b(?:off to|going to|go(?:ing)? away|be away|am away|i'm away|on holiday|travelling|abroad)\b"
    r".{0,60}\b(?:for (?:a |the |two |ten |\d+ )?(?:week|fortnight|days|month|while)|until|till)"
    r"|\bnot? (?:write|text|message)\b.{0,20}\b(?:until|till|before) i(?:'m| am) back\b"
    r"|\b(?:stop|break|time off|off) for (?:a |two )?(?:week|fortnight)"
)
_LENGTHS = (
    ("fortnight", re.compile(r"\bfortnight\b|\b(?:two|2) weeks\b|\b14 days\b|\bten days\b")),
    ("week", re.compile(r"\b(?:a|one|1|the) week\b|\b(?:seven|7) days\b")),
    ("open", re.compile(r"\buntil i (?:write|say|tell)\b|\bopen\b|\bi(?:'ll| will) write\b")),
)
_OFF = re.compile(
    r"(?:ok(?:ay)? |right |good |yes )?(?:then )?(?:i'll|i will|let me|i'm going to|i am going to)"
    r" (?:do|try|take|have|go (?:for|with)) (?:that|it|this|the (?:small|short|walk)\w*(?: one)?)"
    r"(?: then| now| today)?|will do|off i go|here goes|here i go|on my way|wish me luck"
    r"|heading out"
    r"(?: now)?|i'm off(?: now)?"
)
_LEANS_ON = 5  # words, up to which a length by itself is about the pause just begun


def told(said: Utterance) -> Turn | None:
    """Pause for somebody who will be away, take the length of a pause, or see somebody off."""
    scene, text = said.scene, plain(said.text).rstrip(".! ")
    if said.told or scene.standing.nothing_prescribed:
        return None
    if _OFF.fullmatch(text.replace(",", "")) and scene.runner.asking is None:
        return scene.says(OffYouGo())
    length = next((name for name, pattern in _LENGTHS if pattern.search(text)), None)
    open_pause = scene.runner.stage is Stage.PAUSED and scene.runner.paused_until is None
    if open_pause and length is not None and len(text.split()) <= _LEANS_ON:
        return pauses.pause(scene, length)
    if _AWAY.search(text) is None or "?" in said.text.replace("can i", ""):
        return None
    return checkin.closed_before(
        scene, lambda clear: pauses.pause(clear, length) if length else pauses.ask(clear)
    )
