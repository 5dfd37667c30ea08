"""A second pain in one message: the first belongs to the report, the other is noted after it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.replies.checkin import Noted, PainNoted
from walkrun_bot.dialogue.runner import Draft
from walkrun_bot.dialogue.topics import checkin
from walkrun_bot.dialogue.turn import Say, Scene

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.heard import Heard
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance

_PARTS = re.compile(r"[,;.]\s+|\s+(?:and|plus|also)\s+")
# More parts than this are a story, in which places come up that do not hurt.
MOST_PARTS = 6


def also_hurting(turn: Turn, said: Utterance) -> Turn:
    """Return the turn with a second pain noted, where it has a place and a number of its own.

    What is still to be asked of it is asked.

    Only once the report itself is complete: one thing at a time.
    """
    noted = turn.says[-1].reply if turn.says else None
    if said.heard.ache is None or turn.runner.draft or not isinstance(noted, (Noted, PainNoted)):
        return turn
    second = _second(said)
    if second is None or second.ache is None:
        return turn
    draft = Draft(0, Completed.ALL, Effort.OK, hurt=True, place=second.ache.place,
                  level=second.ache.level, side=second.side)  # fmt: skip
    after = checkin.ask_next(Scene(turn.runner, said.scene.now).but(draft=draft))
    return replace(after, says=(*map(_bare, turn.says), *after.says))


def _second(said: Utterance) -> Heard | None:
    """Return what is said of another place that hurts by a number, None where nothing is."""
    parts = _PARTS.split(said.text)
    first = said.heard.ache.place if said.heard.ache else None
    if first is None or not 1 < len(parts) <= MOST_PARTS:
        return None
    heard = map(hear, parts)
    aches = (h for h in heard if h.ache and h.ache.place not in {None, first} and h.ache.level)
    return next(aches, None)


def _bare(say: Say) -> Say:
    return replace(say, buttons=())
