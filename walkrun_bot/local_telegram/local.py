"""Local Telegram as one thing: a world, a door for bots, a door for people, a page."""

from __future__ import annotations

import secrets
import time
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from walkrun_bot.local_telegram.bot_api.endpoint import BotEndpoint
from walkrun_bot.local_telegram.bot_api.limits import Limits
from walkrun_bot.local_telegram.chat.clock import ClockPanel
from walkrun_bot.local_telegram.chat.endpoint import person_routes
from walkrun_bot.local_telegram.chat.watching import Watching
from walkrun_bot.local_telegram.guard import Guard
from walkrun_bot.local_telegram.posting import Posting
from walkrun_bot.local_telegram.world.people import User
from walkrun_bot.local_telegram.world.world import World

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import datetime

    from starlette.requests import Request

    from walkrun_bot.clock import Clock
    from walkrun_bot.local_telegram.faults import Faults

_PAGE = Path(__file__).parent / "page"
# Bots of local Telegram have a token of the usual shape, so that nobody's check of it stumbles.
DEFAULT_TOKEN = "7000000001:local-telegram-on-this-machine-only"  # noqa: S105 - opens nothing


class LocalTelegram:
    """A Bot API server and a chat page: serve `app`, give bots `token`, script `faults`."""

    def __init__(  # noqa: PLR0913 - each has a name at the call
        self,
        clock: Clock,
        *,
        token: str = DEFAULT_TOKEN,
        move: Callable[[datetime], Awaitable[None]] | None = None,
        bot_name: str = "Local bot",
        bot_username: str = "this_machines_bot",
        rate_limits: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Date messages by `clock`; `move` (None: no panel) is how the page moves it on.

        `rate_limits` turns on one message a second per chat. `monotonic` gives real seconds.
        """
        bot_id = int(token.partition(":")[0]) if token.partition(":")[0].isdecimal() else 1
        bot = User(id=bot_id, first_name=bot_name, is_bot=True, username=bot_username)
        self.token = token
        self.world = World(clock, bot, monotonic)
        self._clock_panel = ClockPanel(self.world, move)
        self._endpoint = BotEndpoint(self.world, token, Limits(monotonic, on=rate_limits))
        self.posting = Posting(self.world.updates, self._endpoint.faults)
        self.app = Starlette(routes=self._routes(), middleware=[Middleware(Guard)])

    @property
    def faults(self) -> Faults:
        """What is to go wrong with the bot's next calls."""
        return self._endpoint.faults

    def close(self) -> None:
        """Let go of everybody who waits: long polls and streams end at once."""
        self._clock_panel.close()
        self.world.close()

    def _routes(self) -> list[Route | Mount]:
        watching = Watching(self.world, self._clock_panel, secrets.token_hex(4))
        answer, download = self._endpoint.answer, self._endpoint.download
        return [
            Route("/", _page, methods=["GET"]),
            Route("/bot{token}/{method}", answer, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", download, methods=["GET"]),
            *person_routes(self.world),
            *watching.routes(),
            *self._clock_panel.routes(),
            Mount("/page", StaticFiles(directory=_PAGE)),
            Route("/{path:path}", _nothing_here, methods=["GET", "POST"]),
        ]


async def _page(request: Request) -> Response:  # noqa: ARG001 - Starlette's shape
    return FileResponse(_PAGE / "index.html", headers={"Cache-Control": "no-cache"})


async def _nothing_here(request: Request) -> Response:  # noqa: ARG001 - Starlette's shape
    return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
