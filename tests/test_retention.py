"""What is forgotten in time is forgotten to the last byte: in files, logs and later backups."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.clocks import StoppedClock
from tests.store.people import ALICE, BOB, NOW, alice
from tests.stores import opened
from walkrun_bot.app import App, Arrival
from walkrun_bot.dialogue.events import MomentCame
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.message import Message
from walkrun_bot.store.store import WORDS_KEPT
from walkrun_bot.store.upkeep import back_up
from walkrun_bot.voice.voice import Voice

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from walkrun_bot.store.store import Store

MESSAGES = Path(__file__).parent.parent / "messages"
ALICES_NUMBER = ALICE.to_bytes(6, "big")  # as SQLite writes it
DAY = timedelta(days=1)
SEALED = (
    ("runner", "state"),
    ("session", "body"),
    ("report", "body"),
    ("decision", "body"),
    ("outbox", "body"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the database and its log of pages lie, and nothing else."""
    return tmp_path / "data"


@pytest.fixture
def address(folder: Path) -> str:
    return f"sqlite:///{folder}/walkrun.db"


@pytest.fixture
async def store(address: str) -> AsyncIterator[Store]:
    """Yield a store with Bob, who stays."""
    async with opened(address) as store:
        async with store.visit(BOB, 1, NOW) as visit:
            visit.keep(Runner(2, name="Bob"), None, [])
        yield store


def sealed(folder: Path) -> set[bytes]:
    """Return whatever is enciphered in the database at this moment."""
    with closing(sqlite3.connect(folder / "walkrun.db")) as database:
        return {
            value
            for table, column in SEALED
            for (value,) in database.execute(f"SELECT {column} FROM {table}")  # noqa: S608
        }


async def bytes_of(address: str, folder: Path) -> bytes:
    """Return the bytes of the database, of its log of pages, and of a backup made now."""
    backup = folder.parent / "backup.db"
    await back_up(address, backup, replace=True)
    return b"".join(path.read_bytes() for path in (*folder.iterdir(), backup))


def traces(secrets: set[bytes]) -> set[bytes]:
    """Return what betrays Alice: her number, her name, and any 32 bytes of her secrets."""
    parts = {secret[at : at + 32] for secret in secrets for at in range(0, len(secret) - 31, 32)}
    return parts | {ALICES_NUMBER, b"Alice", b"sore knee"}


def left(content: bytes, secrets: set[bytes]) -> int:
    """Return how many traces there are; of what is there a few are cut by the end of a page."""
    return sum(trace in content for trace in traces(secrets))


async def test_of_a_message_that_nobody_could_be_sent_nothing_is_left_after_30_days(
    store: Store, address: str, folder: Path
) -> None:
    (bobs,) = sealed(folder)
    async with store.visit(ALICE, 2, NOW) as visit:
        visit.tell([Message(f"rest your sore knee {list(range(2000))}"), Message("and your shin")])
    hers = sealed(folder) - {bobs}
    await store.tidy(NOW + WORDS_KEPT)
    assert left(await bytes_of(address, folder), hers) > 50
    await store.tidy(NOW + WORDS_KEPT + DAY)
    content = await bytes_of(address, folder)
    assert left(content, hers) == 0
    assert bobs in content


async def test_of_somebody_silent_for_24_months_nothing_is_left_a_month_later(
    store: Store, address: str, folder: Path
) -> None:
    (bobs,) = sealed(folder)
    async with store.visit(ALICE, 2, NOW) as visit:
        visit.keep(alice(sessions=40), NOW, [Message("your sore knee")])
    hers = sealed(folder) - {bobs}
    clock = StoppedClock(NOW)
    app = App(store, Voice(MESSAGES), clock)
    while (due := await store.next_due()) is not None:
        assert left(await bytes_of(address, folder), hers) > 3 * 40
        clock.move_to(due)
        await app.handle(Arrival(ALICE, MomentCame()))
        hers |= sealed(folder) - {bobs}
        for one in await store.outbox.waiting(ALICE):
            await store.outbox.sent(one.id)
    assert (clock.now() - NOW).days == 760
    content = await bytes_of(address, folder)
    assert left(content, hers) == 0
    assert bobs in content


async def test_what_a_reader_kept_in_the_log_of_pages_is_gone_after_the_next_tidying(
    store: Store, address: str, folder: Path
) -> None:
    """A backup under way, for example, needs what was deleted after it began."""

    (bobs,) = sealed(folder)
    async with store.visit(ALICE, 2, NOW) as visit:
        visit.keep(alice(sessions=40), NOW, [])
    hers = sealed(folder) - {bobs}
    with closing(sqlite3.connect(folder / "walkrun.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM runner").fetchone()
        async with store.visit(ALICE, 3, NOW) as visit:
            visit.erase([])
        assert left(await bytes_of(address, folder), hers) > 3 * 40
    await store.tidy(NOW)
    content = await bytes_of(address, folder)
    assert left(content, hers) == 0
    assert bobs in content
