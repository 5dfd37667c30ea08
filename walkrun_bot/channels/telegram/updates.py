"""From updates to events: what a person did, in the conversation's own terms.

Coordinates go no further than this module, which makes a zone of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram import ChatMember

from walkrun_bot.app import Arrival
from walkrun_bot.channels.telegram.zones import zone_at
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

if TYPE_CHECKING:
    from telegram import CallbackQuery, ChatMemberUpdated, Message, Update, User

    from walkrun_bot.dialogue.events import Event

COMMAND = re.compile(
    r"/(?P<name>[a-z0-9_]{1,32})(?:@\w+)?(?:\s+(?P<words>.*))?", re.IGNORECASE | re.DOTALL
)
MAX_NAME = 64  # characters, as Telegram has it
GONE_AWAY = ChatMember.BANNED  # in a private chat: the person has blocked the bot


def arrival_of(update: Update, event: Event) -> Arrival | None:
    """Return `event` with whose it is; None where an update has no chat."""
    chat = update.effective_chat
    if chat is None:
        return None
    return Arrival(chat.id, event, update.update_id, _name_of(update.effective_user))


async def heard(message: Message) -> Event | None:
    """Return what a new message is; None for what Telegram itself says in a chat."""
    words = message.text or message.caption
    if words:
        return _commanded(words) or Said(words)
    if message.location:
        place = message.location
        return Located(await zone_at(place.latitude, place.longitude))
    if message.effective_attachment is None:
        return None
    return Showed(_kind_of(message))


def amended(message: Message) -> Event | None:
    """Return what an edited message says now; None for one without words (a moving location)."""
    words = message.text or message.caption
    return Amended(words) if words else None


def tapped(query: CallbackQuery) -> Event | None:
    """Return the tap; None for a button that is not one of ours."""
    return Tapped(query.data) if query.data else None


def moved(change: ChatMemberUpdated) -> Event | None:
    """Return whether the person has blocked the bot or let it in again; None for neither."""
    before, after = change.old_chat_member.status, change.new_chat_member.status
    if after == GONE_AWAY:
        return Left()
    return CameBack() if before == GONE_AWAY else None


def _commanded(words: str) -> Commanded | None:
    found = COMMAND.fullmatch(words.strip())
    if found is None:
        return None
    return Commanded(found["name"].lower(), (found["words"] or "").strip())


def _kind_of(message: Message) -> Attachment:
    if message.photo:
        return Attachment.PHOTO
    if message.voice:
        return Attachment.VOICE
    if message.sticker:
        return Attachment.STICKER
    # An animation comes with a document beside it, for old clients.
    if message.document and not message.animation:
        return Attachment.DOCUMENT
    return Attachment.OTHER


def _name_of(user: User | None) -> str:
    return " ".join(user.first_name.split())[:MAX_NAME] if user else ""
