"""What a person can do, and the update that a bot gets for it. No HTTP here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.bot_api.attachments import content_of, store
from walkrun_bot.local_telegram.formatting.text import FormattedText, with_found_entities
from walkrun_bot.local_telegram.refusal import Refusal
from walkrun_bot.local_telegram.world.people import person

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.body import Upload
    from walkrun_bot.local_telegram.world.files import FileKind
    from walkrun_bot.local_telegram.world.messages import Message
    from walkrun_bot.local_telegram.world.people import Json, User
    from walkrun_bot.local_telegram.world.room import Room
    from walkrun_bot.local_telegram.world.world import World

MAX_TEXT = 4_096
MAX_CAPTION = 1_024
_UNFIT = {
    "photo": "That is no picture that can be sent: PNG, JPEG or WebP, up to 10 MB.",
    "voice": "That is no voice note: it has to be an Ogg file with Opus sound.",
    "document": "That file cannot be sent: it is empty, or larger than 50 MB.",
    "sticker": "That sticker cannot be sent.",
}
# The smallest lossless WebP: the page draws the emoji, a bot gets a real file all the same.
_STICKER = bytes.fromhex("524946461a000000574542505650384c0d0000002f0000001007101111888808080700")


@dataclass(frozen=True)
class Presence:
    """Somebody in a chat."""

    world: World
    room: Room
    speaker: User


def say(here: Presence, text: str, reply_to: int | None = None) -> list[Message]:
    """Send text, in pieces where it is too long for one message, as Telegram's apps do."""
    if not text.strip():
        raise Refusal(400, "There is nothing to send.")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise Refusal(400, "That text has half a character in it, which nobody can send.")
    answered = here.room.messages.get(reply_to) if reply_to is not None else None
    pieces = split(text.strip())
    return [_send(here, formatted(piece), answered) for piece in pieces]


def split(text: str) -> list[str]:
    """Cut text into messages of at most 4,096 characters, at a line's or a word's end if it can."""
    pieces = []
    while len(text) > MAX_TEXT:
        window = text[: MAX_TEXT + 1]
        cut = max(window.rfind("\n"), window.rfind(" "))
        cut = cut if cut > MAX_TEXT // 2 else MAX_TEXT
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*pieces, text] if text else pieces


def formatted(text: str) -> Json:
    """Return the content of a message that a person typed."""
    return with_found_entities(FormattedText(text)).as_content()


def send_file(here: Presence, kind: FileKind, upload: Upload, caption: str = "") -> Message:
    """Send a picture, a voice note or a file."""
    if len(caption) > MAX_CAPTION:
        raise Refusal(400, "That caption is too long.")
    try:
        content = content_of(store(upload, kind, here.world.files))
    except Refusal as refusal:
        raise Refusal(refusal.status, _UNFIT[kind]) from refusal
    words = with_found_entities(FormattedText(caption.strip())).as_content(caption=True)
    return _send(here, content | words)


def send_sticker(here: Presence, emoji: str) -> Message:
    """Send a sticker that shows one emoji."""
    facts: Json = {"type": "regular", "width": 512, "height": 512, "emoji": emoji}
    facts |= {"is_animated": False, "is_video": False}
    file = here.world.files.add("sticker", "sticker.webp", "image/webp", _STICKER, facts)
    return _send(here, content_of(file))


def send_location(here: Presence, where: tuple[float, float]) -> Message:
    """Send a place on Earth: latitude and longitude in degrees."""
    latitude, longitude = where
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004 - degrees
        raise Refusal(400, "There is no such place: latitude to 90, longitude to 180 degrees.")
    return _send(here, {"location": {"latitude": latitude, "longitude": longitude}})


def press(here: Presence, label: str) -> Message:
    """Press a button of the reply keyboard, which sends its label."""
    room = here.room
    rows = (room.keyboard or {}).get("keyboard", [])
    if label not in [button["text"] for row in rows for button in row]:
        raise Refusal(409, "There is no such button on the keyboard.")
    if room.keyboard is not None and room.keyboard.get("one_time_keyboard"):
        room.hide_keyboard()
    return _send(here, formatted(label))


def tap(here: Presence, message_id: int, data: str, *, forged: bool = False) -> str:
    """Tap an inline button; `forged` sends data that no button has, as a rogue app could.

    Returns the id of the query that waits for the bot's answer.
    """
    message = here.room.messages.get(message_id)
    if message is None:
        raise Refusal(404, "That message is no longer there.")
    offered = [b.get("callback_data") for row in message.inline_keyboard for b in row]
    if data not in offered and not forged:
        raise Refusal(409, "That button is no longer there.")
    _refuse_blocked(here.room)
    query = here.world.queries.ask(here.room.place.id, message_id)
    facts = {"id": query.id, "from": here.speaker.as_json(), "message": message.for_bot()}
    facts |= {"chat_instance": f"{here.room.place.id}", "data": data}
    here.world.updates.add("callback_query", facts)
    return query.id


def edit(here: Presence, message_id: int, text: str) -> Message:
    """Change what was said."""
    message = here.room.messages.get(message_id)
    if message is None or message.sender != here.speaker or "text" not in message.content:
        raise Refusal(409, "You can only change text that you wrote.")
    if not 1 <= len(text.strip()) <= MAX_TEXT:
        raise Refusal(400, f"Text is 1 to {MAX_TEXT} characters long.")
    changed = replace(message, content=formatted(text.strip()), edited=here.world.now())
    here.room.change(changed)
    here.world.updates.add("edited_message", changed.for_bot())
    return changed


def block(here: Presence, *, blocked: bool) -> None:
    """Block or unblock the bot; doing it twice does nothing."""
    world, room = here.world, here.room
    if room.blocked == blocked:
        return
    room.block(blocked=blocked)
    before, after = ("member", "kicked") if blocked else ("kicked", "member")
    facts = {"chat": room.place.as_json(), "from": here.speaker.as_json(), "date": world.now()}
    facts["old_chat_member"] = _membership(world, before)
    facts["new_chat_member"] = _membership(world, after)
    world.updates.add("my_chat_member", facts)


def speaker_in(room: Room, number: int) -> User:
    """Return who speaks in a chat: its person, or somebody in a group."""
    return room.person or person(number)


def _membership(world: World, status: str) -> Json:
    until = {"until_date": 0} if status == "kicked" else {}
    return {"user": world.bot.as_json(), "status": status} | until


def _refuse_blocked(room: Room) -> None:
    if room.blocked:
        raise Refusal(409, "You have blocked the bot: unblock it first.")


def _send(here: Presence, content: Json, reply_to: Message | None = None) -> Message:
    world, room = here.world, here.room
    _refuse_blocked(room)
    room.started = True
    channel = room.place.kind == "channel"
    message = world.post(room, None if channel else here.speaker, content, reply_to=reply_to)
    world.updates.add("channel_post" if channel else "message", message.for_bot())
    return message
