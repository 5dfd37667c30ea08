"""The channel as a whole: what `bot.py` opens, lets listen, and closes."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram.error import InvalidToken, TelegramError

from walkrun_bot.channels.telegram.aside import Aside
from walkrun_bot.channels.telegram.background import happened, unless
from walkrun_bot.channels.telegram.client import bot_for
from walkrun_bot.channels.telegram.failures import failure_of
from walkrun_bot.channels.telegram.lead import Lead, Lock
from walkrun_bot.channels.telegram.patience import Patience
from walkrun_bot.channels.telegram.polling import Polling, TokenRefusedError
from walkrun_bot.channels.telegram.reception import Reception
from walkrun_bot.channels.telegram.reminding import Reminder
from walkrun_bot.channels.telegram.sending import Delivery
from walkrun_bot.channels.telegram.setup import set_up
from walkrun_bot.channels.telegram.taps import Taps
from walkrun_bot.channels.web.health import health_routes

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator
    from types import TracebackType
    from typing import Self

    from walkrun_bot.channels.telegram.address import Address
    from walkrun_bot.channels.telegram.courtesies import Courtesies, Handles
    from walkrun_bot.channels.telegram.webhook import Webhook
    from walkrun_bot.channels.web.health import Readiness
    from walkrun_bot.clock import Clock
    from walkrun_bot.store.inbox import Inbox
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
    without one, or without a webhook in it, updates are fetched. `lead` is had by one of several
    processes at one database: the one that sends and, without a webhook, does all else, too.
    """

    def __init__(  # noqa: PLR0913 - a channel has this many sides, each named at the call
        self,
        app: Handles,
        outbox: Outbox,
        inbox: Inbox,
        courtesies: Courtesies,
        clock: Clock,
        *,
        token: str,
        api_url: str = "https://api.telegram.org",
        allowed: frozenset[int] = frozenset(),
        passing: tuple[type[Exception], ...] = (),
        patience: Patience | None = None,
        door: Door | None = None,
        lead: Lock | None = None,
    ) -> None:
        self._patience = patience or Patience()
        self._door = door
        self._lead = Lead(lead)
        self._reminder = Reminder(self._patience.reminder)
        self._outbox = outbox
        self._courtesies = courtesies
        self._bot = bot_for(token, api_url, self._patience)
        self._aside = Aside(inbox, self._bot, self._patience)
        self._delivery = Delivery(self._bot, outbox, app, clock, self._lead, self._patience)
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
        await self._lead.ask()
        if self._lead.has:
            await self._outbox.drop_claimed()
        self._ending = asyncio.Event()
        self._leading = asyncio.create_task(self._keep_asking())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ending.set()
        # Broken off in the middle of a question, it would leave the database's connection open.
        await asyncio.wait({self._leading}, timeout=self._patience.finish_sending)
        self._leading.cancel()
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
        webhook = self._webhook()
        async with self._open_to_the_web(webhook):
            await unless(stop, self._introduce())
            while not stop.is_set():
                await (self._fetches(stop) if webhook is None else self._serves(stop, webhook))

    @property
    def works(self) -> bool:
        """Whether this process deals with updates and moments, or waits in reserve."""
        return self._lead.has or self._brought

    @property
    def _brought(self) -> bool:
        return self._door is not None and self._door.webhook is not None

    def _webhook(self) -> Webhook | None:
        if self._door is None or self._door.webhook is None:
            return None
        from walkrun_bot.channels.telegram.webhook import Webhook  # noqa: PLC0415

        process = self._application.process_update
        return Webhook(self._bot, process, self._patience, self._door.webhook)

    async def _fetches(self, stop: asyncio.Event) -> None:
        """Fetch updates for as long as this process has the lead; before that, wait for it."""
        if not self._lead.has:
            logger.warning("another process works at this database; this one waits in reserve")
            await unless(stop, self._lead.becomes(had=True))
            return
        process = self._application.process_update
        polling = Polling(self._bot, process, self._patience, self._aside)
        try:
            await unless(stop, polling.run(), self._lead.becomes(had=False))
        finally:
            await polling.close()

    async def _serves(self, stop: asyncio.Event, webhook: Webhook) -> None:
        try:
            if self._lead.has:
                await unless(stop, self._empty_what_lies_aside())
            await unless(stop, webhook.run())
        finally:
            if self._door:
                self._door.readiness.leave()
            await webhook.close()

    @asynccontextmanager
    async def _open_to_the_web(self, webhook: Webhook | None) -> AsyncIterator[None]:
        """Answer, where there is a door, whoever looks after the bot, and Telegram."""
        if self._door is None:  # and no web server is loaded
            yield
            return
        from starlette.applications import Starlette  # noqa: PLC0415

        from walkrun_bot.channels.web.serving import served  # noqa: PLC0415

        routes = health_routes(self._door.readiness)
        if webhook:
            routes.append(webhook.route())
        async with served(Starlette(routes=routes), self._door.listener):
            yield

    async def deliver(self, chat_id: int) -> None:
        """Send what waits for `chat_id`; return when nothing does, or when it has to wait."""
        await self._delivery.deliver(chat_id)

    async def sweep(self) -> None:
        """Send whatever was left in the outbox."""
        await self._delivery.sweep()

    async def _empty_what_lies_aside(self) -> None:
        """Deal with what a bot that fetched has left, before newer updates are let in."""
        for batch in await self._aside.recall():
            while not await self._aside.work_off(batch, self._application.process_update):
                pass

    async def _keep_asking(self) -> None:
        """Ask for the lead again and again, and do what it brings with it."""
        pause = self._patience.look if self._brought else self._patience.lead_check
        while not await happened(self._ending, within=pause):
            try:
                if await self._lead.ask():
                    await self._outbox.drop_claimed()
                    self._delivery.begin_sweep()
                elif self._lead.has and self._brought:
                    await self._delivery.look()
            except Exception as error:  # noqa: BLE001 - written down, but not five times a second
                kind = type(error).__name__
                self._reminder.tell(f"looking after the outbox broke off ({kind}); it goes on")

    async def _introduce(self) -> None:
        """Find out who we are, show our menu, and send what an earlier run has left."""
        await self._reach_telegram()
        await set_up(self._bot, self._courtesies, polled=not self._brought)
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
