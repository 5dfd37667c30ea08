"""The benchmark runs from end to end; how fast anything is, no test asserts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench.__main__ import main
from bench.figures import MS, Figure, S, at_percent, table

if TYPE_CHECKING:
    from collections.abc import Sequence

A_LITTLE = (
    *("--messages", "2", "--crowd", "2", "--rounds", "1", "--many", "2"),
    *("--nudges", "2", "--runners", "3", "--days", "10"),
)


TWO_OF_THEM = ("coach", "tutorial: pickle always")


def test_the_benchmark_fills_every_row(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([*A_LITTLE, *(f"--only={name}" for name in TWO_OF_THEM)]) == 0
    lines = capsys.readouterr().out.splitlines()
    head = next(line for line in lines if "| target" in line)
    assert tuple(cell.strip() for cell in head.split("|")[3:-1]) == TWO_OF_THEM
    coach = {line.split("|")[1].strip(): line.split("|")[3].strip() for line in lines[5:]}
    assert [figure.title for figure in Figure if not coach.get(figure.title)] == []


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [([3.0], 95, 3.0), ([1, 2, 3, 4], 50, 2), (range(1, 101), 95, 95), (range(1, 101), 99, 99)],
)
def test_a_percentile_is_a_value_that_was_measured(
    values: Sequence[float], percent: float, expected: float
) -> None:
    assert at_percent(values, percent) == expected


def test_what_was_measured_more_than_once_shows_its_spread() -> None:
    assert S.put([1.0]) == "1.00 s"
    assert MS.put([0.012, 0.010, 0.050]) == "12.0 ms (10.0 to 50.0)"


def test_the_table_leaves_out_what_nobody_measured() -> None:
    shown = table({"coach": [{Figure.ONE_P95: 0.02}], "other": [{}]})
    assert shown.splitlines()[2:] == ["| one person, p95 | 100 ms | 20.0 ms |       |"]
