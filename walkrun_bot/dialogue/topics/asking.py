"""The check-in's questions: which one is next, its words and its buttons."""

from __future__ import annotations

from walkrun_bot.coaching.pain import MODERATE_UP_TO, NIGGLE_UP_TO
from walkrun_bot.coaching.report import Completed, Effort, PainSign, Place
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, column, row
from walkrun_bot.dialogue.replies import checkin as replies
from walkrun_bot.dialogue.replies.reply import Reply
from walkrun_bot.dialogue.runner import Draft, Question
from walkrun_bot.dialogue.topics import answers
from walkrun_bot.dialogue.turn import Say, Scene


def missing(draft: Draft) -> Question | None:
    """Return the next thing to ask, or None where nothing is missing."""
    asked: tuple[tuple[Question, bool], ...] = (
        (Question.COMPLETED, draft.completed is None),
        (Question.EFFORT, draft.effort is None and not (draft.shrugged or _strong(draft))),
        (Question.HURT, draft.hurt is None),
        (Question.PLACE, draft.hurt is True and draft.place is None),
        (Question.LEVEL, draft.hurt is True and draft.level is None and not draft.signs),
        (Question.SIGNS, draft.signs is None and _signs_matter(draft)),
    )
    return next((question for question, open_ in asked if open_), None)


def _strong(draft: Draft) -> bool:
    """Whether the pain alone decides, however the session felt."""
    return bool(draft.hurt and ((draft.level or 0) > MODERATE_UP_TO or draft.signs))


def _signs_matter(draft: Draft) -> bool:
    """Whether a sign could change what a pain asks for; of a calf it could mean danger."""
    level = draft.level or 0
    return level > NIGGLE_UP_TO and (level <= MODERATE_UP_TO or draft.place is Place.CALF)


def question_about(scene: Scene, question: Question, draft: Draft, *, again: bool = False) -> Say:
    """Return the question with its buttons."""
    number, place = draft.number, draft.place or Place.OTHER
    entry = scene.history.latest().get(number)
    day = entry.day if entry else scene.today
    replies_to: dict[Question, Reply] = {
        Question.COMPLETED: replies.AskCompleted(day, scene.today),
        Question.EFFORT: replies.AskEffort(day, scene.today, again, draft.walked_more),
        Question.HURT: replies.AskHurt(again),
        Question.PLACE: replies.AskPlace(again),
        Question.LEVEL: replies.AskLevel(place, again, draft.side),
        Question.SIGNS: replies.AskSigns(place, again, draft.side),
    }
    return Say(replies_to[question], buttons_under(question, number))


def buttons_under(question: Question, number: int) -> ButtonRows:
    """Return the buttons under a question about session `number`."""
    places = [Button(Do.PLACE, place, number) for place in Place]
    rows: dict[Question, ButtonRows] = {
        Question.COMPLETED: (row(Do.COMPLETED, Completed.ALL, Completed.PART, of=number),
                             row(Do.COMPLETED, Completed.NONE, of=number)),
        Question.EFFORT: column(Do.EFFORT, *Effort, of=number),
        Question.HURT: (row(Do.HURT, "no", of=number), row(Do.HURT, "little", "yes", of=number)),
        Question.PLACE: tuple(tuple(places[n : n + 3]) for n in range(0, len(places), 3)),
        Question.LEVEL: (row(Do.LEVEL, *map(str, range(1, 6)), of=number),
                         row(Do.LEVEL, *map(str, range(6, 11)), of=number)),
        Question.SIGNS: column(Do.SIGNS, answers.NO_SIGN, *PainSign, of=number),
    }  # fmt: skip
    return rows[question]
