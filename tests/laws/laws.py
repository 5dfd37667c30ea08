"""The laws of docs/method.md, sections 3 to 5, as checks of any state and of any way into it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching import coach
from walkrun_bot.coaching.coach import Advice, Readiness
from walkrun_bot.coaching.history import (
    DID,
    Because,
    Change,
    Decision,
    History,
    Hold,
    Illness,
    Standing,
    Status,
)
from walkrun_bot.coaching.ladder import WALKING, index_of, step_for
from walkrun_bot.coaching.lately import ran
from walkrun_bot.coaching.session import Session, intervals

if TYPE_CHECKING:
    from datetime import date, datetime

    from walkrun_bot.coaching.profile import Profile

NOTHING_AT_ALL = frozenset({Hold.RED_FLAG, Hold.ILLNESS})
"""Not even walks, unless the illness is above the neck only."""

LETS_GO = frozenset({Change.RELEASE, Change.UNDO})
TROUBLE = frozenset({
    Because.PAIN_NIGGLE, Because.PAIN_MODERATE, Because.PAIN_UNSAID, Because.PAIN_STRONG,
    Because.PAIN_AGAIN, Because.PAIN_RISING, Because.PAIN_LINGERS, Because.TOO_HARD,
    Because.HARD_TWICE, Because.HARD_BUT_DONE, Because.ILL, Because.ILL_NECK, Because.ILL_COVID,
    Because.WELL_AGAIN, Because.AFTER_COVID, Because.FIRST_BACK, Because.AWAY, Because.AWAY_LONG,
    Because.DANGER, Because.DESPAIR, Because.SEEN, Because.PAIN_FREE_WALK, Because.ADVISED,
    Because.SCREENED,
})  # fmt: skip
"""After one of these nothing may get harder until a session has felt comfortable."""


@dataclass(frozen=True)
class State:
    """What the laws look at: who it is, where the plan stands, what was done, what was chosen."""

    profile: Profile
    standing: Standing
    history: History
    minutes: int


def hold_good(before: State | None, after: State, today: date) -> None:
    """Assert every law of `after`, on `today`, and of the step from `before`, if any."""
    advice = coach.advise(after.profile, after.standing, after.history, today)
    offered = tuple(session for session in (advice.session, advice.small) if session is not None)
    total_is_what_was_chosen(after, offered)
    what_is_held_runs_nothing(after, advice, offered)
    runs_have_rest_between(after, offered, today)
    no_session_is_a_leap(after, offered, today)
    if before is not None:
        history_only_grows(before.history, after.history)
        decisions_are_lawful(before, after)
        planned_sessions_are_lawful(before, after)


def total_is_what_was_chosen(state: State, offered: tuple[Session, ...]) -> None:
    assert state.standing.total_min == state.minutes
    assert all(session.total_s <= state.minutes * 60 for session in offered)


def what_is_held_runs_nothing(state: State, advice: Advice, offered: tuple[Session, ...]) -> None:
    holds, a_cold = holds_of(state.standing), state.standing.illness is Illness.NECK
    if holds & (NOTHING_AT_ALL - ({Hold.ILLNESS} if a_cold else set())):
        assert advice.readiness in {Readiness.FROZEN, Readiness.ILL}
        assert not offered
    if state.standing.hold or state.standing.walks_first or state.profile.crashes:
        assert not any(ran(session) for session in offered)


def runs_have_rest_between(state: State, offered: tuple[Session, ...], today: date) -> None:
    if any(ran(session) for session in offered):
        rested_before(state, today)


def rested_before(state: State, day: date) -> None:
    """At least a day of rest, two from 60 years, lies between `day` and the run before it."""
    done = (entry for entry in state.history.latest().values() if entry.status in DID)
    runs = [entry.day for entry in done if ran(entry.session) and entry.day < day]
    if runs:
        assert (day - max(runs)).days > state.profile.rest_days, (day, max(runs))


def no_session_is_a_leap(state: State, offered: tuple[Session, ...], today: date) -> None:
    """No more running than 2 minutes, or a fifth, above the most of the last 30 days."""
    done = [entry for entry in state.history.latest().values() if entry.status in DID]
    if not any(ran(entry.session) for entry in done):
        return
    lately = [e.session for e in done if e.day >= today - timedelta(days=30)]
    most = max(map(run_or_meant_s, lately), default=0)
    cap = most + max(120, most / 5)
    assert all(run_or_meant_s(session) <= cap for session in offered), (most, offered)


def run_or_meant_s(session: Session) -> int:
    """Seconds of running; of a session by feel, those of the rung that it stands for."""
    if not session.by_feel or session.rung is None:
        return session.running_s
    return intervals(session.rung, session.total_s // 60).running_s


def history_only_grows(old: History, new: History) -> None:
    assert new.sessions[: len(old.sessions)] == old.sessions
    assert new.reports[: len(old.reports)] == old.reports
    assert new.decisions[: len(old.decisions)] == old.decisions


def decisions_are_lawful(before: State, after: State) -> None:
    seen = len(before.history.decisions)
    for place, decision in enumerate(after.history.decisions[seen:], start=seen):
        one_small_step(decision)
        safety_only_eases(decision)
        holds_stay_until_let_go(decision)
        if decision.change is Change.STEP:
            nothing_is_harder_after_trouble(after, decision, place)


def rungs(decision: Decision) -> int:
    """How many rungs of one total a decision goes up."""
    total = decision.before.total_min
    return index_of(total, decision.after.rung) - index_of(total, decision.before.rung)


def one_small_step(decision: Decision) -> None:
    before, after = decision.before, decision.after
    match decision.change:
        case Change.STEP:
            assert rungs(decision) == 1, decision
            assert before.total_min == after.total_min
            one_knob(before, after)
        case Change.RESIZE:
            assert after.rung.run_s <= before.rung.run_s
            assert after.rung.share <= before.rung.share
        case Change.BEGIN | Change.UNDO:
            pass
        case Change.RELEASE:
            begins = before.hold is Hold.SEEN_FIRST and before.rung == WALKING
            assert rungs(decision) <= 0 or begins, decision
        case Change.SAME | Change.EASIER | Change.HOLD:
            same_again = decision.because is Because.ASKED_SAME
            assert rungs(decision) <= (-1 if same_again else 0), decision


def one_knob(before: Standing, after: Standing) -> None:
    """The run grows or the walk shrinks, never both, but where two runs become one."""
    if before.rung == WALKING or not after.rung.walk_s:
        return
    grown, shrunk = after.rung.run_s - before.rung.run_s, before.rung.walk_s - after.rung.walk_s
    run_s = before.rung.run_s
    most = 15 if run_s < 60 else 30 if run_s < 180 else 60 if run_s < 480 else 120
    assert 0 <= grown <= most
    assert shrunk >= 0
    assert (grown > 0) != (shrunk > 0)
    old, new = (step_for(s.total_min, s.rung).running_s for s in (before, after))
    assert old <= new <= old + max(120, old / 5)


def safety_only_eases(decision: Decision) -> None:
    before, after = decision.before, decision.after
    if decision.change is Change.HOLD:
        assert after.rung == before.rung
        assert holds_of(before) <= holds_of(after)
        assert after.walks_first >= before.walks_first
    if decision.because in TROUBLE and decision.because is not Because.SEEN:
        assert rungs(decision) <= 0, decision


def holds_of(standing: Standing) -> frozenset[Hold]:
    return standing.behind | ({standing.hold} if standing.hold else set())


def holds_stay_until_let_go(decision: Decision) -> None:
    if decision.change not in LETS_GO:
        assert holds_of(decision.before) <= holds_of(decision.after), decision
    if decision.because in {Because.ASKED_UNDO, Because.ASKED_SAME, Because.RETOLD}:
        assert Hold.RED_FLAG not in holds_of(decision.before) - holds_of(decision.after)


def nothing_is_harder_after_trouble(state: State, step: Decision, place: int) -> None:
    """A step up follows from a comfortable session, with nothing against it since."""
    assert step.before.hold is None
    assert not step.before.walks_first
    assert not state.profile.crashes
    earlier = state.history.decisions[:place]
    undone = {p for d in state.history.decisions[: place + 1] for p in d.undoes}
    since = [d for p, d in enumerate(earlier) if p not in undone and d.at >= _comfort(state, step)]
    assert not [d for d in since if d.because in TROUBLE], (step, since)


def _comfort(state: State, step: Decision) -> datetime:
    """Return the instant of the newest comfortable report up to a step, which there must be."""
    told = [r for r in state.history.reports if r.number and r.at <= step.at]
    comfortable = [r.at for r in told if r.report.comfortable]
    assert comfortable, step
    return max(comfortable)


def planned_sessions_are_lawful(before: State, after: State) -> None:
    """What is newly planned, or chosen, keeps the rest days, the holds and the minutes."""
    for entry in after.history.sessions[len(before.history.sessions) :]:
        if entry.status is not Status.PLANNED:
            continue
        assert entry.session.total_s <= after.minutes * 60
        if ran(entry.session):
            assert after.standing.hold is None
            assert not after.standing.walks_first
            rested_before(after, entry.day)
