"""The answer to "is it the running, or is it bigger than that?", typed."""

from __future__ import annotations

import re
from enum import Enum, auto


class Weighs(Enum):
    """What weighs on somebody: the running alone, or more than that."""

    RUNNING = auto()
    MORE = auto()


_MORE = re.compile(
    r"\b(?:(?<!not )(?<!nothing )bigger|(?<!no )(?<!not )(?<!nothing )more (?:than|to it)"
    r"|everything(?!(?: else)?(?: is|'s) (?:fine|ok|okay|good|great|all right))"
    r"|my (?:\w+ )?life|life (?:itself|in general)|all of it|the lot|both|not (?:just|only)"
    r"|deeper|other things|at home|worse than that|the (?:second|other) one|the latter)\b"
)
_RUNNING = re.compile(
    r"\b(?:running|runs?|plan|sessions?|training|exercise|(?:not|nothing) (?:any )?bigger|no bigger"
    r"|nothing more|the (?:first|former)(?: one)?|just that)\b"
)


def what_weighs(said: str) -> Weighs | None:
    """Return what a plain text says that it is; more where it says both, None where neither."""
    if _MORE.search(said):
        return Weighs.MORE
    return Weighs.RUNNING if _RUNNING.search(said) else None
