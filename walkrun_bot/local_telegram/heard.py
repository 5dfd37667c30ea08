"""What a person sees and hears: messages as the chat shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

MediaKind = Literal["text", "photo", "voice", "document", "sticker", "location"]
_MEDIA: tuple[MediaKind, ...] = ("photo", "voice", "document", "sticker", "location")


@dataclass(frozen=True)
class Button:
    """An inline button: its label, and the data or the address behind it."""

    label: str
    data: str | None = None
    url: str | None = None
    style: str | None = None


@dataclass(frozen=True)
class Heard:
    """One message; `text` is the text or the caption, `keyboard` the labels of a reply keyboard.

    `keyboard` is None where the message brings none, and empty where it takes one away.
    """

    message_id: int
    by_bot: bool
    kind: MediaKind
    text: str
    date: datetime
    buttons: tuple[tuple[Button, ...], ...] = ()
    keyboard: tuple[tuple[str, ...], ...] | None = None
    entities: tuple[dict[str, Any], ...] = ()
    file_id: str | None = None
    file_name: str | None = None
    duration: int | None = None
    silent: bool = False
    edited: bool = False
    reaction: str | None = None
    raw: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the inline buttons, row after row."""
        return tuple(button.label for button in self.all_buttons())

    def all_buttons(self) -> Iterator[Button]:
        """Go through the inline buttons, row after row."""
        for row in self.buttons:
            yield from row


@dataclass(frozen=True)
class Answer:
    """What the bot said to a tap: perhaps nothing, perhaps in a box that must be closed."""

    text: str
    alert: bool


@dataclass(frozen=True)
class Transcript:
    """A chat as it stands."""

    messages: tuple[Heard, ...]
    pinned: tuple[int, ...]
    keyboard: tuple[tuple[str, ...], ...] | None
    blocked: bool
    bot: dict[str, Any]
    clock: dict[str, Any]
    last: int

    def of_bot(self) -> tuple[Heard, ...]:
        """Return only what the bot said."""
        return tuple(message for message in self.messages if message.by_bot)


def heard(facts: dict[str, Any]) -> Heard:
    """Return the message that the chat API describes by `facts`."""
    kind: MediaKind = next((name for name in _MEDIA if name in facts), "text")
    media = _medium(facts, kind)
    rows = (facts.get("reply_markup") or {}).get("inline_keyboard", [])
    return Heard(
        message_id=facts["message_id"],
        by_bot=facts["by"] == "bot",
        kind=kind,
        text=facts.get("text", facts.get("caption", "")),
        date=datetime.fromtimestamp(facts["date"], UTC),
        buttons=tuple(tuple(_button(button) for button in row) for row in rows),
        keyboard=keyboard_labels(facts["keyboard"]),
        entities=tuple(facts.get("entities", facts.get("caption_entities", ()))),
        file_id=media.get("file_id"),
        file_name=media.get("file_name"),
        duration=media.get("duration"),
        silent=facts["silent"],
        edited="edit_date" in facts,
        reaction=facts["reaction"],
        raw=facts,
    )


def keyboard_labels(markup: dict[str, Any] | None) -> tuple[tuple[str, ...], ...] | None:
    """Return the labels of a reply keyboard, nothing in it where one is removed, or None."""
    if markup is None or "force_reply" in markup:
        return None
    rows = markup.get("keyboard", [])
    return tuple(tuple(button["text"] for button in row) for row in rows)


def _medium(facts: dict[str, Any], kind: MediaKind) -> dict[str, Any]:
    if kind == "text":
        return {}
    media: dict[str, Any] = facts[kind][-1] if kind == "photo" else facts[kind]
    return media


def _button(facts: dict[str, Any]) -> Button:
    return Button(facts["text"], facts.get("callback_data"), facts.get("url"), facts.get("style"))
