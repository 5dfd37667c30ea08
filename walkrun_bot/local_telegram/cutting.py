"""Closing a connection in the caller's face, as a network does: without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.responses import Response
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio

    from starlette.types import ASGIApp, Receive, Scope, Send

_EXTENSION = "walkrun.abort"


class CutResponse(Response):
    """An answer that never comes: the connection is closed instead."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        """Close the connection and wait until the server has noticed."""
        scope["extensions"][_EXTENSION]()
        while (await receive())["type"] != "http.disconnect":
            pass


class AbortableProtocol(H11Protocol):
    """uvicorn's protocol, which also lets the application close the connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Hand the way to close the connection on to the application."""
        super().connection_made(transport)
        self.app = _with_abort(self.app, transport)


def _with_abort(app: Any, transport: asyncio.Transport) -> ASGIApp:  # noqa: ANN401 - ASGI 2 or 3
    async def abortable(scope: Scope, receive: Receive, send: Send) -> None:
        extensions = {**scope.get("extensions", {}), _EXTENSION: transport.abort}
        await app({**scope, "extensions": extensions}, receive, send)

    return abortable
