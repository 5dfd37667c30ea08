"""A pain of 4 or 5 is asked after the next morning, and the answer changes something."""

from __future__ import annotations

from datetime import time

import pytest

from tests.dialogue.talk import Talk, begun
from tests.dialogue.walking import VOICE
from walkrun_bot.coaching.history import Because, Hold
from walkrun_bot.coaching.ladder import index_of
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.replies.care import AcheAnswered, AskAche


def sore(level: str = "4", place: str = "knee") -> Talk:
    """Alice, whose knee hurt in her first session."""
    alice = begun()
    alice.says(f"done, it was fine, my {place} hurts {level}/10", "none")
    return alice


def the_next_morning(alice: Talk) -> Talk:
    alice.waits(days=1)
    return alice


def asked(alice: Talk) -> list[AskAche]:
    return [say.reply for _, say in alice.heard if isinstance(say.reply, AskAche)]


def rung(alice: Talk) -> int:
    assert alice.runner.standing is not None
    return index_of(alice.runner.standing.total_min, alice.runner.standing.rung)


def hold(alice: Talk) -> Hold | None:
    assert alice.runner.standing is not None
    return alice.runner.standing.hold


@pytest.mark.parametrize("level", ["4", "5"])
def test_alices_knee_is_asked_after_the_next_morning(level: str) -> None:
    alice = the_next_morning(sore(level))
    when = next(at for at, say in alice.heard if isinstance(say.reply, AskAche))
    assert when.date() == alice.now.date()
    assert time(7) <= when.time() < time(12)


@pytest.mark.parametrize("level", ["1", "3", "7"])
def test_a_niggle_or_a_hold_is_not_asked_after(level: str) -> None:
    assert asked(the_next_morning(sore(level))) == []


def test_a_pain_told_of_by_itself_is_asked_after_too() -> None:
    alice = begun()
    alice.says("my knee hurts 4/10", "none")
    assert len(asked(the_next_morning(alice))) == 1


def test_settled_carries_on_at_the_easier_rung() -> None:
    alice = the_next_morning(sore())
    before = rung(alice)
    alice.taps(Do.ACHE, "settled")
    assert isinstance(alice.replies[0], AcheAnswered)
    assert (rung(alice), hold(alice)) == (before, None)
    assert alice.runner.history.decisions[-1].because is Because.PAIN_SETTLED


@pytest.mark.parametrize("how", ["still", "worse"])
def test_still_there_is_walks_until_one_was_free_of_it(how: str) -> None:
    alice = the_next_morning(sore())
    before = rung(alice)
    alice.taps(Do.ACHE, how)
    assert hold(alice) is Hold.PAIN
    alice.waits(days=1)
    alice.says("what should I do today?", "done, easy, nothing hurt")
    assert (rung(alice), hold(alice)) == (before - 1, None)


@pytest.mark.parametrize(
    ("words", "held"),
    [("all gone", None), ("much better", None), ("no pain", None), ("fine", None), ("2", None),
     ("still sore", Hold.PAIN), ("worse", Hold.PAIN), ("a bit better", Hold.PAIN),
     ("5/10", Hold.PAIN), ("it still hurts", Hold.PAIN)],
)  # fmt: skip
def test_it_is_answered_in_words(words: str, held: Hold | None) -> None:
    alice = the_next_morning(sore())
    alice.says(words)
    assert alice.kinds == ["AcheAnswered"]
    assert hold(alice) is held


def test_pain_at_night_is_more_than_an_answer() -> None:
    alice = the_next_morning(sore())
    alice.says("it hurts at night too")
    assert hold(alice) is Hold.PAIN
    assert alice.runner.history.decisions[-1].because is Because.PAIN_STRONG


def test_of_a_shin_a_quiet_morning_says_little() -> None:
    carol = the_next_morning(sore(place="shin"))
    carol.taps(Do.ACHE, "settled")
    answered = carol.replies[0]
    assert isinstance(answered, AcheAnswered)
    assert answered.bone


def test_it_is_asked_once_and_not_while_a_danger_holds_the_plan() -> None:
    assert len(asked(the_next_morning(the_next_morning(sore())))) == 1
    frank = sore()
    frank.says("I fainted")
    assert asked(the_next_morning(frank)) == []


def test_told_before_the_question_came_it_is_not_asked() -> None:
    alice = sore()
    alice.says("no, it did not hurt at all, nothing hurt")
    assert asked(the_next_morning(alice)) == []


def test_an_old_button_of_that_morning_does_nothing_later() -> None:
    alice = the_next_morning(sore())
    still = next(b for b in alice.shown if (b.do, b.value) == (Do.ACHE, "still"))
    alice.taps(Do.ACHE, "settled")
    alice.forges(still.data)
    assert alice.kinds == ["OldButton"]
    assert hold(alice) is None


def test_it_promises_to_ask_only_where_it_will() -> None:
    asks, told = "I'll ask tomorrow morning", "If it's still there tomorrow morning, tell me."
    quiet = begun()
    quiet.says("no messages please", "done, it was fine, my knee hurts 4/10", "none")
    assert not quiet.runner.wishes.nudges
    assert told in VOICE.text(quiet.replies[0])
    assert asks not in VOICE.text(quiet.replies[0])
    assert asked(the_next_morning(quiet)) == []
    alice = sore()
    assert asks in VOICE.text(alice.replies[0])
    alice.says("why?")
    assert asks not in VOICE.text(alice.replies[0])


def test_nor_of_a_pain_told_of_by_itself() -> None:
    quiet = begun()
    quiet.says("no messages please", "my knee hurts 4/10", "none")
    assert quiet.kinds == ["PainNoted"]
    assert "If it's still there tomorrow morning, tell me." in VOICE.text(quiet.replies[0])
