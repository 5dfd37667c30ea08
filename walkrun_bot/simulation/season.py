"""Half a year of one virtual runner with one plan."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.session import SessionKind
from walkrun_bot.simulation import body as bodies
from walkrun_bot.simulation import hurts, mind
from walkrun_bot.simulation.chance import normal
from walkrun_bot.simulation.people import WEEKS
from walkrun_bot.simulation.plans import Today

if TYPE_CHECKING:
    from walkrun_bot.coaching.report import Effort
    from walkrun_bot.coaching.session import Session
    from walkrun_bot.simulation.people import Person
    from walkrun_bot.simulation.plans import Plan

LATELY_DAYS = 30


@dataclass(frozen=True)
class Done:
    """A session that was done. `planned_s` and `longest_s` are what was planned, `ran_s` was run.

    `same` is whether the plan asks for the same as after the session before, `at_end` whether
    there is nothing further in it, `small` whether it was the small one of that day.
    """

    day: int
    planned_s: int
    longest_s: int
    ran_s: int
    effort: Effort
    stopped: bool
    hurts: bool
    same: bool
    at_end: bool
    small: bool = False


@dataclass(frozen=True)
class Season:
    """All sessions done, the injuries, and the week in which it was given up (None if not)."""

    done: tuple[Done, ...] = ()
    injuries: int = 0
    gave_up: int | None = None


@dataclass(frozen=True)
class State:
    """A runner in the middle of a season."""

    plan: Plan
    body: bodies.Body
    mind: mind.Mind
    place: object = None
    hurt: hurts.Hurt | None = None
    season: Season = field(default_factory=Season)


def season(person: Person, plan: Plan) -> Season:
    """Return how half a year with a plan goes."""
    a = person.a
    state = State(plan, bodies.started(person), mind.Mind(person.drive), plan.place)
    for week in range(WEEKS):
        for offset in person.days:
            state = _session_day(person, state, week * 7 + offset)
        hurting = hurts.level(state.hurt, week * 7 + 6) > hurts.BEARABLE
        state = replace(state, mind=mind.after_week(state.mind, hurts=hurting, a=a))
        if mind.gives_up(state.mind, person.life.quits[week], a):
            return replace(state.season, gave_up=week)
    return state.season


def _session_day(person: Person, state: State, day: int) -> State:
    a, draws = person.a, person.life.draws
    tells = draws["form"][day - day % 7] < a.tells_illness
    today = Today(day, draws["more"][day], draws["pushes"][day], tells, draws["small"][day])
    if day in person.life.ill:
        return replace(state, plan=state.plan.fell_ill(today))
    busy = day in person.life.busy
    if not mind.goes_out(state.mind, draws["shows"][day], busy=busy, a=a):
        return _none_or_small(person, state, today)
    plan, session = state.plan.offered(today)
    if session is None or not _bears(person, state.hurt, day, session):
        return replace(state, plan=plan)
    return _done(person, replace(state, plan=plan), today, session)


def _none_or_small(person: Person, state: State, today: Today) -> State:
    """Return the state after a day without going out, but for something small, perhaps."""
    plan, session = state.plan.smaller(today)
    state = replace(state, plan=plan)
    if session is None or not _bears(person, state.hurt, today.day, session):
        return replace(state, mind=mind.after_none(state.mind, person.a))
    return _done(person, state, today, session)


def _bears(person: Person, hurt: hurts.Hurt | None, day: int, session: Session) -> bool:
    """Whether the pain of the day lets somebody do a session at all, whatever the plan."""
    level = hurts.level(hurt, day)
    if not session.running_s:
        return level <= hurts.WALKING_IS_EASIER + hurts.BEARABLE
    if level <= hurts.BEARABLE:
        return True
    return level <= hurts.UNBEARABLE and person.life.draws["on_pain"][day] < person.a.runs_on_pain


def _done(person: Person, state: State, today: Today, session: Session) -> State:
    """Return the state after a session was done."""
    a, day, draws, runs = person.a, today.day, person.life.draws, session.running_s > 0
    body = bodies.rested(state.body, day, a)
    form, telling = normal(draws["form"][day]), normal(draws["telling"][day])
    felt = bodies.felt(person, body, session, form, telling)
    most = most_lately(state.season.done, day)
    hurt = state.hurt
    if runs:
        hurt = hurts.after_run(person, hurt, day, felt.running_s, most)
    pain = hurts.pain(hurt, day, running=runs)
    plan = state.plan.told(today, session, felt, pain)
    same = plan.place == state.place and not _climbs(state.season.done, session)
    done = Done(
        day, session.running_s, session.longest_run_s, felt.running_s, felt.effort,
        felt.stopped, pain is not None, same, state.plan.at_end,
        session.kind is SessionKind.SMALL,
    )  # fmt: skip
    new = hurt is not None and hurt.injury and hurt is not state.hurt and hurt.day == day
    return State(
        plan,
        bodies.trained(person, body, session, felt.running_s, day),
        mind.after_session(state.mind, felt.effort, running=runs, moved=not same, a=a),
        plan.place,
        hurt,
        Season((*state.season.done, done), state.season.injuries + new),
    )


def _climbs(done: tuple[Done, ...], session: Session) -> bool:
    """Whether a session asks for more running than the full one before it.

    After weeks away the coach goes back up to its rung session by session.
    """
    before = next((d.planned_s for d in reversed(done) if d.planned_s and not d.small), 0)
    return session.kind is not SessionKind.SMALL and session.running_s > before


def most_lately(done: tuple[Done, ...], day: int) -> int:
    """Return the most seconds run in one session of the last 30 days, 0 without one."""
    return max((d.ran_s for d in done[-LATELY_DAYS:] if d.day >= day - LATELY_DAYS), default=0)
