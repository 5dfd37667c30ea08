"""A death: nothing is asked, and no note comes for a week; a day swapped for another."""

from __future__ import annotations

from datetime import timedelta

from tests.dialogue.talk import begun
from walkrun_bot.dialogue.replies.following import MovedTo
from walkrun_bot.dialogue.replies.nudging import PauseOver
from walkrun_bot.dialogue.runner import Stage


def test_nobody_in_grief_is_asked_how_the_session_went() -> None:
    joan = begun()
    joan.says("all fine")
    joan.waits(days=1)
    joan.says("my sister died on Sunday")
    assert joan.kinds == ["Grief"]
    so_far = len(joan.heard)
    joan.waits(days=6)
    assert len(joan.heard) == so_far
    joan.waits(days=2)
    assert isinstance(joan.heard[so_far][1].reply, PauseOver)


def test_a_longer_pause_is_not_made_shorter() -> None:
    joan = begun()
    joan.says("all fine", "off to Devon for a fortnight", "my sister died on Sunday")
    assert joan.runner.paused_until == joan.now.date() + timedelta(days=14)


def test_whoever_writes_again_is_back() -> None:
    joan = begun()
    joan.says("all fine", "my sister died on Sunday", "I'm back")
    assert joan.runner.stage is Stage.ACTIVE


def test_a_day_swapped_for_another_is_moved() -> None:
    joan = begun()
    joan.says("all fine", "could we swap Saturday for Sunday")
    moved = joan.replies[0]
    assert isinstance(moved, MovedTo)
    assert (moved.day.isoweekday(), moved.to.isoweekday()) == (6, 7)
