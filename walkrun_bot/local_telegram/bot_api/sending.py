"""The methods that put something new into a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.bot_api.attachments import attached
from walkrun_bot.local_telegram.bot_api.words import message_caption, message_text
from walkrun_bot.local_telegram.formatting.keyboards import checked_markup
from walkrun_bot.local_telegram.refusal import bad_request

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.bot_api.call import Call
    from walkrun_bot.local_telegram.world.files import FileKind
    from walkrun_bot.local_telegram.world.messages import Message
    from walkrun_bot.local_telegram.world.people import Json
    from walkrun_bot.local_telegram.world.room import Room
    from walkrun_bot.local_telegram.world.world import World

ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note",
})  # fmt: skip
_PREVIEW_FIELDS = {
    "is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text",
}  # fmt: skip
_REPLY_FIELDS = {"message_id", "chat_id", "allow_sending_without_reply"}


def send_message(world: World, call: Call) -> Json:
    """Send text."""
    room = addressed(world, call)
    preview = call.mapping("link_preview_options") or {}
    if set(preview) - _PREVIEW_FIELDS:
        raise bad_request("unknown field in link preview options")
    return _post(world, room, call, message_text(call).as_content())


def send_photo(world: World, call: Call) -> Json:
    """Send a picture."""
    return _send_file(world, call, "photo")


def send_voice(world: World, call: Call) -> Json:
    """Send a voice note."""
    return _send_file(world, call, "voice")


def send_document(world: World, call: Call) -> Json:
    """Send a file."""
    return _send_file(world, call, "document")


def send_chat_action(world: World, call: Call) -> bool:
    """Show that the bot is busy; nothing to be remembered."""
    room = addressed(world, call)
    if not call.text("action"):
        raise bad_request("parameter action is required")
    if call.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    room.stream.publish("action", {"action": call.text("action")}, keep=False)
    return True


def addressed(world: World, call: Call) -> Room:
    """Return the chat that a call is for.

    Raises:
        Refusal: 400 or 403, when none is named or the bot may not write there.
    """
    if call.chat_id is None:
        raise bad_request("chat_id is empty")
    return world.reachable(call.chat_id)


def _send_file(world: World, call: Call, kind: FileKind) -> Json:
    room = addressed(world, call)
    caption = message_caption(call).as_content(caption=True)
    # The keyboard is looked at before the file is stored: a refused call leaves nothing behind.
    _markup(call)
    content = attached(call, kind, world.files) | caption
    for mark, field in (("has_spoiler", "has_media_spoiler"),
                        ("show_caption_above_media", "show_caption_above_media")):  # fmt: skip
        if call.flag(mark):
            content[field] = True
    return _post(world, room, call, content)


def _post(world: World, room: Room, call: Call, content: Json) -> Json:
    message = world.post(
        room,
        None if room.place.kind == "channel" else world.bot,
        content,
        markup=_markup(call),
        silent=call.flag("disable_notification"),
        protected=call.flag("protect_content"),
        reply_to=_replied(room, call),
    )
    return message.for_bot()


def _markup(call: Call) -> Json | None:
    markup = call.mapping("reply_markup")
    return None if markup is None else checked_markup(markup)


def _replied(room: Room, call: Call) -> Message | None:
    parameters = call.mapping("reply_parameters")
    if parameters is None:
        return None
    if set(parameters) - _REPLY_FIELDS:
        raise bad_request("unknown field in reply parameters")
    replied = room.messages.get(parameters.get("message_id", 0))
    if replied is None and not parameters.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return replied
