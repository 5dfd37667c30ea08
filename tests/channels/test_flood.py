"""One person sends more than anybody could answer: it is theirs to wait, and nothing is lost."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.channels.acting import SWIFT, until
from tests.keys import KEYS
from tests.stores import opened
from walkrun_bot.clock import SystemClock
from walkrun_bot.dialogue.events import Said
from walkrun_bot.store.errors import StoreAwayError
from walkrun_bot.store.inbox import Inbox, PutAside

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from tests.channels.acting import Stage
    from walkrun_bot.store.store import Store

MANY = 320


def flood(stage: Stage, many: int = MANY) -> list[Said]:
    """Let Bob send so many messages before the bot looks."""
    user = {"id": 2, "is_bot": False, "first_name": "Bob"}
    chat = {"id": 2, "type": "private", "first_name": "Bob"}
    stage.local.world.room(2).started = True
    for number in range(many):
        facts = {"message_id": number, "date": 1, "from": user, "chat": chat, "text": str(number)}
        stage.send_raw(message=facts)
    return [Said(str(number)) for number in range(many)]


async def test_a_flood_keeps_nobody_else_waiting_and_is_dealt_with_in_order(stage: Stage) -> None:
    stage.app.gates[2] = asyncio.Event()
    expected = flood(stage)
    async with stage.person(1) as alice:
        await alice.says("and me?")
        async with stage.listening():
            assert [one.text for one in await alice.hears()] == ["You: and me?"]
            assert stage.app.events(2) == []
            await until(lambda: len(stage.local.world.updates) == 0)
            stage.app.gates[2].set()
            await until(lambda: len(stage.app.events(2)) == MANY)
            await until(lambda: len(stage.local.world.updates) == 0)
    assert stage.app.events(2) == expected
    await until(_nothing_lies_aside(stage))


async def test_what_comes_later_does_not_overtake_what_lies_aside(stage: Stage) -> None:
    stage.app.gates[2] = asyncio.Event()
    expected = flood(stage, 60)
    async with stage.person(2) as bob, stage.listening():
        await until(lambda: len(stage.local.world.updates) == 0)
        await bob.says("last")
        await until(lambda: len(stage.local.world.updates) == 0)
        stage.app.gates[2].set()
        await until(lambda: len(stage.app.events(2)) == 61)
    assert stage.app.events(2) == [*expected, Said("last")]


class FullInbox(Inbox):
    """One that has no room for what is put there while it is `full`."""

    full = False

    async def put(self, updates: Sequence[PutAside]) -> None:
        if self.full:
            raise StoreAwayError("The disk is full.")
        await super().put(updates)


@pytest.mark.parametrize("room_again", [False, True])
async def test_what_cannot_be_put_aside_does_not_overtake_what_could(
    stage: Stage, *, room_again: bool
) -> None:
    stage.app.gates[2] = asyncio.Event()
    stage.store.inbox = inbox = FullInbox(stage.store._database, KEYS.keyring)  # noqa: SLF001
    expected = flood(stage, 60)
    async with stage.person(2) as bob, stage.listening():
        await until(lambda: len(stage.local.world.updates) == 0)
        inbox.full = True
        for text in ("no", "room"):
            fetched = stage.line.count("getUpdates") + 2
            await bob.says(text)
            await stage.line.hears("getUpdates", fetched)
        assert len(stage.local.world.updates) == 2
        if room_again:
            inbox.full = False
            await bob.says("last")
            await until(lambda: len(stage.local.world.updates) == 0)
        stage.app.gates[2].set()
        await until(lambda: len(stage.local.world.updates) == 0)
        await until(lambda: len(stage.app.events(2)) == 62 + room_again)
    last = [Said("last")] if room_again else []
    assert stage.app.events(2) == [*expected, Said("no"), Said("room"), *last]


class LateInbox(Inbox):
    """One in which, once, something is put between a look that finds nothing and its end."""

    def __init__(self, store: Store) -> None:
        super().__init__(store._database, KEYS.keyring)  # noqa: SLF001
        self.begun, self.looked, self.written = (asyncio.Event() for _ in range(3))
        self.late = False

    async def put(self, updates: Sequence[PutAside]) -> None:
        if self.late:
            self.begun.set()
            await self.looked.wait()
        await super().put(updates)
        if self.late:
            self.written.set()

    async def next(self, chat_id: int, limit: int) -> tuple[PutAside, ...]:
        found = await super().next(chat_id, limit)
        if self.late and not found:
            self.looked.set()
            await self.written.wait()
        return found


async def test_what_is_put_aside_at_the_last_moment_is_not_forgotten_there(stage: Stage) -> None:
    stage.app.gates[2] = asyncio.Event()
    stage.store.inbox = inbox = LateInbox(stage.store)
    expected = flood(stage, 60)
    async with stage.person(2) as bob, stage.listening():
        await until(lambda: len(stage.local.world.updates) == 0)
        inbox.late = True
        await bob.says("late")
        await inbox.begun.wait()
        stage.app.gates[2].set()
        await until(lambda: len(stage.app.events(2)) == 61)
        await bob.says("later")
        await until(lambda: len(stage.app.events(2)) == 62)
    assert stage.app.events(2) == [*expected, Said("late"), Said("later")]


async def test_what_lies_aside_outlives_the_bot(stage: Stage) -> None:
    stage.app.gates[2] = asyncio.Event()
    expected = flood(stage, 60)
    async with stage.listening(patience=SWIFT):
        await until(lambda: len(stage.local.world.updates) == 0)
    assert await stage.store.inbox.chats() == (2,)
    stage.app.gates.clear()
    async with stage.listening():
        await until(lambda: len(stage.app.events(2)) == 60)
        await until(lambda: len(stage.local.world.updates) == 0)
    assert stage.app.events(2) == expected


async def test_nobody_can_read_what_lies_aside_and_deleting_takes_it_along(
    store: Store, tmp_path: Path
) -> None:
    await store.inbox.put([PutAside(2, '{"text": "my knee"}'), PutAside(3, "{}")])
    async with opened(f"sqlite:///{tmp_path}/walkrun.db") as again:
        assert [one.text for one in await again.inbox.next(2, 5)] == ['{"text": "my knee"}']
    files = b"".join(path.read_bytes() for path in _files(tmp_path))
    assert b"my knee" not in files
    async with store.visit(2, None, SystemClock().now()) as visit:
        visit.erase(())
    assert await store.inbox.chats() == (3,)


def _nothing_lies_aside(stage: Stage) -> Callable[[], Awaitable[bool]]:
    async def nothing() -> bool:
        return await stage.store.inbox.chats() == ()

    return nothing


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
