"""Hearing holds: danger whatever else fails, and never more than linear time."""

from __future__ import annotations

import json
import os
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.scoring import scored

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.heard import Heard

DEV_SET = os.environ.get("HEARING_DEV_SET", "")
WHOLE = 4096
# Twice as long may take twice as long; the rest is what a busy machine adds.
GROWTH = 3.2
PIECES = (
    "a", "no ", "not my ", "chest ", "heart still ", "my knee not ", "1 ", "10/", "aaa", "oo",
    "week 1 day ", "did not ", "half of ", "pain in my ", "i was ", "walked ", "wish i ", "a, ",
    "(.", "w1d1", "no a b, c or ", "blood a ", "head hit ", "never ", "\u0e01", "\u05d0 ",
    "cough blood ", "sitting heart ", "years ago ", "went away ", "only my ", "breath not ",
)  # fmt: skip


def took(text: str) -> float:
    """The least of three tries, in seconds: what the machine adds is not the text's."""
    tries = []
    for _ in range(3):
        began = perf_counter()
        hear(text)
        tries.append(perf_counter() - began)
    return min(tries)


@pytest.mark.parametrize("piece", PIECES)
def test_a_message_twice_as_long_takes_about_twice_as_long(piece: str) -> None:
    whole, half = (piece * WHOLE)[:WHOLE], (piece * WHOLE)[: WHOLE // 2]
    hear(half)
    assert took(whole) < GROWTH * took(half) + 0.02


def test_a_danger_is_told_even_where_the_rest_of_hearing_fails() -> None:
    def broken(_: str) -> Heard:
        raise KeyError

    alarm = hear("did it all but I fainted", broken).alarm
    assert alarm is not None
    assert alarm.sure
    with pytest.raises(KeyError):
        hear("did it all", broken)


@pytest.mark.skipif(not DEV_SET, reason="HEARING_DEV_SET names no file of labelled sentences")
def test_real_sentences_are_understood() -> None:
    lines = Path(DEV_SET).read_text(encoding="utf-8").splitlines()
    shares = {one.name: one.share for one in scored([json.loads(line) for line in lines])}
    assert shares["intent, alt counted"] >= 0.87
    assert shares["pain: recall"] >= 0.92
    assert shares["pain: precision"] >= 0.92
