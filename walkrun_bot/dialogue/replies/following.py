"""Replies to what follows up on something: another day, how long, when, and sessions moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from walkrun_bot.coaching.coach import Advice
from walkrun_bot.coaching.session import Session
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class DaySession(Reply):
    """The session of a day to come. `planned`: it is one of the chosen days."""

    day: date
    today: date
    advice: Advice
    planned: bool
    at: time


@dataclass(frozen=True)
class DayRest(Reply):
    """No session on that day; the next one after it is on `next_day`."""

    day: date
    next_day: date
    today: date


@dataclass(frozen=True)
class DayPast(Reply):
    """Asked about a day gone by. `told`: its session has been told of."""

    day: date
    today: date
    told: bool


class Fact(StrEnum):
    """What of a session is asked for."""

    LENGTH = "length"
    RUNS = "runs"
    WHEN = "when"


@dataclass(frozen=True)
class SessionFact(Reply):
    """One fact of the session that was talked of."""

    fact: Fact
    day: date
    today: date
    session: Session
    at: time


@dataclass(frozen=True)
class MovedTo(Reply):
    """The session of `day` is on `to` this once, at the local time `at`."""

    day: date
    to: date
    today: date
    at: time


class Stuck(StrEnum):
    """Why a session stays where it is."""

    PAST = "past"
    FAR = "far"
    TAKEN = "taken"
    TOO_SOON = "too_soon"
    TOO_CLOSE = "too_close"


@dataclass(frozen=True)
class NotMoved(Reply):
    """The session of `day` cannot go to `to`, and why; `other` is the session that it would crowd.

    `skipped`: it was said that it would not be on `day`, so it is gone and not made up.
    """

    day: date
    to: date
    today: date
    why: Stuck
    other: date
    skipped: bool
