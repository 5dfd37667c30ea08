"""Telegram's limit of one message a second to one chat, for tests that want it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.refusal import too_many_requests

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.local_telegram.bot_api.call import Call

SECONDS_APART = 1.0
_COUNTED = frozenset({"sendMessage", "sendPhoto", "sendVoice", "sendDocument"})


class Limits:
    """Counts messages per chat; `on` is off unless a test wants to meet the limit."""

    def __init__(self, monotonic: Callable[[], float], *, on: bool = False) -> None:
        """Measure by `monotonic`, in real seconds."""
        self.on = on
        self._monotonic = monotonic
        self._last: dict[int, float] = {}

    def check(self, call: Call) -> None:
        """Count a call.

        Raises:
            Refusal: 429, when the last message to this chat is less than a second ago.
        """
        if not self.on or call.method not in _COUNTED or call.chat_id is None:
            return
        now = self._monotonic()
        wait = self._last.get(call.chat_id, now - SECONDS_APART) + SECONDS_APART - now
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        self._last = {chat: at for chat, at in self._last.items() if now - at < SECONDS_APART}
        self._last[call.chat_id] = now
