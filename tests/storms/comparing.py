"""What was told against what should have been: lost, doubled, out of order, never to be said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.storms.twin import Expected

AHEAD = 12  # messages in a row that may be missing before what comes next counts as unexpected


@dataclass
class Findings:
    """How often what was found; `doubled` are the numbers of a repeated message and the first.

    `came` is what arrived as it should, with its number.
    """

    expected: int = 0
    arrived: int = 0
    came: list[tuple[Expected, int]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    nudges_lost: int = 0
    doubled: list[tuple[int, int]] = field(default_factory=list)
    nudges_doubled: list[str] = field(default_factory=list)
    out_of_order: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)

    def add(self, other: Findings) -> None:
        self.expected += other.expected
        self.arrived += other.arrived
        self.nudges_lost += other.nudges_lost
        for name in ("came", "lost", "doubled", "nudges_doubled", "out_of_order", "unexpected"):
            getattr(self, name).extend(getattr(other, name))


def compared(told: Sequence[tuple[int, str]], expected: Sequence[Expected]) -> Findings:
    """Compare what arrived (number and text, in order) with what should have."""
    found = Findings(len(expected), len(told))
    place, numbers = 0, dict[int, int]()  # of expected messages: under which number they came
    for number, text in told:
        ahead = next(
            (
                k
                for k in range(place, min(place + AHEAD, len(expected)))
                if expected[k].text == text
            ),
            None,
        )
        again = place - 1 if place and expected[place - 1].text == text else None
        if ahead is not None and (ahead == place or again is None):
            for missing in expected[place:ahead]:
                _miss(found, missing)
            numbers[ahead], place = number, ahead + 1
            found.came.append((expected[ahead], number))
        elif again is not None and again in numbers:
            _repeat(found, expected[again], number, numbers[again])
        else:
            found.unexpected.append(text)
    for missing in expected[place:]:
        _miss(found, missing)
    _see_to_the_order(found)
    return found


def _miss(found: Findings, missing: Expected) -> None:
    if missing.nudge:
        found.nudges_lost += 1
    else:
        found.lost.append(missing.text)


def _repeat(found: Findings, repeated: Expected, number: int, first: int) -> None:
    if repeated.nudge:
        found.nudges_doubled.append(repeated.text)
    else:
        found.doubled.append((first, number))


def _see_to_the_order(found: Findings) -> None:
    """What is missing at its place and came at another was not lost, but out of order."""
    astray = Counter(found.lost) & Counter(found.unexpected)
    for text in astray.elements():
        found.lost.remove(text)
        found.unexpected.remove(text)
        found.out_of_order.append(text)
