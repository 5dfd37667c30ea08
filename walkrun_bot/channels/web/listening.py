"""The socket to listen at, taken before anything else is touched; what answers comes later."""

from __future__ import annotations

import contextlib
import socket
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class CannotListenError(Exception):
    """The address to listen at cannot be had; the text is for the bot's operator."""


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
