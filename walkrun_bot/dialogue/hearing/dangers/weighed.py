"""Words of danger, weighed against what the model reads: together they are surer than either.

The words find what their authors thought of, a quarter of what somebody else wrote, and half of
their full alarms at somebody else's jokes were in vain. Whichever of the two speaks alone, a danger
is asked about; none is ever silenced. docs/decisions/0034 and 0035 have the figures.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import danger, harmless
from walkrun_bot.dialogue.hearing.heard import Alarm, Intent
from walkrun_bot.dialogue.hearing.reading.reader import read
from walkrun_bot.dialogue.hearing.text import doubts
from walkrun_bot.dialogue.hearing.text.doubts import Whose
from walkrun_bot.dialogue.hearing.text.words import clauses

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.heard import Heard
    from walkrun_bot.dialogue.hearing.reading.reader import Reading

# From these shares on a danger is asked about; and taken for sure, if words speak of one as well. A
# question costs little, the full alarm a plan that waits: the model alone never raises it.
ASKED_FROM, SURE_FROM = 0.8, 0.9
# Below this share the words stand alone, and are asked about first.
DOUBTED_BELOW = 0.05
# Fewer words are as plain as they are: "think I'm concussed". And of more letters not all are read.
A_WHOLE_MESSAGE, LONGEST_READ = 6, 500
# Wishes in so many words, whose answer is more careful than a question about danger.
CARED_FOR = frozenset({
    Intent.CRASHED, Intent.PREGNANT, Intent.GRIEF, Intent.ADVISED, Intent.SEEN, Intent.WORRIED,
    Intent.BY_BREATH,
})  # fmt: skip


def soberly(said: str, reading: Reading) -> Reading:
    """Return the reading of a plain text, its danger read without what only looks like one."""
    if _share(reading) < ASKED_FROM or harmless.felt_beside(said):
        return reading
    sober = harmless.without(said)
    if sober == said:
        return reading
    again = read(sober)
    return replace(reading, danger=again.danger, kind=again.kind)


def weighed(alarm: Alarm | None, reading: Reading, said: str, heard: Heard) -> Alarm | None:
    """Return the alarm that a plain text raises by its words and by what the model reads in it."""
    if alarm is None:
        return _noticed(reading, said, heard)
    if alarm.sure:
        return replace(alarm, sure=not _doubted(alarm, reading, said))
    return replace(alarm, sure=reading.danger["alarm"] >= SURE_FROM and not doubts.any_doubt(said))


def _noticed(reading: Reading, said: str, heard: Heard) -> Alarm | None:
    """Return the danger that no word tells of; it is asked about."""
    if _share(reading) < ASKED_FROM or _settled_by_words(said) or CARED_FOR & set(heard.intents):
        return None
    return Alarm(Danger(max(reading.kind, key=lambda one: reading.kind[one])), sure=False)


def _doubted(alarm: Alarm, reading: Reading, said: str) -> bool:
    """Whether the whole message, and each part with the words, reads as something else.

    Who thinks of dying is never doubted.
    """
    if alarm.danger is Danger.SELF_HARM or _share(reading) >= DOUBTED_BELOW:
        return False
    if len(said.split()) < A_WHOLE_MESSAGE or len(said) > LONGEST_READ:
        return False
    parts = filter(danger.alarm, clauses(said))
    return all(_share(read(part)) < DOUBTED_BELOW for part in parts)


def _share(reading: Reading) -> float:
    """Return the share of danger, one to be asked about or one that is plain."""
    return 1 - reading.danger["none"]


def _settled_by_words(said: str) -> bool:
    """Whether the danger is denied, somebody else's, or was only imagined.

    A denial settles its own clause: "no chest pain. My arm went dead, though" is read without it.
    """
    if doubts.whose(said, len(said)) is Whose.THEIRS or doubts.NEVER_WAS.search(said) is not None:
        return True
    parts = clauses(said)
    left = [part for part in parts if not danger.denied_in(part)]
    return len(left) < len(parts) and _share(read(". ".join(left))) < ASKED_FROM
