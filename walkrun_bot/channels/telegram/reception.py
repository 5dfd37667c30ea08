"""The handlers: who is let in, what becomes of an update, and what happens when that goes wrong."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from telegram import Chat, ChatMember, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    ApplicationHandlerStop,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from walkrun_bot.channels.telegram import updates

if TYPE_CHECKING:
    from telegram.ext import ContextTypes, ExtBot

    from walkrun_bot.app import Arrival, Outcome
    from walkrun_bot.channels.telegram.courtesies import Courtesies, Handles
    from walkrun_bot.channels.telegram.patience import Patience
    from walkrun_bot.channels.telegram.sending import Delivery
    from walkrun_bot.channels.telegram.taps import Taps
    from walkrun_bot.dialogue.events import Event

    Context = ContextTypes.DEFAULT_TYPE

logger = logging.getLogger(__name__)

AT_THE_DOOR = -1  # python-telegram-bot's group of the handler that comes before all others
OUTSIDE = (ChatMember.LEFT, ChatMember.BANNED)


class HandlingTookTooLongError(Exception):
    """The conversation did not come to an end; nothing of it was kept."""


class Reception:
    """Lets updates in and hands them on; `application` is what python-telegram-bot runs."""

    def __init__(  # noqa: PLR0913 - everything that meets at the door
        self,
        app: Handles,
        delivery: Delivery,
        taps: Taps,
        courtesies: Courtesies,
        patience: Patience,
        *,
        allowed: frozenset[int],
        passing: tuple[type[Exception], ...],
    ) -> None:
        self._app = app
        self._delivery = delivery
        self._taps = taps
        self._courtesies = courtesies
        self._patience = patience
        self._allowed = allowed
        self._passing = passing

    def application(self, bot: ExtBot[None]) -> Application[Any, Any, Any, Any, Any, Any]:
        """Return the application with its handlers; updates are handed to it one by one."""
        built = ApplicationBuilder().bot(bot).updater(None).job_queue(None).build()
        built.add_handler(TypeHandler(Update, self._at_the_door), group=AT_THE_DOOR)
        built.add_handler(MessageHandler(filters.UpdateType.MESSAGE, self._message))
        built.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE, self._edit))
        built.add_handler(CallbackQueryHandler(self._tap))
        built.add_handler(ChatMemberHandler(self._move, ChatMemberHandler.MY_CHAT_MEMBER))
        built.add_error_handler(self._went_wrong)
        return built

    async def _at_the_door(self, update: Update, _: Context) -> None:
        """Let only people in, in private, and only those who may."""
        chat, user = update.effective_chat, update.effective_user
        if chat is not None and chat.type == Chat.PRIVATE and user and not user.is_bot:
            if not self._allowed or user.id in self._allowed:
                return
            await self._remark(update, self._courtesies.not_invited, once="not_invited")
        elif chat is not None and chat.type != Chat.PRIVATE and not _put_out(update):
            await self._remark(update, self._courtesies.private_only, once="private_only")
        if update.callback_query:
            self._taps.answer(update.callback_query)
        raise ApplicationHandlerStop

    async def _message(self, update: Update, _: Context) -> None:
        if update.message:
            await self._hand_on(update, await updates.heard(update.message))

    async def _edit(self, update: Update, _: Context) -> None:
        if update.edited_message:
            await self._hand_on(update, updates.amended(update.edited_message))

    async def _move(self, update: Update, _: Context) -> None:
        if update.my_chat_member:
            await self._hand_on(update, updates.moved(update.my_chat_member))

    async def _tap(self, update: Update, _: Context) -> None:
        query = update.callback_query
        if query is None:
            return
        outcome = await self._hand_on(update, updates.tapped(query))
        self._taps.answer(query, outcome.toast if outcome else "")
        if outcome and outcome.settled is not None:
            self._taps.settle(query, outcome.settled)

    async def _hand_on(self, update: Update, event: Event | None) -> Outcome | None:
        """Give `event` to the app and begin to send what it said; None where there is nothing."""
        arrival = updates.arrival_of(update, event) if event else None
        if arrival is None:
            return None
        outcome = await self._handled(arrival)
        self._delivery.begin(arrival.chat_id)
        return outcome

    async def _handled(self, arrival: Arrival) -> Outcome:
        """Have `arrival` handled, for as long as it takes where the trouble is a passing one."""
        failures = 0
        while True:
            try:
                return await self._handled_in_time(arrival)
            except self._passing as error:
                failures += 1
                seconds = self._patience.backoff(failures, arrival.chat_id)
                kind = type(error).__name__
                logger.warning("handling has to wait %.1f s for a %s to pass", seconds, kind)
                await asyncio.sleep(seconds)

    async def _handled_in_time(self, arrival: Arrival) -> Outcome:
        limit = asyncio.timeout(self._patience.handling)
        try:
            async with limit:
                return await self._app.handle(arrival)
        except TimeoutError:
            if not limit.expired():
                raise
            raise HandlingTookTooLongError from None

    async def _went_wrong(self, update: object, context: Context) -> None:
        """Say sorry for a fault of ours; the update counts as dealt with, so others go on."""
        number = update.update_id if isinstance(update, Update) else None
        logger.error("update %s failed", number, exc_info=context.error)
        if not isinstance(update, Update) or update.effective_chat is None:
            return
        if update.callback_query:
            self._taps.answer(update.callback_query)
        await self._remark(update, self._courtesies.sorry)

    async def _remark(self, update: Update, html: str, *, once: str = "") -> None:
        """Say something outside of the conversation, if that can be done."""
        chat = update.effective_chat
        if chat is None:
            return
        try:
            await self._app.remark(chat.id, update.update_id, html, once=once)
        except Exception:
            logger.exception("update %s is left without a word", update.update_id)
            return
        self._delivery.begin(chat.id)


def _put_out(update: Update) -> bool:
    """Say whether this is the news that the bot is no longer in the chat."""
    change = update.my_chat_member
    return change is not None and change.new_chat_member.status in OUTSIDE
