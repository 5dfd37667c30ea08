"""Claims of the dead are found without a look at every runner."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("ix_runner_claimed_until", "runner", ["claimed_until"])
