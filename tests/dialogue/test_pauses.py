"""Pausing, stopping, leaving and coming back: all of them fine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.dialogue.silence import nothing_is_due
from tests.dialogue.talk import begun
from walkrun_bot.coaching.history import Because
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.events import CameBack, Left
from walkrun_bot.dialogue.runner import Stage


@pytest.mark.parametrize(("length", "days"), [("week", 7), ("fortnight", 14)])
def test_a_pause_is_silent_and_ends_with_one_question(length: str, days: int) -> None:
    bob = begun()
    bob.says("pause")
    bob.taps(Do.PAUSE, length)
    until, before = bob.runner.paused_until, len(bob.heard)
    assert until is not None
    assert (until - bob.now.date()).days == days
    bob.waits(days=days - 1)
    assert len(bob.heard) == before
    bob.waits(days=1)
    assert bob.kinds == ["PauseOver"]


def test_an_open_pause_stays_silent() -> None:
    bob = begun()
    bob.says("I need a break, pause please")
    bob.taps(Do.PAUSE, "open")
    assert nothing_is_due(bob.turn)


@pytest.mark.parametrize("words", ["I'm back", "resume"])
def test_back_from_a_pause_the_plan_meets_the_runner(words: str) -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt", "pause")
    bob.taps(Do.PAUSE, "open")
    bob.waits(days=30)
    bob.says(words)
    assert (bob.kinds, bob.runner.stage) == (["Resumed"], Stage.ACTIVE)
    assert bob.runner.history.decisions[-1].because is Because.AWAY
    assert not nothing_is_due(bob.turn)


def test_stop_is_silence_until_the_runner_writes() -> None:
    bob = begun()
    bob.says("stop")
    assert (bob.kinds, nothing_is_due(bob.turn)) == (["Stopped"], True)
    bob.waits(days=100)
    bob.commands("start")
    assert (bob.runner.stage, nothing_is_due(bob.turn)) == (Stage.ACTIVE, False)


def test_after_a_stop_asking_for_today_takes_it_up_again() -> None:
    bob = begun()
    bob.says("stop", "what should I do today?")
    assert bob.runner.stage is Stage.ACTIVE


def test_who_has_blocked_the_bot_is_left_alone_and_is_still_known_when_back() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt")
    history = bob.runner.history
    bob.event(Left())
    assert (bob.turn.says, nothing_is_due(bob.turn)) == ((), True)
    bob.waits(days=9)
    bob.event(CameBack())
    assert bob.runner.stage is Stage.ACTIVE
    assert bob.runner.history == history


def test_who_paused_and_then_blocked_the_bot_is_not_written_to_sooner() -> None:
    bob = begun()
    bob.says("pause")
    bob.taps(Do.PAUSE, "fortnight")
    bob.event(Left())
    bob.event(CameBack())
    before = len(bob.heard)
    bob.waits(days=10)
    assert len(bob.heard) == before


def test_delete_asks_once_and_no_keeps_everything() -> None:
    bob = begun()
    before = bob.runner
    bob.says("delete everything")
    bob.taps(Do.DELETE, "no")
    assert (replace(bob.runner, asking=before.asking), bob.turn.forget) == (before, False)
    bob.forges("delete:yes:0")
    assert not bob.turn.forget
