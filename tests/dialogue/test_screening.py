"""The screening of the first minutes: all that applies is taken, and each thing is asked."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk, begun
from tests.dialogue.walking import VOICE
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.profile import Activity, Health
from walkrun_bot.dialogue.buttons import Do


def test_several_answers_of_the_screening_apply_one_after_the_other() -> None:
    gail = Talk()
    gail.says("hi")
    gail.taps(Do.CONSENT, "yes")
    gail.taps(Do.BACKGROUND, "starting")
    gail.taps(Do.AGE, "from_45")
    gail.taps(Do.HEALTH, "joint")
    assert gail.kinds == ["AskHealthMore"]
    gail.taps(Do.HEALTH, "crash")
    gail.taps(Do.HEALTH, "enough")
    assert gail.runner.profile.conditions == {Health.JOINT, Health.CRASH}
    gail.taps(Do.ACTIVITY, "walks")
    assert "FirstPlan" in gail.kinds


def test_a_heart_told_of_in_passing_leaves_the_rest_of_the_screening_to_be_asked() -> None:
    gail = Talk()
    gail.says("hi", "yes", "starting", "I have a heart condition")
    assert gail.runner.profile.conditions == {Health.HEART}
    gail.says("52")
    assert gail.kinds == ["AskHealthMore"]
    assert "wiped out" in VOICE.text(gail.replies[0])
    gail.taps(Do.HEALTH, "crash")
    gail.taps(Do.HEALTH, "enough")
    assert gail.runner.profile.conditions == {Health.HEART, Health.CRASH}
    assert gail.kinds == ["AskActivity"]


@pytest.mark.parametrize("no", ["no", "none of these", "that's all"])
def test_and_a_no_to_the_rest_leads_on(no: str) -> None:
    gail = Talk()
    gail.says("hi", "yes", "starting", "I have a heart condition", "52", no)
    assert gail.runner.profile.conditions == {Health.HEART}
    assert gail.kinds == ["AskActivity"]


def test_in_words_they_are_all_taken_at_once_and_the_rest_is_asked() -> None:
    gail = asked_about_health()
    gail.says("high blood pressure, and pregnant")
    assert gail.runner.profile.conditions == {Health.HEART, Health.PREGNANCY}
    assert gail.kinds == ["AskHealthMore"]
    gail.says("wiped out for days, like long covid", "that's all")
    assert Health.CRASH in gail.runner.profile.conditions
    assert gail.kinds == ["AskActivity"]


@pytest.mark.parametrize("text", ["just my knee, nothing else", "arthritis, apart from that no"])
def test_who_says_that_this_is_all_is_not_asked_again(text: str) -> None:
    gail = asked_about_health()
    gail.says(text)
    assert gail.runner.profile.conditions == {Health.JOINT}
    assert gail.kinds == ["AskActivity"]


def asked_about_health() -> Talk:
    gail = Talk()
    gail.says("hi", "yes", "starting", "52")
    assert gail.kinds == ["AskHealth"]
    return gail


TOLD = [
    ("I get a tight chest when I climb the stairs", "DangerSigns"),
    ("I fainted last week", "DangerSigns"),
    ("felt a bit dizzy now and then", "AskDanger"),
]


@pytest.mark.parametrize(("danger", "answer"), TOLD)
def test_a_danger_for_an_answer_leaves_the_rest_of_the_screening_to_be_asked(
    danger: str, answer: str
) -> None:
    gail = asked_about_health()
    gail.says(danger)
    assert gail.kinds == [answer]
    if answer == "AskDanger":
        gail.taps(Do.DANGER, "none")
    else:
        gail.says("no")
    assert gail.kinds[-1] == "AskHealthMore", "that no was about the danger, perhaps"
    assert "wiped out" in VOICE.text(gail.replies[-1])
    gail.says("long covid", "no")
    assert gail.runner.profile.conditions == {Health.HEART, Health.CRASH}
    assert gail.kinds == ["AskActivity"]


def test_who_goes_on_to_tell_what_they_do_is_not_asked_a_third_time() -> None:
    gail = asked_about_health()
    gail.says("arthritis in both hands", "I walk the dog")
    assert gail.runner.profile.activity is Activity.WALKS
    assert "FirstPlan" in gail.kinds


def test_but_after_a_danger_the_rest_is_asked_first() -> None:
    gail = asked_about_health()
    gail.says("I fainted last week", "I walk the dog")
    assert gail.kinds == ["AskHealthMore"]


def test_despair_at_the_screening_is_no_trouble_of_the_heart() -> None:
    gail = asked_about_health()
    gail.says("I want to kill myself")
    assert gail.kinds == ["DangerSigns"]
    gail.says("no")
    assert gail.runner.profile.conditions == frozenset()
    assert gail.kinds == ["AskHealth"]


LOW = "thinking about not being around any more"


def test_what_may_be_despair_is_asked_about_softly_before_there_is_a_plan() -> None:
    gail = asked_about_health()
    gail.says(LOW)
    assert gail.kinds == ["AskLow"]
    gail.taps(Do.DANGER, "running")
    assert gail.kinds == ["NoDanger", "AskHealth"]


@pytest.mark.parametrize("words", ["it's bigger than that", "everything", "not just the running"])
@pytest.mark.parametrize("early", [True, False])
def test_that_it_is_bigger_is_heard_in_words(words: str, early: bool) -> None:
    gail = asked_about_health() if early else begun()
    gail.says(LOW, words)
    assert gail.kinds == ["DangerSigns"]
    assert gail.runner.standing is not None
    assert gail.runner.standing.hold is Hold.RED_FLAG


@pytest.mark.parametrize("early", [True, False])
def test_and_that_it_is_the_running(early: bool) -> None:
    gail = asked_about_health() if early else begun()
    gail.says(LOW, "yes")
    assert gail.kinds == ["AskLow"], "a yes to one of two says neither"
    gail.says("it's just the running, nothing bigger")
    assert gail.kinds[0] == ("NoDanger" if early else "LowDay")


def test_a_yes_to_the_question_about_danger_is_one_in_the_first_minutes_too() -> None:
    gail = asked_about_health()
    gail.says("felt a bit dizzy now and then", "yes")
    assert gail.kinds == ["DangerSigns"]


def test_a_second_danger_in_the_first_minutes_leaves_their_question_open() -> None:
    gail = Talk()
    gail.says("hi", "yes", "starting", "I have chest pain", "and I fainted")
    assert gail.kinds == ["DangerSigns"]
    gail.says("52")
    assert gail.kinds == ["AskHealth"]


@pytest.mark.parametrize(
    "text", ["sorry, the baby is crying", "hang on, baby's awake", "I babysit", "baby steps for me"]
)
def test_a_baby_in_passing_is_no_recent_birth(text: str) -> None:
    gail = asked_about_health()
    gail.says(text)
    assert gail.runner.profile.conditions == frozenset()


@pytest.mark.parametrize(
    "text",
    ["I had a baby in March", "my daughter is 10 weeks old", "I gave birth in january",
     "c-section in the spring", "four months postpartum", "we have a newborn", "I'm pregnant"],
)  # fmt: skip
def test_a_birth_or_a_pregnancy_is_heard(text: str) -> None:
    gail = asked_about_health()
    gail.says(text)
    assert Health.PREGNANCY in gail.runner.profile.conditions
