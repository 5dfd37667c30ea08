"""The stage without Telegram: the app, the words, a database file and the ticking are real."""

from __future__ import annotations

from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.dialogues.playing import Echo, NoSuchButtonError, Spoken
from tests.dialogues.story import Deed, Kind, Story
from tests.stores import opened
from walkrun_bot.app import App, Arrival, Outcome
from walkrun_bot.channels.telegram.updates import COMMAND
from walkrun_bot.channels.telegram.zones import zone_at
from walkrun_bot.dialogue.events import (
    Amended,
    Attachment,
    CameBack,
    Commanded,
    Left,
    Located,
    Said,
    Showed,
    Tapped,
)
from walkrun_bot.local_telegram.formatting.html import parse_html
from walkrun_bot.nudges import Nudges
from walkrun_bot.voice.voice import Voice

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from tests.clocks import StoppedClock
    from walkrun_bot.dialogue.events import Event
    from walkrun_bot.message import Message, Rows
    from walkrun_bot.store.store import Store

MESSAGES = Path(__file__).parents[2] / "messages"
_ATTACHMENTS = {
    Kind.PHOTO: Attachment.PHOTO,
    Kind.STICKER: Attachment.STICKER,
    Kind.VOICE: Attachment.VOICE,
    Kind.FILE: Attachment.DOCUMENT,
}


class CoreStage:
    """One runner before the app; remembers the chat as the runner would see it."""

    def __init__(self, story: Story, store: Store, clock: StoppedClock) -> None:
        self._story = story
        self._store = store
        self._clock = clock
        self._app = App(store, _voice(), clock)
        self._nudges = Nudges(self._app, store, clock, deliver=self._deliver, sweep=_nothing)
        self._updates = 0
        self._by_itself = True
        self._chat: list[Rows] = []
        self._keyboard: tuple[str, ...] = ()
        self._said: list[tuple[datetime, Spoken]] = []

    async def moves_to(self, instant: datetime) -> list[tuple[datetime, Spoken]]:
        """Move the clock on, stopping at everything that falls due on the way."""
        self._said, self._by_itself = [], True
        while (due := await self._store.next_due()) is not None and due <= instant:
            self._clock.move_to(max(due, self._clock.now()))
            await self._nudges.tick()
        self._clock.move_to(instant)
        return self._said

    async def does(self, deed: Deed) -> Echo:
        """Hand the deed to the app as the channel would."""
        self._said, self._by_itself = [], False
        place, event = await self._event(deed)
        self._updates += 1
        arrival = Arrival(self._story.number, event, self._updates, self._story.name)
        outcome = await self._app.handle(arrival)
        await self._deliver(self._story.number)
        settled = self._settle(place, outcome) and deed.kind is not Kind.FORGES
        self._by_itself = True
        await self._nudges.tick()  # which a bot that runs does every few seconds
        return Echo([spoken for _, spoken in self._said], outcome.toast, settled)

    async def _deliver(self, chat_id: int) -> None:
        for waiting in await self._store.outbox.waiting(chat_id):
            assert waiting.message.nudge == self._by_itself
            self._chat.append(waiting.message.rows)
            spoken = seen(waiting.message)
            self._keyboard = spoken.keyboard or self._keyboard
            self._said.append((self._clock.now(), spoken))
            await self._store.outbox.sent(waiting.id)

    async def _event(self, deed: Deed) -> tuple[int | None, Event]:
        """Return the message that was tapped, if one was, and the event."""
        if deed.kind is Kind.FORGES:
            return len(self._chat) - 1, Tapped(deed.words)
        if deed.kind in {Kind.TAPS, Kind.TAPS_FURTHER_UP}:
            return self._tapped(deed)
        return None, await _event(deed)

    def _tapped(self, deed: Deed) -> tuple[int | None, Event]:
        found = [
            (place, choice.data)
            for place, rows in enumerate(self._chat)
            for row in rows
            for choice in row
            if choice.label == deed.words
        ]
        wanted = 2 if deed.kind is Kind.TAPS_FURTHER_UP else 1
        if len(found) >= wanted:
            return found[-wanted][0], Tapped(found[-wanted][1])
        if deed.words not in self._keyboard:
            raise NoSuchButtonError(deed.words)
        return None, Said(deed.words)

    def _settle(self, place: int | None, outcome: Outcome) -> bool:
        if place is None or outcome.settled is None:
            return False
        self._chat[place] = outcome.settled
        return True


def seen(message: Message) -> Spoken:
    """Return a message as Telegram shows it."""
    rows = tuple(tuple(choice.label for choice in row) for row in message.rows)
    below = tuple(label for row in message.keyboard for label in row)
    keyboard = (message.ask_location, *below) if message.ask_location else below
    file = message.file.name if message.file else ""
    return Spoken(parse_html(message.html).text, rows, keyboard, message.silent, file)


@asynccontextmanager
async def core_stage(story: Story, folder: Path, clock: StoppedClock) -> AsyncIterator[CoreStage]:
    """Set the stage, with its database in `folder`."""
    async with opened(f"sqlite:///{folder}/walkrun.db") as store:
        yield CoreStage(story, store, clock)


async def _event(deed: Deed) -> Event:
    match deed.kind:
        case Kind.SAYS:
            return _heard(deed.words)
        case Kind.EDITS:
            return Amended(deed.words)
        case Kind.BLOCKS:
            return Left()
        case Kind.UNBLOCKS:
            return CameBack()
        case Kind.LOCATION:
            latitude, longitude = map(float, deed.words.split())
            return Located(await zone_at(latitude, longitude))
        case _:
            return _heard(deed.words) if deed.words[1:] else Showed(_ATTACHMENTS[deed.kind])


def _heard(words: str) -> Event:
    command = COMMAND.fullmatch(words)
    return Commanded(command["name"].lower(), command["words"] or "") if command else Said(words)


@cache
def _voice() -> Voice:
    """The words, read and compiled once for all the stories."""
    return Voice(MESSAGES)


async def _nothing() -> None:
    """Sweep nothing: everything is delivered at once here."""
