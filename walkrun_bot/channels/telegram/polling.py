"""Fetching updates; each is acknowledged only after it is committed.

python-telegram-bot's own Updater acknowledges before anything is handled, so a crash loses what
was under way. Here the offset is the first update that is not done yet. While one is still being
handled, those of other people are fetched all the same.
"""

from __future__ import annotations

import asyncio
import logging
import os
from typing import TYPE_CHECKING

from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from walkrun_bot.channels.telegram.acknowledging import InHand
from walkrun_bot.channels.telegram.aside import Aside, Batch
from walkrun_bot.channels.telegram.failures import failure_of, seconds_of
from walkrun_bot.channels.telegram.lanes import Lanes
from walkrun_bot.channels.telegram.reminding import Reminder
from walkrun_bot.channels.telegram.setup import drop_webhook

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Bot

    from walkrun_bot.channels.telegram.patience import Patience

logger = logging.getLogger(__name__)

WANTED = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
)
CONFLICT = (
    "another program fetches this bot's updates with the same token; only one can, so stop the"
    " other one (or give this one a bot of its own)"
)
SECOND = (
    "Another program fetches this bot's updates with the same token; only one can. This one came"
    " second and ends: stop the other one first, or give this one a bot of its own."
)
REFUSED = (
    "Telegram does not accept this bot's token; see whether TELEGRAM_TOKEN is complete, or get a"
    " new one from @BotFather."
)


class TokenRefusedError(Exception):
    """Telegram does not know the token, or not any more; the text is for the bot's operator."""

    def __init__(self) -> None:
        super().__init__(REFUSED)


class AnotherPollerError(Exception):
    """Another program was there first; the text is for the bot's operator."""

    def __init__(self) -> None:
        super().__init__(SECOND)


class Polling:
    """Fetches updates, has each processed in its chat's lane, and acknowledges what is done."""

    def __init__(
        self,
        bot: Bot,
        process: Callable[[Update], Awaitable[None]],
        patience: Patience,
        aside: Aside,
    ) -> None:
        self._bot = bot
        self._process = process
        self._patience = patience
        self._aside = aside
        self._in_hand = InHand()
        self._lanes: Lanes[Update | Batch] = Lanes(self._work, patience.handlings)
        self._finished = asyncio.Event()
        self._failures = self._conflicts = 0
        self._began = 0.0
        self._reminder = Reminder(patience.reminder)

    async def run(self) -> None:
        """Fetch and process until cancelled.

        Raises:
            TokenRefusedError: the token is not valid any more.
            AnotherPollerError: another program fetches updates, and did so before.
        """
        self._began = asyncio.get_running_loop().time()
        await self._take_up_what_lies_aside()
        while True:
            try:
                await self._fetch(self._patience.long_poll)
                self._failures = 0
            except InvalidToken:
                raise TokenRefusedError from None
            except TelegramError as error:
                await self._wait_out(error)
                continue
            await self._a_moment_to_finish()

    async def close(self) -> None:
        """Finish what was begun, within bounds, and acknowledge it."""
        await self._lanes.close(self._patience.finish_handling)
        if self._in_hand.acknowledgement().covers == 0:
            return
        try:
            async with asyncio.timeout(self._patience.finish_polling):
                await self._ask(0, limit=1)
        except (TelegramError, TimeoutError) as error:
            kind = type(error).__name__
            logger.info("the last updates are not acknowledged (%s): they come again", kind)

    async def _fetch(self, hold: int) -> None:
        """Ask once, and put what is new into its lanes."""
        received = await self._ask(0 if self._in_hand.unfinished else hold)
        fresh = self._in_hand.take(update.update_id for update in received)
        beyond: dict[int, list[Update]] = {}
        for update in (update for update in received if update.update_id in fresh):
            lane = lane_of(update)
            waits = self._lanes.length(lane) >= self._patience.lane
            if waits or lane in self._aside or lane in beyond:
                beyond.setdefault(lane, []).append(update)
            else:
                self._lanes.put(lane, update)
        for lane, updates in beyond.items():
            await self._put_aside(lane, updates)

    async def _put_aside(self, lane: int, fresh: list[Update]) -> None:
        """Keep elsewhere what one person sends beyond a few updates, lest it keep others back.

        What came before, and even what is in work, goes there, too: so it can be acknowledged, and
        after a crash everything comes in its order. What was handled is known by its number.
        """
        in_work, waited = self._lanes.withdraw(lane)
        for first in (one for one in waited if isinstance(one, Batch)):
            self._lanes.put(lane, first)  # and there it stays, before what is put aside now
        later = [one for one in (*waited, *fresh) if isinstance(one, Update)]
        updates = [one for one in in_work if isinstance(one, Update)] + later
        try:
            batch = await self._aside.put(lane, updates)
        except Exception:
            logger.exception("nothing can be put aside; it waits here, and is not acknowledged")
            for update in later:
                self._lanes.put(lane, update)
            return
        for update in updates:
            self._in_hand.finish(update.update_id)
        if batch:
            self._lanes.put(lane, batch)

    async def _take_up_what_lies_aside(self) -> None:
        failures = 0
        while True:
            try:
                for batch in await self._aside.recall():
                    self._lanes.put(batch.chat_id, batch)
            except Exception as error:  # noqa: BLE001 - nobody may be overtaken, so it is waited for
                failures += 1
                kind = type(error).__name__
                self._reminder.tell(f"what lies aside cannot be looked at for now ({kind})")
                await asyncio.sleep(self._patience.backoff(failures, seed=self._bot.id))
            else:
                return

    async def _ask(self, hold: int, limit: int = 100) -> tuple[Update, ...]:
        acknowledgement = self._in_hand.acknowledgement()
        received = await self._bot.get_updates(
            offset=acknowledgement.offset, limit=limit, timeout=hold, allowed_updates=WANTED
        )
        self._in_hand.acknowledged(acknowledgement)
        return received

    async def _a_moment_to_finish(self) -> None:
        """Wait until everything is done, but no longer than a glance."""
        try:
            async with asyncio.timeout(self._patience.glance):
                while self._in_hand.unfinished:
                    self._finished.clear()
                    await self._finished.wait()
        except TimeoutError:
            return

    async def _work(self, update: Update | Batch) -> None:
        if isinstance(update, Batch):
            if not await self._aside.work_off(update, self._process):
                # Before what could not be put aside meanwhile, as it came before that.
                self._lanes.put_first(update.chat_id, update)
            return
        await self._process(update)
        self._in_hand.finish(update.update_id)
        self._finished.set()

    async def _wait_out(self, error: TelegramError) -> None:
        self._failures += 1
        if isinstance(error, Conflict):
            await self._settle_conflict(error)
        else:
            self._reminder.tell("updates cannot be fetched for now: " + failure_of(error).text)
        asked = seconds_of(error) if isinstance(error, RetryAfter) else 0.0
        await asyncio.sleep(asked or self._patience.backoff(self._failures, seed=self._bot.id))

    async def _settle_conflict(self, error: Conflict) -> None:
        if "webhook" not in error.message.lower():
            self._conflicts += 1
            age = asyncio.get_running_loop().time() - self._began
            few = self._patience.conflicts
            if age < self._patience.newcomer and self._conflicts >= few[os.getpid() % len(few)]:
                raise AnotherPollerError from None
            self._reminder.tell(CONFLICT)
            return
        try:
            await drop_webhook(self._bot)
        except TelegramError as trouble:
            self._reminder.tell("a webhook is in the way: " + failure_of(trouble).text)


def lane_of(update: Update) -> int:
    """Return the chat in which an update is dealt with in order, or else the user."""
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else 0
