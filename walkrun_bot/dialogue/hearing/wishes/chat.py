"""What people say to a bot about itself: what it is, a joke, "was that too much?"."""

from __future__ import annotations

import re
from enum import StrEnum


class Chat(StrEnum):
    """Something small said to the coach as to a person.

    WHO: who or what is reading. FEELINGS: whether it has any. JOKE: one is asked for. TOO_MUCH:
    sorry for so many words. RIGHT: whether it is done right, this typing.
    """

    WHO = "who"
    FEELINGS = "feelings"
    JOKE = "joke"
    TOO_MUCH = "too_much"
    RIGHT = "right"


_BEING = (
    r"(?:(?:a |an |the )?(?:real |actual |live |proper )?"
    r"(?:person|human|human being|man|woman|bot|robot|machine|computer|program|ai)|real)"
)
_SAID: tuple[tuple[Chat, re.Pattern[str]], ...] = (
    (Chat.WHO, re.compile(
        rf"\b(?:are you|is this|is it|is there|am i (?:talking|speaking|writing"
        rf"|typing) to) {_BEING}\b"
        r"|\b(?:who|what) are you\b(?! (?:going|doing|saying|asking|thinking))"
        r"|\bwho am i (?:talking|speaking|writing|typing) to\b"
        r"|\bwho(?: is|'s) (?:reading|writing|answering|behind)\b|\bare you (?:the|a"
        r"|my) (?:\w+ )?coach\b|\bdo you have a name\b"
        r"|\bis (?:there )?(?:somebody|someone|anybody|anyone) (?:there|reading|here|listening)\b"
        r"|\bwhat(?: is|'s) your name\b"
    )),
    (Chat.FEELINGS, re.compile(
        r"\bdo you (?:have|ever have|get) (?:any )?(?:feelings?|emotions?|tired|bored|lonely|sad)\b"
        r"|\b(?:can you feel|are you (?:alive|sad|lonely|bored|conscious|sentient))\b"
        r"|\bdo you (?:run|sleep|like running|like me|love me|care about me)\b"
    )),
    (Chat.JOKE, re.compile(
        r"\btell (?:me|us) (?:a|another|some|your best)(?: good| bad| running)? (?:jokes?|story)\b"
        r"|\b(?:know|got|have you got|do you know) any (?:good |bad )?jokes\b|^joke$"
        r"|\bmake me laugh\b|\bsay something funny\b"
    )),
    (Chat.TOO_MUCH, re.compile(
        r"\b(?:was|is) (?:that|this|it) too (?:much|long)(?: to (?:write|type|read|say|tell"
        r"|hear)\b| detail"
        r"| information)\b|\bsorry (?:for|about) (?:the )?(?:rambling|going on|the long message"
        r"|long message|writing so much|all this|the essay|the novel)\b|\bi(?:'m| am) rambling\b"
        r"|\bsorry,? i (?:go|went|am going|ramble|talk|write) (?:on|too much)\b"
        r"|\bi (?:write|talk|type|say) too much\b|^sorry,? tmi\b"
    )),
    (Chat.RIGHT, re.compile(
        r"\bam i (?:doing|typing|writing|using) (?:this|it|that) (?:right|correctly|properly"
        r"|wrong)\b"
        r"|\bi(?:'m| am)? hope (?:i(?:'m| am) doing (?:this|it)|this is) (?:right|correct)\b"
        r"|\bi hope i(?:'m| am) doing this right\b|\bis this how (?:i|you) (?:do|use) (?:it|this)\b"
    )),
)  # fmt: skip


def chat(said: str) -> Chat | None:
    """Return what of the small things is said in a plain text, None where none is."""
    return next((kind for kind, pattern in _SAID if pattern.search(said)), None)
