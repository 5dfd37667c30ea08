"""`python bot.py hear`: what is understood, a line of JSON for each line of text.

bot.py:  add_arguments(commands.add_parser("hear", help="…"))
         ... return run(chosen, sys.stdin, say)
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from walkrun_bot.dialogue.hearing.command.labels import labelled
from walkrun_bot.dialogue.hearing.command.scoring import scored

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Iterable


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be chosen to the parser of `hear`."""
    parser.add_argument("--locale", choices=["en"], default="en", help="the language (default en)")
    parser.add_argument("--score", metavar="FILE", help="accuracy against labelled lines of JSON")


def listen(lines: Iterable[str], say: Callable[[str], object]) -> None:
    """Say what was understood of each line, as it comes: it may be a person who types."""
    for line in lines:
        say(json.dumps(labelled(line.rstrip("\r\n")), ensure_ascii=False))


def score(lines: Iterable[str], say: Callable[[str], object]) -> int:
    """Say how much is understood as labelled; return the exit code, 1 where a line is no label."""
    try:
        told: list[dict[str, Any]] = [json.loads(line) for line in lines if line.strip()]
        shares = scored(told)
    except (ValueError, KeyError, TypeError) as wrong:
        say(f"Not a file of labelled lines, each a JSON object with text and label: {wrong!r}")
        return 1
    for share in shares:
        say(str(share))
    return 0
