"""Whoever wants to be forgotten is: no row, no word, not even in the free space of the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from tests.store.people import ALICE, BOB, NOW, alice
from tests.stores import opened
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.message import Message
from walkrun_bot.store.rows import Row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from walkrun_bot.store.store import Store

GOODBYE = Message("All is deleted.")


def everything_sealed(file: Path) -> list[bytes]:
    with closing(sqlite3.connect(file)) as connection:
        return [
            sealed
            for table in ("runner", "session", "report", "decision", "outbox")
            for (sealed,) in connection.execute(
                f"SELECT {'state' if table == 'runner' else 'body'} FROM {table}"  # noqa: S608
            )
        ]


async def erased(store: Store) -> None:
    async with store.visit(ALICE, 9, NOW) as visit:
        visit.keep(alice(sessions=40), NOW, [Message("your sore knee"), Message("x", nudge=True)])
    async with store.visit(BOB, 2, NOW) as visit:
        visit.keep(Runner(2, name="Bob"), NOW, [Message("for Bob")])
    async with store.visit(ALICE, 3, NOW) as visit:
        visit.erase([GOODBYE])


async def test_erasing_leaves_the_goodbye_and_then_nothing_in_any_table(
    store: Store,
    rows: Callable[[str], list[dict[str, Any]]],
) -> None:
    await erased(store)
    (goodbye,) = await store.outbox.waiting(ALICE)
    assert goodbye.message == GOODBYE
    await store.outbox.sent(goodbye.id)
    everything = repr({table: rows(table) for table in Row.metadata.tables})
    assert str(BOB) in everything
    assert str(ALICE) not in everything
    assert [len(rows(table)) for table in ("runner", "session", "report", "outbox")] == [1, 0, 0, 1]


async def test_erasing_leaves_no_word_in_the_bytes_of_the_files(file_url: str, file: Path) -> None:
    """Not the words, which are never there in plain, nor what they were enciphered as."""
    async with opened(file_url) as store:
        async with store.visit(ALICE, 1, NOW) as visit:
            visit.keep(alice(sessions=40), NOW, [Message("your sore knee")])
        sealed = everything_sealed(file)
        await erased(store)
        (goodbye,) = await store.outbox.waiting(ALICE)
        await store.outbox.sent(goodbye.id)
    content = b"".join(part.read_bytes() for part in file.parent.iterdir())
    assert len(sealed) == 1 + 3 * 40 + 1
    for trace in (*sealed, b"Alice", b"knee", ALICE.to_bytes(6, "big")):
        assert trace not in content


async def test_a_second_copy_of_the_wish_to_be_forgotten_is_seen(store: Store) -> None:
    await erased(store)
    async with store.visit(ALICE, 3, NOW) as visit:
        assert visit.runner is None
        assert visit.seen


async def test_a_stranger_can_be_erased_too(store: Store) -> None:
    async with store.visit(ALICE, 1, NOW) as visit:
        visit.erase([GOODBYE])
    assert await store.claim_due(NOW, 10) == ()


async def test_whoever_comes_back_begins_anew(store: Store) -> None:
    await erased(store)
    async with store.visit(ALICE, 4, NOW) as visit:
        visit.keep(alice(sessions=1), NOW, [])
    async with store.visit(ALICE, 5, NOW) as visit:
        assert visit.runner == alice(sessions=1)
