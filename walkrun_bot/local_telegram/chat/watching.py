"""The HTTP door for eyes and ears: the chat as it stands, and what happens in it from then on."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from walkrun_bot.local_telegram.chat.endpoint import answered, person_number, room_of
from walkrun_bot.local_telegram.refusal import Refusal
from walkrun_bot.local_telegram.world.people import person
from walkrun_bot.local_telegram.world.stream import Happening, Pause

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from walkrun_bot.local_telegram.chat.clock import ClockPanel
    from walkrun_bot.local_telegram.world.people import Json
    from walkrun_bot.local_telegram.world.room import Room
    from walkrun_bot.local_telegram.world.world import World

MAX_WAIT_S = 60.0
# A comment now and then tells the browser, and anything between, that the line is alive.
HEARTBEAT_S = 15.0


class Watching:
    """Shows chats to people; `run_id` tells a page that the server has been started anew."""

    def __init__(self, world: World, clock: ClockPanel, run_id: str) -> None:
        """Show what is in `world`, and the time as `clock` has it."""
        self._world = world
        self._clock = clock
        self._run_id = run_id

    def routes(self) -> list[Route]:
        """Return the routes under /chat that only look."""
        return [
            Route("/chat/transcript", self.transcript, methods=["GET"]),
            Route("/chat/changes", self.changes, methods=["GET"]),
            Route("/chat/events", self.events, methods=["GET"]),
        ]

    async def transcript(self, request: Request) -> Response:
        """Return a chat as it stands; `?after=N` leaves out messages up to number N."""
        try:
            room = room_of(self._world, request)
            viewer = room.person or person(person_number(request))
        except Refusal as refusal:
            return answered(refusal)
        after = _number(request.query_params.get("after"), 0)
        shown = [m.for_person() for m in room.messages.values() if m.message_id > after]
        return JSONResponse(self._state(room) | {"person": viewer.as_json(), "messages": shown})

    async def changes(self, request: Request) -> Response:
        """Return what has happened after `?after=N`, waiting up to `?timeout=S` seconds for it."""
        try:
            room = room_of(self._world, request)
        except Refusal as refusal:
            return answered(refusal)
        after = _number(request.query_params.get("after"), room.stream.last)
        timeout = _seconds(request.query_params.get("timeout", "0"))
        found = await _found_or_awaited(room, after, timeout)
        return JSONResponse(
            {
                "last": room.stream.last,
                "changes": None if found is None else [_as_json(happening) for happening in found],
            }
        )

    async def events(self, request: Request) -> Response:
        """Stream what happens, from `Last-Event-ID` (or `?after=`) on, as server-sent events."""
        try:
            room = room_of(self._world, request)
        except Refusal as refusal:
            return answered(refusal)
        given = request.headers.get("last-event-id") or request.query_params.get("after", "")
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        stream = self._stream(room, given)
        return StreamingResponse(stream, media_type="text/event-stream", headers=headers)

    async def _stream(self, room: Room, last_seen: str) -> AsyncIterator[str]:
        with room.stream.watched() as watcher:
            yield _event("state", self._state(room), None) + "retry: 1000\n\n"
            missed = self._missed(room, last_seen)
            if missed is None:
                yield _event("reset", {}, None)
            for happening in missed or []:
                yield self._told(happening)
            while True:
                news = await watcher.next(HEARTBEAT_S)
                if isinstance(news, Happening):
                    yield self._told(news)
                elif news is Pause.END:
                    return
                else:
                    yield ": still here\n\n"

    def _missed(self, room: Room, last_seen: str) -> list[Happening] | None:
        if not last_seen:
            return []
        run_id, _, number = last_seen.partition("-")
        if run_id != self._run_id or not number.isdecimal():
            return None
        return room.stream.since(int(number))

    def _told(self, happening: Happening) -> str:
        number = happening.number
        identity = None if number is None else f"{self._run_id}-{number}"
        return _event(happening.kind, happening.facts, identity)

    def _state(self, room: Room) -> Json:
        """Return what is not in the messages: cheap enough to be told at each reconnection."""
        profile = self._world.profile.for_person("en", self._world.bot.first_name)
        return {
            "last_event": f"{self._run_id}-{room.stream.last}",
            "last": room.stream.last,
            "chat": room.place.as_json(),
            "bot": {**self._world.bot.as_json(), **profile},
            "pinned": list(room.pinned),
            "keyboard": room.keyboard,
            "blocked": room.blocked,
            "started": room.started,
            "clock": self._clock.state(),
        }


async def _found_or_awaited(room: Room, after: int, patience: float) -> list[Happening] | None:
    found = room.stream.since(after)
    if found is None or found or patience <= 0:
        return found
    loop = asyncio.get_running_loop()
    deadline = loop.time() + patience
    with room.stream.watched() as watcher:
        while not found:
            if isinstance(await watcher.next(deadline - loop.time()), Pause):
                return []
            found = room.stream.since(after)
    return found


def _event(kind: str, facts: Json, identity: str | None) -> str:
    line = f"id: {identity}\n" if identity is not None else ""
    return f"{line}event: {kind}\ndata: {json.dumps(facts)}\n\n"


def _as_json(happening: Happening) -> Json:
    return {"number": happening.number, "kind": happening.kind, "facts": happening.facts}


def _seconds(given: str) -> float:
    try:
        return min(float(given), MAX_WAIT_S)
    except ValueError:
        return 0.0


def _number(given: str | None, default: int) -> int:
    return int(given) if given is not None and given.isdecimal() else default
