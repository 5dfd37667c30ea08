"""Whose moment has come is found by one indexed column."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta, timezone
from itertools import chain
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Engine, event

from tests.store.people import NOW
from tests.stores import opened
from walkrun_bot.dialogue.runner import Runner

if TYPE_CHECKING:
    from walkrun_bot.store.store import Store

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


async def wake(store: Store, **moments: datetime | None) -> None:
    """Keep a runner for each chat, chat_1 and so on, to be woken at its moment."""
    for chat, moment in moments.items():
        async with store.visit(int(chat.removeprefix("chat_")), None, NOW) as visit:
            visit.keep(Runner(1), moment, [])


async def test_the_earliest_comes_first_and_the_future_not_at_all(store: Store) -> None:
    minute = timedelta(minutes=1)
    await wake(store, chat_1=NOW - minute, chat_2=NOW, chat_3=NOW + minute, chat_4=NOW - 2 * minute)
    assert await store.claim_due(NOW, 2) == (4, 1)
    assert await store.claim_due(NOW, 10) == (2,)


async def test_who_has_no_moment_is_never_due(store: Store) -> None:
    await wake(store, chat_1=None)
    assert await store.claim_due(NOW + timedelta(days=9999), 10) == ()
    assert await store.next_due() is None


async def test_a_moment_that_was_dealt_with_gives_way_to_the_next(store: Store) -> None:
    await wake(store, chat_1=NOW)
    await wake(store, chat_1=NOW + timedelta(hours=1))
    assert await store.claim_due(NOW, 10) == ()
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
    assert await store.claim_due(NOW.astimezone(kolkata), 10) == (1,)


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="timezone"):
        await wake(store, chat_1=NOW.replace(tzinfo=None))
    assert await store.next_due() is None


async def test_a_moment_is_one_claimants_until_the_lease_is_over(store: Store, url: str) -> None:
    await wake(store, chat_1=NOW)
    async with opened(url) as other:
        assert await store.claim_due(NOW, 10, MINUTE) == (1,)
        assert await other.claim_due(NOW + MINUTE - SECOND, 10, MINUTE) == ()
        assert await other.claim_due(NOW + MINUTE, 10, MINUTE) == (1,)


async def test_a_claim_made_before_the_clock_was_set_back_holds_nobody_up(store: Store) -> None:
    await wake(store, chat_1=NOW - MINUTE)
    assert await store.claim_due(NOW + timedelta(hours=1), 10, MINUTE) == (1,)
    assert await store.claim_due(NOW, 10, MINUTE) == (1,)


async def test_a_visit_that_keeps_the_next_moment_frees_the_runner(store: Store) -> None:
    await wake(store, chat_1=NOW)
    assert await store.claim_due(NOW, 10) == (1,)
    await wake(store, chat_1=NOW)
    assert await store.claim_due(NOW, 10) == (1,)


async def test_claims_of_the_dead_are_forgotten_by_whoever_starts_alone(url: str) -> None:
    async with AsyncExitStack() as later, opened(url) as dead:
        await wake(dead, chat_1=NOW)
        assert await dead.claim_due(NOW, 10) == (1,)
        alive = await later.enter_async_context(opened(url))
        assert await alive.claim_due(NOW, 10) == ()
    async with opened(url) as alone:
        assert await alone.claim_due(NOW, 10) == (1,)


async def test_four_processes_share_what_is_due_and_nobody_is_claimed_twice(url: str) -> None:
    async def claim(store: Store) -> list[int]:
        mine: list[int] = []
        while some := await store.claim_due(NOW, 3):
            mine.extend(some)
        return mine

    async with AsyncExitStack() as stack:
        stores = [await stack.enter_async_context(opened(url)) for _ in range(4)]
        await wake(stores[0], **{f"chat_{number}": NOW for number in range(1, 41)})
        claimed = await asyncio.gather(*map(claim, stores))
    assert sorted(chain(*claimed)) == list(range(1, 41))


async def test_the_moments_are_looked_up_in_the_index(store: Store, beside: Engine) -> None:
    asked: list[tuple[str, Any]] = []

    def note(*arguments: Any) -> None:  # noqa: ANN401
        asked.append((arguments[2], arguments[3]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        await store.claim_due(NOW, 10)
        await store.next_due()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    queries = [(sql, values) for sql, values in asked if "due_at" in sql]
    assert len(queries) == 2
    for sql, values in queries:
        assert "ix_runner_due_at" in plan(beside, sql, values)


def plan(beside: Engine, sql: str, values: Any) -> str:  # noqa: ANN401
    """Return how the database would go about it, were its tables big."""
    with beside.begin() as connection:
        if beside.dialect.name == "sqlite":
            return str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values).all())
        for way in ("seqscan", "bitmapscan", "sort"):
            connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")
        return str(connection.exec_driver_sql(f"EXPLAIN {sql}", values).all())
