"""Taking back: a report told wrongly, and a decision that was not wanted.

Rows are only ever added, so taking back is a decision of its own that names the ones it takes
back (`Decision.undoes`, docs/decisions/0012-taking-back-is-a-row.md). It never lifts what safety
holds, and never makes the plan harder after pain, illness or a session that was too hard.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.comeback import GAPS, days_away
from walkrun_bot.coaching.history import Because, Change, Decision, History, Hold, Standing
from walkrun_bot.coaching.ladder import index_of
from walkrun_bot.coaching.moves import eased
from walkrun_bot.coaching.progression import NO_MORE_AFTER, may_have_more, propose
from walkrun_bot.coaching.report import Effort
from walkrun_bot.coaching.safety import held

if TYPE_CHECKING:
    from datetime import date, datetime

    from walkrun_bot.coaching.history import ReportEntry
    from walkrun_bot.coaching.profile import Profile

# What a runner asked for, and may ask to have back even where that is harder again.
WISHES = frozenset({
    Because.ASKED_EASIER, Because.ASKED_SAME, Because.NEW_MINUTES, Because.WALKING_WEEK,
    Because.WALKING_WEEK_OVER,
})  # fmt: skip
ABSENCES = frozenset({Because.AWAY, Because.AWAY_LONG})


def retold(
    profile: Profile, standing: Standing, history: History, told: ReportEntry
) -> Decision | None:
    """Return the plan without what was earned by the first telling of a session.

    `told` is what is told instead, and in `history` already. Where nothing else has changed the
    plan since, it stands as it stood before that report; where others were built on it, the rungs
    that it earned, by itself or as one of several, are taken off, and a hold that it let go holds
    again.
    None where it had changed nothing.
    """
    number = told.number
    mine = [place for place, d in _standing_decisions(history) if d.number == number]
    if not mine:
        return None
    lost = _no_longer_earned(profile, history, number, mine[0])
    if _alone(history, mine):
        after = history.decisions[mine[0]].before
    else:
        after = _without_gains(standing, history, mine)
        after = replace(after, rung=eased(after.total_min, after.rung, len(lost)))
    undoes = (*mine, *lost)
    return Decision(
        told.at, told.day, Change.UNDO, Because.RETOLD, standing, after, number, undoes=undoes
    )


def to_undo(history: History) -> Decision | None:
    """Return the decision that "undo" is about, or None where there is none.

    It is the last one that moved the plan, or that followed from a report.
    """
    last = next((d for d in reversed(history.in_force()) if d.moved or d.number), None)
    kept = {Change.UNDO, Change.BEGIN}
    return None if last is None or last.change in kept else last


def may_be_undone(standing: Standing, history: History, decision: Decision, day: date) -> bool:
    """Whether taking back a decision keeps every law of safety."""
    match decision.change:
        case Change.STEP | Change.RELEASE:
            return True
        case Change.HOLD | Change.BEGIN | Change.UNDO:
            return False
        case Change.EASIER | Change.RESIZE | Change.SAME:
            if decision.because in ABSENCES:
                return _was_not_away(history, decision, day)
            wished = decision.because in WISHES
            return wished and not _speaks_against(standing, history)


def undone(decision: Decision, standing: Standing, history: History, at: datetime, day: date
           ) -> Decision:  # fmt: skip
    """Return the plan without one decision; only where `may_be_undone`."""
    place = history.decisions.index(decision)
    before = decision.before
    return Decision(at, day, Change.UNDO, Because.ASKED_UNDO, standing, before, undoes=(place,))


def unmeant(history: History, pain: Decision, at: datetime, day: date) -> Decision:
    """Return the plan as it stood before a pain that was told of by itself and was none."""
    place = history.decisions.index(pain)
    return Decision(
        at, day, Change.UNDO, Because.NOT_MEANT, pain.after, pain.before, undoes=(place,)
    )


def _in_force(history: History) -> list[tuple[int, Decision]]:
    """Return the decisions that were not taken back, with their places."""
    gone = {place for decision in history.decisions for place in decision.undoes}
    return [(place, d) for place, d in enumerate(history.decisions) if place not in gone]


def _standing_decisions(history: History) -> list[tuple[int, Decision]]:
    """Return those of them that did not take others back themselves."""
    return [(p, d) for p, d in _in_force(history) if d.change is not Change.UNDO]


def _alone(history: History, mine: list[int]) -> bool:
    """Whether nothing but these decisions moved the plan, or followed from a session, since."""
    later = ((p, d) for p, d in _in_force(history) if p > mine[0] and p not in mine)
    return not any(decision.moved or decision.number for _, decision in later)


def _without_gains(standing: Standing, history: History, mine: list[int]) -> Standing:
    after = standing
    for place in mine:
        decision = history.decisions[place]
        gained = max(0, _height(decision.after) - _height(decision.before))
        walked = max(0, decision.before.walks_first - decision.after.walks_first)
        after = replace(
            after,
            rung=eased(after.total_min, after.rung, gained),
            walks_first=min(decision.before.walks_first, after.walks_first + walked),
        )
        if decision.change is Change.RELEASE and decision.before.hold is Hold.PAIN:
            after = held(after, Hold.PAIN)
    return after


def _no_longer_earned(
    profile: Profile, history: History, number: int, since: int
) -> tuple[int, ...]:
    """Return the places of later steps that the sessions as now told would not have earned."""
    return tuple(
        place
        for place, decision in _standing_decisions(history)
        if place > since
        and decision.number != number
        and decision.change is Change.STEP
        and not _earned(profile, _as_of(history, place, number), decision)
    )


def _earned(profile: Profile, history: History, step: Decision) -> bool:
    if step.because is Because.ASKED_MORE:
        return may_have_more(history, step.after, step.day)
    told = history.told().get(step.number)
    if told is None:
        return False
    entry = history.latest()[step.number]
    return propose(profile, step.before, history, entry, told).change is Change.STEP


def _as_of(history: History, place: int, number: int) -> History:
    """Return what was known when a decision was taken, with session `number` as now told."""
    at = history.decisions[place].at
    return History(
        tuple(e for e in history.sessions if e.at <= at or e.number == number),
        tuple(e for e in history.reports if e.at <= at or e.number == number),
        history.decisions[:place],
    )


def _was_not_away(history: History, decision: Decision, day: date) -> bool:
    """Whether an absence that eased the plan was none, now that more has been told."""
    told_since = [e for e in history.reports if e.at > decision.at and e.day <= decision.day]
    return bool(told_since) and days_away(history, day) < GAPS[-1].from_days


def _speaks_against(standing: Standing, history: History) -> bool:
    """Whether something asks for the easier plan: a hold, walks first, pain, too hard, illness."""
    if standing.hold is not None or standing.walks_first or standing.gentle_until is not None:
        return True
    told = tuple(history.told().values())
    if not told:
        return False
    last = told[-1]
    since = {d.because for d in history.in_force() if d.at >= last.at} - {Because.ASKED_MORE}
    hurt = last.report.pain is not None or last.report.hurt_unsaid
    return hurt or last.report.effort is Effort.TOO_HARD or bool(since & NO_MORE_AFTER)


def _height(standing: Standing) -> int:
    return index_of(standing.total_min, standing.rung)
