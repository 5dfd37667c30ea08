"""The app where pure meets impure: what it does when its own notes cannot be read."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.stores import opened
from walkrun_bot.app import App, Arrival
from walkrun_bot.clock import MovableClock
from walkrun_bot.dialogue.events import Commanded, Event, MomentCame, Said
from walkrun_bot.store.errors import UnreadableError
from walkrun_bot.voice.voice import Voice

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from walkrun_bot.store.store import Store

MESSAGES = Path(__file__).parent.parent / "messages"
NOW = datetime(2026, 6, 1, 17, tzinfo=UTC)
ALICE = 7


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with opened(f"sqlite:///{tmp_path / 'walkrun.db'}") as store:
        yield store


@pytest.fixture
def app(store: Store) -> App:
    return App(store, Voice(MESSAGES), MovableClock(NOW))


async def says(app: App, store: Store, event: Event, update_id: int) -> list[str]:
    """Hand in an event; return what is to be said, which counts as sent."""
    await app.handle(Arrival(ALICE, event, update_id, "Alice"))
    waiting = await store.outbox.waiting(ALICE)
    for one in waiting:
        await store.outbox.sent(one.id)
    return [one.message.html for one in waiting]


def spoil(folder: Path, statement: str) -> None:
    """Write into the database what this version does not know."""
    with sqlite3.connect(folder / "walkrun.db") as database:
        database.execute(statement)
    database.close()


def everything_in(folder: Path) -> bytes:
    """Return the bytes of all files in a folder."""
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_notes_that_cannot_be_read_leave_a_danger_answered_and_deletion_possible(
    app: App, store: Store, tmp_path: Path
) -> None:
    await says(app, store, Said("hello"), 1)
    spoil(tmp_path, "UPDATE runner SET state = x'00'")
    assert "can't read my notes" in (await says(app, store, Said("what now?"), 2))[0]
    assert "stop exercising" in (await says(app, store, Said("my chest hurts badly"), 3))[0]
    assert "is gone" in (await says(app, store, Commanded("delete"), 4))[0]
    assert "walk-run coach" in (await says(app, store, Said("hello"), 5))[0]


async def test_a_moment_of_a_runner_who_cannot_be_read_fails_and_writes_nothing(
    app: App, store: Store, tmp_path: Path
) -> None:
    await says(app, store, Said("hello"), 1)
    spoil(tmp_path, "UPDATE runner SET state = x'00'")
    with pytest.raises(UnreadableError):
        await app.handle(Arrival(ALICE, MomentCame()))
    assert await store.outbox.waiting(ALICE) == ()


async def test_one_message_that_cannot_be_read_does_not_silence_the_next(
    app: App, store: Store, tmp_path: Path
) -> None:
    await app.handle(Arrival(ALICE, Said("hello"), 1, "Alice"))
    spoil(tmp_path, "UPDATE outbox SET body = x'00'")
    assert len(await says(app, store, Said("yes"), 2)) == 1


async def test_an_update_that_was_handled_before_changes_nothing(app: App, store: Store) -> None:
    assert len(await says(app, store, Said("hello"), 1)) == 1
    assert await says(app, store, Said("hello"), 1) == []


async def test_nobody_is_made_a_runner_by_leaving(app: App, store: Store) -> None:
    await app.handle(Arrival(ALICE, MomentCame()))
    async with store.visit(ALICE, None, NOW) as visit:
        assert visit.runner is None


async def test_a_deletion_leaves_the_name_neither_in_the_file_nor_in_its_log(
    app: App, store: Store, tmp_path: Path
) -> None:
    name = "Zebedee Unmistakable"
    await app.handle(Arrival(ALICE, Said("hello"), 1, name))
    for one in await store.outbox.waiting(ALICE):
        await store.outbox.sent(one.id)
    await says(app, store, Commanded("delete"), 2)
    assert name.encode() not in everything_in(tmp_path)
