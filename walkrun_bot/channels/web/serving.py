"""A web server in the event loop that runs anyway: it begins with us and ends in good order."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Iterator

    from starlette.types import ASGIApp

# Requests under way at once: Telegram opens 100 connections at the most, proxies look at the
# health; whoever opens more is turned away by uvicorn with a 503.
MOST_AT_ONCE = 200
# Within this a connection has to have asked something, however slowly it sends; Telegram and
# proxies take milliseconds. What a request that is under way may take is for its route to say.
ASK_WITHIN_S = 10.0
# So many may wait to ask; when one more comes, whoever has waited longest is cut off. So those who
# only keep places take none from Telegram, which asks at once.
MOST_WAITING = 100
# How long requests under way may take to finish at the end; the channel has answered them before.
FINISH_S = 2


class _Impatient(H11Protocol):
    """A connection that is cut off where it only keeps its place: uvicorn would let it."""

    _alarm: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._set_alarm()
        others = [one for one in self.connections if isinstance(one, _Impatient) and one.waits]
        if len(others) > MOST_WAITING:
            min(others, key=lambda one: one.until).give_way()

    def give_way(self) -> None:
        """End this connection, which counts no more, though its end is noticed a little later."""
        self._stop_alarm()
        self.transport.abort()

    @property
    def waits(self) -> bool:
        """Whether nothing is asked here at present."""
        return self._alarm is not None

    @property
    def until(self) -> float:
        """When it is cut off, by the event loop's clock."""
        return self._alarm.when() if self._alarm else float("inf")

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_alarm()
        super().connection_lost(exc)

    def handle_events(self) -> None:
        super().handle_events()
        cycle: RequestResponseCycle | None = self.cycle  # which it is before the first
        if cycle is not None and not cycle.response_complete:
            self._stop_alarm()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._set_alarm()

    def _set_alarm(self) -> None:
        self._stop_alarm()
        self._alarm = self.loop.call_later(ASK_WITHIN_S, self.transport.abort)

    def _stop_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None


class _Server(uvicorn.Server):
    """A server that leaves the signals to the program."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.asynccontextmanager
async def served(app: ASGIApp, listener: socket.socket) -> AsyncIterator[None]:
    """Serve `app` at `listener` for as long as this lasts."""
    config = uvicorn.Config(
        app,
        http=_Impatient,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="error",  # whoever sends junk shall not fill the log either
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
