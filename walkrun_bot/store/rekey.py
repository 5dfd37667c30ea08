"""One key in place of another, while the bot runs: a few rows at a time, each in a transaction."""

import asyncio
from collections.abc import Sequence

from sqlalchemy import ColumnElement, LargeBinary, cast
from sqlmodel import col, delete, func, insert, select
from sqlmodel.ext.asyncio.session import AsyncSession

from walkrun_bot.store.cipher import HEAD_BYTES, Keyring
from walkrun_bot.store.database import Database
from walkrun_bot.store.rows import (
    DataKeyRow,
    DecisionRow,
    HistoryRow,
    InboxRow,
    OutboxRow,
    ReportRow,
    RunnerRow,
    SessionRow,
    WaitingRow,
)
from walkrun_bot.store.runners import place
from walkrun_bot.store.unbroken import unbroken

AT_ONCE = 100
"""Values in one transaction: some milliseconds, for which SQLite's other writers wait."""

SealedRow = RunnerRow | WaitingRow | HistoryRow
SEALED: tuple[type[SealedRow], ...] = (
    *(RunnerRow, OutboxRow, InboxRow),
    *(SessionRow, ReportRow, DecisionRow),
)


async def rekey(database: Database, ring: Keyring) -> int:
    """Encipher everything with the first key of `ring`; return how many values that were.

    After that the names of the other keys are forgotten: they are of no use any more. Cancelled, it
    ends after the batch under way: a bot that is told to stop need not wait for minutes.

    Raises:
        StoreError: the database fails; what was done stays done.
        UnreadableError: a value cannot be read.
    """
    done = 0
    while some := sum([await _table(database, ring, table) for table in SEALED]):
        done += some  # and once more from the start: another process may write with an old key
    await _forget_others(database, ring)
    return done


@unbroken
async def _forget_others(database: Database, ring: Keyring) -> None:
    async with database.writing() as session:
        await session.exec(delete(DataKeyRow).where(col(DataKeyRow.name) != ring.writing))
    await database.leave_no_trace()


async def _table(database: Database, ring: Keyring, table: type[SealedRow]) -> int:
    """Encipher a table anew, from its first row to its last; return how many values.

    What is old is looked for without the writer's place, and after each batch there is a rest as
    long as the work was, so that people who write at the same time find the place free.
    """
    loop = asyncio.get_running_loop()
    done, last = 0, -1
    while ids := await _old_after(database, ring, table, last):
        began = loop.time()
        done += await _batch(database, ring, table, ids)
        await asyncio.sleep(loop.time() - began)
        last = ids[-1]
    return done


@unbroken
async def _old_after(
    database: Database, ring: Keyring, table: type[SealedRow], last: int
) -> Sequence[int]:
    old = select(col(table.id)).where(col(table.id) > last, _is_old(ring, table))
    async with database.reading() as session:
        found = await session.exec(old.order_by(col(table.id)).limit(AT_ONCE))
        return [row_id for row_id in found if row_id is not None]


def _is_old(ring: Keyring, table: type[SealedRow]) -> ColumnElement[bool]:
    sealed = table.state if issubclass(table, RunnerRow) else table.body
    return func.substr(sealed, 1, HEAD_BYTES) != cast(ring.head, LargeBinary)


def _still(
    ring: Keyring, table: type[SealedRow], ids: Sequence[int]
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(table.id).in_(ids), _is_old(ring, table)


@unbroken
async def _batch(
    database: Database, ring: Keyring, table: type[SealedRow], ids: Sequence[int]
) -> int:
    """Encipher anew what of these rows is still there and still old; return how many."""
    async with database.writing() as session:
        if issubclass(table, RunnerRow):
            return await _states(session, ring, ids)
        if issubclass(table, HistoryRow):
            return await _history(session, ring, table, ids)
        return await _waiting(session, ring, table, ids)


async def _states(session: AsyncSession, ring: Keyring, ids: Sequence[int]) -> int:
    old = select(RunnerRow).where(*_still(ring, RunnerRow, ids)).with_for_update()
    rows = (await session.exec(old)).all()
    for row in rows:
        mine = place(RunnerRow, row.chat_id)
        row.state = ring.seal(ring.open(row.state, *mine), *mine)
    return len(rows)


async def _waiting(
    session: AsyncSession, ring: Keyring, table: type[WaitingRow], ids: Sequence[int]
) -> int:
    old = select(table).where(*_still(ring, table, ids)).with_for_update()
    rows = (await session.exec(old)).all()
    for row in rows:
        mine = place(table, row.chat_id)
        row.body = ring.seal(ring.open(row.body, *mine), *mine)
    return len(rows)


async def _history(
    session: AsyncSession, ring: Keyring, table: type[HistoryRow], ids: Sequence[int]
) -> int:
    """Take rows out and put them back: rows of the history refuse to be changed.

    Their runners are locked before them, as by a visit: in another order the two could wait for
    each other.
    """
    whose = select(table.runner_id).where(col(table.id).in_(ids))
    runners = select(RunnerRow.id, RunnerRow.chat_id).where(col(RunnerRow.id).in_(whose))
    locked = await session.exec(runners.order_by(col(RunnerRow.id)).with_for_update())
    chats = dict(locked.all())
    old = select(table).where(*_still(ring, table, ids)).with_for_update()
    anew = [
        {**row.model_dump(), "body": ring.seal(ring.open(row.body, *mine), *mine)}
        for row, mine in (
            (row, place(table, chats[row.runner_id], row.seq)) for row in await session.exec(old)
        )
    ]
    if anew:
        await session.exec(delete(table).where(col(table.id).in_([row["id"] for row in anew])))
        await session.exec(insert(table), params=anew)
    return len(anew)
