"""Where it is going (P13) and the signs that it helps (P15, P18), in the conversation."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import Talk, begun
from tests.dialogue.telling import noted
from walkrun_bot.coaching.history import Because
from walkrun_bot.coaching.profile import Destination
from walkrun_bot.coaching.session import SessionKind
from walkrun_bot.coaching.signs import Compared, Proof, Sign
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes import aims
from walkrun_bot.dialogue.replies import progress as replies
from walkrun_bot.dialogue.replies.mine import Progress

GOOD = "done, fine, nothing hurt"


def after(sessions: int) -> Talk:
    """Bob after so many sessions, every third day, the last one just told of."""
    bob = begun()
    bob.says(GOOD)
    for _ in range(sessions - 1):
        bob.now += timedelta(days=3)
        bob.says(GOOD)
    return bob


def aim(talk: Talk) -> Destination:
    return talk.runner.profile.destination


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("I want to stay here for good", Destination.WALK_BREAKS),
        ("can I keep the walk breaks for good?", Destination.WALK_BREAKS),
        ("just the habit is enough for me", Destination.HABIT),
        ("I'd like to run 5k one day", Destination.FIVE_KM),
        ("my goal is 20 minutes of running", Destination.TWENTY),
        ("I want to run for 30 minutes non-stop", Destination.THIRTY),
    ],
)
def test_a_destination_in_words(words: str, where: Destination) -> None:
    bob = after(1)
    bob.says(words)
    assert (bob.kinds[0], aim(bob)) == ("AimSet", where)


@pytest.mark.parametrize("words", ["when can I do 5k?", "how long until 5k", "30 minutes", "ok"])
def test_what_names_no_wish_is_no_destination(words: str) -> None:
    assert aims.destination(plain(words)) is None


def test_every_destination_is_a_tap_in_the_settings_and_shown_there() -> None:
    bob = after(1)
    bob.says("settings")
    bob.taps(Do.AIM)
    assert {b.value for b in bob.shown} == {d.value for d in Destination} - {"unsaid"}
    bob.taps(Do.AIM, "habit")
    assert aim(bob) is Destination.HABIT


def test_it_is_offered_once_after_the_third_session_and_not_before() -> None:
    bob = begun()
    offers = []
    for _ in range(6):
        bob.says(GOOD)
        offers.append("AskAim" in bob.kinds)
        bob.now += timedelta(days=3)
    assert offers == [False, False, True, False, False, False]


def test_not_now_is_an_answer_and_so_are_words() -> None:
    bob = after(3)
    bob.taps(Do.AIM, "later")
    assert (bob.kinds, aim(bob), bob.runner.asking) == (["AimLater"], Destination.UNSAID, None)
    alice = after(3)
    alice.says("walk breaks for me")
    assert aim(alice) is Destination.WALK_BREAKS


def test_p13_stay_here_for_good_is_a_place_to_be() -> None:
    bob = after(3)
    before = bob.runner.standing
    bob.taps(Do.AIM, "walk_breaks")
    kinds = set()
    for _ in range(9):
        bob.now += timedelta(days=3)
        bob.says("today", "done, easy, nothing hurt")
        kinds.add(bob.runner.history.sessions[-1].session.kind)
    assert bob.runner.standing == before
    assert kinds == {SessionKind.INTERVALS, SessionKind.BY_BREATH}
    assert {d.because for d in bob.runner.history.decisions[-6:]} <= {
        Because.ARRIVED,
        Because.BY_FEEL,
    }


def test_minutes_that_cannot_hold_it_get_an_honest_word_and_an_offer() -> None:
    bob = after(3)
    bob.taps(Do.AIM, "twenty")
    reply = bob.replies[0]
    assert isinstance(reply, replies.AimSet)
    assert (reply.minutes, reply.room, reply.needs) == (25, 15, 30)
    bob.taps(Do.MINUTES, "30")
    assert bob.kinds == ["MinutesSet"]
    bob.says("20 minutes please")
    assert bob.kinds == ["MinutesSet", "AimSet"]


def test_p15_a_sign_is_asked_for_at_some_check_ins_by_one_tap() -> None:
    bob = after(4)
    assert bob.replies[-1] == replies.AskSign(Sign.BREATH)
    bob.taps(Do.NOTICED, "breath_better")
    assert bob.kinds == ["SignNoted"]
    bob.taps(Do.PROGRESS)
    reply = bob.replies[0]
    assert isinstance(reply, Progress)
    assert [(s.sign, s.times) for s in reply.signs] == [(Sign.BREATH, 1)]


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("much sooner", Compared.BETTER),
        ("better", Compared.BETTER),
        ("about the same", Compared.SAME),
        ("it takes longer", Compared.WORSE),
    ],
)
def test_p15_a_sign_in_words(words: str, how: Compared) -> None:
    bob = after(4)
    bob.says(words)
    assert bob.replies == [replies.SignNoted(Sign.BREATH, how)]


def test_a_sign_not_answered_is_let_go() -> None:
    bob = after(4)
    bob.says("and tomorrow?")
    assert (bob.runner.asking, bob.runner.signs) == (None, ())


@pytest.mark.parametrize("words", ["done, hard, nothing hurt", "done, fine, my knee hurts 2/10"])
def test_nothing_more_is_asked_after_a_hard_or_sore_session(words: str) -> None:
    bob = after(3)
    bob.now += timedelta(days=3)
    bob.says(words)
    assert "AskSign" not in bob.kinds


def test_p18_a_session_one_was_unsure_about_is_seen() -> None:
    bob = after(1)
    bob.now += timedelta(days=3)
    bob.says("I'm so tired", "done, fine, nothing hurt")
    assert noted(bob).proof is Proof.UNSURE


def test_p18_a_session_made_smaller_instead_of_left_is_seen() -> None:
    bob = after(1)
    bob.now += timedelta(days=3)
    bob.says("something small", "done, fine, nothing hurt")
    assert (noted(bob).proof, noted(bob).adjusted) == (Proof.ADJUSTED, 1)
