"""The laws of the ladder (docs/method.md, section 3), over every total and every step."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walkrun_bot.coaching.ladder import (
    TOTALS,
    WALKING,
    Rung,
    Step,
    first_with_run,
    index_of,
    ladder,
    main_s,
    rung_at,
    step_for,
    top,
    translate,
)

STEPS = [(total, step) for total in TOTALS for step in ladder(total)]
CHANGES = [(total, a, b) for total in TOTALS for a, b in pairwise(ladder(total))]
STARTED = [(total, a, b) for total, a, b in CHANGES if a.rung != WALKING]

totals = st.sampled_from(TOTALS)
places = totals.flatmap(lambda total: st.tuples(st.just(total), st.integers(0, top(total))))


def most_growth_of_run(run_s: int) -> int:
    """The law of section 3, written out by the length of the run before the step."""
    return 15 if run_s < 60 else 30 if run_s < 180 else 60 if run_s < 480 else 120


def test_every_ladder_begins_with_walking_and_then_fifteen_seconds() -> None:
    for total in TOTALS:
        assert ladder(total)[0] == Step(WALKING, ())
        assert ladder(total)[1].rung.run_s == 15


def test_every_ladder_ends_with_one_run_that_fills_the_main_part() -> None:
    for total in TOTALS:
        assert ladder(total)[-1].runs == (main_s(total),)
        assert ladder(total)[-1].rung == Rung(main_s(total), 0)


def test_a_step_turns_one_knob() -> None:
    for total, before, after in STARTED:
        longer_run = after.rung.run_s > before.rung.run_s
        shorter_walk = after.rung.walk_s < before.rung.walk_s
        joined = before.rung.walk_s and not after.rung.walk_s  # one run: no walk left to shorten
        assert longer_run if joined else longer_run != shorter_walk, (total, before, after)
        assert after.rung.run_s >= before.rung.run_s
        assert after.rung.walk_s <= before.rung.walk_s


def test_the_runs_join_into_one_at_most_once_and_late() -> None:
    for total in TOTALS:
        unbroken = [step.rung.walk_s == 0 for step in ladder(total)[1:]]
        assert unbroken == sorted(unbroken)
        assert sum(unbroken) <= 2


def test_the_run_grows_by_little() -> None:
    for total, before, after in CHANGES:
        growth = after.rung.run_s - before.rung.run_s
        assert growth <= most_growth_of_run(before.rung.run_s), (total, before, after)


def test_running_time_never_falls_and_grows_by_two_minutes_or_a_fifth() -> None:
    for total, before, after in CHANGES:
        most = before.running_s + max(120, before.running_s / 5)
        assert before.running_s <= after.running_s <= most, (total, before, after)


def test_the_longest_run_and_the_share_of_running_never_fall() -> None:
    for total, before, after in CHANGES:
        assert max(after.runs) >= max(before.runs, default=0), (total, before, after)
        joined = before.rung.share == 1
        assert after.rung.share > before.rung.share or joined, (total, before, after)


def test_no_step_is_longer_than_the_main_part_and_little_is_left_over() -> None:
    for total, step in STEPS:
        if step.runs:
            most_spare = 150 if step.rung.run_s >= 120 else 270
            assert 0 <= main_s(total) - step.length_s <= most_spare, (total, step)


def test_no_run_is_longer_than_its_rung_says_and_runs_never_lengthen() -> None:
    for total, step in STEPS:
        assert list(step.runs) == sorted(step.runs, reverse=True), (total, step)
        assert max(step.runs, default=0) == step.rung.run_s


def test_from_two_minutes_on_the_last_run_is_about_half_as_long() -> None:
    for total, step in STEPS:
        if step.rung.run_s >= 120 and step.repeats > 2:
            assert 1 / 3 <= step.runs[-1] / step.rung.run_s <= 2 / 3, (total, step)


def test_the_last_of_two_runs_is_shorter_still_where_there_is_no_room_for_a_third() -> None:
    for total, step in STEPS:
        if step.rung.run_s >= 120 and step.repeats == 2:
            share = step.runs[-1] / step.rung.run_s
            no_room = main_s(total) == step.length_s
            assert share <= 2 / 3, (total, step)
            assert share >= 1 / 3 or (no_room and step.runs[-1] >= 60), (total, step)


def test_below_two_minutes_all_runs_are_equal() -> None:
    for total, step in STEPS:
        if 0 < step.rung.run_s < 120:
            assert set(step.runs) == {step.rung.run_s}, (total, step)


def test_runs_and_walks_are_quarter_minutes() -> None:
    for total, step in STEPS:
        assert all(s % 15 == 0 for s in (*step.runs, step.rung.walk_s)), (total, step)


def test_the_walk_is_at_most_four_minutes_and_two_once_runs_are_half_a_minute() -> None:
    for total, step in STEPS:
        assert step.rung.walk_s <= (240 if step.rung.run_s < 30 else 120), (total, step)


def test_a_minute_of_running_and_ninety_seconds_of_walking_is_on_every_ladder() -> None:
    for total in TOTALS:
        assert Rung(60, 90) in [step.rung for step in ladder(total)]


def test_no_rung_comes_twice() -> None:
    for total in TOTALS:
        rungs = [step.rung for step in ladder(total)]
        assert len(set(rungs)) == len(rungs)


def test_twenty_minutes_of_running_are_few_rungs_away() -> None:
    rungs_to_20 = {
        total: next(i for i, step in enumerate(ladder(total)) if step.running_s >= 1200)
        for total in (30, 35, 40)
    }
    assert rungs_to_20 == {30: 22, 35: 10, 40: 10}


def test_most_of_the_running_is_reached_in_eight_to_eleven_steps() -> None:
    four_fifths = {
        total: next(i for i, s in enumerate(ladder(total)) if s.running_s >= 0.77 * main_s(total))
        for total in TOTALS
    }
    assert four_fifths == {15: 9, 20: 8, 25: 8, 30: 9, 35: 10, 40: 11}


def test_the_ladder_of_thirty_minutes_is_this() -> None:
    said = " · ".join(f"{s.rung.run_s}/{s.rung.walk_s}x{s.repeats}" for s in ladder(30))
    assert said == (
        "0/0x0 · 15/120x8 · 15/90x12 · 30/90x10 · 45/90x9 · 60/90x8 · 60/60x10 · 90/60x8 · "
        "90/30x9 · 120/30x9 · 150/30x7 · 180/30x6 · 240/30x5 · 300/30x4 · 360/30x4 · 420/30x3 · "
        "480/30x3 · 600/30x3 · 720/30x2 · 840/30x2 · 960/30x2 · 1080/30x2 · 1200/0x1"
    )
    assert ladder(30)[11].runs == (180, 180, 180, 180, 180, 90)


def test_the_running_minutes_of_every_ladder_are_these() -> None:
    minutes = {t: " ".join(f"{s.running_s / 60:g}" for s in ladder(t)) for t in TOTALS}
    assert minutes == {
        15: "0 1.5 2.5 3 4 5 6 6 6.25 7 7 7.5 8 8 8 9",
        20: "0 1.5 2.5 3.75 4 5 6 7 8 8.25 8.5 9 9 9 9.5 9.5 10",
        25: "0 2 4 5.25 6 8 9 10 12 12.5 13 13 13 14 14 14 14.5 14.5 14.5 15",
        30: "0 2 3 5 6.75 8 10 12 13.5 16 16.25 16.5 18 18 18.5 18.5 19 19 19.5 19.5 19.5 19.5 20",
        35: "0 2 3.75 5.5 7.5 9 11 13 15 18 20 20.75 21.5 22 22.5 23 23.5 23.5 24 24 24 24.5 "
        "24.5 24.5 24.5 24.5 25",
        40: "0 2 3.5 5.5 7.5 9 11 12.5 15 18 20 24 25 25.5 26 27.5 28 28 28 28.5 29 29 29 "
        "29.5 29.5 29.5 29.5 29.5 29.5 30",
    }


@pytest.mark.parametrize("total", [0, 10, 22, 45])
def test_other_totals_are_refused(total: int) -> None:
    with pytest.raises(ValueError, match="minutes"):
        ladder(total)


@given(totals, st.integers(-5, 60))
def test_beyond_either_end_is_the_rung_at_that_end(total: int, index: int) -> None:
    clamped = max(0, min(index, len(ladder(total)) - 1))
    assert rung_at(total, index) == ladder(total)[clamped].rung


@given(places)
def test_a_rung_knows_its_place(place: tuple[int, int]) -> None:
    total, index = place
    rung = rung_at(total, index)
    assert index_of(total, rung) == index
    assert step_for(total, rung) == ladder(total)[index]


@given(totals, st.integers(0, 2400), st.integers(0, 300))
def test_an_unknown_rung_gives_way_to_one_that_is_no_harder(
    total: int, run: int, walk: int
) -> None:
    place = rung_at(total, index_of(total, Rung(run, walk)))
    assert place.run_s <= run
    assert place.share <= Rung(run, walk).share


@given(totals, st.integers(0, 2000))
def test_the_first_rung_with_a_run_that_long_is_found(total: int, run: int) -> None:
    index = first_with_run(total, run)
    assert all(step.rung.run_s < run for step in ladder(total)[:index])
    assert rung_at(total, index).run_s >= run or index == top(total)


@given(places)
def test_the_same_total_is_the_same_rung(place: tuple[int, int]) -> None:
    total, index = place
    assert translate(rung_at(total, index), total, total) == index


@given(places, totals)
def test_another_total_is_no_harder_and_the_highest_of_those(
    place: tuple[int, int], to_total: int
) -> None:
    before = ladder(place[0])[place[1]]
    most = before.running_s + max(120, before.running_s / 5)
    no_harder = [
        index
        for index, step in enumerate(ladder(to_total))
        if step.rung.run_s <= before.rung.run_s
        and step.rung.share <= before.rung.share
        and step.running_s <= most
    ]
    assert translate(before.rung, place[0], to_total) == no_harder[-1]


def test_bob_runs_ten_minutes_in_twenty_and_is_not_sent_for_twenty_seven_in_forty() -> None:
    assert rung_at(40, translate(Rung(600, 0), 20, 40)) == Rung(60, 90)


def test_alice_comes_back_from_a_short_week_to_where_she_was() -> None:
    short = rung_at(15, translate(Rung(120, 60), 40, 15))
    assert short == Rung(120, 60)
    assert rung_at(40, translate(short, 15, 40)) == Rung(30, 90)
    assert rung_at(40, translate(short, 15, 40, lately_s=1200)) == Rung(120, 60)
