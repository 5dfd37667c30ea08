"""What a message as a whole is most likely about."""

from __future__ import annotations

import re
from collections.abc import Mapping

from walkrun_bot.coaching.report import Completed
from walkrun_bot.dialogue.hearing.heard import Heard, Severity
from walkrun_bot.dialogue.hearing.sureness import Likely
from walkrun_bot.dialogue.hearing.weights import shares
from walkrun_bot.dialogue.hearing.words import plain

# How many of the likely ones are told.
TOLD = 4
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


def likely(text: str, heard: Heard, scores: Mapping[str, float]) -> tuple[Likely, ...]:
    """Return what a message is likely about, the likeliest first, with shares that add up to 1.

    `scores` are those of its names, as weighed; what was `heard` speaks for and against some.
    """
    said = plain(text)
    found = shares({name: score + _told(name, said, heard) for name, score in scores.items()})
    return tuple(Likely(name, share) for name, share in list(found.items())[:TOLD])


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
