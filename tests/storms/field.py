"""Where a storm takes place: Telegram, bots that can be killed, a database to look into."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

from tests.clocks import StoppedClock
from tests.keys import TEXT
from tests.storms.sharing import Share
from tests.storms.watching import Watch
from walkrun_bot.local_telegram import LocalTelegram, serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

HOUSE = Path(__file__).parents[2]
BEGINNING = datetime(2026, 6, 1, 9, tzinfo=UTC)
# A dead process's claims last a minute by the bot's clock, which stands still here.
LEASE_OVER = timedelta(seconds=65)
PATIENCE_S = 60.0
_A_MOMENT_S = 0.02
A_WHILE_S = 3.0  # then the leases of the dead are let run out


class NoRestError(TimeoutError):
    """The bots did not come to rest; the text says what was left, and ends with their log."""


class Bot:
    """A bot's process, with a successor ready for when it is killed (tests/dialogues/forking)."""

    def __init__(self, forking: asyncio.subprocess.Process) -> None:
        self._forking = forking
        self.pid = 0

    async def start(self) -> None:
        assert self._forking.stdin is not None
        assert self._forking.stdout is not None
        self._forking.stdin.write(b"\n")
        async with asyncio.timeout(PATIENCE_S):
            self.pid = int(await self._forking.stdout.readline())

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    async def close(self) -> None:
        if self.pid:  # 0, where it did not start, would be everybody in this process group
            self.kill()
        await self._forking.communicate(b"")

    @property
    def memory_kb(self) -> int:
        """The most memory that the living process has had, where that can be asked."""
        try:
            status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        except OSError:
            return 0
        return next((int(line.split()[1]) for line in status.splitlines() if "VmHWM" in line), 0)


@dataclass
class Field:
    """The place; `messages_at` are how many messages there had been at each kill."""

    local: LocalTelegram
    address: str
    clock: StoppedClock
    folder: Path
    url: str
    watch: Watch
    bots: list[Bot] = field(default_factory=list)
    messages_at: list[int] = field(default_factory=list)
    longest_rest_s: float = 0.0
    leases_waited_for: int = 0

    @property
    def log(self) -> Path:
        return self.folder / "bots.log"

    @property
    def clock_file(self) -> Path:
        return self.folder / "clock"

    def move_to(self, instant: datetime) -> None:
        """Make `instant` the present, here and for the bots."""
        self.clock.move_to(instant)
        fresh = self.clock_file.with_suffix(".new")
        fresh.write_text(instant.isoformat())
        fresh.replace(self.clock_file)

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """Look into the database past the bots."""
        if self.url.startswith("sqlite"):
            path = self.url.removeprefix("sqlite:///")
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
                return connection.execute(query).fetchall()
        with psycopg.connect(self.url, autocommit=True) as connection:
            return connection.execute(query).fetchall()

    async def kill(self, which: int) -> None:
        """Kill a bot, and start it again."""
        self.bots[which].kill()
        self.messages_at.append(self.posted)
        await self.bots[which].start()

    async def rests(self, within: float = PATIENCE_S) -> None:
        """Wait until whatever could be done is done, for so many seconds without any progress.

        Raises:
            NoRestError: that does not happen.
        """
        loop = asyncio.get_running_loop()
        began = waited = moved = loop.time()
        posted = before = self.posted
        while left := self._left():
            if before != (before := self.posted):
                moved = loop.time()
            if loop.time() - moved > within:
                raise NoRestError(f"{left} left\n{self.log.read_text()[-4000:]}")
            if self.posted > posted or not left.startswith("moments"):
                waited, posted = loop.time(), self.posted
            if loop.time() - waited > A_WHILE_S:
                waited = loop.time()
                self.leases_waited_for += 1
                self.move_to(self.clock.now() + LEASE_OVER)
            await asyncio.sleep(_A_MOMENT_S)
        self.longest_rest_s = max(self.longest_rest_s, loop.time() - began)

    def put_aside(self) -> int:
        """Return how many updates were ever put aside."""
        lite = self.url.startswith("sqlite")
        counted = ("SELECT seq FROM sqlite_sequence WHERE name = 'inbox'" if lite else
                   "SELECT last_value FROM inbox_id_seq WHERE is_called")  # fmt: skip
        return sum(int(number) for (number,) in self.ask(counted))

    @property
    def posted(self) -> int:
        """How many messages there have been, of the bot and of people."""
        return self.local.world._messages  # noqa: SLF001 - a mark in time

    async def until(self, holds: Callable[[], bool], within: float = PATIENCE_S) -> None:
        async with asyncio.timeout(within):
            while not holds():  # noqa: ASYNC110 - it happens in another process
                await asyncio.sleep(_A_MOMENT_S)

    async def has_taken(self, number: int) -> None:
        """Wait until the taps of a person are dealt with, where they are brought.

        A webhook is brought somebody's taps and messages side by side, in no order.
        """
        updates = self.local.world.updates
        if updates.webhook:
            await self.until(
                lambda: (
                    not any(
                        one["callback_query"]["from"]["id"] == number
                        for one in updates.waiting()
                        if "callback_query" in one
                    )
                )
            )

    def _left(self) -> str:
        """Say what is still to be done, or ''."""
        if len(self.local.world.updates):
            return f"{len(self.local.world.updates)} updates"
        for table in ("inbox", "outbox"):
            [(waiting,)] = self.ask(f"SELECT count(*) FROM {table}")  # noqa: S608
            if waiting:
                return f"{waiting} rows of {table}"
        [(first,)] = self.ask("SELECT min(due_at) FROM runner")
        due = datetime.fromisoformat(str(first)) if first else None
        if due and due.tzinfo is None:
            due = due.replace(tzinfo=UTC)
        return f"moments since {due}" if due and due <= self.clock.now() else ""


@asynccontextmanager
async def storm_field(
    folder: Path,
    url: str,
    *,
    brought: bool,
    processes: int,
    limits: bool = False,
    now: datetime = BEGINNING,
    known: int = 0,
) -> AsyncIterator[Field]:
    """Build a field with so many bots, that fetch their updates or are `brought` them.

    People 1 to `known` have begun to talk to the bot before.
    """
    clock = StoppedClock(now)
    local = LocalTelegram(clock)
    watch = Watch(local)
    for number in range(1, known + 1):
        local.world.room(number).started = True
    async with serve(local) as address, Share() as share:
        built = Field(local, address, clock, folder, url, watch)
        built.move_to(clock.now())
        try:
            for number in range(processes):
                built.bots.append(await _bot(built, share if brought else None, limits=limits))
                await built.bots[number].start()
                await built.until(lambda: _is_up(built))
            yield built
        finally:
            for bot in built.bots:
                await bot.close()


def _settings(place: Field, share: Share | None) -> dict[str, str]:
    """Return the settings of one bot, which is brought its updates where there is a `share`."""
    settings = {
        "TELEGRAM_TOKEN": place.local.token,
        "TELEGRAM_API_URL": place.address,
        "DATABASE_URL": place.url,
        "LOG_LEVEL": "INFO",
        "DATA_KEY": TEXT,
    }
    if share is None:
        return settings
    here, hook = f"127.0.0.1:{share.add()}", f"{share.address}/telegram"
    return settings | {"LISTEN": here, "WEBHOOK_URL": hook, "WEBHOOK_SECRET": "a-secret"}


async def _bot(place: Field, share: Share | None, *, limits: bool) -> Bot:
    more = () if limits else ("--no-limits",)
    with place.log.open("ab") as log:
        forking = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.dialogues.forking", str(place.clock_file), *more),
            cwd=HOUSE, env={**os.environ, **_settings(place, share)}, stderr=log,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
    return Bot(forking)


def _is_up(place: Field) -> bool:
    return place.log.exists() and "listening as" in place.log.read_text()
