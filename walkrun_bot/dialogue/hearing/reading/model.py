"""The model as it is shipped: numbers of pieces in, shares of what each head tells apart out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
import onnxruntime

from walkrun_bot.dialogue.hearing.reading.pieces import BEGIN, END


class Model:
    """`known` are its pieces by number; a head is one matter, with the names it tells apart."""

    def __init__(self, shipped: str) -> None:
        """Take the path of `reader.onnx`; its weights lie beside it, and are not read twice."""
        options = onnxruntime.SessionOptions()
        # One message at a time, beside everything else: threads would only wait for each other.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # What is not kept for the next message need not be cleared away.
        options.enable_cpu_mem_arena = options.enable_mem_pattern = False
        self._session = onnxruntime.InferenceSession(
            shipped, options, providers=["CPUExecutionProvider"]
        )
        told = self._session.get_modelmeta().custom_metadata_map
        self.known = {piece: number for number, piece in enumerate(told["pieces"].split("\n"))}
        self._heads: dict[str, list[str]] = json.loads(told["heads"])

    def shares(self, stretch: Sequence[int]) -> dict[str, Mapping[str, float]]:
        """Return by head a share for each of its names; of each head they add up to 1."""
        ids = np.array([[self.known[BEGIN], *stretch, self.known[END]]], np.int64)
        there = np.ones(ids.shape, np.float32)
        (scores,) = self._session.run(None, {"ids": ids, "mask": there})
        spans = np.cumsum([len(names) for names in self._heads.values()])[:-1]
        parts = zip(self._heads.items(), np.split(scores[0], spans), strict=True)
        return {head: dict(zip(names, _shares(row), strict=True)) for (head, names), row in parts}


def _shares(scores: np.ndarray[tuple[int], np.dtype[np.float32]]) -> list[float]:
    powers = np.exp(scores - scores.max())
    return [float(power) for power in powers / powers.sum()]


@cache
def model() -> Model:
    """Return the model, read once and for good: a fifth of a second."""
    return Model(str(files(__package__).joinpath("reader.onnx")))
