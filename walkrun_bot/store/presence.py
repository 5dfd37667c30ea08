"""Who is at work with something: it is closed after the last of them."""

import asyncio
from types import TracebackType


class Presence:
    """Those at work: each is counted for as long as its `async with` lasts."""

    def __init__(self) -> None:
        self._count = 0
        self._nobody = asyncio.Event()
        self._nobody.set()

    async def __aenter__(self) -> None:
        self._count += 1
        self._nobody.clear()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._count -= 1
        if not self._count:
            self._nobody.set()

    async def over(self) -> None:
        """Return as soon as nobody is at work; at once if nobody is."""
        await self._nobody.wait()
