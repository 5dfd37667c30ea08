"""What is known of a chat while something is being sent, or held back, there."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field


@dataclass
class Chat:
    """Whose turn it is to send there, and whether Telegram wants us to wait.

    `held_until` is by the event loop's clock; `failures` are those in a row.
    """

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting_for_lock: int = 0
    held_until: float = 0.0
    failures: int = 0

    def calm(self) -> None:
        """Forget troubles that are over."""
        self.held_until, self.failures = 0.0, 0
