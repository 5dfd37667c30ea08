"""Everything there is, and the few things that can happen to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.refusal import bad_request, forbidden
from walkrun_bot.local_telegram.world.files import FileStore
from walkrun_bot.local_telegram.world.messages import Message, Place
from walkrun_bot.local_telegram.world.people import Json, User, person
from walkrun_bot.local_telegram.world.profile import Profile
from walkrun_bot.local_telegram.world.queries import Queries
from walkrun_bot.local_telegram.world.room import Room
from walkrun_bot.local_telegram.world.updates import UpdateQueue

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.clock import Clock

ROOMS_KEPT = 50_000
# Telegram's own numbering: groups below zero, channels below -10^12.
FIRST_CHANNEL = -1_000_000_000_000


class World:
    """The state of local Telegram."""

    def __init__(self, clock: Clock, bot: User, monotonic: Callable[[], float]) -> None:
        """Begin with a bot and nobody else; messages are dated by `clock`."""
        self.clock = clock
        self.bot = bot
        self.rooms: dict[int, Room] = {}
        self.updates = UpdateQueue()
        self.queries = Queries(monotonic)
        self.files = FileStore()
        self.profile = Profile()
        self._messages = 0

    def now(self) -> int:
        """Return the present as whole Unix seconds."""
        return int(self.clock.now().timestamp())

    def room(self, chat_id: int) -> Room:
        """Return the chat with this id, which begins now if it is new."""
        if chat_id not in self.rooms:
            self._forget_oldest_room()
            self.rooms[chat_id] = _new_room(chat_id)
        return self.rooms[chat_id]

    def reachable(self, chat_id: int) -> Room:
        """Return a chat that the bot may write to.

        Raises:
            Refusal: 400 where nobody has written yet, 403 where the bot is blocked.
        """
        room = self.rooms.get(chat_id)
        if room is None or not room.started:
            raise bad_request("chat not found")
        if room.blocked:
            raise forbidden("bot was blocked by the user")
        return room

    def post(self, room: Room, sender: User | None, content: Json, **details: object) -> Message:
        """Put a new message into a chat; `details` are further fields of Message."""
        self._messages += 1
        message = Message(self._messages, room.place, sender, self.now(), content)
        message = replace(message, **details)  # type: ignore[arg-type]
        room.put(message)
        return message

    def tell_everybody(self, kind: str, facts: Json) -> None:
        """Tell every watcher of every chat something that need not be caught up on."""
        for room in self.rooms.values():
            room.stream.publish(kind, facts, keep=False)

    def profile_changed(self) -> None:
        """Show everybody what the bot now says about itself."""
        self.tell_everybody("profile", self.profile.for_person("en", self.bot.first_name))

    def close(self) -> None:
        """Let go of everybody who is waiting."""
        self.updates.close()
        for room in self.rooms.values():
            room.stream.close()

    def _forget_oldest_room(self) -> None:
        if len(self.rooms) >= ROOMS_KEPT:
            self.rooms.pop(next(iter(self.rooms))).stream.close()


def _new_room(chat_id: int) -> Room:
    if chat_id > 0:
        somebody = person(chat_id)
        return Room(Place(chat_id, "private", somebody.first_name), somebody)
    if chat_id <= FIRST_CHANNEL:
        return Room(Place(chat_id, "channel", "Park news"), None)
    return Room(Place(chat_id, "group", "Park walkers"), None)
