"""The coach: what to do today, and what a report changes.

Progression proposes from how it felt; safety disposes, and can only make it easier.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import (
    Because,
    Change,
    Decision,
    History,
    Hold,
    ReportEntry,
    SessionEntry,
    Standing,
    Status,
)
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.coaching.moves import eased, first_runs, harder, is_top, translated
from walkrun_bot.coaching.profile import Activity, Health, Lane, Profile
from walkrun_bot.coaching.progression import propose
from walkrun_bot.coaching.safety import Verdict, held, on_pain, screened
from walkrun_bot.coaching.session import Session, SessionKind, easy_walk, intervals, small

if TYPE_CHECKING:
    from datetime import date, datetime


class Readiness(StrEnum):
    """What kind of day it is."""

    SESSION = "session"
    WALK = "walk"
    REST_BETWEEN = "rest_between"
    FROZEN = "frozen"
    ILL = "ill"


@dataclass(frozen=True)
class Advice:
    """An answer to "what should I do today?": the session, the small version beside it, and why.

    `session` is None where nothing should be done; `rests_since` is the day of the last run where
    the reason is the rest after it.
    """

    readiness: Readiness
    session: Session | None
    small: Session | None
    because: Because | None = None
    count: int = 0
    ran_on: date | None = None


DID = frozenset({Status.DONE, Status.PARTLY, Status.SWAPPED})
RUNLESS_HOLDS = frozenset({Hold.SEEN_FIRST, Hold.PAIN})
SMALL_WALK_MIN = 10
# A run longer than the longest of the last 30 days went with more injuries (docs/method.md).
LATELY_DAYS = 30


def begin(profile: Profile, total_min: int, at: datetime, day: date) -> Decision:
    """Return the first plan: where on the ladder, and whether somebody should be asked first."""
    hold = screened(profile.health)
    standing = _first_standing(profile, total_min)
    if hold is not None:
        standing = Standing(WALKING, total_min, hold)
    because = Because.FIRST_PLAN if hold is None else Because.SCREENED
    start = Standing(WALKING, total_min)
    return Decision(at, day, Change.BEGIN, because, start, standing)


def _first_standing(profile: Profile, total_min: int) -> Standing:
    if profile.activity is Activity.LITTLE or profile.health is Health.CRASH:
        return Standing(WALKING, total_min)
    rung = first_runs(total_min)
    if profile.activity is Activity.JOGS and profile.lane is Lane.STANDARD:
        rung = harder(total_min, harder(total_min, rung))
    return Standing(rung, total_min)


def advise(profile: Profile, standing: Standing, history: History, day: date) -> Advice:
    """Return what to do on local day `day`, the small version, and the reason for it."""
    because, count = _reason(history)
    if standing.hold is Hold.RED_FLAG:
        return Advice(Readiness.FROZEN, None, None, because, count)
    if standing.hold is Hold.ILLNESS:
        return Advice(Readiness.ILL, None, None, because, count)
    walk, short_walk = easy_walk(standing.total_min), easy_walk(SMALL_WALK_MIN)
    if standing.hold in RUNLESS_HOLDS or standing.walks_first:
        return Advice(Readiness.WALK, walk, short_walk, because, count)
    session = intervals(standing.rung, standing.total_min)
    gentle = small(standing.rung, standing.total_min)
    if not session.running_s:
        return Advice(Readiness.WALK, session, gentle, because, count)
    ran = last_run_before(history, day)
    if ran is not None and (day - ran).days <= profile.rest_days:
        return Advice(Readiness.REST_BETWEEN, walk, short_walk, Because.REST_BETWEEN, ran_on=ran)
    return Advice(Readiness.SESSION, session, gentle, because, count)


def runs_again_on(profile: Profile, history: History, day: date) -> date:
    """Return the first local day from `day` on which running is not too soon after the last run."""
    ran = last_run_before(history, day)
    return day if ran is None else max(day, ran + timedelta(days=profile.rest_days + 1))


def last_run_before(history: History, day: date) -> date | None:
    """Return the local day of the newest session with running done before `day`, or None."""
    days = [
        entry.day
        for entry in history.latest().values()
        if entry.status in DID and entry.day < day and _ran(entry)
    ]
    return max(days, default=None)


def after_report(
    profile: Profile, standing: Standing, history: History, told: ReportEntry
) -> Decision:
    """Return what a report changes. `history` includes the report and its session."""
    entry = history.latest()[told.number]
    verdict = _verdict(profile, standing, history, entry, told)
    return Decision(
        told.at, told.day, verdict.change, verdict.because,
        standing, verdict.after, told.number, verdict.count,
    )  # fmt: skip


def _verdict(
    profile: Profile, standing: Standing, history: History, entry: SessionEntry, told: ReportEntry
) -> Verdict:
    report = told.report
    if report.pain is not None:
        before = replace(history, reports=tuple(r for r in history.reports if r is not told))
        return on_pain(standing, before, report.pain)
    if standing.hold is Hold.PAIN and not _ran(entry):
        freed = replace(standing, hold=None, rung=eased(standing.total_min, standing.rung, 1))
        return Verdict(Change.RELEASE, Because.PAIN_FREE_WALK, freed)
    return propose(profile, standing, history, entry, told)


def asked_easier(standing: Standing, at: datetime, day: date) -> Decision:
    """Return one rung easier: always, at once, without a question."""
    rung = eased(standing.total_min, standing.rung, 1)
    after = replace(standing, rung=rung)
    return Decision(at, day, Change.EASIER, Because.ASKED_EASIER, standing, after)


def asked_more(standing: Standing, history: History, at: datetime, day: date) -> Decision:
    """Return one rung harder if the last session was comfortable and it was not asked since."""
    told = tuple(history.told().values())
    last = told[-1] if told else None
    asked = any(d.because is Because.ASKED_MORE and last and d.at > last.at
                for d in history.decisions)  # fmt: skip
    free = standing.hold is None and not standing.walks_first
    if is_top(standing.total_min, standing.rung):
        return Decision(at, day, Change.SAME, Because.TOP, standing, standing)
    if last is None or not last.report.comfortable or asked or not free:
        return Decision(at, day, Change.SAME, Because.MORE_NOT_NOW, standing, standing)
    after = replace(standing, rung=harder(standing.total_min, standing.rung))
    return Decision(at, day, Change.STEP, Because.ASKED_MORE, standing, after)


def asked_same(standing: Standing, history: History, at: datetime, day: date) -> Decision | None:
    """Return the way back from the last step, or None where the last decision was no step."""
    last = history.decisions[-1] if history.decisions else None
    if last is None or last.change is not Change.STEP:
        return None
    after = replace(standing, rung=last.before.rung)
    return Decision(at, day, Change.SAME, Because.ASKED_SAME, standing, after)


def flagged(standing: Standing, at: datetime, day: date) -> Decision:
    """Return the freeze that a sign of danger asks for."""
    after = held(standing, Hold.RED_FLAG)
    return Decision(at, day, Change.HOLD, Because.DANGER, standing, after)


def fell_ill(standing: Standing, at: datetime, day: date) -> Decision:
    """Return the rest that an illness asks for."""
    return Decision(at, day, Change.HOLD, Because.ILL, standing, held(standing, Hold.ILLNESS))


def released(profile: Profile, standing: Standing, at: datetime, day: date) -> Decision:
    """Return the way on once somebody was seen, or has been well for two days: easier, by walks."""
    if standing.hold is Hold.SEEN_FIRST:
        after = replace(_first_standing(profile, standing.total_min), hold=None)
        return Decision(at, day, Change.RELEASE, Because.SEEN, standing, after)
    because = Because.WELL_AGAIN if standing.hold is Hold.ILLNESS else Because.SEEN
    rung = eased(standing.total_min, standing.rung, 1)
    after = replace(standing, hold=None, rung=rung, walks_first=max(2, standing.walks_first))
    return Decision(at, day, Change.RELEASE, because, standing, after)


def resized(
    standing: Standing, history: History, total_min: int, at: datetime, day: date
) -> Decision:
    """Return the same running, or less, within a new total of minutes."""
    lately = most_running_lately(history, day)
    rung = translated(standing.rung, standing.total_min, total_min, lately)
    after = replace(standing, rung=rung, total_min=total_min)
    return Decision(at, day, Change.RESIZE, Because.NEW_MINUTES, standing, after, count=total_min)


def most_running_lately(history: History, day: date) -> int:
    """Return the most seconds of running done in one session of the last 30 days."""
    since = day - timedelta(days=LATELY_DAYS)
    done = (e for e in history.latest().values() if e.status is Status.DONE and e.day >= since)
    return max((entry.session.running_s for entry in done), default=0)


def is_walk(session: Session) -> bool:
    """Whether a session has no running in it."""
    return session.running_s == 0 and session.kind in {
        SessionKind.EASY_WALK, SessionKind.BRISK_WALK, SessionKind.SMALL,
    }  # fmt: skip


def _ran(entry: SessionEntry) -> bool:
    return not is_walk(entry.session)


def _reason(history: History) -> tuple[Because | None, int]:
    last = history.decisions[-1] if history.decisions else None
    return (last.because, last.count) if last else (None, 0)
