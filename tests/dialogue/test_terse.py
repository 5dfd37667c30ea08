"""Most answers to a bot are a word or two: these are understood without a question in between."""

from __future__ import annotations

from tests.dialogue.sentences import written
from walkrun_bot.dialogue.hearing.hear import hear

ANSWERS = written("terse.txt") + written("terse_more.txt")
MARKS = ("yes", "no", "shrug", "painless")


def understood(text: str) -> set[str]:
    """What was understood, in the words of the list."""
    heard = hear(text)
    told = {f"wish={intent}" for intent in heard.intents}
    named = {"completed": heard.completed, "effort": heard.effort, "number": heard.number}
    told |= {f"{name}={value}" for name, value in named.items() if value is not None}
    told |= {mark for mark in MARKS if getattr(heard, mark)}
    return told | ({f"pain={heard.ache.part}"} if heard.ache else set())


def test_there_are_enough_of_them() -> None:
    assert len({text for _, text in ANSWERS}) >= 150


def test_terse_answers_are_understood() -> None:
    missed = [text for told, text in ANSWERS if not set(told.split()) <= understood(text)]
    assert len(missed) <= 0.05 * len(ANSWERS), missed


def test_no_terse_answer_raises_an_alarm() -> None:
    assert [text for _, text in ANSWERS if hear(text).alarm is not None] == []
