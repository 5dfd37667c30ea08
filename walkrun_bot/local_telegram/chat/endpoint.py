"""The HTTP door for people: each thing a person can do is one small POST."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from walkrun_bot.local_telegram.body import Body, read_body
from walkrun_bot.local_telegram.chat import doings
from walkrun_bot.local_telegram.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from walkrun_bot.local_telegram.chat.doings import Presence
    from walkrun_bot.local_telegram.world.files import FileKind
    from walkrun_bot.local_telegram.world.people import Json
    from walkrun_bot.local_telegram.world.room import Room
    from walkrun_bot.local_telegram.world.world import World

_UNSAFE = re.compile(r"[^A-Za-z0-9._ -]")
_SHOWN_INLINE = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg")


@dataclass(frozen=True)
class Doing:
    """Somebody doing something somewhere."""

    here: Presence
    body: Body

    def field(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - JSON
        """Return a field of the request.

        Raises:
            Refusal: 400, when it is missing and there is no default.
        """
        value = self.body.fields.get(name, default)
        if value is None:
            raise Refusal(400, f'The field "{name}" is missing.')
        return value

    def text(self, name: str) -> str:
        """Return a field that must be text."""
        value = self.field(name)
        if not isinstance(value, str):
            raise Refusal(400, f'The field "{name}" must be text.')
        return value

    def number(self, name: str) -> float:
        """Return a field that must be a number."""
        value = self.field(name)
        try:
            return float(value)
        except (TypeError, ValueError):
            raise Refusal(400, f'The field "{name}" must be a number.') from None


def person_routes(world: World) -> list[Route]:
    """Return the routes under /chat that change something."""
    actions: dict[str, Callable[[Doing], Json]] = {
        "say": _say,
        "tap": _tap,
        "press": _press,
        "edit": _edit,
        "location": _location,
        "sticker": _sticker,
        "photo": lambda doing: _file(doing, "photo"),
        "voice": lambda doing: _file(doing, "voice"),
        "document": lambda doing: _file(doing, "document"),
        "block": lambda doing: _block(doing, blocked=True),
        "unblock": lambda doing: _block(doing, blocked=False),
    }
    routes = [
        Route(f"/chat/{name}", _endpoint(world, action), methods=["POST"])
        for name, action in actions.items()
    ]
    return [*routes, Route("/chat/file/{file_id}", _file_endpoint(world), methods=["GET"])]


def answered(refusal: Refusal) -> Response:
    """Return a refusal in the words of the chat API."""
    return JSONResponse({"error": refusal.description}, refusal.status)


def person_number(request: Request) -> int:
    """Return which person a request is about: `?person=N`, 1 when left out.

    Raises:
        Refusal: 400, when that is no whole number above zero.
    """
    given = request.query_params.get("person", "1")
    if not given.isdecimal() or not 0 < int(given) < 2**52:
        raise Refusal(400, "A person is a whole number above zero.")
    return int(given)


def room_of(world: World, request: Request) -> Room:
    """Return the chat that a request is about: `?chat=N`, or the person's own."""
    given = request.query_params.get("chat", "")
    if given and not given.removeprefix("-").isdecimal():
        raise Refusal(400, "A chat is a whole number.")
    return world.room(int(given) if given else person_number(request))


def _endpoint(
    world: World, action: Callable[[Doing], Json]
) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            room = room_of(world, request)
            speaker = doings.speaker_in(room, person_number(request))
            here = doings.Presence(world, room, speaker)
            doing = Doing(here, await read_body(request))
            return JSONResponse(action(doing))
        except Refusal as refusal:
            return answered(refusal)

    return endpoint


def _say(doing: Doing) -> Json:
    reply_to = doing.body.fields.get("reply_to")
    said = doings.say(doing.here, doing.text("text"), reply_to)
    return {"message_ids": [message.message_id for message in said]}


def _tap(doing: Doing) -> Json:
    query_id = doings.tap(
        doing.here,
        int(doing.number("message_id")),
        doing.text("data"),
        forged=bool(doing.field("forged", default=False)),
    )
    return {"query_id": query_id}


def _press(doing: Doing) -> Json:
    message = doings.press(doing.here, doing.text("text"))
    return {"message_ids": [message.message_id]}


def _edit(doing: Doing) -> Json:
    number = int(doing.number("message_id"))
    message = doings.edit(doing.here, number, doing.text("text"))
    return {"message_ids": [message.message_id]}


def _location(doing: Doing) -> Json:
    where = doing.number("latitude"), doing.number("longitude")
    message = doings.send_location(doing.here, where)
    return {"message_ids": [message.message_id]}


def _sticker(doing: Doing) -> Json:
    emoji = doing.text("emoji")
    message = doings.send_sticker(doing.here, emoji)
    return {"message_ids": [message.message_id]}


def _file(doing: Doing, kind: FileKind) -> Json:
    upload = doing.body.files.get("file")
    if upload is None:
        raise Refusal(400, 'There is no "file" in the request.')
    caption = doing.field("caption", default="")
    message = doings.send_file(doing.here, kind, upload, caption)
    return {"message_ids": [message.message_id]}


def _block(doing: Doing, *, blocked: bool) -> Json:
    doings.block(doing.here, blocked=blocked)
    return {"blocked": doing.here.room.blocked}


def _file_endpoint(world: World) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        file = world.files.by_id(request.path_params["file_id"])
        if file is None:
            return answered(Refusal(404, "That file is no longer kept."))
        if file.mime in _SHOWN_INLINE and file.kind != "document":
            return _ranged(request, file.content, file.mime)
        # A document is never shown by the browser: what is in it must not run on this page.
        name = _UNSAFE.sub("_", file.name)
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(file.content, media_type="application/octet-stream", headers=headers)

    return endpoint


def _ranged(request: Request, content: bytes, mime: str) -> Response:
    """Return all of a file or the part asked for: without parts, players cannot seek."""
    wanted = request.headers.get("range", "")
    begin, dash, end = wanted.removeprefix("bytes=").partition("-")
    headers = {"Accept-Ranges": "bytes", "Cache-Control": "private, max-age=86400"}
    if not (wanted.startswith("bytes=") and dash and begin.isdecimal()):
        return Response(content, media_type=mime, headers=headers)
    first, last = int(begin), len(content) - 1
    if end.isdecimal():
        last = min(int(end), last)
    if first > last:
        return Response(status_code=416, headers={"Content-Range": f"bytes */{len(content)}"})
    headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
    return Response(content[first : last + 1], 206, media_type=mime, headers=headers)
