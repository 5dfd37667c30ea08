"""Messages as long as Telegram allows, made to be slow to read: words of ours, over and over."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 4096
# Words that some pattern begins with, or that a pattern goes on from; and what is no word at all.
WORDS = (
    "chest",
    "pain",
    "no",
    "not",
    "without",
    "i fainted",
    "my heart",
    "racing",
    "at rest",
    "calf",
    "swollen",
    "left arm",
    "could not",
    "breathe",
    "head",
    "hit",
    "worst",
    "numb",
    "one side",
    "blood",
    "cough",
    "baby",
    "20 weeks",
    "my dad",
    "years ago",
    "lol",
    "like i was going to",
    "mon",
    "next",
    "tomorrow",
    "3 days ago",
    "5 march",
    "at 7:99",
    "half past",
    "twenty",
    "7/10",
    "did it",
    "had to",
    "walked",
    "the first run",
    "stopped",
    "half of",
    "gave up",
    "week 5",
    "w5d3",
    "knee",
    "hurts",
    "apart from",
    "till",
    "a bit sore",
    "fine",
    "easy",
    "hard",
    "too",
    "what about",
    "how",
    "should i",
    "can i",
    "it was",
    "felt",
    "and",
    "or",
    "but",
    "never",
    "to",
    "tired",
    "because",
    "rain",
    "sad",
    "proud",
    "a",
    "1",
    "x",
    "paln",
    "chesst",
    "aaaa",
    "don't",
    "me duele",
    "brust",
    "\u0627",
    "\u00e4",
    "\U0001f44d",
    "\u200b",
    "1,",
    "i'm",
    "(",
    "[a",
    "-",
)
JOINS = (" ", ", ", ". ", "", "\n", "? ", ".", " and ", "] ")
# How many to leave out between two that are tried: coprime to the number of either list.
STRIDE = 17


def hostile(count: int) -> Iterator[str]:
    """Yield `count` different texts of 4,096 characters, the same each time."""
    pairs = product(WORDS, WORDS, JOINS)
    for one, other, join in islice(pairs, 0, count * STRIDE, STRIDE):
        unit = f"{one}{join}" if one == other else f"{one}{join}{other}{join}"
        yield (unit * (LONGEST // len(unit) + 1))[:LONGEST]
