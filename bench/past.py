"""A database of runners who have been at it for a year."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import Commanded, MomentCame, Said, Tapped
from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from walkrun_bot.dialogue.turn import Turn

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
HISTORY = ("session", "report", "decision")


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

    The first runner is written by the store, the others are copies made by SQLite, as a year of
    one thousand takes the store minutes. They are chats 1 to `runners`.
    """
    turn = lived_through(days, now)
    if turn.due is None:
        raise AssertionError("somebody who is active always has a next moment")
    store = await Store.open(f"sqlite:///{database}")
    async with store.visit(1, None, now) as visit:
        visit.keep(turn.runner, turn.due, ())
    await store.close()
    with closing(sqlite3.connect(database)) as connection, connection:
        _copy(connection, runners)
    return turn.due


def only_due(database: Path, last: int) -> None:
    """Let nobody's moment come but that of chats 1 to `last`."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE runner SET due_at = NULL WHERE chat_id > ?", (last,))


def _copy(connection: sqlite3.Connection, runners: int) -> None:
    """Copy the first runner's rows; the names put into the SQL come from the schema."""
    names = _columns(connection, "runner", but="chat_id")
    chats = "WITH RECURSIVE chat(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM chat WHERE n < ?)"
    copy = f"INSERT INTO runner (chat_id, {names}) SELECT n, {names} FROM runner, chat"  # noqa: S608
    connection.execute(f"{chats} {copy}", (max(runners, 2),))
    for table in HISTORY:
        names = _columns(connection, table, but="runner_id")
        others = "(SELECT id FROM runner WHERE chat_id > 1) AS who"
        connection.execute(
            f"INSERT INTO {table} (runner_id, {names}) SELECT who.id, {names}"  # noqa: S608
            f" FROM {others} CROSS JOIN (SELECT * FROM {table}) AS past ORDER BY who.id, seq"
        )


def _columns(connection: sqlite3.Connection, table: str, but: str) -> str:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    return ", ".join(name for name in names if name not in {"id", but})
