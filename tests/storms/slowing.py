"""What happens to databases: somebody else keeps them busy, or the disk is full."""

from __future__ import annotations

import asyncio
import sqlite3
import sys
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import psycopg

if TYPE_CHECKING:
    from tests.storms.field import Bot

ALMOST_NOTHING = 1  # byte, which no file of use may grow beyond


async def slow_database(url: str, seconds: float) -> None:
    """Let nobody write for so long, as another program that uses the database might."""
    if url.startswith("sqlite"):
        path = url.removeprefix("sqlite:///")
        with (
            closing(sqlite3.connect(path, timeout=0.2, isolation_level=None)) as connection,
            suppress(sqlite3.OperationalError),  # somebody is quicker: slow enough
        ):
            connection.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(seconds)
            connection.execute("ROLLBACK")
        return
    with psycopg.connect(url) as connection:
        with suppress(psycopg.errors.LockNotAvailable):
            connection.execute("SET lock_timeout = '200ms'")
            connection.execute("LOCK TABLE runner IN EXCLUSIVE MODE")
            await asyncio.sleep(seconds)
        connection.rollback()


async def full_disk(bot: Bot, seconds: float) -> bool:
    """Let a bot's files not grow for so long; return whether that can be done here (Linux)."""
    if sys.platform != "linux":
        return False
    import resource  # noqa: PLC0415 - only where there is one

    limit, unlimited = resource.RLIMIT_FSIZE, resource.RLIM_INFINITY
    with suppress(ProcessLookupError):  # it was killed meanwhile, and its successor has room
        pid = bot.pid
        resource.prlimit(pid, limit, (ALMOST_NOTHING, unlimited))
        await asyncio.sleep(seconds)
        resource.prlimit(pid, limit, (unlimited, unlimited))
    return True
