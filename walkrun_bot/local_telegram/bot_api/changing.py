"""The methods that change, remove, pin or answer what is there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.bot_api.sending import addressed
from walkrun_bot.local_telegram.bot_api.words import message_caption, message_text
from walkrun_bot.local_telegram.formatting.keyboards import checked_markup
from walkrun_bot.local_telegram.refusal import bad_request

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.bot_api.call import Call
    from walkrun_bot.local_telegram.world.messages import Message
    from walkrun_bot.local_telegram.world.people import Json
    from walkrun_bot.local_telegram.world.room import Room
    from walkrun_bot.local_telegram.world.world import World

DELETABLE_S = 48 * 3600
MAX_DELETED = 100
MAX_ANSWER = 200
_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def edit_message_text(world: World, call: Call) -> Json:
    """Give a message of the bot new text, and the buttons given (none, if none are)."""
    room, message = _own(world, call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _edit(world, room, message, call, message_text(call).as_content())


def edit_message_caption(world: World, call: Call) -> Json:
    """Give a picture, voice note or file of the bot a new caption."""
    room, message = _own(world, call)
    if "text" in message.content:
        raise bad_request("there is no caption in the message to edit")
    captions = ("caption", "caption_entities")
    content = {name: value for name, value in message.content.items() if name not in captions}
    caption = message_caption(call).as_content(caption=True)
    return _edit(world, room, message, call, content | caption)


def edit_message_reply_markup(world: World, call: Call) -> Json:
    """Give a message of the bot other buttons, or none."""
    room, message = _own(world, call)
    return _edit(world, room, message, call, message.content)


def delete_message(world: World, call: Call) -> bool:
    """Remove a message of the bot or of the person."""
    room = addressed(world, call)
    message = _found(room, call.integer("message_id"), "message to delete")
    if world.now() - message.date > DELETABLE_S:
        raise bad_request("message can't be deleted")
    room.delete(message.message_id)
    return True


def delete_messages(world: World, call: Call) -> bool:
    """Remove several messages; those that are gone already do not matter."""
    room = addressed(world, call)
    numbers = call.array("message_ids")
    if not numbers or len(numbers) > MAX_DELETED:
        few = "too many message identifiers specified"
        raise bad_request(few if numbers else "message identifiers are not specified")
    for number in numbers:
        if isinstance(number, int) and number in room.messages:
            room.delete(number)
    return True


def answer_callback_query(world: World, call: Call) -> bool:
    """End the waiting of somebody who tapped, perhaps with a word."""
    if len(call.text("text")) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query = world.queries.answer(call.text("callback_query_id"))
    facts = {
        "query_id": query.id,
        "message_id": query.message_id,
        "text": call.text("text"),
        "alert": call.flag("show_alert"),
    }
    world.room(query.chat_id).stream.publish("answered", facts)
    return True


def pin_chat_message(world: World, call: Call) -> bool:
    """Pin a message at the top of the chat."""
    room = addressed(world, call)
    room.pin(_found(room, call.integer("message_id"), "message to pin").message_id)
    return True


def unpin_chat_message(world: World, call: Call) -> bool:
    """Unpin a message, or the latest pinned one when none is named."""
    room = addressed(world, call)
    number = call.integer("message_id") or (room.pinned[-1] if room.pinned else 0)
    room.unpin(_found(room, number, "message to unpin").message_id)
    return True


def unpin_all_chat_messages(world: World, call: Call) -> bool:
    """Unpin everything."""
    room = addressed(world, call)
    room.unpin(*room.pinned)
    return True


def set_message_reaction(world: World, call: Call) -> bool:
    """Put an emoji under a message, or take it away."""
    room = addressed(world, call)
    message = _found(room, call.integer("message_id"), "message to react")
    reactions = call.array("reaction") or []
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    room.change(replace(message, reaction=_emoji(reactions[0]) if reactions else None))
    return True


def _emoji(reaction: object) -> str:
    if not isinstance(reaction, dict):
        raise bad_request("can't parse reaction types: expected an Object")
    emoji = reaction.get("emoji")
    if reaction.get("type") != "emoji" or not isinstance(emoji, str):
        raise bad_request("invalid reaction type specified")
    return emoji


def _own(world: World, call: Call) -> tuple[Room, Message]:
    room = addressed(world, call)
    if "message_id" not in call.values:
        raise bad_request("message identifier is not specified")
    message = _found(room, call.integer("message_id"), "message to edit")
    channel_post = message.sender is None
    if not message.by_bot and not channel_post:
        raise bad_request("message can't be edited")
    return room, message


def _found(room: Room, message_id: int, what: str) -> Message:
    message = room.messages.get(message_id)
    if message is None:
        raise bad_request(f"{what} not found")
    return message


def _edit(world: World, room: Room, message: Message, call: Call, content: Json) -> Json:
    given = call.mapping("reply_markup")
    markup = None if given is None else checked_markup(given, inline_only=True)
    kept = message.markup if message.inline_keyboard else None
    if content == message.content and markup == kept:
        raise bad_request(_UNCHANGED)
    edited = message.edited if content == message.content else world.now()
    changed = replace(message, content=content, markup=markup, edited=edited)
    room.change(changed)
    return changed.for_bot()
