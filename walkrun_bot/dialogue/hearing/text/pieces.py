"""Text into the pieces that have a meaning in the table: words, or parts of rarer ones."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

_LETTERS = re.compile(r"[a-z]+")
# What is looked at of a text, and of a word in it: no example is longer, no word either.
LONGEST_TEXT, LONGEST_WORD = 300, 24
LONGEST_PART = 24  # no vocabulary of ours has a longer one
CONTINUES = "##"  # as the vocabulary marks what does not begin a word
_SHORT_FORMS = (
    ("can't", "can not"), ("won't", "will not"), ("n't", " not"), ("'m", " am"), ("'re", " are"),
    ("'ve", " have"), ("'ll", " will"), ("'d", " would"),
)  # fmt: skip


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, letters alone, short forms written out."""
    text = text[:LONGEST_TEXT].casefold().replace("\u2019", "'")
    for short, whole in _SHORT_FORMS:
        text = text.replace(short, whole)
    return [word[:LONGEST_WORD] for word in _LETTERS.findall(text)]


def cut(word: str, known: Container[str]) -> Iterator[str]:
    """Yield a word as a whole, or else the longest parts of it that are known, one after another.

    From where no part is known on, nothing more comes.
    """
    at = 0
    while at < len(word):
        lead = CONTINUES if at else ""
        ends = range(min(len(word), at + LONGEST_PART), at, -1)
        end = next((end for end in ends if lead + word[at:end] in known), None)
        if end is None:
            return
        yield lead + word[at:end]
        at = end


def pieces(text: str, known: Container[str]) -> Iterator[str]:
    """Yield the pieces of a text: each word as it is cut, as far as it is known."""
    for word in words(text):
        yield from cut(word, known)
