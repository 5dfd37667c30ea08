"""Something else than the plan: by the ground, by breath, a walk; and a little more."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.dialogue.talk import JOGGER, Talk, after_a_run, begun
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.history import Because, Hold, Status
from walkrun_bot.coaching.session import SessionKind
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.replies import today as replies


def todays(talk: Talk) -> SessionKind:
    """The kind of the newest session."""
    return talk.runner.history.sessions[-1].session.kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("can I do hills today?", SessionKind.HILLS),
        ("hills please", SessionKind.HILLS),
        ("I feel like hills", SessionKind.HILLS),
        ("I'd like to run by breath", SessionKind.BY_BREATH),
        ("could I go by feel today?", SessionKind.BY_BREATH),
        ("a brisk walk today", SessionKind.BRISK_WALK),
        ("something small", SessionKind.SMALL),
    ],
)
def test_p5_p6_p7_p11_every_kind_can_be_had_in_words(words: str, kind: SessionKind) -> None:
    bob = after_a_run()
    bob.says(words)
    assert (bob.kinds, todays(bob)) == (["SessionChosen"], kind)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("breath", SessionKind.BY_BREATH),
        ("hills", SessionKind.HILLS),
        ("brisk", SessionKind.BRISK_WALK),
        ("easy", SessionKind.EASY_WALK),
    ],
)
def test_something_else_opens_the_choices_and_each_is_a_tap(value: str, kind: SessionKind) -> None:
    bob = after_a_run()
    bob.says("today")
    assert len([b for b in bob.shown if b.do is Do.SWAP]) == 2
    bob.taps(Do.OTHER)
    bob.taps(Do.SWAP, value)
    assert todays(bob) is kind


@pytest.mark.parametrize("value", ["small", "walk", "breath", "hills", "easy"])
def test_the_same_choice_again_writes_nothing_new(value: str) -> None:
    bob = after_a_run()
    bob.says("today")
    bob.taps(Do.OTHER)
    once = bob.forges(f"swap:{value}:0")
    twice = bob.forges(f"swap:{value}:0")
    assert (twice.runner.history, twice.says) == (once.runner.history, once.says)


def test_a_run_by_feel_that_was_chosen_can_be_exchanged_for_the_clock_again() -> None:
    bob = after_a_run()
    bob.says("hills please", "something else")
    bob.taps(Do.SWAP, "clock")
    assert todays(bob) is SessionKind.INTERVALS


def test_running_by_feel_waits_on_a_rest_day_and_a_walk_is_there() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt")
    bob.waits(days=1)
    bob.says("can I do hills today?")
    reply = bob.replies[0]
    assert isinstance(reply, replies.RunningWaits)
    assert reply.readiness is Readiness.REST_BETWEEN
    bob.taps(Do.SWAP, "easy")
    assert todays(bob) is SessionKind.EASY_WALK


def test_hills_wait_for_whoever_gentle_until_the_first_runs() -> None:
    alice = begun("starting", "from_45", "none", "little")
    alice.says("hills please")
    reply = alice.replies[0]
    assert isinstance(reply, replies.RunningWaits)
    assert (reply.readiness, reply.hold) == (Readiness.WALK, None)


def test_nothing_else_is_offered_while_a_danger_holds_the_plan() -> None:
    bob = after_a_run()
    bob.says("I fainted", "something else")
    assert bob.kinds == ["TodayHeld"]
    bob.says("hills please")
    assert bob.kinds == ["TodayHeld"]
    assert bob.runner.standing is not None
    assert bob.runner.standing.hold is Hold.RED_FLAG


def test_a_hilly_run_done_leaves_the_plan_where_it_was() -> None:
    bob = after_a_run()
    before = bob.runner.standing
    bob.says("hills please", "done, easy, nothing hurt")
    assert bob.runner.history.decisions[-1].because is Because.BY_FEEL
    assert bob.runner.standing == before
    assert bob.runner.history.sessions[-1].status is Status.SWAPPED


def test_telling_of_hills_asks_for_none() -> None:
    bob = after_a_run()
    bob.says("done, my calves are on fire after the hills")
    assert "SessionChosen" not in bob.kinds


def cues(days: int) -> list[int]:
    bob, found = after_a_run(), []
    for _ in range(days):
        bob.waits(days=7)
        bob.says("today")
        reply = bob.replies[-1]
        assert isinstance(reply, replies.TodaySession)
        found.append(reply.cue % 7)
    return found


def test_p9_the_cue_for_the_walks_is_another_one_week_after_week() -> None:
    assert all(one != next_one for one, next_one in pairwise(cues(5)))


def test_more_is_offered_after_an_easy_session_with_same_again_beside_it() -> None:
    bob = begun(*JOGGER)
    bob.says("done, it was really easy, nothing hurt")
    assert {(b.do, b.value) for b in bob.shown} >= {(Do.MORE, "next"), (Do.SAME, "again")}
    before = bob.runner.standing
    bob.taps(Do.SAME, "again")
    assert (bob.kinds, bob.runner.standing) == (["SameAgain"], before)


def test_more_taken_is_one_small_step_and_can_be_taken_back() -> None:
    bob = begun(*JOGGER)
    bob.says("done, it was really easy, nothing hurt")
    before = bob.runner.standing
    bob.taps(Do.MORE, "next")
    assert (bob.kinds, bob.runner.history.decisions[-1].because) == (
        ["MoreNow"],
        Because.ASKED_MORE,
    )
    bob.taps(Do.SAME)
    assert bob.runner.standing == before


@pytest.mark.parametrize(
    "report", ["done, fine, nothing hurt", "done, hard, nothing hurt", "done, easy, knee 2/10"]
)
def test_more_is_offered_after_nothing_but_an_easy_painless_session(report: str) -> None:
    bob = begun(*JOGGER)
    bob.says(report)
    assert Do.MORE not in {button.do for button in bob.shown}


def test_whom_effort_knocks_out_is_offered_no_brisk_walk_and_told_why_running_waits() -> None:
    ellen = begun("starting", "under_45", "crash", "walks")
    ellen.says("something else")
    assert {b.value for b in ellen.shown if b.do is Do.SWAP} == {"easy"}
    ellen.says("a brisk walk please")
    assert todays(ellen) is SessionKind.EASY_WALK
    ellen.says("hills please")
    reply = ellen.replies[0]
    assert isinstance(reply, replies.RunningWaits)
    assert reply.crashes
