"""Make `reader.onnx` beside `hearing/reading/reader.py`: a model of sentences, taught with ours.

Run by hand, from the root, with `torch`, `transformers`, `onnx` and `onnxruntime` installed and
the model all-MiniLM-L6-v2 (Apache-2.0) in a folder; half an hour on one core:

    python -m tools.reader FOLDER_OF_THE_MODEL

A message misread? Add sentences like it, in other words, to `tools/sentences`, and make it anew.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx  # type: ignore[import-not-found, unused-ignore]
import torch  # type: ignore[import-not-found, unused-ignore]
from onnxruntime.quantization import (  # type: ignore[import-not-found, unused-ignore]
    QuantType,
    quantize_dynamic,
)

from tools.reader.learning import framed, learn
from tools.reader.network import Network
from tools.reader.sentences import HEADS, read
from walkrun_bot.dialogue.hearing.reading.pieces import (
    BEGIN,
    END,
    NOTHING,
    UNKNOWN,
    pieces,
)
from walkrun_bot.dialogue.hearing.text.pieces import CONTINUES

SHIPPED = Path(__file__).parent.parent.parent / "walkrun_bot/dialogue/hearing/reading/reader.onnx"
# Of the model's pieces, so many whole words, the frequent first; rarer ones are put together from
# parts, of which the short ones stay.
WORDS, LONGEST_PART = 9_000, len("##") + 4
MARKS = (NOTHING, UNKNOWN, BEGIN, END)
_OURS = re.compile(r"(?:##)?[a-z0-9]+|[^\w\s]")


def vocabulary(folder: Path, texts: list[str]) -> dict[str, int]:
    """Return the pieces that are kept, with their numbers in the model."""
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    numbers = {piece: number for number, piece in enumerate(lines) if piece}
    used = {number for text in texts for number in pieces(text, numbers)}
    whole = [p for p in numbers if _OURS.fullmatch(p) and not p.startswith(CONTINUES)][:WORDS]
    parts = [p for p in numbers if _OURS.fullmatch(p) and p.startswith(CONTINUES)]
    parts = [part for part in parts if len(part) <= LONGEST_PART]
    kept = {*MARKS, *whole, *parts, *(piece for piece in numbers if numbers[piece] in used)}
    return {piece: number for piece, number in numbers.items() if piece in kept}


def ship(network: Network, known: dict[str, int]) -> None:
    """Write the network with a byte for a weight, and with its pieces and heads inside."""
    example = framed(["two texts", "the second is longer"], known)
    axes = {0: "texts", 1: "pieces"}
    with TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            network, example, whole, input_names=["ids", "mask"], output_names=["scores"],
            dynamic_axes={"ids": axes, "mask": axes}, opset_version=17, dynamo=False,
        )  # fmt: skip
        # Seven bits of eight: then no processor's sums overflow, and all of them agree.
        quantize_dynamic(
            whole, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )  # fmt: skip
        model = onnx.load(small)
    for key, value in (("heads", json.dumps(HEADS)), ("pieces", "\n".join(known))):
        model.metadata_props.add(key=key, value=value)
    # Weights in a file of their own are looked at where they lie, and not read into memory twice.
    SHIPPED.with_suffix(".weights").unlink(missing_ok=True)
    onnx.save_model(
        model, SHIPPED, save_as_external_data=True, size_threshold=1024,
        location=SHIPPED.with_suffix(".weights").name,
    )  # fmt: skip


def main() -> None:
    """Learn from all sentences, and write the model."""
    folder, sentences = Path(sys.argv[1]), read()
    numbers = vocabulary(folder, [sentence.text for sentence in sentences])
    known = {piece: number for number, piece in enumerate(numbers)}
    torch.manual_seed(0)
    network = Network(folder, list(numbers.values()))
    print(f"{len(sentences)} sentences, {len(known)} pieces", flush=True)
    learn(network, sentences, known)
    ship(network, known)


if __name__ == "__main__":
    main()
