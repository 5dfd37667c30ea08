"""A store in a file of its own, and a look at that file past the store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the database is to be; its folder is not there yet."""
    return tmp_path / "data" / "walkrun.db"


@pytest.fixture
def url(file: Path) -> str:
    """Return the address of `file`."""
    return f"sqlite:///{file}"


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """Yield an open store."""
    opened = await Store.open(url)
    yield opened
    await opened.close()


@pytest.fixture
def look(file: Path) -> Callable[..., list[tuple[Any, ...]]]:
    """Return a function that runs SQL on the file and returns the rows."""

    def run(sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(file)) as connection, connection:
            return connection.execute(sql, parameters).fetchall()

    return run


@pytest.fixture
def rows(file: Path) -> Callable[[str], list[dict[str, Any]]]:
    """Return a function that returns the rows of a table, as they were inserted."""

    def read(table: str) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(file)) as connection:
            connection.row_factory = sqlite3.Row
            found = connection.execute(f"SELECT * FROM {table} ORDER BY rowid")  # noqa: S608
            return [dict(row) for row in found]

    return read
