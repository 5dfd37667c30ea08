"""The path of danger: it stands on its own, and works whatever else of hearing fails.

Sure: the fixed safety answer. Unsure (a figure of speech, a word with two meanings, something
past, somebody else): one short question. Denied: nothing.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing import doubts
from walkrun_bot.dialogue.hearing.dangers import signs
from walkrun_bot.dialogue.hearing.dangers.harmless import HARMLESS
from walkrun_bot.dialogue.hearing.dangers.sign import Sign, Within
from walkrun_bot.dialogue.hearing.heard import Alarm
from walkrun_bot.dialogue.hearing.words import clauses, denied

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIKE_THIS = re.compile(r"\b(?:like (?:this|that|it)|as bad|so bad|(?:this|that) bad|before)\b")
# Nobody says a thing more often in one breath.
MOST_HITS = 60
_END = re.compile(r"[.!?;\n]+(?!\d)")


def alarm(text: str) -> Alarm | None:
    """Return the danger that a plain text speaks of, or None. The gravest reading wins."""
    text = HARMLESS.sub(" ", text)
    unsure: Alarm | None = None
    for sign in signs.ALL:
        if not all(pattern.search(text) for pattern in sign.words):
            continue
        shown = [part for part in _parts(text, sign.within) if _shows(sign, part)]
        if not shown:
            continue
        if sign.sure and _beyond_doubt(sign, text) and not all(map(doubts.of_others, shown)):
            return Alarm(sign.danger, sure=True)
        if unsure is None and _worth_asking(sign, text):
            unsure = Alarm(sign.danger, sure=False)
    return unsure


def _parts(text: str, within: Within) -> list[str]:
    if within is Within.CLAUSE:
        return clauses(text)
    return [text] if within is Within.MESSAGE else _END.split(text)


def _shows(sign: Sign, part: str) -> bool:
    """Whether all the words of a sign are said in a part of the text, and meant."""
    if sign.unless is not None and sign.unless.search(part):
        return False
    found = [list(_meant(pattern, part)) for pattern in sign.words]
    if not all(found):
        return False
    return sign.near is None or len(found) == 1 or _near(part, found[0], found[1], sign.near)


def _meant(pattern: re.Pattern[str], part: str) -> Iterator[re.Match[str]]:
    """Find what is said and not denied: "never had chest pain like this" denies nothing."""
    like_this = _LIKE_THIS.search(part) is not None
    found = islice(pattern.finditer(part), MOST_HITS)
    return (m for m in found if like_this or not denied(part, m.start()))


def _near(part: str, one: list[re.Match[str]], other: list[re.Match[str]], words: int) -> bool:
    return any(
        part[min(a.end(), b.end()) : max(a.start(), b.start())].count(" ") <= words + 1
        for a in one[:8]
        for b in other[:8]
    )


def _beyond_doubt(sign: Sign, text: str) -> bool:
    """Whether no laugh, no other person and no "years ago" makes it doubtful."""
    if doubts.long_ago(text) or doubts.of_others(text) or doubts.IMAGINED.search(text):
        return False
    if doubts.THEIRS.search(text):
        return False
    joked = doubts.LAUGHED.search(text) or doubts.SEEMED.search(text)
    if sign.danger is Danger.SELF_HARM or sign.literal:
        return True
    return joked is None


def _worth_asking(sign: Sign, text: str) -> bool:
    """Whether what is doubtful, or unsure from the start, is asked about."""
    if sign.sure or sign.danger is Danger.SELF_HARM:
        return sign.sure or not doubts.of_others(text)
    if doubts.long_ago(text) or doubts.of_others(text):
        return False
    return doubts.LAUGHED.search(text) is None
