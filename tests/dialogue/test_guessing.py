"""Words that nobody took: acted on by what they are likeliest about, or asked about."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.guessing import guessed
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Heard
from walkrun_bot.dialogue.hearing.sureness import Likely
from walkrun_bot.dialogue.turn import Scene, Turn
from walkrun_bot.dialogue.utterance import Utterance


def taken_for(name: str, share: float, talk: Talk) -> Turn | None:
    """What is said to words that say nothing outright and are this likely about that."""
    heard = Heard(likely=(Likely(name, share), Likely("other", 1 - share)))
    return guessed(Utterance(Scene(talk.runner, talk.now), heard, "wibble"))


@pytest.mark.parametrize("text", [
    "cannot see myself ever getting there", "I keep falling behind everyone",
])  # fmt: skip
def test_alice_is_low_without_a_word_for_it_and_is_comforted(text: str) -> None:
    alice = begun()
    alice.says(text)
    assert alice.kinds == ["LowDay"]


@pytest.mark.parametrize(("name", "answer"), [
    ("ask_today", "TodaySession"), ("ask_tomorrow", "TomorrowSession"), ("ask_plan", "PlanAhead"),
    ("ask_progress", "NoProgressYet"), ("ask_counts", "WalkingCounts"), ("ask_why_hard", "Answer"),
    ("thanks", "YouAreWelcome"), ("greet", "Greeting"), ("discouraged", "LowDay"),
])  # fmt: skip
def test_what_is_harmless_is_answered_where_it_is_likely_and_asked_or_let_be_where_not(
    name: str, answer: str
) -> None:
    turn, doubtful = (taken_for(name, share, begun()) for share in (0.55, 0.2))
    assert turn is not None
    assert [type(say.reply).__name__ for say in turn.says] == [answer]
    assert doubtful is None


def test_a_body_that_could_is_no_win_until_alice_says_so() -> None:
    alice = begun()
    alice.says("I never thought my body could")
    assert alice.kinds == ["PerhapsMeant"]
    alice.taps(Do.MEANT, "low")
    assert alice.kinds == ["LowDay"]


def test_what_was_good_is_seen_once_bob_says_that_it_was() -> None:
    bob = begun()
    bob.says("my neighbour said I look fitter")
    bob.taps(Do.MEANT, "win")
    assert bob.kinds == ["SmallWin"]


def test_bob_may_be_ill_and_nothing_is_noted_until_he_says_so() -> None:
    bob = begun()
    before = bob.runner
    bob.says("feeling rotten, all shivery")
    assert bob.kinds == ["PerhapsMeant"]
    assert (bob.runner.standing, bob.runner.history) == (before.standing, before.history)
    bob.taps(Do.ILL)
    assert bob.kinds == ["IllNoted"]


def test_it_was_something_else_and_that_is_all_right() -> None:
    alice = begun()
    alice.says("the film was rather long")
    alice.taps(Do.MEANT, "none")
    assert alice.kinds == ["NotUnderstood"]


@pytest.mark.parametrize("name", ["report_illness", "pause", "skip_or_reschedule",
                                  "resume_after_break"])  # fmt: skip
def test_what_changes_the_plan_is_asked_however_likely(name: str) -> None:
    bob = begun()
    turn = taken_for(name, 0.99, bob)
    assert turn is not None
    assert turn.runner == bob.runner
    assert [type(say.reply).__name__ for say in turn.says] == ["PerhapsMeant"]


def test_a_session_that_seems_to_be_told_of_begins_the_check_in() -> None:
    turn = taken_for("report_session", 0.9, begun())
    assert turn is not None
    assert [type(say.reply).__name__ for say in turn.says] == ["SoundsLikeOut", "AskCompleted"]
    assert turn.runner.history.reports == ()


def test_a_session_that_nobody_waits_for_is_asked_about_and_not_entered() -> None:
    bob = after_a_run()
    turn = taken_for("report_session", 0.9, bob)
    assert turn is not None
    assert [type(say.reply).__name__ for say in turn.says] == ["PerhapsMeant"]
    assert turn.runner.history == bob.runner.history


def test_a_pain_that_may_have_been_meant_is_asked_after_and_not_noted() -> None:
    talk = begun()
    turn = taken_for("report_pain", 0.4, talk)
    assert turn is not None
    assert [type(say.reply).__name__ for say in turn.says] == ["AskHurt"]
    assert turn.runner.history == talk.runner.history


def test_while_a_danger_is_asked_about_nothing_is_guessed() -> None:
    alice = begun()
    alice.says("something worries me")
    assert taken_for("ask_today", 0.99, alice) is None


def test_somebody_who_stopped_is_not_taken_to_be_back() -> None:
    alice = begun()
    alice.commands("stop")
    assert taken_for("ask_today", 0.99, alice) is None


@pytest.mark.parametrize("text", [
    "the cat is on the keyboard", "purple monkey dishwasher", "what is the capital of france",
    "I painted the fence", "my neighbour plays the drums", "we are thinking of buying a house",
])  # fmt: skip
def test_what_is_about_nothing_of_ours_is_not_guessed_at(text: str) -> None:
    alice = begun()
    alice.says(text)
    assert alice.kinds == ["NotUnderstood"]
    assert hear(text).likely[0].name == "other"
