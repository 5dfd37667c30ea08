"""Locks between processes that the death of their holder sets free: no clock, no time to wait.

Of a file the kernel lets go when the process ends, of a PostgreSQL connection the server does.
"""

import asyncio
import fcntl
import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from sqlalchemy import ColumnElement, func, literal, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from walkrun_bot.store.errors import StoreError

OURS = 0x77616C6B
"""The first half of our advisory locks' keys; the one for a runner is a single, wider key."""


class Lock(Protocol):
    """A lock by name: held by one alone, or shared by many."""

    async def alone(self) -> bool:
        """Take the lock if nobody else holds it or shares in it; return whether it is ours.

        Asked again it says whether it still is, and takes it where it has become free.
        """
        ...

    async def share(self) -> None:
        """Share in the lock, waiting until nobody has it alone; if it was ours alone, no more."""
        ...

    async def free(self) -> None:
        """Let go of it, if it is ours."""
        ...


class FileLock:
    """A lock on a file of its own beside an SQLite database, which stays there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    async def alone(self) -> bool:
        """See `Lock.alone`."""
        try:
            fcntl.flock(self._opened(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    async def share(self) -> None:
        """See `Lock.share`."""
        await asyncio.to_thread(fcntl.flock, self._opened(), fcntl.LOCK_SH)

    async def free(self) -> None:
        """See `Lock.free`."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _opened(self) -> int:
        if self._file is None:
            try:
                self._file = os.open(self._path, os.O_CREAT | os.O_RDWR, mode=0o600)
            except OSError as error:
                sentence = f"The lock {self._path} cannot be opened: {error.strerror}."
                raise StoreError(sentence) from error
        return self._file


class AdvisoryLock:
    """A lock of PostgreSQL's, held by a connection of its own."""

    def __init__(self, engine: AsyncEngine, name: str) -> None:
        """Lock by `engine`, which must not pool connections: closing one frees its locks."""
        self._engine = engine
        self._key = (OURS, zlib.crc32(name.encode()) >> 1)  # two signed halves of 32 bits
        self._connection: AsyncConnection | None = None
        self._held = self._shared = False

    async def alone(self) -> bool:
        """See `Lock.alone`."""
        mine = _true() if self._held else func.pg_try_advisory_lock(*self._key)
        self._held = bool(await self._ask(mine))
        return self._held

    async def share(self) -> None:
        """See `Lock.share`; asked again, it sees to it that the share was not lost."""
        if self._shared and await self._ask(_true()):
            return
        waited = func.pg_advisory_lock_shared(*self._key).is_(None)
        self._shared = await self._ask(waited) is not None
        if self._held:
            await self._ask(func.pg_advisory_unlock(*self._key))
            self._held = False

    async def free(self) -> None:
        """See `Lock.free`."""
        self._held = self._shared = False
        if self._connection is not None:
            connection, self._connection = self._connection, None
            with suppress(SQLAlchemyError):  # where it was cut, its locks are free already
                await connection.scalar(select(func.pg_advisory_unlock_all()))
            with suppress(SQLAlchemyError):
                await connection.close()

    async def _ask(self, question: ColumnElement[bool]) -> bool | None:
        """Return what the server answers; None where it is away, and nothing is held any more."""
        try:
            if self._connection is None:
                connection = await self._engine.connect()
                self._connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
            return await self._connection.scalar(select(question))
        except DBAPIError:
            await self.free()
            return None


def _true() -> ColumnElement[bool]:
    return literal(value=True)
