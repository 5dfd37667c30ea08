"""A database of runners who have been at it for a year."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bench.rig import KEYS
from walkrun_bot.coaching.history import History
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import Commanded, MomentCame, Said, Tapped
from walkrun_bot.store.rows import DecisionRow, ReportRow, RunnerRow, SessionRow
from walkrun_bot.store.runners import place
from walkrun_bot.store.store import Store
from walkrun_bot.store.values import write

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from walkrun_bot.dialogue.runner import Runner
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.store.rows import HistoryRow, Row
    from walkrun_bot.store.values import Entry

JOINING = (
    Commanded("start"),
    Tapped("consent:yes:0"),
    Tapped("background:starting:0"),
    Tapped("age:under_45:0"),
    Tapped("health:none:0"),
    Tapped("activity:walks:0"),
    Tapped("set:fine:0"),
)
TOLD_AFTER = timedelta(minutes=3)


def lived_through(days: int, until: datetime) -> Turn:
    """The last step of somebody who joined so many days ago and told of every session."""
    now = until - timedelta(days=days)
    turn = step(newcomer(1, "Alice"), JOINING[0], now)
    for event in JOINING[1:]:
        turn = step(turn.runner, event, now)
    while turn.due is not None and turn.due < until:
        now = turn.due
        turn = step(turn.runner, MomentCame(), now)
        if turn.runner.draft is not None:
            turn = step(turn.runner, Said("it was fine, nothing hurt"), now + TOLD_AFTER)
    return turn


async def fill(database: Path, runners: int, days: int, now: datetime) -> datetime:
    """Fill a new database; return the instant at which everybody's next moment is due.

    The first runner is written by the store, the others past it, as a year of one thousand takes
    the store minutes. They are chats 1 to `runners`.
    """
    turn = lived_through(days, now)
    if turn.due is None:
        raise AssertionError("somebody who is active always has a next moment")
    store = await Store.open(f"sqlite:///{database}", KEYS)
    async with store.visit(1, None, now) as visit:
        visit.keep(turn.runner, turn.due, ())
    await store.close()
    with closing(sqlite3.connect(database)) as connection, connection:
        for chat_id in range(2, max(runners, 2) + 1):
            _copy(connection, turn, chat_id)
    return turn.due


def only_due(database: Path, last: int) -> None:
    """Let nobody's moment come but that of chats 1 to `last`."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE runner SET due_at = NULL WHERE chat_id > ?", (last,))


def _copy(connection: sqlite3.Connection, turn: Turn, chat_id: int) -> None:
    """Write somebody with the same past, sealed for them."""
    state = sealed(replace(turn.runner, history=History()), RunnerRow, chat_id)
    row = (chat_id, turn.runner.stage, str(turn.due)[:19], state)
    added = connection.execute(
        "INSERT INTO runner (chat_id, stage, due_at, state) VALUES (?, ?, ?, ?)", row
    )
    history = turn.runner.history
    tables: tuple[tuple[type[HistoryRow], tuple[Entry, ...]], ...] = (
        (SessionRow, history.sessions),
        (ReportRow, history.reports),
        (DecisionRow, history.decisions),
    )
    for table, entries in tables:
        connection.executemany(
            f"INSERT INTO {table.__tablename__} (runner_id, seq, body) VALUES (?, ?, ?)",  # noqa: S608
            [
                (added.lastrowid, seq, sealed(entry, table, chat_id, seq))
                for seq, entry in enumerate(entries)
            ],
        )


def sealed(value: Runner | Entry, table: type[Row], chat_id: int, *more: int) -> bytes:
    """Return a value as the store keeps it."""
    return KEYS.keyring.seal(write(value), *place(table, chat_id, *more))
