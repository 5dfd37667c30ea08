"""Several processes at one database, or at one token: who does what, and who takes over."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.channels.acting import SWIFT, Parrot, Stage, stage, until
from tests.channels.test_sending import NUDGE, nothing_waits, put
from tests.channels.test_webhook import SECRET, SHOWN, well
from tests.stores import opened
from walkrun_bot.channels.telegram.address import Address
from walkrun_bot.channels.telegram.channel import Door
from walkrun_bot.channels.telegram.polling import AnotherPollerError
from walkrun_bot.channels.web.health import Readiness
from walkrun_bot.channels.web.listening import bound
from walkrun_bot.clock import SystemClock
from walkrun_bot.dialogue.events import Said
from walkrun_bot.message import Message
from walkrun_bot.store.store import Role

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from walkrun_bot.channels.telegram.channel import TelegramChannel

QUICK = replace(SWIFT, lead_check=0.02, look=0.02)


@pytest.fixture(name="one")
async def _one(url: str) -> AsyncIterator[Stage]:
    async with opened(url) as store, stage(store, SystemClock()) as built:
        yield built


@asynccontextmanager
async def another(one: Stage, url: str) -> AsyncIterator[Stage]:
    """The same Telegram and the same database, for another bot."""
    async with opened(url) as store:
        yield Stage(one.local, one.address, one.line, store, Parrot(store, one.clock), one.clock)


@asynccontextmanager
async def listening(stage: Stage, *, brought: bool) -> AsyncIterator[tuple[str, TelegramChannel]]:
    """Let a bot listen that asks for the lead; yield where it is brought its updates."""
    with bound(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/telegram"
        door = Door(listener, Readiness(well), Address(url, SECRET) if brought else None)
        lead = stage.store.role(Role.SENDER)
        try:
            async with stage.listening(door=door, lead=lead, patience=QUICK) as channel:
                yield url, channel
        finally:
            await lead.free()


async def test_one_sends_what_either_has_to_say(one: Stage, url: str) -> None:
    async with another(one, url) as two, one.person() as alice:
        async with (
            listening(two, brought=True) as (_, second),
            listening(one, brought=True) as (address, first),
        ):
            assert (first._lead.has, second._lead.has) == (False, True)  # noqa: SLF001
            await until(lambda: bool(one.local.world.updates.webhook))
            await alice.says("to whomever")
            await alice.hears()
            update = {"update_id": 1, "message": _message("to the first")}
            async with httpx.AsyncClient(trust_env=False) as http:
                assert (await http.post(address, json=update, headers=SHOWN)).is_success
            assert [heard.text for heard in await alice.hears()] == ["You: to the first"]
            assert Said("to the first") in one.app.events()
        async with listening(one, brought=True):
            async with listening(two, brought=True) as (_, second):
                await put(one, 1, Message("left over"))
                assert [heard.text for heard in await alice.hears()] == ["left over"]
                assert not second._lead.has  # noqa: SLF001
            await put(two, 1, NUDGE)
            assert [heard.text for heard in await alice.hears()] == [NUDGE.html]


async def test_a_poller_in_reserve_does_nothing_until_it_is_needed(
    one: Stage, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with another(one, url) as two, one.person() as alice:
        async with (
            listening(two, brought=False) as (_, second),
            listening(one, brought=False) as (_, first),
        ):
            await alice.says("hi")
            assert [heard.text for heard in await alice.hears()] == ["You: hi"]
            assert (first.works, second.works) == (False, True)
            await until(lambda: any("in reserve" in one.getMessage() for one in caplog.records))
            assert len(one.app.handled) == 0
        # The first has gone in good order, and the second with it: the next has everything.
        async with listening(one, brought=False):
            await alice.says("still there?")
            assert [heard.text for heard in await alice.hears()] == ["You: still there?"]
    assert not any("Conflict" in one.getMessage() for one in caplog.records)


async def test_nudges_under_way_are_dropped_by_who_takes_over_and_by_nobody_else(
    one: Stage, url: str
) -> None:
    async with another(one, url) as two:
        await put(one, 2, Message("left over"))
        async with listening(one, brought=False):
            # Only the first sweep could send the nudge before it is claimed here; it is over.
            await until(lambda: nothing_waits(one))
            await put(one, 1, NUDGE)
            [waiting] = await one.store.outbox.waiting(1)
            assert await one.store.outbox.claim(waiting.id)
            async with listening(two, brought=False):
                assert not await two.store.outbox.claim(waiting.id)
                assert await one.store.outbox.release(waiting.id)
                assert await one.store.outbox.claim(waiting.id)
        async with listening(two, brought=False) as (_, second):
            await until(lambda: second._lead.has)  # noqa: SLF001
            assert not await two.store.outbox.release(waiting.id)


async def test_who_comes_second_to_a_token_ends_with_a_sentence(stage: Stage) -> None:
    newcomer = replace(SWIFT, newcomer=60.0)
    conflict = "Conflict: terminated by other getUpdates request"
    stage.local.faults.refuse(409, conflict, method="getUpdates", times=10)
    async with stage.channel(patience=newcomer) as channel:
        with pytest.raises(AnotherPollerError, match=r"came second .*\.$"):
            await asyncio.wait_for(channel.listen(asyncio.Event()), 60)
    assert len(list(stage.local.faults)) >= 4


def _message(text: str) -> dict[str, object]:
    user = {"id": 1, "is_bot": False, "first_name": "Robin"}
    chat = {"id": 1, "type": "private", "first_name": "Robin"}
    return {"message_id": 999, "date": 1_700_000_000, "from": user, "chat": chat, "text": text}
