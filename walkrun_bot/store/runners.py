"""Runners to rows and back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count

from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from walkrun_bot.coaching.history import Decision, History, ReportEntry, SessionEntry
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.message import Message
from walkrun_bot.store.rows import (
    DecisionRow,
    HistoryRow,
    OutboxRow,
    ReportRow,
    RunnerRow,
    SessionRow,
)
from walkrun_bot.store.values import Entry, Storable, read, write
from walkrun_bot.store.visit import Erased, Kept


async def recall(session: AsyncSession, chat_id: int) -> Runner | None:
    """Return the runner of `chat_id`, with the whole history; None for a stranger.

    Raises:
        UnreadableError: what is stored cannot be read.
    """
    row = await _row(session, chat_id)
    if row is None or row.id is None:
        return None
    history = History(
        sessions=await _entries(session, row.id, SessionRow, SessionEntry),
        reports=await _entries(session, row.id, ReportRow, ReportEntry),
        decisions=await _entries(session, row.id, DecisionRow, Decision),
    )
    return replace(read(Runner, row.state), history=history)


async def record(
    session: AsyncSession, chat_id: int, before: Runner | None, kept: Kept, now: datetime
) -> None:
    """Write what a visit kept: the state anew, of the history what `before` did not have."""
    row = await _row(session, chat_id) or RunnerRow(chat_id=chat_id, stage="", state="")
    row.stage = kept.runner.stage
    row.due_at, row.claimed_until = kept.due, None
    row.state = write(replace(kept.runner, history=History()))
    session.add(row)
    await session.flush()
    known = before.history if before else History()
    session.add_all(_grown(row.id or 0, known, kept.runner.history))
    session.add_all(enqueued(chat_id, kept.messages, now))


async def wipe(session: AsyncSession, chat_id: int, erased: Erased, now: datetime) -> None:
    """Delete whatever there is of `chat_id`, the history by cascade; leave the goodbye."""
    await session.exec(delete(RunnerRow).where(col(RunnerRow.chat_id) == chat_id))
    await session.exec(delete(OutboxRow).where(col(OutboxRow.chat_id) == chat_id))
    session.add_all(enqueued(chat_id, erased.messages, now))


async def _row(session: AsyncSession, chat_id: int) -> RunnerRow | None:
    found = select(RunnerRow).where(RunnerRow.chat_id == chat_id).with_for_update()
    return (await session.exec(found)).first()


async def _entries(
    session: AsyncSession, runner_id: int, table: type[HistoryRow], kind: type[Storable]
) -> tuple[Storable, ...]:
    mine = select(table.body).where(table.runner_id == runner_id).order_by(col(table.seq))
    return tuple(read(kind, body) for body in await session.exec(mine))


def _grown(runner_id: int, before: History, after: History) -> Iterator[HistoryRow]:
    """Yield the rows of what `after` has and `before` had not."""
    tables: tuple[tuple[type[HistoryRow], tuple[Entry, ...], int], ...] = (
        (SessionRow, after.sessions, len(before.sessions)),
        (ReportRow, after.reports, len(before.reports)),
        (DecisionRow, after.decisions, len(before.decisions)),
    )
    for table, entries, known in tables:
        for seq, entry in zip(count(known), entries[known:], strict=False):
            yield table(
                runner_id=runner_id,
                seq=seq,
                number=entry.number,
                day=entry.day,
                at=entry.at,
                body=write(entry),
            )


def enqueued(chat_id: int, messages: tuple[Message, ...], now: datetime) -> Iterator[OutboxRow]:
    """Yield the rows of messages that wait to be sent."""
    for message in messages:
        yield OutboxRow(chat_id=chat_id, at=now, nudge=message.nudge, body=write(message))
