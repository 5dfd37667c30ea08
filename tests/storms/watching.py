"""When each message arrived: as people wait for it, and by the clock that the bots live by."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from walkrun_bot.local_telegram import LocalTelegram

BLOCKED = 403


@dataclass(frozen=True)
class Arrival:
    """A message came: at `second` of this machine, at the instant `at` of the storm."""

    second: float
    at: datetime


class Watch:
    """Notes arrivals by the number of the message, and how often somebody had blocked the bot."""

    def __init__(self, local: LocalTelegram) -> None:
        self.arrivals: dict[int, Arrival] = {}
        self.blocked = 0
        self._local = local
        local.app.add_middleware(_Ear, watch=self)

    def look(self) -> None:
        """Note what is new; nothing is older than the call that was just carried out."""
        here = Arrival(monotonic(), self._local.world.clock.now())
        for room in self._local.world.rooms.values():
            for number in reversed(room.messages):
                if number in self.arrivals:
                    break
                self.arrivals[number] = here


class _Ear:
    """Listens to the calls that send, when they have been carried out."""

    def __init__(self, app: ASGIApp, watch: Watch) -> None:
        self._app = app
        self._watch = watch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        sends = scope["type"] == "http" and scope["path"].endswith("/sendMessage")

        async def noted(message: Message) -> None:
            if sends and message.get("status") == BLOCKED:
                self._watch.blocked += 1
            await send(message)

        try:
            await self._app(scope, receive, noted)
        finally:
            if sends:
                self._watch.look()
