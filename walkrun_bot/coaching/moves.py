"""Moves on the ladder: one small step at a time, and never off either end."""

from __future__ import annotations

from walkrun_bot.coaching.ladder import (
    Rung,
    first_with_run,
    index_of,
    rung_at,
    top,
    translate,
)


def eased(total_min: int, rung: Rung, steps: int) -> Rung:
    """Return the rung `steps` easier on the ladder of `total_min` minutes."""
    return rung_at(total_min, index_of(total_min, rung) - steps)


def harder(total_min: int, rung: Rung) -> Rung:
    """Return the next rung."""
    return rung_at(total_min, index_of(total_min, rung) + 1)


def halfway_down(total_min: int, rung: Rung) -> Rung:
    """Return the rung half-way between walking and this one."""
    return rung_at(total_min, index_of(total_min, rung) // 2)


def is_top(total_min: int, rung: Rung) -> bool:
    """Whether there is no harder rung."""
    return index_of(total_min, rung) >= top(total_min)


def first_runs(total_min: int, run_s: int = 1) -> Rung:
    """Return the lowest rung that has running in it, with runs of `run_s` seconds or more."""
    return rung_at(total_min, first_with_run(total_min, run_s))


def translated(rung: Rung, from_total: int, to_total: int, lately_s: int) -> Rung:
    """Return the rung of another total that is no harder than this one.

    `lately_s` is the most seconds run in one session of late.
    """
    return rung_at(to_total, translate(rung, from_total, to_total, lately_s))
