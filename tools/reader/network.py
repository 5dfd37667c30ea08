"""The network: MiniLM's layers, and a line from what they make of a text to each head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch  # type: ignore[import-not-found, unused-ignore]
from torch import nn  # type: ignore[import-not-found, unused-ignore]
from transformers import AutoModel  # type: ignore[import-not-found, unused-ignore]

from tools.reader.sentences import HEADS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DROPPED = 0.1  # of what each head looks at, while learning


class Network(nn.Module):  # type: ignore[misc, unused-ignore]
    """Scores for every name of every head, side by side."""

    def __init__(self, folder: Path, kept: Sequence[int]) -> None:
        """Take the model in `folder`, and of its pieces those numbered in `kept`."""
        super().__init__()
        self.layers = AutoModel.from_pretrained(folder, attn_implementation="eager")
        words = self.layers.embeddings.word_embeddings
        words.weight = nn.Parameter(words.weight[list(kept)].clone())
        # What single words mean stays as it was learned from far more text than ours.
        for weights in self.layers.embeddings.parameters():
            weights.requires_grad = False
        size = 2 * self.layers.config.hidden_size
        self.heads = nn.ModuleDict({h: nn.Linear(size, len(n)) for h, n in HEADS.items()})
        self.drop = nn.Dropout(DROPPED)

    def forward(self, ids: Any, mask: Any) -> Any:  # noqa: ANN401 - tensors, untyped here
        """Return scores of shape (texts, all names): heads look at the mean and at the peaks."""
        read = self.layers(input_ids=ids, attention_mask=mask).last_hidden_state
        there = mask.unsqueeze(-1)
        mean = (read * there).sum(1) / there.sum(1)
        peaks = read.masked_fill(there == 0, -1e4).max(1).values
        seen = self.drop(torch.cat([mean, peaks], 1))
        return torch.cat([self.heads[head](seen) for head in HEADS], 1)
