"""What a session is made of, second by second."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walkrun_bot.coaching.ladder import TOTALS, WALKING, Rung, ladder, rung_at, top
from walkrun_bot.coaching.session import (
    Segment,
    SegmentKind,
    Session,
    SessionKind,
    brisk_walk,
    by_breath,
    easy_walk,
    hills,
    intervals,
    small,
)

WARM_UP, RUN, WALK, COOL_DOWN = SegmentKind

totals = st.sampled_from(TOTALS)
places = totals.flatmap(lambda total: st.tuples(st.just(total), st.integers(0, top(total))))
running_places = totals.flatmap(lambda total: st.tuples(st.just(total), st.integers(1, top(total))))


def kinds(session: Session) -> list[SegmentKind]:
    return [segment.kind for segment in session.segments]


def seconds(session: Session) -> list[int]:
    return [segment.seconds for segment in session.segments]


@pytest.mark.parametrize("none", [0, -60])
def test_a_segment_takes_time(none: int) -> None:
    with pytest.raises(ValueError, match="seconds"):
        Segment(RUN, none)


def test_the_names_in_exports_stay() -> None:
    assert [*SegmentKind] == ["warm_up", "run", "walk", "cool_down"]
    assert [*SessionKind] == ["intervals", "hills", "by_breath", "small", "brisk_walk", "easy_walk"]


def test_a_minute_and_ninety_seconds_in_thirty_minutes_is_this() -> None:
    session = intervals(Rung(60, 90), 30)
    assert seconds(session) == [345, 60, *(90, 60) * 7, 345]
    assert kinds(session) == [WARM_UP, RUN, *(WALK, RUN) * 7, COOL_DOWN]
    assert (session.running_s, session.walking_s, session.repeats) == (480, 1320, 8)


def test_five_minutes_and_half_a_minute_in_twenty_five_ends_easier_than_it_began() -> None:
    session = intervals(Rung(300, 30), 25)
    assert seconds(session) == [330, 300, 30, 300, 30, 180, 330]
    assert session.longest_run_s == 300


def test_what_does_not_divide_evenly_goes_to_the_cool_down() -> None:
    assert seconds(intervals(Rung(45, 90), 20))[::10] == [300, 315]


@given(places)
def test_total_time_is_exactly_what_the_runner_chose(place: tuple[int, int]) -> None:
    total, index = place
    assert intervals(rung_at(total, index), total).total_s == total * 60


@given(places)
def test_a_session_of_intervals_is_its_step_of_the_ladder(place: tuple[int, int]) -> None:
    total, index = place
    session, step = intervals(rung_at(total, index), total), ladder(total)[index]
    assert session.rung == step.rung
    assert tuple(s.seconds for s in session.segments if s.kind is RUN) == step.runs
    assert session.running_s == step.running_s
    assert session.walking_s == session.total_s - step.running_s
    assert session.repeats == step.repeats
    assert session.longest_run_s == step.rung.run_s


@given(running_places)
def test_it_begins_and_ends_with_a_walk_and_never_runs_twice_without_one(
    place: tuple[int, int],
) -> None:
    total, index = place
    session = intervals(rung_at(total, index), total)
    assert session.kind is SessionKind.INTERVALS
    assert (kinds(session)[0], kinds(session)[-1]) == (WARM_UP, COOL_DOWN)
    assert all(a is not b for a, b in pairwise(kinds(session)))
    between = [s.seconds for s in session.segments if s.kind is WALK]
    assert set(between) <= {rung_at(total, index).walk_s}


@given(running_places)
def test_warm_up_and_cool_down_are_long_enough_and_not_endless(place: tuple[int, int]) -> None:
    total, index = place
    first, *_, last = seconds(intervals(rung_at(total, index), total))
    planned = 180 if total < 20 else 300
    assert planned <= first <= last <= planned + 135
    assert last - first <= 15


def test_walking_is_the_first_rung() -> None:
    session = intervals(WALKING, 25)
    assert (session.kind, session.rung) == (SessionKind.EASY_WALK, WALKING)
    assert session.segments == (Segment(WALK, 1500),)
    assert (session.running_s, session.longest_run_s, session.repeats) == (0, 0, 0)


def test_a_rung_that_a_total_does_not_have_gives_way_to_an_easier_one() -> None:
    assert intervals(Rung(75, 90), 20).rung == Rung(60, 90)


@given(places)
def test_a_small_session_lasts_ten_to_fifteen_minutes_and_less_than_the_usual(
    place: tuple[int, int],
) -> None:
    total, index = place
    session = small(rung_at(total, index), total)
    assert session.kind is SessionKind.SMALL
    assert 600 <= session.total_s <= 900
    assert session.total_s < total * 60


@given(places)
def test_a_small_session_is_never_harder_than_the_rung(place: tuple[int, int]) -> None:
    total, index = place
    usual, session = ladder(total)[index], small(rung_at(total, index), total)
    assert session.rung is not None
    assert session.longest_run_s <= min(usual.rung.run_s, 60)
    assert session.rung.share <= usual.rung.share
    assert session.running_s <= usual.running_s


def test_a_small_session_has_a_shorter_warm_up() -> None:
    assert seconds(small(Rung(180, 60), 30)) == [180, 60, 90, 60, 90, 60, 180]


def test_a_small_session_on_the_walking_rung_is_a_ten_minute_walk() -> None:
    session = small(WALKING, 30)
    assert session.segments == (Segment(WALK, 600),)
    assert session.rung == WALKING


@given(totals)
def test_hills_by_breath_and_brisk_walks_have_one_long_walk_as_their_main_part(total: int) -> None:
    for session in (hills(total), by_breath(total), brisk_walk(total)):
        assert kinds(session) == [WARM_UP, WALK, COOL_DOWN]
        assert session.total_s == total * 60
        assert session.running_s == 0
        assert session.rung is None


def test_hills_and_breath_go_by_feel_and_nothing_else_does() -> None:
    guided = [hills(20), by_breath(20), brisk_walk(20), easy_walk(20), intervals(Rung(60, 90), 20)]
    assert [session.by_feel for session in guided] == [True, True, False, False, False]
    assert [session.kind for session in guided[:4]] == [
        SessionKind.HILLS,
        SessionKind.BY_BREATH,
        SessionKind.BRISK_WALK,
        SessionKind.EASY_WALK,
    ]


def test_an_easy_walk_is_easy_from_door_to_door() -> None:
    assert easy_walk(10).segments == (Segment(WALK, 600),)
