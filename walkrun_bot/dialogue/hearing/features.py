"""What is looked at of a message that is weighed: facts that were heard, words, their meaning."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from walkrun_bot.dialogue.hearing.heard import Heard
from walkrun_bot.dialogue.hearing.meaning import direction
from walkrun_bot.dialogue.hearing.session import PLAN_SESSION
from walkrun_bot.dialogue.hearing.words import plain

# Words of a text that are looked at, about ten long sentences; meaning looks at as much.
MOST_WORDS = 150
# So that meaning weighs about as much as the words that it is made of.
MEANING_WEIGHS = 4.5
_TOKEN = re.compile(r"[a-z']+|[?!]")
_NUMBER = re.compile(r"\d+")


def features(text: str, heard: Heard) -> Iterator[tuple[str, float]]:
    """Yield what is looked at of a message, by name, with its value."""
    tokens = _tokens(text)
    distinct = sorted(set(tokens))
    for word in distinct:
        yield f"word {word}", 1 / math.sqrt(max(1.0, len(distinct) / 3))
    if tokens:
        yield f"first {tokens[0]}", 1.0
    for number, value in enumerate(direction(text)):
        yield f"meaning {number}", MEANING_WEIGHS * value
    for fact in _facts(heard):
        yield fact, 1.0
    yield f"length {min(4, len(tokens) // 6)}", 1.0
    yield "always", 1.0


def _tokens(text: str) -> list[str]:
    said = PLAN_SESSION.sub(" plansession ", plain(text))
    return _TOKEN.findall(_NUMBER.sub(" num ", said))[:MOST_WORDS]


def _facts(heard: Heard) -> Iterator[str]:
    if heard.ache is not None:
        yield "pain"
        yield f"pain {heard.ache.severity}"
        if heard.completed is not None:
            yield "pain and session"
    if heard.painless:
        yield "painless"
    yield f"completed {heard.completed}"
    yield f"effort {heard.effort}"
    yield f"mood {heard.mood}"
    yield f"energy {heard.energy}"
    yield f"completed {heard.completed} mood {heard.mood}"
    if heard.walked_more:
        yield "walked more"
    for day in heard.days:
        yield "day ahead" if day.ahead else "day"
    for intent in heard.intents:
        yield f"wish {intent}"
