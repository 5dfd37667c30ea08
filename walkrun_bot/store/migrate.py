"""Bringing a database to the newest form of the tables, all at once or not at all."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.exc import DBAPIError

from walkrun_bot.store.cipher import Keyring
from walkrun_bot.store.database import Database
from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.locks import OURS
from walkrun_bot.store.unbroken import unbroken

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0006"
"""The newest revision in `migrations/versions`, known here so that a start need not look for it:
Alembic takes 0.2 s to import. A test holds the two together."""

_VERSION = text("SELECT version_num FROM alembic_version")
FOLDER = Path(__file__).parent / "migrations"


@unbroken
async def bring_up_to_date(
    database: Database, keyring: Keyring, folder: Path = FOLDER, head: str = HEAD
) -> None:
    """Apply the migrations in `folder` that are missing, up to `head`, and write once.

    Raises:
        StoreError: it cannot be opened or written, or is of a newer version or another program.
    """
    async with database.writing() as session:
        connection = await session.connection()
        version = await connection.run_sync(_version)
        if version == head:  # the disk may be full, or the file not ours to write: find out now
            await connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
            return
    refuse_strangers(database, version, head)
    await _upgrade(database, keyring, folder)
    if version is not None:
        await database.leave_no_trace()  # of what was there before


@unbroken
async def is_current(database: Database, head: str = HEAD) -> bool:
    """Return whether the tables are those that this version works with.

    Raises:
        StoreError: the database cannot be reached or read.
    """
    async with database.reading() as session:
        found = await (await session.connection()).scalar(_VERSION)
        return bool(found == head)


async def version_of(database: Database) -> str | None:
    """Return the revision of the tables; None where there are none, "" for somebody else's.

    Raises:
        StoreError: the database cannot be reached or read.
    """
    async with database.reading() as session:
        return await (await session.connection()).run_sync(_version)


def _version(connection: Connection) -> str | None:
    """Return the revision of the tables; None where there are none, "" for somebody else's."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" not in tables:
        return "" if tables else None
    found: str | None = connection.scalar(_VERSION)
    return found


def refuse_strangers(database: Database, version: str | None, head: str = HEAD) -> None:
    """Refuse tables that this version cannot bring up to date.

    Raises:
        StoreError: they are of another program, or of a newer version.
    """
    if version == "":
        raise StoreError(f"The database {database.where} holds something else already.")
    if version is not None and version > head:
        raise StoreError(
            f"The database {database.where} was used by a newer version of this program"
            f" (its tables are at {version}, this version knows them up to {head})."
        )


async def _upgrade(database: Database, keyring: Keyring, folder: Path) -> None:
    """Run the migrations in one transaction, so that a failing one leaves all as it was."""
    from alembic.util import CommandError  # noqa: PLC0415

    engine = database.engine(foreign_keys=False)
    try:
        async with engine.begin() as connection:
            if not database.single_writer:  # of several processes that start one does it
                await connection.execute(select(func.pg_advisory_xact_lock(OURS, 0)))
            await connection.run_sync(upgrade, keyring, folder)
    except DBAPIError as error:
        raise database.failed(error, "brought up to date, and stays as it was") from error
    except CommandError as error:
        raise StoreError(f"The database {database.where} cannot be read: {error}.") from error
    finally:
        await engine.dispose()


def upgrade(connection: Connection, keyring: Keyring, folder: Path = FOLDER) -> None:
    """Apply the migrations in `folder` within the transaction of `connection`."""
    from alembic import command  # noqa: PLC0415

    command.upgrade(configured(connection, keyring, folder), "head")


def configured(connection: Connection, keyring: Keyring, folder: Path = FOLDER) -> "Config":
    """Return what Alembic's commands need to work on `connection` with `folder`."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    config.attributes["keyring"] = keyring
    return config
