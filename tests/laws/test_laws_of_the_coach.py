"""The laws, through the coach alone: any sequence of reports, gaps, pains, illnesses and wishes.

`make laws` runs many more examples than the few of every day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.coaching.diary import Diary, at, on
from tests.laws.laws import State, hold_good
from tests.laws.trying import TRYING
from walkrun_bot.coaching import coach, holds, illness, pain, undoing, walking_week
from walkrun_bot.coaching.beginning import begin
from walkrun_bot.coaching.destination import stays
from walkrun_bot.coaching.history import Hold, Illness, ReportEntry
from walkrun_bot.coaching.ladder import TOTALS
from walkrun_bot.coaching.lately import ran
from walkrun_bot.coaching.pain import Morning
from walkrun_bot.coaching.profile import (
    Activity,
    AgeBand,
    Background,
    Destination,
    Health,
    Profile,
)
from walkrun_bot.coaching.report import Completed, Effort, Pain, PainSign, Place, Report
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.coaching.session import Session, brisk_walk, by_breath, easy_walk, hills

if TYPE_CHECKING:
    from datetime import datetime

    from walkrun_bot.coaching.history import Decision

GAPS = (0, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 5, 6, 7, 9, 13, 16, 25, 40, 95)
PAINS = (None, None, None, None, None, *(
    Pain(place, level) for place in (Place.KNEE, Place.SHIN) for level in (1, 2, 3, 4, 5, 6, None)
), Pain(Place.FOOT, 2, frozenset({PainSign.BONE_POINT})))  # fmt: skip
EFFORTS = (*(Effort.EASY, Effort.OK) * 3, Effort.HARD, Effort.TOO_HARD, None)
PARTS = (*(Completed.ALL,) * 5, Completed.PART)
KINDS = (*("",) * 5, "small", "breath", "hills", "brisk", "easy")
DAYS_ENOUGH = 70
FREED_BY_WORD = frozenset({Hold.RED_FLAG, Hold.ILLNESS, Hold.SEEN_FIRST})


class Life(RuleBasedStateMachine):
    """A runner's life with the coach: one value that grows, and the day it is."""

    def __init__(self) -> None:
        super().__init__()
        self.diary, self.day, self.minute = Diary(), 0, 0

    @initialize(
        background=st.sampled_from(Background), age=st.sampled_from(AgeBand),
        health=st.sampled_from([*(Health.NONE,) * 4, *Health]), activity=st.sampled_from(Activity),
        total=st.sampled_from(TOTALS),
    )  # fmt: skip
    def begins(
        self, background: Background, age: AgeBand, health: Health, activity: Activity, total: int
    ) -> None:
        profile = Profile(background, age, health, activity)
        self.becomes(Diary(profile).decided(begin(profile, total, at(0), on(0))), begun=True)

    @rule(gap=st.sampled_from(GAPS), effort=st.sampled_from(EFFORTS), hurt=st.sampled_from(PAINS),
          part=st.sampled_from(PARTS), kind=st.sampled_from(KINDS))  # fmt: skip
    def trains(
        self, gap: int, effort: Effort | None, hurt: Pain | None, part: Completed, kind: str
    ) -> None:
        """What the coach advises some days later, or something else of what it offers."""
        self.day += gap
        diary = self.diary.welcomed(self.day)
        session = self.kind_of(diary, kind)
        if session is not None:
            diary = diary.told(self.day, effort, hurt, part, session, minute=self.next_minute())
        self.becomes(diary)

    def kind_of(self, diary: Diary, kind: str) -> Session | None:
        advice, total = diary.advised(self.day), diary.standing.total_min
        if kind == "small" or advice.session is None:
            return advice.small
        if kind in {"breath", "hills"} and advice.readiness is coach.Readiness.SESSION:
            by_feel = by_breath if kind == "breath" else hills
            return by_feel(total, advice.session.rung)
        walks = {"brisk": brisk_walk, "easy": easy_walk}
        return walks[kind](total) if kind in walks else advice.session

    @rule(effort=st.sampled_from(EFFORTS), hurt=st.sampled_from(PAINS), back=st.integers(0, 3))
    def tells_anew(self, effort: Effort | None, hurt: Pain | None, back: int) -> None:
        """What was told of an earlier session was wrong."""
        diary, number = self.diary, max(self.diary.history.latest(), default=0) - back
        entry = diary.history.latest().get(number)
        if entry is None:
            return
        report = Report(Completed.ALL, effort, hurt)
        told = ReportEntry(number, entry.day, self.now(), report)
        history = replace(diary.history, reports=(*diary.history.reports, told))
        grown = replace(diary, history=history)
        back_to = undoing.retold(diary.profile, diary.standing, history, told)
        grown = grown.decided(back_to)
        again = coach.after_report(grown.profile, grown.standing, grown.history, told)
        self.becomes(grown.decided(again))

    @rule(wish=st.sampled_from(["easier", "more", "more", "same", "undo", "week", "week over"]))
    def wishes(self, wish: str) -> None:
        diary, now, today = self.diary, self.now(), on(self.day)
        match wish:
            case "easier":
                self.decides(coach.asked_easier(diary.standing, now, today))
            case "more":
                self.decides(coach.asked_more(
                    diary.profile, diary.standing, diary.history, now, today))  # fmt: skip
            case "same":
                self.decides(coach.asked_same(diary.standing, diary.history, now, today))
            case "week":
                self.decides(walking_week.begin(diary.standing, now, today))
            case "week over":
                self.decides(walking_week.end(diary.standing, now, today))
            case _:
                self.undoes()

    def undoes(self) -> None:
        diary = self.diary
        unwanted = undoing.to_undo(diary.history)
        if unwanted and undoing.may_be_undone(
            diary.standing, diary.history, unwanted, on(self.day)
        ):
            self.decides(undoing.undone(
                unwanted, diary.standing, diary.history, self.now(), on(self.day)))  # fmt: skip

    @rule(total=st.sampled_from(TOTALS))
    def changes_minutes(self, total: int) -> None:
        self.becomes(self.diary.wants_minutes(self.day, total))

    @rule(aim=st.sampled_from(Destination))
    def heads_elsewhere(self, aim: Destination) -> None:
        profile = replace(self.diary.profile, destination=aim)
        self.becomes(replace(self.diary, profile=profile))

    @rule(sort=st.sampled_from([None, *Illness]))
    def falls_ill(self, sort: Illness | None) -> None:
        self.decides(illness.fell_ill(self.diary.standing, self.now(), on(self.day), sort))

    @rule(danger=st.sampled_from([Danger.CHEST, Danger.SELF_HARM]), advised=st.booleans())
    def is_in_danger(self, danger: Danger, advised: bool) -> None:
        standing = self.diary.standing
        if advised:
            self.decides(holds.advised(standing, self.now(), on(self.day)))
        else:
            self.decides(holds.flagged(standing, danger, self.now(), on(self.day)))

    @rule(how=st.sampled_from(Morning))
    def wakes_up(self, how: Morning) -> None:
        if pain.aching(self.diary.history) is not None:
            self.day += 1
            self.decides(pain.in_the_morning(
                self.diary.standing, how, self.now(), on(self.day)))  # fmt: skip

    @rule(days=st.integers(0, 4))
    def is_seen_or_well(self, days: int) -> None:
        self.day += days
        if self.diary.hold in FREED_BY_WORD:
            self.becomes(self.diary.released(self.day))

    def decides(self, decision: Decision | None) -> None:
        self.becomes(self.diary.decided(decision))

    def becomes(self, diary: Diary, *, begun: bool = False) -> None:
        before = None if begun else state_of(self.diary)
        self.diary = diary
        hold_good(before, state_of(diary), on(self.day))

    def next_minute(self) -> int:
        self.minute += 1
        return self.minute % 600

    def now(self) -> datetime:
        return at(self.day, self.next_minute())

    def teardown(self) -> None:
        assert finds_a_way_on(self.diary, self.day), self.diary.standing


def state_of(diary: Diary) -> State:
    return State(diary.profile, diary.standing, diary.history, diary.standing.total_min)


def finds_a_way_on(diary: Diary, day: int) -> bool:
    """Whether a willing runner runs again, or has got where they wanted, within `DAYS_ENOUGH`."""
    if diary.standing.walking_until:
        diary = diary.decided(walking_week.end(diary.standing, at(day + 1), on(day + 1)))
    for ahead in range(1, DAYS_ENOUGH):
        while diary.hold in FREED_BY_WORD:
            diary = diary.released(day + ahead)
        diary = diary.welcomed(day + ahead)
        session = diary.advised(day + ahead).session
        if session is None or ran(session):
            return session is not None
        if diary.profile.crashes or stays(diary.profile, diary.standing):
            return True
        diary = diary.told(day + ahead, Effort.EASY, session=session)
    return False


TestLifeWithTheCoach = Life.TestCase
TestLifeWithTheCoach.settings = TRYING
