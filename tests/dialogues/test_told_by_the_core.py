"""Whole conversations, word for word, without Telegram in between.

REWRITE_DIALOGUES=1 writes down what is said now; look at the difference before you keep it.
"""

from __future__ import annotations

import os
from difflib import unified_diff
from typing import TYPE_CHECKING

import pytest

from tests.clocks import StoppedClock
from tests.dialogues.core import core_stage
from tests.dialogues.playing import NO_SUCH_BUTTON, play
from tests.dialogues.story import Kind, Story, Time, in_free_text, read, stories

if TYPE_CHECKING:
    from pathlib import Path

ALL = [*stories(), *in_free_text()]
REWRITE = bool(os.environ.get("REWRITE_DIALOGUES"))


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
async def test_the_story_goes_as_it_is_written(path: Path, tmp_path: Path) -> None:
    story = read(path)
    first = story.steps[0]
    assert isinstance(first, Time), "a story begins with a time"
    async with core_stage(story, tmp_path, StoppedClock(first.instant)) as stage:
        told = await play(story, stage)
    _compare(story, told)


def _compare(story: Story, told: str) -> None:
    if REWRITE:
        story.path.write_text(told, encoding="utf-8")
    elif told != story.text:
        pytest.fail(difference(story.text, told), pytrace=False)


def difference(written: str, told: str) -> str:
    """Return where a conversation went another way than it is written."""
    lines = unified_diff(
        written.splitlines(), told.splitlines(), "as written", "as told", lineterm="", n=6
    )
    return "\n".join(["the conversation went another way:", *lines])


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_nobody_in_a_story_taps_what_is_not_there(path: Path) -> None:
    assert NO_SUCH_BUTTON not in path.read_text(encoding="utf-8")


def test_there_is_a_story_for_every_trouble() -> None:
    assert len(stories()) >= 14


def test_every_runner_has_a_number_of_their_own() -> None:
    numbers = [read(path).number for path in ALL]
    assert len(set(numbers)) == len(numbers)


def test_twenty_people_get_to_their_third_session_without_a_single_tap() -> None:
    assert len(in_free_text()) >= 20
    for path in in_free_text():
        story = read(path)
        deeds = [step for step in story.steps if not isinstance(step, Time)]
        assert {deed.kind for deed in deeds} == {Kind.SAYS}, path.stem
        commands = [deed.line for deed in deeds if deed.words.startswith("/")]
        assert commands in ([], ["/start"]), path.stem
        assert story.text.count("\n  Noted for ") >= 3, path.stem


@pytest.mark.parametrize("path", in_free_text(), ids=lambda path: path.stem)
def test_nobody_in_free_text_is_told_that_they_were_not_understood(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "I'm not sure what you mean" not in text
    assert "I didn't quite get that" not in text
