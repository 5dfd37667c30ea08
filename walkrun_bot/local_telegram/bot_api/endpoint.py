"""The HTTP door for bots: who calls, what for, is it allowed, and the answer."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse, Response

from walkrun_bot.local_telegram.body import read_body
from walkrun_bot.local_telegram.bot_api import changing, fetching, sending, settings
from walkrun_bot.local_telegram.bot_api.call import Call, checked_call
from walkrun_bot.local_telegram.bot_api.table import METHODS, NAMES
from walkrun_bot.local_telegram.cutting import CutResponse
from walkrun_bot.local_telegram.faults import Faults, Outcome
from walkrun_bot.local_telegram.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from walkrun_bot.local_telegram.bot_api.limits import Limits
    from walkrun_bot.local_telegram.world.world import World

_MODULES = (sending, changing, fetching, settings)
_ELSEWHERE = {"logOut": fetching.leave, "close": fetching.leave}


@dataclass
class BotEndpoint:
    """Answers the calls of the one bot that has `token`."""

    world: World
    token: str
    limits: Limits
    faults: Faults = field(default_factory=Faults)

    async def answer(self, request: Request) -> Response:
        """Answer one call of a method, whatever comes of it."""
        try:
            call = await self._read(request)
            return await self._answered(call)
        except Refusal as refusal:
            return JSONResponse(refusal.as_json(), refusal.status)
        except ClientDisconnect:
            return Response(status_code=400)  # which nobody reads: the bot was killed, say

    async def download(self, request: Request) -> Response:
        """Send a file to the bot."""
        if request.path_params["token"] != self.token:
            return JSONResponse(Refusal(401, "Unauthorized").as_json(), 401)
        file = self.world.files.by_path(request.path_params["path"])
        if file is None:
            return JSONResponse(Refusal(404, "Not Found").as_json(), 404)
        return Response(file.content, media_type="application/octet-stream")

    async def _read(self, request: Request) -> Call:
        if request.path_params["token"] != self.token:
            raise Refusal(401, "Unauthorized")
        method = NAMES.get(request.path_params["method"].lower())
        if method is None:
            raise Refusal(404, "Not Found: method not found")
        return checked_call(method, await read_body(request))

    async def _answered(self, call: Call) -> Response:
        fault = self.faults.take(call.method, call.chat_id)
        if fault is not None and fault.outcome is Outcome.CUT:
            return CutResponse()
        if fault is not None and fault.refusal is not None:
            raise fault.refusal
        self.limits.check(call)
        result = HANDLERS[call.method](self.world, call)
        if inspect.isawaitable(result):
            result = await result
        if fault is not None:
            return CutResponse()
        return JSONResponse({"ok": True, "result": result})


def _handler(method: str) -> Callable[[World, Call], Any]:
    """Return the function for `sendMessage`, which is called `send_message`, and so on."""
    if method in _ELSEWHERE:
        return _ELSEWHERE[method]
    name = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in method)
    found = next(module for module in _MODULES if hasattr(module, name))
    handler: Callable[[World, Call], Any] = getattr(found, name)
    return handler


HANDLERS = {method: _handler(method) for method in METHODS}
