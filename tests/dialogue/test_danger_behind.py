"""Danger told behind a command or in an edited message: heard in every state and language."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import MONDAY, begun
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import Amended, Commanded, Event, Said
from walkrun_bot.dialogue.runner import Question, Runner

TOLD = ("I fainted", "I have chest pain", "me duele el pecho", "Ich habe Brustschmerzen")


def states() -> dict[str, Runner]:
    """Return Alice before her first word, asked for consent, and with a plan."""
    new = newcomer(7, "Alice")
    return {"new": new, "asked": step(new, Said("hi"), MONDAY).runner, "active": begun().runner}


@pytest.mark.parametrize("state", ["new", "asked", "active"])
@pytest.mark.parametrize("words", TOLD)
def test_danger_behind_a_command_or_in_an_edit_is_answered_as_if_said(
    state: str, words: str
) -> None:
    alice = states()[state]
    said = step(alice, Said(words), MONDAY)
    assert said.runner.asking in {Question.DANGER, Question.NOT_MEANT} or said.runner.standing
    ways: list[Event] = [Amended(words)]
    ways += [Commanded(name, words) for name in ("done", "today", "start", "nonsense")]
    for event in ways:
        assert step(alice, event, MONDAY) == said, event
