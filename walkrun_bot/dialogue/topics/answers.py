"""Answers to the check-in's questions, tapped or typed, into the draft of the report."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from walkrun_bot.coaching.report import COMFORTABLE, Completed, Effort, PainSign, Place
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.hearing.answers.plainly import plainly_no
from walkrun_bot.dialogue.hearing.pain import telling
from walkrun_bot.dialogue.hearing.text.figures import in_figures
from walkrun_bot.dialogue.hearing.text.words import phrases, plain
from walkrun_bot.dialogue.hearing.when.times import time_told
from walkrun_bot.dialogue.runner import Draft, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.coaching.history import ReportEntry
    from walkrun_bot.dialogue.hearing.heard import Heard

NO_SIGN = "none"
_ELSEWHERE = phrases(
    "elsewhere",
    "somewhere else",
    "other",
    "all over",
    "everywhere",
    "arm",
    "hand",
)
# To "did anything hurt?" a raised thumb means that all is well; a typed "yes" means that it did.
_ALL_WELL = re.compile(r"(?:[👍👌🙂😊😀😃😄😁💪✅🎉🙌🆗]\s*)+")
_NUMBER = re.compile(
    r"(?<![\d:.])(10|\d)(?![\d:]| ?(?:days?|weeks?|min|hours?|km|k\b|runs?|of them))"
)
NIGGLE_LEVEL = 2
WORST = 10


def understood(draft: Draft, heard: Heard | None) -> Draft:
    """Return the draft with what was understood; what is known already is kept."""
    if heard is None:
        return draft
    hurt = True if heard.ache or (draft.hurt and heard.signs) else None
    hurt = False if hurt is None and heard.painless else hurt
    signs = heard.signs if heard.signs and (hurt or draft.hurt) else draft.signs
    return replace(
        draft,
        completed=draft.completed or heard.completed or (Completed.ALL if heard.effort else None),
        effort=draft.effort or heard.effort,
        hurt=hurt if draft.hurt is None else draft.hurt,
        place=draft.place or (heard.ache.place if heard.ache else None),
        level=draft.level if heard.ache is None or draft.level is not None else heard.ache.level,
        signs=signs,
        shrugged=draft.shrugged or (heard.shrug and heard.effort is None),
        walked_more=draft.walked_more or heard.walked_more,
        side=draft.side or heard.side,
    )


def draft_of(entry: ReportEntry) -> Draft:
    """Return a report as a draft, to be put right."""
    report, pain = entry.report, entry.report.pain
    hurt = None if report.hurt_unsaid else pain is not None
    draft = Draft(
        entry.number, report.completed, report.effort, hurt, shrugged=report.effort is None,
        walked_more=report.walked_more, corrects=True,
    )  # fmt: skip
    if pain is None:
        return draft
    return replace(draft, place=pain.place, level=pain.level, signs=tuple(sorted(pain.signs)),
                   side=pain.side)  # fmt: skip


def put_right(draft: Draft, heard: Heard, where: Place | None = None) -> Draft:
    """Return the draft with what is said now in place of what was said before.

    `where` is a place that is named without a word of pain, as in "no, the knee".
    """
    if heard.painless:
        return replace(draft, hurt=False, **_UNHURT, **_of_the_session(draft, heard))
    place = heard.ache.place if heard.ache and heard.ache.place else where
    moved = place is not None and place is not draft.place
    before = replace(draft, **_UNHURT) if moved or not draft.hurt else draft
    draft = replace(before, **_of_the_session(draft, heard))
    of_it = draft.hurt and (heard.side or heard.number is not None)
    if heard.ache is None and place is None and not of_it:
        return draft
    level = heard.ache.level if heard.ache else None
    if level is None and heard.number is not None and heard.number <= WORST:
        level = heard.number
    return replace(draft, hurt=True, place=place or draft.place, side=heard.side or draft.side,
                   level=draft.level if level is None else level,
                   signs=heard.signs or draft.signs)  # fmt: skip


_UNHURT: dict[str, Any] = {"place": None, "level": None, "signs": None, "side": None}


def _of_the_session(draft: Draft, heard: Heard) -> dict[str, Any]:
    """Return what is said of the session itself, for what was said before."""
    return {
        "completed": heard.completed or draft.completed,
        "effort": heard.effort or draft.effort,
        "walked_more": heard.walked_more or draft.walked_more,
    }


def typed(draft: Draft, question: Question, heard: Heard, text: str) -> Draft:
    """Return the draft with a typed answer to `question`; the same draft where it is none."""
    return _TYPED[question](draft, heard, plain(text))


def tapped(draft: Draft, button: Button) -> Draft | None:
    """Return the draft with a tapped answer, or None where no button of ours has that value."""
    try:
        return _TAPS[button.do](draft, button.value)
    except ValueError:  # a value that none of our buttons has: forged, or from another version
        return None


def _hurt_tap(draft: Draft, value: str) -> Draft:
    levels: dict[str, int | None] = {"no": None, "little": NIGGLE_LEVEL, "yes": None}
    if value not in levels:
        raise ValueError(value)
    return replace(draft, hurt=value != "no", level=levels[value])


def _level_tap(draft: Draft, value: str) -> Draft:
    return _at_level(draft, int(value))


def _at_level(draft: Draft, level: int) -> Draft:
    if not 0 <= level <= WORST:
        raise ValueError(level)
    return replace(draft, level=level, hurt=level > 0)


_TAPS: dict[Do, Callable[[Draft, str], Draft]] = {
    Do.COMPLETED: lambda draft, value: replace(draft, completed=Completed(value)),
    Do.EFFORT: lambda draft, value: replace(
        draft, effort=Effort(value), completed=draft.completed or Completed.ALL
    ),
    Do.HURT: _hurt_tap,
    Do.PLACE: lambda draft, value: replace(draft, place=Place(value), hurt=True),
    Do.LEVEL: _level_tap,
    Do.SIGNS: lambda draft, value: replace(
        draft, signs=() if value == NO_SIGN else (PainSign(value),)
    ),
}


def _typed_completed(draft: Draft, heard: Heard, _: str) -> Draft:
    if draft.completed is not None:
        return draft
    if heard.yes:
        return replace(draft, completed=Completed.ALL)
    return replace(draft, completed=Completed.NONE) if heard.no else draft


def _typed_effort(draft: Draft, heard: Heard, _: str) -> Draft:
    if draft.effort is not None or heard.number is None:
        return draft
    return replace(draft, effort=effort_of_ten(heard.number))


def effort_of_ten(number: int) -> Effort | None:
    """Return how a session felt that somebody gives `number` of ten, None above that."""
    return next((effort for most, effort in _EFFORT_OF_TEN if number <= most), None)


# An effort out of ten, as the CR10 scale has it: 3 moderate, 5 hard, 7 very hard (docs/method.md).
_EFFORT_OF_TEN = (
    (3, Effort.EASY), (6, Effort.OK), (8, Effort.HARD), (10, Effort.TOO_HARD),
)  # fmt: skip


def _typed_hurt(draft: Draft, heard: Heard, said: str) -> Draft:
    where = telling.place(said)
    if draft.hurt is None and where is not None and not heard.no:
        draft = replace(draft, hurt=True, place=where)
    if draft.hurt is not None:
        return replace(draft, level=one_number(said) or None) if _unmeasured(draft) else draft
    if _ALL_WELL.fullmatch(said):
        return replace(draft, hurt=False)
    if _denies(heard, said) or heard.number == 0 or heard.effort in COMFORTABLE:
        return replace(draft, hurt=False)
    return replace(draft, hurt=True) if heard.yes else draft


def _unmeasured(draft: Draft) -> bool:
    """Whether a pain was told of that has a place, and no number yet."""
    return draft.hurt is True and draft.place is not None and draft.level is None


def _typed_place(draft: Draft, heard: Heard, said: str) -> Draft:
    if draft.place is not None:
        return draft
    if _denies(heard, said):
        return replace(draft, hurt=False)
    elsewhere = Place.OTHER if _ELSEWHERE.search(said) else None
    return replace(draft, place=telling.place(said) or elsewhere)


def _denies(heard: Heard, said: str) -> bool:
    """Whether pain is denied: "no idea" and "no, worse than yesterday" do not."""
    return heard.painless or plainly_no(said)


def _typed_level(draft: Draft, heard: Heard, said: str) -> Draft:
    if _denies(heard, said):
        return replace(draft, hurt=False)
    level = heard.number if heard.number is not None else one_number(said)
    return draft if level is None or level > WORST else _at_level(draft, level)


def one_number(said: str) -> int | None:
    """Return the one number of a text that has more to say: "perhaps a five, it isn't swollen"."""
    numbers = {int(found) for found in _NUMBER.findall(in_figures(said))}
    return numbers.pop() if len(numbers) == 1 and time_told(said) is None else None


def _typed_signs(draft: Draft, heard: Heard, said: str) -> Draft:
    signs = telling.signs(said)
    return replace(draft, signs=signs) if signs or _denies(heard, said) else draft


_TYPED: dict[Question, Callable[[Draft, Heard, str], Draft]] = {
    Question.COMPLETED: _typed_completed,
    Question.EFFORT: _typed_effort,
    Question.HURT: _typed_hurt,
    Question.PLACE: _typed_place,
    Question.LEVEL: _typed_level,
    Question.SIGNS: _typed_signs,
}
