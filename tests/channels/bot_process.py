"""`python bot.py` as others start it: a process of its own, with settings in its environment."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

HOUSE = Path(__file__).parents[2]
PATIENCE_S = 30.0
OURS = ("TELEGRAM_", "DATABASE_", "WEBHOOK_", "DATA_", "LISTEN", "ALLOWED_", "LOG_")


class BotProcess:
    """A bot that was started; `log` is what it has written so far."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self.process = process
        self._log = log

    @property
    def log(self) -> str:
        return self._log.read_text()

    async def says(self, words: str) -> None:
        """Wait until the bot has written `words`."""
        async with asyncio.timeout(PATIENCE_S):
            while words not in self.log:
                assert self.process.returncode is None, self.log
                await asyncio.sleep(0.01)

    async def ends(self) -> int:
        async with asyncio.timeout(PATIENCE_S):
            return await self.process.wait()

    async def is_told_to_end(self) -> int:
        self.process.terminate()
        return await self.ends()


@asynccontextmanager
async def started(log: Path, *arguments: str, **settings: str) -> AsyncIterator[BotProcess]:
    """Start a bot with nothing set but `settings`; kill it in the end if it still runs."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    with log.open("ab") as output:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, str(HOUSE / "bot.py"), *arguments),
            cwd=log.parent, env={**kept, **settings}, stdout=output, stderr=output,
        )  # fmt: skip
    try:
        yield BotProcess(process, log)
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def free_port() -> int:
    """Return a port that nobody has at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
