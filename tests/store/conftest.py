"""A store on each kind of database, and a look at what is in there past the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine

from tests.postgres import engine
from tests.stores import opened

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from walkrun_bot.store.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where an SQLite database is to be; its folder is not there yet."""
    return tmp_path / "data" / "walkrun.db"


@pytest.fixture
def file_url(file: Path) -> str:
    """Return the address of `file`, for what is true of SQLite alone."""
    return f"sqlite:///{file}"


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """Yield an open store."""
    async with opened(url) as store:
        yield store


@pytest.fixture
def beside(url: str) -> Iterator[Engine]:
    """Yield a plain engine on the database."""
    made = create_engine(url) if url.startswith("sqlite") else engine(url)
    yield made
    made.dispose()


@pytest.fixture
def look(beside: Engine) -> Callable[..., list[tuple[Any, ...]]]:
    """Return a function that runs SQL, with ? for parameters, and returns the rows."""

    def run(sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        if beside.dialect.paramstyle != "qmark":
            sql = sql.replace("?", "%s")
        with beside.begin() as connection:
            found = connection.exec_driver_sql(sql, parameters)
            return [tuple(row) for row in found] if found.returns_rows else []

    return run


@pytest.fixture
def rows(beside: Engine) -> Callable[[str], list[dict[str, Any]]]:
    """Return a function that returns the rows of a table, as they were inserted."""

    def read(table: str) -> list[dict[str, Any]]:
        with beside.connect() as connection:
            found = connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1")  # noqa: S608
            return [dict(row) for row in found.mappings()]

    return read
