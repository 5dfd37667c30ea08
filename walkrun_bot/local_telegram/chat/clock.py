"""The clock panel: what time it is for the bot, and moving it on."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from walkrun_bot.local_telegram.body import read_body
from walkrun_bot.local_telegram.chat.endpoint import answered
from walkrun_bot.local_telegram.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from walkrun_bot.local_telegram.world.people import Json
    from walkrun_bot.local_telegram.world.world import World

# A demo moves days and weeks; a slip of the keyboard should not send the bot centuries ahead.
FARTHEST = timedelta(days=400)
PROGRESS_EVERY_S = 0.1


class ClockPanel:
    """Shows the clock and moves it, one move at a time, never backwards."""

    def __init__(self, world: World, move: Callable[[datetime], Awaitable[None]] | None) -> None:
        """Move by `move`, which lets the bot do on the way what falls due; None: no moving."""
        self._world = world
        self._move = move
        self._heading_to: datetime | None = None
        self._started_at: datetime | None = None
        self._moving: asyncio.Task[None] | None = None

    def routes(self) -> list[Route]:
        """Return the routes of /clock."""
        return [
            Route("/clock", self.show, methods=["GET"]),
            Route("/clock", self.set, methods=["POST"]),
        ]

    def state(self) -> Json:
        """Return the present and, while the clock moves, where from and where to (ISO, UTC)."""
        return {
            "now": _iso(self._world.clock.now()),
            "movable": self._move is not None,
            "moving": self._heading_to is not None,
            "from": _iso(self._started_at),
            "to": _iso(self._heading_to),
        }

    async def show(self, request: Request) -> Response:  # noqa: ARG002 - Starlette's shape
        """Answer GET /clock."""
        return JSONResponse(self.state())

    async def set(self, request: Request) -> Response:
        """Answer POST /clock {"to": instant} when the clock has arrived there."""
        try:
            instant = _instant((await read_body(request)).fields.get("to"))
            task = self._begin(instant)
        except Refusal as refusal:
            return answered(refusal)
        try:
            # Whoever asked may close the page; the clock still arrives.
            await asyncio.shield(task)
        except Exception as failure:  # noqa: BLE001 - whatever the bot's wiring raises is shown
            return answered(Refusal(500, f"The clock could not be moved: {failure}"))
        return JSONResponse(self.state())

    def close(self) -> None:
        """Stop moving, when the server stops."""
        if self._moving is not None:
            self._moving.cancel()

    def _begin(self, instant: datetime) -> asyncio.Task[None]:
        if self._move is None:
            raise Refusal(404, "This clock cannot be moved.")
        if self._heading_to is not None:
            raise Refusal(409, "The clock is moving already: wait until it has arrived.")
        now = self._world.clock.now()
        if instant <= now:
            raise Refusal(400, "The clock only moves forward: choose a later date and time.")
        if instant - now > FARTHEST:
            raise Refusal(400, f"That is too far ahead: choose within {FARTHEST.days} days.")
        self._started_at, self._heading_to = now, instant
        self._moving = asyncio.create_task(self._travel(self._move, instant))
        return self._moving

    async def _travel(self, move: Callable[[datetime], Awaitable[None]], instant: datetime) -> None:
        progress = asyncio.create_task(self._tell_progress())
        try:
            await move(instant)
        finally:
            progress.cancel()
            self._started_at = self._heading_to = None
            self._tell()

    async def _tell_progress(self) -> None:
        while True:
            self._tell()
            await asyncio.sleep(PROGRESS_EVERY_S)

    def _tell(self) -> None:
        self._world.tell_everybody("clock", self.state())


def _instant(given: object) -> datetime:
    try:
        instant = datetime.fromisoformat(str(given))
    except ValueError:
        raise Refusal(400, "That is not a date and time as ISO 8601 writes it.") from None
    if instant.tzinfo is None:
        raise Refusal(400, "That date and time does not say in which zone it is meant.")
    return instant.astimezone(UTC)


def _iso(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat().replace("+00:00", "Z")
