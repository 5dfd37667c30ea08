"""How others are answered while somebody means harm: python -m bench.attack [--seconds 20].

A bot with a webhook, without the proxy that should stand before it, is attacked by a process of
its own in one way after the other; then a bot that fetches gets 10,000 updates of one person at
one instant. Printed are how long somebody else waited for answers meanwhile, and memory.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import psutil

from bench.figures import at_percent
from bench.machine import facts
from bench.people import Person, Says
from bench.restart import free_port
from bench.rig import DATA_KEY, HOUSE, Running, environment, python, rig

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bench.rig import Rig

SECRET = "a-secret_of-the-benchmark"
KINDS = ("nothing", "slow", "junk", "megabyte", "too large", "wrong secret")
EVERY_S = 1.2  # slower than one a second, which is what Telegram lets a chat be told
FLOODER, HONEST = 1, 2
MANY = 10_000


@asynccontextmanager
async def bot(rig: Rig, folder: Path, **settings: str) -> AsyncIterator[Running]:
    settings |= {
        "TELEGRAM_TOKEN": rig.local.token,
        "TELEGRAM_API_URL": rig.address,
        "DATABASE_URL": f"sqlite:///{folder}/walkrun.db",
        "DATA_KEY": DATA_KEY,
    }
    with (folder / "bot.log").open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            *python(HOUSE / "bot.py", "run"),
            cwd=folder, env=environment(settings), stdout=out, stderr=out,
        )  # fmt: skip
    try:
        yield Running(psutil.Process(process.pid))
    finally:
        process.kill()
        await process.wait()


async def waits(rig: Rig, seconds: float) -> list[float]:
    """Be somebody who asks every second or so; return how long each answer took."""
    person, found = Person(rig, HONEST), list[float]()
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while loop.time() < end:
        found.append(await person.waits_for(Says("why?")))
        await asyncio.sleep(EVERY_S)
    return found


def tell(what: str, found: list[float], running: Running, folder: Path) -> None:
    log = (folder / "bot.log").stat().st_size // 1024
    print(
        f"{what:28} median {median(found) * 1000:6.0f} ms, p95 {at_percent(found, 95) * 1000:6.0f},"
        f" longest {max(found) * 1000:6.0f} ({len(found)} answers);"
        f" {running.peak_mib():.0f} MiB at most; log {log} kB; load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


async def at_the_door(folder: Path, seconds: float) -> None:
    port = free_port()
    here = f"127.0.0.1:{port}"
    hook = {"WEBHOOK_URL": f"http://{here}/telegram", "WEBHOOK_SECRET": SECRET, "LISTEN": here}
    async with rig() as telegram, bot(telegram, folder, **hook) as running:
        await Person(telegram, HONEST).waits_for(Says("/start"))
        for kind in KINDS:
            attacker = await asyncio.create_subprocess_exec(
                *python("-c", "input()") if kind == "nothing"
                else python("-m", "bench.attackers", kind, str(port), SECRET),
                cwd=HOUSE, stdin=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
            )  # fmt: skip
            try:
                tell(kind, await waits(telegram, seconds), running, folder)
            finally:
                attacker.kill()
                await attacker.wait()


async def a_flood(folder: Path, seconds: float) -> None:
    async with rig() as telegram, bot(telegram, folder) as running:
        for number in (FLOODER, HONEST):
            await Person(telegram, number).waits_for(Says("/start"))
        flooder = Person(telegram, FLOODER)
        for _ in range(MANY):
            flooder.does(Says("why?"))
        tell(f"{MANY} updates of one person", await waits(telegram, seconds), running, folder)
        left = len(telegram.local.world.updates)
        print(f"of the flood {left} updates were not acknowledged by then")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.attack", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20.0, help="of each attack")
    chosen = parser.parse_args()
    print("\n".join(facts()))
    for attack, seconds in ((at_the_door, chosen.seconds), (a_flood, 3 * chosen.seconds)):
        with TemporaryDirectory(prefix="walkrun-bench-") as place:
            asyncio.run(attack(Path(place), seconds))
    return 0


if __name__ == "__main__":
    sys.exit(main())
