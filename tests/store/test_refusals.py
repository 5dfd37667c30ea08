"""What cannot be done is said in one sentence by every command; the data is as before."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.keys import TEXT
from tests.store.commands import bot, bot_on_a_disk, disks_can_be_made
from tests.store.people import ALICE, BOB, NOW, alice
from tests.store.test_plain import make_plain
from tests.stores import opened
from walkrun_bot.message import Message
from walkrun_bot.store.cipher import new_key
from walkrun_bot.store.upkeep import back_up

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

NEWER = "was used by a newer version of this program"
WRONG = "is enciphered with key"
FULL = "is full."
READ_ONLY = "Read-only file system"
small_disks = pytest.mark.skipif(not disks_can_be_made(), reason="no disk can be mounted here")


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """Return a folder that is a disk of its own for a command on it."""
    (tmp_path / "disk").mkdir()
    return tmp_path / "disk"


@pytest.fixture(name="filled")
def _filled(disk: Path) -> str:
    """Return the address of a database on the disk, with Alice and Bob in it."""
    url = f"sqlite:///{disk}/walkrun.db"
    asyncio.run(_fill(url))
    return url


@pytest.fixture(name="backup")
def _backup(filled: str, tmp_path: Path) -> Path:
    """Return a backup of the same."""
    asyncio.run(back_up(filled, tmp_path / "backup.db"))
    return tmp_path / "backup.db"


async def _fill(url: str) -> None:
    async with opened(url) as store:
        for chat_id in (ALICE, BOB):
            async with store.visit(chat_id, chat_id, NOW) as visit:
                visit.keep(alice(sessions=300), None, [Message("your sore knee")])


def content(folder: Path) -> list[str]:
    """Return everything in the database of a folder, however it lies in its files."""
    copied = shutil.copytree(folder, folder.with_name("looked-at"), dirs_exist_ok=True)
    with closing(sqlite3.connect(copied / "walkrun.db")) as connection:
        found = list(connection.iterdump())
    shutil.rmtree(copied)
    return found


def refused(done: subprocess.CompletedProcess[str], words: str) -> None:
    """Assert that a command ended with one sentence that has `words`."""
    assert (done.returncode, done.stdout) == (1, ""), done
    assert words in done.stderr
    assert done.stderr.endswith(".\n")
    assert done.stderr.count("\n") == 1, done.stderr


def make_newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9000'")


@pytest.mark.parametrize("command", ["run", "rekey", "backup", "restore", "move"])
def test_a_database_of_a_newer_version_is_refused_by_every_command(
    command: str, filled: str, backup: Path, disk: Path, tmp_path: Path
) -> None:
    make_newer(disk / "walkrun.db")
    before = content(disk)
    more = {
        "backup": (str(tmp_path / "other.db"),),
        "restore": (str(backup), "--replace"),
        "move": ("--to", f"sqlite:///{tmp_path}/moved.db"),
    }
    refused(bot(filled, command, *more.get(command, ())), NEWER)
    assert content(disk) == before
    assert not (tmp_path / "other.db").exists()


def test_a_backup_of_a_newer_version_is_refused_by_the_name_that_was_given(
    filled: str, backup: Path, disk: Path
) -> None:
    make_newer(backup)
    before = content(disk)
    refused(bot(filled, "restore", str(backup), "--replace"), f"The database {backup} {NEWER}")
    assert content(disk) == before


@pytest.mark.parametrize("command", ["run", "rekey", "restore"])
def test_a_wrong_key_is_refused_by_whatever_reads_what_is_enciphered(
    command: str, filled: str, backup: Path, disk: Path
) -> None:
    before = content(disk)
    more = (str(backup), "--replace") if command == "restore" else ()
    refused(bot(filled, command, *more, DATA_KEY=new_key()), WRONG)
    assert content(disk) == before


def test_a_backup_and_a_move_need_no_key_and_give_none_away(
    filled: str, tmp_path: Path, disk: Path
) -> None:
    wrong = {"DATA_KEY": new_key()}
    assert bot(filled, "backup", str(tmp_path / "b.db"), **wrong).returncode == 0
    assert bot(filled, "move", "--to", f"sqlite:///{tmp_path}/m/m.db", **wrong).returncode == 0
    for file in (tmp_path / "b.db", tmp_path / "m" / "m.db", disk / "walkrun.db"):
        assert b"knee" not in file.read_bytes()


def test_an_empty_file_is_no_database_to_back_up(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    done = bot(f"sqlite:///{tmp_path}/empty.db", "backup", str(tmp_path / "b.db"))
    refused(done, "has nothing in it")


@small_disks
@pytest.mark.parametrize("command", ["run", "rekey", "restore"])
def test_a_disk_that_cannot_be_written_is_said_and_nothing_is_changed(
    command: str, filled: str, backup: Path, disk: Path
) -> None:
    before = content(disk)
    more = (str(backup), "--replace") if command == "restore" else ()
    done = bot_on_a_disk(disk, "8m", "ro", command, *more, DATABASE_URL=filled)
    refused(done, READ_ONLY)
    assert content(disk) == before


@small_disks
@pytest.mark.parametrize("mode", ["ro", "rw"])
def test_a_backup_that_does_not_fit_leaves_nothing_behind(
    mode: str, filled: str, tmp_path: Path, disk: Path
) -> None:
    (tmp_path / "stick").mkdir()
    file, before = tmp_path / "stick" / "b.db", content(disk)
    done = bot_on_a_disk(file.parent, "200k", mode, "backup", str(file), DATABASE_URL=filled)
    refused(done, FULL if mode == "rw" else READ_ONLY)
    assert list(file.parent.iterdir()) == []
    assert content(disk) == before


@small_disks
@pytest.mark.parametrize("room", [0, 40, 400])
def test_a_restore_that_does_not_fit_leaves_what_was_there(
    room: int, filled: str, backup: Path, disk: Path
) -> None:
    before = content(disk)
    size = f"{_kilobytes(disk) + room}k"
    done = bot_on_a_disk(disk, size, "rw", "restore", str(backup), "--replace", DATABASE_URL=filled)
    refused(done, FULL)
    assert content(disk) == before
    assert bot(filled, "restore", str(backup), "--replace").returncode == 0


@small_disks
def test_a_restore_without_room_for_its_copy_says_where_there_is_none(
    filled: str, backup: Path, tmp_path: Path, disk: Path
) -> None:
    (tmp_path / "tmp").mkdir()
    before = content(disk)
    settings = {"DATABASE_URL": filled, "TMPDIR": str(tmp_path / "tmp")}
    done = bot_on_a_disk(
        tmp_path / "tmp", "40k", "rw", "restore", str(backup), "--replace", **settings
    )
    refused(done, f"cannot be copied to {tmp_path / 'tmp'}: No space left on device")
    assert content(disk) == before


@small_disks
def test_a_move_that_does_not_fit_leaves_the_source_and_can_be_done_again(
    filled: str, tmp_path: Path, disk: Path
) -> None:
    (tmp_path / "other").mkdir()
    before, to = content(disk), f"sqlite:///{tmp_path}/other/m.db"
    done = bot_on_a_disk(tmp_path / "other", "200k", "rw", "move", "--to", to, DATABASE_URL=filled)
    refused(done, FULL)
    assert content(disk) == before
    assert bot(filled, "move", "--to", to).returncode == 0


@small_disks
@pytest.mark.parametrize("room", [0, 40, 200])
def test_a_migration_that_does_not_fit_leaves_the_older_tables(
    room: int, disk: Path, tmp_path: Path
) -> None:
    url = f"sqlite:///{disk}/walkrun.db"
    asyncio.run(make_plain(url, disk / "walkrun.db", tmp_path / "old"))
    before = content(disk)
    size = f"{_kilobytes(disk) + room}k"
    refused(bot_on_a_disk(disk, size, "rw", "rekey", DATABASE_URL=url), FULL)
    assert content(disk) == before
    assert bot(url, "rekey").returncode == 0


@small_disks
def test_a_change_of_keys_that_does_not_fit_can_be_gone_on_with(filled: str, disk: Path) -> None:
    old, new = TEXT, new_key()
    settings = {"DATABASE_URL": filled, "DATA_KEY": f"{new},{old}"}
    refused(bot_on_a_disk(disk, f"{_kilobytes(disk) + 8}k", "rw", "rekey", **settings), FULL)
    assert bot(filled, "rekey", DATA_KEY=settings["DATA_KEY"]).returncode == 0
    assert bot(filled, "rekey", DATA_KEY=new).stdout.startswith("0 values")


def _kilobytes(folder: Path) -> int:
    """Return how much of a disk the files of a folder take, in whole pages."""
    return sum(-(-one.stat().st_size // 4096) * 4 for one in folder.iterdir()) + 4
