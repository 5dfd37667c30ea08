"""What is told of pain: where, how much, with which signs; and what is none of these."""

from __future__ import annotations

import re

from walkrun_bot.coaching.report import PainSign, Place
from walkrun_bot.dialogue.hearing.heard import Ache, Severity
from walkrun_bot.dialogue.hearing.pain import body, words
from walkrun_bot.dialogue.hearing.pain.body import place
from walkrun_bot.dialogue.hearing.pain.numbers import out_of_ten
from walkrun_bot.dialogue.hearing.text import doubts
from walkrun_bot.dialogue.hearing.text.words import DENIAL, ahead_of, clauses, denied
from walkrun_bot.dialogue.hearing.when.times import one_in_figures

__all__ = ["better", "pain", "place", "signs"]


# "Shin 0": a place, and nothing of it.
_NONE_AT_ALL = re.compile(r"(?:(?:left|right) )?\w+(?: is| at)?,? (?:a )?(?:0|zero)(?:/10)?\W*")


def signs(text: str) -> tuple[PainSign, ...]:
    """Return the signs that ask for more care with a pain, as far as they were told."""
    parts = clauses(text.replace("at one point", " "))  # a moment, and no place on a bone
    return tuple(
        sign
        for sign, pattern in words.SIGNS
        if any(
            sign is PainSign.LIMP or not denied(c, m.start())
            for c in parts
            for m in pattern.finditer(c)
        )
    )


def better(text: str) -> bool:
    """Whether a place is told of as all right ("the knee is fine today")."""
    return any(
        words.BETTER.search(clause)
        and not DENIAL.search(clause)
        and place(clause) not in {None, Place.OTHER}
        for clause in clauses(text)
    )


def pain(text: str) -> tuple[Ache | None, bool]:
    """Return the pain that was told of, and whether pain was denied."""
    nothing = words.NOTHING.search(text) is not None
    if nothing and (exception := _apart_from(text)):
        return exception, False
    if words.TILL.search(text):
        return _ache(text, place(text), text), False
    meant = words.GONE.sub(" ", words.NO_PAIN.sub(" ", text))
    if _NONE_AT_ALL.fullmatch(text):
        return None, True
    if words.ALONE.match(text):
        return _numbered(text) or _ache(meant, place(meant), text), False
    if nothing or " not " in meant or words.COMES_BACK.search(meant):
        for clause in clauses(text):
            if words.ALONE.match(clause) or words.COMES_BACK.search(clause):
                return _ache(clause, place(clause) or _elsewhere(text), text), False
    for clause in clauses(words.NOTHING.sub(" ", meant)):
        if _hurts_in(clause) and not _not_mine_now(clause):
            return _ache(clause, place(clause) or _elsewhere(text), text), False
    return _numbered(text), nothing


def _numbered(text: str) -> Ache | None:
    """Return the gravest ache of those told as a place and a number: "left shin 3, knee 2"."""
    found = list(words.NUMBERED.finditer(one_in_figures(text)))
    if not found:
        return None
    worst = max(found, key=lambda match: int(match["level"]))
    level, where = int(worst["level"]), place(worst["place"])
    if level == 0 or where is None:
        return None
    return Ache(where, level, body.part(worst["place"], where), Severity.of(level))


def _elsewhere(text: str) -> Place | None:
    """Return the place named in another clause, but not one that is told of as all right."""
    for clause in clauses(text):
        if (where := place(clause)) and not (
            words.BEHAVED.search(clause) or denied(clause, len(clause))
        ):
            return where
    return place(text)


def _ache(clause: str, where: Place | None, text: str) -> Ache:
    return Ache(
        where,
        _level(clause, text),
        part=body.part(clause if place(clause) else text, where),
        severity=_severity(clause, text),
    )


def _apart_from(text: str) -> Ache | None:
    """Return the ache in "nothing hurt apart from my knee"."""
    match = words.EXCEPT.search(text)
    where = place(match[1]) if match else None
    if match is None or where is None or words.BEHAVED.search(match[1]):
        return None
    return _ache(text, where, match[1])


def _not_mine_now(clause: str) -> bool:
    """Whether a pain is long past, somebody else's, or only feared."""
    return doubts.long_ago(clause) or doubts.of_others(clause)


def _hurts_in(clause: str) -> bool:
    if any(_meant(clause, m) for m in words.HURTS.finditer(clause)):
        return True
    where = place(clause)
    if where is None:
        return False
    if words.OUT_OF_TEN.search(clause):
        return True
    felt = [m for m in words.HURTS_WITH_PLACE.finditer(clause) if _meant(clause, m)]
    if where is Place.OTHER:
        felt = [m for m in felt if not words.PLAIN_EFFORT.match(m[0])]
    return bool(felt) and not words.BEHAVED.search(clause)


def _meant(clause: str, match: re.Match[str]) -> bool:
    """Whether a word of pain is neither denied nor only feared."""
    return not denied(clause, match.start()) and not words.FEARED.search(
        ahead_of(clause, match.start())
    )


def _level(clause: str, text: str) -> int | None:
    """Return the level of a pain; of a number and strong words the graver."""
    number = out_of_ten(clause)
    if number is None and (match := words.NUMBER_LAST.search(text)):
        number = int(match[1])
    number = out_of_ten(text) if number is None else number
    if words.STRONG.search(clause):
        return max(number or 0, words.STRONG_LEVEL)
    little = words.LITTLE_LEVEL if words.LITTLE.search(clause) else None
    return little if number is None else number


def _severity(clause: str, text: str) -> Severity:
    number = out_of_ten(text)
    if number is not None:
        return Severity.of(number)
    if any(not denied(text, m.start()) for m in words.GRAVE.finditer(text)):
        return Severity.SEVERE
    if words.PASSES.search(text):
        return Severity.NIGGLE
    more = words.MORE_THAN_SMALL.search(clause) is not None
    return Severity.NIGGLE if words.SMALL.search(clause) and not more else Severity.PAIN
