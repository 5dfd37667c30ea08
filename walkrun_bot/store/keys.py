"""Where the keys are: given, or in a file; and whether they are those of the database."""

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import inspect
from sqlmodel import select

from walkrun_bot.store.cipher import Keyring, new_key
from walkrun_bot.store.database import Database, folder_of, parsed
from walkrun_bot.store.errors import StoreError, UnreadableError
from walkrun_bot.store.rows import DataKeyRow
from walkrun_bot.store.unbroken import unbroken

logger = logging.getLogger(__name__)

PROOF = "This is what the right key makes of it."
REMARK = "# The key of walkrun's database. Keep a copy, apart from the database and its backups.\n"


class Keys(Protocol):
    """Whatever can say which keys there are."""

    def ring(self, database: Database, used: frozenset[str]) -> Keyring:
        """Return the keys for `database`, in which those of the names `used` have been used."""
        ...


@dataclass(frozen=True)
class GivenKeys:
    """Keys that are there already, from a setting called `source`."""

    keyring: Keyring
    source: str = "DATA_KEY"

    def ring(self, database: Database, used: frozenset[str]) -> Keyring:
        """Return the keys.

        Raises:
            StoreError: those that were used are not among them.
        """
        return _fitting(self.keyring, self.source, database, used)


@dataclass(frozen=True)
class KeyFile:
    """A file with a key on each line, made where nothing was enciphered yet."""

    path: Path

    def ring(self, database: Database, used: frozenset[str]) -> Keyring:
        """Return the keys in the file.

        Raises:
            StoreError: it cannot be read or made, lies in the database's own folder, or is not
                the one whose key was used.
        """
        path = self.path.absolute()
        folder = database.folder
        if folder is not None and path.resolve().is_relative_to(folder.resolve()):
            raise StoreError(
                f"The key {path} would lie in the folder of the database itself, where whoever"
                " finds one has the other; set DATA_KEY_FILE to a file elsewhere."
            )
        if not path.exists():
            if used:
                raise StoreError(
                    f"The key file {path} is not there, and the database {database.where} was"
                    f" enciphered with key {_listed(used)}; without that key nobody can read it, so"
                    " put the file back, or name it with DATA_KEY_FILE."
                )
            _make(path)
        return _fitting(_read(path), str(path), database, used)


def key_file(database_url: str, home: Path) -> Path:
    """Return where the key is when nothing was set, for a bot that runs in the folder `home`.

    That is keys/data.key beside .env; where the database itself lies in `home`, a folder of the
    user's own.
    """
    beside = home / "keys" / "data.key"
    folder = folder_of(parsed(database_url))
    if folder is None or not beside.resolve().is_relative_to(folder.resolve()):
        return beside
    configuration = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(configuration) / "walkrun" / "data.key"


@unbroken
async def used_keys(database: Database) -> frozenset[str]:
    """Return the names of the keys that were used in a database; none in one of version 0.1.

    Raises:
        StoreError: the database cannot be read.
    """
    async with database.reading() as session:
        connection = await session.connection()
        tables = await connection.run_sync(lambda plain: inspect(plain).get_table_names())
        if DataKeyRow.__tablename__ not in tables:
            return frozenset()
        return frozenset(await session.exec(select(DataKeyRow.name)))


@unbroken
async def acquaint(database: Database, ring: Keyring) -> None:
    """Try the keys on what they enciphered before, and note the one that enciphers from now on.

    Raises:
        StoreError: one does not open what the key of its name had made.
    """
    async with database.writing() as session:
        known = {row.name: row.proof for row in await session.exec(select(DataKeyRow))}
        for name, proof in known.items():
            try:
                ring.open(proof, "data_key", name)
            except UnreadableError as error:
                raise StoreError(
                    f"The key {name} is not the one that {database.where} was enciphered with."
                ) from error
        if ring.writing not in known:
            proof = ring.seal(PROOF, "data_key", ring.writing)
            session.add(DataKeyRow(name=ring.writing, proof=proof))


def _fitting(ring: Keyring, source: str, database: Database, used: frozenset[str]) -> Keyring:
    if missing := used - ring.names:
        raise StoreError(
            f"The database {database.where} is enciphered with key {_listed(missing)}, and"
            f" {source} has only {_listed(ring.names)}; put the right one back, for without it"
            " nobody can read what is stored."
        )
    return ring


def _listed(names: frozenset[str]) -> str:
    return " and ".join(sorted(names))


def _read(path: Path) -> Keyring:
    try:
        return Keyring.parsed(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"The key file {path} cannot be read: {error}.") from error


def _make(path: Path) -> None:
    """Write a new key, on the disk before anything is enciphered with it, for its owner's eyes."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode=0o600)
        with os.fdopen(file, "w", encoding="utf-8") as out:
            out.write(f"{REMARK}{new_key()}\n")
            out.flush()
            os.fsync(out.fileno())
    except FileExistsError:
        return  # another process that starts was quicker
    except OSError as error:
        raise StoreError(
            f"No key can be made at {path} ({error.strerror}); name another place with"
            " DATA_KEY_FILE, or give a key with DATA_KEY."
        ) from error
    logger.warning(
        "what is stored is enciphered with a new key, in %s, which you alone can read; keep a copy"
        " of it, apart from the database: without the key nobody can read what is stored", path,
    )  # fmt: skip
