"""What is stored: how soon a bot with many runners is up, and what enciphering costs.

python -m bench.at_rest [--runners 100000] [--days 2] [--visits 300]
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.machine import facts
from bench.past import fill, lived_through
from bench.rig import HOUSE, KEYS, Program, python, rig, running
from walkrun_bot.clock import SystemClock
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.keys import GivenKeys
from walkrun_bot.store.store import Store

COACH = Program("coach", python(HOUSE / "bot.py", "run"))
STARTS = 3


class Unsealed(Keyring):
    """No cipher at all, to compare with."""

    def seal(self, text: str, *place: object) -> bytes:  # noqa: ARG002
        return self.head + text.encode()

    def open(self, sealed: bytes, *place: object) -> str:  # noqa: ARG002
        return sealed[len(self.head) :].decode()


async def starts(folder: Path, runners: int, days: int) -> None:
    database = folder / "many.db"
    await fill(database, runners, days, SystemClock().now())
    size = database.stat().st_size / 2**20
    print(f"{runners} runners with {days} days each, {size:.0f} MB")
    for _ in range(STARTS):
        async with rig() as telegram, running(COACH, telegram, folder, database) as bot:
            print(f"  up after {bot.started_in:.2f} s, {bot.peak_mib():.0f} MiB")


async def visits(folder: Path, name: str, ring: Keyring, past: Runner, count: int) -> None:
    """Time visits that keep one more message, for somebody with this past."""
    store = await Store.open(f"sqlite:///{folder / name}.db", GivenKeys(ring))
    now, times = SystemClock().now(), []
    async with store.visit(1, None, now) as visit:
        visit.keep(past, now, ())
    for _ in range(count):
        began = perf_counter()
        async with store.visit(1, None, now) as visit:
            visit.keep(visit.runner or past, now, ())
        times.append(perf_counter() - began)
    await store.close()
    print(f"  {name:28} {median(times) * 1000:6.2f} ms a visit, median of {count}")


async def measure(chosen: argparse.Namespace) -> None:
    with TemporaryDirectory(prefix="walkrun-bench-") as place:
        year = lived_through(365, SystemClock().now()).runner
        for turn in (1, 2):
            for name, past in ((f"new {turn}", Runner(1)), (f"a year {turn}", year)):
                for how, ring in (("sealed", KEYS.keyring), ("not", Unsealed([b"x" * 32]))):
                    await visits(Path(place), f"{name}, {how}", ring, past, chosen.visits)
        await starts(Path(place), chosen.runners, chosen.days)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.at_rest", description=__doc__)
    parser.add_argument("--runners", type=int, default=100_000)
    parser.add_argument("--days", type=int, default=2)
    parser.add_argument("--visits", type=int, default=300)
    print("\n".join(facts()))
    asyncio.run(measure(parser.parse_args()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
