"""What a message is most likely about: facts that were heard, its words, and what they mean.

A weight for each of these and each of the twenty names, learned by `tools/make_likely.py` from
examples written for it, is in `likely.tsv`; what each ingredient brings: docs/decisions/0018.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from walkrun_bot.coaching.report import Completed
from walkrun_bot.dialogue.hearing.heard import Heard, Likely, Severity
from walkrun_bot.dialogue.hearing.meaning import direction
from walkrun_bot.dialogue.hearing.session import PLAN_SESSION
from walkrun_bot.dialogue.hearing.words import plain

# Words of a text that are looked at, about ten long sentences; meaning looks at as much.
MOST_WORDS = 150
# So that meaning weighs about as much as the words that it is made of.
MEANING_WEIGHS = 4.5
# How many of the likely ones are told.
TOLD = 4
_TOKEN = re.compile(r"[a-z']+|[?!]")
_NUMBER = re.compile(r"\d+")
_ASKS = re.compile(
    r"^(?:(?:so|and|but|ok|hi|hey|also|then|well),? )*(?:what|how|why|when|where|which|who|should"
    r"|shall|can|could|do|does|did|is|are|am|will|would|has|have|had|tell|show|give|make|any|anyone"
    r"|need|want|i need|i want|whats)\b|\?"
)
_TODAY = re.compile(r"\b(?:today|now|tonight|this (?:morning|afternoon|evening))\b")
_TOMORROW = re.compile(r"\b(?:tomorrow|next)\b")
QUESTIONS = frozenset({
    "ask_today", "ask_tomorrow", "ask_plan", "ask_progress", "ask_counts", "ask_why_hard",
})  # fmt: skip
# What the facts add beyond what the examples taught: they are fewer and tidier than real ones.
PAIN_TOLD, NO_PAIN_TOLD, SESSION_TOLD, EFFORT_TOLD, NO_QUESTION = 1.0, -2.0, 1.0, 1.0, -2.0
# Sore legs after a session that was done are part of the report, and not what it is about.
SORE = -1.0
# A report of a session names one, or tells how it went, in some word or other.
NO_SESSION_TOLD = -1.5
_SESSION = re.compile(
    r"\b(?:run\w*|ran|jog\w*|walk\w*|session\w*|interval\w*|treadmill|mins?|minutes?|sec\w*|miles?"
    r"|km|k|pace|week|day|workout\w*|w\d+\w*|legs?|breath\w*|\d+ ?k|c25k|training|lap|parkrun"
    r"|hill\w*|it|one|first|last|finish\w*|complet\w*|did|done|plan)\b"
)
_A_FEW = 6
_WIDE = frozenset({"leg", "thigh", "unspecified"})
_MUSCLES = re.compile(r"\b(?:sore\w*|ach\w+|doms)\b")


def likely(text: str, heard: Heard) -> tuple[Likely, ...]:
    """Return what a message is likely about, the likeliest first, with shares that add up to 1."""
    names, weights = _table()
    totals = [0.0] * len(names)
    for feature, value in features(text, heard):
        row = weights.get(feature)
        if row is not None:
            totals = [total + value * weight for total, weight in zip(totals, row, strict=True)]
    said = plain(text)
    scores = {name: t + _told(name, said, heard) for name, t in zip(names, totals, strict=True)}
    return _shares(scores)


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


def _told(name: str, said: str, heard: Heard) -> float:
    """Return what the facts add to a name, for or against it."""
    if name == "report_pain":
        return _pain_told(said, heard)
    if name == "report_session":
        return _session_told(said, heard)
    against = 0.0
    if name in QUESTIONS and _ASKS.search(said) is None:
        against += NO_QUESTION
    if (name == "ask_today" and _TODAY.search(said) is None) or (
        name == "ask_tomorrow" and _TOMORROW.search(said) is None
    ):
        against += NO_QUESTION
    return against


def _session_told(said: str, heard: Heard) -> float:
    if heard.completed in {Completed.ALL, Completed.PART}:
        return SESSION_TOLD
    if _SESSION.search(said) is None and said.count(" ") >= _A_FEW - 1:
        return NO_SESSION_TOLD
    return EFFORT_TOLD if heard.effort is not None else 0.0


def _pain_told(said: str, heard: Heard) -> float:
    if heard.ache is None:
        return NO_PAIN_TOLD
    sore = heard.ache.severity is Severity.NIGGLE and heard.ache.part in _WIDE
    sore = sore and _MUSCLES.search(said) is not None
    done = heard.completed in {Completed.ALL, Completed.PART}
    return PAIN_TOLD + (SORE if sore and done else 0.0)


def _shares(scores: Mapping[str, float]) -> tuple[Likely, ...]:
    most = max(scores.values())
    powers = {name: math.exp(score - most) for name, score in scores.items()}
    whole = sum(powers.values())
    ordered = sorted(powers, key=lambda name: -powers[name])
    return tuple(Likely(name, powers[name] / whole) for name in ordered[:TOLD])


@cache
def _table() -> tuple[tuple[str, ...], dict[str, tuple[float, ...]]]:
    """Return the names, and for each feature its weight for each of them."""
    lines = files(__package__).joinpath("likely.tsv").read_text(encoding="utf-8").splitlines()
    names = tuple(lines[0].split("\t")[1:])
    rows = (line.split("\t") for line in lines[1:])
    return names, {row[0]: tuple(map(float, row[1:])) for row in rows}
