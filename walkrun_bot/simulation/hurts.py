"""Virtual pain: when it comes, how strong it is, and when it goes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp
from typing import TYPE_CHECKING

from walkrun_bot.coaching.report import Pain, Place
from walkrun_bot.simulation.chance import normal

if TYPE_CHECKING:
    from walkrun_bot.simulation.people import Person

NIGGLE_LEVELS, INJURY_LEVELS = (1, 5), (6, 8)
"""Of 10: what "small pains" and injuries begin with."""

WALKING_IS_EASIER = 4
"""Walking hurts by so much less than running: judgement."""

BEARABLE, UNBEARABLE = 3, 5
"""Up to 3 of 10 everybody runs, above 5 nobody does, whatever the plan says."""

SPIKES = ((1.10, 1.0), (1.30, "spike_small"), (2.00, "spike_middle"))
"""Running up to so many times the most of 30 days, and what it does to the hazard."""

PLACES = (Place.KNEE, Place.SHIN, Place.CALF, Place.FOOT, Place.HIP)


@dataclass(frozen=True)
class Hurt:
    """A pain that began on `day` with `level` of 10 and is gone after `days`, fading evenly."""

    place: Place
    day: int
    level: int
    days: float

    @property
    def injury(self) -> bool:
        """Whether it began as more than a small pain."""
        return self.level > NIGGLE_LEVELS[1]


def level(hurt: Hurt | None, day: int) -> int:
    """Return the pain in running on a day, 0 to 10."""
    if hurt is None:
        return 0
    left = 1 - (day - hurt.day) / hurt.days
    return max(0, round(hurt.level * left))


def pain(hurt: Hurt | None, day: int, *, running: bool) -> Pain | None:
    """Return the pain that is told after a session, or None."""
    now = level(hurt, day) - (0 if running else WALKING_IS_EASIER)
    return Pain(hurt.place, now) if hurt is not None and now > 0 else None


def after_run(person: Person, hurt: Hurt | None, day: int, ran_s: int, most_s: int) -> Hurt | None:
    """Return the pain after a run of `ran_s` seconds; `most_s` was the most of 30 days."""
    old = hurt if level(hurt, day) else None
    if old is not None and level(old, day) > BEARABLE:
        old = replace(old, days=old.days + person.a.set_back)
    new = _new(person, day, _hazard(person, ran_s, most_s))
    if new is not None and new.level > level(old, day):
        return new
    return old


def _hazard(person: Person, ran_s: int, most_s: int) -> float:
    """Return the chance of an injury in this run."""
    a = person.a
    grown = ran_s / most_s if most_s else 1.0
    named = next((what for limit, what in SPIKES if grown <= limit), "spike_large")
    spike = named if isinstance(named, float) else float(getattr(a, named))
    return a.injuries / 1000 * ran_s / 3600 * spike * person.frailty


def _new(person: Person, day: int, hazard: float) -> Hurt | None:
    a, draws = person.a, person.life.draws
    drawn = draws["hurt"][day]
    if drawn >= hazard * (1 + a.niggles):
        return None
    injury = drawn < hazard
    least, most = INJURY_LEVELS if injury else NIGGLE_LEVELS
    kind = draws["kind"][day]
    spread = exp(a.healing_spread * normal(draws["healing"][day]))
    days = (a.injury_days if injury else a.niggle_days) * spread
    place = PLACES[int(kind * 1000) % len(PLACES)]
    return Hurt(place, day, least + int(kind * (most - least + 1)), max(days, 1.0))
