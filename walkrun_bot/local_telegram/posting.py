"""Bringing updates to a webhook, as Telegram does: in a chat's order, again until they are taken.

Only to this machine: a webhook elsewhere can be set, but nothing is brought there.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx

from walkrun_bot.local_telegram.bot_api.fetching import HERE
from walkrun_bot.local_telegram.faults import Outcome

if TYPE_CHECKING:
    from walkrun_bot.local_telegram.faults import Faults
    from walkrun_bot.local_telegram.world.people import Json
    from walkrun_bot.local_telegram.world.updates import UpdateQueue

METHOD = "webhook"  # by which name faults strike here
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
ANSWER_S = 60.0
# Telegram waits longer; nobody learns more from a test that does.
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.05, 1.0

Lane = tuple[int, bool]


class Posting:
    """Posts what waits in `updates` to its webhook; `faults` for METHOD strike on the way.

    A cut fault loses the request, any other one the answer: both are brought again.
    """

    def __init__(self, updates: UpdateQueue, faults: Faults) -> None:
        """Bring nothing before the first `wake`."""
        self._updates = updates
        self._faults = faults
        self._lanes: dict[Lane, asyncio.Task[None]] = {}
        self._http: httpx.AsyncClient | None = None
        self._slots = asyncio.Semaphore(1)
        self._hook: Json = {}
        updates.told = self.wake

    def wake(self) -> None:
        """Begin to bring what waits, wherever that is not under way."""
        hook = self._updates.webhook
        if hook is not self._hook:
            self._hook = hook
            self._slots = asyncio.Semaphore(hook.get("max_connections", 1))
        if urlsplit(hook.get("url", "")).hostname not in HERE:
            return
        for update in self._updates.waiting():
            lane = _lane_of(update)
            if lane not in self._lanes:
                self._lanes[lane] = asyncio.create_task(self._bring(lane, hook))

    async def close(self) -> None:
        """Break off whatever is under way."""
        tasks = tuple(self._lanes.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._http is not None:
            await self._http.aclose()

    async def _bring(self, lane: Lane, hook: Json) -> None:
        failures = 0
        try:
            while (update := self._next(lane)) and self._updates.webhook is hook:
                if await self._brought(update, lane, hook):
                    self._updates.done(update["update_id"])
                    failures = 0
                else:
                    failures += 1
                    await asyncio.sleep(min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** min(failures, 9)))
        finally:
            del self._lanes[lane]
        if self._updates.webhook is not hook:
            self.wake()

    def _next(self, lane: Lane) -> Json | None:
        return next((one for one in self._updates.waiting() if _lane_of(one) == lane), None)

    async def _brought(self, update: Json, lane: Lane, hook: Json) -> bool:
        """Post one update; return whether it was taken."""
        fault = self._faults.take(METHOD, lane[0])
        if fault is not None and fault.outcome is Outcome.CUT:
            return False
        try:
            async with self._slots:
                answer = await self._client().post(
                    hook["url"], json=update, headers={SECRET_HEADER: self._updates.secret}
                )
        except httpx.HTTPError as error:
            self._updates.complain(f"Connection failed: {type(error).__name__}")
            return False
        if not answer.is_success:
            self._updates.complain(f"Wrong response from the webhook: {answer.status_code}")
        return answer.is_success and fault is None

    def _client(self) -> httpx.AsyncClient:
        if self._http is None:
            limits = httpx.Limits(max_connections=None, max_keepalive_connections=20)
            self._http = httpx.AsyncClient(timeout=ANSWER_S, limits=limits, trust_env=False)
        return self._http


def _lane_of(update: Json) -> Lane:
    """Return what goes in order: a chat's messages, and apart from them its taps."""
    tap = update.get("callback_query")
    facts = tap["message"] if tap else next(f for name, f in update.items() if name != "update_id")
    return facts.get("chat", {}).get("id", 0), tap is not None
