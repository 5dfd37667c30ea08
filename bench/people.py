"""People who talk to a bot: what they do, and how long until it answers."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.chat.doings import Presence, say, send_location, speaker_in, tap

if TYPE_CHECKING:
    from bench.rig import Rig

PATIENCE_S = 60.0
# A bot that has not called for so long has done all that a message gave it to do.
QUIET_S = 0.03
QUIET_AFTER_MANY_S = 0.1


@dataclass(frozen=True)
class Says:
    """Somebody writes."""

    text: str


@dataclass(frozen=True)
class Taps:
    """Somebody taps the button with this label on the newest message that has it."""

    label: str


@dataclass(frozen=True)
class Shares:
    """Somebody sends a place, in degrees."""

    latitude: float
    longitude: float


Doing = Says | Taps | Shares

START = Says("/start")
JOINING: tuple[Doing, ...] = (
    START,
    Taps("Yes, let's begin"),
    Taps("Starting from scratch"),
    Taps("Under 45"),
    Taps("None of these"),
    Taps("I can walk for half an hour"),
    Taps("Yes, that suits me"),
)
ELSEWHERE = Shares(48.86, 2.35)
A_DAY: tuple[Doing, ...] = (
    Says("What should I do today?"),
    Says("why?"),
    Says("and tomorrow?"),
    Taps("My plan"),
    Says("it was fine, nothing hurt"),
    Taps("My plan"),
    Says("/progress"),
    Says("it was hard, my knee hurts a bit"),
    Says("thanks!"),
    Taps("Settings"),
)


class NoAnswerError(Exception):
    """A bot left somebody without an answer."""


class Person:
    """Person `number`; acts inside of local Telegram, so that no request of theirs is measured."""

    def __init__(self, rig: Rig, number: int) -> None:
        self.number = number
        room = rig.local.world.room(number)
        self._here = Presence(rig.local.world, room, speaker_in(room, number))
        self._marks = rig.marks

    def does(self, doing: Doing) -> tuple[float, asyncio.Future[float]]:
        """Act; return when the update became available, and when the answer will have arrived."""
        button = self._button(doing.label) if isinstance(doing, Taps) else None
        answer = self._marks.expect(self.number)
        at = perf_counter()
        if isinstance(doing, Says):
            say(self._here, doing.text)
        elif isinstance(doing, Shares):
            send_location(self._here, (doing.latitude, doing.longitude))
        elif button is not None:
            tap(self._here, *button)
        return at, answer

    async def waits_for(self, doing: Doing) -> float:
        """Act as soon as possible; return the seconds until the answer arrived."""
        await self.is_offered(doing)
        at, answer = self.does(doing)
        try:
            return await asyncio.wait_for(answer, PATIENCE_S) - at
        except TimeoutError:
            raise NoAnswerError(f"person {self.number} got no answer to {doing}") from None

    def is_told(self) -> asyncio.Future[float]:
        """Return when the bot will have written of itself; they have been talking before."""
        self._here.room.started = True
        return self._marks.expect(self.number)

    async def is_offered(self, doing: Doing) -> None:
        """Wait until this can be done: the last of several messages may be on its way."""
        if not isinstance(doing, Taps):
            return
        try:
            async with asyncio.timeout(PATIENCE_S):
                while self._button(doing.label) is None:
                    await self._marks.next_call()
        except TimeoutError:
            raise NoAnswerError(f"person {self.number} was not offered {doing.label!r}") from None

    def _button(self, label: str) -> tuple[int, str] | None:
        for message in reversed(self._here.room.messages.values()):
            for button in (one for row in message.inline_keyboard for one in row):
                if button["text"] == label:
                    return message.message_id, button["callback_data"]
        return None


def people(rig: Rig, first: int, count: int) -> list[Person]:
    """So many people, numbered from `first` on."""
    return [Person(rig, number) for number in range(first, first + count)]


def doings(count: int) -> list[Doing]:
    """The day again and again, until it is so many doings."""
    return [A_DAY[index % len(A_DAY)] for index in range(count)]


async def one_by_one(rig: Rig, person: Person, does: list[Doing]) -> list[float]:
    """Seconds until each answer; the next follows when the bot is at rest."""
    waits = []
    for doing in does:
        waits.append(await person.waits_for(doing))
        await rig.marks.quiet(QUIET_S)
    return waits


async def all_at_once(rig: Rig, crowd: list[Person], doing: Doing) -> float:
    """Seconds until the last of them is answered who all do the same at one instant."""
    for person in crowd:
        await person.is_offered(doing)
    acted = [person.does(doing) for person in crowd]
    first = acted[0][0]
    last = max(await all_told([answer for _, answer in acted], PATIENCE_S))
    await rig.marks.quiet(QUIET_AFTER_MANY_S)
    return last - first


async def all_told(expected: list[asyncio.Future[float]], within: float) -> list[float]:
    """The moments at which everybody heard from the bot, within so many seconds."""
    try:
        return await asyncio.wait_for(asyncio.gather(*expected), within)
    except TimeoutError:
        raise NoAnswerError(f"not all of {len(expected)} people heard from the bot") from None
