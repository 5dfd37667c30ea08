"""A stage whose bot is killed again and again, as by a power cut, and started anew."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import asynccontextmanager
from hashlib import blake2b
from typing import TYPE_CHECKING

from tests.dialogues.playing import Echo, Spoken
from tests.dialogues.town import HOUSE, PATIENCE_S, Town
from tests.dialogues.wire import WireStage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from tests.dialogues.story import Deed, Story
    from walkrun_bot.local_telegram import Person

# A message is handled, answered and acknowledged within some 30 ms: this is before, in and after.
LATEST_KILL_S = 0.04


class Mortal:
    """A bot's process that can be killed and has a successor ready."""

    def __init__(self, forking: asyncio.subprocess.Process) -> None:
        self._forking = forking
        self._pid = 0
        self.deaths = 0

    async def start(self) -> None:
        """Start the next bot."""
        assert self._forking.stdin is not None
        assert self._forking.stdout is not None
        self._forking.stdin.write(b"\n")
        async with asyncio.timeout(PATIENCE_S):
            self._pid = int(await self._forking.stdout.readline())

    def kill(self) -> None:
        """Kill it as nothing can be prepared for."""
        os.kill(self._pid, signal.SIGKILL)
        self.deaths += 1

    def end(self) -> None:
        """Kill it if it was ever started: 0 would be everybody in this process group."""
        if self._pid:
            self.kill()

    async def dies_and_rises(self) -> None:
        """Kill the bot, and start another one."""
        self.kill()
        await self.start()


@asynccontextmanager
async def mortal_bot(town: Town) -> AsyncIterator[Mortal]:
    """Have a bot that can be killed."""
    with town.log.open("ab") as log:
        forking = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.dialogues.forking"), str(town.clock_file), "--no-limits",
            cwd=HOUSE, env=town.environment(), stderr=log,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
    bot = Mortal(forking)
    try:
        await bot.start()
        await town.bot_listens()
        yield bot
    finally:
        bot.end()
        await forking.communicate(b"")


class KilledBetween(WireStage):
    """The bot is killed whenever it has come to rest: between any two messages."""

    def __init__(self, story: Story, town: Town, phone: Person, bot: Mortal) -> None:
        super().__init__(story, town, phone)
        self.bot = bot

    async def does(self, deed: Deed) -> Echo:
        echo = await super().does(deed)
        await self.bot.dies_and_rises()
        return echo

    async def stops_at(self, instant: datetime) -> list[Spoken]:
        spoken = await super().stops_at(instant)
        if spoken:
            await self.bot.dies_and_rises()
        return spoken


class KilledAnyTime(KilledBetween):
    """The bot is killed some thousandths of a second after every message, and every moment due."""

    async def does(self, deed: Deed) -> Echo:
        await self.acts(deed)
        await self._killed(deed.line)
        return Echo(await self.heard())

    async def stops_at(self, instant: datetime) -> list[Spoken]:
        due = self.town.due(self.number)
        self.town.move_to(instant)
        if due is not None and due <= instant:
            await self._killed(instant.isoformat())
        return await self.heard()

    async def _killed(self, seed: str) -> None:
        digest = blake2b(f"{self.number}/{self.bot.deaths}/{seed}".encode(), digest_size=4).digest()
        await asyncio.sleep(LATEST_KILL_S * int.from_bytes(digest) / 2**32)
        await self.bot.dies_and_rises()
        await self.settles_down()
