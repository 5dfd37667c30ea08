"""One text in, one understanding out."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing import danger, intents, telling
from walkrun_bot.dialogue.hearing.heard import Heard, Intent
from walkrun_bot.dialogue.hearing.times import one_in_figures
from walkrun_bot.dialogue.hearing.words import plain

# In a short answer a sign needs no pain named beside it: "at night".
SHORT = 8
_BARE_NUMBER = re.compile(r"^\D{0,12}?(\d{1,2})\D{0,6}$")


def hear(text: str) -> Heard:
    """Return what was understood of a message; everything empty where nothing was."""
    said = plain(text)
    ache, painless = telling.pain(said)
    completed, effort = telling.completed(said), telling.effort(said)
    wants = intents.intents(said)
    better = ache is None and completed is None and telling.better(said)
    if better:
        wants, effort = (*wants, Intent.BETTER), None
    if completed or ache or (effort and not wants):
        wants = (*wants, Intent.REPORT)
    return Heard(
        alarm=danger.alarm(said),
        intents=wants,
        completed=completed,
        effort=effort,
        ache=ache,
        painless=painless,
        better=better,
        signs=telling.signs(said) if ache or len(said.split()) < SHORT else (),
        ran=telling.ran(said),
        walked_more=telling.walked_more(said),
        yes=intents.says_yes(said),
        no=intents.says_no(said),
        number=_number(said),
    )


def _number(said: str) -> int | None:
    of_ten = telling.out_of_ten(said)
    if of_ten is not None:
        return of_ten
    match = _BARE_NUMBER.match(one_in_figures(said))
    return int(match[1]) if match else None
