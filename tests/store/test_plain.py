"""A database of version 0.1, which was plain, is enciphered at the first start."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.keys import KEYS
from tests.store.people import ALICE, NOW, alice
from tests.stores import opened
from walkrun_bot.coaching.history import History
from walkrun_bot.message import Message
from walkrun_bot.store.database import Database
from walkrun_bot.store.migrate import FOLDER, bring_up_to_date
from walkrun_bot.store.values import write

if TYPE_CHECKING:
    from pathlib import Path

SESSIONS = 200
INSERT = "INSERT INTO {} (runner_id, seq, number, day, at, body) VALUES (1, ?, 1, ?, ?, ?)"
WORDS = (b"Alice", b"knee", b"limp", b"run_s", b"walk_s", b"your sore")


@pytest.fixture
async def plain(tmp_path: Path, file_url: str, file: Path) -> bytes:
    """Make a database of version 0.1 with Alice in it; return its bytes."""
    await make_plain(file_url, file, tmp_path / "old")
    return everything(file)


async def make_plain(file_url: str, file: Path, old: Path) -> None:
    """Make a database of version 0.1 by its own migrations, which are copied to `old`."""
    folder = shutil.copytree(FOLDER, old)
    for later in (folder / "versions").glob("000[2-9]*.py"):
        later.unlink()
    database = Database(file_url)
    try:
        await bring_up_to_date(database, KEYS.keyring, folder, "0001")
    finally:
        await database.close()
    runner = alice(SESSIONS)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA secure_delete=ON")
        state = write(replace(runner, history=History()))
        connection.execute("INSERT INTO runner VALUES (1, ?, 'active', NULL, ?)", (ALICE, state))
        for table in ("session", "report", "decision"):
            for seq, entry in enumerate(getattr(runner.history, f"{table}s")):
                row = (seq, "2026-05-05", "2026-05-05 07:30:00.000000", write(entry))
                connection.execute(INSERT.format(table), row)
        body = write(Message("your sore knee"))
        connection.execute(
            "INSERT INTO outbox (chat_id, at, nudge, claimed, body) VALUES (?, ?, 0, 0, ?)",
            (ALICE, "2026-05-05 07:30:00.000000", body),
        )


def everything(file: Path) -> bytes:
    return b"".join(part.read_bytes() for part in sorted(file.parent.iterdir()))


async def test_a_plain_database_is_enciphered_and_no_plain_byte_is_left(
    plain: bytes, file_url: str, file: Path
) -> None:
    assert all(word in plain for word in WORDS)
    async with opened(file_url) as store:
        assert [word for word in WORDS if word in everything(file)] == []  # the log beside it, too
        async with store.visit(ALICE, None, NOW) as visit:
            assert visit.runner == alice(SESSIONS)
        (waiting,) = await store.outbox.waiting(ALICE)
        assert waiting.message == Message("your sore knee")
    assert [word for word in WORDS if word in everything(file)] == []


async def test_somebody_who_expected_nothing_is_looked_at_once(plain: bytes, file_url: str) -> None:
    """So that who has long been silent is noticed."""
    assert plain
    async with opened(file_url) as store:
        assert await store.next_due() is not None


async def test_a_plain_row_that_cannot_be_read_holds_up_nobody(
    plain: bytes, file_url: str, file: Path
) -> None:
    assert plain
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO outbox VALUES (NULL, 1, '2026-05-05 07:30:00', 0, 0, x'ff')"
        )
    async with opened(file_url) as store:
        assert await store.outbox.waiting(1) == ()
        assert len(await store.outbox.waiting(ALICE)) == 1
