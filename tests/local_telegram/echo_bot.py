"""A tiny bot, written with python-telegram-bot like any other, for the page's tests."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from tests.local_telegram.samples import voice_note

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from telegram import Bot, Message

    from walkrun_bot.local_telegram import LocalTelegram

Context = ContextTypes.DEFAULT_TYPE
BUTTONS = InlineKeyboardMarkup([
    [InlineKeyboardButton("Comfortable", callback_data="toast")],
    [InlineKeyboardButton("Something hurts, and I would like to say more", callback_data="alert")],
])  # fmt: skip
COMMANDS = [("today", "What shall I do today?"), ("plan", "Your week"), ("pause", "A rest")]


async def greet(update: Update, _: Context) -> None:
    await message_of(update).reply_html("Hello, I am an <b>echo</b>.")


async def ask(update: Update, _: Context) -> None:
    await message_of(update).reply_text("How was it?", reply_markup=BUTTONS)


async def speak(update: Update, _: Context) -> None:
    await message_of(update).reply_voice(voice_note(3))


async def offer(update: Update, _: Context) -> None:
    keyboard = ReplyKeyboardMarkup([["London", "Berlin"]])
    await message_of(update).reply_text("Where do you live?", reply_markup=keyboard)


async def echo(update: Update, _: Context) -> None:
    await message_of(update).reply_text(f"You said: {message_of(update).text}")


async def tapped(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("Noted.", show_alert=query.data == "alert")
    await query.edit_message_text("Thank you.")


def message_of(update: Update) -> Message:
    assert update.effective_message is not None
    return update.effective_message


@asynccontextmanager
async def echo_bot(local: LocalTelegram, address: str) -> AsyncIterator[Bot]:
    """Run the bot, polling, as long as the context lasts."""
    builder = ApplicationBuilder().token(local.token).base_url(f"{address}/bot")
    application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
    for name, answer in (("start", greet), ("ask", ask), ("speak", speak), ("offer", offer)):
        application.add_handler(CommandHandler(name, answer))
    application.add_handler(MessageHandler(filters.ALL, echo))
    application.add_handler(CallbackQueryHandler(tapped))
    async with application:
        await application.bot.set_my_commands(COMMANDS)
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling()
        try:
            yield application.bot
        finally:
            await application.updater.stop()
            await application.stop()
