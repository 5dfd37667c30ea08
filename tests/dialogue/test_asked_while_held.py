"""Questions while a danger holds the plan: what sends nobody out is answered."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import begun
from walkrun_bot.coaching.history import Hold


@pytest.mark.parametrize("words", ["why does my face go so red?", "what shoes do I need?"])
def test_what_sends_nobody_out_is_answered_while_a_danger_holds_the_plan(words: str) -> None:
    joan = begun()
    joan.says("I fainted", words)
    assert joan.kinds == ["Answer"]
    assert joan.runner.standing is not None
    assert joan.runner.standing.hold is Hold.RED_FLAG


@pytest.mark.parametrize("words", ["should I walk the hills?", "how fast should I run?"])
def test_what_may_send_somebody_out_waits_for_the_doctor(words: str) -> None:
    joan = begun()
    joan.says("I fainted", words)
    assert "Answer" not in joan.kinds


def test_rain_tomorrow_is_about_the_rain() -> None:
    joan = begun()
    joan.says("all fine", "what if it rains tomorrow?")
    assert joan.kinds[0] == "Answer"
