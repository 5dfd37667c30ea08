"""Is the bot alive, is it ready? Two addresses for whoever looks after it; they tell no secrets."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

logger = logging.getLogger(__name__)

ALIVE, READY = "/healthz", "/readyz"
# A database that has not answered by then is not one to send people to.
PATIENCE_S = 2.0
# An answer holds for so long, so that whoever asks all the time does not keep the database busy.
FRESH_S = 1.0


class Readiness:
    """Whether the bot can do its work: asks `look` once for all who want to know at a time.

    `look` returns what was looked at and whether it is well. After `leave` the answer is no.
    """

    def __init__(self, look: Callable[[], Awaitable[Mapping[str, bool]]]) -> None:
        self._look = look
        self._looking: asyncio.Task[dict[str, bool]] | None = None
        self._seen: dict[str, bool] = {}
        self._seen_at = float("-inf")
        self._leaving = False

    def leave(self) -> None:
        """Say from now on that the bot is not ready, as it is about to end."""
        self._leaving = True

    async def facts(self) -> dict[str, bool]:
        """Return each thing that was looked at with whether it is well."""
        now = asyncio.get_running_loop().time()
        if now - self._seen_at >= FRESH_S:
            self._seen, self._seen_at = await self._look_once(), now
        return self._seen | {"staying": not self._leaving}

    async def _look_once(self) -> dict[str, bool]:
        """Look, or join who looks already: what hangs is not begun a second time."""
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._looked())
        done, _ = await asyncio.wait({self._looking}, timeout=PATIENCE_S)
        return self._looking.result() if done else {"answers in time": False}

    async def _looked(self) -> dict[str, bool]:
        try:
            return dict(await self._look())
        except Exception as error:  # noqa: BLE001 - whatever it is, the bot is not ready
            logger.warning("looking whether the bot is ready failed: %s", type(error).__name__)
            return {"can be looked at": False}


def health_routes(readiness: Readiness) -> list[Route]:
    """Return the routes for those who look after the bot."""
    # Here, as a bot that nobody looks after needs no web server: 0.05 s of its start.
    from starlette.responses import JSONResponse, PlainTextResponse  # noqa: PLC0415
    from starlette.routing import Route  # noqa: PLC0415

    async def alive(request: Request) -> Response:  # noqa: ARG001 - Starlette's shape
        return PlainTextResponse("alive\n")

    async def ready(request: Request) -> Response:  # noqa: ARG001 - Starlette's shape
        facts = await readiness.facts()
        well = all(facts.values())
        return JSONResponse({"ready": well} | facts, 200 if well else 503)

    return [Route(ALIVE, alive, methods=["GET"]), Route(READY, ready, methods=["GET"])]
