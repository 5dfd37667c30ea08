"""The store: visits, whose moment has come, and the outbox."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta
from typing import Self

from sqlmodel import col, delete, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from walkrun_bot.store.database import Database
from walkrun_bot.store.errors import UnreadableError
from walkrun_bot.store.migrate import bring_up_to_date, is_current
from walkrun_bot.store.outbox import Outbox
from walkrun_bot.store.rows import RunnerRow, UpdateSeenRow
from walkrun_bot.store.runners import enqueued, recall, record, wipe
from walkrun_bot.store.unbroken import unbroken, unbroken_ends
from walkrun_bot.store.visit import Erased, Kept, Told, Visit

UPDATES_KEPT = timedelta(hours=48)
"""Telegram brings an update again for 24 hours; ids may start anew only after a quiet week."""


class Store:
    """What the bot remembers, in one database; `outbox` is what waits to be sent."""

    def __init__(self, database: Database) -> None:
        """Work on a `database` that is up to date; see `open`."""
        self._database = database
        self.outbox = Outbox(database)

    @classmethod
    async def open(cls, url: str) -> Self:
        """Open the database at `url`, made or brought up to date where that is needed.

        Raises:
            StoreError: it cannot be opened, brought up to date or written, or is of a newer
                version; the text says which and where.
        """
        database = Database(url)
        try:
            await bring_up_to_date(database)
        except BaseException:
            await database.close()
            raise
        return cls(database)

    async def is_current(self) -> bool:
        """Return whether the database answers with the tables of this version.

        Raises:
            StoreError: it does not answer.
        """
        return await is_current(self._database)

    @unbroken
    async def close(self) -> None:
        """Let the visit under way end, then let go of the database."""
        await self._database.close()

    def visit(
        self, chat_id: int, update_id: int | None, now: datetime
    ) -> AbstractAsyncContextManager[Visit]:
        """Have the runner of `chat_id` to oneself; write what the visit keeps or erases.

        `update_id` is None for what did not come as an update. All is committed together at the
        end; after an exception, or a visit that neither keeps nor erases, nothing has changed.

        Raises:
            StoreError: the database fails.
        """
        return unbroken_ends(self._visit(chat_id, update_id, now))

    @asynccontextmanager
    async def _visit(
        self, chat_id: int, update_id: int | None, now: datetime
    ) -> AsyncIterator[Visit]:
        async with self._database.writing(chat_id) as session:
            seen = update_id is not None and await session.get(UpdateSeenRow, update_id) is not None
            visit = await _opened(session, chat_id, seen=seen)
            yield visit
            if visit.deed is not None:
                await _do(session, chat_id, visit, now)
                if update_id is not None:
                    session.add(UpdateSeenRow(update_id=update_id, at=now))
        if isinstance(visit.deed, Erased):
            await self._database.leave_no_trace()

    @unbroken
    async def due(self, now: datetime, limit: int) -> tuple[int, ...]:
        """Return up to `limit` chats whose moment has come by `now`, the earliest first."""
        ripe = (
            select(RunnerRow.chat_id)
            .where(col(RunnerRow.due_at) <= now)
            .order_by(col(RunnerRow.due_at))
            .limit(limit)
        )
        async with self._database.reading() as session:
            return tuple(await session.exec(ripe))

    @unbroken
    async def next_due(self) -> datetime | None:
        """Return the earliest moment, past or to come (UTC); None if nobody has any."""
        async with self._database.reading() as session:
            return (await session.exec(select(func.min(RunnerRow.due_at)))).one()

    @unbroken
    async def tidy(self, now: datetime) -> None:
        """Forget the ids of updates so old that Telegram does not bring them again."""
        async with self._database.writing() as session:
            old = delete(UpdateSeenRow).where(col(UpdateSeenRow.at) < now - UPDATES_KEPT)
            await session.exec(old)


async def _opened(session: AsyncSession, chat_id: int, *, seen: bool) -> Visit:
    try:
        return Visit(await recall(session, chat_id), seen=seen)
    except UnreadableError as error:
        return Visit(None, seen=seen, unreadable=error)


async def _do(session: AsyncSession, chat_id: int, visit: Visit, now: datetime) -> None:
    """Write what `visit` kept or erased."""
    match visit.deed:
        case Erased():
            await wipe(session, chat_id, visit.deed, now)
        case Kept():
            await record(session, chat_id, visit.runner, visit.deed, now)
        case Told(messages):
            session.add_all(enqueued(chat_id, messages, now))
        case None:
            pass
