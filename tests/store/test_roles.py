"""What only one of several processes does, it does until it ends, however that is."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.stores import opened
from walkrun_bot.store.store import Role, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.postgres import Postgres

HOLD = """
import asyncio, sys
from tests.keys import KEYS
from tests.stores import opened
from walkrun_bot.store.store import Role, Store

async def hold():
    store = await Store.open(sys.argv[1], KEYS)
    print(await store.role(Role.SENDER).alone(), flush=True)
    await asyncio.Event().wait()

asyncio.run(hold())
"""


@contextmanager
def another_process(url: str) -> Iterator[subprocess.Popen[str]]:
    """Run a process that takes the role of the sender and does not end by itself."""
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", HOLD, url], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        try:
            yield process
        finally:
            process.kill()


async def test_one_of_two_stores_has_a_role_and_the_other_when_it_is_closed(
    store: Store, url: str
) -> None:
    async with opened(url) as other:
        assert await store.role(Role.SENDER).alone()
        assert not await other.role(Role.SENDER).alone()
        assert await other.role(Role.POLLER).alone()
        assert await store.role(Role.SENDER).alone()
        assert not await store.role(Role.POLLER).alone()
    assert await store.role(Role.POLLER).alone()


async def test_a_role_can_be_given_up(store: Store, url: str) -> None:
    async with opened(url) as other:
        assert await store.role(Role.SENDER).alone()
        await store.role(Role.SENDER).free()
        assert await other.role(Role.SENDER).alone()
        assert not await store.role(Role.SENDER).alone()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
async def test_the_role_of_a_process_that_is_killed_is_free_at_once(
    store: Store, url: str, how: signal.Signals
) -> None:
    with another_process(url) as process:
        assert not await store.role(Role.SENDER).alone()
        process.send_signal(how)
        process.wait(10)
        while not await store.role(Role.SENDER).alone():  # a server notices within moments
            pass


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_a_process_whose_connection_was_cut_is_told_that_it_has_the_role_no_more(
    store: Store, url: str, postgres: Postgres
) -> None:
    async with opened(url) as other:
        assert await store.role(Role.SENDER).alone()
        postgres.cut(url)
        assert await other.role(Role.SENDER).alone() or await other.role(Role.SENDER).alone()
        assert not await store.role(Role.SENDER).alone()
        assert await other.role(Role.SENDER).alone()
