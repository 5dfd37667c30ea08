"""Backups, and the way from one database to another; a bot may go on meanwhile, but for a move."""

import asyncio
import errno
import os
import shutil
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlmodel import delete

from walkrun_bot.store import copying
from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.database import Database
from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.keys import Keys, acquaint, used_keys
from walkrun_bot.store.migrate import HEAD, bring_up_to_date, refuse_strangers, version_of
from walkrun_bot.store.rows import OutboxRow, RunnerRow

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sqlmodel.ext.asyncio.session import AsyncSession

    from walkrun_bot.store.copying import Proof


async def back_up(url: str, file: Path, *, replace: bool = False) -> "tuple[Proof, ...]":
    """Write everything in the database at `url`, as of one moment, into `file`; return what.

    It is an SQLite database for its owner's eyes, enciphered as the original is, and there all at
    once or not at all.

    Raises:
        StoreError: it exists already and is not to be replaced, or cannot be written.
    """
    if not replace and await asyncio.to_thread(file.exists):
        raise StoreError(f"{file} is there already; --replace writes over it.")
    part = file.with_name(f"{file.name}.part")
    _remove(part)
    try:
        async with _opened(url) as source, _made(f"sqlite:///{part.absolute()}") as target:
            await _require_current(source)
            await bring_up_to_date(target, Keyring.new())
            async with source.reading() as reading, target.writing() as writing:
                proofs = await copying.copy(reading, writing, copying.EVERYTHING)
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(file)
    except OSError as error:
        raise StoreError(f"{file} cannot be written: {error.strerror}.") from error
    finally:
        _remove(part)
    return proofs


async def restore(
    file: Path, url: str, keys: Keys, *, replace: bool = False
) -> "tuple[Proof, ...]":
    """Put what is in the backup `file` into the database at `url`; return what there is now.

    Messages that waited at the time are not sent any more. Updates handled since stay known.

    Raises:
        StoreError: it is no backup, of other keys, or the database has runners and they are not
            to be replaced; the database is as before.
    """
    with TemporaryDirectory(prefix="walkrun-restore-") as folder:
        async with _opened(f"sqlite:///{_copy_of(file, Path(folder))}") as backup:
            backup.where = str(file)  # by that name its owner knows it
            await bring_up_to_date(backup, keys.ring(backup, await used_keys(backup)))
            async with _made(url) as target:
                ring = keys.ring(target, await used_keys(target))
                await bring_up_to_date(target, ring)
                await acquaint(target, ring)
                async with backup.reading() as reading, target.writing() as writing:
                    proofs = await _replaced(target, reading, writing, replace=replace)
                await target.leave_no_trace()
    return proofs


async def move(url: str, to: str) -> "tuple[Proof, ...]":
    """Copy everything from the database at `url` into the empty one at `to`; return what.

    Nothing is changed at `url`; at `to` there is everything or nothing.

    Raises:
        StoreError: a bot is running on `url`, `to` is not empty, or one of them fails.
    """
    async with _opened(url) as source, _made(to) as target:
        alive = source.lock("alive")
        try:
            if not await alive.alone():
                raise StoreError(f"A bot is running on {source.where}; stop it first.")
            await _require_current(source)
            await bring_up_to_date(target, Keyring.new())
            async with source.reading() as reading, target.writing() as writing:
                for kind in copying.EVERYTHING:
                    if await copying.rows_in(writing, kind):
                        raise StoreError(f"The database {target.where} is not empty.")
                return await copying.copy(reading, writing, copying.EVERYTHING)
        finally:
            await alive.free()


async def _replaced(
    target: Database, reading: "AsyncSession", writing: "AsyncSession", *, replace: bool
) -> "tuple[Proof, ...]":
    if not target.single_writer:
        connection = await writing.connection()
        await connection.execute(text("LOCK TABLE runner, outbox IN EXCLUSIVE MODE"))
    runners = await copying.rows_in(writing, RunnerRow)
    if runners and not replace:
        raise StoreError(
            f"The database {target.where} has {runners} runners; --replace puts those of the"
            " backup in their place."
        )
    for kind in (RunnerRow, OutboxRow):
        await writing.exec(delete(kind))
    for shared in copying.SHARED:
        await copying.merge(reading, writing, shared)
    return await copying.copy(reading, writing, copying.PEOPLE)


@asynccontextmanager
async def _opened(url: str) -> "AsyncIterator[Database]":
    """Open a database that has to be there."""
    path = Path(url.removeprefix("sqlite:///"))
    if url.startswith("sqlite") and not await asyncio.to_thread(path.exists):
        raise StoreError(f"There is no database {path}.")
    async with _made(url) as database:
        yield database


@asynccontextmanager
async def _made(url: str) -> "AsyncIterator[Database]":
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()


async def _require_current(database: Database) -> None:
    version = await version_of(database)
    refuse_strangers(database, version)
    if version is None:
        raise StoreError(f"The database {database.where} has nothing in it.")
    if version != HEAD:
        raise StoreError(
            f"The database {database.where} is of an older version of this program; start the bot"
            " once to bring it up to date."
        )


def _copy_of(file: Path, folder: Path) -> Path:
    """Return a copy of a backup, which may be brought up to date without touching the backup."""
    try:
        return Path(shutil.copy(file, folder / "backup.db"))
    except OSError as error:
        where = f"copied to {folder.parent}" if error.errno == errno.ENOSPC else "read"
        raise StoreError(f"The backup {file} cannot be {where}: {error.strerror}.") from error


def _remove(part: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            part.with_name(part.name + suffix).unlink()
