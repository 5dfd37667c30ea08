"""The first form of the tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

WIDE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
HISTORY = ("session", "report", "decision")


def upgrade() -> None:
    _runner()
    for table in HISTORY:
        _history(table)
        if op.get_bind().dialect.name == "sqlite":
            _only_grows(table)
    _outbox()
    _update_seen()


def _runner() -> None:
    op.create_table(
        "runner",
        sa.Column("id", WIDE, nullable=False),
        sa.Column("chat_id", WIDE, nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("due_at", INSTANT, nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_runner"),
        sa.UniqueConstraint("chat_id", name="uq_runner_chat_id"),
    )
    op.create_index("ix_runner_due_at", "runner", ["due_at"])


def _history(table: str) -> None:
    op.create_table(
        table,
        sa.Column("id", WIDE, nullable=False),
        sa.Column("runner_id", WIDE, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=f"fk_{table}_runner_id_runner", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("runner_id", "seq", name=f"uq_{table}_runner_id_seq"),
    )


def _only_grows(table: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_only_grows BEFORE UPDATE ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed'); END"
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", WIDE, nullable=False),
        sa.Column("chat_id", WIDE, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("nudge", sa.Boolean(), nullable=False),
        sa.Column("claimed", sa.Boolean(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_chat_id", "outbox", ["chat_id"])


def _update_seen() -> None:
    op.create_table(
        "update_seen",
        sa.Column("update_id", WIDE, autoincrement=False, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_update_seen"),
    )
    op.create_index("ix_update_seen_at", "update_seen", ["at"])
