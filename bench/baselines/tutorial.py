"""What one would write after an evening with python-telegram-bot's examples; the floor.

    python -m bench.baselines.tutorial [--keep never|minutely|always]

The same questions, buttons and lengths of text as the coach, but no coach behind them: fixed
replies, and what a person did counted in `user_data`, python-telegram-bot's dictionary. The
library's own `Updater` fetches, and acknowledges before anything is handled, as in every example.

`never`: in memory alone. `minutely`: `PicklePersistence` as it comes, which writes every 60 s.
`always`: the same file written before each answer, which is as near to durable as that class gets
(the whole file each time, no fsync, and the update was acknowledged before).
"""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    PersistenceInput,
    PicklePersistence,
    filters,
)

from bench.baselines import words

if TYPE_CHECKING:
    from telegram.ext import Application

    from bench.baselines.words import Answer

Context = ContextTypes.DEFAULT_TYPE
ALWAYS = "always"


async def write(message: Message, answer: Answer) -> None:
    rows = [[InlineKeyboardButton(label, callback_data=label)] for label in answer.buttons]
    markup = InlineKeyboardMarkup(rows) if rows else None
    await message.reply_text(answer.text, parse_mode="HTML", reply_markup=markup)


async def start(update: Update, context: Context) -> None:
    await remember(update, context, "/start")
    if update.message:
        await write(update.message, words.WELCOME)


async def text(update: Update, context: Context) -> None:
    if update.message is None:
        return
    said = update.message.text or ""
    await remember(update, context, said)
    await write(update.message, words.ANSWERS.get(said, words.NOT_UNDERSTOOD))


async def location(update: Update, context: Context) -> None:
    await remember(update, context, "location")
    if update.message:
        await write(update.message, words.PLACE)


async def button(update: Update, context: Context) -> None:
    query = update.callback_query
    if query is None or not isinstance(query.message, Message):
        return
    await query.answer()
    label = query.data or ""
    await remember(update, context, label)
    if label in words.CHOICES:
        await query.edit_message_reply_markup(None)
    for answer in words.AFTER_TAP.get(label, (words.NOT_UNDERSTOOD,)):
        await write(query.message, answer)


async def remember(update: Update, context: Context, what: str) -> None:
    if context.user_data is not None:
        done: list[str] = context.user_data.setdefault("done", [])
        done.append(what)
    application = context.application
    if application.bot_data.get(ALWAYS) and update.effective_user:
        application.mark_data_for_update_persistence(user_ids=update.effective_user.id)
        await application.update_persistence()


def application(token: str, api_url: str, keeps: str) -> Application[Any, Any, Any, Any, Any, Any]:
    builder = ApplicationBuilder().token(token).base_url(f"{api_url}/bot")
    if keeps != "never":
        people = PersistenceInput(bot_data=False, chat_data=False, callback_data=False)
        builder = builder.persistence(PicklePersistence("tutorial.pickle", store_data=people))
    built = builder.build()
    built.bot_data[ALWAYS] = keeps == ALWAYS
    built.add_handler(CommandHandler("start", start))
    built.add_handler(CallbackQueryHandler(button))
    built.add_handler(MessageHandler(filters.LOCATION, location))
    built.add_handler(MessageHandler(filters.TEXT, text))
    return built


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", choices=("never", "minutely", ALWAYS), default="never")
    chosen = parser.parse_args()
    application(
        os.environ["TELEGRAM_TOKEN"], os.environ["TELEGRAM_API_URL"], chosen.keep
    ).run_polling()
