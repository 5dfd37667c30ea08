"""The path of danger: it stands on its own, and works whatever else of hearing fails.

Sure: the fixed safety answer. Unsure (a figure of speech, a word with two meanings, something
past, somebody else): one short question. Denied, or plainly somebody else's: nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import harmless, signs
from walkrun_bot.dialogue.hearing.dangers.sign import Sign, Within
from walkrun_bot.dialogue.hearing.dangers.typos import put_right
from walkrun_bot.dialogue.hearing.heard import Alarm
from walkrun_bot.dialogue.hearing.text import doubts
from walkrun_bot.dialogue.hearing.text.doubts import Whose
from walkrun_bot.dialogue.hearing.text.words import clauses, denied

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIKE_THIS = re.compile(r"\b(?:like (?:this|that|it)|as bad|so bad|(?:this|that) bad|before)\b")
# Nobody says a thing more often in one breath.
MOST_HITS = 60
_END = re.compile(r"[.!?;\n]+(?!\d)")


def alarm(text: str) -> Alarm | None:
    """Return the danger that a plain text speaks of, or None. The gravest reading wins.

    It is read as it is typed, and with its typing errors put right: neither hides a danger.
    """
    as_typed = _alarm(text)
    if as_typed is not None and as_typed.sure:
        return as_typed
    right = put_right(text)
    as_meant = _alarm(right) if right != text else None
    return as_meant if as_meant is not None and as_meant.sure else as_typed or as_meant


def _alarm(text: str) -> Alarm | None:
    """Return the alarm of what is not harmless; what was well and then felt is asked about."""
    alarm = _of_signs(harmless.without(text))
    if alarm is not None or not harmless.felt_beside(text):
        return alarm
    beside = _of_signs(harmless.without_things(text))
    return None if beside is None else replace(beside, sure=False)


def _of_signs(text: str) -> Alarm | None:
    unsure: Alarm | None = None
    for sign in signs.ALL:
        if not all(pattern.search(text) for pattern in sign.words):
            continue
        shown = [(part, at) for part in _parts(text, sign.within) if (at := _shows(sign, part))]
        whose = [doubts.whose(part, at) for part, at in shown]
        mine = [part for (part, _), one in zip(shown, whose, strict=True) if one is Whose.MINE]
        if sign.sure and mine and _beyond_doubt(sign, text, mine):
            return Alarm(sign.danger, sure=True)
        asked = any(one is not Whose.THEIRS for one in whose)
        if unsure is None and asked and _worth_asking(sign, text):
            unsure = Alarm(sign.danger, sure=False)
    return unsure


def denied_in(part: str) -> bool:
    """Whether a clause of a plain text has all the words of a sign and denies them."""
    return any(
        all(pattern.search(part) for pattern in sign.words)
        and not all(any(_meant(pattern, part)) for pattern in sign.words)
        for sign in signs.ALL
    )


def _parts(text: str, within: Within) -> list[str]:
    if within is Within.CLAUSE:
        return clauses(text)
    return [text] if within is Within.MESSAGE else _END.split(text)


def _shows(sign: Sign, part: str) -> int:
    """Return where the words of a sign end in a part of the text, 0 where they are not all meant.

    The end is that of the last of them to begin: what stands before it says whose they are.
    """
    if sign.unless is not None and sign.unless.search(part):
        return 0
    found = [list(_meant(pattern, part)) for pattern in sign.words]
    if not all(found):
        return 0
    if sign.near is not None and len(found) > 1 and not _near(part, found[0], found[1], sign.near):
        return 0
    return max((hits[0] for hits in found), key=re.Match.start).end()


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


def _beyond_doubt(sign: Sign, text: str, mine: list[str]) -> bool:
    """Whether no laugh and no "years ago" makes it doubtful, and nothing imagined."""
    if doubts.NEVER_WAS.search(text):
        return False
    if sign.danger is Danger.SELF_HARM:
        return not doubts.long_ago(text)
    if doubts.cleared(text) or doubts.IMAGINED.search(text):
        return False
    joked = doubts.LAUGHED.search(text) or doubts.SEEMED.search(text)
    return (sign.literal or not joked) and _of_now(text, mine)


def _of_now(text: str, mine: list[str]) -> bool:
    """Whether one of these parts stands in a sentence that is not of long ago."""
    sentences = _END.split(text)
    now = "\n".join(one for one in sentences if not doubts.long_ago(one))
    if any(part in now for part in mine):
        return True
    each = "\n".join(sentences)  # a part that is in none of them is of several
    return any(part not in each for part in mine) and not doubts.long_ago(text)


def _worth_asking(sign: Sign, text: str) -> bool:
    """Whether what is doubtful, or unsure from the start, is asked about."""
    if sign.sure or sign.danger is Danger.SELF_HARM:
        return True
    if doubts.long_ago(text) or doubts.NEVER_WAS.search(text):
        return False
    return doubts.LAUGHED.search(text) is None
