"""What a runner may ask for: easier always, more now and then, the same again, other minutes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coaching.diary import A_MINUTE, BOB, Diary, at, knee, on
from walkrun_bot.coaching.history import Because, Change, Decision, Hold, Standing
from walkrun_bot.coaching.ladder import TOTALS, rung_at, top
from walkrun_bot.coaching.lately import most_running_lately
from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.coaching.session import easy_walk, intervals

totals = st.sampled_from(TOTALS)


def test_easier_is_given_always_and_at_once() -> None:
    bob = Diary(BOB, Standing(rung_at(25, 3), 25))
    rungs = [bob.rung]
    for _ in range(5):
        bob = bob.wants_easier(0)
        rungs.append(bob.rung)
    assert rungs == [3, 2, 1, 0, 0, 0]


def test_more_is_given_once_after_a_comfortable_session() -> None:
    bob = Diary(BOB).told(0, Effort.OK).wants_more(0)
    assert (bob.moves(), bob.last) == ([0, 1], Because.ASKED_MORE)
    assert bob.wants_more(1).moves() == [0, 1, 0]
    assert bob.wants_more(1).last is Because.MORE_NOT_NOW


@pytest.mark.parametrize(
    "before",
    [
        Diary(BOB),
        Diary(BOB).told(0, Effort.HARD),
        Diary(BOB).told(0, Effort.TOO_HARD),
        Diary(BOB).told(0, Effort.EASY, knee(1)),
        Diary(BOB).told(0, Effort.EASY, completed=Completed.PART),
        Diary(BOB).told(0).flagged(0),
        Diary(BOB).told(0).flagged(0).released(1),
        Diary(BOB).told(0).advised_against(0).released(1),
        Diary(BOB).told(0).fell_ill(0).released(1),
        Diary(BOB).told(0).welcomed(8),
        Diary(BOB).told(0).welcomed(8).told(8),
    ],
    ids=[
        "nothing done", "hard", "too hard", "a niggle", "part", "flagged", "just seen", "advised",
        "just well", "back today", "first one back",
    ],
)  # fmt: skip
def test_more_has_to_wait(before: Diary) -> None:
    after = before.wants_more(8)
    assert (after.standing, after.last) == (before.standing, Because.MORE_NOT_NOW)


@pytest.mark.parametrize("because", [b for b in Because if b.value.startswith("pain_")
                                     and b is not Because.PAIN_FREE_WALK])  # fmt: skip
def test_more_has_to_wait_after_a_pain_told_of_between_sessions(because: Because) -> None:
    alice = Diary(BOB).told(0, Effort.EASY)
    twinge = Decision(at(1), on(1), Change.SAME, because, alice.standing,
                            alice.standing, count=2)  # fmt: skip
    assert alice.decided(twinge).wants_more(2).last is Because.MORE_NOT_NOW


def test_over_eager_bob_does_not_climb_by_short_walks() -> None:
    bob = Diary(BOB, Standing(A_MINUTE, 30))
    for day in range(1, 30):
        bob = bob.told(day, Effort.EASY, session=easy_walk(10)).wants_more(day)
    assert bob.rung == Diary(BOB, Standing(A_MINUTE, 30)).rung


def test_at_the_top_more_says_so() -> None:
    bob = Diary(BOB, Standing(rung_at(25, top(25)), 25)).told(0).wants_more(0)
    assert bob.last is Because.TOP


def test_same_again_takes_the_last_step_back() -> None:
    bob = Diary(BOB).told(0).told(2)
    assert bob.wants_same(2).moves() == [0, 1, -1]
    assert bob.wants_same(2).wants_same(2) == bob.wants_same(2)


def test_same_again_is_still_there_after_asking_for_more_in_vain() -> None:
    bob = Diary(BOB).told(0, Effort.OK).wants_more(0).wants_more(1)
    assert bob.wants_same(1).moves() == [0, 1, 0, -1]


def test_same_again_has_nothing_to_take_back_once_it_was_run() -> None:
    bob = Diary(BOB).told(0).told(2).told(4)
    assert bob.wants_same(4) == bob
    assert Diary(BOB).wants_same(0) == Diary(BOB)


@given(totals, totals, st.integers(0, 30), st.integers(0, 3))
def test_other_minutes_are_never_harder(old: int, new: int, index: int, done: int) -> None:
    diary = Diary(BOB, Standing(rung_at(old, index), old))
    for n in range(done):
        diary = diary.told(n * 2, Effort.HARD)
    before, after = diary.standing, diary.wants_minutes(9, new).standing
    assert after.total_min == new
    assert after.rung.run_s <= before.rung.run_s
    assert after.rung.share <= before.rung.share
    was = intervals(before.rung, old).running_s
    lately = max(was, most_running_lately(diary.history, on(9)))
    assert intervals(after.rung, new).running_s <= lately + max(120, lately / 5)


def test_other_minutes_leave_a_hold_and_the_walks_that_come_first() -> None:
    held = Diary(BOB, Standing(A_MINUTE, 25, Hold.PAIN, 2)).wants_minutes(0, 40).standing
    assert (held.hold, held.walks_first) == (Hold.PAIN, 2)
