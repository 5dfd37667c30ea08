"""Figures: what is measured, how it is put, and the table."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from enum import Enum, unique
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True)
class Unit:
    """How a figure is put: its name, what it is multiplied with, and its decimals."""

    name: str
    times: float = 1.0
    decimals: int = 0

    def put(self, values: Sequence[float]) -> str:
        """The median, with the least and the most where it was measured more than once."""
        middle = self._one(statistics.median(values))
        if len(values) == 1:
            return f"{middle} {self.name}"
        return f"{middle} {self.name} ({self._one(min(values))} to {self._one(max(values))})"

    def _one(self, value: float) -> str:
        return f"{value * self.times:.{self.decimals}f}"


MS = Unit("ms", 1000, 1)
S = Unit("s", 1, 2)
MIB = Unit("MiB")
PERCENT = Unit("%", 100)
A_SECOND = Unit("/s", 1, 1)


@unique
class Figure(Enum):
    """Everything that is measured: what it is called, its unit, and the target if there is one."""

    START_EMPTY = ("start, nothing stored yet", S, "2 s")
    START_YEAR = ("start, a year of every runner stored", S, "2 s")
    ONE_MEDIAN = ("one person, median", MS, "")
    ONE_P95 = ("one person, p95", MS, "100 ms")
    ONE_P99 = ("one person, p99", MS, "")
    ONE_MOST = ("one person, slowest", MS, "")
    ONE_CPU = ("one person, processor time a message", MS, "")
    CROWD_MEDIAN = ("the crowd at once, last answered, median", MS, "1000 ms")
    CROWD_MOST = ("the crowd at once, last answered, slowest", MS, "1000 ms")
    CROWD_CPU = ("the crowd, processor time a message", MS, "")
    MANY_P95 = ("one person of many, p95", MS, "100 ms")
    PEAK_ONE = ("most memory, after one person", MIB, "120 MiB")
    PEAK_CROWD = ("most memory, after the crowd", MIB, "120 MiB")
    PEAK_MANY = ("most memory, after many", MIB, "120 MiB")
    PLACE_WAIT = ("the first shared location", MS, "")
    PEAK_PLACE = ("most memory, after a shared location", MIB, "120 MiB")
    YEAR_MEDIAN = ("one person with a year of history, median", MS, "")
    YEAR_P95 = ("one person with a year of history, p95", MS, "100 ms")
    YEAR_CPU = ("a year of history, processor time a message", MS, "")
    NUDGES_LAST = ("nudges due at one instant, time to the last", S, "")
    NUDGES_PACE = ("nudges sent a second", A_SECOND, "")
    NUDGES_CPU = ("processor time a nudge", MS, "")
    NUDGES_P95 = ("somebody who writes meanwhile, p95", MS, "100 ms")
    PEAK_YEAR = ("most memory, after the nudges", MIB, "120 MiB")

    OTHERS = ("of the processor, used by others meanwhile", PERCENT, "")

    def __init__(self, title: str, unit: Unit, target: str) -> None:
        self.title = title
        self.unit = unit
        self.target = target


Measured = dict[Figure, float]


def at_percent(values: Sequence[float], percent: float) -> float:
    """The least value that so many percent of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    rank = -(-len(ordered) * percent // 100)  # rounded up
    return ordered[max(int(rank), 1) - 1]


def table(columns: Mapping[str, Sequence[Measured]]) -> str:
    """All figures as a table in Markdown: a row each, a column for each program."""
    rows = [["", "target", *columns], ["---"] * (len(columns) + 2)]
    for figure in Figure:
        cells = [_cell(figure, measured) for measured in columns.values()]
        if any(cells):
            rows.append([figure.title, figure.target, *cells])
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width, "-" if cell == "---" else " ")
                          for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    )  # fmt: skip


def _cell(figure: Figure, measured: Sequence[Measured]) -> str:
    values = [one[figure] for one in measured if figure in one]
    return figure.unit.put(values) if values else ""
