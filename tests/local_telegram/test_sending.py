"""What a bot may send, and what Telegram says to the rest; through the real client."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity, ReplyParameters
from telegram.error import BadRequest, Forbidden

from tests.local_telegram.conftest import ALICE, BOB, MONDAY

if TYPE_CHECKING:
    import httpx
    from telegram import Bot

    from walkrun_bot.clock import MovableClock
    from walkrun_bot.local_telegram import Person

pytestmark = pytest.mark.usefixtures("alice")


def one_button(**action: object) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton("Comfortable", **action)  # type: ignore[arg-type]
    return InlineKeyboardMarkup([[button]])


async def test_a_message_arrives_as_it_was_sent(bot: Bot, alice: Person) -> None:
    sent = await bot.send_message(
        ALICE,
        "  <b>Tuesday</b>: 25 minutes\n",
        parse_mode="HTML",
        disable_notification=True,
        reply_markup=one_button(callback_data="ok"),
    )
    assert sent.text == "Tuesday: 25 minutes"
    assert sent.entities == (MessageEntity("bold", 0, 7),)
    [heard] = await alice.hears()
    assert (heard.text, heard.silent, heard.labels) == (sent.text, True, ("Comfortable",))


async def test_messages_are_dated_by_the_clock(bot: Bot, clock: MovableClock) -> None:
    clock.move_to(MONDAY + timedelta(days=40))
    sent = await bot.send_message(ALICE, "hello")
    assert abs(sent.date - MONDAY - timedelta(days=40)) < timedelta(seconds=5)


async def test_entities_can_be_given_instead_of_markup(bot: Bot) -> None:
    sent = await bot.send_message(ALICE, "👟 easy", entities=[MessageEntity("bold", 3, 4)])
    assert sent.entities == (MessageEntity("bold", 3, 4),)


async def test_an_entity_beyond_the_text_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="ends after the end of the text"):
        await bot.send_message(ALICE, "easy", entities=[MessageEntity("bold", 3, 4)])


async def test_4096_characters_are_a_message_and_one_more_is_too_long(bot: Bot) -> None:
    await bot.send_message(ALICE, f"<b>{'👟' * 4096}</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="essage is too long"):
        await bot.send_message(ALICE, "x" * 4097)


@pytest.mark.parametrize("text", [" \n ", "<b> </b>"])
async def test_text_of_nothing_is_refused(bot: Bot, text: str) -> None:
    with pytest.raises(BadRequest, match="ext must be non-empty"):
        await bot.send_message(ALICE, text, parse_mode="HTML")


async def test_missing_text_is_refused(raw: httpx.AsyncClient) -> None:
    answer = (await raw.get("sendMessage", params={"chat_id": ALICE})).json()
    assert answer["description"] == "Bad Request: message text is empty"


async def test_broken_markup_is_refused_with_its_place(bot: Bot) -> None:
    with pytest.raises(BadRequest, match='nsupported start tag "br" at byte offset 3'):
        await bot.send_message(ALICE, "one<br>two", parse_mode="HTML")


async def test_markdown_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="nsupported parse_mode"):
        await bot.send_message(ALICE, "*x*", parse_mode="MarkdownV2")


async def test_a_bot_cannot_write_first(bot: Bot, bob: Person) -> None:
    with pytest.raises(BadRequest, match="hat not found"):
        await bot.send_message(BOB, "hello")
    await bob.starts()
    await bot.send_message(BOB, "hello")


async def test_a_blocked_bot_is_told_so(bot: Bot, alice: Person) -> None:
    await alice.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ALICE, "hello")
    await alice.unblocks()
    await bot.send_message(ALICE, "hello")


@pytest.mark.parametrize("data", ["x" * 65, "é" * 33])
async def test_callback_data_is_at_most_64_bytes(raw: httpx.AsyncClient, data: str) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    fields = {"chat_id": ALICE, "text": "x", "reply_markup": markup}
    answer = await raw.post("sendMessage", json=fields)
    assert answer.status_code == 400
    assert answer.json()["description"] == "Bad Request: BUTTON_DATA_INVALID"


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('{"inline_keyboard": [{}]}', "must be an Array of Arrays"),
        ('{"inline_keyboard": [[{"callback_data": "x"}]]}', 'Can\'t find field "text"'),
        ('{"inline_keyboard": [[{"text": "x"}]]}', "Text buttons are unallowed"),
        ('{"inline_keyboard": [[{"text": "x", "url": "nowhere"}]]}', "Wrong HTTP URL"),
        ('{"inline_keyboard": [[{"text": "x", "calback_data": "y"}]]}', "unknown field"),
        ('{"keyboard": [["a"]], "resize": true}', 'unknown field "resize"'),
    ],
)
async def test_a_malformed_keyboard_is_refused(
    raw: httpx.AsyncClient, markup: str, complaint: str
) -> None:
    fields = {"chat_id": str(ALICE), "text": "x", "reply_markup": markup}
    answer = await raw.post("sendMessage", data=fields)
    assert answer.status_code == 400
    assert complaint in answer.json()["description"]


async def test_a_reply_quotes_what_it_answers(bot: Bot, alice: Person) -> None:
    [number] = await alice.says("it was hard")
    sent = await bot.send_message(ALICE, "thank you", reply_parameters=ReplyParameters(number))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "it was hard"
    with pytest.raises(BadRequest, match="essage to be replied not found"):
        await bot.send_message(ALICE, "?", reply_parameters=ReplyParameters(999))


async def test_a_group_can_be_written_to_once_somebody_spoke_there(bot: Bot, alice: Person) -> None:
    await alice.says("hello all", chat=-5)
    sent = await bot.send_message(-5, "hello")
    assert (sent.chat.type, sent.chat.id) == ("group", -5)


async def test_a_chat_action_must_be_one_that_exists(bot: Bot) -> None:
    assert await bot.send_chat_action(ALICE, "typing")
    with pytest.raises(BadRequest, match="rong parameter action"):
        await bot.send_chat_action(ALICE, "dancing")


async def test_a_field_nobody_knows_is_refused(raw: httpx.AsyncClient) -> None:
    fields = {"chat_id": ALICE, "text": "x", "disable_notifications": True}
    answer = (await raw.post("sendMessage", json=fields)).json()
    assert (
        answer["description"] == 'Bad Request: unknown field "disable_notifications" in sendMessage'
    )
