"""What a message says of each matter, weighed: how likely each answer is.

A weight for each feature of a message and each answer, learned by `tools/make_weights.py` from
examples written for it, is in `weights.tsv`. What each brings: docs/decisions/0018 and 0029.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from walkrun_bot.dialogue.hearing.features import features
from walkrun_bot.dialogue.hearing.heard import Heard

# The matters, which are columns of the examples; all but the first are silent in most messages.
ABOUT, COMPLETED, EFFORT, MOOD = MATTERS = ("about", "completed", "effort", "mood")
SILENT = "-"
Scores = Mapping[str, Mapping[str, float]]


def weighed(text: str, heard: Heard) -> Scores:
    """Return for each matter a score for each answer: the higher, the likelier; 0 is neither."""
    names, weights = _table()
    totals = [0.0] * len(names)
    for feature, value in features(text, heard):
        row = weights.get(feature)
        if row is not None:
            totals = [total + value * weight for total, weight in zip(totals, row, strict=True)]
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for (matter, answer), total in zip(names, totals, strict=True):
        found[matter][answer] = total
    return found


def shares(scores: Mapping[str, float]) -> dict[str, float]:
    """Return how likely each answer is, from 0 to 1, the likeliest first; all add up to 1."""
    most = max(scores.values())
    powers = {answer: math.exp(score - most) for answer, score in scores.items()}
    whole = sum(powers.values())
    return {one: powers[one] / whole for one in sorted(powers, key=lambda one: -powers[one])}


@cache
def _table() -> tuple[tuple[tuple[str, str], ...], dict[str, tuple[float, ...]]]:
    """Return the answers with their matters, and for each feature its weight for each answer."""
    lines = files(__package__).joinpath("weights.tsv").read_text(encoding="utf-8").splitlines()
    matters, answers, *rows = (line.split("\t") for line in lines)
    names = tuple(zip(matters[1:], answers[1:], strict=True))
    return names, {row[0]: tuple(map(float, row[1:])) for row in rows}
