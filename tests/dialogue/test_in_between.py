"""A check-in with life in between: asides, corrections, old taps, late answers; nothing is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import begun
from tests.dialogue.telling import noted, report
from walkrun_bot.coaching.history import Because, Hold
from walkrun_bot.coaching.report import Completed, Effort, Place, Report
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.replies.checkin import AskLevel
from walkrun_bot.dialogue.runner import Question

ALL = Completed.ALL


@pytest.mark.parametrize("aside", [
    "what should I do today?", "and tomorrow?", "show me the plan", "why?", "does walking count?",
    "/plan", "how am I doing?", "what do you keep?", "help",
])  # fmt: skip
def test_asking_something_else_in_between_loses_nothing(aside: str) -> None:
    alice = begun()
    alice.says("done, it was hard")
    draft = alice.runner.draft
    if aside.startswith("/"):
        alice.commands(aside[1:])
    else:
        alice.says(aside)
    assert alice.kinds != ["AskHurt"]
    assert alice.runner.draft == draft
    alice.says("nothing hurt")
    assert report(alice) == Report(ALL, Effort.HARD)


def test_what_is_not_understood_is_asked_again() -> None:
    alice = begun()
    alice.says("done", "the moon was out")
    assert alice.kinds == ["AskEffort"]
    assert alice.runner.asking is Question.EFFORT


def test_the_level_is_asked_again_for_a_number_off_the_scale() -> None:
    alice = begun()
    alice.says("done", "fine", "knee hurts", "42")
    assert alice.replies == [AskLevel(Place.KNEE, again=True)]


def test_an_old_answer_tapped_again_does_not_go_back() -> None:
    alice = begun()
    alice.taps(Do.DONE)
    effort = next(b for b in alice.shown if b.value == "hard")
    alice.taps(Do.EFFORT, "ok")
    alice.taps(Do.HURT, "no")
    before = alice.runner
    alice.forges(effort.data)
    assert alice.runner == before
    assert alice.turn.toast is not None


def test_telling_it_anew_corrects_it() -> None:
    bob = begun()
    bob.says("done, too hard, nothing hurt")
    eased = bob.runner.standing
    bob.says("done")
    assert bob.kinds == ["AlreadyNoted"]
    bob.taps(Do.DONE, "again")
    bob.taps(Do.COMPLETED, "all")
    bob.taps(Do.EFFORT, "easy")
    bob.taps(Do.HURT, "no")
    assert noted(bob).corrected
    assert noted(bob).sessions == 1
    assert bob.runner.standing != eased
    assert len(bob.runner.history.reports) == 2


def test_correcting_by_words_right_away() -> None:
    bob = begun()
    bob.says("done, easy, nothing hurt")
    bob.says("actually my knee hurt 6/10 and it was hard", "none")
    assert bob.runner.standing is not None
    assert bob.runner.standing.hold is Hold.PAIN
    assert {r.number for r in bob.runner.history.reports} == {1}


def test_a_correction_that_takes_a_pain_back_takes_its_hold_back() -> None:
    bob = begun()
    bob.says("done, fine, my knee hurts 8/10", "none of these")
    bob.says("done")
    bob.taps(Do.DONE, "again")
    bob.says("all of it", "fine", "nothing hurt")
    assert bob.runner.standing is not None
    assert bob.runner.standing.hold is None


def test_a_pain_by_itself_changes_the_plan_without_a_session() -> None:
    alice = begun()
    alice.says("my knee really hurts this morning")
    assert alice.kinds == ["PainNoted"]
    assert alice.runner.history.told() == {}
    assert [told.number for told in alice.runner.history.reports] == [0]
    assert alice.runner.history.decisions[-1].because is Because.PAIN_STRONG


def test_a_session_nobody_planned_counts() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt")
    bob.waits(days=3)
    bob.says("just back from a run, it was good, no pain")
    assert noted(bob).sessions == 2


def test_the_question_after_can_be_answered_in_one_breath() -> None:
    bob = begun()
    bob.waits(days=1, hours=1)
    assert bob.kinds == ["QuestionAfter"]
    bob.says("fine, nothing hurt")
    assert bob.kinds == ["Noted"]
    assert report(bob) == Report(ALL, Effort.OK)


def test_a_return_is_what_is_said_first() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt")
    bob.now += timedelta(days=12)
    bob.says("what should I do today?")
    assert bob.kinds[0] == "WelcomeBack"
    bob.says("done, fine, nothing hurt")
    assert noted(bob).returned_after == 12
    assert noted(bob).decision.because is Because.FIRST_BACK


def test_a_question_of_days_ago_does_not_take_todays_answer() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt")
    bob.waits(days=12)
    bob.says("what should I do today?", "done, fine, nothing hurt")
    assert noted(bob).returned_after == 12
    assert bob.runner.history.reports[-1].day == bob.now.date()


@pytest.mark.parametrize(
    ("wish", "kind"),
    [
        ("easier please", "EasierNow"),
        ("I'm ready for more", "MoreNow"),
        ("what should I do today?", "TodaySession"),
        ("pause please", "AskPause"),
        ("I feel ill", "IllNoted"),
        ("change days", "AskDays"),
        ("does walking count?", "WalkingCounts"),
    ],
)
def test_a_wish_is_no_answer_to_the_question_after(wish: str, kind: str) -> None:
    bob = begun()
    bob.says("done, easy, nothing hurt", "change days to wed and sat")
    bob.waits(days=2, hours=1)
    assert bob.kinds == ["QuestionAfter"]
    reports = bob.runner.history.reports
    bob.says(wish)
    assert kind in bob.kinds
    assert bob.runner.history.reports == reports
