"""A text as the model reads it: plain words and marks, cut into the pieces that it knows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from walkrun_bot.dialogue.hearing.words import plain

BEGIN, END, UNKNOWN, NOTHING = "[CLS]", "[SEP]", "[UNK]", "[PAD]"
CONTINUES = "##"  # as the vocabulary marks what does not begin a word
LONGEST_WORD = 40
_TOKEN = re.compile(r"\w+|[^\w\s]")


def tokens(text: str) -> list[str]:
    """Return the words and marks of a text in lower case; an emoji is called by its name."""
    letters = unicodedata.normalize("NFD", "".join(map(_named, plain(text))))
    return _TOKEN.findall("".join(c for c in letters if not unicodedata.combining(c)))


def pieces(text: str, known: Mapping[str, int]) -> Iterator[int]:
    """Yield the numbers of the pieces of a text: each word, or else the longest parts known."""
    for token in tokens(text):
        yield from _cut(token, known)


def _cut(token: str, known: Mapping[str, int]) -> list[int]:
    found, at = [], 0
    while at < len(token):
        lead = CONTINUES if at else ""
        ends = range(min(len(token), at + LONGEST_WORD), at, -1)
        end = next((end for end in ends if lead + token[at:end] in known), None)
        if end is None:
            return [known[UNKNOWN]]
        found.append(known[lead + token[at:end]])
        at = end
    return found


def _named(sign: str) -> str:
    """Return an emoji's name as words, "thumbs up sign"; anything else as it is."""
    is_picture = ord(sign) > 0x2000 and unicodedata.category(sign) == "So"  # noqa: PLR2004
    return f" {unicodedata.name(sign, sign).lower()} " if is_picture else sign
