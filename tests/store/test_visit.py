"""A visit is one transaction, with one runner to oneself."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Engine, event

from tests.store.people import ALICE, BOB, NOW, after_a_session, alice
from tests.stores import opened
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.message import Message

if TYPE_CHECKING:
    from walkrun_bot.store.store import Store

HELLO = Message("Hello")


async def recalled(store: Store, chat_id: int) -> Runner | None:
    async with store.visit(chat_id, None, NOW) as visit:
        return visit.runner


async def kept(store: Store, chat_id: int, runner: Runner, update_id: int | None = None) -> None:
    async with store.visit(chat_id, update_id, NOW) as visit:
        visit.keep(runner, NOW, [HELLO])


async def failed(store: Store) -> None:
    async with store.visit(ALICE, 2, NOW) as visit:
        visit.keep(alice(sessions=2), NOW, [Message("never said")])
        raise ZeroDivisionError


async def test_a_stranger_has_no_runner_and_nothing_was_seen(store: Store) -> None:
    async with store.visit(ALICE, 1, NOW) as visit:
        assert visit.runner is None
        assert not visit.seen


async def test_what_a_visit_keeps_is_there_at_the_next(store: Store) -> None:
    await kept(store, ALICE, alice(sessions=3))
    assert await recalled(store, ALICE) == alice(sessions=3)
    assert [waiting.message for waiting in await store.outbox.waiting(ALICE)] == [HELLO]


async def test_the_next_visit_can_change_and_add_to_what_was_kept(store: Store) -> None:
    await kept(store, ALICE, alice(sessions=2))
    found = await recalled(store, ALICE)
    assert found is not None
    await kept(store, ALICE, after_a_session(replace(found, name="Alison")))
    assert await recalled(store, ALICE) == replace(alice(sessions=3), name="Alison")


async def test_an_exception_leaves_everything_as_it_was(store: Store) -> None:
    await kept(store, ALICE, alice(sessions=1), update_id=1)
    with pytest.raises(ZeroDivisionError):
        await failed(store)
    assert await recalled(store, ALICE) == alice(sessions=1)
    assert [waiting.message for waiting in await store.outbox.waiting(ALICE)] == [HELLO]
    async with store.visit(ALICE, 2, NOW) as again:
        assert not again.seen


async def test_a_visit_that_is_cancelled_leaves_the_store_in_order(store: Store) -> None:
    inside = asyncio.Event()

    async def endless() -> None:
        async with store.visit(ALICE, 1, NOW) as visit:
            visit.keep(alice(), NOW, [HELLO])
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(endless())
    await inside.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await recalled(store, ALICE) is None


@pytest.mark.parametrize("statement", range(1, 12))
async def test_a_visit_cancelled_at_any_statement_does_not_block_the_next(
    store: Store, statement: int
) -> None:
    """From BEGIN, the first, to COMMIT, the eleventh."""
    began = count(1)

    def cancel(*_: object) -> None:
        if next(began) == statement:
            task.cancel()

    task = asyncio.create_task(kept(store, ALICE, alice(sessions=1), update_id=1))
    event.listen(Engine, "before_cursor_execute", cancel)
    event.listen(Engine, "commit", cancel)
    with pytest.raises(asyncio.CancelledError):
        await task
    event.remove(Engine, "before_cursor_execute", cancel)
    event.remove(Engine, "commit", cancel)
    await kept(store, BOB, Runner(2))
    assert await recalled(store, ALICE) in {None, alice(sessions=1)}
    assert await recalled(store, BOB) == Runner(2)


async def test_visits_cancelled_again_and_again_leave_the_store_in_order(store: Store) -> None:
    """Without `unbroken` a run of these in three hung, for want of a connection."""
    for turn in range(60):
        task = asyncio.create_task(kept(store, turn, alice(sessions=1)))
        for _ in range(turn * 7):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        assert await recalled(store, turn) in {None, alice(sessions=1)}


async def test_an_update_that_was_handled_is_seen_in_its_second_copy(store: Store) -> None:
    await kept(store, ALICE, alice(), update_id=8)
    async with store.visit(ALICE, 8, NOW) as visit:
        assert visit.seen
        with pytest.raises(RuntimeError):
            visit.keep(alice(), NOW, [])


async def test_update_ids_need_not_grow(store: Store) -> None:
    await kept(store, ALICE, alice(), update_id=900_000_000)
    async with store.visit(ALICE, 3, NOW) as visit:
        assert not visit.seen


async def test_a_visit_that_only_looks_does_not_mark_the_update(store: Store) -> None:
    async with store.visit(ALICE, 8, NOW):
        pass
    async with store.visit(ALICE, 8, NOW) as visit:
        assert not visit.seen


async def test_updates_are_forgotten_after_48_hours_and_not_before(store: Store) -> None:
    await kept(store, ALICE, alice(), update_id=8)
    await store.tidy(NOW + timedelta(hours=48))
    async with store.visit(ALICE, 8, NOW) as visit:
        assert visit.seen
    await store.tidy(NOW + timedelta(hours=48, seconds=1))
    async with store.visit(ALICE, 8, NOW) as visit:
        assert not visit.seen


async def test_a_visit_keeps_or_erases_once(store: Store) -> None:
    async with store.visit(ALICE, 1, NOW) as visit:
        visit.keep(alice(), None, [])
        with pytest.raises(RuntimeError):
            visit.erase([])


async def test_two_people_at_once_are_both_remembered(store: Store) -> None:
    bob = Runner(2, name="Bob")
    await asyncio.gather(kept(store, ALICE, alice()), kept(store, BOB, bob))
    assert await recalled(store, ALICE) == alice()
    assert await recalled(store, BOB) == bob


async def test_two_visits_of_one_person_follow_each_other(store: Store) -> None:
    """Each reads what the one before it has kept; the channel sees to the order of updates."""

    async def add(word: str) -> None:
        async with store.visit(ALICE, None, NOW) as visit:
            runner = visit.runner or Runner(1)
            await asyncio.sleep(0)
            visit.keep(replace(runner, name=runner.name + word), NOW, [])

    await asyncio.gather(*(add(word) for word in "abcdefgh"))
    found = await recalled(store, ALICE)
    assert found is not None
    assert sorted(found.name) == list("abcdefgh")


async def test_of_160_visits_by_8_tasks_none_fails_or_gets_lost(store: Store) -> None:
    async def go_on(task: int) -> None:
        for turn in range(20):
            async with store.visit(ALICE, task * 20 + turn, NOW) as visit:
                runner = visit.runner or Runner(seed=0)
                await asyncio.sleep(0)
                visit.keep(replace(runner, seed=runner.seed + 1), NOW, [])

    await asyncio.gather(*(go_on(task) for task in range(8)))
    assert await recalled(store, ALICE) == Runner(seed=160)


async def test_two_stores_on_one_file_wait_for_each_other(store: Store, url: str) -> None:
    async def add_20(through: Store) -> None:
        for _ in range(20):
            async with through.visit(ALICE, None, NOW) as visit:
                runner = visit.runner or Runner(seed=0)
                visit.keep(replace(runner, seed=runner.seed + 1), NOW, [])

    async with opened(url) as other:
        await asyncio.gather(add_20(store), add_20(other))
    assert await recalled(store, ALICE) == Runner(seed=40)
