"""From the fields of a call to formatted text: parse mode, entities, and the limits of length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.formatting.html import parse_html
from walkrun_bot.local_telegram.formatting.text import (
    FormattedText,
    in_order,
    trimmed,
    units,
    with_found_entities,
)
from walkrun_bot.local_telegram.refusal import bad_request

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.bot_api.call import Call
    from walkrun_bot.local_telegram.world.people import Json

MAX_TEXT = 4_096
MAX_CAPTION = 1_024
MAX_ENTITIES = 100
_ENTITY_FIELDS = {"type", "offset", "length", "url", "language", "unix_time", "date_time_format"}
_ENTITY_TYPES = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold",
    "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote",
    "code", "pre", "text_link", "date_time",
}  # fmt: skip


def message_text(call: Call) -> FormattedText:
    """Return the text of a message, of 1 to 4,096 characters after parsing.

    Raises:
        Refusal: 400, when it is empty, too long or cannot be parsed.
    """
    formatted = _formatted(call, "text", "entities")
    if not formatted.text:
        empty = "message text is empty" if not call.text("text") else "text must be non-empty"
        raise bad_request(empty)
    if len(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")
    return formatted


def message_caption(call: Call) -> FormattedText:
    """Return the caption of a message, perhaps empty, of at most 1,024 characters after parsing.

    Raises:
        Refusal: 400, when it is too long or cannot be parsed.
    """
    formatted = _formatted(call, "caption", "caption_entities")
    if len(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def _formatted(call: Call, text_field: str, entities_field: str) -> FormattedText:
    source, mode = call.text(text_field), call.text("parse_mode").lower()
    if mode == "html":
        formatted = parse_html(source)
    elif mode in {"", "none"}:
        given = [e if isinstance(e, dict) else {} for e in call.array(entities_field) or []]
        formatted = FormattedText(source, _given(given, units(source)))
    else:
        # Telegram also reads Markdown; this bot does not write it, so here it is a mistake.
        raise bad_request("unsupported parse_mode")
    if len(formatted.entities) > MAX_ENTITIES:
        raise bad_request("ENTITIES_TOO_LONG")
    return with_found_entities(trimmed(formatted))


def _given(entities: list[Json], length: int) -> tuple[Json, ...]:
    for entity in entities:
        if entity.get("type") not in _ENTITY_TYPES:
            raise bad_request("can't parse MessageEntity: expected an Object of a known type")
        if set(entity) - _ENTITY_FIELDS:
            raise bad_request("can't parse MessageEntity: unknown field")
        begin, extent = entity.get("offset"), entity.get("length")
        if not isinstance(begin, int) or not isinstance(extent, int):
            raise bad_request("can't parse MessageEntity: offset and length must be Integers")
        if begin < 0 or extent <= 0 or begin + extent > length:
            place = f"entity beginning at UTF-16 offset {begin}"
            raise bad_request(f"{place} ends after the end of the text")
    return in_order(entities)
