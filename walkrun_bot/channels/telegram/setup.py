"""What Telegram shows of the bot outside the conversation: its menu and its descriptions.

Each is changed only where it differs, and no failure here keeps the bot from starting.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from telegram import BotCommand
from telegram.error import TelegramError

from walkrun_bot.channels.telegram.failures import failure_of

if TYPE_CHECKING:
    from telegram import Bot

    from walkrun_bot.channels.telegram.courtesies import Courtesies

logger = logging.getLogger(__name__)


async def set_up(bot: Bot, courtesies: Courtesies, *, polled: bool) -> None:
    """Make Telegram show what `courtesies` say and, if `polled`, give updates to getUpdates."""
    shown = (_menu, _description, _short_description)
    for step in (_polled, *shown) if polled else shown:
        try:
            await step(bot, courtesies)
        except TelegramError as error:
            name = step.__name__.strip("_")
            logger.warning("setting up (%s) failed: %s", name, failure_of(error).text)


async def drop_webhook(bot: Bot) -> None:
    """Take down the webhook if there is one; what waits for it stays.

    Raises:
        TelegramError: that could not be found out, or not be done.
    """
    if (await bot.get_webhook_info()).url:
        await bot.delete_webhook(drop_pending_updates=False)
        logger.info("a webhook was set for this bot; it is taken down, as updates are fetched")


async def _polled(bot: Bot, _: Courtesies) -> None:
    await drop_webhook(bot)


async def _menu(bot: Bot, courtesies: Courtesies) -> None:
    wanted = tuple(BotCommand(name, does) for name, does in courtesies.commands)
    if await bot.get_my_commands() != wanted:
        await bot.set_my_commands(wanted)


async def _description(bot: Bot, courtesies: Courtesies) -> None:
    if (await bot.get_my_description()).description != courtesies.description:
        await bot.set_my_description(courtesies.description)


async def _short_description(bot: Bot, courtesies: Courtesies) -> None:
    shown = (await bot.get_my_short_description()).short_description
    if shown != courtesies.short_description:
        await bot.set_my_short_description(courtesies.short_description)
