"""A pain told of by itself that was none, or another; and a report that was of another day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from walkrun_bot.coaching.history import Hold, Status
from walkrun_bot.coaching.pain import trend
from walkrun_bot.coaching.report import Place, Side
from walkrun_bot.dialogue.buttons import Do


def told_alone(
    words: str = "my knee hurts", level: str = "7", hold: Hold | None = Hold.PAIN
) -> Talk:
    """Alice on a day without a session, long after one; her knee is misheard."""
    alice = after_a_run()
    alice.now += timedelta(days=2)
    alice.says(words, level)
    if alice.kinds == ["AskSigns"]:
        alice.says("none of these")
    assert alice.kinds[0] == "PainNoted"
    assert alice.runner.standing is not None
    assert alice.runner.standing.hold is hold
    return alice


def test_a_misheard_pain_is_taken_out_by_a_tap() -> None:
    alice = told_alone()
    before = alice.runner.history.decisions[-1].before
    alice.taps(Do.UNDO, "pain")
    assert alice.kinds == ["PainNotMeant"]
    assert alice.runner.standing == before


@pytest.mark.parametrize("words", ["undo", "undo that", "take that back"])
def test_a_misheard_pain_is_taken_out_in_words(words: str) -> None:
    alice = told_alone(level="4", hold=None)
    before = alice.runner.history.decisions[-1].before
    alice.says(words)
    assert alice.kinds == ["PainNotMeant"]
    assert alice.runner.standing == before


@pytest.mark.parametrize("words", ["undo", "no wait, it doesn't hurt at all"])
def test_words_alone_lift_no_hold_but_the_tap_is_shown(words: str) -> None:
    alice = told_alone()
    alice.says(words)
    assert alice.kinds == ["NotUndone"]
    alice.taps(Do.UNDO, "pain")
    assert alice.kinds == ["PainNotMeant"]


def test_a_pain_taken_out_is_no_more_in_the_row_of_its_place() -> None:
    alice = told_alone()
    assert trend(alice.runner.history, Place.KNEE, alice.now.date()) == (7,)
    alice.taps(Do.UNDO, "pain")
    assert trend(alice.runner.history, Place.KNEE, alice.now.date()) == ()


def test_the_second_tap_and_a_tap_that_time_has_overtaken_do_nothing() -> None:
    alice = told_alone()
    data = next(button.data for button in alice.shown if button.do is Do.UNDO)
    alice.forges(data)
    after = alice.runner.standing
    alice.forges(data)
    assert alice.kinds == ["OldButton"]
    assert alice.runner.standing == after


def test_a_pain_told_of_twice_is_undone_once() -> None:
    alice = told_alone()
    alice.says("my hip hurts too", "3", "undo")
    assert alice.runner.standing is not None
    assert alice.runner.standing.hold is Hold.PAIN, "the knee still hurts"


def test_another_side_told_at_once_replaces_the_first() -> None:
    alice = told_alone("my right knee hurts")
    alice.says("no wait, the left knee")
    assert alice.kinds[0] == "PainNoted"
    pain = alice.runner.history.reports[-1].report.pain
    assert pain is not None
    assert (pain.side, pain.level) == (Side.LEFT, 7)
    assert trend(alice.runner.history, Place.KNEE, alice.now.date()) == (7,)


def test_a_pain_that_answers_a_session_can_be_put_right_like_the_session() -> None:
    alice = begun()
    alice.says("done, it felt fine, nothing hurt")
    alice.now += timedelta(hours=5)
    alice.says("my knee hurts after all", "2")
    assert alice.kinds[0] == "PainNoted"
    alice.taps(Do.CORRECT)
    assert alice.kinds == ["AskWhatToChange"]


def test_a_report_moved_to_yesterday_leaves_today_s_session_to_come() -> None:
    bob = begun()
    bob.says("no notes please")
    bob.now += timedelta(days=1)
    bob.says("what should I do today?")
    bob.now += timedelta(days=1)
    bob.says("what should I do today?", "done, it felt fine, nothing hurt", "I meant yesterday")
    latest = bob.runner.history.latest().values()
    yesterday, today = bob.now.date() - timedelta(days=1), bob.now.date()
    assert [e.status for e in latest if e.day == yesterday] == [Status.DONE]
    assert [e.status for e in latest if e.day == today] == [Status.PLANNED]


def test_a_session_planned_for_the_day_that_a_report_moves_to_is_gone() -> None:
    bob = begun()
    bob.says("no notes please", "what should I do today?")
    bob.says("done yesterday, it felt fine, nothing hurt")
    yesterday, today = bob.now.date() - timedelta(days=1), bob.now.date()
    bob.says("no, it was today")
    latest = bob.runner.history.latest().values()
    assert [e.status for e in latest if e.day == today] == [Status.DONE]
    assert [e.status for e in latest if e.day == yesterday] == [Status.SKIPPED]
