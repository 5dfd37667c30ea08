"""What a text says as a whole, by a small model of sentences: a share for each thing it may say.

`reader.onnx` was made by `tools/reader` from all-MiniLM-L6-v2 (Apache-2.0) and the sentences in
`tools/sentences`; what it brings, and what it costs: docs/decisions/0034.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.reading.pieces import pieces

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.reading.model import Model

Shares = Mapping[str, float]
# Pieces read at once: a long sentence or two. A longer text is read in stretches that overlap, so
# that no thought is only seen cut in two; of the longest the beginning and the end are read.
STRETCH, STEP, MOST_STRETCHES = 62, 46, 3


@dataclass(frozen=True)
class Reading:
    """How likely a text says each thing, from 0 to 1; the shares of each matter add up to 1.

    `intent` by its name outside (see labels.py); `completed`, `effort` and `mood` with "" for
    nothing said; whether there is `pain` (no, yes), and its `severity`; `danger` is none, ask or
    alarm, and `kind` which one it would be.
    """

    intent: Shares
    completed: Shares
    effort: Shares
    mood: Shares
    pain: Shares
    severity: Shares
    danger: Shares
    kind: Shares


def read(text: str) -> Reading:
    """Return what the model makes of a text, in a few milliseconds.

    Of several stretches the mean counts, and of danger the gravest.
    """
    model = _model()
    told = [model.shares(one) for one in _stretches(list(pieces(text, model.known)))]
    gravest = min(told, key=lambda one: one["danger"]["none"])
    means = {head: _mean([one[head] for one in told]) for head in told[0]}
    return Reading(**{**means, "danger": gravest["danger"], "kind": gravest["kind"]})


def _model() -> Model:
    # What runs it takes a third of a second to load: beside the start, by `warm` (decision 31).
    from walkrun_bot.dialogue.hearing.reading.model import model  # noqa: PLC0415

    return model()


def _stretches(numbers: list[int]) -> list[list[int]]:
    starts = range(0, max(1, len(numbers) - (STRETCH - STEP)), STEP)
    found = [numbers[start : start + STRETCH] for start in starts]
    if len(found) <= MOST_STRETCHES:
        return found
    return [*found[: MOST_STRETCHES - 1], found[-1]]


def _mean(shares: Sequence[Shares]) -> Shares:
    return {name: sum(one[name] for one in shares) / len(shares) for name in shares[0]}
