"""Two matters in one message: what is told, and what is asked beside it."""

from __future__ import annotations

import re

_DAYS = r"(?:mon|tue|wed|thu|fri|sat|sun)\w*"
# How a question begins that needs no question mark to be one.
_ASKS = (
    r"(?:what (?:about|should|shall|do|does|is|are|if|can|next|now|comes|would|happens)\b|what's\b"
    r"|what \w+ (?:should|shall|do|does|can|would|will|is) (?:i|we|you|it|that)\b"
    r"|how (?:about|do|does|should|is|are|many|much|long|far|fast|come|can|am)\b|why\b"
    r"|when (?:is|do|does|should|can|will|am)\b|where (?:is|do|does|should|can)\b"
    r"|which (?:day|one|is)\b"
    r"|(?:should|shall|can|could|may|will|would) (?:i|we|it|that|this|you)\b|(?:do|am|did) i\b"
    r"|(?:is|does|was) (?:it|that|this|walking|running|there|my)\b|any (?:tips|advice|idea)\b"
    rf"|tomorrow\W*\?|(?:on )?{_DAYS}\W*\?)"
)
_JOINS = r"(?:and|but|so|also|then|or|now|oh|ps|btw|by the way)"
_BREAK = re.compile(
    r"(?<=[!?;\n\u2026])\s*|(?<=\.)\s+"
    rf"|(?:\s*[,:\u2013\u2014-]\s*(?:{_JOINS}\W+)*|\s+(?:{_JOINS}\W+)+)(?={_ASKS})",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"\W*(?:{_JOINS}\W+)*{_ASKS}", re.IGNORECASE)
_WORD = re.compile(r"\w")
# More parts than this are a torrent, and read as one.
MOST_PARTS = 12
MOST_QUESTIONS = 2


def parted(text: str) -> tuple[str, tuple[str, ...]]:
    """Return what a message tells, and the questions beside it; ("", ()) where it is of one kind.

    Linear in the length of the text.
    """
    parts = [part for part in _BREAK.split(text) if part and _WORD.search(part)]
    if len(parts) > MOST_PARTS:
        return "", ()
    asked = [part.strip() for part in parts if asks(part)]
    told = " ".join(part.strip() for part in parts if not asks(part))
    if not asked or not told or len(asked) > MOST_QUESTIONS:
        return "", ()
    return told.rstrip(" ,-"), tuple(asked)


def asks(part: str) -> bool:
    """Whether words begin as a question does, question mark or not."""
    return _BEGINS.match(part) is not None


def sentences(text: str) -> list[str]:
    """Return the sentences of a message, and the questions that are joined to them."""
    return [part.strip() for part in _BREAK.split(text) if part and _WORD.search(part)]
