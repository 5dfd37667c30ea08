"""Destinations, and the variety that keeps it alive where no step is ahead (P13)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.coaching.diary import BOB, Diary, knee
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.destination import minutes_for, stays
from walkrun_bot.coaching.history import Because, Standing
from walkrun_bot.coaching.ladder import TOTALS, ladder, rung_at, top
from walkrun_bot.coaching.profile import Destination, Profile
from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.coaching.session import SessionKind, by_breath, hills

KEEPS_WALKING = replace(BOB, destination=Destination.WALK_BREAKS)
CLOCK, BREATH = SessionKind.INTERVALS, SessionKind.BY_BREATH


def kinds(diary: Diary, sessions: int) -> list[SessionKind]:
    """The kinds of so many sessions as advised, every third day, all of them comfortable."""
    found = []
    for n in range(sessions):
        session = diary.advised(3 * n).session
        assert session is not None
        found.append(session.kind)
        diary = diary.told(3 * n, session=session)
    return found


def test_p13_walk_breaks_for_good_means_no_step_is_ever_proposed() -> None:
    alice = Diary(KEEPS_WALKING)
    for day in range(0, 40, 2):
        alice = alice.told(day, Effort.EASY)
    assert set(alice.moves()) == {0}
    assert alice.last is Because.ARRIVED


def test_p13_whoever_stays_may_still_ask_for_more_and_stays_there_too() -> None:
    alice = Diary(KEEPS_WALKING).told(0, Effort.EASY).wants_more(0)
    assert alice.moves() == [0, 1]
    assert alice.told(2, Effort.EASY).told(4, Effort.EASY).told(6, Effort.EASY).rung == alice.rung


def test_at_the_destination_every_third_run_is_by_breath() -> None:
    assert kinds(Diary(KEEPS_WALKING), 7) == [CLOCK, CLOCK, BREATH, CLOCK, CLOCK, BREATH, CLOCK]


def test_at_the_top_of_the_minutes_there_is_variety_too() -> None:
    at_top = Diary(BOB, Standing(rung_at(20, top(20)), 20)).told(0)
    assert kinds(at_top, 3)[-1] is not BREATH or at_top.rung == top(20)
    assert BREATH in kinds(Diary(BOB, at_top.standing), 4)


def test_on_the_way_nothing_but_the_plan_is_proposed() -> None:
    assert set(kinds(Diary(BOB), 12)) == {CLOCK}


@pytest.mark.parametrize("pain", [None, knee(2)])
def test_after_a_hard_or_a_sore_session_it_stays_with_what_is_known(pain: object) -> None:
    alice = Diary(KEEPS_WALKING).told(0)
    alice = alice.told(2, pain=knee(2)) if pain else alice.told(2, Effort.HARD)
    session = alice.advised(4).session
    assert session is not None
    assert session.kind is CLOCK


def test_variety_keeps_the_rest_days() -> None:
    alice = Diary(KEEPS_WALKING).told(0).told(2)
    assert alice.advised(3).readiness is Readiness.REST_BETWEEN


@pytest.mark.parametrize("session", [by_breath(25, rung_at(25, 5)), hills(25, rung_at(25, 5))])
def test_p6_p7_running_by_feel_rests_the_legs_and_earns_no_step(session: object) -> None:
    bob = Diary(BOB)
    for day in range(0, 12, 2):
        bob = bob.told(day, Effort.EASY, session=session)  # type: ignore[arg-type]
    assert (set(bob.moves()), bob.last) == ({0}, Because.BY_FEEL)
    assert bob.advised(11).readiness is Readiness.REST_BETWEEN


def test_weeks_of_running_by_breath_neither_climb_nor_fall() -> None:
    bob = Diary(BOB)
    for day in range(0, 60, 3):
        bob = bob.told(day, Effort.EASY, session=by_breath(25, bob.standing.rung))
    session = bob.advised(60).session
    assert session is not None
    assert session.rung == Diary(BOB).standing.rung


def test_by_feel_too_hard_eases_like_any_other() -> None:
    bob = Diary(BOB).told(0, Effort.TOO_HARD, session=by_breath(25, rung_at(25, 5)))
    assert bob.moves() == [-1]


def test_more_after_a_run_by_feel_is_measured_by_the_last_run_by_the_clock() -> None:
    bob = Diary(BOB).told(0)
    by_feel = by_breath(25, bob.standing.rung)
    once = bob.told(2, Effort.EASY, session=by_feel).wants_more(2)
    assert once.last is Because.ASKED_MORE
    twice = once.told(4, Effort.EASY, session=by_breath(25, once.standing.rung)).wants_more(4)
    assert twice.last is Because.MORE_NOT_NOW


@pytest.mark.parametrize("destination", list(Destination))
def test_every_destination_fits_some_total(destination: Destination) -> None:
    assert minutes_for(destination) in TOTALS


def test_twenty_minutes_is_reached_when_a_session_has_as_much_running() -> None:
    heading = Profile(destination=Destination.TWENTY)
    reached = [n for n in range(top(35) + 1) if stays(heading, Standing(rung_at(35, n), 35))]
    assert reached == [n for n in range(top(35) + 1) if ladder(35)[n].running_s >= 1200]
    assert not any(stays(heading, Standing(rung_at(25, n), 25)) for n in range(top(25) + 1))


def test_five_kilometres_have_no_number_that_says_here() -> None:
    heading = Profile(destination=Destination.FIVE_KM)
    assert not any(stays(heading, Standing(rung_at(40, n), 40)) for n in range(top(40) + 1))


def test_repeats_without_comfort_bring_a_run_by_breath_and_then_the_clock_again() -> None:
    alice = Diary(BOB).told(0, Effort.OK, completed=Completed.PART)
    alice = alice.told(3, Effort.OK, completed=Completed.PART)
    alice = alice.told(6, Effort.OK, completed=Completed.PART)
    assert alice.last is Because.TRY_ELSE
    advice = alice.advised(9)
    assert (advice.session and advice.session.kind, advice.because) == (BREATH, Because.TRY_ELSE)
    after = alice.told(9, session=advice.session).advised(12).session
    assert after is not None
    assert after.kind is CLOCK
