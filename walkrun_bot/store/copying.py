"""All rows of one database into another as they are: enciphered, in order, counted, compared."""

import hashlib
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, func, insert, select
from sqlmodel.ext.asyncio.session import AsyncSession

from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.rows import (
    DataKeyRow,
    DecisionRow,
    InboxRow,
    OutboxRow,
    RemarkRow,
    ReportRow,
    Row,
    RunnerRow,
    SessionRow,
    UpdateSeenRow,
)

PEOPLE: tuple[type[Row], ...] = (RunnerRow, SessionRow, ReportRow, DecisionRow)
SHARED: tuple[type[Row], ...] = (UpdateSeenRow, DataKeyRow)
EVERYTHING: tuple[type[Row], ...] = (*PEOPLE, OutboxRow, InboxRow, RemarkRow, *SHARED)

AT_ONCE = 500


@dataclass(frozen=True)
class Proof:
    """How many rows a table has, and the SHA-256 over all of them in order."""

    table: str
    rows: int
    checksum: str


async def copy(
    source: AsyncSession, target: AsyncSession, kinds: Sequence[type[Row]]
) -> tuple[Proof, ...]:
    """Copy the tables of `kinds`, which are empty in `target`; return what is there now.

    Raises:
        StoreError: what is read back is not what was read; nothing must be committed then.
    """
    proofs = []
    for kind in kinds:
        table = _table(kind)
        async with aclosing(_parts(source, table)) as parts:
            async for rows in parts:
                await _add(target, table, rows)
        before, after = await proof(source, kind), await proof(target, kind)
        if before != after:
            raise StoreError(
                f"Of {table.name} {before.rows} rows were read and {after.rows} written, or they"
                " differ; nothing was changed."
            )
        await _count_on(target, table)
        proofs.append(after)
    return tuple(proofs)


async def merge(source: AsyncSession, target: AsyncSession, kind: type[Row]) -> None:
    """Copy the rows of a table that `target` does not have yet."""
    table = _table(kind)
    (key,) = table.primary_key
    known = set((await (await target.connection()).execute(select(key))).scalars())
    async with aclosing(_parts(source, table)) as parts:
        async for rows in parts:
            await _add(target, table, [row for row in rows if row[key.name] not in known])


async def proof(session: AsyncSession, kind: type[Row]) -> Proof:
    """Return what tells whether two tables are alike, whichever database they are in."""
    table, count, digest = _table(kind), 0, hashlib.sha256()
    async with aclosing(_parts(session, table)) as parts:
        async for rows in parts:
            count += len(rows)
            for row in rows:
                digest.update(repr(tuple(row.values())).encode())
    return Proof(table.name, count, digest.hexdigest())


async def rows_in(session: AsyncSession, kind: type[Row]) -> int:
    """Return how many rows a table has."""
    counted = select(func.count()).select_from(_table(kind))
    return int(await (await session.connection()).scalar(counted) or 0)


def _table(kind: type[Row]) -> Table:
    return Row.metadata.tables[str(kind.__tablename__)]


async def _parts(
    session: AsyncSession, table: Table
) -> AsyncGenerator[Sequence[Mapping[str, Any]], None]:
    everything = select(table).order_by(*table.primary_key)
    async with (await session.connection()).stream(everything) as result:
        async for rows in result.mappings().partitions(AT_ONCE):
            yield [dict(row) for row in rows]


async def _add(session: AsyncSession, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        await (await session.connection()).execute(insert(table), [dict(row) for row in rows])


async def _count_on(session: AsyncSession, table: Table) -> None:
    """Have PostgreSQL give the next row an id after those that were copied."""
    if session.get_bind().dialect.name == "postgresql" and "id" in table.c:
        connection = await session.connection()
        if last := await connection.scalar(select(func.max(table.c.id))):
            sequence = func.pg_get_serial_sequence(table.name, "id")
            await connection.execute(select(func.setval(sequence, last)))
