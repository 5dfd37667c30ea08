"""Numbers that answer a question: "7/10", "a 7", "about a five, I'd say"."""

from __future__ import annotations

import re
from math import ceil

from walkrun_bot.dialogue.hearing.pain import words
from walkrun_bot.dialogue.hearing.text.words import clauses
from walkrun_bot.dialogue.hearing.when.times import one_in_figures

_BARE = re.compile(r"^\D{0,12}?(\d{1,2})\D{0,6}$")
_HEDGES = r"about|around|roughly|maybe|perhaps|probably|say|i'd say|i would say"
# A number and small words alone.
_HEDGED = re.compile(
    rf"(?:(?:{_HEDGES}|i think|it's|it is|it was|was|is|like|just|only|at|a solid|a good|well|hm+"
    r"|an?|~),? ?)*(\d{1,2})(?:ish)?"
    rf"(?:,? (?:{_HEDGES}|or so|i guess|i think|i suppose|at most|tops|today|now|please|if that))*"
)
_HEDGE = re.compile(rf"\b(?:{_HEDGES})\b")


def out_of_ten(text: str) -> int | None:
    """Return the number before "/10" or "out of 10", at most 10; a half is rounded up."""
    match = words.OUT_OF_TEN.search(one_in_figures(text))
    return min(words.MOST, ceil(float(match[1]))) if match else None


def number(text: str) -> int | None:
    """Return a number that is the whole of a plain text, or a guarded one that it begins with."""
    of_ten = out_of_ten(text)
    if of_ten is not None:
        return of_ten
    figures = one_in_figures(text)
    first = next(iter(clauses(figures)), "")
    match = _BARE.match(figures)
    if match is None and (first == figures.rstrip(" .!?") or _HEDGE.search(first)):
        match = _HEDGED.fullmatch(first)
    return int(match[1]) if match else None
