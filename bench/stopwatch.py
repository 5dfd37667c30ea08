"""When the bot called what: an ear at the door of local Telegram, before anything is answered."""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

SAYS = "sendMessage"
POLLS = "getUpdates"


class Marks:
    """The moments (in seconds of `perf_counter`) at which the bot's calls arrived."""

    def __init__(self) -> None:
        self.polled = asyncio.Event()
        self.first_poll = 0.0
        self._call = asyncio.Event()
        self._expected: dict[int, asyncio.Future[float]] = {}

    def expect(self, chat_id: int) -> asyncio.Future[float]:
        """The moment of the next message to a chat, once it has come."""
        self._expected[chat_id] = asyncio.get_running_loop().create_future()
        return self._expected[chat_id]

    def called(self, method: str, chat_id: int | None, at: float) -> None:
        """Note a call."""
        self._call.set()
        if method == POLLS and not self.polled.is_set():
            self.first_poll = at
            self.polled.set()
        if method == SAYS and chat_id in self._expected:
            expected = self._expected.pop(chat_id)
            if not expected.done():
                expected.set_result(at)

    async def quiet(self, seconds: float) -> None:
        """Wait until the bot has called nothing for so long."""
        while True:
            try:
                async with asyncio.timeout(seconds):
                    await self.next_call()
            except TimeoutError:
                return

    async def next_call(self) -> None:
        """Wait for the next call; it arrives here before it is carried out."""
        self._call.clear()
        await self._call.wait()


class Ear:
    """Notes each call of a bot at its arrival, then lets it through."""

    def __init__(self, app: ASGIApp, marks: Marks) -> None:
        self._app = app
        self._marks = marks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/bot"):
            await self._app(scope, receive, send)
            return
        at = perf_counter()
        method = scope["path"].rpartition("/")[2]
        if method != SAYS:
            self._marks.called(method, None, at)
            await self._app(scope, receive, send)
            return
        body = await _whole(receive)
        self._marks.called(method, int(parse_qs(body.decode())["chat_id"][0]), at)
        await self._app(scope, _again(body, receive), send)


async def _whole(receive: Receive) -> bytes:
    parts, more = [], True
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """A `receive` that begins with a body that was read before."""
    told = False

    async def replay() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
