"""Replies that come of themselves: the nudges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from walkrun_bot.coaching.coach import Advice
from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class EveningBefore(Reply):
    """Tomorrow's session, the evening before. `variant` counts through the wordings."""

    advice: Advice
    at: time
    variant: int


@dataclass(frozen=True)
class MorningOf(Reply):
    """Good morning, and today's session. `cue`: what may be looked at where a walk begins.

    `greets`: nothing else has wished a good morning today.
    """

    name: str
    advice: Advice
    at: time
    variant: int
    cue: int
    greets: bool = True


@dataclass(frozen=True)
class QuestionAfter(Reply):
    """How did it go?"""

    day: date
    today: date
    variant: int


@dataclass(frozen=True)
class HandHeldOut(Reply):
    """After silence: one offer of something smaller. `hand` is 1, 2 or 3, the last of them."""

    name: str
    hand: int


@dataclass(frozen=True)
class CareHand(Reply):
    """After silence while a danger or an illness holds the plan: asked after once, no session.

    `despair`: it is held because all was too heavy.
    """

    name: str
    hold: Hold
    despair: bool = False


@dataclass(frozen=True)
class PauseOver(Reply):
    """The pause that was asked for ends today."""

    name: str


@dataclass(frozen=True)
class ForgottenSoon(Reply):
    """After two years without a word: on the local day `on` everything is deleted."""

    name: str
    on: date
