"""The rules of what comes next and of safety, one by one, each with its numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.coaching.diary import BOB, CAROL, Diary, knee, on
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.history import Because, Hold, Illness, Standing
from walkrun_bot.coaching.illness import well_from
from walkrun_bot.coaching.ladder import WALKING, rung_at
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health, Lane, Profile
from walkrun_bot.coaching.report import Completed, Effort, Pain, Place
from walkrun_bot.coaching.session import by_breath, easy_walk

WALK = easy_walk(25)
HIGH = Standing(rung_at(25, 8), 25)


# What comes next.
def test_two_comfortable_sessions_make_a_step_available() -> None:
    assert Diary(BOB).told(0).told(2).moves() == [0, 1]


def test_two_on_one_day_are_one() -> None:
    assert Diary(BOB).told(0).told(0, minute=300).moves() == [0, 0]


def test_the_careful_lane_takes_three_over_six_days() -> None:
    assert Diary(CAROL).told(0).told(2).told(4).moves() == [0, 0, 0]
    assert Diary(CAROL).told(0).told(3).told(6).moves() == [0, 0, 1]


def test_hard_but_done_is_the_same_again_and_hard_twice_is_easier() -> None:
    assert Diary(BOB).told(0, Effort.HARD).moves() == [0]
    assert Diary(BOB).told(0, Effort.HARD).told(2, Effort.HARD).moves() == [0, -1]
    assert Diary(BOB).told(0, Effort.TOO_HARD).moves() == [-1]


def test_too_hard_with_a_niggle_is_easier_too() -> None:
    assert Diary(BOB).told(0, Effort.TOO_HARD, knee(2)).last is Because.TOO_HARD


def unfinished(times: int) -> Diary:
    bob = Diary(BOB, HIGH)
    for nth in range(times):
        bob = bob.told(2 * nth, Effort.OK, completed=Completed.PART)
    return bob


def test_two_repeats_without_comfort_ask_for_something_else() -> None:
    assert unfinished(2).last is Because.NOT_FINISHED
    assert (unfinished(3).last, unfinished(3).rung) == (Because.TRY_ELSE, 8)


def test_and_a_third_is_eased_by_itself_so_nobody_is_stuck() -> None:
    assert (unfinished(4).last, unfinished(4).rung) == (Because.REPEATED, 7)
    assert unfinished(40).rung == 0


def test_a_comfortable_session_ends_the_row_of_repeats() -> None:
    bob = unfinished(2).told(4, Effort.OK).told(6, Effort.OK, completed=Completed.PART)
    assert bob.last is Because.NOT_FINISHED


def test_a_run_by_breath_between_is_no_repeat() -> None:
    bob = unfinished(2)
    bob = bob.told(4, Effort.HARD, session=by_breath(25, bob.standing.rung))
    assert bob.last is not Because.TRY_ELSE


@pytest.mark.parametrize(("days", "rungs"), [(6, 0), (7, -1), (13, -1), (14, -2), (20, -2)])
def test_time_away_costs_rungs_by_its_length(days: int, rungs: int) -> None:
    assert Diary(BOB, HIGH).told(0).welcomed(days).rung == 8 + rungs


def test_three_weeks_away_begin_with_two_walks_half_way_down() -> None:
    bob = Diary(BOB, HIGH).told(0).welcomed(21)
    assert (bob.rung, bob.standing.walks_first) == (4, 2)
    assert Diary(BOB, HIGH).told(0).welcomed(91).standing.rung == WALKING


def test_a_report_that_others_have_overtaken_earns_no_step() -> None:
    bob = Diary(BOB).told(0).told(4, Effort.HARD)
    late = bob.told(2, Effort.EASY, minute=3 * 24 * 60)
    assert (late.last, late.rung) == (Because.TOLD_LATE, bob.rung)
    assert len(late.history.told()) == 3


def test_a_report_told_the_next_day_is_no_late_one() -> None:
    bob = Diary(BOB).told(0).told(2, minute=24 * 60)
    assert bob.last is Because.COMFORTABLE_ENOUGH


def test_a_walk_of_before_the_illness_is_none_of_the_walks_after_it() -> None:
    bob = Diary(BOB).told(0).fell_ill(2).released(5)
    late = bob.told(1, session=WALK, minute=5 * 24 * 60)
    assert late.standing.walks_first == 2


# Pain.
def test_a_pain_told_of_by_itself_counts_in_the_row_of_its_place() -> None:
    alice = Diary(BOB).told(0, pain=knee(1)).told(2, pain=knee(1)).hurts(6, knee(1))
    assert (alice.hold, alice.last) == (Hold.PAIN, Because.PAIN_AGAIN)


def test_it_breaks_no_row_of_another_place_and_counts_once_a_day() -> None:
    shin = Pain(Place.SHIN, 1)
    alice = Diary(BOB).told(0, pain=knee(1)).hurts(5, shin).hurts(5, shin).hurts(5, shin)
    assert alice.hold is None
    assert alice.told(7, pain=knee(1)).told(9, pain=knee(1)).hold is Hold.PAIN


def test_a_niggle_that_grows_from_session_to_session_is_eased() -> None:
    alice = Diary(BOB, HIGH).told(0, pain=knee(1)).told(2, pain=knee(3))
    assert (alice.moves(), alice.last) == ([0, -1], Because.PAIN_RISING)
    falls = Diary(BOB, HIGH).told(0, pain=knee(3)).told(2, pain=knee(1))
    assert falls.moves() == [0, 0]


def test_an_old_pain_that_has_settled_since_holds_nothing() -> None:
    alice = Diary(BOB).told(0).told(4)
    assert alice.told(2, pain=knee(7), minute=4 * 24 * 60).hold is None


# Illness.
def test_a_cold_above_the_neck_may_walk() -> None:
    bob = Diary(BOB).told(0).fell_ill(1, Illness.NECK)
    assert (bob.advised(2).readiness, bob.advised(2).session) == (Readiness.WALK, WALK)
    assert bob.last is Because.ILL_NECK


@pytest.mark.parametrize("sort", [None, Illness.BODY, Illness.COVID])
def test_any_other_illness_may_not(sort: Illness | None) -> None:
    assert Diary(BOB).told(0).fell_ill(1, sort).advised(2).session is None


@pytest.mark.parametrize(("sort", "days"), [(Illness.BODY, 2), (Illness.COVID, 7)])
def test_so_many_days_have_to_be_free_of_symptoms(sort: Illness, days: int) -> None:
    bob = Diary(BOB).told(0).fell_ill(1, sort)
    assert well_from(bob.standing, bob.history) == on(1 + days)


@pytest.mark.parametrize(("days", "rungs"), [(3, -1), (7, -1), (8, -2), (12, -2)])
def test_a_longer_illness_costs_two_rungs(days: int, rungs: int) -> None:
    bob = Diary(BOB, HIGH).told(0).fell_ill(0).released(days)
    assert (bob.rung, bob.standing.walks_first) == (8 + rungs, 2)


def test_a_month_of_illness_is_no_easier_to_come_back_from_than_a_month_away() -> None:
    bob = Diary(BOB, HIGH).told(0).fell_ill(0).released(30)
    assert bob.rung == 4


def test_after_covid_two_weeks_of_walking_and_then_easier() -> None:
    bob = Diary(BOB, HIGH).told(0).fell_ill(0, Illness.COVID).released(9)
    assert bob.rung <= 6
    for day in range(9, 23):
        advice = bob.advised(day)
        assert (advice.readiness, advice.because) == (Readiness.WALK, Because.AFTER_COVID)
        bob = bob.told(day, Effort.EASY, session=advice.session) if day % 2 else bob
    assert bob.advised(23).readiness is Readiness.SESSION
    assert not any(move > 0 for move in bob.moves())


def test_falling_ill_again_by_a_graver_illness_is_the_graver_one() -> None:
    bob = Diary(BOB).told(0).fell_ill(1, Illness.COVID).fell_ill(2, Illness.NECK)
    assert bob.standing.illness is Illness.COVID


# A crash after effort, and what else the screening finds.
def test_whom_effort_knocks_out_walks_within_limits_and_nothing_steps_up() -> None:
    gail = Diary(replace(BOB, health=Health.CRASH), Standing(WALKING, 25, Hold.SEEN_FIRST))
    gail = gail.released(3)
    for day in range(4, 40, 2):
        gail = gail.told(day, Effort.EASY, session=gail.advised(day).session)
        assert gail.advised(day).readiness is Readiness.WALK
    assert gail.wants_more(41).last is Because.CRASH_AFTER_EFFORT
    assert gail.rung == 0


def test_a_crash_told_of_later_takes_the_running_out_of_the_plan() -> None:
    gail = Diary(BOB, HIGH).told(0)
    gail = replace(gail, profile=gail.profile.having(Health.CRASH))
    assert gail.advised(3).readiness is Readiness.WALK


def test_several_answers_of_the_screening_apply_at_once() -> None:
    both = Profile().having(Health.JOINT).having(Health.CRASH, Health.JOINT)
    assert both.conditions == {Health.JOINT, Health.CRASH}
    assert both.crashes
    assert both.without(Health.CRASH).conditions == {Health.JOINT}
    assert both.without(Health.JOINT).without(Health.CRASH).health is Health.NONE


@pytest.mark.parametrize("health", [Health.HEART, Health.JOINT, Health.PREGNANCY, Health.CRASH])
def test_whoever_the_screening_found_something_for_moves_carefully(health: Health) -> None:
    jogs = Profile(Background.STARTING, AgeBand.UNDER_45, health, Activity.JOGS)
    assert jogs.lane is Lane.CAREFUL
