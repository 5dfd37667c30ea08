"""Whoever opens a connection has to ask something: places are not kept for those who only wait."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx
import pytest
from starlette.applications import Starlette

from tests.channels.acting import LONG_S
from walkrun_bot.channels.web import serving
from walkrun_bot.channels.web.health import Readiness, health_routes
from walkrun_bot.channels.web.listening import bound
from walkrun_bot.channels.web.serving import served

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

SOON_S = 0.2
HEAD = b"GET /healthz HTTP/1.1\r\nHost: here\r\n"
LARGE = b"POST /healthz HTTP/1.1\r\nHost: here\r\nContent-Length: 1000000\r\n\r\n"


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "ASK_WITHIN_S", SOON_S)


async def well() -> dict[str, bool]:
    return {"well": True}


@asynccontextmanager
async def door() -> AsyncIterator[int]:
    routes = health_routes(Readiness(well))
    with bound(("127.0.0.1", 0)) as listener:
        async with served(Starlette(routes=routes), listener):
            yield listener.getsockname()[1]


async def cut_off(port: int, begins: bytes, trickle: bytes) -> bytes:
    """Send a beginning and then a byte at a time; return what was answered until the cut."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answered = b""

    async def drip() -> None:
        writer.write(begins)
        while True:
            writer.write(trickle)
            await asyncio.sleep(SOON_S / 10)

    dripping = asyncio.create_task(drip())
    try:
        async with asyncio.timeout(LONG_S):
            while more := await reader.read(1000):
                answered += more
    except ConnectionError:
        pass
    finally:
        dripping.cancel()
        writer.close()
    return answered


@pytest.mark.parametrize(
    ("begins", "trickle"),
    [(b"", b""), (HEAD, b""), (HEAD + b"X: ", b"y"), (LARGE, b"z")],
    ids=["nothing", "half a head", "a head without an end", "a body without an end"],
)
async def test_a_slow_sender_is_cut_off(begins: bytes, trickle: bytes) -> None:
    async with door() as port:
        answered = await cut_off(port, begins, trickle)
    assert answered == b"" or answered.startswith(b"HTTP/1.1 405")


async def test_those_who_only_keep_places_take_none_from_who_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(serving, "ASK_WITHIN_S", LONG_S)
    monkeypatch.setattr(serving, "MOST_WAITING", 5)
    monkeypatch.setattr(serving, "MOST_AT_ONCE", 8)
    async with door() as port, httpx.AsyncClient(trust_env=False, timeout=LONG_S) as http:
        coming = (asyncio.open_connection("127.0.0.1", port) for _ in range(60))
        silent = await asyncio.gather(*coming)
        assert (await http.get(f"http://127.0.0.1:{port}/healthz")).status_code == 200
        first, _ = silent[0]
        assert await _is_cut(first)
        for _, writer in silent:
            writer.close()


async def _is_cut(reader: asyncio.StreamReader) -> bool:
    async with asyncio.timeout(LONG_S):
        try:
            return await reader.read(1) == b""
        except ConnectionError:
            return True


async def test_a_connection_that_asks_again_and_again_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(serving, "ASK_WITHIN_S", LONG_S)
    async with door() as port, httpx.AsyncClient(trust_env=False) as http:
        for _ in range(3):
            assert (await http.get(f"http://127.0.0.1:{port}/healthz")).text == "alive\n"


async def test_a_request_under_way_is_not_cut_off() -> None:
    async def slow() -> dict[str, bool]:
        await asyncio.sleep(3 * SOON_S)
        return {"well": True}

    with bound(("127.0.0.1", 0)) as listener:
        routes = health_routes(Readiness(slow))
        port = listener.getsockname()[1]
        async with (
            served(Starlette(routes=routes), listener),
            httpx.AsyncClient(trust_env=False, timeout=LONG_S) as http,
        ):
            assert (await http.get(f"http://127.0.0.1:{port}/readyz")).status_code == 200
