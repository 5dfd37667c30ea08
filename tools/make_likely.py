"""Make `likely.tsv` beside `hearing/likely.py`: what tells one kind of message from another.

Run by hand, from the root, with `numpy` installed (it is no dependency); half a minute:

    python tools/make_likely.py

The examples in `tools/likely_examples.tsv` were written for this, many ways to say a thing by
many people; add to them rather than to the weights. Plain multinomial logistic regression; a
feature that a single example has is left out.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found, unused-ignore]

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from walkrun_bot.dialogue.hearing.hear import facts  # noqa: E402 - from this checkout
from walkrun_bot.dialogue.hearing.likely import features  # noqa: E402

EXAMPLES = ROOT / "tools" / "likely_examples.tsv"
TABLE = ROOT / "walkrun_bot" / "dialogue" / "hearing" / "likely.tsv"
ROUNDS, RATE, PULL, MOMENTUM = 800, 0.5, 0.002, 0.9
# How much a name with few examples is raised: not at all at 0, to the weight of any other at 1.
RAISED = 0.25


def read() -> list[tuple[str, str]]:
    """Return the examples: a name and a text each."""
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(name, text) for name, text in pairs]


def learned(rows: Any, right: Any, weighs: Any) -> Any:  # noqa: ANN401 (arrays of numpy, untyped here)
    """Return the weights, a column for each name."""
    weights = np.zeros((rows.shape[1], right.shape[1]))
    moving = np.zeros_like(weights)
    for _ in range(ROUNDS):
        scores = rows @ weights
        scores = np.exp(scores - scores.max(1, keepdims=True))
        shares = scores / scores.sum(1, keepdims=True)
        slope = rows.T @ ((shares - right) * weighs) / len(rows) + PULL * weights
        moving = MOMENTUM * moving + slope
        weights -= RATE * moving
    return weights


def main() -> None:
    """Learn from the examples, and write the table."""
    examples = read()
    found = [dict(features(text, facts(text))) for _, text in examples]
    often = Counter(feature for one in found for feature in one)
    kept = sorted(feature for feature, times in often.items() if times > 1)
    names = sorted({name for name, _ in examples})
    rows = np.array([[one.get(feature, 0.0) for feature in kept] for one in found])
    right = np.array([[float(name == other) for other in names] for name, _ in examples])
    # Names with few examples are not to be forgotten, nor to weigh as much as those with many.
    weighs = (right / np.power(right.mean(0) * len(names), RAISED)).sum(1, keepdims=True)
    weights = learned(rows, right, weighs / weighs.mean())
    lines = ["\t".join(["", *names])]
    lines += [
        "\t".join([feature, *(f"{weight:.2f}" for weight in row)])
        for feature, row in zip(kept, weights, strict=True)
    ]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(examples)} examples, {len(kept)} features, {len(names)} names")


if __name__ == "__main__":
    main()
