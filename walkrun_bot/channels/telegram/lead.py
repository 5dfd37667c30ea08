"""Which of several processes at one database sends, and fetches where updates are fetched.

One has the lead; its death sets it free. So the budget of messages a second is kept, and the order
within a chat, whatever the number of processes (docs/decisions/0027).
"""

from __future__ import annotations

import asyncio
import logging
from typing import Protocol

logger = logging.getLogger(__name__)


class Lock(Protocol):
    """What only one process has at a time: a role that the store gives out."""

    async def alone(self) -> bool:
        """Take it where it is free; return whether this process has it."""
        ...


class Lead:
    """Whether this process has the lead, as far as it knew when it last asked.

    Without a `lock` it always has, as there is no other process.
    """

    def __init__(self, lock: Lock | None) -> None:
        self._lock = lock
        self._has = lock is None
        self._changed = asyncio.Event()

    @property
    def has(self) -> bool:
        """Whether this process has the lead."""
        return self._has

    async def ask(self) -> bool:
        """Ask for the lead; return whether it has just been gained."""
        if self._lock is None:
            return False
        before = self._has
        try:
            self._has = await self._lock.alone()
        except Exception:  # whatever it is, somebody else may have the lead by now
            if before:
                logger.exception("asking for the lead failed")
            self._has = False
        if before is not self._has:
            logger.info("this process %s", "has the lead" if self._has else "has lost the lead")
            self._changed.set()
        return self._has and not before

    async def becomes(self, *, had: bool) -> None:
        """Wait until this process has the lead, or has it no more."""
        while self._has is not had:
            self._changed.clear()
            await self._changed.wait()
