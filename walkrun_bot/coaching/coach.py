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
from walkrun_bot.coaching.lately import most_running_lately, ran
from walkrun_bot.coaching.look_back import is_steady, small_first
from walkrun_bot.coaching.moves import eased, harder, is_top, translated
from walkrun_bot.coaching.overtaken import overtaken, settled_since, without
from walkrun_bot.coaching.pain import on_pain
from walkrun_bot.coaching.progression import may_have_more, propose
from walkrun_bot.coaching.readiness import lawful_rung, too_soon_after
from walkrun_bot.coaching.reasons import reason
from walkrun_bot.coaching.safety import Verdict, let_go
from walkrun_bot.coaching.session import Session, by_breath, easy_walk, intervals, small
from walkrun_bot.coaching.variety import by_breath_for
from walkrun_bot.coaching.walking_week import in_walking_week, is_over

if TYPE_CHECKING:
    from datetime import date, datetime

    from walkrun_bot.coaching.profile import Profile


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


SMALL_WALK_MIN = 10


def advise(profile: Profile, standing: Standing, history: History, day: date) -> Advice:
    """Return what to do on local day `day`, the small version, and the reason for it."""
    because, count = _reason(standing, history, day)
    if standing.nothing_prescribed:
        frozen = standing.hold is Hold.RED_FLAG
        return Advice(Readiness.FROZEN if frozen else Readiness.ILL, None, None, because, count)
    walk, short_walk = easy_walk(standing.total_min), easy_walk(SMALL_WALK_MIN)
    if walks_only(profile, standing, day):
        return Advice(Readiness.WALK, walk, short_walk, because, count)
    if in_walking_week(standing, day):
        return Advice(Readiness.WALK, walk, short_walk, Because.WALKING_WEEK)
    because = Because.WALKING_WEEK_OVER if is_over(standing, day) else because
    session = intervals(lawful_rung(standing, history, day), standing.total_min)
    gentle = small(session.rung or standing.rung, standing.total_min)
    if not session.running_s:
        if small_first(standing, day):
            return Advice(Readiness.WALK, gentle, short_walk, Because.SMALL_FIRST)
        return Advice(Readiness.WALK, session, gentle, because, count)
    last = too_soon_after(profile, history, day)
    if last is not None:
        return Advice(Readiness.REST_BETWEEN, walk, short_walk, Because.REST_BETWEEN, ran_on=last)
    if small_first(standing, day):
        return Advice(Readiness.SESSION, gentle, short_walk, Because.SMALL_FIRST)
    if (other := by_breath_for(profile, standing, history)) is not None:
        breath = by_breath(standing.total_min, session.rung)
        return Advice(Readiness.SESSION, breath, gentle, other, count)
    return Advice(Readiness.SESSION, session, gentle, because, count)


def walks_only(profile: Profile, standing: Standing, day: date) -> bool:
    """Whether no running is prescribed on a day, whatever the rung: held, or walks come first."""
    walking = standing.gentle_until is not None and day < standing.gentle_until
    held = standing.hold is not None or standing.walks_first > 0
    return held or walking or profile.crashes


def after_report(
    profile: Profile, standing: Standing, history: History, told: ReportEntry
) -> Decision:
    """Return what a report changes. `history` includes the report and its session.

    A report that others have overtaken moves the plan no further; it may still ease it.
    """
    entry = history.latest()[told.number]
    verdict = _verdict(profile, standing, history, entry, told)
    return Decision(
        told.at, told.day, verdict.change, verdict.because,
        standing, verdict.after, told.number, verdict.count,
    )  # fmt: skip


def _verdict(
    profile: Profile, standing: Standing, history: History, entry: SessionEntry, told: ReportEntry
) -> Verdict:
    pain = told.report.pain
    late = overtaken(history, told)
    if pain is not None and not (late and settled_since(history, told)):
        felt = propose(profile, standing, history, entry, told)
        return _graver(on_pain(standing, without(history, told), pain, told.day), felt)
    if late:
        return Verdict(Change.SAME, Because.TOLD_LATE, standing)
    if standing.hold is Hold.PAIN and not ran(entry.session) and not told.report.hurt_unsaid:
        freed = let_go(replace(standing, rung=eased(standing.total_min, standing.rung, 1)))
        return Verdict(Change.RELEASE, Because.PAIN_FREE_WALK, freed)
    return propose(profile, standing, history, entry, told)


def _graver(hurt: Verdict, felt: Verdict) -> Verdict:
    """Return what a pain asks for, or the easing that a session too hard asks for beside it."""
    eases = felt.change is Change.EASIER and hurt.change is Change.SAME
    return felt if eases else hurt


def pain_alone(standing: Standing, history: History, told: ReportEntry) -> Decision:
    """Return what a pain on a day without a session asks for; `history` includes `told`.

    Raises:
        ValueError: nothing hurt.
    """
    pain = told.report.pain
    if pain is None:
        message = "no pain was told of"
        raise ValueError(message)
    verdict = on_pain(standing, without(history, told), pain, told.day)
    return Decision(
        told.at, told.day, verdict.change, verdict.because,
        standing, verdict.after, count=verdict.count,
    )  # fmt: skip


def asked_easier(standing: Standing, at: datetime, day: date) -> Decision:
    """Return one rung easier: always, at once, without a question."""
    rung = eased(standing.total_min, standing.rung, 1)
    after = replace(standing, rung=rung)
    return Decision(at, day, Change.EASIER, Because.ASKED_EASIER, standing, after)


def asked_more(
    profile: Profile, standing: Standing, history: History, at: datetime, day: date
) -> Decision:
    """Return one rung harder if the last session was comfortable and nothing speaks against it."""
    if profile.crashes:
        return Decision(at, day, Change.SAME, Because.CRASH_AFTER_EFFORT, standing, standing)
    if is_top(standing.total_min, standing.rung):
        return Decision(at, day, Change.SAME, Because.TOP, standing, standing)
    if in_walking_week(standing, day):
        return Decision(at, day, Change.SAME, Because.WALKING_WEEK, standing, standing)
    if is_steady(standing, day):
        return Decision(at, day, Change.SAME, Because.STEADY, standing, standing)
    after = replace(standing, rung=harder(standing.total_min, standing.rung))
    if not may_have_more(history, after, day):
        return Decision(at, day, Change.SAME, Because.MORE_NOT_NOW, standing, standing)
    return Decision(at, day, Change.STEP, Because.ASKED_MORE, standing, after)


def asked_same(standing: Standing, history: History, at: datetime, day: date) -> Decision | None:
    """Return the way back from the last step, or None where there is none to take back.

    Once a session has been told of on the new rung, or the plan has changed again, there is none.
    """
    moved = (d for d in reversed(history.in_force()) if d.number or d.moved)
    last = next(moved, None)
    if last is None or last.change is not Change.STEP:
        return None
    after = replace(standing, rung=last.before.rung)
    return Decision(at, day, Change.SAME, Because.ASKED_SAME, standing, after)


def resized(
    standing: Standing, history: History, total_min: int, at: datetime, day: date
) -> Decision:
    """Return the same running, or less, within a new total of minutes."""
    lately = most_running_lately(history, day)
    rung = translated(standing.rung, standing.total_min, total_min, lately)
    after = replace(standing, rung=rung, total_min=total_min)
    return Decision(at, day, Change.RESIZE, Because.NEW_MINUTES, standing, after, count=total_min)


def _reason(standing: Standing, history: History, day: date) -> tuple[Because | None, int]:
    if standing.hold is None and standing.gentle_until is not None and day < standing.gentle_until:
        return Because.AFTER_COVID, (standing.gentle_until - day).days
    last = reason(standing, history)
    return (last.because, last.count) if last else (None, 0)
