"""The tables. What is personal is text made by `values` and sealed by `cipher`.

The other columns are for finding it, and plain.

Rows of `session`, `report` and `decision` are only ever inserted, and go with their runner:
triggers refuse to change them.
"""

import re
from datetime import datetime
from typing import ClassVar

from sqlalchemy import BigInteger, Integer, MetaData, UniqueConstraint
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""So that a migration can name what it changes."""

WIDE = BigInteger().with_variant(Integer, "sqlite")
"""Telegram's ids need 52 bits; SQLite's INTEGER has 64, and only it can be the row's own id."""


class Row(SQLModel):
    """The base of all tables; `UpdateSeenRow` is a row of the table `update_seen`."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805
        words = re.findall("[A-Z][a-z]+", cls.__name__.removesuffix("Row"))
        return "_".join(words).lower()


class RunnerRow(Row, table=True):
    """One runner; `state` is the value without its history, `due_at` the next moment, if any.

    Until `claimed_until` one process is dealing with that moment, and no other need.
    """

    id: int | None = Field(default=None, primary_key=True, sa_type=WIDE)
    chat_id: int = Field(unique=True, sa_type=WIDE)
    stage: str
    due_at: datetime | None = Field(default=None, index=True)
    claimed_until: datetime | None = Field(default=None, index=True)
    state: bytes


class HistoryRow(Row):
    """What the three tables of the history share; `seq` counts from 0 for each runner."""

    id: int | None = Field(default=None, primary_key=True, sa_type=WIDE)
    runner_id: int = Field(foreign_key="runner.id", ondelete="CASCADE", sa_type=WIDE)
    seq: int
    body: bytes


class SessionRow(HistoryRow, table=True):
    """A session on a day, or what became of it."""

    __table_args__ = (UniqueConstraint("runner_id", "seq"),)


class ReportRow(HistoryRow, table=True):
    """What was told of a session."""

    __table_args__ = (UniqueConstraint("runner_id", "seq"),)


class DecisionRow(HistoryRow, table=True):
    """A change of the plan, with its reason."""

    __table_args__ = (UniqueConstraint("runner_id", "seq"),)


class WaitingRow(Row):
    """What the inbox and the outbox share."""

    id: int | None = Field(default=None, primary_key=True, sa_type=WIDE)
    chat_id: int = Field(index=True, sa_type=WIDE)
    body: bytes


class OutboxRow(WaitingRow, table=True):
    """A message that waits to be sent; it knows a chat, not a runner: a goodbye outlasts them.

    AUTOINCREMENT, because SQLite would give the id of a message just sent to the next one, and
    whoever still held it would remove the wrong message.
    """

    __table_args__ = ({"sqlite_autoincrement": True},)

    at: datetime
    nudge: bool
    claimed: bool = False


class InboxRow(WaitingRow, table=True):
    """An update put aside until its turn comes; deleted when it is dealt with."""

    __table_args__ = ({"sqlite_autoincrement": True},)


class RemarkRow(Row, table=True):
    """That something was said to a chat which is said to it once only, such as to a group."""

    chat_id: int = Field(primary_key=True, sa_type=WIDE, sa_column_kwargs={"autoincrement": False})
    what: str = Field(primary_key=True)


class UpdateSeenRow(Row, table=True):
    """An update that was handled; Telegram may bring it again for 24 hours."""

    update_id: int = Field(
        primary_key=True, sa_type=WIDE, sa_column_kwargs={"autoincrement": False}
    )
    at: datetime = Field(index=True)


class DataKeyRow(Row, table=True):
    """A key that something may still be enciphered with; `proof` is known text sealed by it."""

    name: str = Field(primary_key=True)
    proof: bytes
