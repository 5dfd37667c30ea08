"""Numbers in answers: which are marks, which are pains, and which are counts of runs."""

from __future__ import annotations

import pytest

from walkrun_bot.coaching.report import Completed, Side
from walkrun_bot.dialogue.hearing.hear import hear


@pytest.mark.parametrize(
    ("text", "number"),
    [("Maybe a six. It looks normal enough.", 6), ("about a four I'd say", 4), ("12/10", 10),
     ("seven out of ten", 7), ("8 I think", 8)],
)  # fmt: skip
def test_a_number_in_small_words_is_a_number(text: str, number: int) -> None:
    assert hear(text).number == number


@pytest.mark.parametrize(
    "text", ["I ran at 6 and had breakfast at eight", "week 3 was kind to me in the end, all told"]
)
def test_a_number_in_a_story_answers_nothing(text: str) -> None:
    assert hear(text).number is None


def test_more_than_ten_is_ten() -> None:
    ache = hear("my ankle is a 12/10 today").ache
    assert ache is not None
    assert ache.level == 10


@pytest.mark.parametrize(
    ("text", "part", "level"),
    [("left calf 3", "calf", 3), ("right heel 2, left hip 5", "hip", 5),
     ("ankle about 4 and knee 1", "ankle", 4), ("Did the lot. Knee 6, shin 2.", "knee", 6)],
)  # fmt: skip
def test_a_place_and_a_number_are_a_pain_and_the_gravest_counts(
    text: str, part: str, level: int
) -> None:
    ache = hear(text).ache
    assert ache is not None
    assert (ache.part, ache.level) == (part, level)


def test_the_side_is_that_of_the_place() -> None:
    assert hear("left calf 3").side is Side.LEFT


@pytest.mark.parametrize(
    "text",
    ["new hip 8 weeks ago", "knees 5 minutes later: happy", "shin 0", "I put my left foot 3 times"],
)
def test_a_number_of_something_else_is_no_pain(text: str) -> None:
    assert hear(text).ache is None


@pytest.mark.parametrize(
    ("text", "completed"),
    [("five out of the six", Completed.PART), ("did 4 of 8", Completed.PART),
     ("6 of 6", Completed.ALL), ("all 7 of them", Completed.ALL), ("7 out of 10", None),
     ("run 2 of 3 done", Completed.ALL)],
)  # fmt: skip
def test_runs_are_counted_and_a_mark_is_no_count(text: str, completed: Completed | None) -> None:
    assert hear(text).completed is completed
