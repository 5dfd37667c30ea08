"""Make `words.txt` and `words.vectors` in `hearing/meaning`: what words mean, as numbers.

Run by hand, from the root, with the packages `sentence-transformers` (which brings PyTorch) and
`numpy` installed and the model all-MiniLM-L6-v2 (Apache-2.0) in a folder; none of them is a
dependency. It takes about ten minutes on one core:

    python tools/make_words.py FOLDER_OF_THE_MODEL

The model is large because it reads a sentence as a whole. We keep a number of 64 dimensions for
each word and teach these numbers to add up to what the model says of a sentence: of words thrown
together by lot and of the examples in `subjects.toml` there, cut, mixed and with words swapped.
A word that says little ("the", "I") learns to weigh little. See docs/decisions/0019.
"""

from __future__ import annotations

import re
import struct
import sys
import tomllib
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found, unused-ignore]
import torch  # type: ignore[import-not-found, unused-ignore]
from sentence_transformers import (  # type: ignore[import-not-found, unused-ignore]
    SentenceTransformer,
)

ROOT = Path(__file__).parent.parent
MEANING = ROOT / "walkrun_bot" / "dialogue" / "hearing" / "meaning"
sys.path.insert(0, str(ROOT))

from walkrun_bot.dialogue.hearing.text.pieces import pieces  # noqa: E402 - from this checkout

DIMENSIONS = 64
WORDS = 16_000  # whole words, the frequent first; rarer ones are put together from pieces
SENTENCES = 36_000
ROUNDS, BATCH, RATE = 4, 512, 0.01
RARE_BEGINS = 1e-4  # the constant of "smooth inverse frequency", for weights to begin with


def vocabulary(folder: Path) -> list[str]:
    """Return the model's words of letters alone, the frequent first, then its endings."""
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    whole = [word for word in lines if re.fullmatch(r"[a-z]+", word)]
    return whole[:WORDS] + [word for word in lines if re.fullmatch(r"##[a-z]+", word)]


def made_up(examples: list[str], words: list[str], dice: Any) -> list[str]:  # noqa: ANN401 - NumPy
    """Return sentences of many kinds, most of them nonsense, to learn the weight of words from."""
    odds = 1 / (np.arange(len(words)) + 300.0)
    odds /= odds.sum()
    any_word = iter(dice.choice(words, size=SENTENCES * 6, p=odds).tolist())
    out = []
    for kind in dice.random(SENTENCES):
        one = str(dice.choice(examples)).split()
        other = str(dice.choice(examples)).split()
        if kind < 0.35:  # noqa: PLR2004 - shares of a whole, said here and nowhere else
            for _ in range(dice.integers(1, 4)):
                one[dice.integers(len(one))] = next(any_word)
        elif kind < 0.6:  # noqa: PLR2004
            one = one[: dice.integers(1, len(one) + 1)] + other[dice.integers(len(other)) :]
        elif kind < 0.85:  # noqa: PLR2004
            one = [next(any_word) for _ in range(dice.integers(1, 6))]
        else:
            one = [word for word in one if dice.random() < 0.7] or one  # noqa: PLR2004
        out.append(" ".join(one))
    return out


def learned(rows: Any, bags: list[list[int]], target: Any, dice: Any) -> Any:  # noqa: ANN401
    """Return `rows` changed so that the sum over each bag of words points to its target."""
    table = torch.nn.EmbeddingBag.from_pretrained(torch.tensor(rows), freeze=False, mode="sum")
    adam = torch.optim.Adam(table.parameters(), lr=RATE)
    for turn in range(ROUNDS):
        off = []
        adam.param_groups[0]["lr"] = RATE * (1 - turn / ROUNDS)
        for some in np.array_split(dice.permutation(len(bags)), len(bags) // BATCH):
            starts = np.cumsum([0] + [len(bags[i]) for i in some[:-1]])
            words = torch.tensor([word for i in some for word in bags[i]])
            sums = torch.nn.functional.normalize(table(words, torch.tensor(starts)), dim=1)
            loss = 1 - (sums * target[torch.tensor(some)]).sum(1).mean()
            adam.zero_grad()
            loss.backward()
            adam.step()
            off.append(loss.item())
        print(f"round {turn + 1}: 1 - cosine is {sum(off) / len(off):.3f}")
    return table.weight.detach().numpy()


def described(model: Any, words: list[str], examples: list[str], dice: Any) -> Any:  # noqa: ANN401
    """Return the rows of `words`, learned from what the model says of sentences."""
    number = {word: at for at, word in enumerate(words)}
    sentences = examples + words[:WORDS] + made_up(examples, words[100:WORDS], dice)
    bags = [[number[piece] for piece in pieces(text, number)] for text in sentences]
    kept = [at for at, bag in enumerate(bags) if bag]
    said = model.encode(sentences, batch_size=256, convert_to_numpy=True)[kept]
    middle = said.mean(0)
    axes = np.linalg.svd((said - middle)[::4], full_matrices=False)[2][:DIMENSIONS].T
    target = torch.nn.functional.normalize(torch.tensor((said - middle) @ axes), dim=1)
    alone = model.encode([word.strip("#") for word in words], batch_size=256)
    begin = (np.array(alone) - middle) @ axes
    odds = 1 / (np.arange(len(words)) + 2)
    begin /= np.linalg.norm(begin, axis=1, keepdims=True)
    begin *= (RARE_BEGINS / (RARE_BEGINS + odds / odds.sum()))[:, None]
    return learned(begin.astype(np.float32), [bags[at] for at in kept], target, dice)


def main() -> None:
    """Write both files."""
    folder, dice = Path(sys.argv[1]), np.random.default_rng(1)
    torch.manual_seed(1)
    table = tomllib.loads((MEANING / "subjects.toml").read_text(encoding="utf-8"))
    words, examples = vocabulary(folder), [text for texts in table.values() for text in texts]
    model = SentenceTransformer(str(folder), device="cpu")
    rows = described(model, words, examples, dice)
    scale = np.abs(rows).max(1) / 127
    steps = np.rint(rows / scale[:, None]).astype(int)
    (MEANING / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    packed = (struct.pack(f"<e{DIMENSIONS}b", s, *r) for s, r in zip(scale, steps, strict=True))
    (MEANING / "words.vectors").write_bytes(b"".join(packed))


if __name__ == "__main__":
    main()
