"""The answer to "is it the running, or is it bigger than that?", typed."""

from __future__ import annotations

import re
from enum import Enum, auto

from walkrun_bot.dialogue.hearing.heard import Intent


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


def plainly_weighs(said: str, wants: frozenset[Intent]) -> Weighs | None:
    """Return what a plain text says that it is, for where much hangs on it.

    That it is bigger is taken from any words; that it is the running from those alone, since
    "what's the plan?" and "I want to run 5 km" name it, too. Who wants everything deleted says
    neither.
    """
    if Intent.DELETE in wants:
        return None
    weighs = what_weighs(said)
    alone = "?" not in said and not wants - {Intent.DISCOURAGED}
    return weighs if weighs is Weighs.MORE or alone else None


def what_weighs(said: str) -> Weighs | None:
    """Return what a plain text says that it is; more where it says both, None where neither."""
    if _MORE.search(said):
        return Weighs.MORE
    return Weighs.RUNNING if _RUNNING.search(said) else None
