"""Updates that somebody sent faster than they can be dealt with: kept here until it is their turn.

Telegram hands out a hundred updates at most before the oldest is acknowledged, so the flood of one
person would keep back what everybody else says. What is put here is on the disk, and can be
acknowledged.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col, delete, select

from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.database import Database
from walkrun_bot.store.rows import InboxRow
from walkrun_bot.store.runners import place
from walkrun_bot.store.unbroken import unbroken


@dataclass(frozen=True)
class PutAside:
    """An update of `chat_id`, as text; `id` is its place in the order in which they came."""

    chat_id: int
    text: str
    id: int = 0


class Inbox:
    """The updates that were put aside; enciphered, as they hold what people say."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    @unbroken
    async def put(self, updates: Sequence[PutAside]) -> None:
        """Keep `updates`, in this order."""
        rows = [
            InboxRow(chat_id=one.chat_id, body=self._seal(one.chat_id, one.text)) for one in updates
        ]
        async with self._database.writing() as session:
            session.add_all(rows)

    @unbroken
    async def next(self, chat_id: int, limit: int) -> tuple[PutAside, ...]:
        """Return up to `limit` updates of a chat, the oldest first.

        Raises:
            UnreadableError: what is kept cannot be read.
        """
        oldest = (
            select(InboxRow)
            .where(InboxRow.chat_id == chat_id)
            .order_by(col(InboxRow.id))
            .limit(limit)
        )
        async with self._database.reading() as session:
            rows = tuple(await session.exec(oldest))
        where = place(InboxRow, chat_id)
        return tuple(
            PutAside(chat_id, self._keyring.open(row.body, *where), row.id or 0) for row in rows
        )

    @unbroken
    async def chats(self) -> tuple[int, ...]:
        """Return the chats of which anything is kept."""
        async with self._database.reading() as session:
            return tuple(await session.exec(select(InboxRow.chat_id).distinct()))

    @unbroken
    async def done(self, updates: Sequence[PutAside]) -> None:
        """Forget updates that have been dealt with."""
        gone = delete(InboxRow).where(col(InboxRow.id).in_([one.id for one in updates]))
        async with self._database.writing() as session:
            await session.exec(gone)

    def _seal(self, chat_id: int, text: str) -> bytes:
        return self._keyring.seal(text, *place(InboxRow, chat_id))
