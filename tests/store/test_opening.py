"""A store opens, or says in a sentence what is the matter and where."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.keys import KEYS
from tests.store.people import ALICE, NOW, alice
from tests.stores import opened
from walkrun_bot.message import Message
from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path


def put(file: Path, content: bytes) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)


def got(file: Path) -> bytes:
    return file.read_bytes()


def permissions(file: Path) -> int:
    return file.stat().st_mode & 0o777


async def refusal(url: str) -> str:
    """Return the sentence with which `url` is refused."""
    with pytest.raises(StoreError) as error:
        await Store.open(url, KEYS)
    sentence = str(error.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


async def test_the_folder_and_the_file_are_made_and_private(file_url: str, file: Path) -> None:
    await (await Store.open(file_url, KEYS)).close()
    assert permissions(file) == 0o600
    beside = [part.name for part in file.parent.iterdir() if part != file]
    assert beside == ["walkrun.db-alive.lock"]


async def test_what_was_kept_is_there_after_closing_and_opening(url: str) -> None:
    async with opened(url) as store, store.visit(ALICE, 1, NOW) as visit:
        visit.keep(alice(sessions=2), NOW, [Message("Hello")])
    async with opened(url) as store:
        async with store.visit(ALICE, 1, NOW) as visit:
            assert visit.seen
            assert visit.runner == alice(sessions=2)
        assert len(await store.outbox.waiting(ALICE)) == 1
        assert await store.next_due() == NOW


async def test_the_file_is_set_up_to_survive(file_url: str, file: Path) -> None:
    await (await Store.open(file_url, KEYS)).close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchall() == [("wal",)]


async def test_a_folder_in_place_of_the_file_is_refused(file_url: str, file: Path) -> None:
    (file / "folder").mkdir(parents=True)
    assert await refusal(file_url) == (
        f"The database {file} cannot be used: it is no file that can be opened;"
        " look at its folder and permissions."
    )


async def test_a_file_in_place_of_the_folder_is_refused(file_url: str, file: Path) -> None:
    file.parent.write_text("a file")
    assert str(file) in await refusal(file_url)


async def test_a_folder_that_cannot_be_made_is_refused() -> None:
    assert "/proc/walkrun" in await refusal("sqlite:////proc/walkrun/walkrun.db")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_folder_that_must_not_be_written_is_refused(file_url: str, file: Path) -> None:
    file.parent.mkdir()
    file.parent.chmod(0o500)
    assert str(file) in await refusal(file_url)


async def test_a_file_that_is_no_database_is_refused_and_left_alone(
    file_url: str, file: Path
) -> None:
    put(file, b"Dear diary, " * 500)
    assert "something else than a database" in await refusal(file_url)
    assert got(file) == b"Dear diary, " * 500


async def test_a_damaged_file_is_refused(file_url: str, file: Path) -> None:
    await (await Store.open(file_url, KEYS)).close()
    content = bytearray(got(file))
    content[100:4096] = b"\xff" * 3996
    put(file, bytes(content))
    assert "the file is damaged; put a backup in its place" in await refusal(file_url)


async def test_another_programs_database_is_refused_and_left_alone(
    file_url: str, file: Path
) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name)")
    assert await refusal(file_url) == f"The database {file} holds something else already."
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("recipes",)]


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
async def test_a_database_in_memory_is_refused(url: str) -> None:
    assert "in memory all would be forgotten" in await refusal(url)


@pytest.mark.parametrize("url", ["", "walkrun.db", "mysql://user@host/x", "oracle+x://", "http://"])
async def test_a_url_of_another_kind_is_refused_with_what_it_should_look_like(url: str) -> None:
    assert "must look like sqlite:///data/walkrun.db" in await refusal(url)


async def test_a_refusal_does_not_tell_the_password() -> None:
    sentence = await refusal("postgresql://walkrun:secret@localhost:1/walkrun")
    assert "secret" not in sentence
    assert "postgresql://walkrun:***@localhost:1/walkrun" in sentence


async def test_a_relative_path_and_strange_characters_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    await (await Store.open("sqlite:///my data/50% läuft.db", KEYS)).close()
    assert (tmp_path / "my data" / "50% läuft.db").exists()
