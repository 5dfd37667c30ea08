"""A storm: people talk, time jumps, Telegram has its moods, the database is slow, bots are killed.

Afterwards what everybody was told is compared with what their twin was told in the core alone.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.storms.chance import Chance
from tests.storms.comparing import compared
from tests.storms.field import PATIENCE_S
from tests.storms.report import Report, is_late
from tests.storms.slowing import full_disk, slow_database
from tests.storms.twin import Twin
from walkrun_bot.local_telegram import Fault, NotPossibleError, Outcome, Person
from walkrun_bot.local_telegram.posting import METHOD
from walkrun_bot.voice.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from tests.storms.field import Field

MESSAGES = Path(__file__).parents[2] / "messages"
# Typed by turns: what begins and goes on, what changes a setting, what a coach need not understand.
WORDS = (
    "/today", "/plan", "why?", "does walking count?", "/progress", "thanks", "I slept badly",
    "something small please", "done, it was fine, nothing hurt", "25 minutes", "/help", "tomorrow?",
    "my knee hurts a bit, 3/10", "/settings", "hello <b>there</b> & co", "easier please", "qwertz",
)  # fmt: skip
JOINING = ("consent:yes:0", "background:starting:0", "age:under_45:0", "health:none:0",
           "activity:walks:0")  # fmt: skip
KILLS_A_ROUND = 8
# A bot needs some 20 ms for a message and 200 to start: kills fall before, in and after either.
EARLIEST_KILL_S, LATEST_KILL_S = 0.005, 0.5
FULL_DISKS = 0.3  # of all rounds
FLOODS = 0.25  # likewise: somebody sends so many messages without waiting for an answer
A_FLOOD = 60
# In a flood, what plans nothing: a moment that a message makes due comes between any two of those
# that follow, and the twin cannot know between which.
FLOOD_WORDS = ("/plan", "why?", "does walking count?", "/progress", "thanks", "/help", "tomorrow?")
BLOCKED = "Forbidden: bot was blocked by the user"


@dataclass(frozen=True)
class Plan:
    """How large a storm: kills in all, people who talk, and the seed that makes it repeatable."""

    kills: int
    seed: int
    people: int = 6


class Storm:
    """One storm over a field; `run` it once."""

    def __init__(self, place: Field, plan: Plan) -> None:
        self._place = place
        self._plan = plan
        self._chance = Chance(plan.seed, "storm")
        voice = Voice(MESSAGES)
        self._twins = [
            Twin(number, place.local.world.room(number).place.name, voice)
            for number in range(1, plan.people + 1)
        ]
        self._report = Report()
        self._ordered: list[str] = []

    async def run(self) -> Report:
        while self._report.kills < self._plan.kills:
            self._report.rounds += 1
            self._jump()
            await self._blows(self._moments())
            await self._blows(self._talk())
        await self._compare()
        return self._report

    def _jump(self) -> None:
        """Move the clock: mostly on, by hours or days; now and then back."""
        hours = (
            self._chance.between(-3, 0)
            if self._chance.share() < 0.2
            else self._chance.between(3, 40)
        )
        first = self._report.rounds == 1
        self._place.move_to(self._place.clock.now() + timedelta(hours=0 if first else hours))

    async def _moments(self) -> None:
        """Let whatever is due come; the twins live through it once, at the same instant."""
        for twin in self._twins:
            twin.moment(self._place.clock.now())

    async def _talk(self) -> None:
        flooding = self._chance.whole(1, len(self._twins)) if self._chance.share() < FLOODS else 0
        self._report.floods += flooding > 0
        talks = (self._talks(twin, floods=twin.number == flooding) for twin in self._twins)
        await asyncio.gather(*talks, self._comes_and_goes())

    async def _talks(self, twin: Twin, *, floods: bool) -> None:
        now = self._place.clock.now()
        async with Person(self._place.address, twin.number, patience=PATIENCE_S) as person:
            if not twin.told:
                await self._joins(twin, person)
            chance = Chance(self._plan.seed, f"{twin.number}/{self._report.rounds}")
            if twin.buttons:
                label, data = chance.one_of(twin.buttons)
                with suppress(NotPossibleError):
                    await person.taps(label)
                    twin.taps(data, now)
                    self._report.said += 1
                    await self._place.has_taken(twin.number)
            twin.floods = floods
            for _ in range(A_FLOOD if floods else chance.whole(1, 3)):
                words = chance.one_of(FLOOD_WORDS if floods else WORDS)
                await person.says(words)
                twin.says(words, now)
                self._report.said += 1

    async def _joins(self, twin: Twin, person: Person) -> None:
        await person.says("/start")
        twin.says("/start", self._place.clock.now())
        first = (await person.hears())[0]
        for data in JOINING:
            await person.forges_tap(first.message_id, data)
            twin.taps(data, self._place.clock.now())
            await self._place.has_taken(twin.number)
        self._report.said += 1 + len(JOINING)

    async def _comes_and_goes(self) -> None:
        """Be Carol, who blocks the bot while it answers her: nobody else may notice."""
        async with Person(self._place.address, len(self._twins) + 1, patience=PATIENCE_S) as carol:
            for words in ("/start", "/plan", "why?", "/help"):
                await carol.says(words)
            await asyncio.sleep(self._chance.between(0.0, 0.1))
            await carol.blocks()
            await asyncio.sleep(self._chance.between(0.0, LATEST_KILL_S))
            await carol.unblocks()
            self._report.said += 6

    async def _blows(self, doing: Coroutine[None, None, None]) -> None:
        """Do it while faults strike and bots are killed; then let everything come to rest."""
        kills = min(KILLS_A_ROUND // 2, self._plan.kills - self._report.kills)
        self._strike()
        slow = asyncio.create_task(slow_database(self._place.url, self._chance.between(0.1, 0.6)))
        await asyncio.gather(doing, self._kill(kills), self._fill_the_disk())
        await slow
        await self._place.rests()
        for twin in self._twins:  # should the clock have been moved meanwhile
            twin.moment(self._place.clock.now())
        self._note_faults()

    async def _kill(self, times: int) -> None:
        for _ in range(times):
            await asyncio.sleep(self._chance.between(EARLIEST_KILL_S, LATEST_KILL_S))
            await self._place.kill(self._chance.whole(0, len(self._place.bots) - 1))
            self._report.kills += 1

    async def _fill_the_disk(self) -> None:
        """Leave one bot, now and then, no room for its database."""
        if self._place.url.startswith("sqlite") and self._chance.share() < FULL_DISKS:
            await asyncio.sleep(self._chance.between(0.0, LATEST_KILL_S))
            if await full_disk(self._place.bots[0], self._chance.between(0.05, 0.5)):
                self._report.faults["full disk"] = self._report.faults.get("full disk", 0) + 1

    def _strike(self) -> None:
        """Order misfortunes for the next calls."""
        faults, chance = self._place.local.faults, self._chance
        chat = chance.whole(1, self._plan.people)
        faults.refuse(429, "Too Many Requests", method="sendMessage", chat_id=chat, retry_after=1)
        faults.refuse(500, "Internal Server Error", method="sendMessage", times=chance.whole(0, 3))
        faults.refuse(502, "Bad Gateway", method="getUpdates", times=chance.whole(0, 2))
        carol = self._plan.people + 1
        faults.refuse(403, BLOCKED, method="sendMessage", chat_id=carol, times=chance.whole(0, 2))
        faults.cut(method="sendMessage", times=chance.whole(0, 2))
        faults.cut(method=METHOD, times=chance.whole(0, 2))
        faults.lose_answer(method="sendMessage", times=chance.whole(0, 1))
        faults.lose_answer(method=METHOD, times=chance.whole(0, 2))
        faults.lose_answer(method="getUpdates", times=chance.whole(0, 1))
        self._ordered = [self._name(fault) for fault in faults]

    def _note_faults(self) -> None:
        """Count what has struck, and call off the rest."""
        faults = self._place.local.faults
        for name in [self._name(fault) for fault in faults]:
            self._ordered.remove(name)
        for name in self._ordered:
            self._report.faults[name] = self._report.faults.get(name, 0) + 1
        faults.clear()

    async def _compare(self) -> None:
        place, report = self._place, self._report
        for twin in self._twins:
            messages = place.local.world.rooms[twin.number].messages.values()
            told = [(m.message_id, m.content.get("text", "")) for m in messages if m.by_bot]
            report.found.add(compared(told, twin.told))
        self._time()
        unexplained = sum(not self._explained(*pair) for pair in report.found.doubled)
        report.unexplained = max(0, unexplained - report.faults.get("sendMessage lost", 0))
        report.handled = len(place.ask("SELECT update_id FROM update_seen"))
        report.longest_rest_s, report.leases_waited_for = (
            place.longest_rest_s,
            place.leases_waited_for,
        )
        report.put_aside, report.blocked = place.put_aside(), place.watch.blocked
        report.memory_mb = max(bot.memory_kb for bot in place.bots) / 1024

    def _time(self) -> None:
        """Find out how long what arrived took, and which notes came too late."""
        report, arrivals = self._report, self._place.watch.arrivals
        for expected, number in report.found.came:
            if expected.nudge:
                report.notes_late += is_late(expected.at, arrivals[number], expected.zone)
            else:
                waits = report.flood_waits_s if expected.flood else report.waits_s
                waits.append(arrivals[number].second - expected.second)

    def _explained(self, first: int, second: int) -> bool:
        """Whether a kill came between two copies of a reply."""
        return any(first <= mark <= second for mark in self._place.messages_at)

    @staticmethod
    def _name(fault: Fault) -> str:
        kind = "cut" if fault.outcome is Outcome.CUT else "lost"
        return f"{fault.method} {fault.refusal.status if fault.refusal else kind}"
