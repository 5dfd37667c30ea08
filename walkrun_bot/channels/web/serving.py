"""A web server in the event loop that runs anyway: it begins with us and ends in good order."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from typing import TYPE_CHECKING

import uvicorn

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from starlette.types import ASGIApp

# Requests under way at once: Telegram opens 100 connections at the most, proxies look at the
# health; whoever opens more is turned away by uvicorn with a 503.
MOST_AT_ONCE = 200
# How long requests under way may take to finish at the end; the channel has answered them before.
FINISH_S = 2


class CannotListenError(Exception):
    """The address to listen at cannot be had; the text is for the bot's operator."""


class _Server(uvicorn.Server):
    """A server that leaves the signals to the program."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.contextmanager
def bound(address: tuple[str, int]) -> Iterator[socket.socket]:
    """Take possession of `address` (host, port; port 0: any) and yield the socket.

    Raises:
        CannotListenError: another program has it, or there is no such address here.
    """
    host, port = address
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Without the protocol's name asyncio leaves Nagle's algorithm on: 40 ms for each answer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    with contextlib.closing(listener):
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(address)
            listener.listen()
        except OSError as failure:
            why = failure.strerror or "there is no such address"
            sentence = f"LISTEN: port {port} of {host} cannot be listened at: {why}."
            raise CannotListenError(sentence) from None
        listener.setblocking(False)  # noqa: FBT003 - the socket module's own signature
        yield listener


@contextlib.asynccontextmanager
async def served(app: ASGIApp, listener: socket.socket) -> AsyncIterator[None]:
    """Serve `app` at `listener` for as long as this lasts."""
    config = uvicorn.Config(
        app,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=MOST_AT_ONCE,
        timeout_graceful_shutdown=FINISH_S,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving
