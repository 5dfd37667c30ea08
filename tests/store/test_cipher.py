"""What is stored opens with the right key, in its own place, unchanged, and not otherwise."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.keys import KEYS, TEXT
from tests.store.people import ALICE, BOB, NOW, alice
from walkrun_bot.message import Message
from walkrun_bot.store.cipher import Keyring, new_key
from walkrun_bot.store.errors import StoreError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.store.store import Store

RING = KEYS.keyring
PLACE = ("report", ALICE, 3)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_was_sealed_opens_in_its_place(text: str) -> None:
    assert RING.open(RING.seal(text, *PLACE), *PLACE) == text


@pytest.mark.parametrize(
    "place", [("report", BOB, 3), ("report", ALICE, 4), ("session", ALICE, 3), ("report", ALICE)]
)
def test_what_was_sealed_for_one_place_does_not_open_in_another(place: tuple[object, ...]) -> None:
    with pytest.raises(UnreadableError, match="changed, or belongs elsewhere"):
        RING.open(RING.seal("my knee", *PLACE), *place)


def test_not_a_bit_can_be_changed() -> None:
    sealed = RING.seal("my knee", *PLACE)
    for byte, bit in product(range(len(sealed)), range(8)):
        changed = bytearray(sealed)
        changed[byte] ^= 1 << bit
        with pytest.raises(UnreadableError):
            RING.open(bytes(changed), *PLACE)


@pytest.mark.parametrize("sealed", [b"", b"\x01", b'{"name": "Alice"}'])
def test_what_was_never_sealed_does_not_open(sealed: bytes) -> None:
    with pytest.raises(UnreadableError):
        RING.open(sealed, *PLACE)


def test_the_same_words_are_sealed_differently_each_time() -> None:
    assert RING.seal("my knee", *PLACE) != RING.seal("my knee", *PLACE)


def test_the_first_key_enciphers_and_all_decipher() -> None:
    old, new = new_key(), new_key()
    before, after = Keyring.parsed(old, "x"), Keyring.parsed(f"{new}, {old}", "x")
    assert after.open(before.seal("my knee", *PLACE), *PLACE) == "my knee"
    with pytest.raises(UnreadableError, match="a key that is not here"):
        before.open(after.seal("my knee", *PLACE), *PLACE)


@pytest.mark.parametrize("text", ["", "# nothing", "s3cret", TEXT[:-2], f"{TEXT},x", "ключ" * 11])
def test_what_is_no_key_is_told_and_not_repeated(text: str) -> None:
    with pytest.raises(StoreError, match=r"^DATA_KEY does not hold .*\.$") as refusal:
        Keyring.parsed(text, "DATA_KEY")
    assert "s3cret" not in str(refusal.value)


@pytest.mark.parametrize("text", [f"{TEXT}\n", f"{TEXT}=", f"# mine\n{TEXT}\n# old\n{new_key()}"])
def test_ways_to_write_a_key(text: str) -> None:
    assert Keyring.parsed(text, "DATA_KEY").writing == RING.writing


async def test_no_word_of_a_runner_is_in_any_table(
    store: Store, rows: Callable[[str], list[dict[str, Any]]]
) -> None:
    async with store.visit(ALICE, 1, NOW) as visit:
        visit.keep(alice(sessions=5), NOW, [Message("your sore knee")])
    for table in ("runner", "session", "report", "decision", "outbox"):
        written = repr(rows(table))
        assert "\\x01" in written
        for word in ("Alice", "knee", "sore", "limp", "Europe", "run_s", "2026-05-05"):
            assert word not in written


@pytest.mark.parametrize(("table", "column"), [("runner", "state"), ("outbox", "body")])
async def test_rows_that_were_swapped_are_found_out(
    store: Store, look: Callable[..., list[tuple[Any, ...]]], table: str, column: str
) -> None:
    for chat_id in (ALICE, BOB):
        async with store.visit(chat_id, None, NOW) as visit:
            visit.keep(alice(), NOW, [Message("your sore knee")])
    look(
        f"UPDATE {table} SET {column} = (SELECT {column} FROM {table} WHERE chat_id = ?)"  # noqa: S608
        " WHERE chat_id = ?", ALICE, BOB,
    )  # fmt: skip
    async with store.visit(BOB, None, NOW) as visit:
        assert (visit.unreadable is not None) == (table == "runner")
    assert len(await store.outbox.waiting(BOB)) == (table == "runner")
