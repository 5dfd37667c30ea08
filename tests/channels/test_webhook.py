"""Updates brought to us over real HTTP: what is let in, and when it is acknowledged."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.channels.acting import COURTESIES, LONG_S, SWIFT, until
from walkrun_bot.channels.telegram.address import Address, WebhookRefusedError
from walkrun_bot.channels.telegram.channel import Door
from walkrun_bot.channels.telegram.webhook import SECRET_HEADER
from walkrun_bot.channels.web.health import Readiness
from walkrun_bot.channels.web.listening import CannotListenError, bound
from walkrun_bot.local_telegram.posting import METHOD

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from tests.channels.acting import Stage

SECRET = "a-secret_0"
SHOWN = {SECRET_HEADER: SECRET}


async def well() -> dict[str, bool]:
    return {"database": True}


@asynccontextmanager
async def webhook(stage: Stage, **wishes: Any) -> AsyncIterator[str]:  # noqa: ANN401 - as it may be
    """Let a bot be brought its updates; yield where."""
    with bound(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/telegram"
        door = Door(listener, Readiness(well), Address(url, SECRET))
        async with stage.listening(door=door, **wishes):
            await until(lambda: stage.local.world.updates.webhook.get("url") == url)
            yield url


def client() -> httpx.AsyncClient:
    return httpx.AsyncClient(trust_env=False, timeout=LONG_S)


async def test_a_conversation_goes_back_and_forth(stage: Stage) -> None:
    async with webhook(stage), stage.person() as alice:
        for text in ("hello <you>", "again"):
            await alice.says(text)
            assert [heard.text for heard in await alice.hears()] == [f"You: {text}"]
    assert stage.line.count("getUpdates") == 0
    assert len(stage.local.world.updates) == 0


async def test_nothing_is_acknowledged_before_it_is_committed(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    async with webhook(stage), stage.person(1) as alice, stage.person(2) as bob:
        await alice.says("slow")
        await bob.says("quick")
        await bob.hears()
        assert len(stage.local.world.updates) == 1
        stage.app.gates[1].set()
        await alice.hears()
        await until(lambda: len(stage.local.world.updates) == 0)


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, b'{"update_id": 1}', 403),
        ({SECRET_HEADER: "guessed"}, b'{"update_id": 1}', 403),
        ({**SHOWN, "Content-Type": "text/plain"}, b'{"update_id": 1}', 415),
        (SHOWN, b"no json", 400),
        (SHOWN, b"[" * 100_000, 400),
        (SHOWN, b"[]", 400),
        (SHOWN, b'{"update_id": "1"}', 400),
        (SHOWN, b'{"update_id": true}', 400),
        (SHOWN, b" " * (SWIFT.update_bytes + 1), 413),
    ],
)
async def test_strangers_and_junk_are_turned_away_without_harm(
    stage: Stage, headers: dict[str, str], body: bytes, status: int
) -> None:
    async with webhook(stage) as url, stage.person() as alice, client() as http:
        sent = {"Content-Type": "application/json"} | headers
        assert (await http.post(url, content=body, headers=sent)).status_code == status
        await alice.says("hi")
        await alice.hears()
    assert len(stage.app.handled) == 1


async def test_other_ways_in_are_closed(stage: Stage) -> None:
    async with webhook(stage) as url, client() as http:
        assert (await http.get(url, headers=SHOWN)).status_code == 405
        assert (await http.post(f"{url}/x", json={}, headers=SHOWN)).status_code == 404


async def test_what_cannot_be_read_is_written_down_and_never_comes_again(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    async with webhook(stage), stage.person() as alice:
        stage.send_raw(message={"chat": {"id": 1}, "date": "yesterday"})
        await alice.says("hi")
        await alice.hears()
        await until(lambda: len(stage.local.world.updates) == 0)
    assert sum("cannot be parsed" in one.getMessage() for one in caplog.records) == 1


async def test_a_fault_of_ours_is_owned_up_to_once_and_not_repeated(stage: Stage) -> None:
    async with webhook(stage), stage.person() as alice:
        await alice.says("break my heart")
        assert [one.text for one in await alice.hears()] == [COURTESIES.sorry]
        await until(lambda: len(stage.local.world.updates) == 0)
        await alice.says("again")
        assert [one.text for one in await alice.hears()] == ["You: again"]


async def test_what_is_brought_again_is_handled_once(stage: Stage) -> None:
    async with webhook(stage), stage.person() as alice:
        stage.local.faults.lose_answer(method=METHOD, times=3)
        await alice.says("hi")
        await until(lambda: len(stage.local.world.updates) == 0)
        await alice.says("again")
        assert [one.text for one in await alice.hears(2)] == ["You: hi", "You: again"]
    assert len(stage.app.handled) == 2


async def test_an_update_brought_twice_at_once_is_handled_once(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    async with webhook(stage) as url, stage.person() as alice, client() as http:
        await alice.says("hi")
        [update] = stage.local.world.updates.waiting()
        twice = asyncio.gather(*(http.post(url, json=update, headers=SHOWN) for _ in range(2)))
        await asyncio.sleep(0.05)
        stage.app.gates[1].set()
        assert [answer.status_code for answer in await twice] == [200, 200]
        assert [one.text for one in await alice.hears()] == ["You: hi"]
    assert len(stage.app.handled) == 1


async def test_what_takes_too_long_is_to_come_again(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    hasty = replace(SWIFT, webhook_answer=0.05)
    async with webhook(stage, patience=hasty), stage.person() as alice:
        await alice.says("hi")
        await until(lambda: "503" in str(stage.local.world.updates.complaint))
        assert len(stage.local.world.updates) == 1
        stage.app.gates[1].set()
        await until(lambda: len(stage.local.world.updates) == 0)
        assert [one.text for one in await alice.hears()] == ["You: hi"]
    assert len(stage.app.handled) == 1


async def test_one_persons_flood_is_put_off_and_delays_nobody_else(stage: Stage) -> None:
    stage.app.gates[2] = asyncio.Event()
    narrow = replace(SWIFT, lane=2)
    async with webhook(stage, patience=narrow) as url, stage.person(1) as alice, client() as http:
        async with stage.person(2) as bob:
            await bob.says("me me me")
        [update] = stage.local.world.updates.waiting()
        flood = [update | {"update_id": number} for number in range(1, 11)]
        begun = [asyncio.create_task(http.post(url, json=one, headers=SHOWN)) for one in flood]
        async with asyncio.timeout(LONG_S):
            put_off = [(await task).status_code for task in islice(asyncio.as_completed(begun), 7)]
        assert put_off == [503] * 7
        await alice.says("and me?")
        await alice.hears()
        stage.app.gates[2].set()
        await asyncio.gather(*begun)


async def test_an_address_that_telegram_refuses_ends_the_bot_with_a_sentence(stage: Stage) -> None:
    url = "https://example.org:4430/x"
    with bound(("127.0.0.1", 0)) as listener:
        door = Door(listener, Readiness(well), Address(url, SECRET))
        async with stage.channel(door=door) as channel:
            with pytest.raises(WebhookRefusedError, match=r"WEBHOOK_URL: .*ports 80, 88"):
                await channel.listen(asyncio.Event())


async def test_a_webhook_that_another_program_took_down_is_set_again(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    attentive = replace(SWIFT, webhook_check=0.05)
    async with webhook(stage, patience=attentive), stage.person() as alice:
        stage.local.world.updates.set_webhook({}, drop_pending=False)
        await alice.says("hi")
        await alice.hears()
    assert any("another program" in one.getMessage() for one in caplog.records)


async def test_setting_the_webhook_waits_for_telegram(stage: Stage) -> None:
    stage.local.faults.refuse(502, "Bad Gateway", method="setWebhook", times=2)
    stage.local.faults.refuse(429, "Too Many Requests", method="setWebhook", retry_after=0)
    async with webhook(stage), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()


async def test_stopping_finishes_what_was_begun(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    async with stage.person() as alice:
        async with webhook(stage):
            await alice.says("hi")
            await until(lambda: bool(stage.app.waiting_at_gates))
            asyncio.get_running_loop().call_later(0.1, stage.app.gates[1].set)
        assert [one.text for one in await alice.hears()] == ["You: hi"]
    assert len(stage.local.world.updates) == 0


async def test_what_cannot_be_finished_comes_again_also_to_a_bot_that_polls(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    hasty = replace(SWIFT, finish_handling=0.05)
    async with stage.person() as alice:
        async with webhook(stage, patience=hasty):
            await alice.says("hi")
            await until(lambda: bool(stage.app.waiting_at_gates))
        assert len(stage.local.world.updates) == 1
        stage.app.gates.clear()
        async with stage.listening():
            assert [one.text for one in await alice.hears()] == ["You: hi"]
        assert not stage.local.world.updates.webhook


def test_a_port_that_is_taken_is_told_in_one_sentence() -> None:
    with bound(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(CannotListenError, match=rf"^LISTEN: port {port} of [^\n]+\.$"):
            bound(("127.0.0.1", port)).__enter__()
