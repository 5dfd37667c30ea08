"""How the network learns: all heads at once, each from the sentences that are labelled for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch  # type: ignore[import-not-found, unused-ignore]
from torch import nn  # type: ignore[import-not-found, unused-ignore]

from tools.reader.sentences import HEADS, Sentence, as_typed
from walkrun_bot.dialogue.hearing.reading.pieces import BEGIN, END, NOTHING, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tools.reader.network import Network

TURNS, BATCH, LONGEST = 8, 24, 62
RATE, HEADS_RATE, DECAY, WARM = 1e-4, 1.5e-3, 0.01, 0.08
# No label is quite sure; where other intents can be defended, they share so much between them.
DOUBT, SHARED = 0.04, 0.2
# A danger is a matter of its own, and there are few of them.
WEIGHS = {"danger": 1.5}


def learn(network: Network, sentences: Sequence[Sentence], known: Mapping[str, int]) -> None:
    """Teach the network, in place, and say how it goes."""
    groups = [
        {"params": [p for p in network.layers.parameters() if p.requires_grad], "lr": RATE},
        {"params": network.heads.parameters(), "lr": HEADS_RATE},
    ]
    steps = TURNS * -(-len(sentences) // BATCH)
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / (WARM * steps)) * max(0.02, 1 - step / steps)
    )
    network.train()
    for turn in range(TURNS):
        total = 0.0
        for some in _batches(sentences, turn):
            loss = _loss(network, [as_typed(one, turn) for one in some], some, known)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            pace.step()
            total += loss.item()
        print(f"turn {turn + 1} of {TURNS}: {total * BATCH / len(sentences):.3f}", flush=True)
    network.eval()


def framed(texts: Sequence[str], known: Mapping[str, int]) -> tuple[Any, Any]:
    """Return the numbers of the pieces of each text, and a mask of where there are any."""
    rows = [[known[BEGIN], *list(pieces(t, known))[:LONGEST], known[END]] for t in texts]
    longest = max(map(len, rows))
    ids = torch.tensor([row + [known[NOTHING]] * (longest - len(row)) for row in rows])
    mask = torch.tensor([[1.0] * len(row) + [0.0] * (longest - len(row)) for row in rows])
    return ids, mask


def _batches(sentences: Sequence[Sentence], turn: int) -> Iterator[list[Sentence]]:
    """Yield sentences of about the same length together, in another order each turn."""
    torch.manual_seed(turn)
    jitter = (30 * torch.rand(len(sentences))).tolist()
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].text) + jitter[i])
    starts = (BATCH * torch.randperm(-(-len(order) // BATCH))).tolist()
    for start in starts:
        yield [sentences[i] for i in order[start : start + BATCH]]


def _loss(
    network: Network, texts: Sequence[str], some: Sequence[Sentence], known: Mapping[str, int]
) -> Any:  # noqa: ANN401
    scores, at, loss = network(*framed(texts, known)), 0, torch.zeros(())
    for head, names in HEADS.items():
        rows = [row for row, one in enumerate(some) if head in one.says]
        if rows:
            wanted = torch.stack([_wanted(head, some[row]) for row in rows])
            told = nn.functional.cross_entropy(scores[rows, at : at + len(names)], wanted)
            loss = loss + WEIGHS.get(head, 1.0) * told * len(rows) / len(some)
        at += len(names)
    return loss


def _wanted(head: str, sentence: Sentence) -> Any:  # noqa: ANN401
    names = HEADS[head]
    also = sentence.also if head == "intent" else ()
    wanted = torch.full((len(names),), DOUBT / len(names))
    wanted[names.index(sentence.says[head])] += 1 - DOUBT - (SHARED if also else 0)
    for name in also:
        wanted[names.index(name)] += SHARED / len(also)
    return wanted
