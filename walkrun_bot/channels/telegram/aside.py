"""Dealing with a flood: what one person sends beyond a few updates is put aside, on the disk.

So it can be acknowledged, and what others say comes through. It is dealt with in its order: once
something of a chat lies aside, what comes after is put there, too.
"""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import Update

from walkrun_bot.store.inbox import PutAside

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from telegram import Bot

    from walkrun_bot.channels.telegram.patience import Patience
    from walkrun_bot.store.inbox import Inbox

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Batch:
    """A place in the lane of a chat at which what lies aside comes next."""

    chat_id: int


class Aside:
    """What was put aside, and which chats have something there."""

    def __init__(self, inbox: Inbox, bot: Bot, patience: Patience) -> None:
        self._inbox = inbox
        self._bot = bot
        self._patience = patience
        self._chats: set[int] = set()
        self._puts = 0

    def __contains__(self, chat_id: int) -> bool:
        """Say whether something of this chat lies aside."""
        return chat_id in self._chats

    async def recall(self) -> tuple[Batch, ...]:
        """Return what an earlier run has left, as items for the lanes."""
        self._chats = set(await self._inbox.chats())
        return tuple(Batch(chat_id) for chat_id in self._chats)

    async def put(self, chat_id: int, updates: Sequence[Update]) -> Batch | None:
        """Put updates of a chat aside; return an item for its lane if there is none yet."""
        await self._inbox.put([PutAside(chat_id, update.to_json()) for update in updates])
        # Now, not before: who has looked meanwhile and found nothing has to look again.
        self._puts += 1
        if chat_id in self._chats:
            return None
        self._chats.add(chat_id)
        return Batch(chat_id)

    async def work_off(self, batch: Batch, process: Callable[[Update], Awaitable[None]]) -> bool:
        """Process the next few updates of a chat; return whether that was all."""
        puts = self._puts
        try:
            oldest = await self._inbox.next(batch.chat_id, self._patience.lane)
            for one in oldest:
                await process(Update.de_json(json.loads(one.text), self._bot))
            await self._inbox.done(oldest)
        except Exception:
            logger.exception("what lies aside cannot be worked off for now; it stays there")
            await asyncio.sleep(self._patience.longest_retry)
            return False
        if oldest or puts != self._puts:  # there may be more by now
            return False
        self._chats.discard(batch.chat_id)
        return True
