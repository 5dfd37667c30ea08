"""A week without the bot: when it comes back all notes are overdue, and it is killed, too."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bench.past import lived_through
from tests.stores import opened
from tests.storms.chance import Chance
from tests.storms.comparing import Findings, compared
from tests.storms.field import BEGINNING, Field, storm_field
from tests.storms.storm import MESSAGES
from tests.storms.twin import Expected, plain
from walkrun_bot.dialogue.conversation import step
from walkrun_bot.dialogue.events import MomentCame
from walkrun_bot.local_telegram import Person
from walkrun_bot.voice.voice import Voice

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from walkrun_bot.dialogue.turn import Turn

WEEK = timedelta(days=7)
AT_ONCE = 8
WRITES_EVERY_S = 3.0
KNOWN_FOR_DAYS = 3


@dataclass
class Outage:
    """What came of it: `answers_s` is how long somebody who wrote meanwhile had to wait."""

    runners: int
    kills: int
    seconds: float
    found: Findings
    answers_s: list[float]
    memory_mb: float

    def lines(self) -> list[str]:
        slowest = max(self.answers_s, default=0.0)
        median = sorted(self.answers_s)[len(self.answers_s) // 2] if self.answers_s else 0.0
        found = self.found
        return [
            f"runners, all a week overdue: {self.runners}; kill -9 meanwhile: {self.kills}",
            (
                f"notes due now: {found.expected}, arrived: {found.arrived},"
                f" doubled: {len(found.nudges_doubled)}, lost in the act: {found.nudges_lost},"
                f" stale or never to be said: {len(found.unexpected)}"
            ),
            f"until the last: {self.seconds:.0f} s, {found.arrived / self.seconds:.1f} a second",
            (
                f"somebody who wrote meanwhile, {len(self.answers_s)} times, was answered within"
                f" {median:.2f} s (median), {slowest:.2f} s (longest)"
            ),
            f"most memory of a bot: {self.memory_mb:.0f} MB",
        ]

    @property
    def sound(self) -> bool:
        """Whether nobody was nagged twice or told what is stale, and no note vanished unkilled."""
        found = self.found
        few = found.nudges_lost <= self.kills * AT_ONCE
        return few and not (found.nudges_doubled or found.unexpected or found.lost)


async def outage(folder: Path, url: str, runners: int, kills: int, seed: int) -> Outage:
    """Let `runners` wait for a week, and a bot come back that is killed so often."""
    turn = lived_through(KNOWN_FOR_DAYS, BEGINNING)
    now = _when_something_is_said(turn)
    await _fill(url, turn, runners)
    async with storm_field(
        folder, url, brought=False, processes=1, limits=True, now=now, known=runners
    ) as place:
        loop = asyncio.get_running_loop()
        began = loop.time()
        writing = asyncio.create_task(_writes(place, runners + 1))
        await _kills(place, kills, runners, Chance(seed, "outage"))
        await place.rests(within=runners / 5 + 120)
        seconds = loop.time() - began
        writing.cancel()
        answers = await asyncio.gather(writing, return_exceptions=True)
        found = _compared(place, turn, now, runners)
        memory = place.bots[0].memory_kb / 1024
    times = answers[0] if isinstance(answers[0], list) else []
    return Outage(runners, kills, seconds, found, times, memory)


def _when_something_is_said(turn: Turn) -> datetime:
    """Return when, a week late, the coach has something to say at once and not only stale notes."""
    assert turn.due is not None
    voice, after = Voice(MESSAGES), turn.due + WEEK
    hours = (after + timedelta(hours=number) for number in range(24 * 30))
    return next(at for at in hours if voice.messages(step(turn.runner, MomentCame(), at)))


async def _fill(url: str, turn: Turn, runners: int) -> None:
    async with opened(url) as store:
        slots = asyncio.Semaphore(AT_ONCE)

        async def one(chat_id: int) -> None:
            async with slots, store.visit(chat_id, None, BEGINNING) as visit:
                visit.keep(turn.runner, turn.due, ())

        await asyncio.gather(*(one(chat_id) for chat_id in range(1, runners + 1)))


async def _kills(place: Field, kills: int, runners: int, chance: Chance) -> None:
    """Kill the bot when so and so many notes have gone out."""
    for number in sorted(chance.whole(1, runners - 1) for _ in range(kills)):
        await place.until(partial(_has_posted, place, number), within=runners / 5 + 120)
        await place.kill(0)


def _has_posted(place: Field, number: int) -> bool:
    return place.posted >= number


async def _writes(place: Field, number: int) -> list[float]:
    """Be somebody who writes all the while; return how long each answer took."""
    times: list[float] = []
    loop = asyncio.get_running_loop()
    async with Person(place.address, number, patience=60) as person:
        try:
            while True:
                began = loop.time()
                await person.says("hello?")
                await person.hears()
                times.append(loop.time() - began)
                await asyncio.sleep(WRITES_EVERY_S)
        except asyncio.CancelledError:
            return times


def _compared(place: Field, turn: Turn, now: datetime, runners: int) -> Findings:
    """Compare what each got with what the core says at the instant of coming back."""
    due = Voice(MESSAGES).messages(step(turn.runner, MomentCame(), now))
    expected = [Expected(plain(message), message.nudge) for message in due]
    found = Findings()
    for number in range(1, runners + 1):
        room = place.local.world.rooms[number]
        told = [(m.message_id, m.content.get("text", "")) for m in room.messages.values()]
        found.add(compared(told, expected))
    return found
