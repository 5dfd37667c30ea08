"""The right key, a wrong one, a lost one, and one in place of another."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.keys import KEYS
from tests.store.people import ALICE, BOB, NOW, alice
from tests.stores import opened
from walkrun_bot.message import Message
from walkrun_bot.store.cipher import Keyring, new_key
from walkrun_bot.store.database import Database
from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.keys import GivenKeys, KeyFile, key_file
from walkrun_bot.store.rekey import AT_ONCE
from walkrun_bot.store.rows import Row
from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    Rows = Callable[[str], list[dict[str, Any]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a key file is to be; its folder is not there yet."""
    return tmp_path / "keys" / "data.key"


def given(*keys: str) -> GivenKeys:
    return GivenKeys(Keyring.parsed(",".join(keys), "DATA_KEY"))


async def refusal(url: str, keys: GivenKeys | KeyFile) -> str:
    with pytest.raises(StoreError) as error:
        await Store.open(url, keys)
    assert "\n" not in str(error.value)
    return str(error.value)


async def keep(url: str, keys: GivenKeys | KeyFile, chat_id: int = ALICE) -> None:
    async with opened(url, keys) as store, store.visit(chat_id, None, NOW) as visit:
        visit.keep(alice(sessions=2), NOW, [Message("your sore knee")])


async def found(url: str, keys: GivenKeys | KeyFile, chat_id: int = ALICE) -> bool:
    async with opened(url, keys) as store:
        async with store.visit(chat_id, None, NOW) as visit:
            known = visit.runner == alice(sessions=2)
        waiting = await store.outbox.waiting(chat_id)
    return known and len(waiting) == 1


async def test_the_first_start_makes_a_key_for_its_owner_alone_and_says_where(
    url: str, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    await keep(url, KeyFile(path))
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert str(path) in caplog.text
    assert "keep a copy" in caplog.text
    assert await found(url, KeyFile(path))
    assert await found(url, given(path.read_text()))


async def test_a_wrong_key_is_refused_and_the_data_is_as_before(url: str, rows: Rows) -> None:
    await keep(url, KEYS)
    before = [rows(table) for table in Row.metadata.tables]
    wrong = given(new_key())
    sentence = await refusal(url, wrong)
    assert sentence.startswith(f"The database {Database(url).where} is enciphered with key ")
    assert KEYS.keyring.writing in sentence
    assert wrong.keyring.writing in sentence
    assert [rows(table) for table in Row.metadata.tables] == before
    assert await found(url, KEYS)


async def test_a_lost_key_is_told_and_no_new_one_is_made(url: str, path: Path) -> None:
    await keep(url, KeyFile(path))
    kept = path.read_text()
    path.unlink()
    sentence = await refusal(url, KeyFile(path))
    assert f"The key file {path} is not there" in sentence
    assert not path.exists()
    path.write_text(kept)
    assert await found(url, KeyFile(path))


async def test_a_key_of_the_same_name_that_does_not_open_the_proof_is_refused(
    url: str, look: Callable[..., list[tuple[Any, ...]]]
) -> None:
    await keep(url, KEYS)
    look("UPDATE data_key SET proof = ?", KEYS.keyring.seal("something else", "elsewhere"))
    assert "is not the one" in await refusal(url, KEYS)


@pytest.mark.parametrize("content", [b"", b"not a key", b"\xff\xfe"])
async def test_a_file_that_holds_no_key_is_told(url: str, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert str(path) in await refusal(url, KeyFile(path))
    assert path.read_bytes() == content


async def test_a_key_that_cannot_be_made_is_told(url: str) -> None:
    assert "DATA_KEY_FILE" in await refusal(url, KeyFile(Path("/proc/walkrun/data.key")))


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("below", ["data.key", "keys/data.key"])
async def test_a_key_in_the_folder_of_the_database_is_refused(
    url: str, file: Path, below: str
) -> None:
    path = file.parent / below
    assert "whoever finds one has the other" in await refusal(url, KeyFile(path))
    assert not path.exists()


def test_without_a_setting_the_key_is_beside_the_settings_or_in_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    beside = tmp_path / "keys" / "data.key"
    assert key_file(f"sqlite:///{tmp_path}/data/walkrun.db", tmp_path) == beside
    assert key_file("postgresql://localhost/walkrun", tmp_path) == beside
    own = tmp_path / "config" / "walkrun" / "data.key"
    (tmp_path / "bot").mkdir()
    assert key_file(f"sqlite:///{tmp_path}/bot/walkrun.db", tmp_path / "bot") == own


async def test_a_key_is_changed_while_the_bot_runs_and_the_old_one_can_go(url: str) -> None:
    old, new = new_key(), new_key()
    await keep(url, given(old))
    assert await found(url, given(new, old))
    await keep(url, given(new, old), BOB)
    assert "only" in await refusal(url, given(new))
    async with opened(url, given(new, old)) as store:
        assert await store.rekey() == 1 + 3 * 2 + 1  # Alice's: state, history, message
        assert await store.rekey() == 0
    assert await found(url, given(new), ALICE)
    assert await found(url, given(new), BOB)
    assert "only" in await refusal(url, given(old))


async def test_the_key_is_changed_batch_by_batch_while_people_come_go_and_are_forgotten(
    url: str,
) -> None:
    old, new = new_key(), new_key()
    async with opened(url, given(old)) as store:
        for chat_id in range(1, 8):
            await put(store, chat_id, sessions=AT_ONCE // 3)
    async with opened(url, given(new, old)) as store:

        async def live() -> None:
            for number in range(10):
                await put(store, 8 + number, sessions=2)
            async with store.visit(7, None, NOW) as visit:
                visit.erase([])

        done, _ = await asyncio.gather(store.rekey(), live())
        assert done > 6 * AT_ONCE
    assert "only" in await refusal(url, given(old))
    async with opened(url, given(new)) as store:
        for chat_id in range(1, 7):
            assert await sessions(store, chat_id) == AT_ONCE // 3
        assert await sessions(store, 7) is None
        assert await sessions(store, 17) == 2


async def test_a_bot_that_is_told_to_stop_does_not_finish_changing_the_key_first(url: str) -> None:
    old, new = new_key(), new_key()
    await keep(url, given(old))
    await keep(url, given(old), BOB)
    async with opened(url, given(new, old)) as store:
        changing = asyncio.create_task(store.rekey())
        await asyncio.sleep(0)
        changing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await changing
    async with opened(url, given(new, old)) as store:
        assert await store.rekey() > 0
    assert await found(url, given(new), ALICE)
    assert await found(url, given(new), BOB)


async def put(store: Store, chat_id: int, sessions: int) -> None:
    async with store.visit(chat_id, None, NOW) as visit:
        visit.keep(alice(sessions), NOW, [Message("your sore knee")])


async def sessions(store: Store, chat_id: int) -> int | None:
    async with store.visit(chat_id, None, NOW) as visit:
        assert visit.unreadable is None
        return len(visit.runner.history.sessions) if visit.runner else None


async def test_tidying_changes_the_key_too(url: str) -> None:
    old, new = new_key(), new_key()
    await keep(url, given(old))
    async with opened(url, given(new, old)) as store:
        await store.tidy(NOW)
    assert await found(url, given(new))
