"""What happens in one chat, in order, for whoever watches; who was away can catch up."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walkrun_bot.local_telegram.world.people import Json

# Enough for a page that was asleep for a while; one that missed more loads the chat afresh.
KEPT = 500


@dataclass(frozen=True)
class Happening:
    """Something that happened; `number` is None for what need not be caught up on (typing…)."""

    number: int | None
    kind: str
    facts: Json


class Pause(Enum):
    """Why there was nothing to tell."""

    QUIET = "nothing happened for as long as the watcher was ready to wait"
    END = "nothing will happen any more"


class Watcher:
    """Somebody who is told of every happening, one after the other."""

    def __init__(self) -> None:
        """Begin with nothing missed."""
        self._queue: asyncio.Queue[Happening | Pause] = asyncio.Queue()

    def tell(self, news: Happening | Pause) -> None:
        """Give the watcher something to be told next."""
        self._queue.put_nowait(news)

    async def next(self, patience: float) -> Happening | Pause:
        """Return what happened next, waiting up to `patience` seconds for it."""
        try:
            return await asyncio.wait_for(self._queue.get(), max(0.0, patience))
        except TimeoutError:
            return Pause.QUIET


class Stream:
    """The happenings of one chat and those who watch them."""

    def __init__(self) -> None:
        """Begin with an empty past."""
        self.last = 0
        self._kept: deque[Happening] = deque(maxlen=KEPT)
        self._watchers: set[Watcher] = set()

    def publish(self, kind: str, facts: Json, *, keep: bool = True) -> None:
        """Tell every watcher; `keep` it for those who come back later."""
        if keep:
            self.last += 1
        happening = Happening(self.last if keep else None, kind, facts)
        if keep:
            self._kept.append(happening)
        for watcher in self._watchers:
            watcher.tell(happening)

    def since(self, number: int) -> list[Happening] | None:
        """Return what happened after `number`, or None when that is no longer known."""
        if number > self.last or number < self.last - len(self._kept):
            return None
        missed = self.last - number
        return list(self._kept)[-missed:] if missed else []

    @contextmanager
    def watched(self) -> Iterator[Watcher]:
        """Yield a watcher who is told of everything from now on."""
        watcher = Watcher()
        self._watchers.add(watcher)
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)

    def close(self) -> None:
        """Send every watcher home."""
        for watcher in self._watchers:
            watcher.tell(Pause.END)
