"""Every hold has a way out: shown by "today", reachable by a button and in words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.buttons import Do

HELD = {
    Hold.RED_FLAG: "I fainted on my run", Hold.ILLNESS: "I have a fever",
    Hold.SEEN_FIRST: "my doctor said not to run", Hold.PAIN: "my knee hurts 8/10",
}  # fmt: skip
BUTTON = {
    Hold.RED_FLAG: (Do.SEEN, "yes"), Hold.ILLNESS: (Do.WELL, "yes"),
    Hold.SEEN_FIRST: (Do.SEEN, "yes"), Hold.PAIN: (Do.DONE, ""),
}  # fmt: skip
WORDS = {
    Hold.RED_FLAG: ("I saw my doctor", "yes"), Hold.ILLNESS: ("I have been well for two days",),
    Hold.SEEN_FIRST: ("I saw my doctor", "yes"), Hold.PAIN: ("done, easy, nothing hurt",),
}  # fmt: skip


def held(hold: Hold) -> Talk:
    alice = begun()
    alice.says(HELD[hold])
    assert alice.runner.standing is not None
    assert alice.runner.standing.hold is hold
    alice.now += timedelta(days=3)
    alice.says("what should I do today?")
    return alice


def of(alice: Talk) -> Hold | None:
    assert alice.runner.standing is not None
    return alice.runner.standing.hold


@pytest.mark.parametrize("hold", Hold)
def test_today_shows_the_way_out_and_a_button_takes_it(hold: Hold) -> None:
    alice = held(hold)
    alice.taps(*BUTTON[hold])
    if hold is Hold.PAIN:
        alice.taps(Do.EFFORT, "easy")
        alice.taps(Do.HURT, "no")
    assert of(alice) is None


@pytest.mark.parametrize("hold", Hold)
def test_in_words_there_is_one_too(hold: Hold) -> None:
    alice = held(hold)
    alice.says(*WORDS[hold])
    assert of(alice) is None


@pytest.mark.parametrize("hold", Hold)
def test_the_way_back_is_gentle(hold: Hold) -> None:
    alice = held(hold)
    before = alice.runner.standing
    alice.says(*WORDS[hold])
    after = alice.runner.standing
    assert before is not None
    assert after is not None
    assert after.walks_first >= (0 if hold is Hold.PAIN else 2)
    assert after.rung.run_s < before.rung.run_s
