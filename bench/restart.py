"""How soon a bot with many runners is back after kill -9, on SQLite or on PostgreSQL.

python -m bench.restart [--runners 100000] [--starts 9] [--postgresql]

The bot is killed while it works, so that the next start finds its log of pages, its claims and an
update that nobody has acknowledged. Timed are, from the start of the process: `/readyz` says 200,
and that update has its answer.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import sys
from contextlib import nullcontext
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

import psutil

from bench.machine import facts
from bench.past import fill
from bench.people import Person, Says
from bench.rig import DATA_KEY, HOUSE, environment, python, rig
from tests.postgres import server
from walkrun_bot.channels.web.health import READY
from walkrun_bot.clock import SystemClock
from walkrun_bot.store.upkeep import move

if TYPE_CHECKING:
    from bench.rig import Rig
    from tests.postgres import Postgres

WITHIN_S = 60.0
LOOKS_EVERY_S = 0.01
SPEAKER = 1
ANSWERED_BEFORE_THE_KILL = 3


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def is_ready(port: int) -> bool:
    """Ask once whether the bot that listens at a port is ready."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    try:
        writer.write(f"GET {READY} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n".encode())
        return b" 200 " in await reader.readline()
    except OSError:
        return False
    finally:
        writer.close()


async def ready_at(port: int) -> float:
    async with asyncio.timeout(WITHIN_S):
        while not await is_ready(port):  # noqa: ASYNC110 - another process is waited for
            await asyncio.sleep(LOOKS_EVERY_S)
    return perf_counter()


async def restarted(rig: Rig, folder: Path, url: str) -> tuple[float, float, float]:
    """Start the bot, let it work, kill it; return seconds until ready, answered, and of processor.

    Whoever wrote while it was dead is the one who is answered.
    """
    port, person = free_port(), Person(rig, SPEAKER)
    settings = {
        "TELEGRAM_TOKEN": rig.local.token,
        "TELEGRAM_API_URL": rig.address,
        "DATABASE_URL": url,
        "DATA_KEY": DATA_KEY,
        "LISTEN": f"127.0.0.1:{port}",
    }
    _, answer = person.does(Says("What should I do today?"))
    with (folder / "bot.log").open("ab") as out:
        began = perf_counter()
        process = await asyncio.create_subprocess_exec(
            *python(HOUSE / "bot.py", "run"),
            cwd=folder, env=environment(settings), stdout=out, stderr=out,
        )  # fmt: skip
    try:
        ready, answered = await asyncio.gather(ready_at(port), asyncio.wait_for(answer, WITHIN_S))
        cpu = psutil.Process(process.pid).cpu_times()
        for _ in range(ANSWERED_BEFORE_THE_KILL):
            await person.waits_for(Says("why?"))
        person.does(Says("and tomorrow?"))  # under way when it dies
        await rig.marks.next_call()
    finally:
        process.kill()
        await process.wait()
    return ready - began, answered - began, cpu.user + cpu.system


async def measure(chosen: argparse.Namespace, folder: Path, postgres: Postgres | None) -> None:
    await fill(folder / "many.db", chosen.runners, chosen.days, SystemClock().now())
    url = f"sqlite:///{folder / 'many.db'}"
    if postgres:
        source, url = url, postgres.new()
        await move(source, url)
    print(f"{chosen.runners} runners with {chosen.days} days each, {url.partition(':')[0]}")
    found = []
    async with rig() as telegram:
        for _ in range(chosen.starts):
            load = os.getloadavg()[0]
            found.append(await restarted(telegram, folder, url))
            ready, answered, cpu = found[-1]
            print(f"  ready {ready:.2f} s, answered {answered:.2f} s, {cpu:.2f} s of processor;"
                  f" load {load:.1f}", flush=True)  # fmt: skip
    told = [
        f"{median(one):.2f} ({min(one):.2f} to {max(one):.2f})" for one in zip(*found, strict=True)
    ]
    print(f"median of {len(found)}: ready {told[0]} s, answered {told[1]} s, processor {told[2]} s")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.restart", description=__doc__)
    parser.add_argument("--runners", type=int, default=100_000)
    parser.add_argument("--days", type=int, default=2)
    parser.add_argument("--starts", type=int, default=9)
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
