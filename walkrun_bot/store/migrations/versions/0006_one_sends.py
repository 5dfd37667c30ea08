"""Who is sending to which chat is asked no more: one process sends (docs/decisions/0027)."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.drop_table("sending")
