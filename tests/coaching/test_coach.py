"""What to do today, where a plan begins, and what a runner may ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coaching.diary import A_MINUTE, BOB, DORA, Diary, at, on
from walkrun_bot.coaching.beginning import begin
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.history import Because, Change, Hold, Standing
from walkrun_bot.coaching.ladder import TOTALS, WALKING, rung_at
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health, Lane, Profile
from walkrun_bot.coaching.readiness import runs_again_on
from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.coaching.session import Session, by_breath, easy_walk, small

RUN, WALK, REST = Readiness.SESSION, Readiness.WALK, Readiness.REST_BETWEEN
profiles = st.builds(
    Profile, st.sampled_from(Background), st.sampled_from(AgeBand), st.sampled_from(Health),
    st.sampled_from(Activity),
)  # fmt: skip
totals = st.sampled_from(TOTALS)


def test_a_day_without_running_lies_between_two_runs() -> None:
    bob = Diary(BOB).told(2)
    assert [bob.advised(day).readiness for day in range(2, 6)] == [REST, REST, RUN, RUN]


def test_two_days_lie_between_them_from_sixty() -> None:
    dora = Diary(DORA).told(2)
    assert [dora.advised(day).readiness for day in range(2, 6)] == [REST, REST, REST, RUN]


def test_over_eager_bob_is_told_when_he_ran_and_may_walk() -> None:
    advice = Diary(BOB).told(2).advised(3)
    assert (advice.because, advice.ran_on) == (Because.REST_BETWEEN, on(2))
    assert advice.session == easy_walk(25)
    assert advice.small == easy_walk(10)


def test_walks_may_fall_on_any_day() -> None:
    walker = Diary(BOB, Standing(WALKING, 25))
    for day in range(10):
        assert walker.advised(day).readiness is WALK
        walker = Diary(BOB, Standing(WALKING, 25), walker.told(day).history)


def test_a_walk_today_does_not_keep_from_running_tomorrow() -> None:
    assert Diary(BOB).told(2, session=easy_walk(25)).advised(3).readiness is RUN


@pytest.mark.parametrize("session", [small(A_MINUTE, 25), by_breath(25)])
def test_a_small_run_and_a_run_by_breath_are_runs_too(session: Session) -> None:
    assert Diary(BOB).told(2, session=session).advised(3).readiness is REST


def test_part_of_a_run_is_a_run() -> None:
    assert Diary(BOB).told(2, completed=Completed.PART).advised(3).readiness is REST


def test_the_next_day_for_running_is_known() -> None:
    bob, dora = Diary(BOB).told(2), Diary(DORA).told(2)
    assert runs_again_on(BOB, bob.history, on(2)) == on(4)
    assert runs_again_on(BOB, bob.history, on(9)) == on(9)
    assert runs_again_on(DORA, dora.history, on(3)) == on(5)
    assert runs_again_on(BOB, Diary(BOB).history, on(3)) == on(3)


@pytest.mark.parametrize("hold", [Hold.RED_FLAG, Hold.ILLNESS])
def test_frozen_gives_no_session_not_even_a_small_one(hold: Hold) -> None:
    advice = Diary(BOB, Standing(A_MINUTE, 25, hold)).advised(0)
    assert (advice.session, advice.small) == (None, None)


@pytest.mark.parametrize("hold", [Hold.PAIN, Hold.SEEN_FIRST])
def test_other_holds_give_walks(hold: Hold) -> None:
    advice = Diary(BOB, Standing(A_MINUTE, 25, hold)).advised(0)
    assert (advice.session, advice.small) == (easy_walk(25), easy_walk(10))


@given(profiles, totals, st.integers(0, 30), st.integers(0, 5))
def test_a_smaller_one_stands_beside_every_session(
    profile: Profile, total: int, index: int, day: int
) -> None:
    diary = Diary(profile, Standing(rung_at(total, index), total)).told(0)
    advice = diary.advised(day)
    assert advice.session is not None
    assert advice.small is not None
    assert advice.small.total_s < advice.session.total_s == total * 60
    assert advice.small.running_s <= advice.session.running_s


def test_the_reason_is_the_last_decisions() -> None:
    bob = Diary(BOB).told(0, Effort.HARD)
    assert bob.advised(2).because is Because.HARD_BUT_DONE


@pytest.mark.parametrize(
    ("activity", "age", "background", "rung"),
    [
        (Activity.LITTLE, AgeBand.UNDER_45, Background.STARTING, 0),
        (Activity.WALKS, AgeBand.UNDER_45, Background.STARTING, 1),
        (Activity.WALKS, AgeBand.FROM_60, Background.BURNOUT, 1),
        (Activity.WALKS, AgeBand.UNDER_45, Background.INJURY, 0),
        (Activity.WALKS, AgeBand.UNDER_45, Background.ILLNESS, 0),
        (Activity.JOGS, AgeBand.UNDER_45, Background.STARTING, 4),
        (Activity.JOGS, AgeBand.UNDER_45, Background.BREAK, 4),
        (Activity.JOGS, AgeBand.FROM_45, Background.STARTING, 2),
        (Activity.JOGS, AgeBand.UNDER_45, Background.ILLNESS, 1),
        (Activity.JOGS, AgeBand.UNDER_45, Background.INJURY, 1),
        (Activity.JOGS, AgeBand.UNDER_45, Background.BURNOUT, 2),
        (Activity.JOGS, AgeBand.UNSAID, Background.STARTING, 2),
    ],
)
def test_where_a_plan_begins(
    activity: Activity, age: AgeBand, background: Background, rung: int
) -> None:
    profile = Profile(background, age, activity=activity)
    first = begin(profile, 25, at(0), on(0))
    assert first.after == Standing(rung_at(25, rung), 25)
    assert (first.change, first.because) == (Change.BEGIN, Because.FIRST_PLAN)


@given(profiles, totals)
def test_whoever_the_screening_found_something_for_begins_by_walking(
    profile: Profile, total: int
) -> None:
    first = begin(profile, total, at(0), on(0))
    held = profile.health is not Health.NONE
    assert first.after.hold is (Hold.SEEN_FIRST if held else None)
    assert first.after.total_min == total
    assert not held or first.after.rung == WALKING


@given(profiles)
def test_after_the_word_with_somebody_the_plan_begins_as_for_the_careful(profile: Profile) -> None:
    started = Diary(profile).decided(begin(profile, 25, at(0), on(0)))
    found = profile.health is not Health.NONE
    age = AgeBand.FROM_45 if found else profile.age
    healthy = replace(profile, health=Health.NONE, age=age)
    begun = begin(healthy, 25, at(0), on(0)).after
    crash = profile.health is Health.CRASH
    if started.hold:
        started = started.released(1)
        assert started.standing == (Standing(WALKING, 25) if crash else begun)


@pytest.mark.parametrize(
    ("profile", "lane"),
    [
        (BOB, Lane.STANDARD),
        (replace(BOB, background=Background.BREAK), Lane.STANDARD),
        (replace(BOB, background=Background.BREAK, activity=Activity.WALKS), Lane.CAREFUL),
        (replace(BOB, activity=Activity.WALKS), Lane.CAREFUL),
        (replace(BOB, age=AgeBand.FROM_45), Lane.CAREFUL),
        (replace(BOB, age=AgeBand.UNSAID), Lane.CAREFUL),
        (replace(BOB, background=Background.ILLNESS), Lane.CAREFUL),
        (replace(BOB, background=Background.INJURY), Lane.CAREFUL),
        (replace(BOB, background=Background.BURNOUT), Lane.CAREFUL),
        (Profile(), Lane.CAREFUL),
    ],
)
def test_who_moves_carefully(profile: Profile, lane: Lane) -> None:
    assert profile.lane is lane


@given(profiles, totals, st.integers(0, 30), st.integers(0, 40))
def test_the_same_past_gives_the_same_advice(
    profile: Profile, total: int, index: int, day: int
) -> None:
    diary = Diary(profile, Standing(rung_at(total, index), total)).told(0)
    assert diary.advised(day) == diary.advised(day)
