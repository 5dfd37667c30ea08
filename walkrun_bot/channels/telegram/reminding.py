"""A trouble that lasts is written down once in a while, not at every try."""

from __future__ import annotations

import asyncio
import logging

logger = logging.getLogger(__name__)


class Reminder:
    """Writes sentences for the operator, the same one at most every `apart` seconds."""

    def __init__(self, apart: float) -> None:
        self._apart = apart
        self._told_at: dict[str, float] = {}

    def tell(self, sentence: str) -> None:
        """Write down a trouble, unless that was done a moment ago."""
        now = asyncio.get_running_loop().time()
        if now - self._told_at.get(sentence, -self._apart) >= self._apart:
            self._told_at[sentence] = now
            logger.warning("%s", sentence)
