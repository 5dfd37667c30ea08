"""The doors: tokens, methods, fields, strangers, ports, faults, limits."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import TYPE_CHECKING

import httpx
import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter

from tests.local_telegram.conftest import ALICE, BOB
from walkrun_bot.local_telegram import LocalTelegram, Person, PortTakenError, serve

if TYPE_CHECKING:
    from telegram import Bot

    from tests.local_telegram.conftest import Stopwatch
    from walkrun_bot.clock import MovableClock


async def test_a_wrong_token_is_unauthorised(address: str) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(f"{address}/bot1:wrong/getMe")
    assert answer.status_code == 401
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(raw: httpx.AsyncClient) -> None:
    answer = await raw.get("sendTelepathy")
    assert (answer.status_code, answer.json()["description"]) == (
        404,
        "Not Found: method not found",
    )


async def test_a_bot_learns_who_it_is(bot: Bot) -> None:
    assert (await bot.get_me()).first_name == "Local bot"


@pytest.mark.usefixtures("alice")
async def test_fields_may_come_in_any_of_four_ways(raw: httpx.AsyncClient) -> None:
    fields = {"chat_id": str(ALICE), "text": "hello", "disable_notification": "true"}
    files = {name: (None, value) for name, value in fields.items()}
    answers = [
        await raw.get("SENDMESSAGE", params=fields),
        await raw.post("sendMessage", json=fields),
        await raw.post("sendMessage", data=fields),
        await raw.post("sendMessage", files=files),
    ]
    assert [answer.json()["result"]["text"] for answer in answers] == ["hello"] * 4


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": 1, "text": ["x"]}, 'field "text" must be of type String'),
        ({"chat_id": 1, "text": "x", "protect_content": "perhaps"}, "must be of type Boolean"),
    ],
)
@pytest.mark.usefixtures("alice")
async def test_a_field_of_the_wrong_kind_is_refused(
    raw: httpx.AsyncClient, fields: dict[str, object], complaint: str
) -> None:
    answer = await raw.post("sendMessage", json=fields)
    assert answer.status_code == 400
    assert complaint in answer.json()["description"]


async def test_a_body_that_is_no_json_is_refused(raw: httpx.AsyncClient) -> None:
    headers = {"Content-Type": "application/json"}
    assert (await raw.post("getMe", content=b"{", headers=headers)).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:80"},
        {"Host": "127.0.0.1.evil.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
    ],
)
async def test_strangers_are_turned_away(address: str, headers: dict[str, str]) -> None:
    async with httpx.AsyncClient(base_url=address, trust_env=False, headers=headers) as client:
        for path in ("/", "/chat/transcript", "/clock"):
            assert (await client.get(path)).status_code == 403
        assert (await client.post("/chat/say", json={"text": "hi"})).status_code == 403


async def test_the_page_comes_with_a_strict_policy(address: str) -> None:
    async with httpx.AsyncClient(base_url=address, trust_env=False) as client:
        page = await client.get("/", headers={"Origin": address})
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


async def test_a_taken_port_is_said_in_one_sentence(local: LocalTelegram, address: str) -> None:
    port = int(address.rpartition(":")[2])
    with pytest.raises(PortTakenError, match=f"Port {port} is taken"):
        async with serve(local, port=port):
            pass


async def test_the_server_stops_at_once_with_a_poll_and_a_stream_open(clock: MovableClock) -> None:
    local = LocalTelegram(clock)
    async with httpx.AsyncClient(trust_env=False, timeout=20) as client:
        async with serve(local) as address:
            url = f"{address}/bot{local.token}/getUpdates"
            poll = asyncio.create_task(client.get(url, params={"timeout": 50}))
            stream = client.stream("GET", f"{address}/chat/events")
            lines = (await stream.__aenter__()).aiter_lines()
            assert await anext(lines) == "event: state"
            loop = asyncio.get_running_loop()
            begin = loop.time()
        assert loop.time() - begin < 1
        assert (await poll).json() == {"ok": True, "result": []}
        await stream.__aexit__(None, None, None)


@pytest.mark.usefixtures("alice")
async def test_a_scripted_refusal_strikes_once(local: LocalTelegram, bot: Bot) -> None:
    words = "Too Many Requests: retry after 7"
    local.faults.refuse(429, words, retry_after=7, method="sendMessage", chat_id=ALICE)
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(ALICE, "hello")
    assert refused.value.retry_after == timedelta(seconds=7)
    await bot.send_message(ALICE, "hello")
    assert list(local.faults) == []


async def test_a_scripted_fault_strikes_only_its_chat(
    local: LocalTelegram, bot: Bot, alice: Person, bob: Person
) -> None:
    await bob.starts()
    local.faults.refuse(500, "Internal Server Error", method="sendMessage", chat_id=BOB)
    await bot.send_message(ALICE, "hello")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_message(BOB, "hello")
    assert len(await alice.hears()) == 1


async def test_a_cut_call_did_nothing_and_a_lost_answer_did(
    local: LocalTelegram, bot: Bot, alice: Person
) -> None:
    local.faults.cut(method="sendMessage")
    local.faults.lose_answer(method="sendMessage")
    for text in ("cut", "lost"):
        with pytest.raises(NetworkError, match="RemoteProtocolError"):
            await bot.send_message(ALICE, text)
    assert [message.text for message in await alice.hears()] == ["lost"]


async def test_rate_limits_ask_for_a_second_of_quiet(
    clock: MovableClock, stopwatch: Stopwatch
) -> None:
    local = LocalTelegram(clock, rate_limits=True, monotonic=stopwatch)
    async with serve(local) as address, Person(address) as alice:
        await alice.starts()
        async with httpx.AsyncClient(trust_env=False) as client:
            url = f"{address}/bot{local.token}/sendMessage"
            fields = {"chat_id": ALICE, "text": "x"}
            answers = [await client.post(url, json=fields) for _ in range(2)]
            stopwatch.seconds += 1
            answers.append(await client.post(url, json=fields))
    assert [answer.status_code for answer in answers] == [200, 429, 200]
    refusal = {"error_code": 429, "description": "Too Many Requests: retry after 1"}
    assert json.loads(answers[1].content) == {
        "ok": False,
        **refusal,
        "parameters": {"retry_after": 1},
    }


async def test_a_bad_command_name_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([("Größe", "How large?")])
