"""A proxy that shares out connections between bots, and passes over those that are not there."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from asyncio import StreamReader, StreamWriter

CHUNK = 65_536


class Share:
    """One address before several ports, taken in turns; serves inside of `async with`."""

    def __init__(self) -> None:
        self._ports: list[int] = []
        self._next = 0

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        port = self._server.sockets[0].getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    def add(self) -> int:
        """Return a port for one more bot to listen at."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._ports.append(probe.getsockname()[1])
        return self._ports[-1]

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        for _ in self._ports:
            self._next += 1
            port = self._ports[self._next % len(self._ports)]
            with suppress(OSError):
                theirs, ours = await asyncio.open_connection("127.0.0.1", port)
                await asyncio.gather(_pass_on(reader, ours), _pass_on(theirs, writer))
                return
        writer.transport.abort()


async def _pass_on(reader: StreamReader, writer: StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
    writer.transport.abort()
