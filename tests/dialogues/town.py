"""A Telegram and the bot's own process beside it, living by one clock that the test moves."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.clocks import StoppedClock
from walkrun_bot.local_telegram import LocalTelegram, serve
from walkrun_bot.local_telegram.world.messages import Place
from walkrun_bot.local_telegram.world.people import User
from walkrun_bot.local_telegram.world.room import Room

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from tests.dialogues.story import Story

HOUSE = Path(__file__).parents[2]
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
PATIENCE_S = 10.0
_A_MOMENT_S = 0.004  # between two looks at whether something has happened


class BotFellSilentError(TimeoutError):
    """The bot did not come to rest in time; the text ends with what it logged."""


@dataclass
class Town:
    """Local Telegram at `address`, and a folder with what the bot's process lives by."""

    local: LocalTelegram
    address: str
    clock: StoppedClock
    folder: Path

    @property
    def clock_file(self) -> Path:
        return self.folder / "clock"

    @property
    def database(self) -> Path:
        return self.folder / "walkrun.db"

    @property
    def log(self) -> Path:
        return self.folder / "bot.log"

    def environment(self) -> dict[str, str]:
        """Return the environment of the bot's process."""
        settings = {
            "TELEGRAM_TOKEN": self.local.token,
            "TELEGRAM_API_URL": self.address,
            "DATABASE_URL": f"sqlite:///{self.database}",
            "LOG_LEVEL": "INFO",
        }
        return {**os.environ, **settings}

    def move_to(self, instant: datetime) -> None:
        """Make `instant` the present, here and in the bot's process."""
        self.clock.move_to(instant)
        fresh = self.clock_file.with_suffix(".new")
        fresh.write_text(instant.isoformat())
        fresh.replace(self.clock_file)

    def welcome(self, story: Story) -> None:
        """Let the story's runner into Telegram, under their own name."""
        place = Place(story.number, "private", story.name)
        somebody = User(story.number, story.name, language_code="en")
        self.local.world.rooms[story.number] = Room(place, somebody)

    def due(self, number: int) -> datetime | None:
        """Return when the next moment of this runner's day comes, as the bot remembers it."""
        rows = self._ask("SELECT due_at FROM runner WHERE chat_id = ?", number)
        if not rows or rows[0][0] is None:
            return None
        return datetime.fromisoformat(str(rows[0][0])).replace(tzinfo=UTC)

    async def bot_listens(self) -> None:
        """Wait until a bot has come up for the first time."""
        await self._until(lambda: self.log.exists() and "listening as" in self.log.read_text())

    async def comes_to_rest(self, number: int) -> None:
        """Wait until everything that this runner could hear by now has been said.

        Raises:
            BotFellSilentError: that does not happen.
        """
        await self._until(lambda: self._rests(number))

    async def _until(self, holds: Callable[[], bool]) -> None:
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not holds():  # noqa: ASYNC110 - it happens in another process
                    await asyncio.sleep(_A_MOMENT_S)
        except TimeoutError:
            raise BotFellSilentError(self.log.read_text()[-3000:]) from None

    def _rests(self, number: int) -> bool:
        if len(self.local.world.updates):
            return False
        due = self.due(number)
        waiting = self._ask("SELECT 1 FROM outbox WHERE chat_id = ? LIMIT 1", number)
        return not waiting and (due is None or due > self.clock.now())

    def _ask(self, query: str, number: int) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return connection.execute(query, (number,)).fetchall()


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Town]:
    """Build a town with nobody in it."""
    clock = StoppedClock(BEGINNING)
    local = LocalTelegram(clock)
    async with serve(local) as address:
        built = Town(local, address, clock, folder)
        built.move_to(BEGINNING)
        yield built


@asynccontextmanager
async def bot_process(town: Town) -> AsyncIterator[None]:
    """Run `python bot.py` until the end, which has to be a clean one."""
    with town.log.open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "bot.py", "run", "--no-limits", "--clock", str(town.clock_file)),
            cwd=HOUSE, env=town.environment(), stdout=log, stderr=log,
        )  # fmt: skip
    try:
        await town.bot_listens()
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        async with asyncio.timeout(PATIENCE_S):
            ended = await process.wait()
    written = town.log.read_text()
    assert ended == 0, written[-3000:]
    assert [line for line in written.splitlines() if " ERROR " in line] == []
