"""How fast and how small the bot is: the trip of a message, measured from outside.

    python -m bench [--repeats 3] [--nudges 1000] [--only coach]

`python bot.py run`, unchanged, in a process of its own; local Telegram in this one; SQLite and
HTTP between them are real. What the figures mean: docs/performance.md.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.figures import Figure, Measured, table
from bench.machine import Others, facts
from bench.measures import Past, Size, conversation, with_a_past
from bench.past import fill
from bench.rig import HOUSE, Program, python, rig, running
from walkrun_bot.clock import SystemClock

TUTORIAL = "bench.baselines.tutorial"
COACH = "coach"
PROGRAMS = (
    Program(COACH, python(HOUSE / "bot.py", "run", "--no-limits")),
    Program("tutorial: dict", python("-m", TUTORIAL, "--keep", "never")),
    Program("tutorial: pickle a minute", python("-m", TUTORIAL, "--keep", "minutely")),
    Program("tutorial: pickle always", python("-m", TUTORIAL, "--keep", "always")),
)
Columns = dict[str, list[Measured]]


def main(arguments: list[str] | None = None) -> int:
    """Measure, and print a table; return the exit code."""
    chosen = _parser().parse_args(arguments)
    size = Size(**{field.name: getattr(chosen, field.name) for field in fields(Size)})
    programs = tuple(one for one in PROGRAMS if one.name in (chosen.only or [one.name]))
    print("\n".join(facts()))
    print(f"{size}, repeats={chosen.repeats}; median (least to most) of the repeats\n")
    with TemporaryDirectory(prefix="walkrun-bench-") as folder:
        columns = asyncio.run(_all(Path(folder), size, chosen.repeats, programs))
    print(table(columns))
    return 0


async def _all(folder: Path, size: Size, repeats: int, programs: tuple[Program, ...]) -> Columns:
    """Measure everything so many times, the programs in turns."""
    await _warm_up(folder, programs)
    past = await _past(folder, size)
    columns: Columns = {program.name: [] for program in programs}
    for turn in range(1, repeats + 1):
        for program in programs:
            print(f"{program.name}, {turn} of {repeats} …", file=sys.stderr)
            others = Others()
            with TemporaryDirectory(dir=folder) as own:
                measured = await conversation(program, Path(own), size)
                if program.name == COACH:
                    measured |= await with_a_past(program, Path(own), past, size)
            columns[program.name].append(measured | {Figure.OTHERS: others.share()})
    return columns


async def _warm_up(folder: Path, programs: tuple[Program, ...]) -> None:
    """Start each once, so that bytecode is written and files are in the system's cache."""
    for program in programs:
        with TemporaryDirectory(dir=folder) as own:
            async with rig() as telegram, running(program, telegram, Path(own)):
                pass


async def _past(folder: Path, size: Size) -> Past:
    print(f"writing {size.days} days of {size.runners} runners …", file=sys.stderr)
    database, now = folder / "past.db", SystemClock().now()
    due = await fill(database, max(size.runners, size.nudges + 1), size.days, now)
    return Past(database, now, due)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    says = {
        "messages": "of one person",
        "crowd": "people at once",
        "rounds": "of the crowd",
        "many": "people by the end",
        "nudges": "due at one instant",
        "runners": "in the database with a past",
        "days": "of that past",
    }
    for field in fields(Size):
        parser.add_argument(f"--{field.name}", type=int, metavar="N", default=field.default,
                            help=f"{says[field.name]} (default {field.default})")  # fmt: skip
    parser.add_argument("--repeats", type=int, metavar="N", default=1, help="of everything")
    names = [program.name for program in PROGRAMS]
    parser.add_argument("--only", action="append", choices=names, help="leave out all others")
    return parser


if __name__ == "__main__":
    sys.exit(main())
