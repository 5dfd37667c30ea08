"""The channel as a whole: what `bot.py` opens, lets listen, and closes."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from telegram.error import InvalidToken, TelegramError

from walkrun_bot.channels.telegram.client import bot_for
from walkrun_bot.channels.telegram.failures import failure_of
from walkrun_bot.channels.telegram.patience import Patience
from walkrun_bot.channels.telegram.polling import Polling, TokenRefusedError
from walkrun_bot.channels.telegram.reception import Reception
from walkrun_bot.channels.telegram.sending import Delivery
from walkrun_bot.channels.telegram.setup import set_up
from walkrun_bot.channels.telegram.taps import Taps
from walkrun_bot.channels.telegram.webhook import Address, Webhook
from walkrun_bot.channels.web.health import Readiness, health_routes
from walkrun_bot.channels.web.serving import served

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Coroutine
    from types import TracebackType
    from typing import Self

    from walkrun_bot.channels.telegram.courtesies import Courtesies, Handles
    from walkrun_bot.clock import Clock
    from walkrun_bot.store.outbox import Outbox

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Door:
    """Where the bot can be reached: a socket, how it is, and the webhook (None: it polls)."""

    listener: socket.socket
    readiness: Readiness
    webhook: Address | None = None


class TelegramChannel:
    """Telegram for an app and its outbox.

    Use it as `async with TelegramChannel(...) as channel: await channel.listen(stop)`. Whatever
    else delivers by it (the nudges) has to begin and end inside of the `async with`.

    `allowed` are the only user ids to be served (empty: everybody). `passing` are exceptions of
    the app that a wait will cure (the database is away): then the update is tried again for as
    long as it takes, and not acknowledged. `door` is where the bot can be reached from outside;
    without one, or without a webhook in it, updates are fetched.
    """

    def __init__(  # noqa: PLR0913 - a channel has this many sides, each named at the call
        self,
        app: Handles,
        outbox: Outbox,
        courtesies: Courtesies,
        clock: Clock,
        *,
        token: str,
        api_url: str = "https://api.telegram.org",
        allowed: frozenset[int] = frozenset(),
        passing: tuple[type[Exception], ...] = (),
        patience: Patience | None = None,
        door: Door | None = None,
    ) -> None:
        self._patience = patience or Patience()
        self._door = door
        self._outbox = outbox
        self._courtesies = courtesies
        self._bot = bot_for(token, api_url, self._patience)
        self._delivery = Delivery(self._bot, outbox, app, clock, self._patience)
        self._taps = Taps(self._bot, self._patience)
        reception = Reception(
            app,
            self._delivery,
            self._taps,
            courtesies,
            self._patience,
            allowed=allowed,
            passing=passing,
        )
        self._application = reception.application(self._bot)

    async def __aenter__(self) -> Self:
        await self._outbox.drop_claimed()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._taps.close(self._patience.finish_sending)
        await self._delivery.close(self._patience.finish_sending)
        await self._application.shutdown()
        await self._bot.shutdown()
        await self._bot.request.shutdown()  # which the bot leaves open where it was never reached

    async def listen(self, stop: asyncio.Event) -> None:
        """Serve people until `stop` is set, and then finish what was begun.

        Raises:
            TokenRefusedError: Telegram does not know the token.
            WebhookRefusedError: Telegram does not accept the address of the webhook.
        """
        source = self._source()
        async with self._open_to_the_web(source):
            await _unless(stop, self._introduce())
            if stop.is_set():
                return
            try:
                await _unless(stop, source.run())
            finally:
                if self._door:
                    self._door.readiness.leave()
                await source.close()

    def _source(self) -> Polling | Webhook:
        process = self._application.process_update
        if self._door and self._door.webhook:
            return Webhook(self._bot, process, self._patience, self._door.webhook)
        return Polling(self._bot, process, self._patience)

    @asynccontextmanager
    async def _open_to_the_web(self, source: Polling | Webhook) -> AsyncIterator[None]:
        """Answer, where there is a door, whoever looks after the bot, and Telegram."""
        if self._door is None:
            yield
            return
        routes = health_routes(self._door.readiness)
        if isinstance(source, Webhook):
            routes.append(source.route())
        async with served(Starlette(routes=routes), self._door.listener):
            yield

    async def deliver(self, chat_id: int) -> None:
        """Send what waits for `chat_id`; return when nothing does, or when it has to wait."""
        await self._delivery.deliver(chat_id)

    async def sweep(self) -> None:
        """Send whatever was left in the outbox."""
        await self._delivery.sweep()

    async def _introduce(self) -> None:
        """Find out who we are, show our menu, and send what an earlier run has left."""
        await self._reach_telegram()
        await set_up(self._bot, self._courtesies, polled=not (self._door and self._door.webhook))
        logger.info("listening as @%s", self._bot.username)
        self._delivery.begin_sweep()

    async def _reach_telegram(self) -> None:
        failures = 0
        while True:
            try:
                await self._application.initialize()
            except InvalidToken:
                raise TokenRefusedError from None  # its text has the token in it
            except TelegramError as error:
                failures += 1
                seconds = self._patience.backoff(failures, seed=0)
                text = failure_of(error).text
                logger.warning("Telegram cannot be reached (%s); again in %.1f s", text, seconds)
                await asyncio.sleep(seconds)
            else:
                return


async def _unless(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Run `work` until it ends or `stop` is set, which breaks it off."""
    working = asyncio.create_task(work)
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            await working
    finally:
        for task in (working, stopping):
            task.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)
