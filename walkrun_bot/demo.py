"""The demo: the bot and local Telegram in one process, and a clock that can be moved."""

from __future__ import annotations

from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from walkrun_bot.clock import MovableClock
from walkrun_bot.local_telegram import LocalTelegram, serve
from walkrun_bot.running import Bot, Line, opened
from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.keys import GivenKeys

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime

DEFAULT_PORT = 8765
# Moments that fall on one instant are dealt with together; more rounds than this for one
# move of the clock would mean that a moment never ends.
MOST_STOPS = 1000


class TimeMachine:
    """Moves the clock ahead, stopping at everything that falls due on the way."""

    def __init__(self, clock: MovableClock) -> None:
        self._clock = clock
        self._bot: Bot | None = None

    def take_along(self, bot: Bot) -> None:
        """Let `bot` live by the clock."""
        self._bot = bot

    async def move(self, target: datetime) -> None:
        """Make `target` (aware) the present; nudges come on the way, each at its own time."""
        if self._bot is None:
            return
        for _ in range(MOST_STOPS):
            due = await self._bot.store.next_due()
            if due is None or due > target:
                break
            self._clock.move_to(max(due, self._clock.now()))
            await self._bot.nudges.tick()
        self._clock.move_to(target)
        await self._bot.nudges.tick()


@asynccontextmanager
async def demo(messages: Path, port: int) -> AsyncIterator[tuple[str, Bot]]:
    """Run local Telegram and a bot that speaks through it; yield the page's address and the bot.

    Everything lives in a temporary folder and is gone afterwards.

    Raises:
        OSError: the port is taken.
    """
    clock = MovableClock()
    machine = TimeMachine(clock)
    local = LocalTelegram(clock, move=machine.move, bot_name="Walkrun", bot_username="walkrun_bot")
    with TemporaryDirectory(prefix="walkrun-demo-") as folder:
        async with serve(local, port=port) as address:
            database = f"sqlite:///{Path(folder) / 'demo.db'}"
            line = Line(local.token, address, limits=False)
            keys = GivenKeys(Keyring.new())  # gone with the demo, as is what it enciphers
            async with opened(
                line, database_url=database, keys=keys, messages=messages, clock=clock
            ) as bot:
                machine.take_along(bot)
                yield address, bot


async def run_demo(
    messages: Path, port: int, stop: asyncio.Event, tell: Callable[[str], None]
) -> None:
    """Run the demo until `stop` is set, and `tell` where its page is.

    Raises:
        OSError: the port is taken.
    """
    async with demo(messages, port) as (address, bot):
        tell(f"Chat with the coach at {address}")
        tell("Everything here is local and gone when you stop it: Ctrl+C.")
        await bot.listen(stop)
