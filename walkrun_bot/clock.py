"""The one place where time comes from; everything else is told what time it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path


class Clock(Protocol):
    """Whatever can say what time it is."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """A clock that runs like the machine's but can be set ahead, for the demo and for tests."""

    def __init__(self, start: datetime | None = None) -> None:
        """Start at `start` (an aware instant), or at the machine's present when left out."""
        self._ahead = timedelta(0)
        if start is not None:
            self.move_to(start)

    def now(self) -> datetime:
        """Return the moved present, aware, in UTC."""
        return datetime.now(UTC) + self._ahead

    def move_to(self, instant: datetime) -> None:
        """Make `instant` (aware) the present; time runs on from there."""
        self._ahead = instant - datetime.now(UTC)


class FileClock:
    """The instant that stands in a file: how a test moves the time of a bot in another process."""

    def __init__(self, path: Path) -> None:
        """Read from `path`, which holds one ISO 8601 instant with its offset."""
        self._path = path

    def now(self) -> datetime:
        """Return the instant in the file, in UTC.

        Raises:
            OSError: the file cannot be read.
            ValueError: the file holds no instant.
        """
        return datetime.fromisoformat(self._path.read_text().strip()).astimezone(UTC)
