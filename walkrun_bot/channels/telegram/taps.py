"""What a tap on a button is owed: an answer that ends its waiting, and a keyboard that is settled.

Neither is kept in the outbox: an answer is of use for seconds only.
"""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING

from walkrun_bot.channels.telegram.background import Background
from walkrun_bot.channels.telegram.calls import inline, insist
from walkrun_bot.channels.telegram.failures import Kind

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Bot, CallbackQuery

    from walkrun_bot.channels.telegram.patience import Patience
    from walkrun_bot.message import Rows

logger = logging.getLogger(__name__)

MAX_TOAST = 200  # Telegram's limit, in characters
# Telegram's words, in lower case, for what needs no doing any more: the person has left the tap
# behind, or the keyboard is settled already.
NO_MATTER = (
    "query is too old",
    "query id is invalid",
    "query_id_invalid",
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
)


class Taps:
    """Answers taps and settles keyboards, a few at a time, in the background."""

    def __init__(self, bot: Bot, patience: Patience) -> None:
        self._bot = bot
        self._patience = patience
        self._slots = asyncio.Semaphore(patience.taps)
        self._background = Background()

    def answer(self, query: CallbackQuery, toast: str = "") -> None:
        """End the waiting of `query`, with a passing line if there is one."""
        text = toast[:MAX_TOAST] or None
        call = partial(self._bot.answer_callback_query, query.id, text=text)
        self._begin("answerCallbackQuery", call)

    def settle(self, query: CallbackQuery, rows: Rows) -> None:
        """Leave the tapped message with the buttons in `rows`, and no others."""
        if query.message is None:
            return
        call = partial(
            self._bot.edit_message_reply_markup,
            chat_id=query.message.chat.id,
            message_id=query.message.message_id,
            reply_markup=inline(rows),
        )
        self._begin("editMessageReplyMarkup", call)

    def _begin(self, method: str, call: Callable[[], Awaitable[object]]) -> None:
        async def in_turn() -> None:
            async with self._slots:
                await call()

        self._background.begin(self._make(method, in_turn))

    async def _make(self, method: str, call: Callable[[], Awaitable[object]]) -> None:
        failure = await insist(call, self._patience)
        if failure is None:
            return
        harmless = any(words in failure.text.lower() for words in NO_MATTER)
        level = logging.DEBUG if harmless or failure.kind is Kind.GONE else logging.WARNING
        logger.log(level, "%s came to nothing: %s", method, failure.text)

    async def close(self, within: float) -> None:
        """Give what is under way `within` seconds to finish."""
        await self._background.close(within)
