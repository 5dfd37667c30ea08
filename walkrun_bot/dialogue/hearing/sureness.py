"""How sure is what was understood, and what is no more than a guess."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Sure(IntEnum):
    """How sure something is that was understood; UNSAID where nothing was."""

    UNSAID = 0
    GUESSED = 1
    LIKELY = 2
    PLAIN = 3


@dataclass(frozen=True)
class Sureness:
    """How sure each thing is. GUESSED is worth asking about; PLAIN was said in so many words."""

    intent: Sure = Sure.UNSAID
    completed: Sure = Sure.UNSAID
    effort: Sure = Sure.UNSAID
    ache: Sure = Sure.UNSAID
    place: Sure = Sure.UNSAID
    level: Sure = Sure.UNSAID
    days: Sure = Sure.UNSAID
    energy: Sure = Sure.UNSAID
    mood: Sure = Sure.UNSAID
    barrier: Sure = Sure.UNSAID
    walked_more: Sure = Sure.UNSAID


@dataclass(frozen=True)
class Likely:
    """What a message may be about, by its name outside (see labels.py), and how likely: 0 to 1."""

    name: str
    share: float
