"""What a bot hears: updates of every kind, acknowledged by offset."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import Conflict

from tests.local_telegram.conftest import ALICE
from tests.local_telegram.samples import png, voice_note

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from walkrun_bot.local_telegram import LocalTelegram, Person

OK = InlineKeyboardMarkup([[InlineKeyboardButton("Comfortable", callback_data="ok")]])


@pytest.fixture
async def other_bot(local: LocalTelegram, address: str) -> AsyncIterator[Bot]:
    """The same bot, run a second time."""
    async with Bot(local.token, base_url=f"{address}/bot") as bot:
        yield bot


async def newest(bot: Bot) -> Update:
    """The last update that waits, with everything before it acknowledged."""
    [update] = await bot.get_updates(offset=-1)
    return update


async def test_text_arrives_with_its_commands_marked(bot: Bot, alice: Person) -> None:
    await alice.says("/today please")
    message = (await newest(bot)).message
    assert message is not None
    assert (message.text, message.chat.id, message.chat.type) == ("/today please", ALICE, "private")
    assert [(e.type, e.offset, e.length) for e in message.entities] == [("bot_command", 0, 6)]
    assert message.from_user is not None
    assert message.from_user.first_name == "Robin"


async def test_updates_come_again_until_acknowledged(bot: Bot, alice: Person) -> None:
    await alice.says("one")
    await alice.says("two")
    first = await bot.get_updates()
    assert [u.update_id for u in first] == [u.update_id for u in await bot.get_updates()]
    ids = [update.update_id for update in first]
    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]
    [left] = await bot.get_updates(offset=ids[1] + 1)
    assert left.update_id == ids[2]
    assert len(await bot.get_updates(offset=ids[1] + 1, limit=1)) == 1
    assert await bot.get_updates(offset=ids[2] + 1) == ()


async def test_a_long_poll_ends_when_somebody_speaks(bot: Bot, alice: Person) -> None:
    await newest(bot)
    last = (await newest(bot)).update_id
    poll = asyncio.create_task(bot.get_updates(offset=last + 1, timeout=30))
    await alice.says("here I am")
    [update] = await poll
    assert update.message is not None
    assert update.message.text == "here I am"


async def test_the_newer_of_two_polls_wins(bot: Bot, other_bot: Bot, alice: Person) -> None:
    offset = (await newest(bot)).update_id + 1
    polls = {
        asyncio.create_task(bot.get_updates(offset=offset, timeout=30)),
        asyncio.create_task(other_bot.get_updates(offset=offset, timeout=30)),
    }
    [ended], [waiting] = await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await ended
    await alice.says("now")
    assert len(await waiting) == 1


async def test_a_webhook_and_polling_exclude_each_other(bot: Bot) -> None:
    await bot.set_webhook("https://example.org/hook")
    assert (await bot.get_webhook_info()).url == "https://example.org/hook"
    with pytest.raises(Conflict, match="use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_only_wanted_kinds_are_queued(bot: Bot, alice: Person) -> None:
    await bot.get_updates(offset=-1, allowed_updates=["callback_query"])
    before = (await bot.get_webhook_info()).pending_update_count
    await alice.says("unheard")
    await bot.send_message(ALICE, "?", reply_markup=OK)
    await alice.taps("Comfortable")
    assert (await bot.get_webhook_info()).pending_update_count == before + 1


async def test_a_tap_says_who_tapped_what_where(bot: Bot, alice: Person) -> None:
    sent = await bot.send_message(ALICE, "How was it?", reply_markup=OK)
    await alice.taps("Comfortable")
    query = (await newest(bot)).callback_query
    assert query is not None
    assert query.message is not None
    assert (query.data, query.message.message_id) == ("ok", sent.message_id)
    assert query.from_user.id == ALICE


async def test_an_edit_arrives_as_an_edit(bot: Bot, alice: Person) -> None:
    [number] = await alice.says("it was hrad")
    await alice.edits(number, "it was hard")
    edited = (await newest(bot)).edited_message
    assert edited is not None
    assert (edited.text, edited.message_id) == ("it was hard", number)
    assert edited.edit_date is not None


async def test_blocking_and_unblocking_are_told(bot: Bot, alice: Person) -> None:
    await alice.blocks()
    blocked = (await newest(bot)).my_chat_member
    await alice.unblocks()
    unblocked = (await newest(bot)).my_chat_member
    assert blocked is not None
    assert unblocked is not None
    assert (blocked.old_chat_member.status, blocked.new_chat_member.status) == ("member", "kicked")
    assert unblocked.new_chat_member.status == "member"


async def test_pictures_and_voice_and_files_can_be_downloaded(bot: Bot, alice: Person) -> None:
    picture, voice = png(), voice_note()
    await alice.sends_photo(picture, "my route")
    await alice.sends_voice(voice)
    await alice.sends_document("notes.txt", b"easy")
    updates = await bot.get_updates()
    messages = [update.message for update in updates if update.message is not None]
    photo, spoken, file = messages[-3:]
    assert (photo.photo[-1].width, photo.caption) == (4, "my route")
    assert spoken.voice is not None
    assert spoken.voice.duration == timedelta(seconds=2)
    assert file.document is not None
    assert file.document.file_name == "notes.txt"
    for attachment, content in ((photo.photo[-1], picture), (spoken.voice, voice)):
        handle = await attachment.get_file()
        assert await handle.download_as_bytearray() == content


async def test_stickers_and_places_arrive(bot: Bot, alice: Person) -> None:
    await alice.sends_sticker("👟")
    message = (await newest(bot)).message
    assert message is not None
    assert message.sticker is not None
    assert message.sticker.emoji == "👟"
    await alice.shares_location(52.52, 13.405)
    message = (await newest(bot)).message
    assert message is not None
    assert message.location is not None
    assert (message.location.latitude, message.location.longitude) == (52.52, 13.405)


async def test_groups_and_channels_are_told_apart(bot: Bot, alice: Person) -> None:
    await alice.says("hello all", chat=-5)
    group = (await newest(bot)).message
    assert group is not None
    assert (group.chat.type, group.from_user and group.from_user.id) == ("group", ALICE)
    await alice.says("news", chat=-1_000_000_000_001)
    post = (await newest(bot)).channel_post
    assert post is not None
    assert (post.chat.type, post.from_user) == ("channel", None)
