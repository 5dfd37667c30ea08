"""Replies about pausing, stopping and coming back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class AskPause(Reply):
    """For how long?"""


@dataclass(frozen=True)
class Paused(Reply):
    """Paused until a local day, or until the runner writes (None)."""

    until: date | None
    today: date


@dataclass(frozen=True)
class Resumed(Reply):
    """Back from a pause or a stop. `away` is the days since the last session, 0 if unknown."""

    away: int
    eased: bool


@dataclass(frozen=True)
class Stopped(Reply):
    """No more messages; everything is kept until deleted."""


@dataclass(frozen=True)
class WelcomeBack(Reply):
    """After days away: the return is what matters. `eased`: the plan came down to meet it."""

    away: int
    eased: bool
