"""What the rules heard, weighed against what the model reads in the message as a whole.

The rules know words; the model knows how whole messages with such words are meant. Neither is right
by itself: docs/decisions/0029 and 0034 have how often each is. What was said in words stands, less
sure where the whole message speaks against it; what the whole says without a word is a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.dialogue.hearing.condition import Mood
from walkrun_bot.dialogue.hearing.dangers.weighed import SURE_FROM
from walkrun_bot.dialogue.hearing.heard import Ache, Guessed, Heard, Severity
from walkrun_bot.dialogue.hearing.pain.body import part, place
from walkrun_bot.dialogue.hearing.sureness import Likely, Sure
from walkrun_bot.dialogue.hearing.text.words import plain

if TYPE_CHECKING:
    from enum import StrEnum

    from walkrun_bot.dialogue.hearing.reading.reader import Reading, Shares


@dataclass(frozen=True)
class From:
    """From which share on the rules' word stands, and from which one is guessed without them."""

    stands: float
    guessed: float


# Set by what was heard rightly most often in 439 sentences that were not learned from: of mood the
# model guesses too often, of effort the rules do.
COMPLETED, EFFORT, MOOD, PAIN = From(0.1, 0.5), From(0.2, 0.5), From(0.1, 0.7), From(0.03, 0.4)
# What was said to be done stands, unless the whole says this surely that it was otherwise.
OVERRULED_FROM = 0.97
# From here on what was heard is as good as said in so many words.
PLAIN_FROM = 0.8
# Fewer words are an answer to a question, and mean what they say.
A_WHOLE_MESSAGE = 6
# How many of the likely intents are told.
TOLD = 4
UNSAID = ""  # as the model calls it
# Where there is no word and no emoji, there is nothing to read.
_LETTERS = re.compile("[a-z]|[\u2600-\u27bf\U0001f300-\U0001faff]")


def settled(text: str, heard: Heard, reading: Reading) -> Heard:
    """Return what was heard, with how sure it is and what the message as a whole sounds like."""
    if _LETTERS.search(plain(text)) is None:
        return heard
    danger = reading.danger["alarm"] >= SURE_FROM
    heard = replace(heard, likely=_likely(reading.intent), guessed=Guessed(danger=danger))
    if len(text.split()) < A_WHOLE_MESSAGE:
        return heard
    done, felt, mood = reading.completed, reading.effort, reading.mood
    sure = replace(
        heard.sure,
        completed=_sure(heard.completed, done, COMPLETED),
        effort=_sure(heard.effort, felt, EFFORT),
        mood=_sure(heard.mood, mood, MOOD),
        ache=Sure.GUESSED if _doubted(heard, reading) else heard.sure.ache,
    )
    heard = _overruled(heard, reading)
    guessed = Guessed(
        completed=Completed(one) if (one := _guess(heard.completed, done, COMPLETED)) else None,
        effort=Effort(one) if (one := _guess(heard.effort, felt, EFFORT)) else None,
        mood=Mood(one) if (one := _guess(heard.mood, mood, MOOD)) else None,
        ache=_guessed_ache(text, reading) if heard.ache is None else None,
        danger=danger,
    )
    return replace(heard, sure=sure, guessed=guessed)


def _overruled(heard: Heard, reading: Reading) -> Heard:
    """Return what was heard, but for what the whole plainly says otherwise: "every bit of it"."""
    best = _likeliest(reading.completed)
    if heard.completed is None or best == UNSAID or reading.completed[best] < OVERRULED_FROM:
        return heard
    return replace(heard, completed=Completed(best))


def _likely(shares: Shares) -> tuple[Likely, ...]:
    ordered = sorted(shares, key=lambda name: -shares[name])
    return tuple(Likely(name, shares[name]) for name in ordered[:TOLD])


def _likeliest(shares: Shares) -> str:
    return max(shares, key=lambda name: shares[name])


def _stands(told: StrEnum | None, likely: Shares, when: From) -> bool:
    return told is not None and likely.get(told.value, 0.0) >= when.stands


def _sure(told: StrEnum | None, likely: Shares, when: From) -> Sure:
    if told is None:
        return Sure.UNSAID if _guess(told, likely, when) is None else Sure.GUESSED
    if not _stands(told, likely, when):
        return Sure.GUESSED
    return Sure.PLAIN if likely[told.value] >= PLAIN_FROM else Sure.LIKELY


def _guess(told: StrEnum | None, likely: Shares, when: From) -> str | None:
    """Return the likeliest answer where what was told does not stand, or nothing was told."""
    best = _likeliest(likely)
    unlikely = told is None and likely[best] < when.guessed
    return None if best == UNSAID or _stands(told, likely, when) or unlikely else best


def _doubted(heard: Heard, reading: Reading) -> bool:
    """Whether the words of a pain were hardly meant so; the coach asks after it all the same."""
    return heard.ache is not None and reading.pain["yes"] < PAIN.stands


def _guessed_ache(text: str, reading: Reading) -> Ache | None:
    """Return a pain that has no word of pain: "my knee is not happy on the stairs"."""
    if reading.pain["yes"] < PAIN.guessed:
        return None
    where = place(plain(text))
    severity = Severity(_likeliest(reading.severity))
    return Ache(where, part=part(plain(text), where), severity=severity)
