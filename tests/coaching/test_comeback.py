"""Coming back after days away: the longer, the gentler, and never twice for one absence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coaching.diary import BOB, Diary, on
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.comeback import days_away, last_active
from walkrun_bot.coaching.history import Because, History, Hold, Standing
from walkrun_bot.coaching.ladder import rung_at
from walkrun_bot.coaching.report import Effort
from walkrun_bot.coaching.session import easy_walk

GINA = Diary(BOB, Standing(rung_at(25, 10), 25)).told(0)


@pytest.mark.parametrize(
    ("away", "rung", "walks_first"),
    [
        (6, 10, 0), (7, 9, 0), (13, 9, 0), (14, 8, 0), (20, 8, 0), (21, 5, 2), (90, 5, 2),
        (91, 0, 2), (400, 0, 2),
    ],
)  # fmt: skip
def test_how_far_down_by_days_away(away: int, rung: int, walks_first: int) -> None:
    gina = GINA.welcomed(away)
    assert (gina.rung, gina.standing.walks_first) == (rung, walks_first)


def test_the_reason_says_how_many_days_it_was() -> None:
    decision = GINA.welcomed(9).history.decisions[-1]
    assert (decision.because, decision.count) == (Because.AWAY, 9)
    assert GINA.welcomed(91).last is Because.AWAY_LONG


@pytest.mark.parametrize("away", [7, 14, 21, 91])
def test_asked_twice_it_eases_once(away: int) -> None:
    once = GINA.welcomed(away)
    assert once.welcomed(away) == once
    assert once.welcomed(away).welcomed(away) == once


def test_a_gap_that_goes_on_eases_further_and_never_double() -> None:
    gina = GINA
    for day in range(1, 100):
        gina = gina.welcomed(day)
    rungs = [(d.count, d.after.rung) for d in gina.history.decisions[1:]]
    ladder = [(7, 9), (14, 8), (21, 5), (91, 0)]
    assert rungs == [(away, rung_at(25, index)) for away, index in ladder]


@given(st.lists(st.integers(1, 120), max_size=8).map(sorted))
def test_however_often_it_is_asked_only_the_length_of_the_gap_counts(days: list[int]) -> None:
    often = GINA
    for day in days:
        often = often.welcomed(day)
    last = max((day for day in days if day >= 7), default=0)
    once = GINA.welcomed(last) if last else GINA
    assert often.standing == once.standing


def test_easier_asked_for_in_the_meantime_is_kept() -> None:
    gina = GINA.welcomed(8).wants_easier(8).wants_easier(8)
    assert gina.rung == 7
    assert gina.welcomed(14).rung == 7


def test_two_walks_come_first_after_three_weeks_and_no_third() -> None:
    gina = GINA.welcomed(21)
    kinds = []
    for day in range(21, 25):
        kinds.append(gina.advised(day).readiness)
        gina = gina.told(day, session=gina.advised(day).session)
    walk, run = Readiness.WALK, Readiness.SESSION
    assert kinds == [walk, walk, run, Readiness.REST_BETWEEN]


def test_a_second_absence_is_answered_anew() -> None:
    gina = GINA.welcomed(8).told(8).welcomed(16)
    assert gina.moves()[1:] == [-1, 0, -1]


def test_a_walk_is_no_absence() -> None:
    gina = GINA.told(6, session=easy_walk(25))
    assert gina.welcomed(10) == gina


def test_coming_back_does_not_lift_a_hold() -> None:
    for hold in Hold:
        held = Diary(BOB, Standing(rung_at(25, 10), 25, hold)).told(0, Effort.OK)
        assert held.welcomed(30).hold is hold


def test_who_never_began_was_not_away() -> None:
    assert last_active(History()) is None
    assert days_away(History(), on(50)) == 0
    assert Diary(BOB).welcomed(50) == Diary(BOB)
