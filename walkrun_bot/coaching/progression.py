"""How the plan moves on: by how sessions felt, never by the calendar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.comeback import SOME_TIME_AWAY_DAYS
from walkrun_bot.coaching.destination import stays
from walkrun_bot.coaching.history import DID, Because, Change, History, ReportEntry, Standing
from walkrun_bot.coaching.ladder import WALKING, index_of, most_running_after
from walkrun_bot.coaching.lately import most_running_lately, ran
from walkrun_bot.coaching.look_back import is_steady, small_first
from walkrun_bot.coaching.moves import eased, harder, is_top
from walkrun_bot.coaching.patience import PATIENCE, comfortable_days, lane, waited
from walkrun_bot.coaching.profile import Profile
from walkrun_bot.coaching.repeats import instead_of_repeating
from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.coaching.safety import Verdict
from walkrun_bot.coaching.session import SessionKind, intervals
from walkrun_bot.coaching.stay import BY_CHOICE, on_this_rung
from walkrun_bot.coaching.walking_week import first_run_after, in_walking_week

if TYPE_CHECKING:
    from datetime import date

    from walkrun_bot.coaching.history import SessionEntry
    from walkrun_bot.coaching.ladder import Rung


# What has to be followed by a comfortable session before more is granted (METHOD section 4).
NO_MORE_AFTER = frozenset({
    Because.ASKED_MORE, Because.FIRST_BACK, Because.AWAY, Because.AWAY_LONG, Because.PAIN_NIGGLE,
    Because.PAIN_MODERATE, Because.PAIN_STRONG, Because.PAIN_AGAIN, Because.ILL,
    Because.PAIN_UNSAID, Because.WELL_AGAIN, Because.ADVISED, Because.DESPAIR, Because.DANGER,
    Because.SEEN, Because.PAIN_FREE_WALK,
    Because.NOT_MEANT, Because.SCREENED, Because.PAIN_RISING, Because.PAIN_LINGERS,
    Because.PAIN_SETTLED, Because.ILL_NECK, Because.ILL_COVID, Because.AFTER_COVID,
    Because.TOO_HARD, Because.HARD_TWICE, Because.REPEATED, Because.WALK_DONE,
})  # fmt: skip


def propose(
    profile: Profile, standing: Standing, history: History, entry: SessionEntry, told: ReportEntry
) -> Verdict:
    """Return the next step that a painless report suggests. `history` includes `told`."""
    report = told.report
    if report.effort is Effort.TOO_HARD:
        return _easier(standing, Because.TOO_HARD)
    walking = standing.gentle_until is not None and told.day < standing.gentle_until
    if standing.walks_first or standing.hold is not None or walking:
        return _walked(standing)
    if in_walking_week(standing, told.day):
        return _same(standing, Because.WALKING_WEEK)
    if came_back(history, entry) or first_run_after(history, entry):
        return _same(standing, Because.FIRST_BACK)
    if entry.session.kind is SessionKind.SMALL and small_first(standing, told.day):
        return _same(standing, Because.SMALL_FIRST)
    if entry.session.kind in BY_CHOICE and standing.rung.run_s:
        return _same(standing, Because.SESSION_BY_CHOICE)
    if report.effort is Effort.HARD or report.completed is Completed.PART:
        after = _after_hard(standing, history, told)
    elif entry.session.by_feel:
        after = _same(standing, Because.BY_FEEL)
    else:
        after = _after_comfort(profile, standing, history, told)
    return after if entry.session.by_feel else instead_of_repeating(after, history, told)


def may_have_more(history: History, after: Standing, day: date) -> bool:
    """Whether it is one rung beyond a comfortable last session, with nothing against it since."""
    last = _last_told(history, running=bool(after.rung.run_s))
    walking = after.walks_first or (after.gentle_until is not None and day < after.gentle_until)
    if after.hold is not None or walking or last is None or is_steady(after, day):
        return False
    first_told = min(told.at for told in history.reports if told.number == last.number)
    since = {d.because for d in history.in_force() if d.at >= first_told}
    running_s = intervals(after.rung, after.total_min).running_s
    little = running_s <= most_running_after(most_running_lately(history, day))
    done = _last_rung(history, running=bool(after.rung.run_s))
    beyond = index_of(after.total_min, after.rung) - index_of(after.total_min, done)
    return last.report.comfortable and little and beyond <= 1 and not since & NO_MORE_AFTER


def _last_told(history: History, *, running: bool) -> ReportEntry | None:
    """Return the last report; of a session with running where more running is asked for.

    From walking to the first runs a walk is the measure.
    """
    sessions = history.latest()
    ever_ran = any(ran(sessions[told.number].session) for told in history.told().values())
    measures = [
        told
        for told in history.told().values()
        if not (running and ever_ran) or ran(sessions[told.number].session)
    ]
    return max(measures, key=lambda told: (told.day, told.number), default=None)


def _last_rung(history: History, *, running: bool) -> Rung:
    """Return the rung of the last session by the clock: by feel nobody knows what was run."""
    by_clock = {
        number: entry for number, entry in history.latest().items() if not entry.session.by_feel
    }
    told = tuple(told for told in history.reports if told.number in by_clock)
    last = _last_told(replace(history, reports=told), running=running)
    return (by_clock[last.number].session.rung if last else None) or WALKING


def came_back(history: History, entry: SessionEntry) -> bool:
    """Whether a session is the first after days away, whether or not the coach was asked then."""
    before = (e for e in history.latest().values() if e.number != entry.number)
    days = [e.day for e in before if e.status in DID and e.day <= entry.day]
    return bool(days) and (entry.day - max(days)).days >= SOME_TIME_AWAY_DAYS


def _after_comfort(
    profile: Profile, standing: Standing, history: History, told: ReportEntry
) -> Verdict:
    days = comfortable_days(standing, history, told.day)
    patience = PATIENCE[lane(profile, history, told.day)]
    if told.report.effort is None:
        return _same(standing, Because.EFFORT_UNSAID)
    if profile.crashes:
        return _same(standing, Because.CRASH_AFTER_EFFORT)
    if is_steady(standing, told.day):
        return _same(standing, Because.STEADY)
    if stays(profile, standing):
        return _same(standing, Because.ARRIVED, len(days))
    if is_top(standing.total_min, standing.rung):
        return _same(standing, Because.TOP)
    if len(days) < patience.sessions:
        return _same(standing, Because.NOT_YET_OFTEN, len(days))
    if waited(standing, history, days) < patience.days:
        return _same(standing, Because.CAREFUL_DAYS, len(days))
    rung = harder(standing.total_min, standing.rung)
    stepped = replace(standing, rung=rung)
    return Verdict(Change.STEP, Because.COMFORTABLE_ENOUGH, stepped, len(days))


def _after_hard(standing: Standing, history: History, told: ReportEntry) -> Verdict:
    before = on_this_rung(standing, history, told)[:-1]
    hard = told.report.effort is Effort.HARD
    if hard and before and before[-1].report.effort in {Effort.HARD, Effort.TOO_HARD}:
        return _easier(standing, Because.HARD_TWICE)
    if told.report.completed is Completed.PART:
        return _same(standing, Because.NOT_FINISHED)
    return _same(standing, Because.HARD_BUT_DONE)


def _walked(standing: Standing) -> Verdict:
    left = max(0, standing.walks_first - 1)
    return Verdict(Change.SAME, Because.WALK_DONE, replace(standing, walks_first=left), left)


def _same(standing: Standing, because: Because, count: int = 0) -> Verdict:
    return Verdict(Change.SAME, because, standing, count)


def _easier(standing: Standing, because: Because) -> Verdict:
    rung = eased(standing.total_min, standing.rung, 1)
    change = Change.EASIER if rung != standing.rung else Change.SAME
    return Verdict(change, because, replace(standing, rung=rung))
