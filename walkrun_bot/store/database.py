"""A database, whichever it is: transactions to write in, transactions to read in."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from pathlib import Path

from sqlalchemy import URL, func, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
)
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from walkrun_bot.store import postgresql
from walkrun_bot.store import sqlite as lite
from walkrun_bot.store.errors import StoreAwayError, StoreError, words
from walkrun_bot.store.locks import AdvisoryLock, FileLock, Lock
from walkrun_bot.store.presence import Presence

logger = logging.getLogger(__name__)

DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",  # as some hosts still write it
}


class Database:
    """An engine and, for SQLite, the queue of those who want to write.

    SQLite has one writer at a time. Fifty people at once wait for each other here, in the order
    in which they came, rather than each trying again and again inside SQLite. PostgreSQL has many;
    there whoever visits a runner takes that runner's lock, whichever process it is in.
    """

    def __init__(self, url: str) -> None:
        """Prepare for `url`, such as sqlite:///data/walkrun.db; connects only when used.

        Raises:
            StoreError: a kind of URL that is not known, or a folder that cannot be made.
        """
        self.url = parsed(url)
        self.single_writer = self.url.get_backend_name() == "sqlite"
        self.where = _where(self.url)
        self.folder = folder_of(self.url)
        self._engine = self.engine()
        reading = lite.READING if self.single_writer else postgresql.READING
        self._reading = self._engine.execution_options(**reading)
        self._queue: AbstractAsyncContextManager[None] = (
            asyncio.Lock() if self.single_writer else nullcontext()
        )
        self._at_work = Presence()

    def engine(self, *, foreign_keys: bool = True) -> AsyncEngine:
        """Return a new engine; without `foreign_keys` for one that rebuilds tables (SQLite)."""
        if self.single_writer:
            lite.prepare(self.url)
            return lite.engine(self.url, foreign_keys=foreign_keys)
        return postgresql.engine(self.url)

    def lock(self, name: str) -> Lock:
        """Return the lock between processes that is called `name`; nobody holds it yet."""
        if self.single_writer:
            return FileLock(Path(f"{self.url.database}-{name}.lock"))
        return AdvisoryLock(postgresql.engine(self.url, pooled=False), name)

    @asynccontextmanager
    async def writing(self, chat_id: int | None = None) -> AsyncIterator[AsyncSession]:
        """Open a transaction that may write, alone with `chat_id`; commit it in the end.

        An exception rolls it back and goes on.

        Raises:
            StoreError: the database fails.
        """
        async with self._at_work, self._queue, self._session(self._engine) as session:
            if chat_id is not None and not self.single_writer:
                await session.exec(select(func.pg_advisory_xact_lock(chat_id)))
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that only reads, at one moment of the database.

        Raises:
            StoreError: the database fails.
        """
        async with self._at_work, self._session(self._reading) as session:
            yield session

    def failed(self, error: DBAPIError, deed: str = "used") -> StoreError:
        """Return a sentence for what the database's driver complained of."""
        why = words(error.orig or error)
        away = isinstance(error, OperationalError | InterfaceError)
        kind = StoreAwayError if away else StoreError
        return kind(f"The database {self.where} cannot be {deed}: {why}.")

    async def leave_no_trace(self) -> None:
        """Empty SQLite's log of pages, which may still hold what was just deleted.

        Where a reader is in the way, or the disk is full, the log is emptied with the next
        deletion, by the next tidying, or at the end; what was deleted is deleted all the same.
        """
        if not self.single_writer:
            return
        try:
            async with self._at_work, self._queue, self._engine.connect() as connection:
                if not await lite.empty_log(connection):
                    logger.info("the log of %s is emptied later: somebody reads it", self.where)
        except (sqlite3.Error, DBAPIError) as error:
            logger.warning("the log of %s cannot be emptied for now: %s", self.where, words(error))

    async def close(self) -> None:
        """Let whoever writes or reads finish, then close all connections.

        One that is in use is not the engine's to close, and given back later it would stay open.
        """
        await self._at_work.over()
        await self._engine.dispose()

    @asynccontextmanager
    async def _session(self, engine: AsyncEngine) -> AsyncIterator[AsyncSession]:
        try:
            async with AsyncSession(engine, expire_on_commit=False) as session, session.begin():
                _ = await session.connection()  # now, so that it is we who find a server away
                yield session
        except DBAPIError as error:
            raise self.failed(error) from error


def parsed(url: str) -> URL:
    """Return `url` with the driver that the store uses.

    Raises:
        StoreError: it is no URL, or of a database that is not known.
    """
    try:
        made = make_url(url)
        return made.set(drivername=DRIVERS[made.drivername.partition("+")[0]])
    except (ArgumentError, KeyError, NoSuchModuleError, ValueError) as error:
        raise StoreError(
            "DATABASE_URL must look like sqlite:///data/walkrun.db or postgresql://user@host/name."
        ) from error


def folder_of(url: URL) -> Path | None:
    """Return the folder that the database lies in; None where that is a server's affair."""
    if url.get_backend_name() != "sqlite":
        return None
    return Path(str(url.database)).absolute().parent


def _where(url: URL) -> str:
    """Name the database for people: its file, or its address without the password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    bare = url.set(drivername="postgresql", query={})
    return bare.render_as_string(hide_password=True)
