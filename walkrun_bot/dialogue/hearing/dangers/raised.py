"""A second net behind the words of danger: what the model reads may raise an alarm, never lower it.

The words find what their authors thought of, a quarter of what somebody else wrote;
docs/decisions/0034 has what both find together, and how often in vain.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import danger
from walkrun_bot.dialogue.hearing.dangers.harmless import HARMLESS
from walkrun_bot.dialogue.hearing.heard import Alarm, Intent
from walkrun_bot.dialogue.hearing.reading.reader import read
from walkrun_bot.dialogue.hearing.text import doubts
from walkrun_bot.dialogue.hearing.text.doubts import Whose

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.heard import Heard
    from walkrun_bot.dialogue.hearing.reading.reader import Reading

# From these shares on a danger is asked about; and taken for sure, if words speak of one as well. A
# question costs little, the full alarm a plan that waits: the model alone never raises it.
ASKED_FROM, SURE_FROM = 0.8, 0.9
# Wishes in so many words, whose answer is more careful than a question about danger.
CARED_FOR = frozenset({
    Intent.CRASHED, Intent.PREGNANT, Intent.GRIEF, Intent.ADVISED, Intent.SEEN, Intent.WORRIED,
    Intent.BY_BREATH,
})  # fmt: skip


def soberly(said: str, reading: Reading) -> Reading:
    """Return the reading of a plain text, its danger read without what only looks like one."""
    if reading.danger["none"] > 1 - ASKED_FROM or HARMLESS.search(said) is None:
        return reading
    sober = read(HARMLESS.sub(" ", said))
    return replace(reading, danger=sober.danger, kind=sober.kind)


def raised(alarm: Alarm | None, reading: Reading, said: str, heard: Heard) -> Alarm | None:
    """Return the graver of what the words of a plain text told and what the model reads."""
    if alarm is not None:
        surely = reading.danger["alarm"] >= SURE_FROM and not doubts.any_doubt(said)
        return replace(alarm, sure=alarm.sure or surely)
    if 1 - reading.danger["none"] < ASKED_FROM or _settled_by_words(said):
        return None
    if CARED_FOR & set(heard.intents):
        return None
    return Alarm(Danger(max(reading.kind, key=lambda one: reading.kind[one])), sure=False)


def _settled_by_words(said: str) -> bool:
    """Whether the words of a danger are there and were not meant, or are another's, or a dream."""
    elsewhere = doubts.whose(said, len(said)) is Whose.THEIRS
    return elsewhere or doubts.NEVER_WAS.search(said) is not None or danger.named(said)
