"""The store: visits, whose moment has come, the outbox, and who of several processes does what."""

import logging
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from sqlalchemy import ColumnElement, or_
from sqlmodel import col, delete, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.database import Database
from walkrun_bot.store.errors import UnreadableError
from walkrun_bot.store.inbox import Inbox
from walkrun_bot.store.keys import Keys, acquaint, used_keys
from walkrun_bot.store.locks import Lock
from walkrun_bot.store.migrate import bring_up_to_date, is_current
from walkrun_bot.store.outbox import Outbox
from walkrun_bot.store.rekey import rekey
from walkrun_bot.store.rows import OutboxRow, RunnerRow, UpdateSeenRow
from walkrun_bot.store.runners import enqueued, first_time, recall, record, wipe
from walkrun_bot.store.unbroken import unbroken, unbroken_ends
from walkrun_bot.store.visit import Erased, Kept, Told, Visit

logger = logging.getLogger(__name__)

UPDATES_KEPT = timedelta(hours=48)
"""Telegram brings an update again for 24 hours; ids may start anew only after a quiet week."""

WORDS_KEPT = timedelta(days=30)
"""A message that could not be sent is given up long before; this is the last resort."""

LEASE = timedelta(minutes=1)
"""For so long a moment is one process's own affair: longer than dealing with a batch takes. Two
that deal with one moment after all say nothing twice: what was dealt with is in the runner."""


class Role(StrEnum):
    """What only one of several processes does at a time; see `Store.role`."""

    SENDER = "sender"
    POLLER = "poller"


class Store:
    """What the bot remembers, in one database; `outbox` is what waits to be sent.

    Several processes may work on one database. Each takes part in the lock `alive`, which its
    death sets free; whoever finds nobody else alive at the start forgets what the dead had claimed.
    """

    def __init__(self, database: Database, keyring: Keyring) -> None:
        """Work on a `database` that is up to date, with its keys; see `open`."""
        self._database = database
        self._keyring = keyring
        self._alive = database.lock("alive")
        self._roles: dict[Role, Lock] = {}
        self.outbox = Outbox(database, keyring)
        self.inbox = Inbox(database, keyring)

    @classmethod
    async def open(cls, url: str, keys: Keys) -> Self:
        """Open the database at `url`, made or brought up to date where that is needed.

        Raises:
            StoreError: it cannot be opened, brought up to date or written, is of a newer
                version, or not of these keys; the text says which and where.
        """
        database = Database(url)
        try:
            keyring = keys.ring(database, await used_keys(database))
            await bring_up_to_date(database, keyring)
            await acquaint(database, keyring)
            store = cls(database, keyring)
            await store._arrive()
        except BaseException:
            await database.close()
            raise
        return store

    async def is_current(self) -> bool:
        """Return whether the database answers with the tables of this version.

        Raises:
            StoreError: it does not answer.
        """
        return await is_current(self._database)

    @unbroken
    async def close(self) -> None:
        """Let what is under way end, then let go of the database and the roles."""
        await self._database.close()
        for lock in (*self._roles.values(), self._alive):
            await lock.free()

    def role(self, role: Role) -> Lock:
        """Return the lock of what only one process does; `alone()` says whether it is this one.

        Ask again every few seconds, before going on: where the process that has the role ends,
        however that is, the next one to ask has it; one that lost its connection is told False.
        """
        if role not in self._roles:
            self._roles[role] = self._database.lock(role)
        return self._roles[role]

    async def _arrive(self) -> None:
        """Take part; forget the claims of the dead if nobody else is alive."""
        if await self._alive.alone():
            async with self._database.writing() as session:
                await session.exec(update(RunnerRow).values(claimed_until=None).where(_claimed()))
        await self._alive.share()

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
            visit = await self._opened(session, chat_id, seen=seen)
            yield visit
            if visit.deed is not None:
                await self._do(session, chat_id, visit, now)
                if update_id is not None:
                    session.add(UpdateSeenRow(update_id=update_id, at=now))
        if isinstance(visit.deed, Erased):
            await self._database.leave_no_trace()

    async def _opened(self, session: AsyncSession, chat_id: int, *, seen: bool) -> Visit:
        try:
            return Visit(await recall(session, self._keyring, chat_id), seen=seen)
        except UnreadableError as error:
            return Visit(None, seen=seen, unreadable=error)

    async def _do(self, session: AsyncSession, chat_id: int, visit: Visit, now: datetime) -> None:
        """Write what `visit` kept or erased."""
        ring = self._keyring
        match visit.deed:
            case Erased():
                await wipe(session, ring, chat_id, visit.deed, now)
            case Kept():
                await record(session, ring, chat_id, visit.runner, visit.deed, now)
            case Told(messages, once):
                if not once or await first_time(session, chat_id, once):
                    session.add_all(enqueued(ring, chat_id, messages, now))
            case None:
                pass

    @unbroken
    async def claim_due(
        self, now: datetime, limit: int, lease: timedelta = LEASE
    ) -> tuple[int, ...]:
        """Return up to `limit` chats whose moment has come by `now`, the earliest first.

        They are this caller's: nobody, this caller included, is given them again before `lease`
        is over, or a visit has kept another moment for them.
        """
        await self._alive.share()
        free = or_(_unclaimed(now, lease), col(RunnerRow.claimed_until).is_(None))
        ripe = (
            select(RunnerRow.id)
            .where(col(RunnerRow.due_at) <= now, free)
            .order_by(col(RunnerRow.due_at))
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("ripe")
        )
        claim = (
            update(RunnerRow)
            .where(col(RunnerRow.id).in_(select(ripe.c.id)))
            .values(claimed_until=now + lease)
            .returning(col(RunnerRow.due_at), col(RunnerRow.chat_id))
        )
        async with self._database.writing() as session:
            return tuple(chat_id for _, chat_id in sorted((await session.exec(claim)).all()))

    @unbroken
    async def next_due(self) -> datetime | None:
        """Return the earliest moment, past or to come (UTC); None if nobody has any."""
        async with self._database.reading() as session:
            return (await session.exec(select(func.min(RunnerRow.due_at)))).one()

    async def tidy(self, now: datetime) -> None:
        """Forget what nobody needs any more.

        Ids of updates so old that Telegram does not bring them again, and messages that nobody
        sent for 30 days; and older keys, where there are some.
        """
        await self._forget_old(now)
        if len(await used_keys(self._database)) > 1:
            done = await self.rekey()
            logger.info("enciphered %s values anew; the older keys can go", done)

    @unbroken
    async def _forget_old(self, now: datetime) -> None:
        async with self._database.writing() as session:
            for old in (
                delete(UpdateSeenRow).where(col(UpdateSeenRow.at) < now - UPDATES_KEPT),
                delete(OutboxRow).where(col(OutboxRow.at) < now - WORDS_KEPT),
            ):
                await session.exec(old)
        await self._database.leave_no_trace()

    async def rekey(self) -> int:
        """Encipher everything with the first key; return how many values were not yet.

        Afterwards the other keys are not needed any more. People can be served meanwhile.

        Raises:
            StoreError: the database fails, or a value cannot be read.
        """
        return await rekey(self._database, self._keyring)


def _claimed() -> ColumnElement[bool]:
    return col(RunnerRow.claimed_until).is_not(None)


def _unclaimed(now: datetime, lease: timedelta) -> ColumnElement[bool]:
    """Whether a claim is over, or was made by a clock that has been set back since."""
    until = col(RunnerRow.claimed_until)
    return or_(until <= now, until > now + lease)
