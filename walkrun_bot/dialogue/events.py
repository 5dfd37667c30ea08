"""What can reach the conversation: one small value for each thing a person or the day does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Attachment(StrEnum):
    """Kinds of message that carry no words the coach can read."""

    PHOTO = "photo"
    VOICE = "voice"
    STICKER = "sticker"
    DOCUMENT = "document"
    OTHER = "other"


@dataclass(frozen=True)
class Said:
    """Words, typed or by a button of the keyboard."""

    text: str


@dataclass(frozen=True)
class Commanded:
    """A slash command, without its slash and in lower case, and the words behind it."""

    name: str
    words: str = ""


@dataclass(frozen=True)
class Tapped:
    """A tap on a button under a message: its callback data, not yet trusted."""

    data: str


@dataclass(frozen=True)
class Located:
    """A shared location, already turned into a zone name ("Europe/London"); None at sea."""

    zone: str | None


@dataclass(frozen=True)
class Showed:
    """Something without words: a picture, a sticker, a voice message."""

    what: Attachment


@dataclass(frozen=True)
class Amended:
    """An earlier message was edited; `text` is what it says now."""

    text: str


@dataclass(frozen=True)
class MomentCame:
    """A moment of this runner's day has come (see `calendar`)."""


@dataclass(frozen=True)
class Left:
    """The runner has blocked the bot or deleted the account."""


@dataclass(frozen=True)
class CameBack:
    """The runner has unblocked the bot."""


Event = Said | Commanded | Tapped | Located | Showed | Amended | MomentCame | Left | CameBack
