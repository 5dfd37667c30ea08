"""The outbox over real HTTP: order, at least once, at most once, and what failures come to."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.channels.acting import SWIFT, Stage, stage, until
from walkrun_bot.clock import MovableClock
from walkrun_bot.dialogue.events import Left, Said
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.message import Choice, File, Message

if TYPE_CHECKING:
    from walkrun_bot.local_telegram import Person
    from walkrun_bot.store.store import Store

NUDGE = Message("Tomorrow is a session day.", silent=True, nudge=True)


async def put(stage: Stage, chat_id: int, *messages: Message) -> None:
    """Commit messages for a chat, as the app does."""
    async with stage.store.visit(chat_id, None, stage.clock.now()) as visit:
        visit.keep(visit.runner or Runner(seed=chat_id), None, messages)


async def meet(*people: Person) -> None:
    """Let people say hello, so that the bot may write to them."""
    for person in people:
        await person.says("hi")
        await person.hears()


async def nothing_waits(stage: Stage) -> bool:
    return await stage.store.outbox.chats(1) == ()


async def test_messages_keep_their_order_and_their_looks(stage: Stage) -> None:
    rows = ((Choice("A", "a"), Choice("B", "b")), (Choice("C", "c"),))
    messages = (
        Message("<b>One</b>", rows, silent=True),
        Message("Two", keyboard=(("Today", "Plan"),), ask_location="Share where I am"),
        Message("Three", file=File("plan.ics", b"BEGIN:VCALENDAR", "text/calendar")),
    )
    async with stage.listening() as channel, stage.person() as alice:
        await meet(alice)
        await put(stage, 1, *messages)
        await channel.deliver(1)
        one, two, three = await alice.hears(3)
        assert await alice.downloads(three.file_id or "") == b"BEGIN:VCALENDAR"
    assert (one.text, one.labels, one.silent) == ("One", ("A", "B", "C"), True)
    assert [entity["type"] for entity in one.entities] == ["bold"]
    assert two.keyboard == (("Share where I am",), ("Today", "Plan"))
    assert not two.silent
    assert (three.text, three.file_name) == ("Three", "plan.ics")


async def test_somebody_who_has_blocked_the_bot_has_left(stage: Stage) -> None:
    async with stage.listening() as channel, stage.person() as alice:
        await meet(alice)
        stage.local.faults.refuse(403, "Forbidden: bot was blocked by the user", chat_id=1)
        await put(stage, 1, Message("one"), Message("two"))
        await channel.deliver(1)
        assert await nothing_waits(stage)
    assert stage.app.events() == [Said("hi"), Left()]


@pytest.mark.parametrize(
    "refusal",
    [(403, "Forbidden: user is deactivated"), (400, "Bad Request: chat not found")],
)
async def test_nobody_there_is_no_reason_to_try_again(
    stage: Stage, refusal: tuple[int, str]
) -> None:
    async with stage.listening() as channel, stage.person() as alice:
        await meet(alice)
        stage.local.faults.refuse(*refusal, chat_id=1)
        sent = stage.line.count("sendMessage")
        await put(stage, 1, Message("one"))
        await channel.deliver(1)
        await channel.sweep()
    assert stage.line.count("sendMessage") == sent + 1
    assert stage.app.events()[-1] == Left()


async def test_a_flood_wait_is_kept_by_its_chat_and_no_other(stage: Stage) -> None:
    loop = asyncio.get_running_loop()
    async with stage.listening(), stage.person(1) as alice, stage.person(2) as bob:
        await meet(alice, bob)
        stage.local.faults.refuse(429, "Too Many Requests", retry_after=1, chat_id=1)
        began = loop.time()
        await alice.says("one")
        await stage.line.hears("sendMessage", 3)
        await alice.says("two")  # the wait is not cut short by what comes after
        await bob.says("me")
        await bob.hears()
        assert loop.time() - began < 0.9
        assert [one.text for one in await alice.hears(2)] == ["You: one", "You: two"]
        assert loop.time() - began >= 1.0
    assert stage.line.count("sendMessage") == 6


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_reply_is_tried_again_when_telegram_has_troubles(stage: Stage, status: int) -> None:
    async with stage.listening(), stage.person() as alice:
        await meet(alice)
        stage.local.faults.refuse(status, "Internal Server Error", chat_id=1, times=3)
        await alice.says("one")
        assert [one.text for one in await alice.hears()] == ["You: one"]


async def test_after_too_many_troubles_a_reply_is_left_to_the_sweep(stage: Stage) -> None:
    async with stage.listening() as channel, stage.person() as alice:
        await meet(alice)
        stage.local.faults.cut(method="sendMessage", times=SWIFT.tries)
        await alice.says("one")
        await stage.line.hears("sendMessage", 1 + SWIFT.tries)
        await until(lambda: not list(stage.local.faults))
        await until(lambda: not channel._delivery._chats)  # noqa: SLF001 - that it has given in
        assert stage.line.count("sendMessage") == 1 + SWIFT.tries
        await channel.sweep()
        assert [one.text for one in await alice.hears()] == ["You: one"]


async def test_a_reply_whose_fate_is_unknown_is_sent_again(stage: Stage) -> None:
    async with stage.listening(), stage.person() as alice:
        await meet(alice)
        stage.local.faults.lose_answer(method="sendMessage")
        await alice.says("one")
        assert [one.text for one in await alice.hears(2)] == ["You: one", "You: one"]


async def test_a_nudge_whose_fate_is_unknown_is_not_sent_again(stage: Stage) -> None:
    async with stage.listening() as channel, stage.person() as alice:
        await meet(alice)
        stage.local.faults.lose_answer(method="sendMessage")
        await put(stage, 1, NUDGE, Message("after it"))
        await channel.deliver(1)
        heard = [one.text for one in await alice.hears(2)]
    assert heard == [NUDGE.html, "after it"]


async def test_what_times_out_is_repeated_as_a_reply_and_not_as_a_nudge(stage: Stage) -> None:
    hasty = replace(SWIFT, answer=0.05)
    async with stage.listening(patience=hasty) as channel, stage.person() as alice:
        await meet(alice)
        stage.line.held["sendMessage"] = asyncio.Event()
        await put(stage, 1, NUDGE)
        await channel.deliver(1)
        assert await nothing_waits(stage)
        await alice.says("one")
        await stage.line.hears("sendMessage", 4)
        assert not await nothing_waits(stage)
        stage.line.held.pop("sendMessage").set()
        await until(lambda: nothing_waits(stage))


async def test_a_nudge_that_was_refused_for_now_is_sent_later(stage: Stage) -> None:
    async with stage.listening() as channel, stage.person() as alice:
        await meet(alice)
        stage.local.faults.refuse(500, "Internal Server Error", chat_id=1)
        stage.local.faults.refuse(429, "Too Many Requests", retry_after=1, chat_id=1)
        await put(stage, 1, NUDGE)
        await channel.deliver(1)
        assert [one.text for one in await alice.hears()] == [NUDGE.html]
        assert await nothing_waits(stage)


async def test_a_nudge_under_way_when_the_bot_died_is_not_sent_again(stage: Stage) -> None:
    async with stage.person() as alice:
        async with stage.listening():
            await meet(alice)
        await put(stage, 1, NUDGE)
        [waiting] = await stage.store.outbox.waiting(1)
        assert await stage.store.outbox.claim(waiting.id)
        async with stage.listening():
            await alice.says("one")
            assert [one.text for one in await alice.hears()] == ["You: one"]


async def test_what_telegram_refuses_is_given_up_and_the_rest_goes_on(stage: Stage) -> None:
    async with stage.listening() as channel, stage.person() as alice:
        await meet(alice)
        await put(stage, 1, Message("<b>never closed"), Message("fine"))
        await channel.deliver(1)
        assert [one.text for one in await alice.hears()] == ["fine"]
        assert await nothing_waits(stage)
    assert stage.line.count("sendMessage") == 3


async def test_what_an_earlier_run_left_is_sent_at_the_start(stage: Stage) -> None:
    async with stage.person() as alice:
        async with stage.listening():
            await meet(alice)
        await put(stage, 1, Message("left over"))
        async with stage.listening():
            assert [one.text for one in await alice.hears()] == ["left over"]


async def test_a_refusal_is_not_taken_for_a_passing_trouble(stage: Stage) -> None:
    async with stage.listening() as channel, stage.person() as alice:
        await meet(alice)
        stage.local.faults.refuse(413, "Request Entity Too Large", chat_id=1)
        await put(stage, 1, Message("too large"))
        await channel.deliver(1)
        assert await nothing_waits(stage)
    assert stage.line.count("sendMessage") == 2


async def test_one_chat_is_sent_to_from_one_place_at_a_time(stage: Stage) -> None:
    async with stage.listening() as channel, stage.person() as alice:
        await meet(alice)
        await put(stage, 1, *(Message(str(number)) for number in range(5)))
        await asyncio.gather(*(channel.deliver(1) for _ in range(5)), channel.sweep())
        assert [one.text for one in await alice.hears(5)] == ["0", "1", "2", "3", "4"]


async def test_what_comes_too_late_to_be_of_use_is_given_up(store: Store) -> None:
    clock = MovableClock(datetime(2026, 5, 4, 6, 30, tzinfo=UTC))
    async with stage(store, clock) as scene, scene.person() as alice:
        async with scene.listening():
            await meet(alice)
        await put(scene, 1, NUDGE, Message("a reply"))
        clock.move_to(clock.now() + timedelta(hours=3))
        async with scene.listening() as channel:
            assert [one.text for one in await alice.hears()] == ["a reply"]
            await put(scene, 1, Message("a reply of yesterday"))
            clock.move_to(clock.now() + timedelta(hours=25))
            await channel.deliver(1)
            assert await nothing_waits(scene)
        assert scene.line.count("sendMessage") == 2
