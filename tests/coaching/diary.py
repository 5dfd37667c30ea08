"""A runner's days with the coach, one after the other: day 0 is a Monday."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from walkrun_bot.coaching import coach, holds, illness
from walkrun_bot.coaching.comeback import welcome_back
from walkrun_bot.coaching.history import (
    Because,
    Decision,
    History,
    Hold,
    Illness,
    ReportEntry,
    SessionEntry,
    Standing,
    Status,
)
from walkrun_bot.coaching.ladder import Rung, index_of
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Profile
from walkrun_bot.coaching.report import Completed, Effort, Pain, PainSign, Place, Report
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.coaching.session import Session, intervals
from walkrun_bot.coaching.undoing import may_be_undone, retold, to_undo, undone

MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)
BOB = Profile(Background.STARTING, AgeBand.UNDER_45, activity=Activity.JOGS)
CAROL = replace(BOB, age=AgeBand.FROM_45)
DORA = replace(BOB, age=AgeBand.FROM_60)
A_MINUTE = Rung(60, 90)
START, NOTHING_YET = Standing(A_MINUTE, 25), History()
STATUS = {Completed.ALL: Status.DONE, Completed.PART: Status.PARTLY}


def at(day: int, minute: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, minutes=minute)


def on(day: int) -> date:
    return at(day).date()


def knee(level: int, *signs: PainSign) -> Pain:
    return Pain(Place.KNEE, level, frozenset(signs))


@dataclass(frozen=True)
class Diary:
    """Who it is, where the plan stands, and what has been done; each entry makes a new one."""

    profile: Profile = BOB
    standing: Standing = START
    history: History = NOTHING_YET

    def decided(self, decision: Decision | None) -> Diary:
        if decision is None:
            return self
        grown = (*self.history.decisions, decision)
        return replace(
            self, standing=decision.after, history=replace(self.history, decisions=grown)
        )

    def told(
        self,
        day: int,
        effort: Effort | None = Effort.OK,
        pain: Pain | None = None,
        completed: Completed = Completed.ALL,
        session: Session | None = None,
        number: int = 0,
        minute: int = 0,
    ) -> Diary:
        """A session of day `day` was done and told of; `number` tells an earlier one anew."""
        first = self.history.latest().get(number)
        session = session or (first.session if first else None)
        session = session or intervals(self.standing.rung, self.standing.total_min)
        number = number or len(self.history.latest()) + 1
        entry = SessionEntry(number, on(day), at(day, minute), session, STATUS[completed])
        report = ReportEntry(number, on(day), at(day, minute), Report(completed, effort, pain))
        history = History(
            (*self.history.sessions, entry), (*self.history.reports, report),
            self.history.decisions,
        )  # fmt: skip
        grown = replace(self, history=history)
        if number in self.history.told():
            grown = grown.decided(retold(self.profile, self.standing, history, report))
        standing = grown.standing
        return grown.decided(coach.after_report(self.profile, standing, grown.history, report))

    def untold(self, number: int, day: int, minute: int = 30) -> Diary:
        """Session `number` did not happen after all, it is said on `day`."""
        session = self.history.latest()[number]
        entry = replace(session, at=at(day, minute), status=Status.SKIPPED)
        report = ReportEntry(number, session.day, at(day, minute), Report(Completed.NONE))
        history = replace(
            self.history,
            sessions=(*self.history.sessions, entry),
            reports=(*self.history.reports, report),
        )
        grown = replace(self, history=history)
        return grown.decided(retold(self.profile, self.standing, history, report))

    def hurts(self, day: int, pain: Pain) -> Diary:
        """A pain told of by itself, on a day without a session."""
        report = ReportEntry(0, on(day), at(day, 90), Report(Completed.ALL, pain=pain))
        history = replace(self.history, reports=(*self.history.reports, report))
        return replace(self, history=history).decided(
            coach.pain_alone(self.standing, history, report)
        )

    def undoes(self, day: int) -> Diary:
        """Ask for the last decision back; nothing changes where that is not safe."""
        decision = to_undo(self.history)
        if decision is None or not may_be_undone(self.standing, self.history, decision, on(day)):
            return self
        return self.decided(undone(decision, self.standing, self.history, at(day, 120), on(day)))

    def advised(self, day: int) -> coach.Advice:
        return coach.advise(self.profile, self.standing, self.history, on(day))

    def welcomed(self, day: int) -> Diary:
        return self.decided(welcome_back(self.standing, self.history, at(day), on(day)))

    def wants_more(self, day: int) -> Diary:
        more = coach.asked_more(self.profile, self.standing, self.history, at(day, 60), on(day))
        return self.decided(more)

    def wants_easier(self, day: int) -> Diary:
        return self.decided(coach.asked_easier(self.standing, at(day, 60), on(day)))

    def wants_same(self, day: int) -> Diary:
        same = coach.asked_same(self.standing, self.history, at(day, 60), on(day))
        return self.decided(same)

    def wants_minutes(self, day: int, minutes: int) -> Diary:
        new = coach.resized(self.standing, self.history, minutes, at(day, 60), on(day))
        return self.decided(new)

    def flagged(self, day: int, danger: Danger = Danger.FAINT) -> Diary:
        return self.decided(holds.flagged(self.standing, danger, at(day, 60), on(day)))

    def advised_against(self, day: int) -> Diary:
        return self.decided(holds.advised(self.standing, at(day, 60), on(day)))

    def fell_ill(self, day: int, sort: Illness | None = None) -> Diary:
        return self.decided(illness.fell_ill(self.standing, at(day, 60), on(day), sort))

    def released(self, day: int) -> Diary:
        free = holds.released(self.profile, self.standing, self.history, at(day, 60), on(day))
        return self.decided(free)

    @property
    def last(self) -> Because:
        return self.history.decisions[-1].because

    @property
    def hold(self) -> Hold | None:
        return self.standing.hold

    @property
    def rung(self) -> int:
        return index_of(self.standing.total_min, self.standing.rung)

    def moves(self) -> list[int]:
        """The rungs gained or lost by each decision."""
        stood = [index_of(d.after.total_min, d.after.rung) for d in self.history.decisions]
        first = self.history.decisions[0].before
        return [b - a for a, b in pairwise([index_of(first.total_min, first.rung), *stood])]
