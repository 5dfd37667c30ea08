"""Commands for whoever looks after the bot: its key, backups, another database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from walkrun_bot.store import upkeep
from walkrun_bot.store.cipher import new_key
from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from walkrun_bot.store.copying import Proof
    from walkrun_bot.store.keys import Keys

COMMANDS = ("key", "rekey", "backup", "restore", "move")


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of this module to a command line."""
    commands.add_parser("key", help="a new key for DATA_KEY or DATA_KEY_FILE")
    commands.add_parser("rekey", help="encipher everything with the first key; the bot may run")
    backup = commands.add_parser("backup", help="everything into a file; the bot may run")
    restore = commands.add_parser("restore", help="everything out of such a file")
    for parser, does in ((backup, "write over it"), (restore, "in place of the runners there are")):
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--replace", action="store_true", help=does)
    move = commands.add_parser("move", help="everything into another, empty database")
    move.add_argument("--to", required=True, metavar="URL", help="such as postgresql://host/name")


async def run(
    chosen: argparse.Namespace, database_url: str, keys: Keys, tell: Callable[[str], None]
) -> None:
    """Do what was chosen, and `tell` what came of it.

    Raises:
        StoreError: it cannot be done; all is as before.
    """
    match chosen.command:
        case "key":
            tell(new_key())
        case "rekey":
            await _rekey(database_url, keys, tell)
        case "backup":
            proofs = await upkeep.back_up(database_url, chosen.file, replace=chosen.replace)
            _tell_of(proofs, tell)
            tell(f"{chosen.file} is complete. It opens with the key of today, which is not in it.")
        case "restore":
            _tell_of(
                await upkeep.restore(chosen.file, database_url, keys, replace=chosen.replace), tell
            )
            tell("Restored. Messages that waited then are not sent; whoever wanted to be deleted")
            tell("since is back, and has to be deleted again.")
        case _:
            _tell_of(await upkeep.move(database_url, chosen.to), tell)
            tell(
                "Moved: each table has the same rows, by number and SHA-256. Now set DATABASE_URL,"
            )
            tell("keep the key as it is, and delete the old database when all is well.")


async def _rekey(database_url: str, keys: Keys, tell: Callable[[str], None]) -> None:
    store = await Store.open(database_url, keys)
    try:
        done = await store.rekey()
    finally:
        await store.close()
    tell(f"{done} values were enciphered anew; keys other than the first can go.")
    tell("Old backups still open with the old key only.")


def _tell_of(proofs: Iterable[Proof], tell: Callable[[str], None]) -> None:
    for proof in proofs:
        tell(f"{proof.table:12} {proof.rows:10} rows  {proof.checksum[:16]}")
