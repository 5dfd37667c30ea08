"""Questions about running before there is a plan: answered, and the open question stays."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk
from walkrun_bot.coaching.profile import AgeBand, Background, Health
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.hearing.meaning import subjects
from walkrun_bot.dialogue.hearing.warming import warm
from walkrun_bot.dialogue.runner import Question

STEPS = (
    (Do.BACKGROUND, "starting", "AskBackground"), (Do.AGE, "under_45", "AskAge"),
    (Do.HEALTH, "none", "AskHealth"), (Do.ACTIVITY, "walks", "AskActivity"),
)  # fmt: skip


def at(question: str) -> Talk:
    """Alice, whom the coach has just asked this."""
    alice = Talk()
    alice.says("hello")
    alice.taps(Do.CONSENT, "yes")
    for do, value, asks in STEPS:
        if asks == question:
            return alice
        alice.taps(do, value)
    raise AssertionError(question)


@pytest.mark.parametrize("question", [asks for _, _, asks in STEPS])
@pytest.mark.parametrize(("words", "answer"), [
    ("does walking count?", "WalkingCounts"), ("am I too old?", "Answer"),
    ("do I need special shoes", "Answer"),
])  # fmt: skip
def test_alice_asks_in_between_and_keeps_her_place(question: str, words: str, answer: str) -> None:
    alice = at(question)
    before = alice.runner
    alice.says(words)
    assert alice.kinds == [answer, question]
    assert (alice.runner.asking, alice.runner.profile) == (before.asking, before.profile)
    assert alice.turn.says[-1].buttons


def test_whoever_asks_before_a_word_was_agreed_is_answered_and_nothing_is_kept() -> None:
    bob = Talk()
    bob.says("am I too old to start?")
    assert bob.kinds == ["Answer", "Welcome"]
    bob.says("does walking count?")
    assert bob.kinds == ["WalkingCounts", "ConsentNeeded"]
    assert bob.runner.asking is Question.CONSENT


def test_an_age_told_beside_the_question_is_taken() -> None:
    alice = at("AskAge")
    alice.says("I'm 63, am I too old?")
    assert alice.kinds == ["Answer", "AskHealth"]
    assert alice.runner.profile.age is AgeBand.FROM_60


def test_a_condition_asked_about_in_the_screening_is_kept() -> None:
    alice = at("AskHealth")
    alice.says("can I run with asthma?")
    assert Health.HEART in alice.runner.profile.conditions
    assert alice.kinds[-1] == "AskHealthMore"


def test_a_background_told_beside_the_question_is_taken() -> None:
    alice = at("AskBackground")
    alice.says("I'm starting from scratch. Does walking count?")
    assert alice.kinds == ["WalkingCounts", "AskAge"]
    assert alice.runner.profile.background is Background.STARTING


def test_a_danger_beside_the_question_comes_first() -> None:
    alice = at("AskAge")
    alice.says("does walking count? my chest hurts when I walk")
    assert "WalkingCounts" not in alice.kinds
    assert alice.runner.standing is not None or alice.runner.asking is Question.DANGER


def test_nothing_about_running_is_answered_while_a_danger_holds_the_plan() -> None:
    alice = at("AskAge")
    alice.says("I fainted after a run yesterday", "does walking count?")
    assert "WalkingCounts" not in alice.kinds


def test_once_warm_the_first_question_reads_no_examples() -> None:
    subjects.examples.cache_clear()
    warm()
    assert subjects.examples.cache_info().misses == 1
    Talk().says("does walking count?")
    assert subjects.examples.cache_info().misses == 1
    assert subjects.examples.cache_info().hits >= 1
