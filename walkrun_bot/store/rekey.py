"""One key in place of another, while the bot runs: a few rows at a time, each in a transaction."""

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

AT_ONCE = 200
"""Values in one transaction: some milliseconds, for which SQLite's other writers wait."""

HISTORY: tuple[type[HistoryRow], ...] = (SessionRow, ReportRow, DecisionRow)


async def rekey(database: Database, ring: Keyring) -> int:
    """Encipher everything with the first key of `ring`; return how many values that were.

    After that the names of the other keys are forgotten: they are of no use any more.

    Raises:
        StoreError: the database fails; what was done stays done.
        UnreadableError: a value cannot be read.
    """
    done = 0
    while some := await _some(database, ring):
        done += some
    async with database.writing() as session:
        await session.exec(delete(DataKeyRow).where(col(DataKeyRow.name) != ring.writing))
    return done


async def _some(database: Database, ring: Keyring) -> int:
    """Encipher up to a batch of one table anew; return how many values, 0 when all are done."""
    async with database.writing() as session:
        if done := await _states(session, ring):
            return done
        for waiting in (OutboxRow, InboxRow):
            if done := await _waiting(session, ring, waiting):
                return done
        for table in HISTORY:
            if done := await _history(session, ring, table):
                return done
    return 0


def _is_old(ring: Keyring, sealed: bytes) -> ColumnElement[bool]:
    return func.substr(sealed, 1, HEAD_BYTES) != cast(ring.head, LargeBinary)


async def _states(session: AsyncSession, ring: Keyring) -> int:
    old = select(RunnerRow).where(_is_old(ring, RunnerRow.state)).limit(AT_ONCE).with_for_update()
    rows = (await session.exec(old)).all()
    for row in rows:
        mine = place(RunnerRow, row.chat_id)
        row.state = ring.seal(ring.open(row.state, *mine), *mine)
    return len(rows)


async def _waiting(session: AsyncSession, ring: Keyring, table: type[WaitingRow]) -> int:
    old = select(table).where(_is_old(ring, table.body)).limit(AT_ONCE).with_for_update()
    rows = (await session.exec(old)).all()
    for row in rows:
        mine = place(table, row.chat_id)
        row.body = ring.seal(ring.open(row.body, *mine), *mine)
    return len(rows)


async def _history(session: AsyncSession, ring: Keyring, table: type[HistoryRow]) -> int:
    """Take rows out and put them back: rows of the history refuse to be changed."""
    old = (
        select(table, RunnerRow.chat_id)
        .join(RunnerRow, col(RunnerRow.id) == col(table.runner_id))
        .where(_is_old(ring, table.body))
        .limit(AT_ONCE)
        .with_for_update()
    )
    anew = [
        {**row.model_dump(), "body": ring.seal(ring.open(row.body, *mine), *mine)}
        for row, mine in (
            (row, place(table, chat_id, row.seq)) for row, chat_id in await session.exec(old)
        )
    ]
    if anew:
        await session.exec(delete(table).where(col(table.id).in_([row["id"] for row in anew])))
        await session.exec(insert(table), params=anew)
    return len(anew)
