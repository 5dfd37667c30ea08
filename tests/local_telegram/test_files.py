"""Pictures, voice notes and files that a bot sends: real ones, of the right size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from telegram.error import BadRequest

from tests.local_telegram.conftest import ALICE
from tests.local_telegram.samples import png, voice_note

if TYPE_CHECKING:
    import httpx
    from telegram import Bot

    from walkrun_bot.local_telegram import Person

pytestmark = pytest.mark.usefixtures("alice")


async def test_a_picture_arrives_with_its_size_and_caption(bot: Bot, alice: Person) -> None:
    sent = await bot.send_photo(
        ALICE, png(12, 8), caption="<b>nine</b> sessions", parse_mode="HTML"
    )
    assert (sent.photo[-1].width, sent.photo[-1].height) == (12, 8)
    [heard] = await alice.hears()
    assert (heard.kind, heard.text, heard.entities[0]["type"]) == ("photo", "nine sessions", "bold")
    assert heard.file_id is not None
    assert await alice.downloads(heard.file_id) == png(12, 8)


@pytest.mark.parametrize("content", [b"not a picture", png()[:-8], b"\xff\xd8\xff" + b"x" * 90])
async def test_what_is_no_picture_is_refused(bot: Bot, content: bytes) -> None:
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(ALICE, content)


async def test_a_picture_too_long_for_its_height_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)photo_invalid_dimensions"):
        await bot.send_photo(ALICE, png(63, 3))


async def test_a_voice_note_is_opus_and_knows_how_long_it_is(bot: Bot, alice: Person) -> None:
    sent = await bot.send_voice(ALICE, voice_note(3))
    assert sent.voice is not None
    assert sent.voice.mime_type == "audio/ogg"
    [heard] = await alice.hears()
    assert (heard.kind, heard.duration) == ("voice", 3)


async def test_a_voice_note_above_a_megabyte_becomes_a_file(bot: Bot) -> None:
    sent = await bot.send_voice(ALICE, voice_note(1, padding=1_100_000))
    assert sent.voice is None
    assert sent.document is not None


async def test_other_sound_is_no_voice_note(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)opus sound"):
        await bot.send_voice(ALICE, b"ID3" + b"\0" * 100)


async def test_a_file_keeps_its_name(bot: Bot, alice: Person) -> None:
    await bot.send_document(ALICE, b"BEGIN:VCALENDAR", filename="my week.ics")
    [heard] = await alice.hears()
    assert (heard.kind, heard.file_name) == ("document", "my week.ics")


async def test_an_empty_file_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="ile must be non-empty"):
        await bot.send_document(ALICE, b"", filename="empty.txt")


async def test_a_file_larger_than_50_mb_is_refused(raw: httpx.AsyncClient) -> None:
    files = {"document": ("large.bin", b"x" * (50 * 1024 * 1024 + 1))}
    answer = await raw.post("sendDocument", data={"chat_id": str(ALICE)}, files=files)
    assert (answer.status_code, answer.json()["error_code"]) == (413, 413)


async def test_a_file_can_be_sent_again_by_its_id(bot: Bot) -> None:
    first = await bot.send_photo(ALICE, png())
    again = await bot.send_photo(ALICE, first.photo[-1].file_id)
    assert again.photo[-1].file_id == first.photo[-1].file_id
    with pytest.raises(BadRequest, match="an't use file of type photo as voice"):
        await bot.send_voice(ALICE, first.photo[-1].file_id)


@pytest.mark.parametrize(
    ("photo", "complaint"),
    [
        ("nonsense", "rong remote file identifier"),
        ("https://example.org/x.png", "ailed to get http url content"),
    ],
)
async def test_a_file_that_is_not_here_is_refused(bot: Bot, photo: str, complaint: str) -> None:
    with pytest.raises(BadRequest, match=complaint):
        await bot.send_photo(ALICE, photo)


async def test_a_missing_file_is_refused(raw: httpx.AsyncClient) -> None:
    answer = await raw.post("sendVoice", json={"chat_id": ALICE})
    assert answer.json()["description"] == "Bad Request: there is no voice in the request"


async def test_a_caption_is_at_most_1024_characters(bot: Bot) -> None:
    await bot.send_photo(ALICE, png(), caption="x" * 1024)
    with pytest.raises(BadRequest, match="essage caption is too long"):
        await bot.send_photo(ALICE, png(), caption="x" * 1025)


async def test_a_caption_can_be_changed(bot: Bot, alice: Person) -> None:
    sent = await bot.send_photo(ALICE, png(), caption="week one")
    await bot.edit_message_caption(ALICE, sent.message_id, caption="week two")
    [heard] = (await alice.transcript()).of_bot()
    assert (heard.text, heard.kind, heard.edited) == ("week two", "photo", True)
    with pytest.raises(BadRequest, match="here is no text in the message to edit"):
        await bot.edit_message_text("x", ALICE, sent.message_id)


async def test_an_unknown_file_cannot_be_fetched(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="nvalid file_id"):
        await bot.get_file("nonsense")
