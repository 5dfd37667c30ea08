"""Whose moment has come is found by one indexed column."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Engine, event

from tests.store.people import NOW
from walkrun_bot.dialogue.runner import Runner

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.store.store import Store


async def wake(store: Store, **moments: datetime | None) -> None:
    """Keep a runner for each chat, chat_1 and so on, to be woken at its moment."""
    for chat, moment in moments.items():
        async with store.visit(int(chat.removeprefix("chat_")), None, NOW) as visit:
            visit.keep(Runner(1), moment, [])


async def test_the_earliest_comes_first_and_the_future_not_at_all(store: Store) -> None:
    minute = timedelta(minutes=1)
    await wake(store, chat_1=NOW - minute, chat_2=NOW, chat_3=NOW + minute, chat_4=NOW - 2 * minute)
    assert await store.due(NOW, 10) == (4, 1, 2)
    assert await store.due(NOW, 2) == (4, 1)


async def test_who_has_no_moment_is_never_due(store: Store) -> None:
    await wake(store, chat_1=None)
    assert await store.due(NOW + timedelta(days=9999), 10) == ()
    assert await store.next_due() is None


async def test_a_moment_that_was_dealt_with_gives_way_to_the_next(store: Store) -> None:
    await wake(store, chat_1=NOW)
    await wake(store, chat_1=NOW + timedelta(hours=1))
    assert await store.due(NOW, 10) == ()
    assert await store.next_due() == NOW + timedelta(hours=1)


async def test_the_next_moment_is_the_earliest_even_if_it_is_past(store: Store) -> None:
    await wake(store, chat_1=NOW + timedelta(days=1), chat_2=NOW - timedelta(days=1))
    assert await store.next_due() == NOW - timedelta(days=1)


async def test_moments_come_back_aware_and_in_utc_whatever_zone_they_were_given_in(
    store: Store,
) -> None:
    kolkata = timezone(timedelta(hours=5, minutes=30))
    await wake(store, chat_1=NOW.astimezone(kolkata), chat_2=NOW + timedelta(microseconds=1))
    moment = await store.next_due()
    assert moment == NOW
    assert moment is not None
    assert moment.tzinfo is UTC
    assert await store.due(NOW.astimezone(kolkata), 10) == (1,)


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="timezone"):
        await wake(store, chat_1=NOW.replace(tzinfo=None))
    assert await store.next_due() is None


async def test_the_moments_are_looked_up_in_the_index(
    store: Store, look: Callable[..., list[tuple[Any, ...]]]
) -> None:
    asked: list[tuple[str, Any]] = []

    def note(*arguments: Any) -> None:  # noqa: ANN401
        asked.append((arguments[2], arguments[3]))

    event.listen(Engine, "before_cursor_execute", note)
    await store.due(NOW, 10)
    await store.next_due()
    event.remove(Engine, "before_cursor_execute", note)
    queries = [(sql, values) for sql, values in asked if sql.startswith("SELECT")]
    assert len(queries) == 2
    for sql, values in queries:
        assert "ix_runner_due_at" in str(look(f"EXPLAIN QUERY PLAN {sql}", *values))
