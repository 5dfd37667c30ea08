"""Tasks that nobody waits for, until the end, when they get a moment to finish."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Coroutine


class Background:
    """The tasks under way; a reference is held so that none is collected half-way."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def begin(self, work: Coroutine[None, None, None]) -> None:
        """Start `work`; it has to deal with its own failures."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def close(self, within: float) -> None:
        """Give what is under way `within` seconds to finish, and break off the rest."""
        if not self._running:
            return
        _, late = await asyncio.wait(tuple(self._running), timeout=within)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)


async def unless(stop: asyncio.Event, *works: Coroutine[object, None, None]) -> None:
    """Run `works` until one of them ends or `stop` is set, which breaks off the rest."""
    working = [asyncio.create_task(work) for work in (*works, _set(stop))]
    try:
        done, _ = await asyncio.wait(working, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            await task
    finally:
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)


async def _set(event: asyncio.Event) -> None:
    await event.wait()


async def happened(event: asyncio.Event, within: float) -> bool:
    """Wait for `event`, but no longer than so many seconds; return whether it has come."""
    try:
        async with asyncio.timeout(within):
            await event.wait()
    except TimeoutError:
        return False
    return True
