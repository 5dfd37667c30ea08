"""Run by Alembic with the connection that `migrate` has given it."""

from alembic import context

from walkrun_bot.store.rows import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,  # SQLite changes a table by making it anew
    compare_type=True,
)

with context.begin_transaction():
    context.run_migrations()
