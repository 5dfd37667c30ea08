"""Replies about a walking week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from walkrun_bot.coaching.session import Session
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class WalkingWeekBegun(Reply):
    """Walks on the usual days (ISO weekdays) and time; runs are back from the local day `until`.

    `longer`: it was a walking week already, and is now a longer one.
    """

    days: tuple[int, ...]
    at: time
    until: date
    longer: bool


@dataclass(frozen=True)
class WalkingWeekOn(Reply):
    """It is a walking week already, until the day before `until`."""

    until: date
    today: date


@dataclass(frozen=True)
class WalkingWeekOver(Reply):
    """The walking week is over, and the runs are back. `walks`: how many were done in it."""

    walks: int


@dataclass(frozen=True)
class RunningAgain(Reply):
    """The walking week was ended early. `walks`: how many were done in it."""

    session: Session | None
    walks: int
