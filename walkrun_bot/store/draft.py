"""For developers: `python -m walkrun_bot.store.draft "what changes"` drafts the next migration.

It compares the tables in `rows` with what the migrations so far make, and writes the difference
to `migrations/versions`, to be read and mended; then `migrate.HEAD` has to be set to it.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import Connection

from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.database import Database
from walkrun_bot.store.migrate import FOLDER, HEAD, bring_up_to_date, configured


async def draft(words: str, folder: Path = FOLDER) -> None:
    """Write the next migration, described by `words`, into `folder`."""
    with tempfile.TemporaryDirectory() as place:
        database = Database(f"sqlite:///{place}/empty.db")
        keyring = Keyring.new()
        await bring_up_to_date(database, keyring, folder)
        engine = database.engine(foreign_keys=False)
        async with engine.connect() as connection:
            await connection.run_sync(_write, keyring, words, folder)
        await engine.dispose()
        await database.close()


def _write(connection: Connection, keyring: Keyring, words: str, folder: Path) -> None:
    config = configured(connection, keyring, folder)
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    command.revision(config, words, autogenerate=True, rev_id=f"{int(HEAD) + 1:04}")


if __name__ == "__main__":
    asyncio.run(draft(" ".join(sys.argv[1:])))
