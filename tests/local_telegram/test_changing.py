"""Edits, deletions, pins, reactions, answers to taps; through the real client."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReactionTypeEmoji
from telegram.error import BadRequest

from tests.local_telegram.conftest import ALICE, MONDAY

if TYPE_CHECKING:
    from telegram import Bot

    from tests.local_telegram.conftest import Stopwatch
    from walkrun_bot.clock import MovableClock
    from walkrun_bot.local_telegram import Person

OK = InlineKeyboardMarkup([[InlineKeyboardButton("Comfortable", callback_data="ok")]])
TOO_OLD = "uery is too old and response timeout expired or query id is invalid"
UNCHANGED = "essage is not modified: specified new message content and reply markup are exactly"


async def test_an_edit_changes_the_message_in_place(bot: Bot, alice: Person) -> None:
    sent = await bot.send_message(ALICE, "Which day?", reply_markup=OK)
    edited = await bot.edit_message_text("Tuesday it is.", ALICE, sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.edit_date is not None
    chat = await alice.transcript()
    [message] = chat.of_bot()
    assert (message.text, message.labels, message.edited) == ("Tuesday it is.", (), True)


async def test_new_buttons_alone_do_not_mark_a_message_as_edited(bot: Bot, alice: Person) -> None:
    sent = await bot.send_message(ALICE, "Which day?")
    await bot.edit_message_reply_markup(ALICE, sent.message_id, reply_markup=OK)
    [message] = (await alice.transcript()).of_bot()
    assert (message.labels, message.edited) == (("Comfortable",), False)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, alice: Person) -> None:
    del alice
    sent = await bot.send_message(ALICE, "Which day?", reply_markup=OK)
    with pytest.raises(BadRequest, match=UNCHANGED):
        await bot.edit_message_text("Which day? ", ALICE, sent.message_id, reply_markup=OK)
    with pytest.raises(BadRequest, match=UNCHANGED):
        await bot.edit_message_reply_markup(ALICE, sent.message_id, reply_markup=OK)


async def test_what_is_not_there_cannot_be_edited(bot: Bot, alice: Person) -> None:
    [own] = await alice.says("mine")
    with pytest.raises(BadRequest, match="essage to edit not found"):
        await bot.edit_message_text("x", ALICE, 999)
    with pytest.raises(BadRequest, match="essage can't be edited"):
        await bot.edit_message_text("x", ALICE, own)


async def test_a_deleted_message_is_gone_for_everybody(bot: Bot, alice: Person) -> None:
    sent = await bot.send_message(ALICE, "oops")
    assert await bot.delete_message(ALICE, sent.message_id)
    assert (await alice.transcript()).of_bot() == ()
    with pytest.raises(BadRequest, match="essage to delete not found"):
        await bot.delete_message(ALICE, sent.message_id)


async def test_after_two_days_nothing_can_be_deleted(
    bot: Bot, alice: Person, clock: MovableClock
) -> None:
    [number] = await alice.says("long ago")
    clock.move_to(MONDAY + timedelta(hours=49))
    with pytest.raises(BadRequest, match="essage can't be deleted"):
        await bot.delete_message(ALICE, number)


async def test_pins_are_stacked_and_taken_down(bot: Bot, alice: Person) -> None:
    first = await bot.send_message(ALICE, "Tuesday")
    second = await bot.send_message(ALICE, "Friday")
    await bot.pin_chat_message(ALICE, first.message_id)
    await bot.pin_chat_message(ALICE, second.message_id)
    assert (await alice.transcript()).pinned == (first.message_id, second.message_id)
    await bot.unpin_chat_message(ALICE)
    assert (await alice.transcript()).pinned == (first.message_id,)
    await bot.unpin_all_chat_messages(ALICE)
    assert (await alice.transcript()).pinned == ()
    with pytest.raises(BadRequest, match="essage to pin not found"):
        await bot.pin_chat_message(ALICE, 999)
    with pytest.raises(BadRequest, match="essage to unpin not found"):
        await bot.unpin_chat_message(ALICE)


async def test_a_reaction_comes_and_goes(bot: Bot, alice: Person) -> None:
    [number] = await alice.says("done")
    await bot.set_message_reaction(ALICE, number, [ReactionTypeEmoji("👍")])
    assert (await alice.transcript()).messages[-1].reaction == "👍"
    await bot.set_message_reaction(ALICE, number, [])
    assert (await alice.transcript()).messages[-1].reaction is None


async def test_a_tap_is_answered_once(bot: Bot, alice: Person) -> None:
    await bot.send_message(ALICE, "How was it?", reply_markup=OK)
    query = await alice.taps("Comfortable")
    assert await bot.answer_callback_query(query, "Noted.", show_alert=True)
    answer = await alice.hears_answer(query)
    assert (answer.text, answer.alert) == ("Noted.", True)
    with pytest.raises(BadRequest, match=TOO_OLD):
        await bot.answer_callback_query(query)


async def test_an_unknown_tap_cannot_be_answered(bot: Bot, alice: Person) -> None:
    del alice
    with pytest.raises(BadRequest, match=TOO_OLD):
        await bot.answer_callback_query("12345")


async def test_a_tap_waits_150_real_seconds_however_the_clock_moves(
    bot: Bot, alice: Person, clock: MovableClock, stopwatch: Stopwatch
) -> None:
    await bot.send_message(ALICE, "How was it?", reply_markup=OK)
    in_time, too_late = await alice.taps("Comfortable"), await alice.taps("Comfortable")
    clock.move_to(MONDAY + timedelta(days=7))
    stopwatch.seconds += 149
    assert await bot.answer_callback_query(in_time)
    stopwatch.seconds += 2
    with pytest.raises(BadRequest, match=TOO_OLD):
        await bot.answer_callback_query(too_late)
