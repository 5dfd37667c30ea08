"""Wishes for another kind of session, or for walking all week."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.heard import Intent

# Only what asks for hills: "sore after the hills" and "walked the hills" tell of them.
_HILLS = re.compile(
    r"\b(?:can|could|may|shall|let me|want to|like to|rather|fancy|try|prefer|how about"
    r"|what about)\b.{0,25}\bhill(?:s|y)?\b"
    r"|^(?:the |some )?hill(?:s|y)?(?: (?:session|one|route|today|please|instead))*\W*$"
    r"|\bhills? (?:session|please|instead)\b"
)
_BY_BREATH = re.compile(r"\bby (?:my )?(?:breath\w*|feel|feeling)\b|\bbreath(?:ing)? session\b")
_OTHER = re.compile(
    r"\bsomething (?:else|different)\b|^other (?:ways|options|ideas)\W*$"
    r"|\b(?:what )?else (?:can|could) i do\b|\ba change today\b"
)

WANTED_KINDS: tuple[tuple[Intent, re.Pattern[str]], ...] = (
    (Intent.HILLS, _HILLS),
    (Intent.BY_BREATH, _BY_BREATH),
    (Intent.OTHER, _OTHER),
)
