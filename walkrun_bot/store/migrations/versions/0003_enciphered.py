"""What is personal becomes bytes that only a key opens; of the history nothing else stays plain."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import context, op

revision = "0003"
down_revision = "0002"

HISTORY = ("session", "report", "decision")
AT_ONCE = 1000


def upgrade() -> None:
    op.create_table(
        "data_key",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("proof", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_data_key"),
    )
    _to_bytes("runner", "state")
    _seal("runner", "state", "id, chat_id, state", lambda row: ("runner", row.chat_id))
    for table in HISTORY:
        _history(table)
    _to_bytes("outbox", "body")
    _seal("outbox", "body", "id, chat_id, body", lambda row: ("outbox", row.chat_id))
    # Nobody was forgotten after a long silence before: each runner's next moment is computed anew.
    op.execute("UPDATE runner SET due_at = CURRENT_TIMESTAMP WHERE due_at IS NULL")


def _to_bytes(table: str, column: str, *dropped: str) -> None:
    kept = {"sqlite_autoincrement": table == "outbox"}  # what a table made anew would forget
    with op.batch_alter_table(table, table_kwargs=kept) as batch:
        batch.alter_column(
            column,
            type_=sa.LargeBinary(),
            existing_type=sa.String(),
            existing_nullable=False,
            postgresql_using=f"convert_to({column}, 'UTF8')",
        )
        for name in dropped:
            batch.drop_column(name)


def _history(table: str) -> None:
    """Rows of the history refuse to be changed, but for this once."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    on = "" if sqlite else f" ON {table}"
    op.execute(f"DROP TRIGGER {table}_only_grows{on}")
    _to_bytes(table, "body", "number", "day", "at")
    whose = "(SELECT chat_id FROM runner WHERE id = runner_id) AS chat_id"
    columns = f"{table}.id, seq, body, {whose}"
    _seal(table, "body", columns, lambda row: (table, row.chat_id, row.seq))
    refuse = (
        f"BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed'); END"
        if sqlite
        else "FOR EACH ROW EXECUTE FUNCTION only_grows()"
    )
    op.execute(f"CREATE TRIGGER {table}_only_grows BEFORE UPDATE ON {table} {refuse}")


def _text(value: bytes) -> str:
    return bytes(value).decode(errors="replace")


def _seal(
    table: str, column: str, columns: str, place: Callable[[Any], tuple[object, ...]]
) -> None:
    ring = context.config.attributes["keyring"]
    read = sa.text(f"SELECT {columns} FROM {table} WHERE id > :last ORDER BY id LIMIT {AT_ONCE}")
    write = sa.text(f"UPDATE {table} SET {column} = :sealed WHERE id = :id")
    last = -(2**62)
    while rows := op.get_bind().execute(read, {"last": last}).all():
        sealed = [
            # What was no text stays unreadable, and holds up nobody else.
            {"id": row.id, "sealed": ring.seal(_text(getattr(row, column)), *place(row))}
            for row in rows
        ]
        op.get_bind().execute(write, sealed)
        last = rows[-1].id
