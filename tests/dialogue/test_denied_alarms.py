""" "That isn't what I meant" lifts the alarm that it was shown under, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.runner import Question

DESPAIR, CHEST, FAINT = "I want to die", "my chest is tight", "I fainted on my run"


def hold(talk: Talk) -> Hold | None:
    standing = talk.runner.standing
    return standing.hold if standing else None


def alarmed(talk: Talk, text: str) -> Button:
    """Tell of a danger, and return the button that denies it."""
    talk.says(text)
    assert talk.kinds == ["DangerSigns"]
    return next(b for b in talk.shown if (b.do, b.value) == (Do.DANGER, "not_meant"))


def early() -> Talk:
    alice = Talk()
    alice.says("hello")
    alice.taps(Do.CONSENT, "yes")
    return alice


@pytest.mark.parametrize("answer", ["by a tap", "no"])
@pytest.mark.parametrize("first", [DESPAIR, FAINT, "my left side went weak"])
def test_a_danger_told_before_stays_in_force(first: str, answer: str) -> None:
    alice = begun()
    alarmed(alice, first)
    alice.forges(alarmed(alice, CHEST).data)
    assert alice.runner.asking is Question.NOT_MEANT
    alice.says(answer) if answer == "no" else alice.taps(Do.DANGER, "none")
    assert (alice.kinds, hold(alice)) == (["NoDanger", "TodayHeld"], Hold.RED_FLAG)


def test_what_is_left_is_spoken_of_in_its_own_words() -> None:
    alice = begun()
    alarmed(alice, DESPAIR)
    alice.forges(alarmed(alice, CHEST).data)
    alice.taps(Do.DANGER, "none")
    assert Button(Do.SEEN, "talked", 3) in alice.shown


def test_each_denied_by_its_own_button_nothing_holds_any_more() -> None:
    alice = begun()
    before = alice.runner.standing
    of_the_first = alarmed(alice, FAINT)
    of_the_second = alarmed(alice, CHEST)
    for button in (of_the_second, of_the_first):
        alice.forges(button.data)
        alice.taps(Do.DANGER, "none")
    assert (hold(alice), alice.runner.standing) == (None, before)


def test_the_same_button_twice_denies_one_alarm_only() -> None:
    alice = begun()
    alarmed(alice, FAINT)
    of_the_second = alarmed(alice, CHEST)
    for _ in range(2):
        alice.forges(of_the_second.data)
        if alice.runner.asking is Question.NOT_MEANT:
            alice.taps(Do.DANGER, "none")
    assert hold(alice) is Hold.RED_FLAG
    assert alice.kinds[0] == "SeenEarlier"


def test_a_button_of_a_danger_that_was_looked_at_lifts_none_told_of_since() -> None:
    alice = begun()
    old = alarmed(alice, FAINT)
    alice.says("what should I do today?")
    alice.taps(Do.SEEN, "yes")
    alarmed(alice, CHEST)
    alice.forges(old.data)
    assert (alice.kinds[0], hold(alice)) == ("SeenEarlier", Hold.RED_FLAG)
    assert alice.runner.asking is not Question.NOT_MEANT


def test_an_illness_told_of_since_still_holds() -> None:
    alice = begun()
    deny = alarmed(alice, FAINT)
    alice.says("I have a fever")
    alice.forges(deny.data)
    alice.taps(Do.DANGER, "none")
    assert hold(alice) is Hold.ILLNESS


def test_a_button_from_before_they_were_numbered_denies_the_only_alarm() -> None:
    alice = begun()
    alarmed(alice, FAINT)
    alice.forges("danger:not_meant:0")
    alice.taps(Do.DANGER, "none")
    assert (alice.kinds, hold(alice)) == (["NoDanger"], None)


def test_a_denial_begun_before_they_were_numbered_is_still_answered() -> None:
    alice = begun()
    alarmed(alice, FAINT)
    alice.runner = replace(alice.runner, asking=Question.NOT_MEANT)
    alice.forges("danger:none:0")
    assert (alice.kinds, hold(alice)) == (["NoDanger"], None)


def test_a_button_without_a_number_denies_none_of_several() -> None:
    alice = begun()
    alarmed(alice, DESPAIR)
    alarmed(alice, CHEST)
    alice.forges("danger:not_meant:0")
    assert (alice.kinds[0], hold(alice)) == ("SeenEarlier", Hold.RED_FLAG)
    alice.forges("danger:none:0")
    assert hold(alice) is Hold.RED_FLAG


@pytest.mark.parametrize("of", [1, 3, 7, 999_999])
def test_a_forged_number_denies_nothing(of: int) -> None:
    alice = begun()
    alarmed(alice, FAINT)
    alice.forges(f"danger:not_meant:{of}")
    alice.forges("danger:none:0")
    assert hold(alice) is Hold.RED_FLAG


@pytest.mark.parametrize("answer", ["by a tap", "it's the running"])
def test_despair_that_was_not_meant_is_asked_about_softly_and_goes_with_the_running(
    answer: str,
) -> None:
    alice = begun()
    alice.forges(alarmed(alice, DESPAIR).data)
    assert (alice.kinds, alice.runner.asking) == (["AskLow"], Question.LOW)
    assert hold(alice) is Hold.RED_FLAG
    alice.says(answer) if answer != "by a tap" else alice.taps(Do.DANGER, "running")
    assert (alice.kinds, hold(alice)) == (["LowDay"], None)


def test_despair_that_was_meant_after_all_keeps_holding() -> None:
    alice = begun()
    alice.forges(alarmed(alice, DESPAIR).data)
    alice.taps(Do.DANGER, Danger.SELF_HARM)
    assert (alice.kinds, hold(alice)) == (["DangerSigns"], Hold.RED_FLAG)


def test_despair_denied_with_a_danger_of_the_body_in_force_sends_nobody_out() -> None:
    alice = begun()
    alarmed(alice, CHEST)
    alice.forges(alarmed(alice, DESPAIR).data)
    alice.taps(Do.DANGER, "running")
    assert (alice.kinds, hold(alice)) == (["NoDanger", "TodayHeld"], Hold.RED_FLAG)
    assert Do.SWAP not in {button.do for button in alice.shown}


def test_a_later_soft_question_denies_no_alarm_by_itself() -> None:
    alice = begun()
    alice.forges(alarmed(alice, DESPAIR).data)
    alice.says("my chest felt funny")
    alice.taps(Do.DANGER, "none")
    alice.says("thinking about not being around any more")
    alice.says("it's the running")
    assert hold(alice) is Hold.RED_FLAG


def test_a_joke_about_the_second_leaves_the_first() -> None:
    alice = begun()
    alarmed(alice, FAINT)
    alarmed(alice, CHEST)
    alice.says("just kidding")
    alice.taps(Do.DANGER, "none")
    assert hold(alice) is Hold.RED_FLAG


def test_before_there_is_a_plan_despair_is_asked_about_softly_too() -> None:
    alice = early()
    alice.forges(alarmed(alice, DESPAIR).data)
    assert (alice.kinds, hold(alice)) == (["AskLow"], Hold.RED_FLAG)
    alice.taps(Do.DANGER, "running")
    assert hold(alice) is None


@pytest.mark.parametrize(
    "others", [(DESPAIR, CHEST), (CHEST, DESPAIR), (FAINT, "I coughed up blood")]
)
def test_before_there_is_a_plan_one_denied_of_two_keeps_it_held(others: tuple[str, str]) -> None:
    alice = early()
    alarmed(alice, others[0])
    alice.forges(alarmed(alice, others[1]).data)
    low = alice.kinds == ["AskLow"]
    alice.taps(Do.DANGER, "running" if low else "none")
    assert hold(alice) is Hold.RED_FLAG


def test_before_there_is_a_plan_the_only_one_denied_is_gone() -> None:
    alice = early()
    alice.forges(alarmed(alice, FAINT).data)
    alice.taps(Do.DANGER, "none")
    assert hold(alice) is None
