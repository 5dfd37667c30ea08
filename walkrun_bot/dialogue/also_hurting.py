"""A second pain in one message: the first belongs to the report, the other is noted after it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.replies.checkin import Noted, PainNoted
from walkrun_bot.dialogue.runner import OtherPain
from walkrun_bot.dialogue.topics import checkin

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance

_PARTS = re.compile(r"[,;.]\s+|\s+(?:and|plus|also)\s+")
# More parts than this are a story, in which places come up that do not hurt.
MOST_PARTS = 6


def also_hurting(turn: Turn, said: Utterance) -> Turn:
    """Return the turn with a second pain noted, where it has a place and a number of its own.

    While the report is not complete it is kept with it: one thing at a time.
    """
    pain = _second(said)
    if pain is None:
        return turn
    if (draft := turn.runner.draft) and draft.hurt:
        return replace(turn, runner=replace(turn.runner, draft=replace(draft, also=pain)))
    noted = turn.says[-1].reply if turn.says else None
    if draft or not isinstance(noted, (Noted, PainNoted)):
        return turn
    return checkin.also_hurts(turn, said.scene.now, pain)


def _second(said: Utterance) -> OtherPain | None:
    """Return what is said of another place that hurts by a number, None where nothing is."""
    first = said.heard.ache.place if said.heard.ache else None
    parts = _PARTS.split(said.text)
    if first is None or not 1 < len(parts) <= MOST_PARTS:
        return None
    for one in map(hear, parts):
        ache = one.ache
        if ache and ache.place not in {None, first} and ache.place and ache.level:
            return OtherPain(ache.place, ache.level, one.side)
    return None
