"""A local Telegram, a bot of it, and people: Alice has started the bot, Bob has not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import httpx
import pytest
from telegram import Bot

from walkrun_bot.clock import MovableClock
from walkrun_bot.local_telegram import LocalTelegram, Person, serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ALICE, BOB = 1, 2
MONDAY = datetime(2026, 11, 23, 17, 5, tzinfo=UTC)


@dataclass
class Stopwatch:
    """Real seconds that a test lets pass, for patience and rate limits."""

    seconds: float = 1_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(MONDAY)


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def local(clock: MovableClock, stopwatch: Stopwatch) -> LocalTelegram:
    async def move(to: datetime) -> None:
        clock.move_to(to)

    return LocalTelegram(clock, move=move, monotonic=stopwatch)


@pytest.fixture
async def address(local: LocalTelegram) -> AsyncIterator[str]:
    async with serve(local) as address:
        yield address


@pytest.fixture
async def bot(local: LocalTelegram, address: str) -> AsyncIterator[Bot]:
    """The real client of python-telegram-bot, pointed here."""
    base, files = f"{address}/bot", f"{address}/file/bot"
    async with Bot(local.token, base_url=base, base_file_url=files) as bot:
        yield bot


@pytest.fixture
async def alice(address: str) -> AsyncIterator[Person]:
    async with Person(address, ALICE) as alice:
        await alice.starts()
        yield alice


@pytest.fixture
async def bob(address: str) -> AsyncIterator[Person]:
    async with Person(address, BOB) as bob:
        yield bob


@pytest.fixture
async def raw(local: LocalTelegram, address: str) -> AsyncIterator[httpx.AsyncClient]:
    """A bare client whose paths begin with the bot's own root: `raw.get("getMe")`."""
    root = f"{address}/bot{local.token}/"
    async with httpx.AsyncClient(base_url=root, trust_env=False) as client:
        yield client
