"""At the door and behind it: who is let in, what becomes of what people do, faults, taps."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.channels.acting import COURTESIES, SWIFT, Json, Stage, until
from walkrun_bot.app import Outcome
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
    hasty = replace(SWIFT, handling=0.05)
    async with stage.listening(patience=hasty), stage.person() as alice:
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


async def test_groups_are_told_once_for_ever_and_never_reach_the_app(stage: Stage) -> None:
    async with stage.person() as alice:
        for _ in range(2):
            async with stage.listening():
                for text in ("/start", "/today", "/stop"):
                    await alice.says(text, chat=-5)
                await alice.says("hi")
                await alice.hears()
                await until(lambda: len(stage.local.world.updates) == 0)
    assert [one.chat_id for one in stage.app.handled] == [1, 1]
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
async def test_updates_of_no_concern_are_harmless(stage: Stage, update: dict[str, Json]) -> None:
    stage.send_raw(**update)
    async with stage.listening(), stage.person() as alice:
        await alice.says("hi")
        await alice.hears()
        await until(lambda: len(stage.local.world.updates) == 0)
    assert stage.app.events() == [Said("hi")]


def _labels(chat: Transcript, text: str) -> tuple[str, ...]:
    return next(one.labels for one in chat.messages if one.text == text)
