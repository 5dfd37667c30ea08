"""How SQLite is set up: the only module that is about one database rather than any."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from walkrun_bot.store.errors import StoreError, words

BUSY_S = 5
"""How long to wait for another process that writes, such as a backup; ours take turns."""

LOG_BUSY_MS = 100
"""How long to wait for those who read the log of pages before it is emptied. A visit reads for
milliseconds; for a backup, which takes minutes, everybody who writes would wait as long."""

PRAGMAS = (
    # Readers and the writer do not wait for each other. A killed process loses nothing that was
    # committed, and leaves nothing half done, whatever `synchronous` says.
    "journal_mode=WAL",
    # The power may also fail: NORMAL would keep the file sound but lose the last commits, and
    # what was committed is acknowledged to Telegram, which does not bring it again. FULL waits
    # for the disk at each commit.
    "synchronous=FULL",
    # What was erased or sent is overwritten in the file; the log beside it shrinks to nothing
    # each time that it has been worked in.
    "secure_delete=ON",
    "journal_size_limit=0",
)

READING = {"reading": True}
"""Execution options of a transaction that does not write, and so need not queue up."""


def engine(url: URL, *, foreign_keys: bool = True) -> AsyncEngine:
    """Return an engine whose transactions take the writer's place at their beginning.

    One that begins as a reader and then writes can fail with "locked" at once, and did, in 131 of
    160 cases. Without `foreign_keys` (to rebuild tables, which would take the rows that refer to
    them along) they are looked at before each commit instead.
    """
    made = create_async_engine(url, connect_args={"timeout": BUSY_S, "isolation_level": None})
    pragmas = (*PRAGMAS, f"foreign_keys={'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(made.sync_engine, "connect")
    def set_up(connection: Any, _record: object) -> None:  # noqa: ANN401
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    event.listen(made.sync_engine, "begin", _begin)
    if not foreign_keys:
        event.listen(made.sync_engine, "commit", _refuse_orphans)
    return made


async def empty_log(connection: AsyncConnection) -> bool:
    """Empty the log of pages; return whether that went, or somebody else still reads it."""
    # On the driver's own connection: SQLAlchemy would begin a transaction first.
    driver: Any = (await connection.get_raw_connection()).driver_connection
    await driver.execute_fetchall(f"PRAGMA busy_timeout={LOG_BUSY_MS}")
    try:
        ((busy, _, _),) = await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        await driver.execute_fetchall(f"PRAGMA busy_timeout={BUSY_S * 1000}")
    return not busy


def prepare(url: URL) -> None:
    """Make the folder and the file, which nobody else on the machine may read.

    Raises:
        StoreError: that cannot be, or the database would be in memory.
    """
    if url.database in {None, "", ":memory:"}:
        raise StoreError("DATABASE_URL names no file, and in memory all would be forgotten.")
    path = Path(str(url.database))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError as error:
        raise StoreError(
            f"The database {path} cannot be opened: {error.strerror}: {error.filename}."
        ) from error
    _try(path)


def _try(path: Path) -> None:
    """Open the file once without the driver's thread, which does not survive a failure well."""
    try:
        with closing(sqlite3.connect(path, timeout=BUSY_S)) as connection:
            connection.execute("PRAGMA schema_version")
            connection.execute("PRAGMA journal_mode=WAL")
    except sqlite3.Error as error:
        raise StoreError(f"The database {path} cannot be used: {words(error)}.") from error


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _refuse_orphans(connection: Connection) -> None:
    if orphan := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreError(
            f"The database {connection.engine.url.database} stays as it was: its migration would"
            f" leave a row of {orphan[0]} whose {orphan[2]} is gone."
        )
