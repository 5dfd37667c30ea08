"""The question about danger has a button for every danger that hearing can ask about."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.hearing.dangers import signs
from walkrun_bot.dialogue.replies.care import DangerSigns
from walkrun_bot.dialogue.topics import care
from walkrun_bot.dialogue.turn import Scene

ASKED_ABOUT = sorted({sign.danger for sign in signs.ALL if not sign.sure})
NUMB = "my foot was numb and my eyes went blurry"


def offered(talk: Talk) -> list[str]:
    return [button.value for button in talk.shown if button.do is Do.DANGER]


def asked(suspected: Danger | None) -> Talk:
    """Alice is asked about danger for words that may mean `suspected`."""
    alice = begun()
    scene = Scene(alice.runner, alice.now)
    low = suspected is Danger.SELF_HARM
    alice.turn = care.ask_low(scene) if low else care.ask(scene, suspected=suspected)
    alice.runner = alice.turn.runner
    return alice


@pytest.mark.parametrize("danger", ASKED_ABOUT)
def test_what_may_be_meant_has_a_button_and_a_tap_on_it_holds_the_plan(danger: Danger) -> None:
    alice = asked(danger)
    alice.taps(Do.DANGER, danger)
    assert isinstance(alice.replies[0], DangerSigns)
    assert alice.replies[0].danger is danger
    assert alice.runner.standing is not None
    assert alice.runner.standing.hold is Hold.RED_FLAG


@pytest.mark.parametrize("danger", sorted(set(Danger) - {Danger.SELF_HARM, Danger.OTHER}))
def test_what_may_be_meant_is_offered_first_and_once(danger: Danger) -> None:
    shown = offered(asked(danger))
    assert shown[0] == danger
    assert len(set(shown)) == len(shown)


@pytest.mark.parametrize("danger", [None, *sorted(set(Danger) - {Danger.SELF_HARM})])
def test_something_else_and_none_of_these_always_end_the_list(danger: Danger | None) -> None:
    assert offered(asked(danger))[-2:] == [Danger.OTHER, "none"]


def test_numb_and_blurred_is_asked_about_as_such_also_when_asked_once_more() -> None:
    alice = begun()
    alice.says(NUMB)
    assert (alice.kinds[-1], offered(alice)[0]) == ("AskDanger", Danger.STROKE)
    alice.says("what should I do today?")
    assert (alice.kinds[-1], offered(alice)[0]) == ("AskDanger", Danger.STROKE)


def test_a_later_question_is_not_about_the_danger_of_an_earlier_one() -> None:
    alice = begun()
    alice.says(NUMB)
    alice.taps(Do.DANGER, "none")
    alice.says("something worries me")
    assert offered(alice)[0] == Danger.CHEST


def test_before_there_is_a_plan_it_is_offered_first_as_well() -> None:
    alice = Talk()
    alice.says("hello")
    alice.taps(Do.CONSENT, "yes")
    alice.says(NUMB)
    assert (alice.kinds[-1], offered(alice)[0]) == ("AskDanger", Danger.STROKE)


def test_without_a_pregnancy_its_dangers_are_not_offered() -> None:
    assert Danger.PREGNANCY not in offered(asked(Danger.CHEST))
