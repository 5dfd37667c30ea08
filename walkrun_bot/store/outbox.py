"""What waits to be sent. A reply leaves once it was sent, a nudge is claimed before.

So after a crash a reply may arrive twice, and a nudge not at all; never the other way round.
There is no putting off: a chat that Telegram asks to wait for is the channel's to remember, since
that is a matter of seconds, and after a restart Telegram says it again.

Of several processes at one outbox one sends (`Role.SENDER`), which keeps the order in each chat.
"""

import logging
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import col, delete, func, select, update

from walkrun_bot.message import Message
from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.database import Database
from walkrun_bot.store.errors import UnreadableError
from walkrun_bot.store.rows import OutboxRow
from walkrun_bot.store.runners import place
from walkrun_bot.store.unbroken import unbroken
from walkrun_bot.store.values import read

logger = logging.getLogger(__name__)

AT_ONCE = 50
"""Messages of one chat that are read at once: somebody's flood leaves thousands of answers."""


@dataclass(frozen=True)
class Waiting:
    """A message to be sent to `chat_id`; `at` is when it was said, an instant in UTC."""

    id: int
    chat_id: int
    at: datetime
    message: Message


class Outbox:
    """The messages that were committed and not yet sent."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    @unbroken
    async def waiting(self, chat_id: int, limit: int = AT_ONCE) -> tuple[Waiting, ...]:
        """Return what waits longest for `chat_id`, oldest first, without the nudges under way."""
        mine = (
            select(OutboxRow)
            .where(OutboxRow.chat_id == chat_id, col(OutboxRow.claimed).is_(other=False))
            .order_by(col(OutboxRow.id))
            .limit(limit)
        )
        async with self._database.reading() as session:
            rows = tuple(await session.exec(mine))
        told = [(row.id or 0, _waiting(row, self._keyring)) for row in rows]
        for waiting_id in (waiting_id for waiting_id, waiting in told if waiting is None):
            logger.error("message %s cannot be read by this version; it is given up", waiting_id)
            await self._delete(col(OutboxRow.id) == waiting_id)
        return tuple(waiting for _, waiting in told if waiting is not None)

    @unbroken
    async def has(self, waiting_id: int) -> bool:
        """Return whether a message still waits: its runner may have left meanwhile."""
        found = select(OutboxRow.id).where(col(OutboxRow.id) == waiting_id)
        async with self._database.reading() as session:
            return (await session.exec(found)).first() is not None

    @unbroken
    async def chats(self, limit: int, *, answers: bool = False) -> tuple[int, ...]:
        """Return up to `limit` chats for which something waits, the longest waiting first.

        With `answers`, only those for which something else than nudges does.
        """
        unsent = (
            select(OutboxRow.chat_id)
            .where(col(OutboxRow.claimed).is_(other=False))
            .group_by(col(OutboxRow.chat_id))
            .order_by(func.min(OutboxRow.id))
        )
        if answers:
            unsent = unsent.where(col(OutboxRow.nudge).is_(other=False))
        async with self._database.reading() as session:
            return tuple(await session.exec(unsent.limit(limit)))

    @unbroken
    async def claim(self, waiting_id: int) -> bool:
        """Mark a nudge as under way; return whether it was there and nobody else's.

        From here on it is sent now or never: see `drop_claimed`. Replies cannot be claimed.
        """
        return await self._mark(waiting_id, claimed=True)

    @unbroken
    async def release(self, waiting_id: int) -> bool:
        """Take back a claim: for a nudge that was certainly not delivered, after a 429, say."""
        return await self._mark(waiting_id, claimed=False)

    @unbroken
    async def sent(self, waiting_id: int) -> None:
        """Forget a message that has arrived; its words are not kept."""
        await self._delete(col(OutboxRow.id) == waiting_id)

    @unbroken
    async def gave_up(self, waiting_id: int) -> None:
        """Forget a message that cannot be sent, or that is too late to be of use."""
        await self._delete(col(OutboxRow.id) == waiting_id)

    @unbroken
    async def clear(self, chat_id: int) -> None:
        """Forget whatever waits for `chat_id`, which takes no messages any more."""
        await self._delete(col(OutboxRow.chat_id) == chat_id)

    @unbroken
    async def drop_claimed(self) -> None:
        """Forget the nudges that were under way when the sender before this one ended."""
        await self._delete(col(OutboxRow.claimed).is_(other=True))

    async def _mark(self, waiting_id: int, *, claimed: bool) -> bool:
        """Set `claimed` on a nudge if it was the opposite; return whether it was."""
        marked = (
            update(OutboxRow)
            .where(
                col(OutboxRow.id) == waiting_id,
                col(OutboxRow.nudge).is_(other=True),
                col(OutboxRow.claimed).is_(other=not claimed),
            )
            .values(claimed=claimed)
        )
        async with self._database.writing() as session:
            return (await session.exec(marked)).rowcount == 1

    async def _delete(self, which: ColumnElement[bool]) -> None:
        async with self._database.writing() as session:
            await session.exec(delete(OutboxRow).where(which))


def _waiting(row: OutboxRow, ring: Keyring) -> Waiting | None:
    """Return what waits; None where it cannot be read, which must not silence all that follows."""
    try:
        body = ring.open(row.body, *place(OutboxRow, row.chat_id))
        return Waiting(row.id or 0, row.chat_id, row.at, read(Message, body))
    except UnreadableError:
        return None
