"""Formatted text: characters and entities, measured as Telegram measures them (UTF-16 units)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.world.people import Json

# What Telegram's servers find by themselves in anybody's text.
_FOUND = {
    "url": re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]"),
    "bot_command": re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    "mention": re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)"),
    "hashtag": re.compile(r"(?<![\w#])#\w*[^\W\d]\w*"),
}
_OPAQUE = ("pre", "code")


@dataclass(frozen=True)
class FormattedText:
    """Text without markup, and its entities in the Bot API's shape, in Telegram's order."""

    text: str
    entities: tuple[Json, ...] = ()

    def as_content(self, *, caption: bool = False) -> Json:
        """Return the fields of a message, as text or as a caption (nothing when empty)."""
        names = ("caption", "caption_entities") if caption else ("text", "entities")
        content: Json = {names[0]: self.text} if self.text else {}
        if self.entities:
            content[names[1]] = list(self.entities)
        return content


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, in which entities are measured."""
    return len(text.encode("utf-16-le")) // 2


def trimmed(formatted: FormattedText) -> FormattedText:
    """Return the text without white space around it, as Telegram stores it."""
    text = formatted.text.strip()
    cut = units(formatted.text[: len(formatted.text) - len(formatted.text.lstrip())])
    end = units(text)
    clipped = (_clipped(entity, cut, end) for entity in formatted.entities)
    return FormattedText(text, tuple(entity for entity in clipped if entity["length"] > 0))


def with_found_entities(formatted: FormattedText) -> FormattedText:
    """Return the text with the links, commands, mentions and hashtags that stand in it."""
    taken = [(e["offset"], e["offset"] + e["length"]) for e in formatted.entities]
    opaque = [(e["offset"], e["offset"] + e["length"]) for e in formatted.entities
              if e["type"] in {*_OPAQUE, "text_link"}]  # fmt: skip
    found: list[Json] = []
    for kind, pattern in _FOUND.items():
        for match in pattern.finditer(formatted.text):
            begin, length = units(formatted.text[: match.start()]), units(match.group())
            if not any(b < begin + length and begin < e for b, e in opaque):
                found.append({"type": kind, "offset": begin, "length": length})
                opaque.append((begin, begin + length))
    if not taken and not found:
        return formatted
    return FormattedText(formatted.text, in_order([*formatted.entities, *found]))


def in_order(entities: list[Json]) -> tuple[Json, ...]:
    """Return entities as Telegram sends them: by beginning, the longer first; neighbours joined."""
    hidden = [e for e in entities if e["type"] in _OPAQUE]
    shown = [e for e in entities if not any(_inside(e, other) for other in hidden)]
    shown.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    joined: list[Json] = []
    for entity in shown:
        before = next((e for e in reversed(joined) if _adjoin(e, entity)), None)
        if before is None:
            joined.append(dict(entity))
        else:
            before["length"] += entity["length"]
    return tuple(joined)


def _inside(entity: Json, other: Json) -> bool:
    if entity is other:
        return False
    end, other_end = entity["offset"] + entity["length"], other["offset"] + other["length"]
    return bool(other["offset"] <= entity["offset"] and end <= other_end)


def _adjoin(before: Json, entity: Json) -> bool:
    plain = before.keys() == entity.keys() == {"type", "offset", "length"}
    touching = before["offset"] + before["length"] == entity["offset"]
    styles = {"bold", "italic", "underline", "strikethrough", "spoiler"}
    return plain and touching and before["type"] == entity["type"] and entity["type"] in styles


def _clipped(entity: Json, cut: int, end: int) -> Json:
    begin = max(0, entity["offset"] - cut)
    finish = min(end, entity["offset"] - cut + entity["length"])
    return {**entity, "offset": begin, "length": finish - begin}
