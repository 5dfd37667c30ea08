"""The line between a person's phone and local Telegram: HTTP, and sentences for what went wrong."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx

# One request waits no longer than this, so that a lost line is noticed.
_ONE_WAIT_S = 20.0
# The server hangs up on who was silent for 5 s: whoever asks just then would be cut off.
_IDLE_S = 2.0


class NotPossibleError(Exception):
    """Local Telegram refuses what the person wants to do; the text says why."""


class Line:
    """Requests of person `number` to the local Telegram at `address`."""

    def __init__(self, address: str, number: int) -> None:
        """Open no connection yet."""
        self._number = number
        self._http = httpx.AsyncClient(
            base_url=address, params={"person": number}, timeout=_ONE_WAIT_S + 10, trust_env=False,
            limits=httpx.Limits(keepalive_expiry=_IDLE_S),
        )  # fmt: skip

    async def close(self) -> None:
        """Hang up."""
        await self._http.aclose()

    async def get(self, path: str, **params: float) -> Any:  # noqa: ANN401 - JSON
        """Ask for something.

        Raises:
            NotPossibleError: it is refused.
        """
        return _checked(await self._http.get(path, params=params)).json()

    async def fetch(self, path: str) -> bytes:
        """Return the content of a file."""
        return _checked(await self._http.get(path)).content

    async def act(self, what: str, fields: dict[str, Any], *, chat: int | None = None) -> Any:  # noqa: ANN401 - JSON
        """Do something, in the person's own chat or in `chat`.

        Raises:
            NotPossibleError: it is refused.
        """
        params = {"person": self._number} | ({} if chat is None else {"chat": chat})
        answer = await self._http.post(f"/chat/{what}", json=fields, params=params)
        return _checked(answer).json()

    async def upload(self, kind: str, name: str, content: bytes, caption: str = "") -> None:
        """Send a file."""
        files, data = {"file": (name, content)}, {"caption": caption}
        _checked(await self._http.post(f"/chat/{kind}", files=files, data=data))

    async def move_clock(self, to: str) -> None:
        """Move the clock and wait, however long the bot takes on the way."""
        _checked(await self._http.post("/clock", json={"to": to}, timeout=None))

    async def changes(self, after: int, deadline: float) -> tuple[list[dict[str, Any]], int]:
        """Wait until `deadline` (the loop's time) for what happens after number `after`.

        Returns what happened, and the number of the last happening.
        """
        wait = max(0.0, min(deadline - asyncio.get_running_loop().time(), _ONE_WAIT_S))
        facts = await self.get("/chat/changes", after=after, timeout=wait)
        return facts["changes"] or [], facts["last"]


def _checked(response: httpx.Response) -> httpx.Response:
    if response.is_success:
        return response
    try:
        reason = response.json()["error"]
    except (ValueError, KeyError):
        reason = response.text
    raise NotPossibleError(reason)
