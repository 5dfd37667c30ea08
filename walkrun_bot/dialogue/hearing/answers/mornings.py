"""How a pain is the next morning, when that was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.pain import NIGGLE_UP_TO, Morning
from walkrun_bot.coaching.report import COMFORTABLE
from walkrun_bot.dialogue.hearing.answers.plainly import plainly_no
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.words import phrases

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.heard import Heard

_WORSE = phrases("worse", "worst", "more than yesterday", "terrible", "awful", "really bad")
_NEARLY_GONE = phrases("much better", "a lot better", "nearly gone", "almost gone", "hardly there")
_STILL = phrases(
    "still", "the same", "same as", "no better", "not better", "not gone", "unchanged",
    "not settled", "a bit", "a little", "sore", "there", "stiff",
)  # fmt: skip
_SETTLED = phrases(
    "gone", "settled", "better", "fine", "ok", "okay", "good", "nothing", "all right", "alright",
    "no pain", "pain free",
)  # fmt: skip


def how_this_morning(said: str, heard: Heard) -> Morning | None:
    """Return how a pain is, as far as a plain text says so; None where it is about more.

    A niggle is as good as settled; a sign that asks for more care is no matter for this question.
    """
    level = heard.number if heard.ache is None else heard.ache.level
    if heard.signs:
        return None
    if _WORSE.search(said):
        return Morning.WORSE
    if level is not None:
        return Morning.SETTLED if level <= NIGGLE_UP_TO else Morning.STILL
    if _NEARLY_GONE.search(said):
        return Morning.SETTLED
    if _STILL.search(said) or (heard.ache is not None and not heard.painless):
        return Morning.STILL
    better = Intent.BETTER in heard.intents or heard.painless or heard.effort in COMFORTABLE
    if better or plainly_no(said) or _SETTLED.search(said):
        return Morning.SETTLED
    return None
