"""The coach: what to do today, and what a report changes.

Progression proposes from how it felt; safety disposes, and can only make it easier.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
)
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.coaching.lately import (
    most_running_lately,
    ran,
)
from walkrun_bot.coaching.moves import eased, first_runs, harder, is_top, translated
from walkrun_bot.coaching.profile import Activity, Background, Health, Lane, Profile
from walkrun_bot.coaching.progression import may_have_more, propose
from walkrun_bot.coaching.readiness import lawful_rung, too_soon_after
from walkrun_bot.coaching.safety import Danger, Verdict, held, let_go, on_pain, screened
from walkrun_bot.coaching.session import Session, by_breath, easy_walk, intervals, small
from walkrun_bot.coaching.variety import breath_is_due
from walkrun_bot.coaching.walking_week import in_walking_week, is_over

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

    `session` is None where nothing should be done; `ran_on` is the day of the last run where
    the reason is the rest after it.
    """

    readiness: Readiness
    session: Session | None
    small: Session | None
    because: Because | None = None
    count: int = 0
    ran_on: date | None = None


RUNLESS_HOLDS = frozenset({Hold.SEEN_FIRST, Hold.PAIN})
SMALL_WALK_MIN = 10


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
    healing = profile.background in {Background.ILLNESS, Background.INJURY}
    jogs = profile.activity is Activity.JOGS
    if profile.activity is Activity.LITTLE or (healing and not jogs):
        return Standing(WALKING, total_min)
    if profile.health is Health.CRASH:
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
    if in_walking_week(standing, day):
        return Advice(Readiness.WALK, walk, short_walk, Because.WALKING_WEEK)
    because = Because.WALKING_WEEK_OVER if is_over(standing, day) else because
    session = intervals(lawful_rung(standing, history, day), standing.total_min)
    gentle = small(standing.rung, standing.total_min)
    if not session.running_s:
        return Advice(Readiness.WALK, session, gentle, because, count)
    last = too_soon_after(profile, history, day)
    if last is not None:
        return Advice(Readiness.REST_BETWEEN, walk, short_walk, Because.REST_BETWEEN, ran_on=last)
    if breath_is_due(profile, standing, history):
        breath = by_breath(standing.total_min, session.rung)
        return Advice(Readiness.SESSION, breath, gentle, Because.VARIETY)
    return Advice(Readiness.SESSION, session, gentle, because, count)


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
        others = tuple(r for r in history.reports if r.number != told.number)
        before = replace(history, reports=others)
        return on_pain(standing, before, report.pain)
    if standing.hold is Hold.PAIN and not ran(entry.session) and not report.hurt_unsaid:
        freed = let_go(replace(standing, rung=eased(standing.total_min, standing.rung, 1)))
        return Verdict(Change.RELEASE, Because.PAIN_FREE_WALK, freed)
    return propose(profile, standing, history, entry, told)


def asked_easier(standing: Standing, at: datetime, day: date) -> Decision:
    """Return one rung easier: always, at once, without a question."""
    rung = eased(standing.total_min, standing.rung, 1)
    after = replace(standing, rung=rung)
    return Decision(at, day, Change.EASIER, Because.ASKED_EASIER, standing, after)


def asked_more(
    profile: Profile, standing: Standing, history: History, at: datetime, day: date
) -> Decision:
    """Return one rung harder if the last session was comfortable and nothing speaks against it."""
    if profile.health is Health.CRASH:
        return Decision(at, day, Change.SAME, Because.CRASH_AFTER_EFFORT, standing, standing)
    if is_top(standing.total_min, standing.rung):
        return Decision(at, day, Change.SAME, Because.TOP, standing, standing)
    if in_walking_week(standing, day):
        return Decision(at, day, Change.SAME, Because.WALKING_WEEK, standing, standing)
    after = replace(standing, rung=harder(standing.total_min, standing.rung))
    if not may_have_more(history, after, day):
        return Decision(at, day, Change.SAME, Because.MORE_NOT_NOW, standing, standing)
    return Decision(at, day, Change.STEP, Because.ASKED_MORE, standing, after)


def asked_same(standing: Standing, history: History, at: datetime, day: date) -> Decision | None:
    """Return the way back from the last step, or None where there is none to take back.

    Once a session has been told of on the new rung, or the plan has changed again, there is none.
    """
    moved = (d for d in reversed(history.decisions) if d.number or d.after != d.before)
    last = next(moved, None)
    if last is None or last.change is not Change.STEP:
        return None
    after = replace(standing, rung=last.before.rung)
    return Decision(at, day, Change.SAME, Because.ASKED_SAME, standing, after)


def flagged(standing: Standing, danger: Danger, at: datetime, day: date) -> Decision:
    """Return the freeze that a sign of danger asks for."""
    because = Because.DESPAIR if danger is Danger.SELF_HARM else Because.DANGER
    after = held(standing, Hold.RED_FLAG)
    return Decision(at, day, Change.HOLD, because, standing, after)


def advised(standing: Standing, at: datetime, day: date) -> Decision:
    """Return walking until a professional agrees: one has said not to run."""
    after = held(standing, Hold.SEEN_FIRST)
    return Decision(at, day, Change.HOLD, Because.ADVISED, standing, after)


def misunderstood(flag: Decision, at: datetime, day: date) -> Decision:
    """Return the plan as it stood before a freeze that came of a misunderstanding."""
    return Decision(at, day, Change.UNDO, Because.NOT_MEANT, flag.after, flag.before)


def screened_later(standing: Standing, at: datetime, day: date) -> Decision:
    """Return walking until a professional agrees, for what was told after the start."""
    after = held(standing, Hold.SEEN_FIRST)
    return Decision(at, day, Change.HOLD, Because.SCREENED, standing, after)


def fell_ill(standing: Standing, at: datetime, day: date) -> Decision:
    """Return the rest that an illness asks for."""
    return Decision(at, day, Change.HOLD, Because.ILL, standing, held(standing, Hold.ILLNESS))


def released(profile: Profile, standing: Standing, at: datetime, day: date) -> Decision:
    """Return the way on once somebody was seen, or has been well for two days: easier, by walks.

    Who walks since the screening asks for a word with a professional still does so afterwards.
    """
    screened_once = profile.health is not Health.NONE and standing.rung == WALKING
    if standing.hold is Hold.SEEN_FIRST and screened_once:
        first = _first_standing(profile, standing.total_min)
        free = let_go(standing)
        after = replace(first, walks_first=standing.walks_first, hold=free.hold, behind=free.behind)
        return Decision(at, day, Change.RELEASE, Because.SEEN, standing, after)
    because = Because.WELL_AGAIN if standing.hold is Hold.ILLNESS else Because.SEEN
    rung = eased(standing.total_min, standing.rung, 1)
    walks = max(2, standing.walks_first)
    after = replace(let_go(standing), rung=rung, walks_first=walks)
    return Decision(at, day, Change.RELEASE, because, standing, after)


def resized(
    standing: Standing, history: History, total_min: int, at: datetime, day: date
) -> Decision:
    """Return the same running, or less, within a new total of minutes."""
    lately = most_running_lately(history, day)
    rung = translated(standing.rung, standing.total_min, total_min, lately)
    after = replace(standing, rung=rung, total_min=total_min)
    return Decision(at, day, Change.RESIZE, Because.NEW_MINUTES, standing, after, count=total_min)


def _reason(history: History) -> tuple[Because | None, int]:
    last = history.decisions[-1] if history.decisions else None
    return (last.because, last.count) if last else (None, 0)
