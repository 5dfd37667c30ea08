"""What people who lived with the coach on the chat page stumbled over, each once."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from walkrun_bot.coaching.report import Effort, Place
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.replies.care import AskAche
from walkrun_bot.dialogue.replies.nudging import MorningOf
from walkrun_bot.dialogue.runner import Question

WAITING = ("break", "from_45", "heart", "walks")


def last_report(talk: Talk) -> object:
    return talk.runner.history.reports[-1].report


# A number, a thumb, a second thought


@pytest.mark.parametrize(("words", "effort"), [
    ("did it. 6/10", Effort.OK), ("done, 8 out of 10", Effort.HARD),
    ("all of it, 2/10", Effort.EASY),
])  # fmt: skip
def test_an_effort_out_of_ten_beside_a_report_is_not_asked_again(
    words: str, effort: Effort
) -> None:
    karim = begun()
    karim.says(words)
    assert karim.kinds == ["AskHurt"]
    assert karim.runner.draft is not None
    assert karim.runner.draft.effort is effort


def test_a_bare_number_out_of_ten_is_a_report_where_a_session_waits() -> None:
    karim = begun()
    assert karim.says("7/10").runner.asking is Question.HURT


def test_a_bare_number_out_of_ten_is_no_report_where_none_waits() -> None:
    karim = after_a_run()
    karim.says("7/10")
    assert len(karim.runner.history.reports) == 1
    assert karim.runner.draft is None


@pytest.mark.parametrize("thumb", ["👍", "👌🏽", "👍👍", "🙂"])
def test_a_raised_thumb_says_that_nothing_hurt(thumb: str) -> None:
    karim = begun()
    karim.says("done", "fine", thumb)
    assert karim.kinds[0] == "Noted"
    assert karim.runner.history.reports[-1].report.pain is None


def test_a_typed_yes_says_that_something_hurt() -> None:
    karim = begun()
    assert karim.says("done", "fine", "yes").runner.asking is Question.PLACE


@pytest.mark.parametrize("words", [
    "perhaps a five, it isn't swollen", "oh, maybe 5, I couldn't say", "a 5 when I take the stairs",
])  # fmt: skip
def test_the_number_of_a_pain_is_found_among_other_words(words: str) -> None:
    rosa = begun()
    rosa.says("done, it felt fine but my knee hurts")
    assert rosa.kinds == ["AskLevel"]
    rosa.says(words)
    assert rosa.kinds == ["AskSigns"]


@pytest.mark.parametrize("words", ["on 3 and 4", "at 7 o'clock it was worse"])
def test_other_numbers_are_no_number_of_a_pain(words: str) -> None:
    rosa = begun()
    rosa.says("done, it felt fine but my knee hurts", words)
    assert rosa.runner.asking is Question.LEVEL


def test_place_and_number_answer_whether_it_hurt() -> None:
    karim = begun()
    karim.says("done", "fine", "left knee, a 2")
    assert karim.kinds[0] == "Noted"
    pain = karim.runner.history.reports[-1].report.pain
    assert pain is not None
    assert (pain.place, pain.level) == (Place.KNEE, 2)


def test_how_it_felt_told_anew_in_another_question_is_taken() -> None:
    joan = begun()
    joan.says("done, it was fine")
    assert joan.runner.asking is Question.HURT
    joan.says("no, it was hard, really")
    joan.says("nothing hurt")
    assert joan.runner.history.reports[-1].report.effort is Effort.HARD


# The morning after


def sore(talk: Talk) -> Talk:
    talk.says("done, it felt fine", "my shin hurts, a 4", "none of these")
    assert talk.kinds[0] == "Noted"
    return talk


@pytest.mark.parametrize(("words", "because"), [
    ("still sore", "pain_lingers"), ("it's gone", "pain_settled"),
    ("worse this morning", "pain_lingers"),
])  # fmt: skip
def test_how_it_is_the_next_morning_is_taken_without_a_note(words: str, because: str) -> None:
    rosa = sore(begun())
    rosa.says("no notes please")
    rosa.waits(hours=22)
    rosa.says(words)
    assert rosa.kinds[0] == "AcheAnswered"
    assert rosa.runner.history.decisions[-1].because == because


def test_two_days_later_it_is_a_pain_like_any_other() -> None:
    rosa = sore(begun())
    rosa.says("no notes please")
    rosa.waits(hours=46)
    rosa.says("still sore")
    assert "AcheAnswered" not in rosa.kinds


def test_a_no_after_two_notes_of_one_morning_is_asked_about() -> None:
    karim = sore(begun())
    karim.waits(hours=23)
    assert [type(say.reply).__name__ for _, say in karim.heard[-2:]] == ["MorningOf", "AskAche"]
    karim.says("nah")
    assert karim.kinds == ["AskAcheOrToday"]
    assert {button.do for button in karim.shown} == {Do.ACHE, Do.SKIP}


def test_one_good_morning_a_day_is_enough() -> None:
    karim = sore(begun())
    karim.waits(hours=23)
    morning, ache = (say.reply for _, say in karim.heard[-2:])
    assert isinstance(morning, MorningOf)
    assert isinstance(ache, AskAche)
    assert (morning.greets, ache.greets) == (True, False)


def test_a_moment_is_no_point_on_a_bone() -> None:
    rosa = begun()
    rosa.says("did it, fine, my knee was a bit stiff at one point, a 2")
    pain = rosa.runner.history.reports[-1].report.pain
    assert pain is not None
    assert not pain.signs


def test_one_sore_point_is_still_heard_as_one() -> None:
    rosa = begun()
    rosa.says("did it, fine, my shin hurts at one spot, a 2")
    pain = rosa.runner.history.reports[-1].report.pain
    assert pain is not None
    assert pain.signs
