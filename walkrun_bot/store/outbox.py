"""What waits to be sent. A reply leaves once it was sent, a nudge is claimed before.

So after a crash a reply may arrive twice, and a nudge not at all; never the other way round.
There is no putting off: a chat that Telegram asks to wait for is the channel's to remember, since
that is a matter of seconds, and after a restart Telegram says it again.

Where several senders work on one outbox, each takes a chat before it reads what waits there, and
leaves it afterwards. A chat is in one pair of hands at a time, which keeps its order; hands that
are dead let go when their lease is over.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, not_, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, delete, exists, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from walkrun_bot.message import Message
from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.database import Database
from walkrun_bot.store.errors import UnreadableError
from walkrun_bot.store.rows import OutboxRow, SendingRow
from walkrun_bot.store.runners import place
from walkrun_bot.store.unbroken import unbroken
from walkrun_bot.store.values import read

logger = logging.getLogger(__name__)

SENDING = timedelta(minutes=2)
"""For so long a chat is in one sender's hands: longer than the tries at one message take."""


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
    async def waiting(self, chat_id: int) -> tuple[Waiting, ...]:
        """Return what waits for `chat_id`, oldest first, without the nudges under way."""
        mine = (
            select(OutboxRow)
            .where(OutboxRow.chat_id == chat_id, col(OutboxRow.claimed).is_(other=False))
            .order_by(col(OutboxRow.id))
        )
        async with self._database.reading() as session:
            rows = tuple(await session.exec(mine))
        told = [(row.id or 0, _waiting(row, self._keyring)) for row in rows]
        for waiting_id in (waiting_id for waiting_id, waiting in told if waiting is None):
            logger.error("message %s cannot be read by this version; it is given up", waiting_id)
            await self._delete(col(OutboxRow.id) == waiting_id)
        return tuple(waiting for _, waiting in told if waiting is not None)

    @unbroken
    async def chats(self, limit: int, *, answers: bool = False) -> tuple[int, ...]:
        """Return up to `limit` chats for which something waits, the longest waiting first.

        With `answers`, only those for which something else than nudges does.
        """
        unsent = _unsent()
        if answers:
            unsent = unsent.where(col(OutboxRow.nudge).is_(other=False))
        async with self._database.reading() as session:
            return tuple(await session.exec(unsent.limit(limit)))

    @unbroken
    async def take(
        self, chat_id: int, holder: str, now: datetime, lease: timedelta = SENDING
    ) -> bool:
        """Take a chat into the hands of `holder` until `now` + `lease`; return whether it is.

        Whoever has it already has it for longer then. Taken from the dead, or by the dead's
        successor, it comes without the nudges that were under way: those are never sent again.
        """
        async with self._database.writing() as session:
            return await _take(session, chat_id, holder, now, lease)

    @unbroken
    async def take_next(
        self, limit: int, holder: str, now: datetime, lease: timedelta = SENDING
    ) -> tuple[int, ...]:
        """Take up to `limit` chats for which something waits and that are in nobody's hands.

        Returned are those that were got, the longest waiting first; not those which `holder` had.
        """
        held = exists().where(
            col(SendingRow.chat_id) == col(OutboxRow.chat_id), not_(_let_go(now, lease))
        )
        async with self._database.writing() as session:
            found = await session.exec(_unsent(claimed_too=True).where(~held).limit(limit))
            chats = tuple(found)
            # In the order of their numbers, so that no two senders wait for each other.
            got = {
                chat_id
                for chat_id in sorted(chats)
                if await _take(session, chat_id, holder, now, lease)
            }
        return tuple(chat_id for chat_id in chats if chat_id in got)

    @unbroken
    async def leave(self, chat_id: int, holder: str) -> None:
        """Let go of a chat, if `holder` has it."""
        mine = and_(col(SendingRow.chat_id) == chat_id, col(SendingRow.holder) == holder)
        async with self._database.writing() as session:
            await session.exec(delete(SendingRow).where(mine))

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
        """Forget, at the start, the nudges that were under way when the bot ended.

        Those in a chat that is in somebody's hands are theirs.
        """
        held = exists().where(col(SendingRow.chat_id) == col(OutboxRow.chat_id))
        await self._delete(and_(col(OutboxRow.claimed).is_(other=True), ~held))

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


def _unsent(*, claimed_too: bool = False) -> SelectOfScalar[int]:
    """Select the chats for which something waits, the longest waiting first."""
    waiting = select(OutboxRow.chat_id).group_by(col(OutboxRow.chat_id))
    if not claimed_too:
        waiting = waiting.where(col(OutboxRow.claimed).is_(other=False))
    return waiting.order_by(func.min(OutboxRow.id))


def _let_go(now: datetime, lease: timedelta) -> ColumnElement[bool]:
    """Whether a lease is over, or was given by a clock that has been set back since."""
    return or_(col(SendingRow.until) <= now, col(SendingRow.until) > now + lease)


def _insert(session: AsyncSession) -> sqlite.Insert | postgresql.Insert:
    """Return an insertion into `sending` that may say what to do where a row is there already."""
    known = session.get_bind().dialect.name == "sqlite"
    return sqlite.insert(SendingRow) if known else postgresql.insert(SendingRow)


async def _take(
    session: AsyncSession, chat_id: int, holder: str, now: datetime, lease: timedelta
) -> bool:
    """Take a chat; without the nudges under way, unless they are the holder's own."""
    own = and_(col(SendingRow.holder) == holder, not_(_let_go(now, lease)))
    held_before = select(SendingRow.chat_id).where(col(SendingRow.chat_id) == chat_id, own)
    renewed = (await session.exec(held_before)).first() is not None
    values = {"holder": holder, "until": now + lease}
    taken = (
        _insert(session)
        .values(chat_id=chat_id, **values)
        .on_conflict_do_update(
            index_elements=[col(SendingRow.chat_id)],
            set_=values,
            where=or_(own, _let_go(now, lease)),
        )
        .returning(col(SendingRow.chat_id))
    )
    if (await session.exec(taken)).first() is None:
        return False
    if not renewed:
        under_way = and_(col(OutboxRow.chat_id) == chat_id, col(OutboxRow.claimed).is_(other=True))
        await session.exec(delete(OutboxRow).where(under_way))
    return True


def _waiting(row: OutboxRow, ring: Keyring) -> Waiting | None:
    """Return what waits; None where it cannot be read, which must not silence all that follows."""
    try:
        body = ring.open(row.body, *place(OutboxRow, row.chat_id))
        return Waiting(row.id or 0, row.chat_id, row.at, read(Message, body))
    except UnreadableError:
        return None
