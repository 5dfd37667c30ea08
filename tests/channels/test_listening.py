"""Updates over real HTTP: what is taken in, in which order, and when it is acknowledged."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import pytest

from tests.channels.acting import COURTESIES, SWIFT, TOKEN, Stage, until
from walkrun_bot.app import Outcome
from walkrun_bot.channels.telegram.polling import CONFLICT, TokenRefusedError
from walkrun_bot.dialogue.events import (
    Amended,
    Attachment,
    CameBack,
    Commanded,
    Left,
    Located,
    Said,
    Showed,
    Tapped,
)
from walkrun_bot.message import Choice, Message

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.heard import Transcript

PRIVATE = {"id": 9, "type": "private", "first_name": "Nine"}
NINE = {"id": 9, "is_bot": False, "first_name": "Nine"}


async def test_a_conversation_goes_back_and_forth(stage: Stage) -> None:
    async with stage.listening(), stage.person() as alice:
        await alice.says("hello <you>")
        assert [heard.text for heard in await alice.hears()] == ["You: hello <you>"]
    assert [arrival.name for arrival in stage.app.handled] == ["Robin"]


async def test_everything_a_person_can_do_becomes_an_event(stage: Stage) -> None:
    async with stage.listening(), stage.person() as alice:
        [first] = await alice.says("hi")
        await alice.says("/today@walkrun_local_bot at noon")
        await alice.edits(first, "hi there")
        await alice.shares_location(51.5, -0.1)
        await alice.sends_sticker("👟")
        await alice.sends_document("plan.txt", b"plan")
        await alice.sends_document("plan.txt", b"plan", caption="my plan")
        await until(lambda: len(stage.app.handled) == 7)
    assert stage.app.events() == [
        Said("hi"),
        Commanded("today", "at noon"),
        Amended("hi there"),
        Located("Europe/London"),
        Showed(Attachment.STICKER),
        Showed(Attachment.DOCUMENT),
        Said("my plan"),
    ]


async def test_leaving_and_coming_back_are_events(stage: Stage) -> None:
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()
        await alice.blocks()
        await alice.unblocks()
        await until(lambda: len(stage.app.handled) == 3)
    assert stage.app.events() == [Said("hi"), Left(), CameBack()]


async def test_menu_and_descriptions_are_set_at_the_start_and_only_when_they_differ(
    stage: Stage,
) -> None:
    async with stage.person() as alice:
        async with stage.listening():
            chat = await alice.sees(lambda chat: bool(chat.bot["short_description"]))
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


async def test_a_fault_of_ours_is_owned_up_to_and_others_go_on(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    async with stage.listening(), stage.person(1) as alice, stage.person(2) as bob:
        await alice.says("break my heart")
        await bob.says("hi")
        assert [one.text for one in await bob.hears()] == ["You: hi"]
        assert [one.text for one in await alice.hears()] == [COURTESIES.sorry]
        await alice.says("again")
        assert [one.text for one in await alice.hears()] == ["You: again"]
        await until(lambda: len(stage.local.world.updates) == 0)
    assert sum(record.levelno == logging.ERROR for record in caplog.records) == 1


async def test_handling_that_hangs_is_a_fault_of_ours(stage: Stage) -> None:
    stage.app.gates[1] = asyncio.Event()
    hasty = {"patience": type(SWIFT)(**(vars(SWIFT) | {"handling": 0.05}))}
    async with stage.listening(**hasty), stage.person() as alice:
        await alice.says("hi")
        assert [one.text for one in await alice.hears()] == [COURTESIES.sorry]


async def test_a_passing_trouble_is_waited_out_and_nothing_is_lost(stage: Stage) -> None:
    stage.app.passing = [OSError("the database is away")] * 3
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        assert [one.text for one in await alice.hears()] == ["You: hi"]
    assert stage.app.events() == [Said("hi")]


async def test_a_tap_is_answered_once_and_its_keyboard_settled(stage: Stage) -> None:
    rows = ((Choice("Yes", "yes"), Choice("No", "no")),)
    stage.app.says["ask"] = (Message("Well?", rows),)
    stage.app.outcome = Outcome(toast="Noted", settled=((Choice("Undo", "undo"),),))
    async with stage.listening(), stage.person() as alice:
        await alice.says("ask")
        await alice.hears()
        query = await alice.taps("Yes")
        assert (await alice.hears_answer(query)).text == "Noted"
        await alice.sees(lambda chat: _labels(chat, "Well?") == ("Undo",))
        stage.app.outcome = Outcome(settled=())
        query = await alice.taps("Undo")
        assert (await alice.hears_answer(query)).text == ""
        await alice.sees(lambda chat: _labels(chat, "Well?") == ())
    assert stage.line.count("answerCallbackQuery") == 2
    assert stage.app.events()[1:] == [Tapped("yes"), Tapped("undo")]


async def test_a_keyboard_is_left_alone_unless_told_otherwise(stage: Stage) -> None:
    stage.app.says["ask"] = (Message("Well?", ((Choice("Yes", "yes"),),)),)
    async with stage.listening(), stage.person() as alice:
        await alice.says("ask")
        await alice.hears()
        await alice.hears_answer(await alice.taps("Yes"))
        await alice.hears()
    assert stage.line.count("editMessageReplyMarkup") == 0


async def test_a_tap_is_answered_even_when_handling_it_goes_wrong(stage: Stage) -> None:
    stage.app.says["ask"] = (Message("Well?", ((Choice("Yes", "break it"),),)),)
    async with stage.listening(), stage.person() as alice:
        await alice.says("ask")
        await alice.hears()
        await alice.hears_answer(await alice.taps("Yes"))
        assert [one.text for one in await alice.hears()] == [COURTESIES.sorry]
    assert stage.line.count("answerCallbackQuery") == 1


async def test_a_tap_too_old_to_be_answered_is_nothing_to_worry_about(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage.app.says["ask"] = (Message("Well?", ((Choice("Yes", "yes"),),)),)
    stage.app.outcome = Outcome(settled=((Choice("Yes", "yes"),),))  # as it was: not modified
    refusal = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    stage.local.faults.refuse(400, refusal, method="answerCallbackQuery")
    async with stage.listening(), stage.person() as alice:
        await alice.says("ask")
        await alice.hears()
        await alice.taps("Yes")
        await alice.hears()
        await stage.line.hears("answerCallbackQuery")
        await stage.line.hears("editMessageReplyMarkup")
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]


async def test_groups_and_channels_are_told_once_and_never_reach_the_app(stage: Stage) -> None:
    async with stage.listening(), stage.person() as alice:
        for text in ("/start", "/today", "/stop"):
            await alice.says(text, chat=-5)
        await alice.says("hi")
        await alice.hears()
    assert [one.chat_id for one in stage.app.handled] == [1]
    told = [one.content.get("text") for one in stage.local.world.room(-5).messages.values()]
    assert told.count(COURTESIES.private_only) == 1


async def test_being_put_out_of_a_group_is_taken_without_a_word(stage: Stage) -> None:
    group = {"id": -6, "type": "group", "title": "Runners"}
    bot = {"id": 7000000001, "is_bot": True, "first_name": "Coach"}
    change = {
        "chat": group,
        "from": NINE,
        "date": 1_700_000_000,
        "old_chat_member": {"status": "member", "user": bot},
        "new_chat_member": {"status": "left", "user": bot},
    }
    stage.send_raw(my_chat_member=change)
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()
    assert stage.line.count("sendMessage") == 1


async def test_only_those_invited_are_served_and_others_told_once(stage: Stage) -> None:
    async with (
        stage.listening(allowed=frozenset({1})),
        stage.person(1) as alice,
        stage.person(2) as bob,
    ):
        for _ in range(2):
            await bob.says("let me in")
        await alice.says("hi")
        await alice.hears()
        assert [one.text for one in await bob.hears()] == [COURTESIES.not_invited]
    assert [one.chat_id for one in stage.app.handled] == [1]


@pytest.mark.parametrize(
    "update",
    [
        {"poll": {"id": "1", "question": "?", "options": []}},
        {"a_kind_of_tomorrow": {"what": "ever"}},
        {"inline_query": {"id": "1", "from": NINE, "query": "x", "offset": ""}},
        {"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -7, "type": "channel"}}},
        {"message": {"message_id": "not a number", "chat": 7}},
        {"message": {"message_id": 1, "date": 1, "chat": PRIVATE, "from": NINE}},
        {"message": {"message_id": 1, "date": 1, "chat": PRIVATE, "text": "from nobody"}},
        {"callback_query": {"id": "1", "from": NINE, "chat_instance": "1", "data": "stray"}},
        {
            "message": {
                "message_id": 1,
                "date": 1,
                "chat": PRIVATE,
                "from": {"id": 8, "is_bot": True, "first_name": "Bot"},
                "text": "from a bot",
            }
        },
    ],
)
async def test_updates_of_no_concern_are_harmless(stage: Stage, update: dict[str, object]) -> None:
    stage.send_raw(**update)
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()
        await until(lambda: len(stage.local.world.updates) == 0)
    assert stage.app.events() == [Said("hi")]


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


def _labels(chat: Transcript, text: str) -> tuple[str, ...]:
    return next(one.labels for one in chat.messages if one.text == text)


def test_the_token_of_these_tests_looks_like_one() -> None:
    assert len(TOKEN.partition(":")[2]) >= 30
