"""From updates to events, without a network: every shape of message."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Message, Update

from walkrun_bot.channels.telegram.updates import amended, arrival_of, heard
from walkrun_bot.dialogue.events import (
    Amended,
    Attachment,
    Commanded,
    Event,
    Located,
    Said,
    Showed,
)

FILE = {"file_id": "f", "file_unique_id": "u"}
SIZED = FILE | {"width": 1, "height": 1}
ALICE = {"id": 1, "is_bot": False, "first_name": "Alice"}


def message(**content: object) -> Message:
    facts = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "from": ALICE}
    return Message.de_json(facts | content, None)


@pytest.mark.parametrize(
    ("content", "event"),
    [
        ({"text": "it was hard, my knee hurts"}, Said("it was hard, my knee hurts")),
        ({"text": "/today"}, Commanded("today")),
        ({"text": "/Today@walkrun_bot"}, Commanded("today")),
        ({"text": "/done  easy, no pain "}, Commanded("done", "easy, no pain")),
        ({"text": "/done\neasy\nno pain"}, Commanded("done", "easy\nno pain")),
        ({"text": "/nonsense"}, Commanded("nonsense")),
        ({"text": "/"}, Said("/")),
        ({"text": "/привет"}, Said("/привет")),
        ({"text": "10/10 would run again"}, Said("10/10 would run again")),
        ({"photo": [SIZED]}, Showed(Attachment.PHOTO)),
        ({"photo": [SIZED], "caption": "my new shoes"}, Said("my new shoes")),
        ({"photo": [SIZED], "caption": "/done"}, Commanded("done")),
        ({"voice": FILE | {"duration": 3}}, Showed(Attachment.VOICE)),
        (
            {"sticker": SIZED | {"is_animated": False, "is_video": False, "type": "regular"}},
            Showed(Attachment.STICKER),
        ),
        ({"document": FILE}, Showed(Attachment.DOCUMENT)),
        (
            {"animation": SIZED | {"duration": 1}, "document": FILE},
            Showed(Attachment.OTHER),
        ),
        ({"video_note": FILE | {"length": 1, "duration": 1}}, Showed(Attachment.OTHER)),
        ({"contact": {"phone_number": "1", "first_name": "Bob"}}, Showed(Attachment.OTHER)),
        ({"dice": {"emoji": "🎲", "value": 3}}, Showed(Attachment.OTHER)),
        ({"location": {"latitude": 40.7, "longitude": -73.9}}, Located("America/New_York")),
        ({"location": {"latitude": 40.0, "longitude": -30.0}}, Located(None)),
        ({"location": {"latitude": 90.0, "longitude": 180.0}}, Located(None)),
    ],
)
async def test_a_message_becomes_an_event(content: dict[str, Any], event: Event) -> None:
    assert await heard(message(**content)) == event


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"new_chat_title": "Title"},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}},
    ],
)
async def test_what_telegram_itself_says_is_no_event(content: dict[str, Any]) -> None:
    assert await heard(message(**content)) is None


def test_an_edit_is_what_it_says_now_and_a_moving_location_is_none() -> None:
    assert amended(message(text="/done easy")) == Amended("/done easy")
    assert amended(message(location={"latitude": 1.0, "longitude": 1.0})) is None


@pytest.mark.parametrize(
    ("first_name", "name"),
    [("Alice", "Alice"), ("  Al \n ice ", "Al ice"), ("A" * 80, "A" * 64), ("", "")],
)
def test_an_arrival_says_whose_it_is(first_name: str, name: str) -> None:
    update = Update(7, message=message(**{"from": ALICE | {"first_name": first_name}}))
    arrival = arrival_of(update, Said("hi"))
    assert arrival is not None
    assert (arrival.chat_id, arrival.update_id, arrival.name) == (1, 7, name)
