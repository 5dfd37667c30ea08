"""The bot as it runs: store, voice, app, channel and nudges put together, until told to stop."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from walkrun_bot.app import App
from walkrun_bot.channels.telegram.channel import Door, TelegramChannel
from walkrun_bot.channels.telegram.courtesies import Courtesies
from walkrun_bot.channels.telegram.patience import Patience
from walkrun_bot.channels.web.health import Readiness
from walkrun_bot.channels.web.listening import bound
from walkrun_bot.dialogue.hearing.warming import warm
from walkrun_bot.dialogue.replies.small_talk import NotOnTheList, PrivateChatsOnly, Sorry
from walkrun_bot.nudges import Beat, Nudges
from walkrun_bot.store.errors import StoreAwayError, StoreError
from walkrun_bot.store.store import Role, Store
from walkrun_bot.voice.voice import Voice

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

    from walkrun_bot.channels.telegram.address import Address
    from walkrun_bot.clock import Clock
    from walkrun_bot.store.keys import Keys


@dataclass(frozen=True)
class Bot:
    """A bot that has been opened: ready to listen, to tick, and to be asked what is due."""

    store: Store
    channel: TelegramChannel
    nudges: Nudges

    async def listen(self, stop: asyncio.Event) -> None:
        """Serve people until `stop` is set."""
        await self.channel.listen(stop)


# Ticks come every five seconds; a bot that has not ticked for this long has come to a halt.
LONGEST_BETWEEN_TICKS_S = 60.0


class Health:
    """What is looked at to see whether the bot can do its work."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.nudges: Nudges | None = None

    async def look(self) -> Mapping[str, bool]:
        """Return whether the database answers, is of our version, and the nudges tick."""
        try:
            current = await self._store.is_current()
        except StoreError:
            return {"database": False}
        idle = self.nudges.idle_for() if self.nudges else None
        ticking = idle is not None and idle < LONGEST_BETWEEN_TICKS_S
        return {"database": True, "migrations": current, "ticking": ticking}


@dataclass(frozen=True)
class Line:
    """How the bot is connected to Telegram, and who may use it (nobody named: everybody).

    `listen` is where it can be reached, by Telegram if there is a `webhook`. Without `limits` it
    sends as fast as it can, to a server that is not Telegram's.
    """

    token: str
    api_url: str
    allowed: frozenset[int] = frozenset()
    listen: tuple[str, int] | None = None
    webhook: Address | None = None
    limits: bool = True


@asynccontextmanager
async def opened(  # noqa: PLR0913 - what a bot is made of, each named at the call
    line: Line,
    *,
    database_url: str,
    keys: Keys,
    messages: Path,
    clock: Clock,
    beat: Beat | None = None,
) -> AsyncIterator[Bot]:
    """Open a bot, and close it in the end, having finished what it began.

    Raises:
        CannotListenError: somebody else listens there; nothing was touched.
        StoreError: the database cannot be opened, migrated or written.
    """
    voice = Voice(messages)
    async with AsyncExitStack() as stack:
        listener = stack.enter_context(bound(line.listen)) if line.listen else None
        store = await Store.open(database_url, keys)
        stack.push_async_callback(store.close)
        health = Health(store)
        door = Door(listener, Readiness(health.look), line.webhook) if listener else None
        app = App(store, voice, clock)
        channel = TelegramChannel(
            app, store.outbox, store.inbox, courtesies(voice), clock,
            token=line.token, api_url=line.api_url,
            allowed=line.allowed, passing=(StoreAwayError,), door=door,
            lead=store.role(Role.SENDER),
            patience=Patience() if line.limits else Patience.unlimited(),
        )  # fmt: skip
        await stack.enter_async_context(channel)
        nudges = Nudges(
            app, store, clock, deliver=channel.deliver, sweep=channel.sweep,
            works=lambda: channel.works, allowed=line.allowed, beat=beat,
        )  # fmt: skip
        warming = asyncio.create_task(_warm(voice))
        stack.push_async_callback(_ended, warming)
        health.nudges = await stack.enter_async_context(nudges)
        yield Bot(store, channel, nudges)


async def _warm(voice: Voice) -> None:
    """Read in other threads what the first message would have to wait for."""
    await asyncio.to_thread(warm)
    await asyncio.to_thread(voice.warm)


async def _ended(work: asyncio.Task[None]) -> None:
    await work


def courtesies(voice: Voice) -> Courtesies:
    """Return what the channel says where there is no conversation."""
    profile = voice.profile()
    return Courtesies(
        sorry=voice.text(Sorry()),
        private_only=voice.text(PrivateChatsOnly()),
        not_invited=voice.text(NotOnTheList()),
        commands=tuple(profile["commands"].items()),
        description=profile["description"],
        short_description=profile["short_description"],
    )
