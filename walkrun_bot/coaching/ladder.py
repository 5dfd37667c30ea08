"""The ladder: the small steps from walking to running the whole main part.

A rung says how long to run and how long to walk. Which rungs there are, and in which order, is
a table (`_ROUTE`); how a rung fills the minutes that a runner has chosen is found, step by step,
under the laws that `_lawful` states. Laws and route come from docs/method.md, section 3: the
project's own judgement, made to avoid the cliffs that people complain of in other plans. No
trial has tested this ladder. Pure: knows nothing of runners, calendars or words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count, takewhile

TOTALS = (15, 20, 25, 30, 35, 40)
"""Lengths of a session to choose from, in minutes from door to door."""

LONG_EDGE_S, SHORT_EDGE_S, SHORT_BELOW_MIN = 300, 180, 20
"""Warm-up walk, and cool-down walk, in seconds: 5 minutes, as most plans have it, and 3 where the
whole session is under 20 minutes, so that something is left in between."""

GROWTH_S, GROWTH_SHARE = 120, 0.20
"""A step adds at most 2 minutes of running to a session, or 20 %, whichever is more."""

EASING_FROM_S = 120
"""From runs of 2 minutes on a session ends with a shorter one; shorter runs are soon over."""

LAST_RUN_LEAST, LAST_RUN_MOST = 1 / 3, 2 / 3
"""The last run as a share of the first: half, or what comes nearest to half."""

LEAST_LAST_RUN_S = 60
"""The last of only two runs may be less than a third, where the main part has no room for more
(near the top); below a minute it would be an oddity."""

GRAIN_S = 30
"""Runs that are cut short are cut to half minutes: easier to say and to remember."""

SPARE_S, SPARE_BELOW_EASING_S = 150, 270
"""Most time to spare, which lengthens warm-up and cool-down: 2.5 minutes, and 4.5 (about two on
each side) below `EASING_FROM_S`, where all runs are equal and cannot be cut to measure."""

_LONG_RUN_S, _LONG_RUN_GROWTH_S, _LONG_WALK_S = 480, 120, 30
"""Above 8 minutes the run grows by 2 minutes a step, and the walk stays half a minute."""

_ALL, _SHORTEST = frozenset(TOTALS), frozenset({15})
_LONGER_S = (150, 180, 240, 300, 360, 420)  # by 30 s up to 3 minutes, from there by a minute to 8
_ROUTE = (  # run and walk in seconds, totals (minutes) that have this rung
    (15, 240, {40}),  # the longer the total, the longer the first walks: 2 minutes of running
    (15, 180, {35}),
    (15, 120, {30, 40}),
    (30, 120, {40}),
    (15, 90, _ALL - {40}),
    (30, 90, _ALL),
    (45, 90, _ALL),
    (60, 90, _ALL),  # "a minute of running, ninety seconds of walking"
    (75, 90, {40}),
    (90, 90, {40}),
    (60, 60, _ALL - {40}),
    (60, 45, {35}),  # 35 minutes: the walks shrink first, which is the shortest lawful way
    (60, 30, {35}),
    (90, 60, _ALL - {35}),
    (90, 30, {30, 35}),
    (120, 60, _ALL - {30, 35}),
    (120, 30, _ALL - _SHORTEST),
    *((run, 30, _ALL - _SHORTEST) for run in _LONGER_S),
    *((run, 60, _SHORTEST) for run in _LONGER_S),
)


@dataclass(frozen=True)
class Rung:
    """A place on the ladder: seconds of running and seconds of walking, by turns.

    `run_s` 0 is the walking rung; `walk_s` 0 with a run is one run without a break.
    """

    run_s: int
    walk_s: int

    @property
    def share(self) -> float:
        """The share of running in one repeat, 0 to 1."""
        return self.run_s / (self.run_s + self.walk_s) if self.run_s else 0.0


WALKING = Rung(0, 0)
"""The first rung of every ladder: a walk."""


@dataclass(frozen=True)
class Step:
    """A rung as it fills one total: `runs` are the seconds of each run, in order."""

    rung: Rung
    runs: tuple[int, ...]

    @property
    def running_s(self) -> int:
        """Seconds of running in the session."""
        return sum(self.runs)

    @property
    def repeats(self) -> int:
        """Number of runs in the session."""
        return len(self.runs)

    @property
    def length_s(self) -> int:
        """Seconds from the start of the first run to the end of the last."""
        return self.running_s + self.rung.walk_s * max(self.repeats - 1, 0)


def main_s(total_min: int) -> int:
    """Return the seconds between warm-up and cool-down in a session of `total_min`."""
    edge_s = SHORT_EDGE_S if total_min < SHORT_BELOW_MIN else LONG_EDGE_S
    return total_min * 60 - 2 * edge_s


def most_running_after(running_s: float) -> float:
    """Return the most seconds of running that may follow `running_s` seconds."""
    return running_s + max(GROWTH_S, GROWTH_SHARE * running_s)


@cache
def ladder(total_min: int) -> tuple[Step, ...]:
    """Return every step for sessions of `total_min`, from walking to running it all.

    Each rung of the route takes the best of the ways to fill the main part that are lawful
    after the step before, and from which the top can be reached lawfully.
    Raises ValueError for a total not in `TOTALS`.
    """
    if total_min not in TOTALS:
        raise ValueError(f"a session lasts one of {TOTALS} minutes, not {total_min}")
    start = Step(WALKING, ())
    above = _climbed(start, tuple(_route(total_min)), main_s(total_min))
    if above is None:
        raise ValueError(f"the route leads nowhere in {total_min} minutes")
    return (start, *above)


def _climbed(before: Step, route: tuple[Rung, ...], main: int) -> tuple[Step, ...] | None:
    """Return a lawful step for each rung of `route` after `before`, or None if there is no way."""
    if not route:
        return ()
    lawful = (step for step in _fillings(route[0], main) if _lawful(before, step, main))
    for step in sorted(lawful, key=_merit, reverse=True):
        above = _climbed(step, route[1:], main)
        if above is not None:
            return (step, *above)
    return None


def top(total_min: int) -> int:
    """Return the index of the last rung: one run that fills the main part."""
    return len(ladder(total_min)) - 1


def rung_at(total_min: int, index: int) -> Rung:
    """Return the rung at `index`; beyond either end, the rung at that end."""
    return ladder(total_min)[min(max(index, 0), top(total_min))].rung


def index_of(total_min: int, rung: Rung) -> int:
    """Return where `rung` is; if it is not there, the highest that is no harder.

    So a rung remembered from an older route has its place. When the total changes ask
    `translate`: the same rung in more minutes can be much more running.
    """
    rungs = [step.rung for step in ladder(total_min)]
    return max(i for i, r in enumerate(rungs) if r.run_s <= rung.run_s and r.share <= rung.share)


def step_for(total_min: int, rung: Rung) -> Step:
    """Return `rung` as it fills `total_min` (see `index_of` for a rung not there)."""
    return ladder(total_min)[index_of(total_min, rung)]


def first_with_run(total_min: int, run_s: int) -> int:
    """Return the index of the first rung with runs of `run_s` or more, else the top."""
    steps = enumerate(ladder(total_min))
    return next((i for i, step in steps if step.rung.run_s >= run_s), top(total_min))


def translate(rung: Rung, from_total: int, to_total: int, lately_s: int = 0) -> int:
    """Return the index, for a runner who changes the total, of the highest no harder rung.

    Its run is no longer, running has no greater share of a repeat, and a session has no more of
    it than one step may add to `rung` at `from_total`, or to `lately_s`, if that is more: the most
    seconds run in a session of late.
    """
    most_s = most_running_after(max(step_for(from_total, rung).running_s, lately_s))
    steps = ladder(to_total)[: index_of(to_total, rung) + 1]
    return max(i for i, step in enumerate(steps) if step.running_s <= most_s)


def _route(total_min: int) -> Iterator[Rung]:
    """Yield the rungs above walking; the last runs are counted back from the top."""
    whole = main_s(total_min)
    for run, walk, totals in _ROUTE:
        if total_min in totals:
            yield Rung(run, walk)
    above = range(whole, _LONG_RUN_S, -_LONG_RUN_GROWTH_S)
    for run in (_LONG_RUN_S, *reversed(above)):
        room_for_two = run + _LONG_WALK_S + LEAST_LAST_RUN_S <= whole
        yield Rung(run, _LONG_WALK_S if room_for_two else 0)


def _fillings(rung: Rung, main: int) -> Iterator[Step]:
    """Yield every sensible way to fill `main` seconds with runs of this rung."""
    for ending in _endings(rung):
        steps = (Step(rung, (rung.run_s,) * full + ending) for full in count(1))
        yield from takewhile(lambda step: step.length_s <= main, steps)


def _endings(rung: Rung) -> Iterator[tuple[int, ...]]:
    """Yield what may follow the full runs: a shorter one, perhaps with one in between."""
    run = rung.run_s
    if run < EASING_FROM_S or not rung.walk_s:
        yield ()
        return
    shorter = sorted({run // 2, *range(LEAST_LAST_RUN_S, run, GRAIN_S)})
    for last in (last for last in shorter if last <= run * LAST_RUN_MOST):
        yield (last,)
        yield from ((middle, last) for middle in shorter if middle >= last)


def _lawful(before: Step, after: Step, main: int) -> bool:
    """Tell whether running never falls and grows little, little is spare, the end is easy."""
    run, between, last = after.rung.run_s, after.runs[1:-1], after.runs[-1]
    most_s = most_running_after(before.running_s)
    return (
        before.running_s <= after.running_s <= most_s
        and main - after.length_s <= (SPARE_S if run >= EASING_FROM_S else SPARE_BELOW_EASING_S)
        and (last >= run * LAST_RUN_LEAST or not between)
    )


def _merit(step: Step) -> tuple[bool, int, float, int]:
    """Rank by: last run exactly half; most running; last run near half; fewest runs."""
    off_half = abs(step.runs[-1] - step.rung.run_s / 2)
    return (off_half < 1, step.running_s, -off_half, -step.repeats)
