"""One chat: its messages, its keyboard, what is pinned, who is blocked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.world.stream import Stream

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.world.messages import Message, Place
    from walkrun_bot.local_telegram.world.people import Json, User

# A demo is hours long, not years: older messages fall out of memory, as if deleted.
MESSAGES_KEPT = 2_000


@dataclass
class Room:
    """A chat between the bot and `person` (None in groups and channels)."""

    place: Place
    person: User | None
    started: bool = False
    blocked: bool = False
    keyboard: Json | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    stream: Stream = field(default_factory=Stream)

    def put(self, message: Message) -> None:
        """Add a message and take up or put away the reply keyboard that it brings."""
        self.messages[message.message_id] = message
        if len(self.messages) > MESSAGES_KEPT:
            self._forget(next(iter(self.messages)))
        self._take_keyboard(message.markup)
        self.stream.publish("message", message.for_person())

    def change(self, message: Message) -> None:
        """Replace a message by its new version."""
        self.messages[message.message_id] = message
        self.stream.publish("changed", message.for_person())

    def delete(self, message_id: int) -> None:
        """Remove a message for everybody."""
        self._forget(message_id)
        self.stream.publish("deleted", {"message_id": message_id})

    def pin(self, message_id: int) -> None:
        """Put a message at the top, above those pinned before."""
        self.pinned = [*(m for m in self.pinned if m != message_id), message_id]
        self._tell_pinned()

    def unpin(self, *message_ids: int) -> None:
        """Take messages down."""
        self.pinned = [m for m in self.pinned if m not in message_ids]
        self._tell_pinned()

    def block(self, *, blocked: bool) -> None:
        """Let the person block or unblock the bot."""
        self.blocked = blocked
        self.stream.publish("blocked", {"blocked": blocked})

    def hide_keyboard(self) -> None:
        """Put the reply keyboard away."""
        self.keyboard = None
        self.stream.publish("keyboard", {"keyboard": None})

    def _take_keyboard(self, markup: Json | None) -> None:
        if markup and "keyboard" in markup:
            self.keyboard = markup
        elif markup and "remove_keyboard" in markup:
            self.keyboard = None

    def _forget(self, message_id: int) -> None:
        del self.messages[message_id]
        if message_id in self.pinned:
            self.unpin(message_id)

    def _tell_pinned(self) -> None:
        self.stream.publish("pinned", {"pinned": list(self.pinned)})
