"""How long a change of the key takes with many runners, and how long who writes meanwhile waits.

python -m bench.rekey [--runners 100000] [--days 2] [--postgresql] [--by store]

The key is changed by `python bot.py rekey` in a process of its own, or `--by store`, as a bot does
when it tidies: then in the writer's own process. The writer visits one runner after the other,
keeps one message in each, and pauses for a twentieth of a second between.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from contextlib import nullcontext
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from bench.figures import at_percent
from bench.machine import facts
from bench.past import fill
from bench.rig import DATA_KEY, HOUSE, BotFailedError, environment, python
from tests.postgres import server
from walkrun_bot.clock import SystemClock
from walkrun_bot.message import Message
from walkrun_bot.store.cipher import Keyring, new_key
from walkrun_bot.store.keys import GivenKeys
from walkrun_bot.store.store import Store
from walkrun_bot.store.upkeep import move

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from tests.postgres import Postgres

PAUSE_S = 0.05
BEFORE = 200


class Writer:
    """Visits one runner after the other, and knows how long each visit took."""

    def __init__(self, store: Store, runners: int) -> None:
        self._store = store
        self._runners = runners
        self._visits = 0

    async def visits(self, count: int) -> list[float]:
        """Make so many visits; return the seconds that each took."""
        return [await self._visit() for _ in range(count)]

    async def visits_during(self, work: Awaitable[object]) -> list[float]:
        """Make visits until `work` is done."""
        task, waits = asyncio.ensure_future(work), []
        while not task.done():
            waits.append(await self._visit())
        await task
        return waits

    async def _visit(self) -> float:
        self._visits += 1
        chat_id, now = 1 + self._visits * 7919 % self._runners, SystemClock().now()
        began = perf_counter()
        async with self._store.visit(chat_id, None, now) as visit:
            if visit.runner is None:
                raise AssertionError(f"runner {chat_id} is not there: {visit.unreadable}")
            visit.keep(visit.runner, now, [Message("Hello")])
        took = perf_counter() - began
        await asyncio.sleep(PAUSE_S)
        return took


async def by_command(url: str, keys: str, folder: Path) -> None:
    """Change the key as whoever runs the bot does.

    Raises:
        BotFailedError: the command did not end well.
    """
    settings = {"DATABASE_URL": url, "DATA_KEY": keys, "TELEGRAM_TOKEN": "1:none"}
    process = await asyncio.create_subprocess_exec(
        *python(HOUSE / "bot.py", "rekey"), cwd=folder, env=environment(settings)
    )
    if code := await process.wait():
        raise BotFailedError(f"rekey ended with {code}")


def told(what: str, waits: list[float]) -> str:
    late = ", ".join(
        f"{1000 * one:.0f}" for one in (median(waits), at_percent(waits, 95), max(waits))
    )
    return f"  {what}: {len(waits)} visits; median, p95, longest {late} ms"


async def measure(chosen: argparse.Namespace, folder: Path, postgres: Postgres | None) -> None:
    database = folder / "many.db"
    await fill(database, chosen.runners, chosen.days, SystemClock().now())
    url = f"sqlite:///{database}"
    if postgres:
        source, url = url, postgres.new()
        await move(source, url)
    print(f"{chosen.runners} runners with {chosen.days} days each, {url.partition(':')[0]},"
          f" {database.stat().st_size / 2**20:.0f} MB on SQLite")  # fmt: skip
    keys = f"{new_key()},{DATA_KEY}"
    store = await Store.open(url, GivenKeys(Keyring.parsed(keys, "the keys of the benchmark")))
    try:
        writer = Writer(store, chosen.runners)
        print(told("before", await writer.visits(BEFORE)), flush=True)
        print(f"  load {os.getloadavg()[0]:.1f}")
        work = store.rekey() if chosen.by == "store" else by_command(url, keys, folder)
        began = perf_counter()
        waits = await writer.visits_during(work)
        took = perf_counter() - began
        print(f"  the key was changed in {took:.1f} s; load {os.getloadavg()[0]:.1f}")
        print(told("meanwhile", waits))
    finally:
        await store.close()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.rekey", description=__doc__)
    parser.add_argument("--runners", type=int, default=100_000)
    parser.add_argument("--days", type=int, default=2)
    parser.add_argument("--by", choices=("command", "store"), default="command")
    parser.add_argument("--postgresql", action="store_true", help="on that of the tests")
    chosen = parser.parse_args()
    print("\n".join(facts()))
    with TemporaryDirectory(prefix="walkrun-bench-") as place:
        folder = Path(place)
        with server(folder) if chosen.postgresql else nullcontext() as postgres:
            asyncio.run(measure(chosen, folder, postgres))
    return 0


if __name__ == "__main__":
    sys.exit(main())
