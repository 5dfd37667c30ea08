"""Updates over real HTTP: in which order they are taken, and when they are acknowledged."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.channels.acting import COURTESIES, SWIFT, until
from walkrun_bot.channels.telegram.polling import CONFLICT, TokenRefusedError

if TYPE_CHECKING:
    from tests.channels.acting import Stage


async def test_a_conversation_goes_back_and_forth(stage: Stage) -> None:
    async with stage.listening(), stage.person() as alice:
        await alice.says("hello <you>")
        assert [heard.text for heard in await alice.hears()] == ["You: hello <you>"]
    assert [arrival.name for arrival in stage.app.handled] == ["Robin"]


async def test_menu_and_descriptions_are_set_at_the_start_and_only_when_they_differ(
    stage: Stage,
) -> None:
    async with stage.person() as alice:
        async with stage.listening():
            await until(lambda: bool(stage.local.world.profile.short_descriptions))
        chat = await alice.transcript()
        assert [one["command"] for one in chat.bot["commands"]] == ["start", "today"]
        assert chat.bot["description"] == COURTESIES.description
        async with stage.listening():
            await alice.says("hi")
            await alice.hears()
    for method in ("setMyCommands", "setMyDescription", "setMyShortDescription"):
        assert stage.line.count(method) == 1


async def test_a_menu_that_cannot_be_set_does_not_stop_the_bot(stage: Stage) -> None:
    stage.local.faults.refuse(500, "Internal Server Error", method="setMyCommands")
    stage.local.faults.refuse(400, "Bad Request", method="setMyDescription")
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()


async def test_a_webhook_left_behind_is_taken_down(stage: Stage) -> None:
    stage.local.world.updates.set_webhook({"url": "https://example.org/x"}, drop_pending=False)
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()
    assert not stage.local.world.updates.webhook


async def test_a_webhook_set_while_the_bot_runs_is_taken_down_too(stage: Stage) -> None:
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()
        stage.local.world.updates.set_webhook({"url": "https://example.org/x"}, drop_pending=False)
        await alice.says("still there?")
        await alice.hears()


async def test_one_slow_chat_keeps_its_order_and_delays_nobody_else(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    async with stage.listening(), stage.person(1) as alice, stage.person(2) as bob:
        for text in ("one", "two", "three"):
            await alice.says(text)
        await stage.line.hears("getUpdates", 2)
        await bob.says("and me?")
        await bob.hears()
        assert stage.app.events(1) == []
        stage.app.gates[1].set()
        heard = [one.text for one in await alice.hears(3)]
    assert heard == ["You: one", "You: two", "You: three"]


async def test_nothing_is_acknowledged_before_it_is_committed(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    async with stage.listening(), stage.person(1) as alice, stage.person(2) as bob:
        await alice.says("slow")
        await bob.says("quick")
        await bob.hears()
        assert len(stage.local.world.updates) == 2
        stage.app.gates[1].set()
        await alice.hears()
        await until(lambda: len(stage.local.world.updates) == 0)


async def test_what_is_given_out_again_is_handled_once(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    async with stage.listening(), stage.person(1) as alice, stage.person(2) as bob:
        await alice.says("slow")
        for text in ("one", "two", "three"):
            await bob.says(text)
            await bob.hears()
        stage.app.gates[1].set()
        await alice.hears()
    assert len(stage.app.handled) == 4


async def test_a_token_that_telegram_does_not_know_ends_the_bot_with_a_sentence(
    stage: Stage,
) -> None:
    wrong = "7000000001:another-token-that-nobody-knows-at-all"
    async with stage.channel(token=wrong) as channel:
        with pytest.raises(TokenRefusedError) as refusal:
            await channel.listen(asyncio.Event())
    assert "TELEGRAM_TOKEN" in str(refusal.value)
    assert wrong not in repr(refusal.value)
    assert refusal.value.__cause__ is None


async def test_a_token_taken_back_while_the_bot_runs_ends_it(stage: Stage) -> None:
    async with stage.channel() as channel, stage.person() as alice:
        listening = asyncio.create_task(channel.listen(asyncio.Event()))
        await alice.says("hi")
        await alice.hears()
        stage.local.faults.refuse(401, "Unauthorized", method="getUpdates")
        await alice.says("hi again")
        with pytest.raises(TokenRefusedError):
            await listening


async def test_a_telegram_out_of_reach_is_waited_for(stage: Stage) -> None:
    stage.local.faults.refuse(502, "Bad Gateway", method="getMe", times=3)
    stage.local.faults.cut(method="getUpdates", times=2)
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()


async def test_another_poller_is_told_by_name_and_not_again_and_again(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    conflict = "Conflict: terminated by other getUpdates request"
    stage.local.faults.refuse(409, conflict, method="getUpdates", times=5)
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()
    assert [one.getMessage() for one in caplog.records].count(CONFLICT) == 1


async def test_stopping_finishes_what_was_begun(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    async with stage.person() as alice:
        async with stage.listening():
            await alice.says("hi")
            await stage.line.hears("getUpdates", 2)
            asyncio.get_running_loop().call_later(0.1, stage.app.gates[1].set)
        assert [one.text for one in await alice.hears()] == ["You: hi"]
    assert len(stage.local.world.updates) == 0


async def test_stopping_does_not_wait_for_ever(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    loop = asyncio.get_running_loop()
    async with stage.person() as alice:
        async with stage.listening():
            await alice.says("hi")
            await stage.line.hears("getUpdates", 2)
            began = loop.time()
        assert loop.time() - began < SWIFT.finish_handling + 0.5
        assert len(stage.local.world.updates) == 1  # not done, so not acknowledged
        stage.app.gates.clear()
        async with stage.listening():
            await alice.hears()


async def test_stopping_while_telegram_is_out_of_reach_is_quick(stage: Stage) -> None:
    stage.line.held["getMe"] = asyncio.Event()
    loop = asyncio.get_running_loop()
    async with stage.listening():
        await stage.line.hears("getMe")
        began = loop.time()
    assert loop.time() - began < 0.5
