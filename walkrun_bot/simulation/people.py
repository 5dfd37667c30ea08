"""Virtual runners: who they are, and the half-year that they meet whatever plan they follow."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, TypeVar

from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Profile
from walkrun_bot.simulation.chance import normal, uniforms

if TYPE_CHECKING:
    from walkrun_bot.simulation.assumptions import Assumptions

T = TypeVar("T")
WEEKS = 26
DAYS = WEEKS * 7
YEAR = 365.0
TOPICS = ("shows", "form", "telling", "hurt", "kind", "healing", "more", "pushes", "on_pain",
          "small")  # fmt: skip
# Shares of people, cumulative. Ages: starters' courses have a mean near 47 years (Relph 2023,
# 47.1 +- 13.7). Backgrounds and activity: judgement.
AGES = ((0.43, AgeBand.UNDER_45), (0.84, AgeBand.FROM_45), (1.0, AgeBand.FROM_60))
ACTIVITIES = ((0.35, Activity.LITTLE), (0.85, Activity.WALKS), (1.0, Activity.JOGS))
BACKGROUNDS = (
    (0.55, Background.STARTING), (0.80, Background.BREAK), (0.87, Background.ILLNESS),
    (0.95, Background.INJURY), (1.0, Background.BURNOUT),
)  # fmt: skip
DAYS_OF_THREE, DAYS_OF_TWO = (0, 2, 4), (0, 3)
# Nobody is so unfit that walking is above what they sustain, or so fit as to need no plan.
MOST_EXCESS, LEAST_EXCESS = 2.8, -1.5
ACTIVITY_STEPS = {Activity.LITTLE: 1.0, Activity.WALKS: 0.0, Activity.JOGS: -2.0}
RESPONDS_WELL_FROM = 2 / 3


@dataclass(frozen=True)
class Life:
    """What befalls a runner: one number from 0 to 1 a day and topic, and the days out of order."""

    draws: dict[str, tuple[float, ...]]
    quits: tuple[float, ...]
    ill: frozenset[int]
    busy: frozenset[int]


@dataclass(frozen=True)
class Person:
    """A virtual runner on day 0, in the world of `a`. Units: see `assumptions`."""

    number: int
    profile: Profile
    days: tuple[int, ...]
    excess: float
    gain: float
    responds: float
    reserve: float
    legs: float
    frailty: float
    drive: float
    eager: float
    life: Life
    a: Assumptions

    @property
    def responds_well(self) -> bool:
        """Whether this is one of the third that gain most from training."""
        return self.responds >= RESPONDS_WELL_FROM


def person(seed: int, number: int, a: Assumptions) -> Person:
    """Return runner `number` of a seed, always the same."""
    u = uniforms(seed, number, "who", 12)
    activity = _pick(ACTIVITIES, u[1])
    profile = Profile(_pick(BACKGROUNDS, u[2]), _pick(AGES, u[0]), activity=activity)
    excess = a.excess + a.activity * ACTIVITY_STEPS[activity] + a.excess_spread * normal(u[3])
    return Person(
        number,
        profile,
        DAYS_OF_TWO if u[4] < a.twice_a_week else DAYS_OF_THREE,
        excess=min(max(excess, LEAST_EXCESS), MOST_EXCESS),
        gain=max(0.0, a.gain + a.gain_spread * normal(u[5])),
        responds=u[5],
        reserve=a.reserve * exp(a.reserve_spread * normal(u[6])),
        legs=a.legs * exp(a.legs_spread * normal(u[7])),
        frailty=exp(a.frailty * normal(u[8])),
        drive=min(max(a.drive + a.drive_spread * normal(u[9]), 0.1), 1.0),
        eager=min(2 * a.eager * u[10], 1.0),
        life=_life(seed, number, a),
        a=a,
    )


def _life(seed: int, number: int, a: Assumptions) -> Life:
    draws = {topic: uniforms(seed, number, topic, DAYS) for topic in TOPICS}
    return Life(
        draws,
        uniforms(seed, number, "quits", WEEKS),
        _spells(uniforms(seed, number, "ill", 2 * DAYS), a.illnesses, a.illness_days),
        _spells(uniforms(seed, number, "busy", 2 * DAYS), a.busy_spells, a.busy_days),
    )


def _spells(u: tuple[float, ...], a_year: float, median_days: float) -> frozenset[int]:
    """Return the days in spells that begin `a_year` times; half of them are longer than the median.

    Lengths are log-normal with a spread of a half: seven of ten are within 0.6 and 1.6 medians.
    """
    begins = (day for day in range(DAYS) if u[day] < a_year / YEAR)
    spells = ((day, round(median_days * exp(0.5 * normal(u[DAYS + day])))) for day in begins)
    return frozenset(d for day, length in spells for d in range(day, day + max(length, 1)))


def _pick(shares: tuple[tuple[float, T], ...], u: float) -> T:
    return next(value for share, value in shares if u < share)
