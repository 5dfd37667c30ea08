"""Who may come in: only this machine, and only pages that this server itself gave out.

A browser lets any page of the web send requests to loopback, and a name that an attacker owns can
be pointed at 127.0.0.1. The Host and Origin headers give both away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        "media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Guard:
    """Turns strangers away and gives every answer the headers that keep the page to itself."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it with 403."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        complaint = _complaint(Headers(scope=scope))
        if complaint:
            await JSONResponse({"error": complaint}, 403)(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_guarded)


def _complaint(headers: Headers) -> str | None:
    host = headers.get("host", "")
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    if name.lower() not in _LOOPBACK:
        return "Local Telegram talks to this machine only."
    origin = headers.get("origin")
    if origin is not None and origin.lower() != f"http://{host}".lower():
        return "Local Telegram does not talk to other pages."
    # Following a link to the page is fine; being embedded in another one is not.
    mode = headers.get("sec-fetch-mode")
    if headers.get("sec-fetch-site") == "cross-site" and mode != "navigate":
        return "Local Telegram does not talk to other pages."
    return None
