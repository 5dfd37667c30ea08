"""Reports that come late: of a day after which others have been told of, or the plan changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from walkrun_bot.coaching.history import History, ReportEntry


def overtaken(history: History, told: ReportEntry) -> bool:
    """Whether a report is of a day that the plan has moved on from.

    Later sessions were told of, or something else changed the plan on a later day: then nothing
    is earned by it any more.
    """
    place = (told.day, told.number)
    newer = any((other.day, other.number) > place for other in history.told().values())
    moved = any(d.moved and not d.number and d.day > told.day for d in history.in_force())
    return newer or moved


def settled_since(history: History, told: ReportEntry) -> bool:
    """Whether a later session was free of the pain that a report tells of.

    A sign of more than soreness is not settled by that.
    """
    pain = told.report.pain
    if pain is None or pain.signs:
        return False
    later = [other for other in history.told().values() if other.day > told.day]
    return any(o.report.pain is None and not o.report.hurt_unsaid for o in later)


def without(history: History, told: ReportEntry) -> History:
    """Return the history without what was told of one session, or without one pain by itself."""

    def another(entry: ReportEntry) -> bool:
        return entry.number != told.number if told.number else entry != told

    return replace(history, reports=tuple(filter(another, history.reports)))
