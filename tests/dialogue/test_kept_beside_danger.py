"""A session told of beside a danger is kept, earns nothing, and the way back says what is held."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from walkrun_bot.coaching.history import Change, Hold
from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.dialogue.buttons import Do


def hold(talk: Talk) -> Hold | None:
    assert talk.runner.standing is not None
    return talk.runner.standing.hold


def held_since(*texts: str) -> Talk:
    alice = begun()
    alice.says(*texts)
    assert hold(alice) is Hold.RED_FLAG
    return alice


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("Did all of it but I blacked out", Completed.ALL),
        ("did half, then I fainted", Completed.PART),
    ],
)
def test_a_session_told_of_in_the_same_message_is_kept(text: str, completed: Completed) -> None:
    alice = after_a_run()
    alice.says(text)
    assert (alice.kinds, hold(alice)) == (["DangerSigns"], Hold.RED_FLAG)
    reports = alice.runner.history.reports
    assert (len(reports), reports[-1].report.completed) == (2, completed)
    assert (alice.runner.draft, alice.runner.asking) == (None, None)


def test_one_that_was_being_told_of_is_kept_too() -> None:
    alice = held_since("done", "I have chest pain")
    assert len(alice.runner.history.reports) == 1


def test_one_told_of_before_the_danger_was_named_by_a_tap_is_kept() -> None:
    alice = begun()
    alice.says("did all of it but felt a bit dizzy")
    assert alice.kinds == ["AskDanger"]
    alice.taps(Do.DANGER, "faint")
    assert (hold(alice), len(alice.runner.history.reports)) == (Hold.RED_FLAG, 1)


def test_how_easy_it_was_counts_for_no_step() -> None:
    alice = begun()
    before = alice.runner.standing
    alice.says("done, it was easy but I fainted at the end")
    assert alice.runner.history.reports[-1].report.effort is None
    assert all(d.change is not Change.STEP for d in alice.runner.history.decisions)
    assert before is not None
    assert alice.runner.standing is not None
    assert alice.runner.standing.rung == before.rung


def test_that_it_was_too_hard_is_kept_and_eases() -> None:
    alice = held_since("did all of it, it was too hard and I fainted at the end")
    assert alice.runner.history.reports[-1].report.effort is Effort.TOO_HARD


def test_no_session_is_made_up_where_none_was_told_of() -> None:
    assert held_since("I fainted on my run").runner.history.reports == ()


def test_a_session_already_told_of_is_not_told_anew_by_a_danger() -> None:
    alice = begun()
    alice.says("done, it felt fine, nothing hurt", "I did all of it but I fainted afterwards")
    assert hold(alice) is Hold.RED_FLAG
    assert len(alice.runner.history.reports) == 1


@pytest.mark.parametrize("rest", ["stop", "pause for two weeks"])
@pytest.mark.parametrize(
    ("told", "held"), [("I fainted on my run", Hold.RED_FLAG), ("I want to die", Hold.RED_FLAG),
                       ("I have a fever", Hold.ILLNESS)],
)  # fmt: skip
def test_back_again_is_greeted_and_told_what_holds_the_plan(
    rest: str, told: str, held: Hold
) -> None:
    alice = begun()
    alice.says(told, rest, "I'm back")
    assert (alice.kinds, hold(alice)) == (["Resumed", "TodayHeld"], held)
    assert Do.TODAY not in {button.do for button in alice.shown}


def test_taken_up_by_a_wish_it_is_said_once() -> None:
    alice = begun()
    alice.says("I fainted on my run", "stop", "what should I do today?")
    assert alice.kinds == ["Resumed", "TodayHeld"]


def test_back_again_with_nothing_held_is_a_greeting_alone() -> None:
    bob = begun()
    bob.says("stop", "I'm back")
    assert bob.kinds == ["Resumed"]
