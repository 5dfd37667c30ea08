"""The promises that the coach keeps, by their numbers (docs/method.md, section 1)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coaching.diary import BOB, CAROL, Diary, at, knee, on
from walkrun_bot.coaching.beginning import begin
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.history import Because, Hold, Standing
from walkrun_bot.coaching.ladder import WALKING, index_of, rung_at
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health, Lane, Profile
from walkrun_bot.coaching.report import Completed, Effort, Report
from walkrun_bot.coaching.session import brisk_walk, small

efforts = st.sampled_from(Effort)


def test_p1_a_session_with_more_walking_than_planned_is_a_done_session() -> None:
    assert Report(Completed.ALL, Effort.OK, walked_more=True).comfortable


def test_p2_where_somebody_comes_from_decides_where_the_plan_begins() -> None:
    jogs = Profile(Background.BREAK, AgeBand.UNDER_45, activity=Activity.JOGS)
    walks = replace(jogs, activity=Activity.WALKS)
    ill = replace(walks, background=Background.ILLNESS)
    rungs = [begin(who, 25, at(0), on(0)).after.rung for who in (jogs, walks, ill)]
    jogging, walking, healing = (index_of(25, rung) for rung in rungs)
    assert jogging > walking > healing == 0


@pytest.mark.parametrize("background", [Background.ILLNESS, Background.INJURY, Background.BURNOUT])
def test_p2_and_how_carefully_it_moves(background: Background) -> None:
    assert BOB.lane is Lane.STANDARD
    assert replace(BOB, background=background).lane is Lane.CAREFUL


@given(st.lists(st.integers(2, 6), min_size=2, max_size=8))
def test_p3_the_plan_moves_on_how_it_felt_never_on_the_calendar(gaps: list[int]) -> None:
    """Whatever the days between: hard sessions bring no step, and no time does either."""
    bob, day = Diary(BOB), 0
    for gap in gaps:
        day += gap
        bob = bob.welcomed(day).told(day, Effort.HARD)
    assert bob.rung <= Diary(BOB).rung
    assert bob.welcomed(day + 300).rung <= bob.rung


def test_p3_a_session_that_feels_manageable_is_repeated_before_the_plan_moves() -> None:
    assert Diary(BOB).told(0).last is Because.NOT_YET_OFTEN
    assert Diary(BOB).told(0).told(2).last is Because.COMFORTABLE_ENOUGH
    carol = Diary(CAROL).told(0).told(2).told(4)
    assert carol.last is Because.CAREFUL_DAYS
    assert carol.told(7).last is Because.COMFORTABLE_ENOUGH


@given(st.lists(efforts, max_size=6))
def test_p4_a_smaller_session_is_a_session_done_and_costs_nothing(felt: list[Effort]) -> None:
    bob = Diary(BOB)
    for nth, effort in enumerate(felt):
        bob = bob.told(2 * nth, effort)
    day = 2 * len(felt)
    smaller = bob.told(day, Effort.OK, session=small(bob.standing.rung, 25))
    assert len(smaller.history.told()) == len(felt) + 1
    assert smaller.rung >= bob.rung


def test_p11_a_brisk_walk_on_a_tired_day_counts_and_keeps_the_place_in_the_plan() -> None:
    bob = Diary(BOB).told(0).told(2, session=brisk_walk(25))
    assert (bob.rung, len(bob.history.told())) == (Diary(BOB).rung, 2)
    assert bob.told(4).last is Because.COMFORTABLE_ENOUGH


@given(st.lists(st.tuples(st.integers(2, 30), efforts), max_size=20))
def test_p14_one_small_step_at_a_time_and_the_total_stays(days: list[tuple[int, Effort]]) -> None:
    bob, day = Diary(BOB), 0
    for gap, effort in days:
        day += gap
        bob = bob.welcomed(day).told(day, effort)
    assert all(move <= 1 for move in bob.moves()) if bob.history.decisions else True
    assert bob.standing.total_min == 25


def test_p14_repeating_is_always_on_offer() -> None:
    stepped = Diary(BOB).told(0).told(2)
    assert stepped.wants_same(2).rung == Diary(BOB).rung


@given(st.integers(0, 30), st.sampled_from(Health), st.integers(0, 9))
def test_p17_there_is_always_something_to_do_and_a_small_version_of_it(
    rung: int, health: Health, day: int
) -> None:
    hold = None if health is Health.NONE else Hold.SEEN_FIRST
    profile = replace(BOB, health=health)
    bob = Diary(profile, Standing(rung_at(25, rung), 25, hold)).told(0)
    advice = bob.advised(day)
    assert advice.session is not None
    assert advice.small is not None
    assert advice.small.total_s <= 15 * 60


def test_p17_but_where_it_could_do_harm_nothing_is_prescribed() -> None:
    assert Diary(BOB).flagged(0).advised(1).readiness is Readiness.FROZEN


def test_p18_adjusting_is_no_step_back_in_the_count_of_sessions() -> None:
    bob = Diary(BOB).told(0, completed=Completed.PART).told(2, pain=knee(4)).told(4)
    assert len(bob.history.told()) == 3
    assert bob.standing.rung != WALKING
