"""What a runner says of a session, once it has been understood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Completed(StrEnum):
    """How much of the planned session was done; more walking than planned is still all of it."""

    ALL = "all"
    PART = "part"
    NONE = "none"


class Effort(StrEnum):
    """Perceived effort of the running parts, by the talk test.

    EASY: could chat all along. OK: could talk in sentences. HARD: a few words at a time.
    TOO_HARD: could not talk, or had to stop. (Sources: docs/method.md.)
    """

    EASY = "easy"
    OK = "ok"
    HARD = "hard"
    TOO_HARD = "too_hard"


COMFORTABLE = frozenset({Effort.EASY, Effort.OK})


class Place(StrEnum):
    """Where it hurts."""

    KNEE = "knee"
    SHIN = "shin"
    CALF = "calf"
    ANKLE = "ankle"
    FOOT = "foot"
    HIP = "hip"
    THIGH = "thigh"
    BACK = "back"
    OTHER = "other"


class Side(StrEnum):
    """Which of the two it is; the rules look at the place alone, which is the careful way."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class PainSign(StrEnum):
    """Signs that stop running whatever the number on the scale (docs/method.md, pain)."""

    LIMP = "limp"
    BONE_POINT = "bone_point"
    AT_REST = "at_rest"
    SWELLING = "swelling"


@dataclass(frozen=True)
class Pain:
    """Pain in one place: `level` from 0 (none) to 10 (worst imaginable), None where unsaid."""

    place: Place
    level: int | None
    signs: frozenset[PainSign] = frozenset()
    side: Side | None = None


@dataclass(frozen=True)
class Report:
    """One session as the runner told it; None where nothing was said.

    `hurt_unsaid`: whether anything hurt was asked and never answered, which is not a no.
    """

    completed: Completed
    effort: Effort | None = None
    pain: Pain | None = None
    walked_more: bool = False
    hurt_unsaid: bool = False

    @property
    def comfortable(self) -> bool:
        """Whether it was completed, felt manageable and hurt nowhere."""
        felt_well = self.completed is Completed.ALL and self.effort in COMFORTABLE
        return felt_well and self.pain is None and not self.hurt_unsaid
