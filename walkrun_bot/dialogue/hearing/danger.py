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
from walkrun_bot.dialogue.hearing.danger_more import MORE_SIGNS
from walkrun_bot.dialogue.hearing.danger_signs import SIGNS, Sign, Within
from walkrun_bot.dialogue.hearing.danger_wider import WIDER_SIGNS
from walkrun_bot.dialogue.hearing.heard import Alarm
from walkrun_bot.dialogue.hearing.words import clauses, denied

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = (*SIGNS, *MORE_SIGNS, *WIDER_SIGNS)
# Words that only look like those of danger, taken out before anything is looked for.
_HARMLESS = re.compile(
    r"\boff (?:my|your|his|her) chest\b|\bclose to (?:my|the|your) chest\b|\bchest (?:strap|press"
    r"|freezer|fly|flies|day|hair|workout|monitor|band|belt|pocket|of drawers"
    r"|rub|compressions?|number"
    r"|bump|height|muscles?|beat\w*)s?\b|\bunder my chest\b|\b(?:treasure|medicine|war) chest\b"
    r"|\bchest (?:is|was|felt|feels|'s) (?:all |totally |perfectly |absolutely "
    r"|completely )?(?:fine|ok"
    r"|okay|good|great|clear|all right|alright|normal|better)\b|\bchest infection\b"
    r"|\bheart rate (?:monitor|zones?|strap|training)\b|\b(?:by|at|take|took|lose|lost|to"
    r"|set my|broken"
    r"|heavy|from the|with all my|eat your|eating my|set|young at|brave|big|whole|heart to) heart\b"
    r"|\bheart (?:sank|broke\w*|is set|set on|was not in|is not in|felt|warming|to heart"
    r"|of the|and soul)\b"
    r"|\b(?:broke|warm\w*|melts?|melted|stole|won) my heart\b|\bi heart\b|\bhearts? and\b"
    r"|\bheart(?:'s|\w*)? (?:is|was) (?:not )?(?:in it|content)\b|\bheart could not keep up\b"
    r"|\bbreath-?tak\w+\b|\b(?:took|takes|take) my breath away\b"
    r"|\bhold your breath\b|\bmy breath back\b"
    r"(?= (?:in|after|within|quick|fast|soon))|\bnot the faintest\b|\bfaintest idea\b"
    r"|\bfaint-?heart\w*"
    r"|\bblood pressure\b|\bblood tests?\b|\bbloody hell\b|\bblood pumping\b|\bblood donor\b"
    r"|\bstroke of (?:luck|genius)\b|\b(?:breast|back|swim\w*) ?strokes?\b|\bsaw stars over\b"
    r"|\bi hit (?:a|the|my) (?:wall|stride|target|goal|road)\b|\bin over my head\b"
    r"|\bheads? (?:up|down|wind)\b"
    r"|\bthrew up (?:my|our|his) (?:arms|hands)\b|\bout of my head\b|\bin my head\b|\boff my head\b"
    r"|\bexpecting (?:to|it|that|too|a|more|the|rain|much|something|nothing|this"
    r"|my|him|her|them|you)\b"
    r"(?! baby)|\b(?:gave|giving|give|gives) (?:me|you|him|her|us|everyone) a heart attack\b"
    r"|\b(?:nearly|almost) (?:had|have|having) a heart attack\b|\bskipped a beat when i (?:saw"
    r"|heard)\b"
    r"|\bsit-?ups?\b|\bstill not\b|\bpassed out of\b|\bpins and needles in my (?:toes|fingers)\b"
)
_LIKE_THIS = re.compile(r"\b(?:like (?:this|that|it)|as bad|so bad|(?:this|that) bad|before)\b")
# Nobody says a thing more often in one breath.
MOST_HITS = 60
_END = re.compile(r"[.!?;\n]+(?!\d)")


def alarm(text: str) -> Alarm | None:
    """Return the danger that a plain text speaks of, or None. The gravest reading wins."""
    text = _HARMLESS.sub(" ", text)
    unsure: Alarm | None = None
    for sign in _SIGNS:
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
