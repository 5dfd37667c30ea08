"""Which updates may be acknowledged: those that are committed, and all that came before them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Acknowledgement:
    """An `offset` for getUpdates (None: nothing new), and how many updates it acknowledges."""

    offset: int | None
    covers: int


class InHand:
    """The updates taken and not yet acknowledged, in the order in which they came.

    Telegram forgets every update below the offset and gives out again all others, so the offset is
    the first update that is not done yet. What it gives out a second time is not taken twice.
    Order of arrival counts, not of numbers: those may start anew anywhere after a quiet week. For
    the same reason an offset is not repeated once Telegram has taken it.
    """

    def __init__(self) -> None:
        self._done: dict[int, bool] = {}

    def take(self, numbers: Iterable[int]) -> set[int]:
        """Take these updates in hand; return those that are new."""
        fresh = {number: False for number in numbers if number not in self._done}
        self._done.update(fresh)
        return set(fresh)

    def finish(self, number: int) -> None:
        """Note that this update is committed, or put aside."""
        if number in self._done:  # or else it was acknowledged already, as one put aside is
            self._done[number] = True

    @property
    def unfinished(self) -> bool:
        """Whether anything is still being handled."""
        return not all(self._done.values())

    def acknowledgement(self) -> Acknowledgement:
        """Return what can be acknowledged by now."""
        offset = None
        for covered, (number, done) in enumerate(self._done.items()):
            if not done:
                return Acknowledgement(number, covered)
            offset = number + 1
        return Acknowledgement(offset, len(self._done))

    def acknowledged(self, acknowledgement: Acknowledgement) -> None:
        """Forget what Telegram has forgotten, too."""
        for number in list(self._done)[: acknowledgement.covers]:
            del self._done[number]
