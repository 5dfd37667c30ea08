"""How the bot says that it is well, and that it is not."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import httpx
from starlette.applications import Starlette

from tests.channels.acting import until
from walkrun_bot.channels.telegram.channel import Door
from walkrun_bot.channels.web import health
from walkrun_bot.channels.web.health import Readiness, health_routes
from walkrun_bot.channels.web.listening import bound
from walkrun_bot.channels.web.serving import served

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import pytest

    from tests.channels.acting import Stage


class Body:
    """What is looked at: `facts` are what is found, `gate` (if any) has to be opened first."""

    def __init__(self) -> None:
        self.facts = {"database": True}
        self.looks = 0
        self.gate: asyncio.Event | None = None

    async def look(self) -> dict[str, bool]:
        self.looks += 1
        if self.gate:
            await self.gate.wait()
        if not self.facts:
            raise OSError
        return self.facts


@asynccontextmanager
async def asked(readiness: Readiness) -> AsyncIterator[httpx.AsyncClient]:
    with bound(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        async with (
            served(Starlette(routes=health_routes(readiness)), listener),
            httpx.AsyncClient(base_url=address, trust_env=False) as http,
        ):
            yield http


async def test_a_bot_that_is_well_says_so() -> None:
    async with asked(Readiness(Body().look)) as http:
        assert (await http.get("/healthz")).status_code == 200
        answer = await http.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "database": True, "staying": True}


async def test_what_is_not_well_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "FRESH_S", 0.0)
    body = Body()
    async with asked(Readiness(body.look)) as http:
        for facts in ({"database": False}, {}):
            body.facts = facts
            answer = await http.get("/readyz")
            assert answer.status_code == 503
            assert not answer.json()["ready"]
            assert (await http.get("/healthz")).status_code == 200


async def test_a_database_that_hangs_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "FRESH_S", 0.0)
    monkeypatch.setattr(health, "PATIENCE_S", 0.02)
    body = Body()
    body.gate = asyncio.Event()
    async with asked(Readiness(body.look)) as http:
        for _ in range(3):
            assert (await http.get("/readyz")).json()["answers in time"] is False
        body.gate.set()
        await asyncio.sleep(0)
        assert (await http.get("/readyz")).status_code == 200
    assert body.looks <= 2


async def test_many_who_ask_keep_nobody_busy() -> None:
    body = Body()
    async with asked(Readiness(body.look)) as http:
        await asyncio.gather(*(http.get("/readyz") for _ in range(20)))
    assert body.looks == 1


async def test_a_bot_that_ends_is_not_ready_any_more() -> None:
    readiness = Readiness(Body().look)
    readiness.leave()
    async with asked(readiness) as http:
        assert (await http.get("/readyz")).status_code == 503


async def test_a_bot_that_fetches_its_updates_can_be_asked_too(stage: Stage) -> None:
    with bound(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        door = Door(listener, Readiness(Body().look))
        async with stage.listening(door=door), httpx.AsyncClient(trust_env=False) as http:
            await until(lambda: stage.line.count("getUpdates") > 0)
            assert (await http.get(f"{address}/readyz")).status_code == 200
