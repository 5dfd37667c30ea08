"""Taking back: a report told wrongly keeps nothing, and a decision nobody wanted can be undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coaching.diary import A_MINUTE, BOB, Diary, at, knee
from walkrun_bot.coaching.history import Because, Change, Hold, Standing
from walkrun_bot.coaching.ladder import rung_at
from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.coaching.session import easy_walk

WALK = easy_walk(25)
STEPPED = Diary(BOB).told(0).told(2)


def test_bobs_first_two_sessions_earn_a_step() -> None:
    assert STEPPED.last is Because.COMFORTABLE_ENOUGH
    assert STEPPED.moves() == [0, 1]


def test_a_session_that_did_not_happen_keeps_nothing_that_it_earned() -> None:
    bob = STEPPED.untold(2, day=2)
    assert bob.rung == Diary(BOB).rung
    assert bob.last is Because.RETOLD
    assert 2 not in bob.history.told()


def test_nor_does_it_after_the_plan_has_gone_on() -> None:
    bob = STEPPED.told(4).told(6)
    assert bob.rung == Diary(BOB).rung + 2
    assert bob.untold(2, day=6).rung == Diary(BOB).rung + 1


def test_a_step_goes_with_a_session_that_others_were_counted_with() -> None:
    """The step came with the second session; the first was half of what earned it."""
    bob = STEPPED.told(2, Effort.TOO_HARD, number=1, minute=40)
    assert bob.rung <= Diary(BOB).rung


def test_more_that_was_granted_goes_with_the_session_that_granted_it() -> None:
    bob = Diary(BOB).told(0, Effort.EASY).wants_more(0)
    assert bob.last is Because.ASKED_MORE
    assert bob.untold(1, day=1, minute=0).rung == Diary(BOB).rung


def test_told_anew_as_comfortable_the_step_is_still_there() -> None:
    bob = STEPPED.told(2, Effort.EASY, number=2, minute=40)
    assert (bob.rung, bob.last) == (STEPPED.rung, Because.COMFORTABLE_ENOUGH)


def test_told_anew_as_harder_it_is_decided_as_if_told_so_at_once() -> None:
    at_once = Diary(BOB).told(0).told(2, Effort.TOO_HARD)
    anew = STEPPED.told(2, Effort.TOO_HARD, number=2, minute=40)
    assert (anew.standing, anew.last) == (at_once.standing, at_once.last)


def test_a_pain_that_was_a_slip_of_the_finger_holds_nothing_once_told_anew() -> None:
    alice = Diary(BOB).told(0, pain=knee(9))
    assert alice.hold is Hold.PAIN
    assert alice.told(0, pain=knee(1), number=1, minute=9).hold is None


def test_a_walk_that_did_not_happen_brings_no_running_back() -> None:
    alice = Diary(BOB).told(0, pain=knee(7)).told(2, session=WALK)
    assert alice.hold is None
    assert alice.untold(2, day=2).hold is Hold.PAIN


def test_it_holds_again_even_after_the_plan_has_gone_on() -> None:
    alice = Diary(BOB).told(0, pain=knee(7)).told(2, session=WALK).wants_easier(2)
    assert alice.untold(2, day=3, minute=0).hold is Hold.PAIN


def test_taking_back_lifts_no_hold_that_came_since() -> None:
    bob = STEPPED.flagged(2).untold(2, day=3, minute=0)
    assert bob.hold is Hold.RED_FLAG
    assert bob.released(5).rung <= STEPPED.rung - 1


def test_what_was_taken_back_is_not_taken_back_twice() -> None:
    bob = STEPPED.told(4).told(6)
    once = bob.told(6, Effort.HARD, number=2, minute=40)
    twice = once.told(6, Effort.HARD, number=2, minute=50)
    assert twice.rung == once.rung


def test_rows_are_only_ever_added() -> None:
    bob = STEPPED.untold(2, day=2)
    assert bob.history.decisions[: len(STEPPED.history.decisions)] == STEPPED.history.decisions
    assert bob.history.reports[:2] == STEPPED.history.reports
    assert bob.history.decisions[-1].undoes == (1,)


def test_a_step_nobody_wanted_is_undone() -> None:
    bob = STEPPED.undoes(3)
    assert (bob.rung, bob.last) == (Diary(BOB).rung, Because.ASKED_UNDO)
    assert bob.undoes(3) == bob


def test_easier_asked_for_by_mistake_is_undone() -> None:
    bob = STEPPED.wants_easier(3).undoes(3)
    assert bob.rung == STEPPED.rung


@pytest.mark.parametrize("before", [knee(2), knee(5)])
def test_after_pain_undo_makes_nothing_harder(before: object) -> None:
    alice = Diary(BOB).told(0, pain=before).wants_easier(0)  # type: ignore[arg-type]
    assert alice.undoes(1).rung == alice.rung


def test_after_a_session_too_hard_undo_makes_nothing_harder() -> None:
    bob = Diary(BOB).told(0, Effort.TOO_HARD)
    assert bob.undoes(0) == bob
    assert bob.wants_easier(0).undoes(0).rung == bob.rung - 1


HELD = {
    "flag": STEPPED.flagged(3), "ill": STEPPED.fell_ill(3), "advised": STEPPED.advised_against(3),
    "pain": STEPPED.told(4, pain=knee(8)),
}  # fmt: skip


@pytest.mark.parametrize("held", HELD.values(), ids=HELD)
def test_no_hold_is_lifted_by_undo(held: Diary) -> None:
    assert held.undoes(5).hold is held.hold


def test_being_well_again_told_by_mistake_is_undone() -> None:
    bob = Diary(BOB).told(0).fell_ill(1).released(4)
    assert bob.undoes(4).hold is Hold.ILLNESS


def test_minutes_changed_by_mistake_come_back() -> None:
    bob = STEPPED.wants_minutes(3, 15).undoes(3)
    assert (bob.standing.total_min, bob.standing.rung) == (25, STEPPED.standing.rung)


def test_an_absence_that_was_none_is_undone_once_its_sessions_are_told() -> None:
    bob = STEPPED.welcomed(12)
    assert bob.last is Because.AWAY
    assert bob.undoes(12) == bob
    told = bob.told(8, minute=5 * 24 * 60)
    assert told.rung == bob.rung
    assert told.last is Because.TOLD_LATE


@given(st.lists(st.sampled_from(Effort), min_size=1, max_size=6), st.integers(1, 6))
def test_taking_a_session_back_never_makes_the_plan_harder_than_without_it(
    efforts: list[Effort], which: int
) -> None:
    number = min(which, len(efforts))
    bob = Diary(BOB, Standing(rung_at(25, 6), 25))
    without = bob
    for nth, effort in enumerate(efforts, start=1):
        bob = bob.told(2 * nth, effort)
        without = without if nth == number else without.told(2 * nth, effort)
    eased = bob.untold(number, day=2 * len(efforts), minute=50)
    assert eased.rung <= max(bob.rung, without.rung)


def test_the_place_in_the_plan_is_kept_by_what_was_told_first() -> None:
    """Telling anew on a later day does not make a pain of before look older than the session."""
    bob = Diary(BOB).told(0, Effort.EASY).hurts(1, knee(2))
    bob = bob.told(0, Effort.EASY, number=1, minute=3 * 24 * 60)
    assert bob.wants_more(3).last is Because.MORE_NOT_NOW


def test_a_decision_says_what_it_takes_back_and_when() -> None:
    undo = STEPPED.undoes(3).history.decisions[-1]
    assert (undo.change, undo.undoes, undo.at) == (Change.UNDO, (1,), at(3, 120))
    assert undo.after == replace(STEPPED.standing, rung=A_MINUTE)


def test_completed_none_is_no_session() -> None:
    bob = STEPPED.untold(1, day=2)
    assert bob.history.told().keys() == {2}
    assert bob.history.reports[-1].report.completed is Completed.NONE
