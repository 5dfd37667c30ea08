"""A person with a phone, for tests: says, taps and hears over HTTP, like the chat page.

>>> async with Person(address) as alice:
...     await alice.says("hi")
...     [greeting] = await alice.hears()
...     await alice.taps("Comfortable")
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Self

from walkrun_bot.local_telegram.heard import (
    Answer,
    Button,
    Heard,
    Transcript,
    heard,
    keyboard_labels,
)
from walkrun_bot.local_telegram.line import Line, NotPossibleError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

PATIENCE_S = 5.0


class SilenceError(TimeoutError):
    """What was waited for did not come."""


class Person:
    """Person `number` (each has a chat of their own) at the local Telegram at `address`."""

    def __init__(self, address: str, number: int = 1, *, patience: float = PATIENCE_S) -> None:
        """Wait up to `patience` seconds for what should come, unless told otherwise."""
        self.number = number
        self._patience = patience
        self._heard_up_to = 0
        self._line = Line(address, number)

    async def __aenter__(self) -> Self:
        """Take the phone out."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Put the phone away."""
        await self._line.close()

    async def says(
        self, text: str, *, reply_to: int | None = None, chat: int | None = None
    ) -> list[int]:
        """Send text, and return the ids of the messages that it became (`chat`: a group)."""
        fields: dict[str, Any] = {"text": text}
        if reply_to is not None:
            fields["reply_to"] = reply_to
        answer = await self._line.act("say", fields, chat=chat)
        ids: list[int] = answer["message_ids"]
        return ids

    async def starts(self) -> list[int]:
        """Press Start."""
        return await self.says("/start")

    async def taps(self, label: str, *, message_id: int | None = None) -> str:
        """Tap the button with this label on the newest message that has it.

        Returns the id of the query, for `hears_answer`.
        """
        message, button = self._find(await self.transcript(), label, message_id)
        fields = {"message_id": message.message_id, "data": button.data}
        query_id: str = (await self._line.act("tap", fields))["query_id"]
        return query_id

    async def forges_tap(self, message_id: int, data: str) -> str:
        """Send data that no button of that message has, as a rogue app could."""
        fields = {"message_id": message_id, "data": data, "forged": True}
        query_id: str = (await self._line.act("tap", fields))["query_id"]
        return query_id

    async def presses(self, label: str) -> None:
        """Press a button of the reply keyboard."""
        await self._line.act("press", {"text": label})

    async def edits(self, message_id: int, text: str) -> None:
        """Change what was said."""
        await self._line.act("edit", {"message_id": message_id, "text": text})

    async def shares_location(self, latitude: float, longitude: float) -> None:
        """Send a place, in degrees."""
        await self._line.act("location", {"latitude": latitude, "longitude": longitude})

    async def sends_sticker(self, emoji: str) -> None:
        """Send a sticker."""
        await self._line.act("sticker", {"emoji": emoji})

    async def sends_photo(self, content: bytes, caption: str = "") -> None:
        """Send a picture."""
        await self._line.upload("photo", "photo.png", content, caption)

    async def sends_voice(self, content: bytes) -> None:
        """Send a voice note: Ogg with Opus sound."""
        await self._line.upload("voice", "voice.oga", content)

    async def sends_document(self, name: str, content: bytes, caption: str = "") -> None:
        """Send a file."""
        await self._line.upload("document", name, content, caption)

    async def blocks(self) -> None:
        """Block the bot."""
        await self._line.act("block", {})

    async def unblocks(self) -> None:
        """Unblock the bot."""
        await self._line.act("unblock", {})

    async def downloads(self, file_id: str) -> bytes:
        """Return the content of a picture, voice note or file."""
        return await self._line.fetch(f"/chat/file/{file_id}")

    async def moves_clock(self, to: datetime) -> None:
        """Move the clock on (`to` is aware) and wait until it has arrived."""
        await self._line.move_clock(to.isoformat())

    async def transcript(self, *, after: int = 0) -> Transcript:
        """Return the chat as it stands, or only the messages after number `after`."""
        facts = await self._line.get("/chat/transcript", after=after)
        return Transcript(
            messages=tuple(heard(message) for message in facts["messages"]),
            pinned=tuple(facts["pinned"]),
            keyboard=keyboard_labels(facts["keyboard"]),
            blocked=facts["blocked"],
            bot=facts["bot"],
            clock=facts["clock"],
            last=facts["last"],
        )

    async def hears(self, n: int = 1, *, timeout: float | None = None) -> list[Heard]:  # noqa: ASYNC109
        """Return what the bot has said since this was last asked, once that is `n` messages.

        Raises:
            SilenceError: fewer came within `timeout` seconds (they are heard with the next call).
        """
        after = self._heard_up_to
        name = f"{n} message(s)"
        enough = await self._until(lambda chat: len(chat.of_bot()) >= n, name, timeout, after)
        news = list(enough.of_bot())
        self._heard_up_to = max((message.message_id for message in news), default=after)
        return news

    async def sees(
        self,
        what: Callable[[Transcript], bool],
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - as `hears`
    ) -> Transcript:
        """Wait until the chat is as `what` wants it (an edit, a pin…), and return it.

        Raises:
            SilenceError: it did not become so within `timeout` seconds.
        """
        return await self._until(what, "what was looked for", timeout)

    async def hears_answer(
        self,
        query_id: str,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - as `hears`
    ) -> Answer:
        """Return what the bot answered to a tap.

        Raises:
            SilenceError: it did not answer within `timeout` seconds.
        """
        deadline = self._deadline(timeout)
        after = 0
        while True:
            changes, after = await self._line.changes(after, deadline)
            for change in changes:
                facts = change["facts"]
                if change["kind"] == "answered" and facts["query_id"] == query_id:
                    return Answer(facts["text"], facts["alert"])
            if _now() >= deadline:
                raise SilenceError(f"the bot did not answer the tap {query_id}")

    async def _until(
        self, what: Callable[[Transcript], bool], name: str, patience: float | None, after: int = 0
    ) -> Transcript:
        deadline = self._deadline(patience)
        while True:
            chat = await self.transcript(after=after)
            if what(chat):
                return chat
            if _now() >= deadline:
                tail = "\n".join(f"  {m.text!r} {list(m.labels)}" for m in chat.messages[-5:])
                raise SilenceError(f"{name} did not come; the chat ends with\n{tail}")
            await self._line.changes(chat.last, deadline)

    def _deadline(self, timeout: float | None) -> float:
        return _now() + (self._patience if timeout is None else timeout)

    def _find(self, chat: Transcript, label: str, message_id: int | None) -> tuple[Heard, Button]:
        for message in reversed(chat.messages):
            if message_id not in {None, message.message_id}:
                continue
            for button in message.all_buttons():
                if button.label == label and button.data is not None:
                    return message, button
        seen = [list(message.labels) for message in chat.messages if message.buttons][-3:]
        raise NotPossibleError(f"there is no button {label!r}; the last ones are {seen}")


def _now() -> float:
    return asyncio.get_running_loop().time()
