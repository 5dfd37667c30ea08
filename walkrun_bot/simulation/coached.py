"""Following the coach of this house: the very functions that the bot asks, in the same order.

Of what the bot offers beside the plan nothing is counted in its favour: no reminders, no walking
weeks, no words; of the small sessions only as many as are assumed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching import coach, holds, illness
from walkrun_bot.coaching.beginning import begin
from walkrun_bot.coaching.comeback import welcome_back
from walkrun_bot.coaching.history import (
    Change,
    Decision,
    History,
    Hold,
    ReportEntry,
    SessionEntry,
    Standing,
    Status,
)
from walkrun_bot.coaching.moves import is_top
from walkrun_bot.coaching.report import Completed, Effort, Report
from walkrun_bot.simulation.plans import Today

if TYPE_CHECKING:
    from walkrun_bot.coaching.profile import Profile
    from walkrun_bot.coaching.report import Pain
    from walkrun_bot.coaching.session import Session
    from walkrun_bot.simulation.body import Felt

BEGINS_ANEW = frozenset({Change.HOLD, Change.RELEASE, Change.EASIER})
WELL_FOR_DAYS = 2
"""After an illness the coach asks whether somebody has been well for two days."""


@dataclass(frozen=True)
class Coached:
    """A runner with the coach: profile, standing, history.

    `eager` is how often more is asked for after an easy session, `small` how often the small one is
    taken on a day without going out.
    """

    profile: Profile
    standing: Standing
    history: History
    eager: float = 0.0
    small: float = 0.0
    ill_on: int = 0

    @property
    def place(self) -> object:
        """The rung, the hold, and how often the plan has been held or eased: each begins anew."""
        begun_anew = sum(d.change in BEGINS_ANEW for d in self.history.decisions)
        return self.standing.rung, self.standing.hold, begun_anew

    @property
    def at_end(self) -> bool:
        """Whether it is the top of the ladder of these minutes."""
        return is_top(self.standing.total_min, self.standing.rung)

    def fell_ill(self, today: Today) -> Coached:
        """Return the plan at rest, where the coach was told of the illness."""
        plan = replace(self, ill_on=today.day)
        if self.standing.hold is Hold.ILLNESS or not today.tells:
            return plan
        return _decided(plan, illness.fell_ill(self.standing, today.at, today.date))

    def offered(self, today: Today) -> tuple[Coached, Session | None]:
        """Return what the coach advises for the day."""
        plan = self
        well = today.day - self.ill_on > WELL_FOR_DAYS
        if self.standing.hold is Hold.ILLNESS and well:
            free = holds.released(self.profile, self.standing, self.history, today.at, today.date)
            plan = _decided(plan, free)
        plan = _decided(plan, welcome_back(plan.standing, plan.history, today.at, today.date))
        advice = coach.advise(plan.profile, plan.standing, plan.history, today.date)
        return plan, advice.session

    def smaller(self, today: Today) -> tuple[Coached, Session | None]:
        """Return the small version of the day, where it is taken."""
        if today.small >= self.small:
            return self, None
        plan, session = self.offered(today)
        advice = coach.advise(plan.profile, plan.standing, plan.history, today.date)
        return plan, advice.small if session is not None else None

    def told(self, today: Today, session: Session, felt: Felt, pain: Pain | None) -> Coached:
        """Return the plan after what the coach made of the report, and of a wish for more.

        Walking where a run was planned is no less of a session, so all are told as complete.
        """
        number = len(self.history.sessions) + 1
        report = Report(Completed.ALL, felt.effort, pain, walked_more=felt.stopped)
        entry = SessionEntry(number, today.date, today.at, session, Status.DONE)
        told = ReportEntry(number, today.date, today.at, report)
        history = replace(
            self.history,
            sessions=(*self.history.sessions, entry),
            reports=(*self.history.reports, told),
        )
        plan = replace(self, history=history)
        decision = coach.after_report(self.profile, self.standing, history, told)
        return _wanting_more(_decided(plan, decision), today, report)


def begun(profile: Profile, total_min: int, eager: float, small: float = 0.0) -> Coached:
    """Return the first plan of the coach for sessions of `total_min` minutes."""
    today = Today(0)
    first = begin(profile, total_min, today.at, today.date)
    return Coached(profile, first.after, History(decisions=(first,)), eager, small)


def _wanting_more(plan: Coached, today: Today, report: Report) -> Coached:
    eager = report.comfortable and report.effort is Effort.EASY and today.more < plan.eager
    if not eager:
        return plan
    more = coach.asked_more(plan.profile, plan.standing, plan.history, today.at, today.date)
    return _decided(plan, more)


def _decided(plan: Coached, decision: Decision | None) -> Coached:
    if decision is None:
        return plan
    decisions = (*plan.history.decisions, decision)
    history = replace(plan.history, decisions=decisions)
    return replace(plan, standing=decision.after, history=history)
