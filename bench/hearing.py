"""How well, how fast and how small hearing is: the lists of the tests, and labelled lines if named.

python -m bench.hearing [FILE]
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from time import perf_counter, process_time

import psutil

LISTS = Path(__file__).parent.parent / "tests" / "dialogue" / "heard"
MEGABYTE = 1024 * 1024


def main() -> None:
    """Print accuracy, milliseconds a message and megabytes."""
    before = psutil.Process().memory_info().rss
    from walkrun_bot.dialogue.hearing.command.scoring import scored  # noqa: PLC0415
    from walkrun_bot.dialogue.hearing.hear import hear  # noqa: PLC0415 (its size is measured)

    hear("to have the tables read")
    grown = psutil.Process().memory_info().rss - before
    texts, spent = sentences("dangers.txt") + sentences("look_alikes.txt"), []
    for text in texts + sentences("terse.txt"):
        began = perf_counter()
        hear(text)
        spent.append(1000 * (perf_counter() - began))
    spent.sort()
    print(
        f"ms a message: p50 {spent[len(spent) // 2]:.2f}, p99 {spent[len(spent) * 99 // 100]:.2f}"
    )
    print(f"ms for 4,096 hostile characters, the worst of a thousand: {slowest():.0f}")
    print(f"megabytes added: {grown / MEGABYTE:.0f}")
    caught = [hear(text).alarm is not None for text in sentences("dangers.txt")]
    alarms = [(a := hear(t).alarm) is not None and a.sure for t in sentences("look_alikes.txt")]
    print(f"dangers caught: {sum(caught)} of {len(caught)}")
    print(f"full alarms at look-alikes: {sum(alarms)} of {len(alarms)}")
    print(*found_by_meaning(), sep="\n")
    if sys.argv[1:]:
        lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
        print(*scored([json.loads(line) for line in lines if line.strip()]), sep="\n")


def slowest() -> float:
    """Return the longest that hearing takes for hostile text, in ms of the processor's time."""
    from tests.dialogue.hostile import hostile  # noqa: PLC0415 (after the size is measured)
    from walkrun_bot.dialogue.hearing.hear import hear  # noqa: PLC0415

    longest = 0.0
    for text in hostile(1000):
        tries = []
        for _ in range(3):
            began = process_time()
            hear(text)
            tries.append(process_time() - began)
        longest = max(longest, min(tries))
    return 1000 * longest


def found_by_meaning() -> list[str]:
    """Return how many questions find their answer, and how many messages find one wrongly."""
    from walkrun_bot.dialogue.hearing.meaning.subjects import asked  # noqa: PLC0415 (its size is measured)

    told = []
    for name in ("asked.toml", "asked_later.toml"):
        listed = tomllib.loads((LISTS.parent / name).read_text(encoding="utf-8"))
        pairs = [(subject, text) for subject, texts in listed.items() for text in texts]
        right = sum(subject in {one.subject for one in asked(text)} for subject, text in pairs)
        told.append(f"found by meaning, {name}: {right} of {len(pairs)}")
    others = (LISTS.parent / "not_asked.txt").read_text(encoding="utf-8").splitlines()
    told.append(f"taken for a question: {sum(bool(asked(t)) for t in others)} of {len(others)}")
    return told


def sentences(name: str) -> list[str]:
    """Return the sentences of a list, without their labels."""
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    return [line.partition("\t")[2] for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    main()
