"""Running local Telegram in the loop that is already running, and ending it at once."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from typing import TYPE_CHECKING

import uvicorn

from walkrun_bot.local_telegram.cutting import AbortableProtocol

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from walkrun_bot.local_telegram.local import LocalTelegram

HOST = "127.0.0.1"
# How long an answer under way may take when the server ends.
PATIENCE_S = 1.0


class PortTakenError(OSError):
    """The port that was asked for cannot be had."""


class _Server(uvicorn.Server):
    """A server that leaves the signals to the program and ends when told, not at the next tick."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self.enough = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        while not self.enough.is_set():
            await self.on_tick(0)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.enough.wait(), 1)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # As uvicorn does it, without its waits of a tenth of a second: tests start many servers.
        for listening in self.servers:
            listening.close()
        for listener in sockets or []:
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            _, late = await asyncio.wait(self.server_state.tasks, timeout=PATIENCE_S)
            for task in late:
                task.cancel()


@contextlib.asynccontextmanager
async def serve(local: LocalTelegram, *, port: int = 0) -> AsyncIterator[str]:
    """Serve `local` on loopback and yield its address; port 0 lets the system choose one.

    Raises:
        PortTakenError: another program has that port.
    """
    listener = _listener(port)
    config = uvicorn.Config(
        local.app,
        http=AbortableProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
    )
    server = _Server(config)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    ready = asyncio.create_task(server.ready.wait())
    await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
    try:
        yield f"http://{HOST}:{listener.getsockname()[1]}"
    finally:
        ready.cancel()
        local.close()
        await local.posting.close()
        server.enough.set()
        await running


def _listener(port: int) -> socket.socket:
    # Without the protocol's name asyncio leaves Nagle's algorithm on: 40 ms for each answer.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as failure:
        listener.close()
        sentence = f"Port {port} is taken or not allowed: choose another one with --port."
        raise PortTakenError(failure.errno, sentence) from failure
    listener.setblocking(False)  # noqa: FBT003 - the socket module's own signature
    return listener
