"""The check-in: two or three taps, or words; nothing is asked that was said, nothing is lost."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import begun
from tests.dialogue.telling import noted, report
from walkrun_bot.coaching.history import Hold, Status
from walkrun_bot.coaching.report import Completed, Effort, Pain, PainSign, Place, Report, Side
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.runner import Question

ALL, PART, _ = Completed


def test_a_painless_session_takes_three_taps() -> None:
    bob = begun()
    bob.taps(Do.DONE)
    bob.taps(Do.EFFORT, "ok")
    bob.taps(Do.HURT, "no")
    assert report(bob) == Report(ALL, Effort.OK)
    assert noted(bob).sessions == 1
    assert (bob.runner.asking, bob.runner.draft) == (None, None)


def test_a_niggle_takes_one_tap_more_for_the_place() -> None:
    alice = begun()
    alice.taps(Do.DONE)
    alice.taps(Do.EFFORT, "hard")
    alice.taps(Do.HURT, "little")
    alice.taps(Do.PLACE, "knee")
    assert report(alice) == Report(ALL, Effort.HARD, Pain(Place.KNEE, 2))


def test_a_strong_pain_is_asked_about_to_its_end() -> None:
    alice = begun()
    for do, value in ((Do.DONE, ""), (Do.EFFORT, "ok"), (Do.HURT, "yes"), (Do.PLACE, "shin"),
                      (Do.LEVEL, "5"), (Do.SIGNS, "bone_point")):  # fmt: skip
        alice.taps(do, value)
    signs = frozenset({PainSign.BONE_POINT})
    assert report(alice) == Report(ALL, Effort.OK, Pain(Place.SHIN, 5, signs))
    assert alice.runner.standing is not None
    assert alice.runner.standing.hold is Hold.PAIN


def test_a_swollen_calf_is_a_red_flag() -> None:
    alice = begun()
    for do, value in ((Do.DONE, ""), (Do.EFFORT, "ok"), (Do.HURT, "yes"), (Do.PLACE, "calf"),
                      (Do.LEVEL, "6"), (Do.SIGNS, "swelling")):  # fmt: skip
        alice.taps(do, value)
    assert alice.kinds == ["DangerSigns"]
    assert alice.runner.standing is not None
    assert alice.runner.standing.hold is Hold.RED_FLAG


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("done", Question.EFFORT),
        ("done, it was easy", Question.HURT),
        ("half of it", Question.EFFORT),
        ("did it, nothing hurt", Question.EFFORT),
        ("all of it, hard, and my shin hurt", Question.LEVEL),
        ("finished it, felt great, but my knee is a bit sore", None),
        ("done, comfortable, no pain", None),
        ("done but it hurt, it was tough", Question.PLACE),
        ("done, it was fine, my calf was 3/10", None),
        ("done, it was fine, my hip hurt 5/10", Question.SIGNS),
    ],
)
def test_what_was_said_is_not_asked(words: str, question: Question | None) -> None:
    talk = begun()
    talk.says(words)
    assert talk.runner.asking is question


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (("done", "fine", "nope"), Report(ALL, Effort.OK)),
        (("done", "easy", "no"), Report(ALL, Effort.EASY)),
        (("done", "7", "nothing"), Report(ALL, Effort.HARD)),
        (("done", "meh", "knee", "2"), Report(ALL, None, Pain(Place.KNEE, 2))),
        (
            ("done", "hard", "yes", "my left shin", "3"),
            Report(ALL, Effort.HARD, Pain(Place.SHIN, 3, side=Side.LEFT)),
        ),
        (
            ("done", "brutal", "yes, ankle", "6", "none"),
            Report(ALL, Effort.TOO_HARD, Pain(Place.ANKLE, 6)),
        ),
        (("half", "ok", "no"), Report(PART, Effort.OK)),
        (("done", "it was fine and nothing hurt"), Report(ALL, Effort.OK)),
        (("done", "ok", "yes", "foot", "0"), Report(ALL, Effort.OK)),
    ],
)
def test_terse_answers_fill_the_report(answers: tuple[str, ...], told: Report) -> None:
    talk = begun()
    talk.says(*answers)
    assert report(talk) == told
    assert talk.runner.asking is None


def test_more_walking_than_planned_is_a_session_done() -> None:
    alice = begun()
    alice.says("did it but walked most of the last bit, it was fine, nothing hurt")
    assert report(alice) == Report(ALL, Effort.OK, walked_more=True)


def test_not_this_time_is_noted_and_owes_nothing() -> None:
    alice = begun()
    alice.says("not today")
    assert alice.kinds == ["SkippedNoted"]
    assert alice.runner.history.reports == ()
    assert alice.runner.history.sessions[-1].status is Status.SKIPPED
