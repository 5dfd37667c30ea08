"""What was done, how it felt and in what mood: what the rules heard, weighed against the whole.

The rules know words; weighing knows how whole messages with such words are meant. Neither is right
by itself: docs/decisions/0029 has how often each is. What the whole message speaks against is
dropped, and so asked about; what it speaks for without such a word is told as a guess.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.dialogue.hearing.condition import Mood
from walkrun_bot.dialogue.hearing.heard import Heard, Intent
from walkrun_bot.dialogue.hearing.sureness import Guessed, Sure
from walkrun_bot.dialogue.hearing.weights import COMPLETED, EFFORT, MOOD, SILENT, shares

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from walkrun_bot.dialogue.hearing.weights import Scores

# What the rules heard stands unless it is as unlikely as this; where they heard nothing, the
# likeliest answer is guessed from this share on. Measured on sentences not learned from.
STANDS_FROM, GUESSED_FROM = 0.1, 0.6
# From here on what was heard is as good as said in so many words.
PLAIN_FROM = 0.8
# Fewer words are an answer to a question, and mean what they say.
A_WHOLE_MESSAGE = 6


def settled(text: str, heard: Heard, scores: Scores) -> Heard:
    """Return what was heard, less what the whole message speaks against, with what is guessed."""
    if len(text.split()) < A_WHOLE_MESSAGE:
        return heard
    done, felt, mood = (shares(scores[matter]) for matter in (COMPLETED, EFFORT, MOOD))
    kept = replace(
        heard,
        completed=heard.completed if _stands(heard.completed, done) else None,
        effort=heard.effort if _stands(heard.effort, felt) else None,
        mood=heard.mood if _stands(heard.mood, mood) else None,
        sure=replace(
            heard.sure,
            completed=_sure(heard.completed, done),
            effort=_sure(heard.effort, felt),
            mood=_sure(heard.mood, mood),
        ),
    )
    guessed = Guessed(
        completed=Completed(one) if (one := _guess(heard.completed, done)) else None,
        effort=Effort(one) if (one := _guess(heard.effort, felt)) else None,
        mood=Mood(one) if (one := _guess(heard.mood, mood)) else None,
    )
    return replace(kept, intents=_with_report(kept), guessed=guessed)


def _stands(told: StrEnum | None, likely: Mapping[str, float]) -> bool:
    return told is not None and likely.get(told.value, 0.0) >= STANDS_FROM


def _sure(told: StrEnum | None, likely: Mapping[str, float]) -> Sure:
    if told is None or not _stands(told, likely):
        return Sure.UNSAID if _guess(told, likely) is None else Sure.GUESSED
    return Sure.PLAIN if likely[told.value] >= PLAIN_FROM else Sure.LIKELY


def _guess(told: StrEnum | None, likely: Mapping[str, float]) -> str | None:
    """Return the likeliest answer where what was told does not stand, or nothing was told."""
    best, share = next(iter(likely.items()))
    if best == SILENT or _stands(told, likely) or (told is None and share < GUESSED_FROM):
        return None
    return best


def _with_report(heard: Heard) -> tuple[Intent, ...]:
    """Return what is wanted: to report, as long as something of a session or a pain is told."""
    others = tuple(one for one in heard.intents if one is not Intent.REPORT)
    reports = heard.completed or heard.ache or (heard.effort and not others)
    return (*others, Intent.REPORT) if reports else others
