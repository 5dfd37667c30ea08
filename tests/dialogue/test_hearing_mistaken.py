"""What must not be mistaken for a wish: a bot that falls silent unasked helps nobody."""

from __future__ import annotations

import pytest

from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Intent


@pytest.mark.parametrize("text", ["go away", "Go away!", "please go away", "just go away now"])
def test_sent_away_it_goes(text: str) -> None:
    assert Intent.STOP in hear(text).intents


@pytest.mark.parametrize(
    "text", ["does that go away?", "will the stiffness go away on its own", "it didn't go away"]
)
def test_what_is_to_go_away_is_not_always_the_bot(text: str) -> None:
    assert Intent.STOP not in hear(text).intents


def test_arms_are_no_private_matter() -> None:
    assert Intent.PRIVACY not in hear("what do I do with my arms").intents
    assert Intent.PRIVACY in hear("what will you do with my answers").intents
