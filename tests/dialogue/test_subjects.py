"""Questions about running and walking: found by meaning, answered in between; danger first."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.meaning.subjects import (
    NOTHING,
    Subject,
    asked,
    examples,
    leans,
    table,
)
from walkrun_bot.dialogue.replies.answer import Answer
from walkrun_bot.dialogue.replies.care import DangerSigns, MedicalLine
from walkrun_bot.dialogue.replies.small_talk import HowLong, WalkingCounts

HERE = Path(__file__).parent


def questions(name: str) -> list[tuple[str, str]]:
    """The questions in a file, each with its subject."""
    listed = tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    return [(subject, text) for subject, texts in listed.items() for text in texts]


ASKED, ASKED_LATER = questions("asked.toml"), questions("asked_later.toml")
NOT_ASKED = (HERE / "not_asked.txt").read_text(encoding="utf-8").splitlines()
FEWEST_EXAMPLES = 6
OF_THEIR_OWN = {
    WalkingCounts: Subject.WALK_COUNTS, HowLong: Subject.HOW_LONG, MedicalLine: Subject.MEDICAL,
}  # fmt: skip


def answers(talk: Talk) -> list[Subject]:
    """The subjects answered in the last turn."""
    return [
        reply.subject if isinstance(reply, Answer) else OF_THEIR_OWN[type(reply)]
        for reply in talk.replies
        if isinstance(reply, (Answer, *OF_THEIR_OWN))
    ]


def bare(text: str) -> str:
    return re.sub(r"[^a-z ]", "", text.casefold()).strip()


def test_every_subject_has_examples_and_every_example_a_subject() -> None:
    listed = table()
    assert listed.keys() == {NOTHING, *Subject}
    assert {name: n for name, ex in listed.items() if (n := len(set(ex))) < FEWEST_EXAMPLES} == {}


def test_no_text_is_an_example_of_two_subjects() -> None:
    texts = [bare(text) for texts in table().values() for text in texts]
    assert {text for text in texts if texts.count(text) > 1} == set()


def test_no_question_that_is_measured_on_is_an_example() -> None:
    known = {bare(text) for texts in table().values() for text in texts}
    assert [text for _, text in [*ASKED, *ASKED_LATER] if bare(text) in known] == []
    assert [text for text in NOT_ASKED if bare(text) in known - {""}] == []


@pytest.mark.parametrize(("asking", "fewest"), [(ASKED, 600), (ASKED_LATER, 140)])
def test_nine_in_ten_questions_find_their_subject(
    asking: list[tuple[str, str]], fewest: int
) -> None:
    assert len(asking) > fewest
    wrong = [text for subject, text in asking if subject not in found(text)]
    assert len(wrong) <= len(asking) / 10, wrong


def found(text: str) -> set[str]:
    return {one.subject.value for one in asked(text)}


def test_hardly_anything_else_is_answered_as_a_question() -> None:
    here = after_a_run()
    assert len(NOT_ASKED) > 350
    medical = Subject.MEDICAL  # a word of medicine alone leads to it, question or not
    taken = [t for t in NOT_ASKED if set(answers(_told(here, t))) - {medical}]
    assert len(taken) <= 0.03 * len(NOT_ASKED), taken


def _told(here: Talk, text: str) -> Talk:
    talk = Talk(here.runner, here.now)
    talk.says(text)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "is it normal that my chest hurts when I run?",
        "is it normal that I nearly faint after a run?",
        "should I worry that one calf is swollen and hot?",
        "why do I cough up blood after running?",
    ],
)
def test_a_danger_in_a_question_is_a_danger(said: str) -> None:
    talk = begun()
    talk.says(said)
    assert isinstance(talk.replies[0], DangerSigns)
    assert answers(talk) == []


def test_gita_asks_in_the_middle_of_a_check_in_and_it_goes_on() -> None:
    talk = begun()
    talk.says("did it")
    talk.says("why does my face go so red?")
    assert talk.kinds == ["Answer", "AskEffort"]
    talk.says("fine")
    assert talk.kinds == ["AskHurt"]


def test_a_question_beside_a_report_gets_its_answer_and_the_report_is_taken() -> None:
    talk = begun()
    talk.says("did all of it and nothing hurt. can I bring my dog next time?")
    assert talk.kinds == ["Answer", "AskEffort"]


def test_a_question_leans_on_what_was_told_before_it() -> None:
    assert leans("is that normal?")
    talk = begun()
    talk.says("My legs feel like lead on every run. Is that normal?")
    assert answers(talk) == [Subject.HEAVY_LEGS]


def test_two_questions_get_two_answers() -> None:
    talk = begun()
    talk.says("Can I bring the dog? And what should I wear?")
    assert answers(talk) == [Subject.DOG, Subject.CLOTHES]


def test_the_same_is_not_said_twice() -> None:
    talk = after_a_run()
    talk.says("my thighs ache today, is it just muscle soreness or should I worry?")
    assert answers(talk) == [Subject.SORENESS]


def test_a_pain_in_a_question_is_taken_as_a_pain_too() -> None:
    talk = after_a_run()
    talk.says("my knee hurts after running, is running bad for the knees?")
    assert "AskLevel" in talk.kinds


def test_while_danger_holds_the_plan_nothing_is_said_of_how_to_run() -> None:
    talk = begun()
    talk.says("my chest hurts when I run")
    talk.says("how fast should I run?")
    assert answers(talk) == []


@pytest.mark.parametrize("said", ["what should I do today?", "when is my next run?", "why?",
                                  "the same again please", "show me my plan"])  # fmt: skip
def test_what_is_asked_of_the_plan_is_answered_from_the_plan(said: str) -> None:
    talk = after_a_run()
    talk.says(said)
    assert answers(talk) == []


def test_somebody_with_a_cold_is_not_told_about_cold_air() -> None:
    talk = after_a_run()
    talk.says("I have a cold, can I run?")
    assert answers(talk) == []


def test_the_examples_are_quickly_looked_through() -> None:
    labels = {near.label for near in examples().nearest("how should I breathe", 3)}
    assert "breathing" in labels


def test_a_story_of_many_words_asks_nothing_by_meaning() -> None:
    assert asked("dog " * 900) == ()
    assert hear("dog " * 900).alarm is None
