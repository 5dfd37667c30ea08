"""What is done to a bot, and what of it is written down."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from bench.figures import Figure, Measured, at_percent
from bench.past import only_due
from bench.people import (
    A_DAY,
    ELSEWHERE,
    JOINING,
    PATIENCE_S,
    START,
    Person,
    all_at_once,
    all_told,
    doings,
    one_by_one,
    people,
)
from bench.rig import Program, rig, running

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from bench.rig import Rig, Running

# Numbers of people, so that nobody meets anybody's history by mistake.
FIRST_OF_MANY = 100_000
WAVE = 50
BETWEEN_MESSAGES_S = 0.2
# Nudges fewer than so many a second would take till noon: then the benchmark gives up.
SLOWEST_A_SECOND = 5


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    messages: int = 100
    crowd: int = 50
    rounds: int = 6
    many: int = 1000
    nudges: int = 200
    runners: int = 1000
    days: int = 365


@dataclass(frozen=True)
class Past:
    """A database of runners with a past, and the instant at which all of them are due."""

    database: Path
    now: datetime
    due: datetime


async def conversation(program: Program, folder: Path, size: Size) -> Measured:
    """Start with nothing, then one person, a crowd, many, and a place."""
    async with rig() as telegram, running(program, telegram, folder) as bot:
        measured = {Figure.START_EMPTY: bot.started_in}
        alice = Person(telegram, 1)
        await one_by_one(telegram, alice, list(JOINING))
        measured |= await _one(telegram, bot, alice, size)
        measured |= await _crowd(telegram, bot, size)
        measured |= await _many(telegram, bot, alice, size)
        wait = await alice.waits_for(ELSEWHERE)
        return measured | {Figure.PLACE_WAIT: wait, Figure.PEAK_PLACE: bot.peak_mib()}


async def _one(telegram: Rig, bot: Running, alice: Person, size: Size) -> Measured:
    spent = bot.cpu()
    waits = await one_by_one(telegram, alice, doings(size.messages))
    return {
        Figure.ONE_MEDIAN: median(waits),
        Figure.ONE_P95: at_percent(waits, 95),
        Figure.ONE_P99: at_percent(waits, 99),
        Figure.ONE_MOST: max(waits),
        Figure.ONE_CPU: (bot.cpu() - spent) / size.messages,
        Figure.PEAK_ONE: bot.peak_mib(),
    }


async def _crowd(telegram: Rig, bot: Running, size: Size) -> Measured:
    crowd = people(telegram, 2, size.crowd)
    for doing in JOINING:
        await all_at_once(telegram, crowd, doing)
    spent = bot.cpu()
    waits = [await all_at_once(telegram, crowd, doing) for doing in doings(size.rounds)]
    return {
        Figure.CROWD_MEDIAN: median(waits),
        Figure.CROWD_MOST: max(waits),
        Figure.CROWD_CPU: (bot.cpu() - spent) / (size.rounds * size.crowd),
        Figure.PEAK_CROWD: bot.peak_mib(),
    }


async def _many(telegram: Rig, bot: Running, alice: Person, size: Size) -> Measured:
    many = people(telegram, FIRST_OF_MANY, size.many)
    for first in range(0, size.many, WAVE):
        await all_at_once(telegram, many[first : first + WAVE], START)
    waits = await one_by_one(telegram, alice, doings(max(size.messages // 3, 1)))
    return {Figure.MANY_P95: at_percent(waits, 95), Figure.PEAK_MANY: bot.peak_mib()}


async def with_a_past(program: Program, folder: Path, past: Past, size: Size) -> Measured:
    """Start with a year of every runner, let one of them talk, then let everybody's moment come."""
    database, clock = folder / "past.db", folder / "clock"
    shutil.copy(past.database, database)
    only_due(database, size.nudges + 1)
    clock.write_text(past.now.isoformat())
    async with rig() as telegram, running(program, telegram, folder, database) as bot:
        measured = {Figure.START_YEAR: bot.started_in}

    def ring() -> None:
        clock.write_text(past.due.isoformat())

    trial = program.with_arguments("--clock", str(clock))
    async with rig() as telegram, running(trial, telegram, folder, database) as bot:
        measured |= await _year(telegram, bot, size)
        return measured | await _nudges(telegram, bot, size, ring)


async def _year(telegram: Rig, bot: Running, size: Size) -> Measured:
    does = doings(size.messages)
    alice = Person(telegram, 1)
    await one_by_one(telegram, alice, list(A_DAY))  # reads the templates; not counted
    spent = bot.cpu()
    waits = await one_by_one(telegram, alice, does)
    return {
        Figure.YEAR_MEDIAN: median(waits),
        Figure.YEAR_P95: at_percent(waits, 95),
        Figure.YEAR_CPU: (bot.cpu() - spent) / len(waits),
    }


async def _nudges(telegram: Rig, bot: Running, size: Size, ring: Callable[[], None]) -> Measured:
    """All come due by the clock in the file; somebody new writes all the while."""
    due = people(telegram, 2, size.nudges)
    expected = [person.is_told() for person in due]
    began, spent = perf_counter(), bot.cpu()
    ring()
    talking = asyncio.create_task(_talk(Person(telegram, FIRST_OF_MANY)))
    arrived = await all_told(expected, within=PATIENCE_S + len(expected) / SLOWEST_A_SECOND)
    spent_on_all = bot.cpu() - spent
    talking.cancel()
    waits = await talking
    lasted = max(arrived) - began
    return {
        Figure.NUDGES_LAST: lasted,
        Figure.NUDGES_PACE: len(arrived) / lasted,
        Figure.NUDGES_CPU: spent_on_all / len(arrived),
        Figure.NUDGES_P95: at_percent(waits, 95),
        Figure.PEAK_YEAR: bot.peak_mib(),
    }


async def _talk(person: Person) -> list[float]:
    """Write and wait, again and again, until cancelled; return how long each wait was."""
    waits = []
    try:
        for doing in (*JOINING, *doings(100_000)):
            waits.append(await person.waits_for(doing))
            await asyncio.sleep(BETWEEN_MESSAGES_S)
    except asyncio.CancelledError:
        pass
    return waits
