"""A virtual mind: whether somebody goes out, and whether they give up, by how sessions felt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp
from typing import TYPE_CHECKING

from walkrun_bot.coaching.report import Effort

if TYPE_CHECKING:
    from walkrun_bot.simulation.assumptions import Assumptions

WALK_COUNTS = 0.5
"""How much the feeling of a session without running moves the motivation, of one with running."""


@dataclass(frozen=True)
class Mind:
    """Motivation from 0 to 1, sessions done, and how many in a row were easy with nothing new."""

    drive: float
    done: int = 0
    easy_in_a_row: int = 0


def goes_out(mind: Mind, drawn: float, *, busy: bool, a: Assumptions) -> bool:
    """Whether somebody goes out on a session day."""
    chance = a.shows + a.shows_drive * mind.drive + a.shows_habit * _habit(mind, a)
    return drawn < chance * (a.busy_shows if busy else 1.0)


def gives_up(mind: Mind, drawn: float, a: Assumptions) -> bool:
    """Whether somebody gives up for good in a week."""
    tired = 1 - mind.drive
    return drawn < a.quits * tired * tired * tired * (1 - _habit(mind, a) / 2)


def after_session(mind: Mind, effort: Effort, *, running: bool, moved: bool,
                  a: Assumptions) -> Mind:  # fmt: skip
    """Return the mind after a session; `moved` is whether the plan had something new."""
    easy = mind.easy_in_a_row + 1 if effort is Effort.EASY and not moved else 0
    to = {Effort.HARD: a.after_hard, Effort.TOO_HARD: a.after_too_hard}.get(effort, a.after_comfort)
    if easy > a.bored_after:
        to = a.after_hard
    share = a.feeling * (1.0 if running else WALK_COUNTS)
    return Mind(mind.drive + share * (to - mind.drive), mind.done + 1, easy)


def after_none(mind: Mind, a: Assumptions) -> Mind:
    """Return the mind after a session that was not done."""
    drive = mind.drive + a.feeling / 2 * (a.after_none - mind.drive)
    return replace(mind, drive=drive)


def after_week(mind: Mind, *, hurts: bool, a: Assumptions) -> Mind:
    """Return the mind a week later."""
    lost = a.novelty + (a.hurting if hurts else 0.0)
    return replace(mind, drive=max(0.0, mind.drive - lost))


def _habit(mind: Mind, a: Assumptions) -> float:
    return 1 - exp(-mind.done / a.habit)
