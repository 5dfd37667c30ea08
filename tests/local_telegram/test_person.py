"""What a person can do over HTTP, and what they are told when they cannot."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import httpx
import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from tests.local_telegram.conftest import ALICE, MONDAY
from walkrun_bot.local_telegram import LocalTelegram, NotPossibleError, Person, SilenceError, serve
from walkrun_bot.local_telegram.world.stream import KEPT

if TYPE_CHECKING:
    from datetime import datetime

    from telegram import Bot

    from walkrun_bot.clock import MovableClock

OK = InlineKeyboardMarkup([[InlineKeyboardButton("Comfortable", callback_data="ok")]])


async def test_long_text_is_split_between_words(alice: Person) -> None:
    ids = await alice.says("walk " * 1_000)
    pieces = [m.text for m in (await alice.transcript()).messages if m.message_id in ids]
    assert len(pieces) == 2
    assert max(map(len, pieces)) <= 4096
    assert " ".join(pieces) == ("walk " * 1_000).strip()


async def test_nothing_cannot_be_said(alice: Person) -> None:
    with pytest.raises(NotPossibleError, match="nothing to send"):
        await alice.says(" \n ")


async def test_everybody_has_a_chat_of_their_own(alice: Person, bob: Person) -> None:
    await bob.says("hello")
    assert [m.text for m in (await alice.transcript()).messages] == ["/start"]


async def test_a_button_that_is_gone_cannot_be_tapped(bot: Bot, alice: Person) -> None:
    sent = await bot.send_message(ALICE, "How was it?", reply_markup=OK)
    await bot.edit_message_text("Thank you.", ALICE, sent.message_id)
    with pytest.raises(NotPossibleError, match="there is no button 'Comfortable'"):
        await alice.taps("Comfortable")
    assert await alice.forges_tap(sent.message_id, "ok")


async def test_a_reply_keyboard_speaks_for_the_person(bot: Bot, alice: Person) -> None:
    keyboard = ReplyKeyboardMarkup([["London", "Berlin"]], one_time_keyboard=True)
    await bot.send_message(ALICE, "Where do you live?", reply_markup=keyboard)
    assert (await alice.transcript()).keyboard == (("London", "Berlin"),)
    await alice.presses("Berlin")
    chat = await alice.transcript()
    assert (chat.messages[-1].text, chat.keyboard) == ("Berlin", None)
    with pytest.raises(NotPossibleError, match="no such button"):
        await alice.presses("London")


async def test_what_is_no_picture_is_said_in_a_sentence(alice: Person) -> None:
    with pytest.raises(NotPossibleError, match="no picture that can be sent"):
        await alice.sends_photo(b"not a picture")
    with pytest.raises(NotPossibleError, match="no voice note"):
        await alice.sends_voice(b"not a voice note")


async def test_who_blocks_cannot_write(alice: Person) -> None:
    await alice.blocks()
    with pytest.raises(NotPossibleError, match="unblock it first"):
        await alice.says("hello?")


async def test_only_own_text_can_be_changed(bot: Bot, alice: Person) -> None:
    sent = await bot.send_message(ALICE, "mine")
    with pytest.raises(NotPossibleError, match="only change text that you wrote"):
        await alice.edits(sent.message_id, "yours")


async def test_hearing_waits_and_never_hears_twice(bot: Bot, alice: Person) -> None:
    hearing = asyncio.create_task(alice.hears(2))
    await bot.send_message(ALICE, "one")
    await bot.send_message(ALICE, "two")
    assert [message.text for message in await hearing] == ["one", "two"]
    with pytest.raises(SilenceError, match="did not come"):
        await alice.hears(timeout=0)


async def test_a_stream_goes_on_where_it_stopped(address: str, bot: Bot, alice: Person) -> None:
    async with httpx.AsyncClient(base_url=address, trust_env=False) as client:
        state = (await client.get("/chat/transcript")).json()
        await bot.send_message(ALICE, "one")
        seen = await _events(client, state["last_event"], 1)
        await alice.says("two")
        assert await _events(client, seen[-1][0], 1) == [(_next(seen[-1][0]), "message")]


async def test_who_was_away_too_long_starts_afresh(address: str, alice: Person) -> None:
    async with httpx.AsyncClient(base_url=address, trust_env=False) as client:
        state = (await client.get("/chat/transcript")).json()
        for _ in range(KEPT + 1):
            await alice.says("on and on")
        assert await _events(client, state["last_event"], 1) == [("", "reset")]
        assert await _events(client, "another-run-3", 1) == [("", "reset")]


async def test_the_clock_moves_on_but_never_back(alice: Person, clock: MovableClock) -> None:
    await alice.moves_clock(MONDAY + timedelta(days=7))
    assert clock.now() - MONDAY >= timedelta(days=7)
    for to, complaint in (
        (MONDAY, "only moves forward"),
        (MONDAY + timedelta(days=4_000), "too far ahead"),
        ((MONDAY + timedelta(days=9)).replace(tzinfo=None), "in which zone"),
    ):
        with pytest.raises(NotPossibleError, match=complaint):
            await alice.moves_clock(to)


async def test_the_clock_makes_one_journey_at_a_time(clock: MovableClock) -> None:
    arrived = asyncio.Event()

    async def move(to: datetime) -> None:
        await arrived.wait()
        clock.move_to(to)

    local = LocalTelegram(clock, move=move)
    async with serve(local) as address, Person(address) as alice:
        journey = asyncio.create_task(alice.moves_clock(MONDAY + timedelta(days=1)))
        while not (await alice.transcript()).clock["moving"]:
            pass
        with pytest.raises(NotPossibleError, match="moving already"):
            await alice.moves_clock(MONDAY + timedelta(days=2))
        arrived.set()
        await journey
        assert (await alice.transcript()).clock["moving"] is False


async def test_a_journey_that_fails_says_so(clock: MovableClock) -> None:
    async def move(_: datetime) -> None:
        raise RuntimeError("the bot is asleep")

    async with serve(LocalTelegram(clock, move=move)) as address, Person(address) as alice:
        with pytest.raises(NotPossibleError, match="could not be moved: the bot is asleep"):
            await alice.moves_clock(MONDAY + timedelta(days=1))


async def test_a_clock_without_a_way_to_move_stays(clock: MovableClock) -> None:
    async with serve(LocalTelegram(clock)) as address, Person(address) as alice:
        assert (await alice.transcript()).clock["movable"] is False
        with pytest.raises(NotPossibleError, match="cannot be moved"):
            await alice.moves_clock(MONDAY + timedelta(days=1))


async def _events(client: httpx.AsyncClient, after: str, count: int) -> list[tuple[str, str]]:
    """The ids and kinds of the first happenings after an event, the state left out."""
    found: list[tuple[str, str]] = []
    identity = ""
    async with client.stream("GET", "/chat/events", headers={"Last-Event-ID": after}) as stream:
        async for line in stream.aiter_lines():
            if line.startswith("id: "):
                identity = line[4:]
            elif line.startswith("event: ") and line != "event: state":
                found.append((identity, line[7:]))
                if len(found) == count:
                    break
    return found


def _next(identity: str) -> str:
    run_id, _, number = identity.partition("-")
    return f"{run_id}-{int(number) + 1}"
