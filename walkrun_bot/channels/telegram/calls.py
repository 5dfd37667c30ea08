"""From words to Bot API calls; the only place that builds keyboards."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError

from walkrun_bot.channels.telegram.failures import Failure, Kind, failure_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Bot

    from walkrun_bot.channels.telegram.patience import Patience
    from walkrun_bot.message import Message, Rows

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def post(bot: Bot, chat_id: int, message: Message) -> None:
    """Send `message`.

    Raises:
        TelegramError: it was not sent, or not for certain.
    """
    markup = inline(message.rows) or _below_the_composer(message)
    if message.file is None:
        await bot.send_message(
            chat_id,
            message.html,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=markup,
            disable_notification=message.silent,
        )
        return
    await bot.send_document(
        chat_id,
        InputFile(message.file.content, filename=message.file.name),
        caption=message.html or None,
        parse_mode=ParseMode.HTML,
        reply_markup=markup,
        disable_notification=message.silent,
    )


def described(message: Message) -> str:
    """Return what `message` is like, without a word of it, for the log."""
    method = "sendMessage" if message.file is None else "sendDocument"
    parts = [method, f"{len(message.html)} characters"]
    if message.rows:
        parts.append(f"{sum(map(len, message.rows))} buttons")
    if message.keyboard:
        parts.append(f"{sum(map(len, message.keyboard))} keys")
    if message.file:
        parts.append(f"{len(message.file.content)} bytes")
    return ", ".join(parts)


def inline(rows: Rows) -> InlineKeyboardMarkup | None:
    """Return `rows` as buttons under a message; None where there are none."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(one.label, callback_data=one.data) for one in row] for row in rows]
    )


def _below_the_composer(message: Message) -> ReplyKeyboardMarkup | None:
    buttons = [[KeyboardButton(label) for label in row] for row in message.keyboard]
    if message.ask_location:
        buttons.insert(0, [KeyboardButton(message.ask_location, request_location=True)])
    if not buttons:
        return None
    return ReplyKeyboardMarkup(buttons, resize_keyboard=True, is_persistent=True)


async def insist(call: Callable[[], Awaitable[object]], patience: Patience) -> Failure | None:
    """Make a call that may be made twice; return why it came to nothing, or None.

    What may work later is tried again after a short while, not for ever.
    """
    for failures in range(1, patience.tries + 1):
        try:
            await call()
        except TelegramError as error:
            failure = failure_of(error)
            if failure.kind is not Kind.LATER or failures == patience.tries:
                return failure
            await asyncio.sleep(failure.wait or patience.backoff(failures, seed=0))
        else:
            return None
    return None
