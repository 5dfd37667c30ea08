"""Words that put right what was said or noted before."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.text.words import phrases

# "no pain now" is news; "no, nothing hurt" puts something right.
_CORRECTS = re.compile(
    r"^(?:no|nope|nah)(?:,|\.| it\b| that\b| i\b| the\b| not\b| wait\b| sorry\b)"
    r"|^(?:not quite|sorry|oops|whoops|wait|hang on|hold on|correction|scratch that|my mistake)\b"
    r"|\b(?:i meant|i mean|mis(?:typed|read|spoke)|typo|actually|make that|i was wrong"
    r"|got (?:it|that) wrong|wrong (?:day|side|leg|one|knee|foot)|should (?:be|read|say)"
    r"|not (?:the )?(?:left|right)|(?:was|is) (?:wrong|not right))\b"
)
# "Yesterday I did it, not today": the day is put right, and nothing is skipped.
_OF_ANOTHER_DAY = re.compile(
    r"\byesterday\b[^.!?]{0,25}, not today\b|\bnot today,? (?:but |it was )?yesterday\b"
)
_NOT_SO = re.compile(
    r"(?:no|nope|not quite|that(?: is|'s| was)? (?:wrong|not right|not it)"
    r"|(?:that is |that's )?not what i (?:said|meant)"
    r"|wrong|not right|you misunderstood(?: me)?|you got (?:that|it|me) wrong)\W*"
)
_UNDO = re.compile(
    r"(?:(?:please|can you|could you|oops|no|wait|sorry)\W+)*(?:undo|take (?:it|that) back"
    r"|scratch that|(?:forget|cancel|delete|remove) (?:that|it|the last one|that last one"
    r"|(?:the|my|that) (?:last )?report)|i (?:take|took) (?:that|it) back)"
    r"(?:\W+(?:please|that|it|the last one|the last report|my last report|my report|again"
    r"|all|thanks))*\W*"
)

_PARTS = (
    ("day", phrases("the day", "which day", "day", "date", "wrong day")),
    ("completed", phrases("how much", "how much of it", "the amount")),
    ("effort", phrases("how it felt", "the effort", "effort", "the feeling")),
    ("hurt", phrases("what hurt", "the pain", "pain", "where it hurt", "the place")),
)


def corrects(text: str) -> bool:
    """Whether a plain text sets out to put something right."""
    return _CORRECTS.search(text) is not None or of_another_day(text)


def of_another_day(text: str) -> bool:
    """Whether a plain text says that it was yesterday, and not today."""
    return _OF_ANOTHER_DAY.search(text) is not None


def says_it_is_not_so(text: str) -> bool:
    """Whether a plain text says that something is not right, and no more."""
    return _NOT_SO.fullmatch(text) is not None


def part_named(text: str) -> str | None:
    """Return which part of a report is named, as the value of its button, or None."""
    return next((part for part, pattern in _PARTS if pattern.search(text)), None)


def undoes(text: str) -> bool:
    """Whether a plain text asks to take the last thing back, and no more."""
    return _UNDO.fullmatch(text) is not None
