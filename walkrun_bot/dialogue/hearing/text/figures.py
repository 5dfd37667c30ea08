"""Small numbers in words, as figures."""

from __future__ import annotations

import re

# "One" is left out: "one of those things" is no number.
_IN_WORDS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve"),
        start=2,
    )
}  # fmt: skip
_WORDED = re.compile(rf"\b({'|'.join(_IN_WORDS)})\b")


def in_figures(said: str) -> str:
    """Return a plain text with the numbers from two to twelve as figures."""
    return _WORDED.sub(lambda worded: str(_IN_WORDS[worded[1]]), said)
