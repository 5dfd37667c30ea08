"""Telegram's HTML: few tags, all closed, nothing else; refused in Telegram's own words."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.formatting.text import FormattedText, in_order, units
from walkrun_bot.local_telegram.refusal import Refusal, bad_request

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.world.people import Json

_STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "code": "code", "pre": "pre",
    "a": "text_link", "blockquote": "blockquote", "tg-time": "date_time",
}  # fmt: skip
_CHARACTERS = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"'}
_SURROGATES = range(0xD800, 0xE000)
_CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});?")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)(?:\s*=\s*("[^"]*"?|'[^']*'?|[^\s>]+))?""")
_END_TAG = re.compile(r"</([^\s>]*)\s*(>?)")
_START_NAME = re.compile(r"<([^\s>]*)")
_LINK = re.compile(r"(?i)(?:https?://|tg://|mailto:|tel:)?[^\s]+\.[^\s]+|(?:tg|tel|mailto):[^\s]+")


@dataclass
class _Open:
    tag: str
    offset: int
    begin: int
    attributes: dict[str, str]


@dataclass
class _Reading:
    """Where the reader stands: `position` in the source, `written` so far, tags still open."""

    source: str
    position: int = 0
    written: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def write(self, text: str) -> None:
        self.written.append(text)
        self.length += units(text)

    def complaint(self, what: str) -> Refusal:
        """Return the refusal, with the place in bytes as Telegram counts them."""
        place = len(self.source[: self.position].encode())
        return bad_request(f"can't parse entities: {what.format(at=f'at byte offset {place}')}")


def parse_html(source: str) -> FormattedText:
    """Return the text and entities of `source`.

    Raises:
        Refusal: 400 with the byte offset, for tags that are unknown, broken or left open.
    """
    reading = _Reading(source)
    while reading.position < len(source):
        _read_next(reading)
    if reading.open:
        tag = reading.open[-1].tag
        raise reading.complaint(f'Can\'t find end tag corresponding to start tag "{tag}"')
    return FormattedText("".join(reading.written), in_order(reading.entities))


def _read_next(reading: _Reading) -> None:
    source, position = reading.source, reading.position
    if source[position] == "<":
        (_read_end if source.startswith("</", position) else _read_start)(reading)
        return
    character = _CHARACTER.match(source, position)
    if character:
        reading.write(_decoded(character.group()))
        reading.position = character.end()
        return
    ends = [p for p in (source.find(mark, position + 1) for mark in "<&") if p > 0]
    end = min(ends, default=len(source))
    reading.write(source[position:end])
    reading.position = end


def _decoded(reference: str) -> str:
    """Return the character behind `&…;`, or the reference itself where it means none."""
    body = reference.rstrip(";")
    if f"{body};" in _CHARACTERS:
        return _CHARACTERS[f"{body};"]
    digits = body[2:]
    code = int(digits[1:], 16) if digits[:1] in "xX" else int(digits)
    valid = 0 < code <= sys.maxunicode and code not in _SURROGATES
    return chr(code) if valid else reference


def _read_start(reading: _Reading) -> None:
    match = _START_NAME.match(reading.source, reading.position)
    if match is None or match.end() >= len(reading.source):
        raise reading.complaint("Unclosed start tag {at}")
    tag = match.group(1).lower()
    if tag not in _STYLES:
        # The text may hold braces, so it must not go through str.format.
        safe = tag.replace("{", "{{").replace("}", "}}")
        raise reading.complaint(f'Unsupported start tag "{safe}" {{at}}')
    attributes, end = _read_attributes(reading, tag, match.end())
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise reading.complaint('Tag "span" must have class "tg-spoiler" {at}')
    reading.open.append(_Open(tag, reading.length, len(reading.written), attributes))
    reading.position = end


def _read_attributes(reading: _Reading, tag: str, position: int) -> tuple[dict[str, str], int]:
    attributes: dict[str, str] = {}
    source = reading.source
    while True:
        while position < len(source) and source[position].isspace():
            position += 1
        if position >= len(source):
            raise reading.complaint(f'Unclosed start tag "{tag}" {{at}}')
        if source[position] == ">":
            return attributes, position + 1
        match = _ATTRIBUTE.match(source, position)
        if match is None:
            raise reading.complaint(f'Empty attribute name in the tag "{tag}" {{at}}')
        attributes[match.group(1).lower()] = _unquoted(match.group(2) or "")
        position = match.end()


def _unquoted(value: str) -> str:
    bare = value.strip(value[0]) if value[:1] in {'"', "'"} else value
    return _CHARACTER.sub(lambda match: _decoded(match.group()), bare)


def _read_end(reading: _Reading) -> None:
    if not reading.open:
        raise reading.complaint("Unexpected end tag {at}")
    match = _END_TAG.match(reading.source, reading.position)
    if match is None or not match.group(2):
        raise reading.complaint("Unclosed end tag {at}")
    found, opened = match.group(1).lower(), reading.open.pop()
    if found and found != opened.tag:
        safe = found.replace("{", "{{").replace("}", "}}")
        wanted = f'expected "</{opened.tag}>", found "</{safe}>"'
        raise reading.complaint(f"Unmatched end tag {{at}}, {wanted}")
    reading.position = match.end()
    if reading.length > opened.offset:
        _close(reading, opened)


def _close(reading: _Reading, opened: _Open) -> None:
    entity: Json = {"type": _STYLES[opened.tag], "offset": opened.offset}
    entity["length"] = reading.length - opened.offset
    if opened.tag == "a":
        url = opened.attributes.get("href") or "".join(reading.written[opened.begin :])
        if not _LINK.fullmatch(url):
            return  # As Telegram does: the words stay, the link that leads nowhere goes.
        entity["url"] = url if ":" in url else f"http://{url}/"
    elif opened.tag == "blockquote" and "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    elif opened.tag == "tg-time":
        entity |= _moment(reading, opened)
    elif opened.tag in {"pre", "code"} and _joined_with_language(reading, entity, opened):
        return
    reading.entities.append(entity)


def _moment(reading: _Reading, opened: _Open) -> Json:
    unix = opened.attributes.get("unix", "")
    if not unix.isdigit():
        raise reading.complaint("Invalid date-time specified {at}")
    shape = opened.attributes.get("format", "")
    return {"unix_time": int(unix)} | ({"date_time_format": shape} if shape else {})


def _joined_with_language(reading: _Reading, entity: Json, opened: _Open) -> bool:
    """Turn `<pre><code class="language-x">` into one entity; say whether that happened."""
    last = reading.entities[-1] if reading.entities else None
    same = last and (last["offset"], last["length"]) == (entity["offset"], entity["length"])
    if opened.tag == "pre" and last and same and last["type"] == "code" and "language" in last:
        last["type"] = "pre"
        return True
    language = opened.attributes.get("class", "").removeprefix("language-")
    if opened.tag == "code" and language and reading.open and reading.open[-1].tag == "pre":
        entity["language"] = language
    return False
