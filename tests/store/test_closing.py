"""A store is closed after whoever is at work with it, and then no file of it is open."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from sqlalchemy import text

from tests.store.people import ALICE, NOW, alice
from walkrun_bot.message import Message
from walkrun_bot.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from sqlmodel.ext.asyncio.session import AsyncSession

    from walkrun_bot.store.store import Store

    Work = Callable[[Database], AbstractAsyncContextManager[AsyncSession]]

WORKS = pytest.mark.parametrize("work", [Database.reading, Database.writing])


@WORKS
async def test_who_reads_or_writes_ends_in_peace_and_then_the_database_is_closed(
    url: str, work: Work
) -> None:
    database = Database(url)
    async with work(database) as session:
        closing = asyncio.create_task(database.close())
        for _ in range(5):  # each a way to the database and back, time enough for a close
            assert await (await session.connection()).scalar(text("SELECT 7")) == 7
        assert not closing.done()
    await closing


async def test_no_file_is_open_after_closing_although_many_were_reading(
    file_url: str, file: Path
) -> None:
    database, reading = Database(file_url), asyncio.Barrier(5)

    async def read() -> None:
        async with database.reading() as session:
            await reading.wait()
            assert await (await session.connection()).scalar(text("SELECT 7")) == 7

    async def close() -> None:
        await reading.wait()
        await database.close()

    await asyncio.gather(close(), *(read() for _ in range(4)))
    assert _open_in(file.parent) == []


async def test_who_waits_for_the_writers_place_has_it_before_the_store_is_closed(
    store: Store, look: Callable[..., list[tuple[Any, ...]]]
) -> None:
    async def visit() -> None:
        async with store.visit(ALICE, 2, NOW) as visit:
            visit.keep(alice(), NOW, [Message("Hello")])

    async with store.visit(ALICE, 1, NOW):
        waiting = asyncio.create_task(visit())
        await store.next_due()
        closing = asyncio.create_task(store.close())
    await asyncio.gather(waiting, closing)
    assert look("SELECT chat_id FROM runner") == [(ALICE,)]


def _open_in(folder: Path) -> list[str]:
    everything = (one.path for one in psutil.Process().open_files())
    return [path for path in everything if path.startswith(str(folder))]
