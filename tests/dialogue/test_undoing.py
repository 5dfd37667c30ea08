"""Undo: what was decided and not wanted, and what was told and was not so."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Because, Hold, Standing
from walkrun_bot.dialogue.buttons import Do


def standing(talk: Talk) -> Standing:
    assert talk.runner.standing is not None
    return talk.runner.standing


def stepped() -> Talk:
    """Bob, whose second comfortable session was today's and brought a step."""
    bob = begun()
    bob.now += timedelta(hours=1)
    bob.says("done, it felt fine, nothing hurt")
    bob.now += timedelta(days=2)
    bob.says("done, it felt fine, nothing hurt")
    assert bob.runner.history.decisions[-1].because is Because.COMFORTABLE_ENOUGH
    return bob


@pytest.mark.parametrize("words", ["undo", "undo that", "take that back", "please undo that"])
def test_a_step_is_undone_in_words(words: str) -> None:
    bob = stepped()
    before = bob.runner.history.decisions[-1].before.rung
    bob.says(words)
    assert bob.kinds == ["Undone"]
    assert standing(bob).rung == before


def test_easier_that_was_tapped_by_mistake_is_undone_by_a_button() -> None:
    bob = begun()
    before = standing(bob)
    bob.says("easier please")
    bob.taps(Do.UNDO)
    assert (bob.kinds, standing(bob)) == (["Undone"], before)


def test_minutes_set_by_mistake_come_back_with_the_wish() -> None:
    bob = begun()
    bob.says("15 minutes")
    bob.taps(Do.UNDO)
    assert standing(bob).total_min == bob.runner.wishes.minutes == 25


def test_an_undo_button_of_an_older_decision_does_nothing() -> None:
    bob = begun()
    bob.says("easier please")
    old = next(b for b in bob.shown if b.do is Do.UNDO)
    bob.says("easier please")
    after = standing(bob)
    bob.forges(old.data)
    assert (bob.kinds, standing(bob)) == (["NothingToUndo"], after)


def test_what_follows_from_a_report_is_put_right_by_the_report() -> None:
    alice = begun()
    alice.says("done, too hard, nothing hurt", "undo")
    assert alice.kinds == ["UndoReport"]
    alice.taps(Do.UNDO, "report")
    assert alice.kinds == ["Untold"]
    assert alice.runner.history.told() == {}


def test_i_did_not_go_takes_the_session_and_its_step_back() -> None:
    bob = stepped()
    before = bob.runner.history.decisions[-1].before.rung
    bob.says("no, I did not go")
    assert bob.kinds == ["Untold"]
    assert standing(bob).rung == before
    assert len(bob.runner.history.told()) == 1


def test_it_was_yesterday_moves_the_session_and_decides_anew() -> None:
    bob = stepped()
    step = bob.runner.history.decisions[-1]
    bob.says("no, it was yesterday")
    told = bob.runner.history.told()[step.number]
    assert (bob.now.date() - told.day).days == 1
    assert bob.runner.history.decisions[-1].because is step.because
    assert standing(bob) == step.after


@pytest.mark.parametrize(
    ("words", "hold"),
    [("I fainted on my run", Hold.RED_FLAG), ("I have a fever", Hold.ILLNESS),
     ("my doctor said not to run", Hold.SEEN_FIRST), ("my knee hurts 8/10", Hold.PAIN)],
)  # fmt: skip
def test_undo_lifts_no_hold(words: str, hold: Hold) -> None:
    alice = begun()
    alice.says(words, "undo")
    assert alice.kinds[-1] in {"NotUndone", "AskDanger", "UndoReport"}
    assert standing(alice).hold is hold


def test_well_again_by_mistake_is_rest_again() -> None:
    alice = begun()
    alice.says("I have a fever")
    alice.waits(days=3)
    alice.says("what should I do today?")
    alice.taps(Do.WELL, "yes")
    alice.taps(Do.UNDO)
    assert standing(alice).hold is Hold.ILLNESS


def test_there_may_be_nothing_to_undo() -> None:
    bob = begun()
    bob.says("undo")
    assert bob.kinds == ["NothingToUndo"]


def test_in_the_middle_of_a_check_in_undo_begins_it_anew() -> None:
    alice = begun()
    alice.says("done", "too hard", "undo that")
    assert alice.kinds == ["AskCompleted"]
    assert alice.runner.history.told() == {}
