"""Chance that can be repeated: numbers from a seed and the name of what they are for."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

Thing = TypeVar("Thing")


class Chance:
    """Draws that depend on the seed, on what they are for, and on how many came before."""

    def __init__(self, seed: int, name: str) -> None:
        self._root = f"{seed}/{name}"
        self._drawn = 0

    def share(self) -> float:
        """Return a number from 0 up to but not including 1."""
        self._drawn += 1
        digest = blake2b(f"{self._root}/{self._drawn}".encode(), digest_size=4).digest()
        return int.from_bytes(digest) / 2**32

    def between(self, least: float, most: float) -> float:
        return least + (most - least) * self.share()

    def whole(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return least + int(self.share() * (most - least + 1))

    def one_of(self, things: Sequence[Thing]) -> Thing:
        return things[self.whole(0, len(things) - 1)]
