"""What counts towards a step, and what a gap, a pain or experience change in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.coaching.diary import BOB, CAROL, Diary, knee, on
from walkrun_bot.coaching.history import Because, Standing
from walkrun_bot.coaching.ladder import Rung
from walkrun_bot.coaching.patience import comfortable_days, lane
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Lane, Profile
from walkrun_bot.coaching.session import SessionKind, intervals, small

NINA = replace(BOB, activity=Activity.WALKS)
"""Nina is 30, unhurt, and has never run."""


def seen(diary: Diary, *days: int) -> Diary:
    """Comfortable sessions on these days, on whatever rung the plan stands."""
    for day in days:
        diary = diary.welcomed(day).told(day)
    return diary


def test_three_sessions_in_the_week_after_a_step_are_enough_for_carol() -> None:
    carol = seen(Diary(CAROL), 0, 2, 4, 7)
    assert carol.moves() == [0, 0, 0, 1]
    assert seen(carol, 9, 11, 14).moves() == [0, 0, 0, 1, 0, 0, 1]


def test_days_that_are_too_close_together_are_not_enough() -> None:
    carol = Diary(CAROL).told(0).told(2).told(4)
    assert (carol.moves(), carol.last) == ([0, 0, 0], Because.CAREFUL_DAYS)


def test_a_week_away_costs_carol_a_rung_and_not_what_she_had_done_before() -> None:
    carol = seen(Diary(CAROL), 0, 2, 4, 7, 9)
    back = carol.welcomed(17)
    assert back.rung == carol.rung - 1
    first = back.told(17)
    assert (first.last, first.rung) == (Because.FIRST_BACK, back.rung)
    assert first.told(19).rung == carol.rung


def test_a_fortnight_away_counts_anew() -> None:
    carol = seen(Diary(CAROL), 0, 2, 4, 7, 9).welcomed(24).told(24).told(26)
    assert carol.last is Because.NOT_YET_OFTEN


@pytest.mark.parametrize("level", [4, 5])
def test_after_a_pain_that_eased_the_plan_sessions_are_counted_anew(level: int) -> None:
    alice = Diary(BOB).told(0).told(2, pain=knee(level)).told(5)
    assert (alice.last, alice.moves()) == (Because.NOT_YET_OFTEN, [0, -1, 0])


def test_who_asked_for_easier_is_not_sent_up_again_at_once() -> None:
    bob = Diary(BOB).told(0).wants_easier(0).told(2)
    assert (bob.last, bob.moves()) == (Because.NOT_YET_OFTEN, [0, -1, 0])


def test_who_took_the_same_again_is_not_sent_up_again_at_once() -> None:
    bob = Diary(BOB).told(0).told(2).wants_same(2).told(4)
    assert (bob.last, bob.moves()) == (Because.NOT_YET_OFTEN, [0, 1, -1, 0])


def test_sessions_of_more_than_thirty_days_ago_do_not_count() -> None:
    dan = Diary(CAROL).told(0).told(3)
    counted = [comfortable_days(dan.standing, dan.history, on(day)) for day in (20, 31, 34)]
    assert counted == [(on(0), on(3)), (on(3),), ()]


def run_for(profile: Profile, weeks: int) -> Diary:
    return seen(Diary(profile), *(7 * week + day for week in range(weeks) for day in (0, 3)))


def test_nina_has_experience_after_six_weeks_of_running() -> None:
    nina = run_for(NINA, 7)
    assert [lane(NINA, nina.history, on(day)) for day in (0, 20, 45)] == [
        Lane.CAREFUL, Lane.CAREFUL, Lane.STANDARD,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        replace(NINA, age=AgeBand.FROM_45),
        replace(NINA, age=AgeBand.UNSAID),
        replace(NINA, background=Background.INJURY),
        replace(NINA, background=Background.ILLNESS),
        replace(NINA, background=Background.BURNOUT),
    ],
)
def test_age_and_what_one_comes_back_from_do_not_pass(other: Profile) -> None:
    assert lane(other, run_for(other, 20).history, on(139)) is Lane.CAREFUL


def test_a_pain_that_stopped_nina_keeps_her_careful() -> None:
    nina = run_for(NINA, 7).told(49, pain=knee(7))
    assert lane(NINA, nina.history, on(49)) is Lane.CAREFUL


def test_experience_is_lost_with_time_away() -> None:
    nina = run_for(NINA, 7)
    assert lane(NINA, nina.history, on(46 + 40)) is Lane.CAREFUL


def test_what_is_small_is_never_more_than_the_session_of_the_day() -> None:
    alice = (
        Diary(BOB, Standing(Rung(120, 30), 25)).told(0).told(60, session=small(Rung(15, 90), 25))
    )
    advice = alice.advised(62)
    assert advice.session is not None
    assert advice.small is not None
    assert advice.session.running_s < intervals(Rung(120, 30), 25).running_s
    assert advice.small.running_s <= advice.session.running_s
    assert advice.small.kind is SessionKind.SMALL
