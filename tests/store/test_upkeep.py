"""Backups that can be restored, and a move that takes everything along or nothing."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.keys import KEYS
from tests.store.commands import bot
from tests.store.people import ALICE, BOB, NOW, alice
from tests.stores import opened
from walkrun_bot.message import Message
from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.keys import GivenKeys
from walkrun_bot.store.rows import Row
from walkrun_bot.store.upkeep import back_up, move, restore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from pathlib import Path

    from tests.postgres import Postgres
    from walkrun_bot.store.store import Store

    Rows = Callable[[str], list[dict[str, Any]]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the backup is to be."""
    return tmp_path / "walkrun-backup.db"


@pytest.fixture
def elsewhere(postgres: Postgres) -> Iterator[str]:
    """Yield the address of an empty PostgreSQL database."""
    made = postgres.new()
    yield made
    postgres.clear(made)


async def keep(store: Store, chat_id: int, sessions: int, update_id: int) -> None:
    async with store.visit(chat_id, update_id, NOW) as visit:
        visit.keep(alice(sessions), NOW, [Message("your sore knee")])


@asynccontextmanager
async def filled(url: str) -> AsyncIterator[Store]:
    async with opened(url) as store:
        await keep(store, ALICE, 3, 1)
        await keep(store, BOB, 700, 2)
        yield store


async def fill(url: str) -> None:
    async with filled(url):
        pass


async def sessions(store: Store, chat_id: int) -> int | None:
    async with store.visit(chat_id, None, NOW) as visit:
        assert visit.unreadable is None
        return len(visit.runner.history.sessions) if visit.runner else None


def everything(rows: Rows) -> list[Any]:
    return [rows(table) for table in Row.metadata.tables]


async def test_a_backup_of_a_running_bot_is_restored_into_a_new_database(
    url: str, file: Path, tmp_path: Path
) -> None:
    async with filled(url):
        proofs = await back_up(url, file)
        assert {proof.table: proof.rows for proof in proofs}["session"] == 703
        assert file.stat().st_mode & 0o777 == 0o600
        assert not [part for part in file.parent.iterdir() if ".part" in part.name]
        assert b"knee" not in file.read_bytes()
    fresh = f"sqlite:///{tmp_path}/new/walkrun.db"
    await restore(file, fresh, KEYS)
    async with opened(fresh) as restored:
        assert await sessions(restored, ALICE) == 3
        assert await sessions(restored, BOB) == 700
        assert await restored.outbox.chats(10) == ()
        async with restored.visit(ALICE, 2, NOW) as visit:
            assert visit.seen


async def test_a_backup_goes_back_into_a_running_bot_in_place_of_what_is_there(
    url: str, file: Path
) -> None:
    async with filled(url) as store:
        await back_up(url, file)
        await keep(store, ALICE, 5, 3)
        await keep(store, 99, 1, 4)
        with pytest.raises(StoreError, match="has 3 runners; --replace"):
            await restore(file, url, KEYS)
        assert await sessions(store, ALICE) == 5
        await restore(file, url, KEYS, replace=True)
        assert await sessions(store, ALICE) == 3
        assert await sessions(store, 99) is None
        assert await store.outbox.chats(10) == ()
        async with store.visit(ALICE, 4, NOW) as visit:
            assert visit.seen
        await keep(store, ALICE, 6, 5)
        assert await sessions(store, ALICE) == 6


async def test_who_was_deleted_is_not_in_a_backup_made_afterwards(url: str, file: Path) -> None:
    async with filled(url) as store:
        async with store.visit(ALICE, 3, NOW) as visit:
            visit.erase([])
        await back_up(url, file)
    assert BOB.to_bytes(1, "big") in file.read_bytes()
    assert ALICE.to_bytes(6, "big") not in file.read_bytes()


async def test_a_backup_with_people_coming_and_going_is_of_one_moment(url: str, file: Path) -> None:
    async with filled(url) as store:

        async def go_on() -> None:
            for number in range(40):
                await keep(store, 1000 + number, 2, 100 + number)

        await asyncio.gather(go_on(), back_up(url, file))
    async with opened(f"sqlite:///{file}") as check:
        for number in range(40):
            assert await sessions(check, 1000 + number) in {None, 2}


async def test_a_file_that_is_there_is_not_written_over_by_accident(url: str, file: Path) -> None:
    async with filled(url):
        file.write_text("my diary")
        with pytest.raises(StoreError, match="is there already"):
            await back_up(url, file)
        assert file.read_text() == "my diary"
        await back_up(url, file, replace=True)


@pytest.mark.parametrize("content", [None, b"", b"my diary" * 1000])
async def test_what_is_no_backup_is_told_and_nothing_is_changed(
    url: str, file: Path, rows: Rows, content: bytes | None
) -> None:
    await fill(url)
    before = everything(rows)
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(StoreError):
        await restore(file, url, KEYS)
    assert everything(rows) == before


async def test_a_backup_of_another_key_is_refused(url: str, file: Path, rows: Rows) -> None:
    await fill(url)
    await back_up(url, file)
    before = everything(rows)
    with pytest.raises(StoreError, match="enciphered with key"):
        await restore(file, url, GivenKeys(Keyring.new()), replace=True)
    assert everything(rows) == before


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_everything_moves_to_postgresql_and_the_source_stays(
    url: str, elsewhere: str, rows: Rows
) -> None:
    await fill(url)
    before = everything(rows)
    proofs = {proof.table: proof for proof in await move(url, elsewhere)}
    assert everything(rows) == before
    for table in Row.metadata.tables:
        assert proofs[table].rows == len(rows(table))
    async with opened(elsewhere) as moved:
        assert await sessions(moved, BOB) == 700
        assert len(await moved.outbox.waiting(ALICE)) == 1
        await keep(moved, ALICE, 4, 9)
        await keep(moved, 99, 1, 10)
        assert await sessions(moved, ALICE) == 4


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_move_is_refused_while_a_bot_runs_or_where_somebody_is_already(
    url: str, elsewhere: str
) -> None:
    async with filled(url):
        with pytest.raises(StoreError, match="A bot is running on"):
            await move(url, elsewhere)
    await move(url, elsewhere)
    with pytest.raises(StoreError, match="is not empty"):
        await move(url, elsewhere)


def test_from_the_command_line_there_and_back(url: str, file: Path) -> None:
    asyncio.run(fill(url))
    assert "session             703 rows" in bot(url, "backup", str(file)).stdout
    refused = bot(url, "restore", str(file))
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert bot(url, "restore", str(file), "--replace").returncode == 0
    assert "0 values" in bot(url, "rekey").stdout
    assert len(bot(url, "key").stdout.strip()) == 43
