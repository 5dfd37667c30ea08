"""`python bot.py simulate`: the simulation at the command line. The only impure file here.

bot.py:  simulate = commands.add_parser("simulate"); add_arguments(simulate)
         ... return run(chosen, print)
"""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from walkrun_bot.coaching.ladder import TOTALS
from walkrun_bot.simulation.assumptions import USUAL, names
from walkrun_bot.simulation.picture import drawn
from walkrun_bot.simulation.study import (
    HEADLINE,
    HEADLINE_MIN,
    RIVAL,
    Found,
    Study,
    Summary,
    joined,
    studied,
    summary,
    targets,
)
from walkrun_bot.simulation.tables import promises, results, varied

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

RUNNERS, SEED = 10_000, 1
# A part is small enough that two processes end at about the same time.
PART = 250
# Halved, and half as large again; on fewer runners, as there are so many runs.
TIMES = (0.5, 1.5)
VARIED_RUNNERS = 500
BEGIN, END = "<!-- simulation: begin -->", "<!-- simulation: end -->"


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be chosen to the parser of `simulate`."""
    add = parser.add_argument
    add("--runners", type=int, default=None, metavar="N", help=f"how many (default {RUNNERS})")
    add("--seed", type=int, default=SEED, metavar="S", help="the same seed, the same runners")
    add("--minutes", type=int, nargs="+", choices=TOTALS, default=[HEADLINE_MIN],
        metavar="MIN", help="lengths of the coach's sessions (default 35)")  # fmt: skip
    add(
        "--vary", action="store_true", help="halve each assumption, and make it half as large again"
    )
    add("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes")
    add("--picture", type=Path, default=None, metavar="FILE", help="write the picture (SVG)")
    add("--docs", type=Path, default=None, metavar="FILE",
        help="write the tables between the marks in docs/method.md")  # fmt: skip


def run(chosen: Namespace, say: Callable[[str], None]) -> int:
    """Run what the command line asks for, tell it to `say`; return the exit code."""
    runners = chosen.runners or (VARIED_RUNNERS if chosen.vary else RUNNERS)
    study = Study(chosen.seed, 0, runners, USUAL, tuple(chosen.minutes))
    with ProcessPoolExecutor(max_workers=chosen.jobs) as pool:
        if chosen.vary:
            return _vary(study, pool, say)
        found = joined(pool.map(studied, _parts(study)))
    summaries = [summary(name, figures) for name, figures in found.items()]
    told = _told(study, summaries)
    say(told)
    if chosen.picture is not None:
        chosen.picture.write_text(drawn(summaries, _title(study)), encoding="utf-8")
    if chosen.docs is not None:
        _write_between_marks(chosen.docs, told)
    return 0


def _told(study: Study, summaries: list[Summary]) -> str:
    by_name = {s.name: s for s in summaries}
    parts = [f"{_title(study)}.", results(summaries)]
    if HEADLINE in by_name:
        parts.append(promises(targets(by_name[HEADLINE], by_name[RIVAL])))
    return "\n\n".join(parts)


def _title(study: Study) -> str:
    return f"{study.runners:,} virtual runners, 26 weeks, seed {study.seed}"


def _vary(study: Study, pool: ProcessPoolExecutor, say: Callable[[str], None]) -> int:
    """Tell what becomes of the targets as each assumption is changed."""
    worlds = [("as it is", 1.0, USUAL)]
    for name in names():
        value = getattr(USUAL, name)
        worlds += [(name, times, replace(USUAL, **{name: value * times})) for times in TIMES]
    studies = [replace(study, assumptions=world, brief=True) for _, _, world in worlds]
    rows = []
    for (name, times, _), found in zip(worlds, pool.map(studied, studies), strict=True):
        ours, rival = _both(found)
        rows.append((name, times, ours, rival, targets(ours, rival)))
    say(varied(rows))
    return 0


def _both(found: Found) -> tuple[Summary, Summary]:
    return summary(HEADLINE, found[HEADLINE]), summary(RIVAL, found[RIVAL])


def _parts(study: Study) -> Iterator[Study]:
    for first in range(0, study.runners, PART):
        yield replace(study, first=first, runners=min(PART, study.runners - first))


def _write_between_marks(path: Path, told: str) -> None:
    """Put `told` between the marks of a page, in place of what was there."""
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n{told}\n{END}{after}", encoding="utf-8")
