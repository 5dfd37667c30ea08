"""Danger comes before anything else, holds the plan, and lets go only when somebody has looked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.events import Amended
from walkrun_bot.dialogue.replies.care import DangerSigns
from walkrun_bot.dialogue.runner import Question

SCREENED = ("starting", "under_45", "heart", "walks")
ANYWHERE = (
    (), ("done",), ("done", "fine"), ("done", "fine", "yes"), ("done", "fine", "knee"),
    ("change time",), ("change days",), ("delete everything",), ("pause",), ("stop",),
    ("something worries me",), ("I'm in Leeds",), ("I have a fever",),
)  # fmt: skip


def hold(talk: Talk) -> Hold | None:
    assert talk.runner.standing is not None
    return talk.runner.standing.hold


@pytest.mark.parametrize("before", ANYWHERE, ids=str)
def test_danger_is_heard_whatever_is_being_talked_about(before: tuple[str, ...]) -> None:
    alice = begun()
    alice.says(*before)
    alice.says("I had chest pain halfway round")
    assert alice.kinds == ["DangerSigns"]
    assert hold(alice) is Hold.RED_FLAG
    alice.says("what should I do today?")
    assert alice.kinds[-1] == "TodayHeld"


def test_danger_in_an_edited_message_counts() -> None:
    alice = begun()
    alice.event(Amended("I fainted on the way home"))
    assert alice.kinds == ["DangerSigns"]


@pytest.mark.parametrize(
    ("town", "number"), [("I'm in Leeds", "999"), ("I'm in Berlin", "112"),
                         ("I'm in Sydney", "000"), ("I live in Chicago", "911")],
)  # fmt: skip
def test_the_emergency_number_is_that_of_the_country(town: str, number: str) -> None:
    alice = begun()
    alice.says(town, "I fainted today")
    assert alice.replies == [DangerSigns(Danger.FAINT, number)]


def test_no_number_is_guessed_where_the_country_is_not_known() -> None:
    alice = begun()
    alice.says("I fainted today")
    assert alice.replies == [DangerSigns(Danger.FAINT, "")]


def test_a_doubt_is_one_short_question_with_buttons() -> None:
    alice = begun()
    alice.says("felt a bit dizzy at the end")
    assert alice.kinds == ["AskDanger"]
    assert hold(alice) is None
    alice.taps(Do.DANGER, "none")
    assert (alice.kinds, hold(alice)) == (["NoDanger"], None)
    assert alice.runner.asking is not Question.DANGER


@pytest.mark.parametrize("danger", ["chest", "faint", "heart", "breath", "calf", "head"])
def test_every_danger_on_offer_freezes_the_plan(danger: str) -> None:
    alice = begun()
    alice.says("something worries me")
    alice.taps(Do.DANGER, danger)
    assert alice.kinds == ["DangerSigns"]
    assert hold(alice) is Hold.RED_FLAG


@pytest.mark.parametrize(
    "later", [("a bit dizzy this morning",), ("something worries me",), ("my chest feels odd",)]
)
def test_a_later_none_of_these_does_not_lift_the_hold(later: tuple[str, ...]) -> None:
    alice = begun()
    alice.says("I fainted on my run")
    alice.waits(days=2)
    alice.says(*later)
    alice.taps(Do.DANGER, "none")
    assert hold(alice) is Hold.RED_FLAG


@pytest.mark.parametrize("words", ["no", "none of these", "fine", "I feel fine now", "not really"])
def test_no_vague_word_lifts_the_hold(words: str) -> None:
    alice = begun()
    alice.says("I fainted on my run", words)
    assert hold(alice) is Hold.RED_FLAG


def test_being_seen_lifts_it_by_two_walks() -> None:
    alice = begun()
    alice.says("I fainted on my run", "I saw my doctor")
    assert alice.kinds == ["AskSeen"]
    alice.taps(Do.SEEN, "yes")
    assert alice.kinds == ["SeenThanks"]
    assert alice.runner.standing is not None
    assert (hold(alice), alice.runner.standing.walks_first) == (None, 2)


def test_not_yet_keeps_it() -> None:
    alice = begun()
    alice.says("I fainted on my run", "what should I do today?")
    alice.taps(Do.SEEN, "no")
    assert alice.kinds == ["StillHeld"]
    assert hold(alice) is Hold.RED_FLAG


def test_a_screened_runner_has_a_button_for_the_word_with_a_professional() -> None:
    frank = begun(*SCREENED)
    frank.says("what should I do today?")
    frank.taps(Do.SEEN, "yes")
    assert hold(frank) is None


def test_ill_rests_and_well_again_walks_first() -> None:
    alice = begun()
    alice.says("I have a fever")
    assert (alice.kinds, hold(alice)) == (["IllNoted"], Hold.ILLNESS)
    alice.now += timedelta(days=2)
    alice.taps(Do.WELL, "yes")
    assert alice.kinds == ["WellAgain"]
    assert alice.runner.standing is not None
    assert (hold(alice), alice.runner.standing.walks_first) == (None, 2)


def test_while_the_plan_is_held_no_session_is_given_by_any_word() -> None:
    alice = begun()
    alice.says("I fainted on my run")
    asking = ("something small", "walk today", "today", "and tomorrow?", "show me the plan")
    for words in (*asking, "easier please", "I'm ready for more", "done", "30 minutes", "skip"):
        alice.says(words)
        planned = alice.runner.history.sessions[-1]
        assert hold(alice) is Hold.RED_FLAG
        assert planned.session.running_s == 0 or planned.number == 1, words


def test_the_next_words_after_a_danger_answer_no_old_question() -> None:
    alice = begun()
    alice.says("done", "I have chest pain")
    assert alice.runner.draft is None
    assert alice.runner.asking in {None, Question.SEEN}
