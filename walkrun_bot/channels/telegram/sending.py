"""Sending what waits in the outbox: a chat's messages in order, one chat never waiting for another.

A reply is sent at least once: it stays in the outbox until Telegram has confirmed it. A nudge is
sent at most once: it is claimed first, and what may have arrived is not sent again.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from walkrun_bot.app import Arrival
from walkrun_bot.channels.telegram.background import Background
from walkrun_bot.channels.telegram.budget import Budget
from walkrun_bot.channels.telegram.calls import described, post
from walkrun_bot.channels.telegram.chats import Chat
from walkrun_bot.channels.telegram.failures import Failure, Kind, failure_of
from walkrun_bot.dialogue.events import Left

if TYPE_CHECKING:
    from telegram import Bot

    from walkrun_bot.channels.telegram.courtesies import Handles
    from walkrun_bot.channels.telegram.lead import Lead
    from walkrun_bot.channels.telegram.patience import Patience
    from walkrun_bot.clock import Clock
    from walkrun_bot.store.outbox import Outbox, Waiting

logger = logging.getLogger(__name__)

TIMER_SLACK = 0.01  # seconds; a timer may ring a moment early
LOOKED_AT_ONCE = 100  # chats with nudges of other processes; more would only wait here
SWEPT_AT_ONCE = 1000  # chats; what is left after that is taken a minute later


class Delivery:
    """Brings what waits in the outbox to the people it is for."""

    def __init__(  # noqa: PLR0913, PLR0917 - what it takes to send
        self, bot: Bot, outbox: Outbox, app: Handles, clock: Clock, lead: Lead, patience: Patience
    ) -> None:
        self._bot = bot
        self._outbox = outbox
        self._app = app
        self._clock = clock
        self._lead = lead
        self._patience = patience
        self._chats: dict[int, Chat] = {}
        self._slots = asyncio.Semaphore(patience.sends)
        self._budget = Budget(patience)
        self._background = Background()
        self._timers: set[asyncio.TimerHandle] = set()
        self._closed = False

    def begin(self, chat_id: int) -> None:
        """Send what waits for `chat_id`, in the background: somebody waits for an answer."""
        self._budget.hurry(chat_id)
        self._begin(chat_id)

    def _begin(self, chat_id: int) -> None:
        chat = self._chats.get(chat_id)
        if self._closed or not self._lead.has or (chat and chat.waiting_for_lock):
            return  # somebody is about to look into the outbox anyway
        self._background.begin(self._deliver_and_log(chat_id))

    async def deliver(self, chat_id: int) -> None:
        """Send what waits for `chat_id`; return when nothing does, or when it has to wait."""
        chat = self._chats.setdefault(chat_id, Chat())
        chat.waiting_for_lock += 1
        try:
            await chat.lock.acquire()
        finally:
            chat.waiting_for_lock -= 1
        try:
            if self._lead.has and self._now() + TIMER_SLACK >= chat.held_until:
                await self._empty(chat_id, chat)
        finally:
            chat.lock.release()
            if not chat.waiting_for_lock and not chat.failures:
                self._chats.pop(chat_id, None)

    async def sweep(self) -> None:
        """Send whatever was left in the outbox, by an earlier run or after too many failures."""
        chats = await self._outbox.chats(SWEPT_AT_ONCE) if self._lead.has else ()
        await asyncio.gather(*(self._deliver_and_log(chat_id) for chat_id in chats))

    async def look(self) -> None:
        """Begin to send what other processes have left to be sent, answers before nudges."""
        answers = await self._outbox.chats(SWEPT_AT_ONCE, answers=True)
        for chat_id in (chat_id for chat_id in answers if chat_id not in self._chats):
            self.begin(chat_id)
        for chat_id in await self._outbox.chats(LOOKED_AT_ONCE):
            if chat_id not in self._chats:
                self._begin(chat_id)

    def begin_sweep(self) -> None:
        """Sweep in the background."""
        self._background.begin(self._sweep_and_log())

    async def close(self, within: float) -> None:
        """Give what is being sent `within` seconds to finish; the rest stays in the outbox."""
        self._closed = True
        for timer in self._timers:
            timer.cancel()
        await self._background.close(within)

    async def _deliver_and_log(self, chat_id: int) -> None:
        try:
            await self.deliver(chat_id)
        except Exception:
            logger.exception("sending to a chat broke off; the sweep takes it up again")

    async def _sweep_and_log(self) -> None:
        try:
            await self.sweep()
        except Exception:
            logger.exception("the first sweep broke off; the next one goes on")

    async def _empty(self, chat_id: int, chat: Chat) -> None:
        """Send until nothing waits, or until something has to wait."""
        seen: set[int] = set()
        while waiting := await self._outbox.waiting(chat_id):
            fresh = [one for one in waiting if one.id not in seen]
            if not fresh:
                return
            answers = [one.id for one in fresh if not one.message.nudge]
            for one in fresh:
                seen.add(one.id)
                urgent = bool(answers) and one.id <= answers[-1]
                if not await self._claim_and_send(one, chat, urgent=urgent):
                    return

    async def _claim_and_send(self, waiting: Waiting, chat: Chat, *, urgent: bool) -> bool:
        took_a_while = await self._budget.leave(waiting.chat_id, urgent=urgent)
        nudge = waiting.message.nudge
        use = self._patience.nudge_use if nudge else self._patience.reply_use
        if self._clock.now() - waiting.at > use:
            logger.warning("message %s is given up: it comes too late to be of use", waiting.id)
            return await self._give_up(waiting, chat)
        if not self._lead.has:
            return False
        if nudge and not await self._outbox.claim(waiting.id):
            return True
        if took_a_while and not nudge and not await self._outbox.has(waiting.id):
            return True
        return await self._send(waiting, chat)

    async def _send(self, waiting: Waiting, chat: Chat) -> bool:
        """Send one message; return whether the next one may follow."""
        try:
            async with self._slots:
                await post(self._bot, waiting.chat_id, waiting.message)
        except TelegramError as error:
            return await self._failed(waiting, chat, failure_of(error))
        except (TypeError, ValueError):
            logger.exception("message %s cannot be made into a call", waiting.id)
            return await self._give_up(waiting, chat)
        chat.calm()
        await self._outbox.sent(waiting.id)
        return True

    async def _failed(self, waiting: Waiting, chat: Chat, failure: Failure) -> bool:
        if failure.kind is Kind.GONE:
            return await self._nobody_there(waiting, chat, failure)
        if failure.kind is Kind.OURS:
            what, why = described(waiting.message), failure.text
            logger.error("message %s (%s) was refused: %s", waiting.id, what, why)
            return await self._give_up(waiting, chat)
        if failure.kind is Kind.MOVED:
            logger.warning("message %s is given up: %s", waiting.id, failure.text)
            return await self._give_up(waiting, chat)
        if waiting.message.nudge and failure.perhaps_done:
            logger.warning("nudge %s may or may not have arrived: %s", waiting.id, failure.text)
            return await self._give_up(waiting, chat)
        return await self._hold(waiting, chat, failure)

    async def _hold(self, waiting: Waiting, chat: Chat, failure: Failure) -> bool:
        """Keep the chat waiting for a while; then, or at the next sweep, it goes on."""
        chat.failures += 1
        if failure.wait is not None:
            self._budget.flooded(waiting.chat_id, failure.wait)
        if waiting.message.nudge:
            await self._outbox.release(waiting.id)
        if chat.failures >= self._patience.tries and failure.wait is None:
            logger.warning("message %s is left for later: %s", waiting.id, failure.text)
            chat.calm()
            return False
        seconds = failure.wait or self._patience.backoff(chat.failures, waiting.chat_id)
        logger.info("message %s waits %.1f s: %s", waiting.id, seconds, failure.text)
        chat.held_until = self._now() + seconds
        self._begin_in(seconds, waiting.chat_id)
        return False

    def _begin_in(self, seconds: float, chat_id: int) -> None:
        def ring() -> None:
            self._timers.discard(timer)
            self._begin(chat_id)

        timer = asyncio.get_running_loop().call_later(seconds, ring)
        self._timers.add(timer)

    async def _give_up(self, waiting: Waiting, chat: Chat) -> bool:
        chat.calm()
        await self._outbox.gave_up(waiting.id)
        return True

    async def _nobody_there(self, waiting: Waiting, chat: Chat, failure: Failure) -> bool:
        logger.info("message %s has nobody to go to any more: %s", waiting.id, failure.text)
        chat.calm()
        await self._outbox.gave_up(waiting.id)
        try:
            await self._app.handle(Arrival(waiting.chat_id, Left()))
        finally:
            await self._outbox.clear(waiting.chat_id)
        return False

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()
