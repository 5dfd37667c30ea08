"""An illness that is told of: one's own, and not a child's that keeps one at home."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.text import doubts
from walkrun_bot.dialogue.hearing.text.doubts import Whose
from walkrun_bot.dialogue.hearing.text.words import clauses, denied, phrases

_WORDS = phrases(
    "ill", "flu", "fever", "temperature", "covid", "poorly", "runny nose", "snot*", "sniffles",
    "sniffly", "chesty", "coughing", "a bug", "sore throat", "fluey", "feverish", "lurgy",
    "bunged up", "under the weather", "unwell", "coming down with", "chest infection",
    "stomach bug", "throwing up", "vomit*", "man flu", "head cold",
)  # fmt: skip
ILL = re.compile(
    r"\b(?:a|the|got|have|this|my|his|her|their|\w+'s)(?: \w+)? cold\b(?! (?:shower|day|wind|run))"
    r"|\b(?:streaming|stinking|rotten|nasty) cold\b"
    r"|\bsick\b(?! (?:of|run|session|workout|pace|time|pb))"
    rf"|{_WORDS.pattern}"
)
# What another has is mine as well where it was handed on, or where "so am I" follows.
_CAUGHT = re.compile(
    r"\b(?:caught|catching|picked up|gave me|gave it to me|given me|passed it (?:on )?to me"
    r"|so (?:am|do|have) i|me too|me as well|i am too|all of us|both of us|we all|we both)\b"
)


def mine(said: str) -> bool:
    """Whether an illness in a plain text, told and not denied, is one's own."""
    told = _told(said)
    return Whose.MINE in told or (bool(told) and _CAUGHT.search(said) is not None)


def anothers(said: str) -> bool:
    """Whether the illness in a plain text is somebody else's alone."""
    return bool(_told(said)) and not mine(said)


def _told(said: str) -> list[Whose]:
    """Return whose each illness is that is told and not denied."""
    return [
        doubts.whose(part, match.end())
        for part in clauses(said)
        for match in ILL.finditer(part)
        if not denied(part, match.start())
    ]
