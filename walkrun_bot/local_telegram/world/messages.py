"""One message, as everybody sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.world.people import Json, User

ChatKind = Literal["private", "group", "channel"]


@dataclass(frozen=True)
class Place:
    """Where messages are exchanged; `name` is a first name or a title."""

    id: int
    kind: ChatKind
    name: str

    def as_json(self) -> Json:
        """Return the Bot API's Chat."""
        label = "first_name" if self.kind == "private" else "title"
        return {"id": self.id, "type": self.kind, label: self.name}


@dataclass(frozen=True)
class Message:
    """A message; `content` and `markup` are in the Bot API's shape, dates are Unix seconds.

    `markup` holds any keyboard that came with the message, `edited` the date of the last change
    of its content (a change of the buttons alone does not count, as in Telegram's apps).
    """

    message_id: int
    place: Place
    sender: User | None
    date: int
    content: Json
    markup: Json | None = None
    silent: bool = False
    protected: bool = False
    edited: int | None = None
    reply_to: Message | None = None
    reaction: str | None = None

    @property
    def inline_keyboard(self) -> list[list[Json]]:
        """The rows of inline buttons, perhaps none."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def by_bot(self) -> bool:
        """Whether the bot sent it."""
        return self.sender is not None and self.sender.is_bot

    def for_bot(self) -> Json:
        """Return the Bot API's Message."""
        facts: Json = {"message_id": self.message_id, "date": self.date}
        facts["chat"] = self.place.as_json()
        if self.sender is not None:
            facts["from"] = self.sender.as_json()
        if self.edited is not None:
            facts["edit_date"] = self.edited
        if self.protected:
            facts["has_protected_content"] = True
        if self.reply_to is not None:
            facts["reply_to_message"] = self.reply_to.for_bot()
        if self.inline_keyboard:
            facts["reply_markup"] = {"inline_keyboard": self.inline_keyboard}
        return facts | self.content

    def for_person(self) -> Json:
        """Return what the chat page needs to draw it."""
        facts = self.for_bot()
        facts["by"] = "bot" if self.by_bot else "person"
        facts["silent"] = self.silent
        facts["reaction"] = self.reaction
        facts["keyboard"] = self.markup if self.markup and not self.inline_keyboard else None
        return facts
