"""A lane for each chat: one thing after the other within it, side by side with all others."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from typing import TYPE_CHECKING, Generic, TypeVar

from walkrun_bot.channels.telegram.background import Background

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

logger = logging.getLogger(__name__)

Item = TypeVar("Item")


class Lanes(Generic[Item]):
    """Queues, one for each key, worked off in order; `at_once` of them at a time.

    A place among the `at_once` is taken only when an item's turn has come in its own lane, so one
    chatty person does not take all of them.
    """

    def __init__(self, work: Callable[[Item], Awaitable[None]], at_once: int) -> None:
        self._work = work
        self._slots = asyncio.Semaphore(at_once)
        self._waiting: dict[int, deque[Item]] = {}
        self._in_work: dict[int, Item] = {}
        self._background = Background()

    def put(self, key: int, item: Item) -> None:
        """Queue `item` in the lane of `key`."""
        if key in self._waiting:
            self._waiting[key].append(item)
            return
        self._waiting[key] = deque([item])
        self._background.begin(self._run(key))

    def put_first(self, key: int, item: Item) -> None:
        """Queue `item` before whatever waits in the lane of `key`."""
        self.put(key, item)
        self._waiting[key].rotate(1)

    def length(self, key: int) -> int:
        """Return how many items wait in the lane of `key`, without the one in work."""
        return len(self._waiting.get(key, ()))

    def withdraw(self, key: int) -> tuple[list[Item], list[Item]]:
        """Take back what waits in a lane; return what is in work there, and what waited."""
        queue = self._waiting.get(key, deque())
        waited = list(queue)
        queue.clear()
        return [self._in_work[key]] if key in self._in_work else [], waited

    async def _run(self, key: int) -> None:
        queue = self._waiting[key]
        try:
            while queue:
                item = queue.popleft()
                self._in_work[key] = item
                async with self._slots:
                    await self._one(item)
        finally:
            self._in_work.pop(key, None)
            del self._waiting[key]

    async def _one(self, item: Item) -> None:
        try:
            await self._work(item)
        except Exception:
            logger.exception("work in a lane failed; the lane goes on")

    async def close(self, within: float) -> None:
        """Let go of what has not begun, and give what has `within` seconds to finish."""
        for queue in self._waiting.values():
            queue.clear()
        await self._background.close(within)
