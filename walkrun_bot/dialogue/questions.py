"""Every question that can be open: what it is about, and how long it stays so. One table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from walkrun_bot.dialogue.runner import Question


class About(Enum):
    """What a question is about, which decides who takes its answer (`answering`)."""

    START = auto()
    SESSION = auto()
    CORRECTION = auto()
    DANGER = auto()
    CARE = auto()
    ACHE = auto()
    SETTING = auto()
    ASSUMED = auto()
    ALL_THAT_IS_KEPT = auto()
    AIM = auto()
    SIGN = auto()
    WEEK = auto()


class Stays(Enum):
    """How long a question stays open, from the longest to the shortest.

    UNTIL_ANSWERED: whatever else is talked about. UNTIL_ANOTHER: over the days, until another
    question takes its place. FOR_THE_DAY: the same, and gone the next day. WHILE_TALKED_OF:
    anything else sets it aside.
    """

    UNTIL_ANSWERED = auto()
    UNTIL_ANOTHER = auto()
    FOR_THE_DAY = auto()
    WHILE_TALKED_OF = auto()


@dataclass(frozen=True)
class Nature:
    """What a question is about and how long it stays open."""

    about: About
    stays: Stays


NATURES: dict[Question, Nature] = {
    Question.CONSENT: Nature(About.START, Stays.UNTIL_ANOTHER),
    Question.BACKGROUND: Nature(About.START, Stays.UNTIL_ANOTHER),
    Question.AGE: Nature(About.START, Stays.UNTIL_ANOTHER),
    Question.HEALTH: Nature(About.START, Stays.UNTIL_ANOTHER),
    Question.ACTIVITY: Nature(About.START, Stays.UNTIL_ANOTHER),
    Question.COMPLETED: Nature(About.SESSION, Stays.FOR_THE_DAY),
    Question.EFFORT: Nature(About.SESSION, Stays.FOR_THE_DAY),
    Question.HURT: Nature(About.SESSION, Stays.FOR_THE_DAY),
    Question.PLACE: Nature(About.SESSION, Stays.FOR_THE_DAY),
    Question.LEVEL: Nature(About.SESSION, Stays.FOR_THE_DAY),
    Question.SIGNS: Nature(About.SESSION, Stays.FOR_THE_DAY),
    Question.WHAT_TO_CHANGE: Nature(About.CORRECTION, Stays.WHILE_TALKED_OF),
    Question.ON_DAY: Nature(About.CORRECTION, Stays.WHILE_TALKED_OF),
    Question.ACHE: Nature(About.ACHE, Stays.FOR_THE_DAY),
    Question.DANGER: Nature(About.DANGER, Stays.UNTIL_ANSWERED),
    Question.NOT_MEANT: Nature(About.DANGER, Stays.UNTIL_ANSWERED),
    Question.LOW: Nature(About.CARE, Stays.UNTIL_ANSWERED),
    Question.SEEN: Nature(About.CARE, Stays.UNTIL_ANOTHER),
    Question.SUITS: Nature(About.ASSUMED, Stays.FOR_THE_DAY),
    Question.ZONE: Nature(About.SETTING, Stays.WHILE_TALKED_OF),
    Question.TIME: Nature(About.SETTING, Stays.WHILE_TALKED_OF),
    Question.DAYS: Nature(About.SETTING, Stays.WHILE_TALKED_OF),
    Question.MINUTES: Nature(About.SETTING, Stays.WHILE_TALKED_OF),
    Question.AIM: Nature(About.AIM, Stays.WHILE_TALKED_OF),
    Question.BREATH: Nature(About.SIGN, Stays.WHILE_TALKED_OF),
    Question.LEGS: Nature(About.SIGN, Stays.WHILE_TALKED_OF),
    Question.CONFIDENCE: Nature(About.SIGN, Stays.WHILE_TALKED_OF),
    Question.LOOK_BACK: Nature(About.WEEK, Stays.WHILE_TALKED_OF),
    Question.DELETE: Nature(About.ALL_THAT_IS_KEPT, Stays.WHILE_TALKED_OF),
}


def about(question: Question | None) -> About | None:
    """Return what a question is about, None where none is open."""
    return NATURES[question].about if question else None


def _staying(*stays: Stays) -> frozenset[Question]:
    return frozenset(q for q, nature in NATURES.items() if nature.stays in stays)


STAYS_OPEN = _staying(Stays.UNTIL_ANSWERED)
LASTING = _staying(Stays.UNTIL_ANSWERED, Stays.UNTIL_ANOTHER)
PASSING = _staying(Stays.WHILE_TALKED_OF)
