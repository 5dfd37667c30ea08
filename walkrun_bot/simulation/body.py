"""A virtual body: what a session costs it, how that feels, and what it gains.

Running slowly asks for more than a starter can sustain. What is above comes out of a reserve,
which walking refills. A session feels as hard as the reserve was low at its worst moment, and
harder if the legs have to run for longer than they are used to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import exp
from typing import TYPE_CHECKING

from walkrun_bot.coaching.report import Effort
from walkrun_bot.coaching.session import SegmentKind, Session

if TYPE_CHECKING:
    from walkrun_bot.simulation.assumptions import Assumptions
    from walkrun_bot.simulation.people import Person

GRACE_DAYS = 7
"""Days without a session before anything is lost: judgement."""

LEGS_AHEAD = 1.25
"""Legs get used to a quarter more than was run: judgement."""


@dataclass(frozen=True)
class Body:
    """What training has changed so far.

    `gained` is in MET and taken off the excess; `legs` is minutes of running that the legs bear.
    """

    gained: float
    legs: float
    last_day: int = 0


@dataclass(frozen=True)
class Felt:
    """How a session went: the effort as told, and the seconds that were run.

    `stopped` is whether a planned run had to be cut short.
    """

    effort: Effort
    running_s: int
    stopped: bool


def started(person: Person) -> Body:
    """Return the body on day 0."""
    return Body(0.0, person.legs)


def rested(body: Body, day: int, a: Assumptions) -> Body:
    """Return the body after the days since its last session."""
    idle = day - body.last_day - GRACE_DAYS
    if idle <= 0:
        return body
    kept = exp(-idle / a.forgetting)
    return replace(
        body, gained=body.gained * kept, legs=body.legs * kept, last_day=day - GRACE_DAYS
    )


def felt(person: Person, body: Body, session: Session, form: float, telling: float) -> Felt:
    """Return how a session feels; `form` and `telling` are standard normal deviates of the day."""
    a = person.a
    excess = person.excess - body.gained + a.form * form
    worst, ran_min, longest_min = _spent(session, excess, person.reserve, a.jog_over_walk)
    if not ran_min:
        return Felt(Effort.EASY, 0, stopped=False)
    stopped = worst >= 1
    legs = a.legs_weight * max(0.0, ran_min / body.legs - 1)
    told = max(worst, _breath(excess, longest_min, a)) + legs + a.telling * telling
    effort = Effort.TOO_HARD if stopped else _effort(told, a)
    return Felt(effort, round(ran_min * 60), stopped)


def trained(person: Person, body: Body, session: Session, ran_s: int, day: int) -> Body:
    """Return the body after a session in which `ran_s` seconds were run."""
    a, ran = person.a, ran_s / 60
    walked = session.total_s / 60 - ran
    dose = 1 - exp(-(ran + a.walk_dose * walked) / a.dose)
    gained = body.gained + (person.gain - body.gained) * dose / a.gain_sessions
    legs = body.legs + a.legs_growth * max(0.0, LEGS_AHEAD * ran - body.legs)
    return Body(gained, legs, day)


def _breath(excess: float, minutes: float, a: Assumptions) -> float:
    """Return how short of breath a run of `minutes` leaves one, without anything being spent.

    Talking gets harder some way below what can be sustained, and not at once.
    """
    steady = a.breath * (1 + excess / a.talk_below)
    return min(max(steady, 0.0), a.hard_from) * (1 - exp(-minutes / a.breath_min))


def _effort(told: float, a: Assumptions) -> Effort:
    if told >= a.too_hard_from:
        return Effort.TOO_HARD
    if told >= a.hard_from:
        return Effort.HARD
    return Effort.OK if told >= a.ok_from else Effort.EASY


def _spent(
    session: Session, excess: float, reserve: float, gap: float
) -> tuple[float, float, float]:
    """Return the greatest share of the reserve that was spent, the minutes run, the longest run.

    Who has spent it all walks until the next planned run.
    """
    spent = worst = ran = longest = 0.0
    refill = max(gap - excess, 0.0)
    for runs, minutes in _shape(session):
        if not runs:
            spent = max(0.0, spent - refill * minutes)
            continue
        lasts = (reserve - spent) / excess if excess > 0 else minutes
        run = min(minutes, lasts)
        spent = max(0.0, spent + excess * run)
        worst = max(worst, 1.0 if run < minutes else spent / reserve)
        ran += run
        longest = max(longest, run)
        if run < minutes:
            spent = max(0.0, spent - refill * (minutes - run))
    return worst, ran, longest


@lru_cache(maxsize=4096)
def _shape(session: Session) -> tuple[tuple[bool, float], ...]:
    """Return whether each segment is run, and its minutes."""
    return tuple((s.kind is SegmentKind.RUN, s.seconds / 60) for s in session.segments)
