"""Who is dealing with what, where several processes share the work; PostgreSQL in earnest."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

WIDE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
HISTORY = ("session", "report", "decision")
REFUSE = """
CREATE FUNCTION only_grows() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME; END $$
"""


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        _only_grow()
    op.add_column("runner", sa.Column("claimed_until", INSTANT, nullable=True))
    op.create_table(
        "sending",
        sa.Column("chat_id", WIDE, autoincrement=False, nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_sending"),
    )


def _only_grow() -> None:
    """What the first migration did for SQLite alone."""
    op.execute(REFUSE)
    for table in HISTORY:
        op.execute(
            f"CREATE TRIGGER {table}_only_grows BEFORE UPDATE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION only_grows()"
        )
