"""Runners to rows and back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import count

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from walkrun_bot.coaching.history import Decision, History, ReportEntry, SessionEntry
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.message import Message
from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.rows import (
    DecisionRow,
    HistoryRow,
    InboxRow,
    OutboxRow,
    RemarkRow,
    ReportRow,
    Row,
    RunnerRow,
    SessionRow,
)
from walkrun_bot.store.values import Entry, Storable, read, write
from walkrun_bot.store.visit import Erased, Kept


async def recall(session: AsyncSession, ring: Keyring, chat_id: int) -> Runner | None:
    """Return the runner of `chat_id`, with the whole history; None for a stranger.

    Raises:
        UnreadableError: what is stored cannot be read.
    """
    row = await _row(session, chat_id)
    if row is None or row.id is None:
        return None
    history = History(
        sessions=await _entries(session, ring, row, SessionRow, SessionEntry),
        reports=await _entries(session, ring, row, ReportRow, ReportEntry),
        decisions=await _entries(session, ring, row, DecisionRow, Decision),
    )
    state = ring.open(row.state, *place(RunnerRow, chat_id))
    return replace(read(Runner, state), history=history)


async def record(  # noqa: PLR0913, PLR0917
    session: AsyncSession,
    ring: Keyring,
    chat_id: int,
    before: Runner | None,
    kept: Kept,
    now: datetime,
) -> None:
    """Write what a visit kept: the state anew, of the history what `before` did not have."""
    row = await _row(session, chat_id) or RunnerRow(chat_id=chat_id, stage="", state=b"")
    row.stage = kept.runner.stage
    row.due_at, row.claimed_until = kept.due, None
    state = write(replace(kept.runner, history=History()))
    row.state = ring.seal(state, *place(RunnerRow, chat_id))
    session.add(row)
    await session.flush()
    known = before.history if before else History()
    session.add_all(_grown(ring, row, known, kept.runner.history))
    session.add_all(enqueued(ring, chat_id, kept.messages, now))


async def wipe(
    session: AsyncSession, ring: Keyring, chat_id: int, erased: Erased, now: datetime
) -> None:
    """Delete whatever there is of `chat_id`, the history by cascade; leave the goodbye."""
    await session.exec(delete(RunnerRow).where(col(RunnerRow.chat_id) == chat_id))
    for table in (OutboxRow, InboxRow, RemarkRow):
        await session.exec(delete(table).where(col(table.chat_id) == chat_id))
    session.add_all(enqueued(ring, chat_id, erased.messages, now))


async def first_time(session: AsyncSession, chat_id: int, what: str) -> bool:
    """Note that `what` is said to a chat; return whether it never was before."""
    said = select(RemarkRow).where(RemarkRow.chat_id == chat_id, RemarkRow.what == what)
    if (await session.exec(said)).first() is not None:
        return False
    session.add(RemarkRow(chat_id=chat_id, what=what))
    return True


async def _row(session: AsyncSession, chat_id: int) -> RunnerRow | None:
    found = select(RunnerRow).where(RunnerRow.chat_id == chat_id).with_for_update()
    return (await session.exec(found)).first()


def place(table: type[Row], chat_id: int, *more: int) -> tuple[object, ...]:
    """Return what a sealed value is bound to: its table, whose it is, which of several."""
    return (_named(table), chat_id, *more)


@cache
def _named(table: type[Row]) -> object:
    """Return the name of a table, which SQLModel would work out anew for each row of a year."""
    return table.__tablename__


async def _entries(
    session: AsyncSession,
    ring: Keyring,
    runner: RunnerRow,
    table: type[HistoryRow],
    kind: type[Storable],
) -> tuple[Storable, ...]:
    mine = select(table.seq, table.body).where(table.runner_id == runner.id)
    return tuple(
        read(kind, ring.open(body, *place(table, runner.chat_id, seq)))
        for seq, body in await session.exec(mine.order_by(col(table.seq)))
    )


def _grown(
    ring: Keyring, runner: RunnerRow, before: History, after: History
) -> Iterator[HistoryRow]:
    """Yield the rows of what `after` has and `before` had not."""
    tables: tuple[tuple[type[HistoryRow], tuple[Entry, ...], int], ...] = (
        (SessionRow, after.sessions, len(before.sessions)),
        (ReportRow, after.reports, len(before.reports)),
        (DecisionRow, after.decisions, len(before.decisions)),
    )
    for table, entries, known in tables:
        for seq, entry in zip(count(known), entries[known:], strict=False):
            body = ring.seal(write(entry), *place(table, runner.chat_id, seq))
            yield table(runner_id=runner.id or 0, seq=seq, body=body)


def enqueued(
    ring: Keyring, chat_id: int, messages: tuple[Message, ...], now: datetime
) -> Iterator[OutboxRow]:
    """Yield the rows of messages that wait to be sent."""
    for message in messages:
        body = ring.seal(write(message), *place(OutboxRow, chat_id))
        yield OutboxRow(chat_id=chat_id, at=now, nudge=message.nudge, body=body)
