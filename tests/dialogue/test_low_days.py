"""What low and ashamed people say: met first, with their own facts, wherever they say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from tests.voice.saying import VOICE
from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.hearing.meaning.shapes import Low
from walkrun_bot.dialogue.hearing.meaning.told_low import ROWS, Row, surely
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.replies.small_talk import LowDay, SmallWin
from walkrun_bot.dialogue.runner import Question

if TYPE_CHECKING:
    from collections.abc import Callable


def checked_in() -> Talk:
    """Somebody who has been out and is asked how it felt."""
    talk = begun()
    talk.says("done")
    return talk


def nudged() -> Talk:
    """Somebody on a session's morning, an hour after the note that comes then."""
    talk = after_a_run()
    talk.waits(days=1)
    return talk


STATES = pytest.mark.parametrize("state", [after_a_run, checked_in, nudged])
LOW_ROWS = [row for row in ROWS if isinstance(row.shape, Low)]


def told(row: Row) -> str:
    return row.example


@pytest.mark.parametrize("row", ROWS, ids=told)
def test_each_row_is_there_for_a_sentence_that_no_row_before_it_takes(row: Row) -> None:
    first = next(r for r in ROWS if r.words.search(plain(row.example)))
    assert first is row


@STATES
@pytest.mark.parametrize("row", LOW_ROWS, ids=told)
def test_nora_is_low_and_that_is_met_in_its_own_shape_wherever_she_says_it(
    row: Row, state: Callable[[], Talk]
) -> None:
    nora = state()
    nora.says(row.example)
    lows = [reply for reply in nora.replies if isinstance(reply, LowDay)]
    assert [low.shape for low in lows] == [row.shape]
    assert not any(isinstance(reply, SmallWin) for reply in nora.replies)


@STATES
@pytest.mark.parametrize("said", ["I give up", "I quit", "giving up for the third time",
                                  "who am I kidding", "what's the point"])  # fmt: skip
def test_who_thinks_of_stopping_is_asked_nothing_about_a_session(
    said: str, state: Callable[[], Talk]
) -> None:
    nora = state()
    reports = len(nora.runner.history.reports)
    nora.says(said)
    assert nora.kinds == ["LowDay"]
    assert nora.runner.asking is None
    assert len(nora.runner.history.reports) == reports


def test_a_session_told_of_before_somebody_would_stop_can_still_be_told() -> None:
    nora = checked_in()
    nora.says("I give up", "it was hard, nothing hurt")
    assert nora.runner.history.reports[-1].report.effort is Effort.HARD


@pytest.mark.parametrize("said", ["gave up after two runs", "I had to give up at run 3",
                                  "gave up halfway"])  # fmt: skip
def test_a_session_given_up_at_some_point_of_it_is_told_of_in_part(said: str) -> None:
    nora = begun()
    nora.says(said)
    assert nora.runner.draft is not None
    assert nora.runner.draft.completed is Completed.PART


def test_who_cried_over_a_session_too_hard_hears_that_it_was_set_too_hard() -> None:
    nora = begun()
    nora.says("I couldn't finish. I cried the whole way home")
    assert nora.kinds == ["LowDay", "AskHurt"]
    assert "set too hard" in VOICE.text(nora.replies[0])


def test_a_low_word_in_a_check_in_is_met_before_its_question_is_asked_as_it_stood() -> None:
    nora = checked_in()
    nora.says("people were staring at me")
    assert nora.kinds == ["LowDay", "AskEffort"]
    assert nora.runner.asking is Question.EFFORT
    nora.taps(Do.EFFORT, "hard")
    assert nora.kinds == ["AskHurt"]


@pytest.mark.parametrize("said", ["only ten minutes, but at least I went", "hated it but I did it",
                                  "I went, but it was awful"])  # fmt: skip
def test_a_win_hidden_in_grumbling_is_seen_and_the_session_is_told_of(said: str) -> None:
    bob = begun()
    bob.says(said)
    assert bob.kinds[0] == "SmallWin"
    assert bob.runner.draft is not None
    assert bob.runner.draft.completed is Completed.ALL


@pytest.mark.parametrize("said", ["my sister ran 10k and I can't run a minute",
                                  "I can't even do the easy one"])  # fmt: skip
def test_what_somebody_can_not_do_is_no_session_done_or_left_out(said: str) -> None:
    nora = begun()
    nora.says(said)
    assert nora.kinds == ["LowDay"]
    assert nora.runner.draft is None


@pytest.mark.parametrize("said", ["stopped in front of my house", "I ran last week",
                                  "cried with joy", "laughed at the rain",
                                  "the point of walk breaks", "my son is in tears"])  # fmt: skip
def test_what_only_looks_low_is_not(said: str) -> None:
    assert not isinstance(surely(plain(said)), Low)


@pytest.mark.parametrize(("said", "answer"), [("what's the point of walk breaks?", "Answer"),
                                              ("I'm so slow, is that normal?", "Answer"),
                                              ("am I too old for this?", "Answer")])  # fmt: skip
def test_a_question_with_a_subject_is_answered_though_it_sounds_low(said: str, answer: str) -> None:
    nora = after_a_run()
    nora.says(said)
    assert nora.kinds[-1] == answer
