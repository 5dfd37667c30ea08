"""P12: a walking week keeps the routine alive, and there is a way back from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.coaching.diary import BOB, Diary, at, on
from walkrun_bot.coaching import walking_week
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.history import Because, Standing
from walkrun_bot.coaching.ladder import WALKING, Rung
from walkrun_bot.coaching.lately import ran
from walkrun_bot.coaching.report import Effort
from walkrun_bot.coaching.session import easy_walk, intervals


def walks(diary: Diary, day: int) -> Diary:
    return diary.decided(walking_week.begin(diary.standing, at(day), on(day)))


def runs_again(diary: Diary, day: int) -> Diary:
    return diary.decided(walking_week.end(diary.standing, at(day), on(day)))


def test_p12_seven_days_of_walks_and_then_the_runs_of_before() -> None:
    alice = walks(Diary(BOB).told(0), 2)
    kinds = [alice.advised(day).readiness for day in range(2, 10)]
    assert kinds == [Readiness.WALK] * 7 + [Readiness.SESSION]
    assert alice.advised(9).session == intervals(Diary(BOB).standing.rung, 25)
    assert alice.advised(9).because is Because.WALKING_WEEK_OVER


def test_p12_walks_are_no_absence_so_the_rung_stays() -> None:
    alice = walks(Diary(BOB).told(0), 2)
    for day in (2, 4, 7):
        alice = alice.told(day, session=easy_walk(25))
    alice = alice.welcomed(11)
    assert alice.rung == Diary(BOB).rung


def test_p12_a_walking_week_without_a_walk_is_days_away_like_any_other() -> None:
    alice = walks(Diary(BOB).told(0), 2).welcomed(9)
    assert (alice.rung, alice.last) == (Diary(BOB).rung - 1, Because.AWAY)


def test_nothing_gets_harder_within_it_or_on_the_first_run_after() -> None:
    alice = Diary(BOB).told(0, Effort.EASY)
    alice = walks(alice, 1).told(2, Effort.EASY, session=easy_walk(25)).wants_more(2)
    assert alice.last is Because.WALKING_WEEK
    alice = runs_again(alice, 8).told(8, Effort.EASY)
    assert (alice.last, alice.rung) == (Because.FIRST_BACK, Diary(BOB).rung)
    assert alice.told(10, Effort.EASY).last is Because.COMFORTABLE_ENOUGH


def test_walks_of_a_walking_week_earn_no_first_runs() -> None:
    walker = Diary(BOB, replace(Diary(BOB).standing, rung=WALKING))
    walker = walks(walker, 0)
    for day in range(6):
        walker = walker.told(day, Effort.EASY)
    assert (walker.rung, walker.last) == (0, Because.WALKING_WEEK)


def test_asked_for_twice_it_is_a_week_longer() -> None:
    once = walks(Diary(BOB), 0)
    assert once.standing.walking_until == on(7)
    assert walks(once, 3).standing.walking_until == on(14)
    assert walks(once, 8).standing.walking_until == on(15)


def test_what_was_walked_is_counted_over_a_lengthened_week_too() -> None:
    alice = walks(Diary(BOB).told(0), 1)
    alice = alice.told(2, session=easy_walk(25)).told(4, session=easy_walk(25))
    alice = walks(alice, 5).told(9, session=easy_walk(25))
    assert walking_week.walked(alice.history, on(15)) == 3


def test_ended_early_the_rest_days_still_hold() -> None:
    alice = runs_again(walks(Diary(BOB).told(0), 0), 1)
    assert alice.advised(1).readiness is Readiness.REST_BETWEEN
    assert alice.advised(2).readiness is Readiness.SESSION


@pytest.mark.parametrize("day", range(7))
def test_a_run_all_the_same_counts_and_moves_nothing(day: int) -> None:
    alice = walks(Diary(BOB).told(0), 1)
    session = intervals(alice.standing.rung, 25)
    told = alice.told(1 + day, Effort.EASY, session=session)
    assert told.rung == alice.rung
    assert not any(ran(a.session) for a in (told.advised(1 + day),) if a.session)
    assert told.standing.walking_until == on(1) + timedelta(days=7)


def test_p12_whoever_walks_still_goes_on_to_first_runs_after_a_walking_week() -> None:
    alice = Diary(BOB, Standing(WALKING, 25)).told(0, session=intervals(Rung(15, 90), 25))
    alice = alice.decided(walking_week.begin(alice.standing, at(1), on(1)))
    for day in (9, 11, 13, 15):
        alice = alice.welcomed(day).told(day)
    assert alice.standing.rung != WALKING
