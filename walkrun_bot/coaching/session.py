"""A session: what a runner does between leaving the door and coming back.

The walks in it are planned and count as much as the runs. How long runs and walks
are on a rung, and how they fill the minutes, is in `ladder`; this module lays them
out in time. Pure: no words, no calendar, nothing about how it felt.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, cached_property

from walkrun_bot.coaching.ladder import WALKING, Rung, Step, main_s, step_for

SMALL_MIN, SMALL_WALK_MIN = 12, 10
"""A small session, minutes: 10 to 15 easy ones, says docs/method.md (P17). 12 is below
every total, and holds three runs of a minute with ninety seconds of walking exactly."""

SMALL_RUNG = Rung(60, 90)
"""No small session has longer runs than this, so that enough is left at the end."""

EDGE_GRAIN_S = 15
"""Time to spare is shared between warm-up and cool-down in quarter minutes."""


class SegmentKind(StrEnum):
    """What a segment asks for. The values are written into exports: keep them."""

    WARM_UP = "warm_up"
    RUN = "run"
    WALK = "walk"
    COOL_DOWN = "cool_down"


class SessionKind(StrEnum):
    """What sort of session it is. The values are stored and exported: keep them."""

    INTERVALS = "intervals"
    HILLS = "hills"
    BY_BREATH = "by_breath"
    SMALL = "small"
    BRISK_WALK = "brisk_walk"
    EASY_WALK = "easy_walk"


BY_FEEL = frozenset({SessionKind.HILLS, SessionKind.BY_BREATH})
"""Kinds in which the ground or the breath, not a clock, says when to run."""


@dataclass(frozen=True)
class Segment:
    """A stretch of one kind, `seconds` long; ValueError if that is not above 0."""

    kind: SegmentKind
    seconds: int

    def __post_init__(self) -> None:
        """Refuse a segment that takes no time."""
        if self.seconds <= 0:
            raise ValueError(f"a segment takes more than {self.seconds} seconds")


@dataclass(frozen=True)
class Session:
    """Segments in order, and the rung they were laid out from (None where there is none).

    A session by feel (hills, by breath) has its whole main part as one WALK: that is
    what is asked for, and running in it is the runner's to add. So its planned running
    is 0 seconds, and nobody is credited with, or held to, running that was not planned.
    Its rung says how long the runs are on other days: none by feel needs to be longer.
    """

    kind: SessionKind
    segments: tuple[Segment, ...]
    rung: Rung | None = None

    @property
    def total_s(self) -> int:
        """Seconds from door to door."""
        return sum(segment.seconds for segment in self.segments)

    @cached_property
    def running_s(self) -> int:
        """Seconds of planned running."""
        return sum(self._runs())

    @property
    def walking_s(self) -> int:
        """Seconds of everything that is not planned running, warm-up and cool-down too."""
        return self.total_s - self.running_s

    @property
    def longest_run_s(self) -> int:
        """Seconds of the longest planned run, 0 without one."""
        return max(self._runs(), default=0)

    @property
    def repeats(self) -> int:
        """Number of planned runs."""
        return len(list(self._runs()))

    @property
    def by_feel(self) -> bool:
        """Whether the ground or the breath says when to run and when to walk."""
        return self.kind in BY_FEEL

    def _runs(self) -> Iterator[int]:
        return (s.seconds for s in self.segments if s.kind is SegmentKind.RUN)


@cache
def intervals(rung: Rung, total_min: int) -> Session:
    """Return the session of `rung` in exactly `total_min`; on the walking rung, a walk.

    A rung that this total does not have gives way to the highest no harder one, which
    is then the session's rung. Raises ValueError for a total not in `ladder.TOTALS`.
    """
    step = step_for(total_min, rung)
    if not step.runs:
        return replace(easy_walk(total_min), rung=WALKING)
    return _laid_out(SessionKind.INTERVALS, step, total_min)


@cache
def small(rung: Rung, total_min: int) -> Session:
    """Return a short, gentle session for a runner on `rung` with sessions of `total_min`.

    No run, no share of running and no running time is more than on the rung itself,
    and no run is longer than in `SMALL_RUNG`. On the walking rung it is a short walk.
    """
    full = step_for(total_min, rung)
    if not full.runs:
        return replace(easy_walk(SMALL_WALK_MIN), kind=SessionKind.SMALL, rung=WALKING)
    gentle = min(full.rung, SMALL_RUNG, key=lambda rung: rung.run_s)
    fitting = (main_s(SMALL_MIN) + gentle.walk_s) // (gentle.run_s + gentle.walk_s)
    runs = (gentle.run_s,) * fitting
    return _laid_out(SessionKind.SMALL, Step(gentle, runs), SMALL_MIN)


def hills(total_min: int, rung: Rung | None = None) -> Session:
    """Return a session in which hills are walked and the flat is jogged, by feel."""
    return replace(_one_long_walk(SessionKind.HILLS, total_min), rung=rung)


def by_breath(total_min: int, rung: Rung | None = None) -> Session:
    """Return a session of running until breath is choppy, walking until it settles."""
    return replace(_one_long_walk(SessionKind.BY_BREATH, total_min), rung=rung)


def brisk_walk(total_min: int) -> Session:
    """Return a brisk walk between an easy warm-up and an easy cool-down."""
    return _one_long_walk(SessionKind.BRISK_WALK, total_min)


def easy_walk(total_min: int) -> Session:
    """Return an easy walk: one segment, as easy at its start as at its end."""
    walk = Segment(SegmentKind.WALK, total_min * 60)
    return Session(SessionKind.EASY_WALK, (walk,))


def _one_long_walk(kind: SessionKind, total_min: int) -> Session:
    walk = Segment(SegmentKind.WALK, main_s(total_min))
    return Session(kind, _between_edges((walk,), total_min))


def _laid_out(kind: SessionKind, step: Step, total_min: int) -> Session:
    """Return the runs of `step` with their walks, between warm-up and cool-down."""
    first, *later = step.runs
    main = [Segment(SegmentKind.RUN, first)]
    for run_s in later:
        main.append(Segment(SegmentKind.WALK, step.rung.walk_s))
        main.append(Segment(SegmentKind.RUN, run_s))
    return Session(kind, _between_edges(tuple(main), total_min), step.rung)


def _between_edges(main: tuple[Segment, ...], total_min: int) -> tuple[Segment, ...]:
    """Return `main` with warm-up and cool-down, which share what is left of the total.

    Of what does not divide evenly the cool-down gets the more.
    """
    edges_s = total_min * 60 - sum(segment.seconds for segment in main)
    warm_up_s = edges_s // 2 // EDGE_GRAIN_S * EDGE_GRAIN_S
    warm_up = Segment(SegmentKind.WARM_UP, warm_up_s)
    cool_down = Segment(SegmentKind.COOL_DOWN, edges_s - warm_up_s)
    return (warm_up, *main, cool_down)
