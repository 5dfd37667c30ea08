"""A file that survives: the bot is killed, the disk is full, and what was committed is there."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

import pytest

from tests.keys import KEYS
from tests.stores import opened
from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Look = Callable[..., list[tuple[Any, ...]]]
    Rows = Callable[[str], list[dict[str, Any]]]


SQLITE = pytest.mark.parametrize("url", ["sqlite"], indirect=True)


@contextmanager
def scribe(url: str, *more: str) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    command = [sys.executable, "-m", "tests.store.scribe", url, *more]
    with subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout
        finally:
            process.kill()


async def whole(url: str, look: Look, rows: Rows) -> int:
    """Check that nothing is half there; return how many visits are."""
    async with opened(url) as store:
        if url.startswith("sqlite"):
            assert look("PRAGMA integrity_check") == [("ok",)]
            assert look("PRAGMA foreign_key_check") == []
        tables = ("session", "report", "decision", "outbox", "update_seen")
        counts = {len(rows(table)) for table in tables}
        assert len(counts) == 1
        for chat_id in await store.outbox.chats(10):
            waiting = await store.outbox.waiting(chat_id)
            (sessions,) = look(
                "SELECT count(*) FROM session JOIN runner ON runner.id = runner_id"
                " WHERE chat_id = ?",
                chat_id,
            )
            assert (len(waiting),) == sessions
    return counts.pop()


@pytest.mark.parametrize("visits", [1, 2, 23, 60])
async def test_a_killed_bot_leaves_what_it_committed_and_nothing_half_done(
    url: str, look: Look, rows: Rows, visits: int
) -> None:
    with scribe(url) as (process, said):
        for _ in range(visits):
            said.readline()
        process.kill()
        rest = said.read()
    committed = visits + len(rest.splitlines())
    assert (
        committed <= await whole(url, look, rows) <= committed + 1
    )  # killed before it could say so


@SQLITE
async def test_a_full_disk_is_said_in_a_sentence_and_spoils_nothing(
    url: str, look: Look, rows: Rows
) -> None:
    with scribe(url, "300000") as (_, said):
        *numbers, sentence = said.read().splitlines()
    assert sentence.startswith(f"The database {url.removeprefix('sqlite:///')} cannot be used: the")
    assert sentence.endswith(("the disk is full.", "the disk fails, or is full."))
    assert await whole(url, look, rows) == len(numbers) > 0


@SQLITE
async def test_a_disk_that_is_full_at_the_start_is_said_then(
    url: str, look: Look, rows: Rows
) -> None:
    await (await Store.open(url, KEYS)).close()
    with scribe(url, "20") as (_, said):
        sentence = said.read()
    assert "full" in sentence
    assert await whole(url, look, rows) == 0
