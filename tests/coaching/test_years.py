"""Whole years of all sorts of weeks: what holds whatever happens, in whatever order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.coaching.diary import Diary, at, on
from walkrun_bot.coaching.beginning import begin
from walkrun_bot.coaching.coach import Readiness
from walkrun_bot.coaching.history import Because, Hold, Standing
from walkrun_bot.coaching.ladder import TOTALS, WALKING, index_of
from walkrun_bot.coaching.lately import ran
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health, Profile
from walkrun_bot.coaching.report import Completed, Effort, Pain, PainSign, Place
from walkrun_bot.coaching.session import brisk_walk

if TYPE_CHECKING:
    from walkrun_bot.coaching.session import Session


class Act(StrEnum):
    DONE = auto()
    SMALL = auto()
    BRISK = auto()
    EASIER = auto()
    MORE = auto()
    SAME = auto()
    MINUTES = auto()
    FLAG = auto()
    ILL = auto()
    RELEASE = auto()


@dataclass(frozen=True)
class Week:
    """Something that happens `after` so many days, and how it went."""

    after: int
    act: Act
    effort: Effort
    pain: Pain | None
    completed: Completed
    minutes: int


profiles = st.builds(
    Profile, st.sampled_from(Background), st.sampled_from(AgeBand), st.sampled_from(Health),
    st.sampled_from(Activity),
)  # fmt: skip
gaps = st.sampled_from([0, 1, 1, 1, 2, 2, 2, 3, 4, 7, 9, 14, 25, 95])
pains = st.builds(
    Pain, st.sampled_from([Place.KNEE, Place.SHIN]), st.integers(1, 8),
    st.frozensets(st.sampled_from(PainSign), max_size=1),
)  # fmt: skip
acts = st.sampled_from([Act.DONE] * 8 + list(Act))
efforts = st.sampled_from([Effort.EASY, Effort.OK, *Effort])
weeks = st.lists(
    st.builds(
        Week, gaps, acts, efforts, st.none() | st.none() | st.none() | pains,
        st.sampled_from([Completed.ALL, Completed.ALL, Completed.PART]), st.sampled_from(TOTALS),
    ),
    min_size=5, max_size=60,
)  # fmt: skip
MILD = settings(max_examples=60)
EASES = frozenset({
    Because.PAIN_NIGGLE, Because.PAIN_MODERATE, Because.PAIN_STRONG, Because.PAIN_AGAIN,
    Because.TOO_HARD, Because.ILL, Because.FIRST_BACK, Because.AWAY, Because.AWAY_LONG,
    Because.HARD_TWICE, Because.HARD_BUT_DONE, Because.NOT_FINISHED, Because.DANGER,
    Because.WALK_DONE, Because.WELL_AGAIN,
})  # fmt: skip


def begun(profile: Profile, minutes: int) -> Diary:
    return Diary(profile).decided(begin(profile, minutes, at(0), on(0)))


def session_for(diary: Diary, day: int, act: Act) -> Session | None:
    advice = diary.advised(day)
    match act:
        case Act.DONE:
            return advice.session
        case Act.SMALL:
            return advice.small
        case _:
            return advice.session and brisk_walk(diary.standing.total_min)


def asked(diary: Diary, day: int, week: Week) -> Diary:
    match week.act:
        case Act.EASIER:
            return diary.wants_easier(day)
        case Act.MORE:
            return diary.wants_more(day)
        case Act.SAME:
            return diary.wants_same(day)
        case Act.MINUTES:
            return diary.wants_minutes(day, week.minutes)
        case Act.FLAG:
            return diary.flagged(day)
        case Act.ILL:
            return diary.fell_ill(day)
        case _:
            return diary.released(day) if diary.hold not in {None, Hold.PAIN} else diary


def lived(diary: Diary, day: int, week: Week) -> Diary:
    """The diary after what happened on `day`, asking first what to do where it is a session."""
    if week.act not in {Act.DONE, Act.SMALL, Act.BRISK}:
        return asked(diary, day, week)
    diary = diary.welcomed(day)
    session = session_for(diary, day, week.act)
    if session is None:
        return diary
    return diary.told(day, week.effort, week.pain, week.completed, session)


def year(profile: Profile, minutes: int, weeks: list[Week]) -> list[tuple[int, Diary]]:
    """Every state of the diary on its way, with its day."""
    diary, day = begun(profile, minutes), 0
    states = [(day, diary)]
    for week in weeks:
        day += week.after
        diary = lived(diary, day, week)
        states.append((day, diary))
    return states


anybody = given(profiles, st.sampled_from(TOTALS), weeks)


@MILD
@anybody
def test_no_session_is_longer_than_the_runner_chose(p: Profile, m: int, w: list[Week]) -> None:
    for day, diary in year(p, m, w):
        chosen = diary.standing.total_min * 60
        advice = diary.advised(day)
        assert all(s.total_s <= chosen for s in (advice.session, advice.small) if s)


@MILD
@anybody
def test_the_plan_moves_up_one_rung_a_decision_at_most(p: Profile, m: int, w: list[Week]) -> None:
    history = year(p, m, w)[-1][1].history
    for decision in history.decisions[1:]:
        if decision.because in {Because.NEW_MINUTES, Because.SEEN}:
            continue
        total = decision.before.total_min
        move = index_of(total, decision.after.rung) - index_of(total, decision.before.rung)
        assert move <= 1, decision
        assert move <= 0 or decision.because not in EASES, decision


@MILD
@anybody
def test_nothing_is_harder_right_after_pain_illness_or_days_away(
    p: Profile, m: int, w: list[Week]
) -> None:
    decisions = year(p, m, w)[-1][1].history.decisions
    for before, after in pairwise(decisions):
        if before.because in EASES and after.number == 0 and after.because is not Because.SEEN:
            assert after.after.rung.run_s <= before.after.rung.run_s, (before, after)


@MILD
@anybody
def test_running_never_falls_on_the_days_after_a_run(p: Profile, m: int, w: list[Week]) -> None:
    for day, diary in year(p, m, w):
        runs = [e.day for e in diary.history.latest().values() if ran(e.session)]
        for ahead in range(3):
            advice = diary.advised(day + ahead)
            if advice.session is not None and ran(advice.session):
                apart = [(on(day + ahead) - run).days for run in runs if run <= on(day + ahead)]
                assert min(apart, default=99) > p.rest_days


@MILD
@anybody
def test_what_is_held_prescribes_no_running(p: Profile, m: int, w: list[Week]) -> None:
    for day, diary in year(p, m, w):
        advice = diary.advised(day)
        if diary.hold in {Hold.RED_FLAG, Hold.ILLNESS}:
            assert (advice.session, advice.small) == (None, None)
        elif diary.hold is not None or diary.standing.walks_first:
            assert advice.readiness is Readiness.WALK
            assert not any(ran(s) for s in (advice.session, advice.small) if s)


@MILD
@anybody
def test_a_red_flag_stays_until_it_is_released(p: Profile, m: int, w: list[Week]) -> None:
    held = False
    for decision in year(p, m, w)[-1][1].history.decisions:
        held = (held or decision.because is Because.DANGER) and decision.because is not Because.SEEN
        assert (decision.after.hold is Hold.RED_FLAG) == held


@MILD
@anybody
def test_no_step_is_taken_by_whom_effort_knocks_out(p: Profile, m: int, w: list[Week]) -> None:
    ellen = replace(p, health=Health.CRASH)
    reported = [d for d in year(ellen, m, w)[-1][1].history.decisions if d.number]
    assert not any(d.because is Because.COMFORTABLE_ENOUGH for d in reported)


@MILD
@anybody
def test_the_same_year_makes_the_same_plan(p: Profile, m: int, w: list[Week]) -> None:
    assert year(p, m, w) == year(p, m, w)


def goes_on(diary: Diary, day: int) -> bool:
    """Whether what a patient runner can do leads to running again within a hundred days."""
    for ahead in range(1, 100):
        while diary.hold in {Hold.RED_FLAG, Hold.ILLNESS, Hold.SEEN_FIRST}:
            diary = diary.released(day + ahead)
        advice = diary.advised(day + ahead)
        if advice.session is None or ran(advice.session):
            return advice.session is not None
        diary = diary.told(day + ahead, Effort.EASY, session=advice.session)
    return False


@MILD
@anybody
def test_nobody_is_ever_stuck(p: Profile, m: int, w: list[Week]) -> None:
    for day, diary in year(p, m, w)[-8:]:
        assert goes_on(diary, day) or p.health is Health.CRASH, diary.standing


def test_everybody_walks_before_the_first_run_where_they_do_little() -> None:
    first = begun(Profile(), 25)
    assert first.standing == Standing(WALKING, 25)
    assert goes_on(first, 0)
