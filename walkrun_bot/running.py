"""The bot as it runs: store, voice, app, channel and nudges put together, until told to stop."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from walkrun_bot.app import App
from walkrun_bot.channels.telegram.channel import TelegramChannel
from walkrun_bot.channels.telegram.courtesies import Courtesies
from walkrun_bot.dialogue.replies.small_talk import NotOnTheList, PrivateChatsOnly, Sorry
from walkrun_bot.nudges import Beat, Nudges
from walkrun_bot.store.errors import StoreAwayError
from walkrun_bot.store.store import Store
from walkrun_bot.voice.voice import Voice

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator
    from pathlib import Path

    from walkrun_bot.clock import Clock


@dataclass(frozen=True)
class Bot:
    """A bot that has been opened: ready to listen, to tick, and to be asked what is due."""

    store: Store
    channel: TelegramChannel
    nudges: Nudges

    async def listen(self, stop: asyncio.Event) -> None:
        """Serve people until `stop` is set."""
        await self.channel.listen(stop)


@asynccontextmanager
async def opened(  # noqa: PLR0913 - what a bot is made of, each named at the call
    *,
    token: str,
    api_url: str,
    database_url: str,
    messages: Path,
    clock: Clock,
    allowed: frozenset[int] = frozenset(),
    beat: Beat | None = None,
) -> AsyncIterator[Bot]:
    """Open a bot, and close it in the end, having finished what it began.

    Raises:
        StoreError: the database cannot be opened, migrated or written.
    """
    voice = Voice(messages)
    store = await Store.open(database_url)
    try:
        app = App(store, voice, clock)
        channel = TelegramChannel(
            app, store.outbox, courtesies(voice), clock,
            token=token, api_url=api_url, allowed=allowed, passing=(StoreAwayError,),
        )  # fmt: skip
        async with (
            channel,
            Nudges(
                app, store, clock, deliver=channel.deliver, sweep=channel.sweep, beat=beat
            ) as nudges,
        ):
            yield Bot(store, channel, nudges)
    finally:
        await store.close()


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
