"""A death that is told of: of somebody, and not of a watch, nor of laughing."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.text.doubts import KIN

_SOMEBODY = rf"(?:he|she|they|someone|somebody|relative|baby|child|grandpa|hubby|nana|{KIN})"
# Words between the two that are of somebody or something else: "he said my phone died".
_ON = r"(?: (?!(?:nearly|almost|and|but|i|my|the|that|phone|watch)\b)\w+){0,4}"
GRIEF = re.compile(
    rf"\b{_SOMEBODY}{_ON} (?:died|passed (?:away|on))\b"
    r"(?! laughing| of (?:laughter|shame|embarrassment|boredom))"
    r"|\b(?:passed away|bereave\w*|funerals?|death in the family)\b"
    r"|\blost my (?:mum|mom|dad|mother|father|husband|wife|partner|son|daughter|brother|sister"
    r"|(?:best )?friend)\b|\bi(?:'m| am| was) (?:a widow|a widower|widowed)\b"
    r"|\bsince (?:the|his|her) death\b"
)


def loss(said: str) -> bool:
    """Whether a plain text tells of a death."""
    return GRIEF.search(said) is not None
