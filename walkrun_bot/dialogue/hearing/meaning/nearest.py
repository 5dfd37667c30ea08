"""How near two texts are in meaning, and which labelled example a text is nearest to.

What words mean is in `words.vectors`, learned by `tools/make_words.py` from all-MiniLM-L6-v2
(Apache-2.0); how that was measured and what else was tried: docs/decisions/0019.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul
from struct import Struct

from walkrun_bot.dialogue.hearing.text.pieces import pieces, words

Vector = Sequence[float]
# A text as a direction, and as the runs of letters in it with their weights.
_Example = tuple[Vector, dict[str, float]]

DIMENSIONS = 64
_ROW = Struct(f"<e{DIMENSIONS}b")  # a step in half precision, then the numbers in such steps
# The likeness of two texts is half their meaning and half the letters they share: the first finds
# other words for the same, the second a name or a typing error that the table does not know.
LETTERS = 4
BY_MEANING, BY_LETTERS = 0.5, 0.5
# A label is as near as its three best examples, the best most: one odd example decides nothing,
# unless it is nearly the same text.
BEST, NEXT, COUNTED, ALONE = 0.3, 0.7, 3, 0.85
# Labels whose examples are looked at one by one: those whose middle is nearest. Looking at all of
# 75 takes six times as long, and changed one answer in eight hundred.
LOOKED_INTO = 10


@dataclass(frozen=True)
class Near:
    """A label and how near it is: 0 is not at all, 1 is word for word one of its examples."""

    label: str
    near: float


class Examples:
    """Labelled texts, ready to be compared with; made once, a few ms for a hundred of them."""

    def __init__(self, labelled: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a label and a text that is an example of it."""
        pairs = tuple(labelled)
        self._common = _common(pairs)
        self._rare = _rare([_parts(text) for _, text in pairs])
        self._name = {part: part for part in self._rare}  # one string for all who have the part
        grouped: dict[str, list[_Example]] = defaultdict(list)
        for label, text in pairs:
            weights = {self._name[part]: weight for part, weight in self._weighed(text)}
            grouped[label].append((self._vector(text), weights))
        self._grouped = dict(grouped)
        self._middles = {label: _middle(group) for label, group in grouped.items()}

    def nearest(self, text: str, count: int = 3) -> tuple[Near, ...]:
        """Return the `count` labels nearest to `text`, the nearest first.

        Where a text has no letters of ours in it, everything is at 0.
        """
        one = self._vector(text), dict(self._weighed(text))
        likely = sorted(self._middles, key=lambda label: -_alike(one, self._middles[label]))
        found = [
            Near(label, _together([_alike(one, other) for other in self._grouped[label]]))
            for label in likely[: max(LOOKED_INTO, count)]
        ]
        return tuple(sorted(found, key=lambda near: -near.near)[:count])

    def _vector(self, text: str) -> Vector:
        """Return the direction of a text; words that are found under many labels weigh less."""
        total = [0.0] * DIMENSIONS
        for piece in pieces(text, _numbers()):
            weight = self._common.get(piece, 1.0)
            total = [a + weight * b for a, b in zip(total, _meant(piece), strict=True)]
        return _unit(total)

    def _weighed(self, text: str) -> Iterator[tuple[str, float]]:
        """Yield the parts of a text with their weights, which make a whole of length one."""
        counts = _parts(text)
        weights = {
            part: (1 + math.log(n)) * self._rare.get(part, 0.0) for part, n in counts.items()
        }
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        return ((part, weight / length) for part, weight in weights.items() if weight)


def known(word: str) -> bool:
    """Whether a word is a whole one of the table, and so hardly a typing error."""
    return word in _numbers()


def direction(text: str) -> Vector:
    """Return what a text means, as a direction; all zero where no word of it is known."""
    total = [0.0] * DIMENSIONS
    for piece in pieces(text, _numbers()):
        total = [a + b for a, b in zip(total, _meant(piece), strict=True)]
    return _unit(total)


def _alike(one: _Example, other: _Example) -> float:
    """Return how alike two texts are; `one` has no more parts than it takes to look them up."""
    weights = other[1]
    shared = sum(w * weights[part] for part, w in one[1].items() if part in weights)
    meant: float = sum(map(mul, one[0], other[0]))
    return BY_MEANING * meant + BY_LETTERS * shared


def _middle(group: list[_Example]) -> _Example:
    """Return the middle of a label's examples, its vector and its parts."""
    parts: dict[str, float] = defaultdict(float)
    for _, weights in group:
        for part, weight in weights.items():
            parts[part] += weight
    length = math.sqrt(sum(w * w for w in parts.values())) or 1.0
    vectors = (vector for vector, _ in group)
    total = [sum(column) for column in zip(*vectors, strict=True)]
    return _unit(total), {part: weight / length for part, weight in parts.items()}


def _together(values: list[float]) -> float:
    best = sorted(values, reverse=True)[:COUNTED]
    return max(BEST * best[0] + NEXT * sum(best) / len(best), ALONE * best[0])


def _common(pairs: tuple[tuple[str, str], ...]) -> dict[str, float]:
    """Return a weight for each piece: 1 under a single label, near 0 under all of them."""
    under: dict[str, set[str]] = defaultdict(set)
    for label, text in pairs:
        for piece in pieces(text, _numbers()):
            under[piece].add(label)
    labels = len({label for label, _ in pairs})
    if labels == 1:
        return {}
    return {
        piece: math.sqrt(math.log(labels / len(names)) / math.log(labels))
        for piece, names in under.items()
    }


def _rare(texts: list[Counter[str]]) -> dict[str, float]:
    """Return how telling each part is: the fewer texts have it, the more."""
    found = Counter(part for parts in texts for part in parts)
    return {part: math.log((1 + len(texts)) / (1 + n)) + 1 for part, n in found.items()}


def _parts(text: str) -> Counter[str]:
    """Return the runs of letters in a text, the edges of its words among them."""
    edged = (f" {word} " for word in words(text))
    return Counter(
        word[at : at + LETTERS] for word in edged for at in range(max(1, len(word) - LETTERS + 1))
    )


def _unit(total: list[float]) -> Vector:
    length = math.sqrt(sum(map(mul, total, total)))
    return array("f", (value / length for value in total) if length else total)


@cache
def _numbers() -> dict[str, int]:
    """Return the place of each word in the table."""
    listed = files(__package__).joinpath("words.txt").read_text(encoding="utf-8")
    return {word: number for number, word in enumerate(listed.split())}


@cache
def _table() -> bytes:
    return files(__package__).joinpath("words.vectors").read_bytes()


@cache
def _meant(piece: str) -> Vector:
    """Return what a piece of the table means: a direction, and by its length how much it says."""
    step, *numbers = _ROW.unpack_from(_table(), _numbers()[piece] * _ROW.size)
    return array("f", (step * number for number in numbers))
