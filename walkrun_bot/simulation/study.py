"""Many virtual runners, each with every plan, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from math import inf
from statistics import mean, median
from typing import TYPE_CHECKING

from walkrun_bot.simulation.coached import begun
from walkrun_bot.simulation.measures import Measured, measured
from walkrun_bot.simulation.people import WEEKS, person
from walkrun_bot.simulation.published import COUCH_TO_5K, TABLES
from walkrun_bot.simulation.season import season
from walkrun_bot.simulation.tabled import Tabled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from walkrun_bot.simulation.assumptions import Assumptions
    from walkrun_bot.simulation.people import Person
    from walkrun_bot.simulation.plans import Plan

HEADLINE_MIN = 35
"""Sessions of Couch to 5K last 30 minutes in week 1 and 40 in week 9, so 35 is a fair match."""

NO_MORE = "nobody asks for more or takes the small one"


@dataclass(frozen=True)
class Study:
    """What to simulate: runners `first` and the `runners - 1` after, of one seed and world.

    `minutes` are the lengths of the coach's sessions to try. `brief` leaves out everything but
    Couch to 5K and the coach at `HEADLINE_MIN`.
    """

    seed: int
    first: int
    runners: int
    assumptions: Assumptions
    minutes: tuple[int, ...] = (HEADLINE_MIN,)
    brief: bool = False


Found = dict[str, list[Measured]]


@dataclass(frozen=True)
class Summary:
    """One plan over all runners. Weeks are medians, infinite where most never got there."""

    name: str
    runners: int
    too_hard: float
    longest_step_s: int
    longest_step_share: float
    running_step_s: int
    running_step_share: float
    beyond_cap: float
    spikes: float
    sessions: float
    injuries: float
    active: float
    reached: float
    weeks: float
    weeks_good: float
    stuck: float
    trapped: float
    still_by_week: tuple[float, ...]
    too_hard_by_week: tuple[float, ...]


def coach_name(minutes: int) -> str:
    """Return what the coach is called in tables, with sessions of so many minutes."""
    return f"this coach, {minutes} min"


HEADLINE = coach_name(HEADLINE_MIN)
RIVAL = COUCH_TO_5K.name


def studied(study: Study) -> Found:
    """Return what is measured, runner by runner, for each plan by its name."""
    found: Found = {}
    for number in range(study.first, study.first + study.runners):
        who = person(study.seed, number, study.assumptions)
        for name, plan in _plans(who, study):
            figures = measured(who, season(who, plan))
            found.setdefault(name, []).append(figures)
    return found


def joined(parts: Iterable[Found]) -> Found:
    """Return the parts of one study as a whole, in the order given."""
    whole: Found = {}
    for name, figures in chain.from_iterable(part.items() for part in parts):
        whole.setdefault(name, []).extend(figures)
    return whole


def _plans(who: Person, study: Study) -> Iterator[tuple[str, Plan]]:
    if study.brief:
        yield RIVAL, Tabled(COUCH_TO_5K, study.assumptions)
        yield HEADLINE, begun(who.profile, HEADLINE_MIN, who.eager, study.assumptions.small)
        return
    for table in TABLES:
        yield table.name, Tabled(table, study.assumptions)
    for minutes in study.minutes:
        yield coach_name(minutes), begun(who.profile, minutes, who.eager, study.assumptions.small)
    yield f"{HEADLINE}, {NO_MORE}", begun(who.profile, HEADLINE_MIN, 0.0)


def summary(name: str, all_of: list[Measured]) -> Summary:
    """Return one plan in figures. Shares of sessions are of those with running in them."""
    runs = sum(m.runs for m in all_of) or 1
    goals = [inf if m.weeks_to_goal is None else m.weeks_to_goal for m in all_of]
    good = [goal for goal, m in zip(goals, all_of, strict=True) if m.responds_well]
    return Summary(
        name,
        len(all_of),
        too_hard=sum(m.too_hard for m in all_of) / runs,
        longest_step_s=max(m.longest.seconds for m in all_of),
        longest_step_share=max(m.longest.share for m in all_of),
        running_step_s=max(m.running.seconds for m in all_of),
        running_step_share=max(m.running.share for m in all_of),
        beyond_cap=sum(m.beyond_cap for m in all_of) / runs,
        spikes=sum(m.spikes for m in all_of) / runs,
        sessions=mean(m.sessions for m in all_of),
        injuries=mean(m.injuries for m in all_of),
        active=mean(m.active for m in all_of),
        reached=mean(goal < inf for goal in goals),
        weeks=median(goals),
        weeks_good=median(good) if good else inf,
        stuck=mean(m.stuck for m in all_of),
        trapped=mean(m.trapped for m in all_of),
        still_by_week=tuple(mean(m.active_weeks > w for m in all_of) for w in range(WEEKS)),
        too_hard_by_week=tuple(_too_hard_in(all_of, week) for week in range(WEEKS)),
    )


def _too_hard_in(all_of: list[Measured], week: int) -> float:
    runs = sum(m.runs_by_week[week] for m in all_of)
    return sum(m.too_hard_by_week[week] for m in all_of) / runs if runs else 0.0


@dataclass(frozen=True)
class Target:
    """A promise of the project, and whether these virtual runners bear it out."""

    promise: str
    found: str
    met: bool


MOST_TOO_HARD, MOST_TIME = 0.5, 1.5
"""Fewer than half the too-hard sessions; at most half as long again for who responds well."""


def targets(ours: Summary, rival: Summary) -> tuple[Target, ...]:
    """Return the project's four targets, judged: `ours` beside Couch to 5K."""
    hard = ours.too_hard / rival.too_hard if rival.too_hard else 0.0
    comparable = rival.weeks_good < inf and ours.weeks_good < inf
    time = ours.weeks_good / rival.weeks_good if comparable else inf
    return (
        Target("fewer than half the too-hard sessions", f"{hard:.2f} times", hard < MOST_TOO_HARD),
        Target("no step beyond the caps", f"{ours.beyond_cap:.2%} of runs", not ours.beyond_cap),
        Target("nobody stuck", f"{ours.stuck:.2%} of runners", not ours.stuck),
        Target(
            "20 minutes in at most half as long again, for who responds well",
            f"{time:.1f} times" if time < inf else "most never got there",
            time <= MOST_TIME,
        ),
    )
