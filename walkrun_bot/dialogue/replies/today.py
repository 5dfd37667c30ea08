"""Replies to "what should I do?", for today, tomorrow and the days ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from walkrun_bot.coaching.coach import Advice, Readiness
from walkrun_bot.coaching.history import Decision, Hold
from walkrun_bot.coaching.session import Session
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class TodaySession(Reply):
    """Today's session with its reason. `planned`: today is one of the chosen days."""

    advice: Advice
    planned: bool
    at: time
    cue: int


@dataclass(frozen=True)
class TodayRest(Reply):
    """A day between runs: rest, or a walk if wanted. `next_day` is the next planned day."""

    advice: Advice
    next_day: date
    today: date


@dataclass(frozen=True)
class TodayDone(Reply):
    """Today's session has been told of already. `held`: something asks for rest or care."""

    next_day: date
    today: date
    held: bool


@dataclass(frozen=True)
class TodayHeld(Reply):
    """Nothing is prescribed; what holds the plan, and the way on. `number` is for an emergency."""

    hold: Hold
    despair: bool
    number: str
    again: bool
    days: int


@dataclass(frozen=True)
class TomorrowSession(Reply):
    """Tomorrow's session. `planned`: tomorrow is one of the chosen days."""

    advice: Advice
    planned: bool
    at: time


@dataclass(frozen=True)
class TomorrowRest(Reply):
    """No session tomorrow; the next one is on `next_day`."""

    next_day: date
    today: date


@dataclass(frozen=True)
class PlanDay:
    """A day of the plan."""

    day: date
    session: Session


@dataclass(frozen=True)
class PlanAhead(Reply):
    """The sessions of the next days, if each goes well."""

    days: tuple[PlanDay, ...]
    at: time
    minutes: int
    advice: Advice


@dataclass(frozen=True)
class SessionChosen(Reply):
    """The session that the runner chose instead: small, by feel, or a walk.

    `cue` counts through what may be looked at where a walk begins; `day` is the session's where
    that is not today.
    """

    session: Session
    cue: int
    day: date | None = None


@dataclass(frozen=True)
class OtherWays(Reply):
    """What else today could be. `runs`: running is among it."""

    runs: bool


@dataclass(frozen=True)
class RunningWaits(Reply):
    """A session with running was asked for on a day on which there is none, and why.

    `readiness` says what kind of day it is, `hold` what holds the plan, if something does;
    `ran_on` is the day of the last run where the legs rest from it; `week`: it is a walking
    week, `crashes`: effort is paid for days later.
    """

    readiness: Readiness
    hold: Hold | None
    ran_on: date | None
    today: date
    week: bool = False
    crashes: bool = False


@dataclass(frozen=True)
class Why(Reply):
    """The reason of the decision that matters, and what else was decided lately, newest first."""

    decision: Decision
    lately: tuple[Decision, ...]
    today: date


@dataclass(frozen=True)
class EasierNow(Reply):
    """Asked for easier: here it is. `lowest`: there is no easier rung left but the small one."""

    session: Session | None
    lowest: bool


@dataclass(frozen=True)
class MoreNow(Reply):
    """Asked for more, and it is granted."""

    session: Session | None


@dataclass(frozen=True)
class MoreLater(Reply):
    """Asked for more, and it is wiser to wait; `decision` says why."""

    decision: Decision


@dataclass(frozen=True)
class SameAgain(Reply):
    """The last step was taken back: same again."""

    session: Session | None


@dataclass(frozen=True)
class NoStepToTakeBack(Reply):
    """Same again was asked for, and it is the same already."""
