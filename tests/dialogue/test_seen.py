"""A button that lets a hold go is good for the hold that it was shown with, and for no other."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.runner import Question


def hold(talk: Talk) -> Hold | None:
    assert talk.runner.standing is not None
    return talk.runner.standing.hold


def seen_button(talk: Talk, value: str = "yes") -> Button:
    return next(b for b in talk.shown if (b.do, b.value) == (Do.SEEN, value))


def twice_in_danger(first: str, second: str) -> tuple[Talk, Button]:
    """Alice has told of two dangers; the button is from between the two."""
    alice = begun()
    alice.says(first, "what should I do today?")
    button = next(b for b in alice.shown if b.do is Do.SEEN and b.value != "no")
    alice.now += timedelta(days=1)
    alice.says(second)
    return alice, button


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("I fainted on my run", "I have chest pain"),
        ("I fainted on my run", "I fainted on my run"),
        ("I want to kill myself", "my calf is swollen and warm"),
        ("my doctor said not to run", "I coughed up blood"),
    ],
)
def test_the_button_of_the_first_danger_does_not_let_go_the_second(first: str, second: str) -> None:
    alice, of_the_first = twice_in_danger(first, second)
    alice.forges(of_the_first.data)
    assert hold(alice) is Hold.RED_FLAG
    assert alice.kinds == ["SeenEarlier", "AskSeen"]
    assert alice.turn.settled is None, "the old message would say that it was taken"
    assert alice.runner.asking is Question.SEEN
    alice.taps(Do.SEEN, "yes")
    assert alice.kinds == ["SeenThanks"]
    assert hold(alice) is not Hold.RED_FLAG


def test_with_the_question_of_the_second_open_the_first_button_lets_nothing_go_either() -> None:
    alice, of_the_first = twice_in_danger("I fainted on my run", "I have chest pain")
    alice.says("I saw my doctor")
    assert alice.kinds == ["AskSeen"]
    alice.forges(of_the_first.data)
    assert (hold(alice), alice.kinds[0]) == (Hold.RED_FLAG, "SeenEarlier")


def test_despair_told_since_is_asked_about_in_its_own_words() -> None:
    alice, of_the_first = twice_in_danger("I fainted on my run", "I want to kill myself")
    alice.forges(of_the_first.data)
    assert (hold(alice), alice.kinds) == (Hold.RED_FLAG, ["SeenEarlier", "TodayHeld"])
    assert seen_button(alice, "talked").of


@pytest.mark.parametrize("stored", ["seen:yes:0", "seen:talked:0"])
@pytest.mark.parametrize("told", ["I fainted on my run", "my doctor said not to run"])
def test_a_button_from_before_buttons_were_bound_is_read_and_asked_about(
    told: str, stored: str
) -> None:
    alice = begun()
    alice.says(told, "what should I do today?")
    before = hold(alice)
    alice.forges(stored)
    assert (hold(alice), alice.kinds) == (before, ["SeenEarlier", "AskSeen"])
    alice.taps(Do.SEEN, "yes")
    assert hold(alice) is None


def test_an_advice_told_since_is_not_let_go_by_the_button_of_the_screening() -> None:
    frank = begun("starting", "under_45", "joint", "walks")
    frank.says("what should I do today?")
    of_the_screening = seen_button(frank)
    frank.says("my doctor said not to run")
    frank.forges(of_the_screening.data)
    assert (hold(frank), frank.kinds) == (Hold.SEEN_FIRST, ["SeenEarlier", "AskSeen"])


def test_the_button_stays_good_over_days_and_over_talk_of_other_things() -> None:
    alice = begun()
    alice.says("I fainted on my run", "what should I do today?")
    button = seen_button(alice)
    alice.waits(days=3)
    alice.says("does walking count?", "settings", "my shin is sore 2/10")
    alice.forges(button.data)
    assert hold(alice) is None


def test_not_yet_is_taken_from_any_of_them() -> None:
    alice, _ = twice_in_danger("I fainted on my run", "I have chest pain")
    alice.forges("seen:no:0")
    assert (hold(alice), alice.kinds) == (Hold.RED_FLAG, ["StillHeld"])


def test_where_nothing_holds_the_plan_an_old_button_asks_nothing() -> None:
    bob = begun()
    bob.forges("seen:yes:0")
    assert bob.kinds == ["NoDanger"]
    assert hold(bob) is None
