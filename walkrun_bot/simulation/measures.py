"""What is counted in a season: the same for every plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from walkrun_bot.coaching.ladder import most_running_after
from walkrun_bot.coaching.report import COMFORTABLE, Effort
from walkrun_bot.simulation.people import DAYS, WEEKS
from walkrun_bot.simulation.season import LATELY_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from walkrun_bot.simulation.people import Person
    from walkrun_bot.simulation.season import Done, Season

GOAL_S = 20 * 60
STILL_DAYS = 21
"""Active after half a year: a session in the last three weeks, walks included."""

TRAPPED_AFTER = 8
"""So many running sessions in a row that were hard or too hard: the plan has nothing to offer."""

HELD_AFTER = 9
"""So many comfortable sessions in a row without a change, below the end of the plan."""

SPIKE = 1.10
"""Running more than a tenth above the most of 30 days (Frandsen 2025)."""


@dataclass(frozen=True)
class Step:
    """The largest step of a season over all that was planned before: in seconds, and as a share."""

    seconds: int
    share: float


@dataclass(frozen=True)
class Measured:
    """One season in figures; `weeks_to_goal` is None where 20 minutes were never run."""

    sessions: int
    runs: int
    too_hard: int
    beyond_cap: int
    spikes: int
    longest: Step
    running: Step
    injuries: int
    active: bool
    weeks_to_goal: float | None
    trapped: bool
    held: bool
    responds_well: bool
    active_weeks: int
    too_hard_by_week: tuple[int, ...]
    runs_by_week: tuple[int, ...]

    @property
    def stuck(self) -> bool:
        """Whether the plan was too hard for long, or held somebody back for whom it was not."""
        return self.trapped or self.held


def measured(person: Person, season: Season) -> Measured:
    """Return a season in figures."""
    runs = tuple(d for d in season.done if d.planned_s)
    hard = tuple(d for d in runs if d.effort is Effort.TOO_HARD)
    caps, spikes = _beyond(runs)
    last = season.done[-1].day if season.done else -DAYS
    goal = next((d.day / 7 for d in runs if d.ran_s >= GOAL_S), None)
    return Measured(
        len(season.done), len(runs), len(hard), caps, spikes,
        _largest_step(d.longest_s for d in runs), _largest_step(d.planned_s for d in runs),
        season.injuries, season.gave_up is None and last >= DAYS - STILL_DAYS, goal,
        _trapped(tuple(d for d in runs if not d.small)), _held(season.done), person.responds_well,
        WEEKS if season.gave_up is None else season.gave_up + 1, _by_week(hard), _by_week(runs),
    )  # fmt: skip


def _beyond(runs: tuple[Done, ...]) -> tuple[int, int]:
    """Return how many sessions had more running than the coach's cap, and than a tenth more.

    Both over the most planned in a session done in the 30 days before; the first has no before.
    """
    caps = spikes = 0
    for i, done in enumerate(runs[1:], start=1):
        lately = [d.planned_s for d in runs[:i] if d.day >= done.day - LATELY_DAYS]
        most = max(lately, default=0)
        caps += done.planned_s > most_running_after(most)
        spikes += done.planned_s > SPIKE * most
    return caps, spikes


def _largest_step(seconds: Iterable[int]) -> Step:
    most, largest, share = 0, 0, 0.0
    for now in seconds:
        if most and now > most:
            largest, share = max(largest, now - most), max(share, now / most - 1)
        most = max(most, now)
    return Step(largest, share)


def _trapped(runs: tuple[Done, ...]) -> bool:
    return _longest_row(d.effort not in COMFORTABLE for d in runs) >= TRAPPED_AFTER


def _held(done: tuple[Done, ...]) -> bool:
    """Whether comfortable sessions did not lead on; in another place the count begins anew.

    Once somebody runs, walks on the days in between do not count.
    """
    row = 0
    first_run = next((d.day for d in done if d.planned_s), DAYS)
    full = tuple(d for d in done if not d.small)
    for d in (d for d in full if d.planned_s or d.day < first_run or not d.same):
        well = d.effort in COMFORTABLE and not d.hurts and d.same and not d.at_end
        row = row + 1 if well else 0
        if row >= HELD_AFTER:
            return True
    return False


def _longest_row(truths: Iterable[bool]) -> int:
    longest = row = 0
    for true in truths:
        row = row + 1 if true else 0
        longest = max(longest, row)
    return longest


def _by_week(done: tuple[Done, ...]) -> tuple[int, ...]:
    weeks = [d.day // 7 for d in done]
    return tuple(weeks.count(week) for week in range(WEEKS))
