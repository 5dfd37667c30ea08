"""Somebody who means harm, in a process of their own: python -m bench.attackers KIND PORT SECRET.

Goes on until the process is ended; bench/attack.py starts them and times everybody else.
"""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

PATH = "/telegram"
AT_ONCE = 40
SLOW = 240  # more connections than the bot takes at once
MIB = 2**20
PAUSE_S = 0.2


def request(secret: str, body: bytes, kind: str = "application/json") -> bytes:
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: here\r\nContent-Type: {kind}\r\n"
        f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: {len(body)}\r\n"
        "Connection: close\r\n\r\n"
    )
    return head.encode() + body


async def post(port: int, whole: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(whole)
    await reader.read(64)
    writer.close()


async def drip(port: int, _: bytes) -> None:
    """Send a head a byte at a time, until cut off."""
    _reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for byte in request("x", b"").replace(b"\r\n\r\n", b"\r\nX: ") + b"y" * 10_000:
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(PAUSE_S)


async def again_and_again(
    deed: Callable[[int, bytes], Awaitable[None]], port: int, whole: bytes
) -> None:
    while True:
        try:
            await deed(port, whole)
        except OSError:
            await asyncio.sleep(PAUSE_S)


async def main(kind: str, port: int, secret: str) -> None:
    wholes = {
        "slow": b"",
        "junk": request(secret, b"[" * 100_000),
        "megabyte": request(secret, b'{"update_id": 1, "x": "' + b"y" * (MIB - 100) + b'"}'),
        "too large": request(secret, b" " * (2 * MIB)),
        "wrong secret": request("wrong", b" " * MIB),
    }
    deed, count = (drip, SLOW) if kind == "slow" else (post, AT_ONCE)
    await asyncio.gather(*(again_and_again(deed, port, wholes[kind]) for _ in range(count)))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
