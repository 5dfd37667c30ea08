"""How the plan moves on: rungs gained or lost after each session, as plain lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.coaching.diary import A_MINUTE, BOB, CAROL, Diary, knee
from walkrun_bot.coaching.history import Because, Hold, Standing
from walkrun_bot.coaching.ladder import WALKING, rung_at, top
from walkrun_bot.coaching.profile import Health
from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.coaching.session import brisk_walk, by_breath, small

EASY, OK, HARD, TOO_HARD = Effort
PART = Completed.PART


def felt(diary: Diary, *efforts: Effort, every: int = 2) -> Diary:
    for n, effort in enumerate(efforts):
        diary = diary.told(n * every, effort)
    return diary


def test_bob_steps_up_after_two_comfortable_sessions_on_different_days() -> None:
    bob = felt(Diary(BOB), OK, OK, EASY, OK, OK)
    assert bob.moves() == [0, 1, 0, 1, 0]
    assert bob.last is Because.NOT_YET_OFTEN


def test_carol_who_is_48_steps_up_after_three_and_at_least_six_days() -> None:
    assert felt(Diary(CAROL), OK, OK, OK, every=3).moves() == [0, 0, 1]
    assert felt(Diary(CAROL), OK, OK, OK, OK, every=2).moves() == [0, 0, 0, 1]


def test_carols_third_session_in_four_days_waits_for_tendons_and_bones() -> None:
    carol = felt(Diary(CAROL), OK, OK, OK, every=2)
    assert carol.last is Because.CAREFUL_DAYS
    assert carol.history.decisions[-1].count == 3


def test_over_eager_bob_who_goes_twice_in_a_day_has_done_so_on_one_day() -> None:
    bob = Diary(BOB).told(0, EASY).told(0, EASY, minute=300)
    assert bob.moves() == [0, 0]
    assert bob.told(2, EASY).moves() == [0, 0, 1]


def test_hard_but_done_is_done_again() -> None:
    bob = felt(Diary(BOB), HARD)
    assert (bob.moves(), bob.last) == ([0], Because.HARD_BUT_DONE)


def test_hard_in_between_does_not_undo_what_was_comfortable() -> None:
    assert felt(Diary(BOB), OK, HARD, OK).moves() == [0, 0, 1]


def test_two_hard_ones_in_a_row_are_eased() -> None:
    bob = felt(Diary(BOB), HARD, HARD)
    assert (bob.moves(), bob.last) == ([0, -1], Because.HARD_TWICE)


def test_hard_on_the_rung_before_and_on_this_one_are_not_two_in_a_row() -> None:
    assert felt(Diary(BOB), HARD, HARD, HARD).moves() == [0, -1, 0]


def test_too_hard_is_eased_at_once() -> None:
    bob = felt(Diary(BOB), OK, TOO_HARD)
    assert (bob.moves(), bob.last) == ([0, -1], Because.TOO_HARD)


def test_too_hard_on_the_walking_rung_stays_a_walk() -> None:
    walker = Diary(BOB, Standing(WALKING, 25)).told(0, TOO_HARD)
    assert walker.standing.rung == WALKING


def test_after_easing_comfort_on_the_way_up_is_not_counted_again() -> None:
    bob = felt(Diary(BOB), OK, OK).wants_easier(2).told(4, OK)
    assert bob.moves() == [0, 1, -1, 0]
    assert bob.told(6, OK).moves() == [0, 1, -1, 0, 1]


def test_part_of_it_is_done_and_not_yet_comfortable() -> None:
    bob = Diary(BOB).told(0, OK, completed=PART).told(2, OK).told(4, OK)
    assert bob.moves() == [0, 0, 1]
    assert bob.history.decisions[0].because is Because.NOT_FINISHED


def test_two_parts_cut_short_by_rain_were_not_hard() -> None:
    bob = Diary(BOB).told(0, OK, completed=PART).told(2, EASY, completed=PART)
    assert (bob.moves(), bob.last) == ([0, 0], Because.NOT_FINISHED)


@pytest.mark.parametrize("level", [1, 2, 3])
def test_alices_niggle_never_steps_up(level: int) -> None:
    alice = Diary(BOB).told(0, OK).told(2, EASY, knee(level))
    assert (alice.moves(), alice.last) == ([0, 0], Because.PAIN_NIGGLE)


def test_the_first_session_back_never_steps_up() -> None:
    bob = felt(Diary(BOB), OK).welcomed(8).told(8, EASY)
    assert bob.moves() == [0, -1, 0]
    assert bob.last is Because.FIRST_BACK


def test_nor_does_it_when_bob_went_without_asking_the_coach() -> None:
    bob = felt(Diary(BOB), OK).told(40, EASY)
    assert (bob.moves(), bob.last) == ([0, 0], Because.FIRST_BACK)


def test_a_late_word_on_an_old_session_does_not_use_up_the_first_one_back() -> None:
    bob = felt(Diary(BOB), OK, OK, EASY).welcomed(16)
    bob = bob.told(4, OK, number=3, minute=17_280).told(16, EASY)
    assert bob.last is Because.FIRST_BACK


def test_too_hard_on_the_first_day_back_is_eased() -> None:
    assert felt(Diary(BOB), OK).welcomed(8).told(8, TOO_HARD).moves() == [0, -1, -1]


def test_a_small_session_or_a_walk_by_choice_keeps_the_plan() -> None:
    bob = Diary(BOB).told(0, OK)
    for session in (small(A_MINUTE, 25), brisk_walk(25)):
        chosen = bob.told(2, EASY, session=session)
        assert (chosen.moves(), chosen.last) == ([0, 0], Because.SESSION_BY_CHOICE)
        assert chosen.told(4, OK).moves() == [0, 0, 1]


def test_on_the_walking_rung_a_short_walk_is_a_comfortable_walk_too() -> None:
    walker = Diary(BOB, Standing(WALKING, 25))
    assert walker.told(0, OK).told(2, OK, session=small(WALKING, 25)).moves() == [0, 1]


def test_a_session_by_breath_leaves_the_count_of_the_rung_alone() -> None:
    assert Diary(BOB).told(0, OK).told(2, OK, session=by_breath(25)).moves() == [0, 0]


def test_while_something_holds_the_plan_no_report_moves_it_up() -> None:
    for hold in Hold:
        held = Diary(BOB, Standing(A_MINUTE, 25, hold))
        assert max(felt(held, EASY, EASY, EASY, EASY, every=3).moves()) <= 0


def test_walks_that_come_first_are_counted_down_and_no_step_is_taken() -> None:
    bob = Diary(BOB, Standing(A_MINUTE, 25, walks_first=2))
    walked = bob.told(0, EASY, session=brisk_walk(25)).told(1, EASY, session=brisk_walk(25))
    assert [d.after.walks_first for d in walked.history.decisions] == [1, 0]
    assert walked.moves() == [0, 0]


def test_at_the_top_it_stays_and_says_so() -> None:
    bob = Diary(BOB, Standing(rung_at(25, top(25)), 25)).told(0, OK).told(2, OK)
    assert (bob.moves(), bob.last) == ([0, 0], Because.TOP)


def test_whom_effort_knocks_out_days_later_never_steps_up() -> None:
    ellen = Diary(replace(BOB, health=Health.CRASH), Standing(WALKING, 25))
    ellen = felt(ellen, EASY, EASY, EASY, EASY, EASY, every=4)
    assert ellen.moves() == [0] * 5
    assert ellen.last is Because.CRASH_AFTER_EFFORT


def test_each_of_thirty_comfortable_sessions_in_a_row_moves_one_rung_at_most() -> None:
    bob = Diary(BOB, Standing(WALKING, 20))
    assert set(felt(bob, *[EASY] * 30).moves()) == {0, 1}


def test_telling_it_anew_counts_once() -> None:
    bob = Diary(BOB).told(0, OK).told(0, EASY, number=1, minute=30)
    assert bob.moves() == [0, 0, 0]
