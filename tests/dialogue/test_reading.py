"""The model of sentences: what it makes of words that it was not taught with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from walkrun_bot.dialogue.hearing.reading.model import model
from walkrun_bot.dialogue.hearing.reading.pieces import pieces, tokens
from walkrun_bot.dialogue.hearing.reading.reader import read

HOUSE = Path(__file__).parent.parent.parent
HEARD = HOUSE / "tests" / "dialogue" / "heard"
TAUGHT = HOUSE / "tools" / "sentences"


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_it_was_not_taught_what_it_is_measured_by() -> None:
    taught = {line["text"].casefold() for path in TAUGHT.glob("*.jsonl") for line in lines(path)}
    measured = {line["text"].casefold() for path in HEARD.glob("*.jsonl") for line in lines(path)}
    assert len(taught) > 5000
    assert not taught & measured


def test_the_shares_of_each_matter_add_up_to_one() -> None:
    reading = read("did it all, my left shin is a bit grumpy")
    for matter in (reading.intent, reading.completed, reading.effort, reading.mood, reading.pain,
                   reading.severity, reading.danger, reading.kind):  # fmt: skip
        assert sum(matter.values()) == pytest.approx(1, abs=1e-3)


def test_an_emoji_is_read_by_its_name() -> None:
    assert tokens("Done \U0001f44d!") == ["done", "thumbs", "up", "sign", "!"]


def test_a_word_that_is_not_known_is_read_in_parts() -> None:
    known = model().known
    names = {number: piece for piece, number in known.items()}
    read_as = [names[number] for number in pieces("walkrunningest", known)]
    assert len(read_as) > 1
    assert "".join(piece.removeprefix("##") for piece in read_as) == "walkrunningest"


@pytest.mark.parametrize(
    "text", ["", " ", "\u0645\u0631\u062d\u0628\u0627", "\U0001f9ff" * 300, "a" * 4096]
)
def test_anything_can_be_read(text: str) -> None:
    assert sum(read(text).intent.values()) == pytest.approx(1, abs=1e-3)


def test_a_danger_at_the_end_of_a_long_story_is_read() -> None:
    story = "We went round the park and talked about the garden. " * 70
    assert read(story).danger["none"] > 0.5
    assert read(story + "Then a crushing pain in my chest.").danger["none"] < 0.5
