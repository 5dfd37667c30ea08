"""In despair "not yet" is not answered as of a knee: it is said who listens now."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.replies.care import NotTalkedYet
from walkrun_bot.dialogue.replies.nudging import CareHand

ALONE = ["no I can't talk to anyone", "nobody to talk to", "I haven't told anyone", "I have no one"]


def hold(talk: Talk) -> Hold | None:
    assert talk.runner.standing is not None
    return talk.runner.standing.hold


def in_despair(*before: str) -> Talk:
    alice = begun()
    alice.says(*before, "I want to die")
    return alice


def shown(talk: Talk) -> list[tuple[Do, str]]:
    return [(button.do, button.value) for button in talk.shown]


@pytest.mark.parametrize("words", ["not yet", "no", "nope", *ALONE])
def test_nobody_talked_to_yet_gets_who_listens_and_not_a_doctor(words: str) -> None:
    alice = in_despair()
    alice.says("what should I do today?", words)
    assert (alice.kinds, hold(alice)) == (["NotTalkedYet"], Hold.RED_FLAG)
    assert shown(alice) == [(Do.SEEN, "spoken")]


@pytest.mark.parametrize("words", ALONE)
def test_it_is_understood_where_nothing_was_asked(words: str) -> None:
    alice = in_despair()
    alice.says(words)
    assert alice.kinds == ["NotTalkedYet"]


@pytest.mark.parametrize(
    ("town", "number"), [("I'm in Leeds", "999"), ("I'm in Berlin", "112"),
                         ("I live in Chicago", "911"), ("hello", "")],
)  # fmt: skip
def test_the_numbers_are_those_of_the_country(town: str, number: str) -> None:
    alice = in_despair(town)
    alice.says("what should I do today?")
    alice.taps(Do.SEEN, "no")
    assert alice.replies == [NotTalkedYet(number)]


def test_a_yes_to_those_words_is_not_taken_for_having_talked() -> None:
    alice = in_despair()
    alice.says("what should I do today?", "not yet", "yes")
    assert (alice.kinds, hold(alice)) == (["TodayHeld"], Hold.RED_FLAG)


def test_the_button_for_having_spoken_lets_the_plan_go_on() -> None:
    alice = in_despair()
    alice.says("what should I do today?", "not yet")
    alice.taps(Do.SEEN, "spoken")
    assert (alice.kinds, hold(alice)) == (["SeenThanks"], None)


def test_that_button_lets_go_no_danger_told_of_since() -> None:
    alice = in_despair()
    alice.says("what should I do today?", "not yet")
    spoken = alice.shown[0]
    alice.says("my calf is swollen and warm")
    alice.forges(spoken.data)
    assert (alice.kinds[0], hold(alice)) == ("SeenEarlier", Hold.RED_FLAG)


def test_of_a_doctor_it_is_not_asked_where_somebody_to_talk_to_is_meant() -> None:
    alice = in_despair()
    alice.says("I saw my doctor")
    assert alice.kinds == ["TodayHeld"]
    assert (Do.SEEN, "talked") in shown(alice)


def test_after_silence_it_is_asked_after_in_its_own_words() -> None:
    alice = in_despair()
    alice.waits(days=20)
    hands = [say for _, say in alice.heard if isinstance(say.reply, CareHand)]
    assert [hand.reply.despair for hand in hands if isinstance(hand.reply, CareHand)] == [True]
    assert hands[0].buttons[0][0].value == "talked"


def test_nobody_to_run_with_is_not_despair() -> None:
    bob = begun()
    bob.says("I can't talk to anyone while I run")
    assert "NotTalkedYet" not in bob.kinds


def test_a_body_that_nobody_has_looked_at_is_told_so_as_before() -> None:
    alice = begun()
    alice.says("I fainted on my run", "what should I do today?", "not yet")
    assert alice.kinds == ["StillHeld"]
