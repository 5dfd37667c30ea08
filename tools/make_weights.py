"""Make `weights.tsv` beside `hearing/weights.py`: what tells one kind of message from another.

Run by hand, from the root, with `numpy` installed (it is no dependency); a minute:

    python tools/make_weights.py

The examples in `tools/heard_examples.tsv` were written for this, many ways to say a thing by
many people; add to them rather than to the weights. Plain multinomial logistic regression, once
for each matter; a feature that a single example has is left out.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np  # type: ignore[import-not-found, unused-ignore]

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from walkrun_bot.dialogue.hearing.features import features  # noqa: E402 - from this checkout
from walkrun_bot.dialogue.hearing.hear import facts  # noqa: E402
from walkrun_bot.dialogue.hearing.weights import MATTERS  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

EXAMPLES = ROOT / "tools" / "heard_examples.tsv"
TABLE = ROOT / "walkrun_bot" / "dialogue" / "hearing" / "weights.tsv"
COLUMNS = (*MATTERS, "pain", "text")
UNKNOWN = "?"
# Danger is heard by words alone, and never learned.
NOT_LEARNED = frozenset({UNKNOWN, "red_flag"})
ROUNDS, RATE, PULL, MOMENTUM = 800, 0.5, 0.002, 0.9
# How much an answer with few examples is raised: not at all at 0, to the weight of others at 1.
RAISED = 0.25


def read() -> list[dict[str, str]]:
    """Return the examples, each with what is written in its columns."""
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def learned(rows: Any, right: Any) -> Any:  # noqa: ANN401 (arrays of numpy, untyped here)
    """Return the weights, a column for each answer."""
    # Answers with few examples are not to be forgotten, nor to weigh as much as those with many.
    weighs = (right / np.power(right.mean(0) * right.shape[1], RAISED)).sum(1, keepdims=True)
    weighs /= weighs.mean()
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


def of_matter(matter: str, examples: Sequence[Mapping[str, str]], rows: Any) -> tuple[Any, Any]:  # noqa: ANN401
    """Return the answers of a matter, in order, and their weights."""
    known = [at for at, one in enumerate(examples) if one[matter] not in NOT_LEARNED]
    answers = sorted({examples[at][matter] for at in known})
    right = np.array([[float(examples[at][matter] == one) for one in answers] for at in known])
    return answers, learned(rows[known], right)


def main() -> None:
    """Learn from the examples, and write the table."""
    examples = read()
    found = [dict(features(one["text"], facts(one["text"]))) for one in examples]
    often = Counter(feature for one in found for feature in one)
    kept = sorted(feature for feature, times in often.items() if times > 1)
    rows = np.array([[one.get(feature, 0.0) for feature in kept] for one in found])
    parts = {matter: of_matter(matter, examples, rows) for matter in MATTERS}
    weights = np.hstack([part[1] for part in parts.values()])
    names = [(matter, answer) for matter, part in parts.items() for answer in part[0]]
    lines = ["\t".join(["", *(name[level] for name in names)]) for level in range(2)]
    lines += [
        "\t".join([feature, *(f"{weight:.2f}" for weight in row)])
        for feature, row in zip(kept, weights, strict=True)
    ]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(examples)} examples, {len(kept)} features, {len(names)} answers")


if __name__ == "__main__":
    main()
