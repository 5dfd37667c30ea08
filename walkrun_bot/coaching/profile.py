"""Who the runner is, as far as the coach needs to know."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Background(StrEnum):
    """What brings somebody here; it decides where the plan begins and how carefully it moves."""

    STARTING = "starting"
    BREAK = "break"
    ILLNESS = "illness"
    INJURY = "injury"
    BURNOUT = "burnout"


class AgeBand(StrEnum):
    """Age as coarsely as the rules need it."""

    UNDER_45 = "under_45"
    FROM_45 = "from_45"
    FROM_60 = "from_60"
    UNSAID = "unsaid"


class Health(StrEnum):
    """What the screening at the start found; anything but NONE asks for a word with a professional.

    HEART stands for heart, metabolic or kidney disease, symptoms, and advice to exercise only
    under supervision. Own wording; the reasons are in docs/method.md.
    """

    NONE = "none"
    HEART = "heart"
    JOINT = "joint"
    PREGNANCY = "pregnancy"
    CRASH = "crash"


class Activity(StrEnum):
    """What the runner does at present; it decides the first rung."""

    LITTLE = "little"
    WALKS = "walks"
    JOGS = "jogs"


class Destination(StrEnum):
    """Where somebody is heading; all are equal in rank.

    HABIT: going out regularly is all there is to it. WALK_BREAKS: the walks stay, for good.
    TWENTY and THIRTY: so many minutes of running in a session.
    """

    UNSAID = "unsaid"
    HABIT = "habit"
    WALK_BREAKS = "walk_breaks"
    TWENTY = "twenty"
    THIRTY = "thirty"
    FIVE_KM = "five_km"


class Lane(StrEnum):
    """How soon a small step becomes available."""

    STANDARD = "standard"
    CAREFUL = "careful"


@dataclass(frozen=True)
class Profile:
    """The answers given at the start, and later; each has a careful default.

    `health` is the answer to the screening told of first, `also` are those that came on top.
    """

    background: Background = Background.STARTING
    age: AgeBand = AgeBand.UNSAID
    health: Health = Health.NONE
    activity: Activity = Activity.LITTLE
    destination: Destination = Destination.UNSAID
    also: frozenset[Health] = frozenset()

    @property
    def conditions(self) -> frozenset[Health]:
        """Everything that the screening found; empty where it found nothing."""
        return (self.also | {self.health}) - {Health.NONE}

    @property
    def crashes(self) -> bool:
        """Whether effort is paid for a day or two later: then nothing is ever stepped up."""
        return Health.CRASH in self.conditions

    def having(self, *found: Health) -> Profile:
        """Return the profile with these found by the screening, beside what was found before."""
        conditions = self.conditions | (set(found) - {Health.NONE})
        return self._with(conditions)

    def without(self, health: Health) -> Profile:
        """Return the profile with one answer of the screening taken back."""
        return self._with(self.conditions - {health})

    def _with(self, conditions: frozenset[Health]) -> Profile:
        first = self.health if self.health in conditions else min(conditions, default=Health.NONE)
        return replace(self, health=first, also=conditions - {first})

    @property
    def lane(self) -> Lane:
        """CAREFUL from 45 years, after illness, injury or burnout, and for all who do not jog yet.

        Also for everybody whom the screening found something for. Somebody back from a break who
        jogs already is no longer in it.
        """
        young = self.age is AgeBand.UNDER_45
        unhurt = self.background in {Background.STARTING, Background.BREAK}
        jogs = self.activity is Activity.JOGS
        sturdy = young and unhurt and jogs and not self.conditions
        return Lane.STANDARD if sturdy else Lane.CAREFUL

    @property
    def rest_days(self) -> int:
        """Days without running between two runs: two from 60 years, one before."""
        return 2 if self.age is AgeBand.FROM_60 else 1
