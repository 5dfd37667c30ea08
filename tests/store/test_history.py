"""What was done stays as it was: rows of the history are added and never changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.exc import DBAPIError

from tests.store.people import ALICE, NOW, alice
from walkrun_bot.coaching.history import History, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.store.store import Store

TABLES = ("session", "report", "decision")


async def keep(store: Store, sessions: int) -> None:
    async with store.visit(ALICE, None, NOW) as visit:
        visit.keep(alice(sessions), NOW, [])


async def test_only_what_is_new_is_inserted(
    store: Store, rows: Callable[[str], list[dict[str, Any]]]
) -> None:
    await keep(store, 2)
    before = {table: rows(table) for table in TABLES}
    await keep(store, 5)
    for table in TABLES:
        assert rows(table)[:2] == before[table]
        assert [row["seq"] for row in rows(table)] == [0, 1, 2, 3, 4]


async def test_a_history_that_lost_something_is_refused(store: Store) -> None:
    await keep(store, 2)
    async with store.visit(ALICE, None, NOW) as visit:
        with pytest.raises(ValueError, match="earlier sessions were changed"):
            visit.keep(alice(sessions=1), NOW, [])
        with pytest.raises(ValueError, match="earlier sessions were changed"):
            visit.keep(replace(alice(), history=History()), NOW, [])


async def test_a_history_that_was_rewritten_is_refused(store: Store) -> None:
    await keep(store, 2)
    runner = alice(sessions=3)
    first, *others = runner.history.sessions
    sessions = (replace(first, status=Status.SKIPPED), *others)
    rewritten = replace(runner, history=replace(runner.history, sessions=sessions))
    async with store.visit(ALICE, None, NOW) as visit:
        with pytest.raises(ValueError, match="earlier sessions were changed"):
            visit.keep(rewritten, NOW, [])


@pytest.mark.parametrize("table", TABLES)
async def test_the_database_itself_refuses_to_change_a_row(
    store: Store, look: Callable[..., list[tuple[Any, ...]]], table: str
) -> None:
    await keep(store, 1)
    with pytest.raises(DBAPIError, match=f"rows of {table} are never changed"):
        look(f"UPDATE {table} SET seq = 9")  # noqa: S608
