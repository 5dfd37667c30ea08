"""The rig: local Telegram with its stopwatch in this process, the bot under test in another."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import psutil

from bench.stopwatch import Ear, Marks
from walkrun_bot.clock import SystemClock
from walkrun_bot.local_telegram import LocalTelegram, serve
from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.keys import GivenKeys

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

DATA_KEY = "dGhlLWtleS1vZi10aGUtYmVuY2gtaXMtbm8tc2VjcmU"
KEYS = GivenKeys(Keyring.parsed(DATA_KEY, "the key of the benchmark"))
HOUSE = Path(__file__).parent.parent
START_WITHIN_S = 60.0
STOP_WITHIN_S = 20.0
# Bytecode is written and used as on any other machine; settings come from here alone.
NOT_HANDED_ON = ("PYTHONDONTWRITEBYTECODE", "ALLOWED_USERS", "LOG_LEVEL", "LOG_FORMAT", "DATA_KEY")


class BotFailedError(Exception):
    """The bot under test did not start, or did not end well; the text has its last words."""


@dataclass(frozen=True)
class Program:
    """A bot to be measured: what it is called in the table, and how it is started."""

    name: str
    command: tuple[str, ...]

    def with_arguments(self, *more: str) -> Program:
        """The same with arguments added."""
        return Program(self.name, (*self.command, *more))


@dataclass(frozen=True)
class Rig:
    """Local Telegram at `address`, and the `marks` of the bot's calls."""

    local: LocalTelegram
    address: str
    marks: Marks


@dataclass
class Running:
    """A bot that runs; `started_in` seconds from the start of its process to its first poll."""

    process: psutil.Process
    started_in: float = field(default=0.0)

    def cpu(self) -> float:
        """Seconds of processor time so far, all threads together."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def peak_mib(self) -> float:
        """The most memory that was resident so far; where only the present is known, that."""
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.exists():
            return float(self.process.memory_info().rss) / 2**20
        lines = (line.split() for line in status.read_text().splitlines())
        return next(int(words[1]) for words in lines if words and words[0] == "VmHWM:") / 1024


@asynccontextmanager
async def rig() -> AsyncIterator[Rig]:
    """Serve a new local Telegram without limits and without a past."""
    local, marks = LocalTelegram(SystemClock()), Marks()
    local.app.add_middleware(Ear, marks=marks)
    async with serve(local) as address:
        yield Rig(local, address, marks)


@asynccontextmanager
async def running(
    program: Program, rig: Rig, folder: Path, database: Path | None = None
) -> AsyncIterator[Running]:
    """Run a program in `folder` until the block ends; it has polled once when it begins.

    Raises:
        BotFailedError: it did not start in time, or did not end with exit code 0.
    """
    log = folder / "bot.log"
    settings = {
        "TELEGRAM_TOKEN": rig.local.token,
        "TELEGRAM_API_URL": rig.address,
        "DATABASE_URL": f"sqlite:///{database or folder / 'walkrun.db'}",
        "DATA_KEY": DATA_KEY,
    }
    with log.open("wb") as out:
        began = perf_counter()
        process = await asyncio.create_subprocess_exec(
            *program.command, cwd=folder, env=environment(settings), stdout=out, stderr=out
        )
    bot = Running(psutil.Process(process.pid))
    try:
        await _first_poll(rig.marks, process, log)
        bot.started_in = rig.marks.first_poll - began
        await rig.marks.quiet(0.1)
        yield bot
    finally:
        await _end(process, log)


def python(*arguments: str | Path) -> tuple[str, ...]:
    """A command that runs this Python."""
    return (sys.executable, *map(str, arguments))


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for a bot: settings from here alone."""
    kept = {name: value for name, value in os.environ.items() if name not in NOT_HANDED_ON}
    return {**kept, "PYTHONPATH": str(HOUSE), **settings}


async def _first_poll(marks: Marks, process: asyncio.subprocess.Process, log: Path) -> None:
    polled = asyncio.create_task(marks.polled.wait())
    ended = asyncio.create_task(process.wait())
    await asyncio.wait({polled, ended}, timeout=START_WITHIN_S, return_when=asyncio.FIRST_COMPLETED)
    for task in (polled, ended):
        task.cancel()
    if not marks.polled.is_set():
        raise BotFailedError(f"the bot did not start:\n{_last_words(log)}")


async def _end(process: asyncio.subprocess.Process, log: Path) -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
    try:
        code = await asyncio.wait_for(process.wait(), STOP_WITHIN_S)
    except TimeoutError:
        process.kill()
        await process.wait()
        raise BotFailedError(f"the bot did not end:\n{_last_words(log)}") from None
    if code != 0:
        raise BotFailedError(f"the bot ended with {code}:\n{_last_words(log)}")


def _last_words(log: Path) -> str:
    return log.read_text(errors="replace")[-2000:]
