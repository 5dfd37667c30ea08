"""Chance that can be repeated: numbers that are a function of a seed, a runner and a topic.

A hash of a counter, so that one draw more for one topic moves no other, and the same runner meets
the same days in every plan.
"""

from __future__ import annotations

import struct
from hashlib import blake2b
from itertools import count, islice
from statistics import NormalDist
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = 2.0**64
NORMAL = NormalDist()
# The inverse of the normal distribution has no value at 0.
LEAST = 1e-12


def uniforms(seed: int, runner: int, topic: str, how_many: int) -> tuple[float, ...]:
    """Return numbers from 0 up to, but without, 1; always the same for the same arguments."""
    return tuple(islice(_stream(f"{seed}/{runner}/{topic}"), how_many))


def normal(uniform: float) -> float:
    """Return the standard normal deviate at a share from 0 to 1."""
    return NORMAL.inv_cdf(max(uniform, LEAST))


def _stream(name: str) -> Iterator[float]:
    for block in count():
        digest = blake2b(f"{name}/{block}".encode()).digest()
        yield from (number / WHOLE for number in struct.unpack("<8Q", digest))
