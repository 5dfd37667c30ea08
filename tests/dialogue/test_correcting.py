"""What was noted is shown, and put right by a tap or in words; the right day, the right side."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.dialogue.talk import begun
from tests.dialogue.telling import noted, report
from walkrun_bot.coaching.history import Change, Hold
from walkrun_bot.coaching.report import Completed, Effort, Pain, Place, Report, Side
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.replies.checkin import AskLevel
from walkrun_bot.dialogue.runner import Question

ALL, PART = Completed.ALL, Completed.PART
LEFT_SHIN = Pain(Place.SHIN, 3, side=Side.LEFT)


def test_after_a_full_account_nothing_is_left_to_ask() -> None:
    alice = begun()
    alice.says("did all of it, legs heavy, left shin a bit sore")
    assert report(alice) == Report(ALL, Effort.HARD, Pain(Place.SHIN, 2, side=Side.LEFT))
    assert alice.runner.asking is None


def test_only_the_number_is_asked_and_the_side_is_spoken_of() -> None:
    alice = begun()
    alice.says("did all of it, legs heavy, my left shin hurts")
    assert alice.replies == [AskLevel(Place.SHIN, side=Side.LEFT)]
    alice.says("3")
    assert report(alice) == Report(ALL, Effort.HARD, LEFT_SHIN)


@pytest.mark.parametrize(
    ("part", "answer", "told"),
    [
        ("completed", ((Do.COMPLETED, "part"),), Report(PART, Effort.HARD, LEFT_SHIN)),
        ("effort", ((Do.EFFORT, "easy"),), Report(ALL, Effort.EASY, LEFT_SHIN)),
        ("hurt", ((Do.HURT, "no"),), Report(ALL, Effort.HARD)),
        (
            "hurt",
            ((Do.HURT, "little"), (Do.PLACE, "knee")),
            Report(ALL, Effort.HARD, Pain(Place.KNEE, 2)),
        ),
    ],
)
def test_one_thing_is_put_right_by_taps(
    part: str, answer: tuple[tuple[Do, str], ...], told: Report
) -> None:
    alice = begun()
    alice.says("all of it, hard, left shin hurts 3/10")
    alice.taps(Do.CORRECT)
    assert alice.kinds == ["AskWhatToChange"]
    alice.taps(Do.CORRECT, part)
    for do, value in answer:
        alice.taps(do, value)
    assert report(alice) == told
    assert noted(alice).corrected
    assert noted(alice).sessions == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("no, it was the right one", Pain(Place.SHIN, 3, side=Side.RIGHT)),
        ("sorry, I meant the right shin", Pain(Place.SHIN, 3, side=Side.RIGHT)),
        ("actually it was a 2/10", Pain(Place.SHIN, 2, side=Side.LEFT)),
        ("no, nothing hurt", None),
        ("no, the knee", Pain(Place.KNEE, None)),
    ],
)
def test_a_pain_is_put_right_in_words(words: str, told: Pain | None) -> None:
    alice = begun()
    alice.says("all of it, hard, left shin hurts 3/10", words)
    if told is not None and told.level is None:
        assert alice.runner.asking is Question.LEVEL
        alice.says("2")
        told = Pain(told.place, 2)
    assert report(alice).pain == told
    assert noted(alice).corrected


def test_how_it_felt_is_put_right_in_words_and_the_plan_follows() -> None:
    bob = begun()
    bob.says("done, too hard, nothing hurt")
    assert noted(bob).decision.change is Change.EASIER
    bob.says("no, it was easy, I mixed it up")
    assert report(bob) == Report(ALL, Effort.EASY)
    assert noted(bob).decision.change is Change.SAME


def test_a_pain_that_is_news_is_no_correction() -> None:
    """The evening's "no pain now" leaves the morning's report as it was."""
    alice = begun()
    alice.says("all of it, hard, left shin hurts 5/10", "none of these", "no pain now")
    assert report(alice).pain == Pain(Place.SHIN, 5, side=Side.LEFT)
    assert len(alice.runner.history.reports) == 1


def test_not_quite_in_words_opens_the_same_choice() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt", "that's not right")
    assert bob.kinds == ["AskWhatToChange"]
    bob.says("it was hard")
    assert report(bob) == Report(ALL, Effort.HARD)


def test_a_correction_left_half_way_leaves_the_report_as_it_was() -> None:
    alice = begun()
    alice.says("all of it, hard, left shin hurts 3/10")
    alice.taps(Do.CORRECT)
    alice.taps(Do.CORRECT, "effort")
    alice.says("what should I do today?")
    assert report(alice) == Report(ALL, Effort.HARD, LEFT_SHIN)
    assert len(alice.runner.history.reports) == 1


def test_the_side_is_put_right_while_the_number_is_asked() -> None:
    alice = begun()
    alice.says("done, hard, my left shin hurts", "no, the right one", "3")
    assert report(alice).pain == Pain(Place.SHIN, 3, side=Side.RIGHT)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("did it yesterday, fine, nothing hurt", date(2026, 3, 3)),
        ("went out on Sunday, all of it, fine, nothing hurt", date(2026, 3, 1)),
        ("did it this morning, fine, nothing hurt", date(2026, 3, 4)),
        ("ran two days ago, did all of it, fine, nothing hurt", date(2026, 3, 2)),
    ],
)
def test_a_report_lands_on_the_day_it_is_of(words: str, day: date) -> None:
    bob = begun(now=datetime(2026, 3, 4, 12, tzinfo=UTC))
    bob.says(words)
    assert noted(bob).day == day
    assert bob.runner.history.reports[-1].day == day


def test_the_day_is_put_right_in_words() -> None:
    bob = begun(now=datetime(2026, 3, 4, 12, tzinfo=UTC))
    bob.says("done, fine, nothing hurt", "I meant Monday")
    assert noted(bob).day == date(2026, 3, 2)
    assert [e.day for e in bob.runner.history.latest().values()] == [date(2026, 3, 2)]


def test_the_day_is_put_right_by_a_tap() -> None:
    bob = begun(now=datetime(2026, 3, 4, 12, tzinfo=UTC))
    bob.says("done, fine, nothing hurt")
    for do, value in ((Do.CORRECT, ""), (Do.CORRECT, "day"), (Do.ON_DAY, "1")):
        bob.taps(do, value)
    assert noted(bob).day == date(2026, 3, 2)


@pytest.mark.parametrize("words", ["done tonight, fine, nothing hurt", "did it, fine, no pain",
                                   "ran last night, did it all, fine, no pain"])  # fmt: skip
def test_half_an_hour_after_midnight_it_is_still_the_evening_before(words: str) -> None:
    nell = begun(now=datetime(2026, 3, 2, 9, tzinfo=UTC))
    nell.now = datetime(2026, 3, 5, 0, 30, tzinfo=UTC)
    nell.says(words)
    assert noted(nell).day == date(2026, 3, 4)


def test_a_session_of_three_weeks_ago_is_no_news_to_the_plan() -> None:
    bob = begun()
    bob.says("did it 20 days ago, fine, nothing hurt")
    assert bob.kinds == ["TooLongAgo"]
    assert bob.runner.history.reports == ()


def test_a_strong_pain_put_right_lets_its_hold_go() -> None:
    alice = begun()
    alice.says("all of it, hard, knee hurts 8/10")
    assert alice.runner.standing is not None
    assert alice.runner.standing.hold is Hold.PAIN
    alice.now += timedelta(minutes=3)
    alice.says("oops, typo, I meant 2/10 for the knee")
    assert alice.runner.standing.hold is None


def test_there_is_nothing_to_change_where_nothing_was_told() -> None:
    bob = begun()
    bob.says("done, fine, nothing hurt")
    button = next(b for b in bob.shown if b.do is Do.CORRECT)
    bob.now += timedelta(days=20)
    bob.forges(button.data)
    assert bob.kinds == ["OldButton"]
