"""Two matters in one message both get their answer, and one question at the end is enough."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import begun
from tests.dialogue.telling import report
from walkrun_bot.coaching.report import Completed, Effort, Place, Report
from walkrun_bot.dialogue.hearing.text.parts import parted
from walkrun_bot.dialogue.runner import Question


@pytest.mark.parametrize(
    ("text", "told", "asked"),
    [
        (
            "Done, easy, nothing hurt. Does walking count?",
            "Done, easy, nothing hurt",
            ("Does walking count?",),
        ),
        ("done, and what about tomorrow?", "done", ("what about tomorrow?",)),
        (
            "My knee hurts 4/10, should I run tomorrow?",
            "My knee hurts 4/10",
            ("should I run tomorrow?",),
        ),
        ("did it, what a day!", "", ()),
        ("when I got home my knee hurt", "", ()),
        ("how it felt: hard", "", ()),
        ("what should I do today?", "", ()),
        ("2.5 of 10, fine", "", ()),
    ],
)
def test_what_is_told_and_what_is_asked(text: str, told: str, asked: tuple[str, ...]) -> None:
    tells, asks = parted(text)
    assert (tells.rstrip("."), asks) == (told, asked)


def test_a_report_and_a_question_are_both_answered() -> None:
    bob = begun()
    bob.says("Done, easy, nothing hurt. Does walking count?")
    assert bob.kinds == ["Noted", "WalkingCounts"]


def test_a_report_half_told_is_asked_about_last() -> None:
    bob = begun()
    bob.says("did it, it was hard. does walking count?")
    assert bob.kinds == ["WalkingCounts", "AskHurt"]
    assert bob.runner.asking is Question.HURT
    bob.says("nope")
    assert report(bob) == Report(Completed.ALL, Effort.HARD)


def test_what_hangs_on_the_report_is_answered_once_it_is_complete() -> None:
    bob = begun()
    bob.says("done, fine, and what about tomorrow?")
    assert bob.kinds == ["AskHurt"]
    bob.says("nothing")
    assert bob.kinds == ["Noted", "TomorrowSession"]


def test_a_pain_is_heard_out_before_tomorrow_is_answered() -> None:
    alice = begun()
    alice.says("my knee hurts 4/10, what about tomorrow?")
    assert alice.kinds == ["AskSigns"]
    alice.says("none")
    assert alice.kinds[0] == "PainNoted"
    assert alice.kinds[1].startswith("Tomorrow")


def test_nothing_is_added_to_a_danger() -> None:
    alice = begun()
    alice.says("done. I had chest pain. what about tomorrow?")
    assert alice.kinds == ["DangerSigns"]


def test_an_illness_answers_for_tomorrow_too() -> None:
    alice = begun()
    alice.says("I have a fever. And tomorrow?")
    assert alice.kinds == ["IllNoted"]


def test_a_question_in_a_torrent_of_questions_is_read_as_one_message() -> None:
    bob = begun()
    bob.says("what? " * 600)
    assert len(bob.kinds) == 1


def test_an_answer_with_another_matter_is_taken_and_the_matter_answered() -> None:
    alice = begun()
    alice.says("done", "hard, my knee is a bit sore. what's the plan?")
    assert report(alice).pain is not None
    assert report(alice).pain.place is Place.KNEE  # type: ignore[union-attr]
    assert alice.kinds == ["Noted", "PlanAhead"]
