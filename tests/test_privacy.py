"""What a runner says and is called is in no byte that the bot leaves anywhere; then, deleted, gone.

A real bot, at DEBUG, is told unmistakable words in every field that takes any; it is killed while
they are under way, backed up, asked to export, and told to forget.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

from tests.channels.acting import LONG_S, TOKEN, until
from tests.channels.bot_process import started
from tests.store.commands import bot as command
from walkrun_bot.clock import SystemClock
from walkrun_bot.local_telegram import LocalTelegram, Person, serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

Json = dict[str, Any]
WORD = "zyxwaldo"
YES = "Yes, delete everything"
WHO = 987_654_321_098
WHO_IN_SQLITE = WHO.to_bytes(6, "big")
FLOOD = 80
USER = {
    "id": WHO,
    "is_bot": False,
    "first_name": f"{WORD}one",
    "last_name": f"{WORD}two",
    "username": f"{WORD}three",
}
CHAT = {"id": WHO, "type": "private", "first_name": f"{WORD}one", "username": f"{WORD}three"}
SAID = (
    "/start", "yes", "starting from scratch", "I am 52", f"my heart and {WORD} worry me",
    "none of these", "nothing else", f"I walk a little, {WORD}", f"/note {WORD}",
    f"/{WORD}", f"/{WORD} {WORD}", f"my knee {WORD} hurts 3/10", f"{WORD}@x.org",
    f"I live in {WORD}", f"call me {WORD}", f"done, it was hard, {WORD}",
)  # fmt: skip
CARRIES: tuple[Json, ...] = (
    {"photo": [{"file_id": WORD, "file_unique_id": "1", "width": 1, "height": 1}], "caption": WORD},
    {"document": {"file_id": WORD, "file_unique_id": "2", "file_name": WORD}, "caption": WORD},
    {"voice": {"file_id": WORD, "file_unique_id": "3", "duration": 1}, "caption": WORD},
    {"contact": {"phone_number": WORD, "first_name": WORD, "vcard": WORD}},
    {"location": {"latitude": 48.1, "longitude": 11.5}, "venue": None},
    {"venue": {"location": {"latitude": 1, "longitude": 1}, "title": WORD, "address": WORD}},
    {"text": WORD, "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": WORD}},
    {"text": WORD, "quote": {"text": WORD, "position": 0}},
)


class Line:
    """Puts updates before the bot as Telegram would, whatever is in them."""

    def __init__(self, local: LocalTelegram) -> None:
        self._local = local
        self._number = 1
        local.world.room(WHO).started = True

    def message(self, kind: str = "message", chat: Json = CHAT, **content: object) -> None:
        self._number += 1
        carried = {name: value for name, value in content.items() if value is not None}
        facts = {"message_id": self._number, "date": 1, "from": USER, "chat": chat, **carried}
        self._local.world.updates.add(kind, facts | ({"edit_date": 2} if "edit" in kind else {}))

    def everything(self) -> None:
        """Say words in every field that takes any."""
        for text in SAID:
            self.message(text=text)
        for content in CARRIES:
            self.message(**content)
        self.message("edited_message", text=f"fainted {WORD}")
        group = {"id": -100_500, "type": "group", "title": WORD}
        self.message(chat=group, text=WORD)
        query = {"id": WORD, "from": USER, "chat_instance": "1"}
        for data in (WORD, f"swap:{WORD}:0", f"health:{WORD}:{WORD}"):
            self._local.world.updates.add("callback_query", query | {"data": data})
        self._local.world.updates.add("message", {"message_id": WORD, "text": WORD})  # unreadable

    async def all_taken(self) -> None:
        await until(lambda: len(self._local.world.updates) == 0)


@pytest.fixture(name="telegram")
async def _telegram() -> AsyncIterator[tuple[LocalTelegram, str]]:
    local = LocalTelegram(SystemClock(), token=TOKEN)
    async with serve(local) as address:
        yield local, address


def left(folder: Path, url: str) -> dict[str, bytes]:
    """Return every byte that there is: of the folder and, for PostgreSQL, of the server's."""
    folders = [folder]
    if not url.startswith("sqlite"):
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CHECKPOINT")
            found = connection.execute("SHOW data_directory").fetchone()
            assert found is not None
            folders.append(Path(found[0]))
    files = (one for each in folders for one in each.rglob("*") if one.is_file())
    return {str(file): file.read_bytes() for file in files}


def where(found: bytes, everything: dict[str, bytes]) -> list[str]:
    return [name for name, content in everything.items() if found in content]


@pytest.fixture(name="settings")
def _settings(tmp_path: Path, url: str, telegram: tuple[LocalTelegram, str]) -> dict[str, str]:
    (tmp_path / "tmp").mkdir()
    return {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": telegram[1],
        "DATABASE_URL": url,
        "LOG_LEVEL": "DEBUG",
        "TMPDIR": str(tmp_path / "tmp"),
    }


async def test_no_word_is_left_anywhere_and_after_a_deletion_no_number(
    tmp_path: Path, telegram: tuple[LocalTelegram, str], settings: dict[str, str]
) -> None:
    line, url = Line(telegram[0]), settings["DATABASE_URL"]
    await _told_everything_and_killed(line, tmp_path, settings)
    everything = left(tmp_path, url)
    assert where(WORD.encode(), everything) == []
    if url.startswith("sqlite"):  # that there is anything to be found, and PRIVACY.md is right
        assert where(WHO_IN_SQLITE, everything)
    key = tmp_path / "keys" / "data.key"
    assert (key.stat().st_mode & 0o777, key.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    (tmp_path / "backup.db").unlink()
    await _exports_and_deletes(line, tmp_path, settings)
    everything = left(tmp_path, url)
    assert where(WORD.encode(), everything) == []
    assert where(str(WHO).encode(), everything) == []
    if url.startswith("sqlite"):
        assert where(WHO_IN_SQLITE, everything) == []


async def _told_everything_and_killed(line: Line, folder: Path, settings: dict[str, str]) -> None:
    async with started(folder / "log", "run", "--no-limits", **settings) as bot:
        await bot.says("listening as")
        line.everything()
        await line.all_taken()
        for number in range(FLOOD):
            line.message(text=f"{WORD} {number}")
        await line.all_taken()  # acknowledged, and perhaps on the disk only
        assert await asyncio.to_thread(_backed_up, settings["DATABASE_URL"], folder) == 0
        bot.process.kill()
        await bot.ends()


async def _exports_and_deletes(line: Line, folder: Path, settings: dict[str, str]) -> None:
    address = settings["TELEGRAM_API_URL"]
    async with (
        started(folder / "log", "run", "--no-limits", **settings) as bot,
        Person(address, WHO, patience=LONG_S) as robin,
    ):
        await robin.says("/export")
        await robin.sees(lambda chat: any(one.file_id for one in chat.of_bot()))
        assert where(WORD.encode(), left(folder, settings["DATABASE_URL"])) == []
        await robin.says("/delete")
        await robin.sees(lambda chat: YES in chat.of_bot()[-1].labels)
        await robin.taps(YES)
        await line.all_taken()
        await robin.hears()
        assert await bot.is_told_to_end() == 0


def _backed_up(url: str, folder: Path) -> int:
    return command(url, "backup", str(folder / "backup.db")).returncode
