"""What must not be mistaken for a wish: a bot that falls silent unasked helps nobody."""

from __future__ import annotations

from datetime import time

import pytest

from tests.dialogue.talk import begun
from walkrun_bot.coaching.report import Completed, Effort
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.when.times import part_of_day, time_told


@pytest.mark.parametrize("text", ["go away", "Go away!", "please go away", "just go away now"])
def test_sent_away_it_goes(text: str) -> None:
    assert Intent.STOP in hear(text).intents


@pytest.mark.parametrize(
    "text", ["does that go away?", "will the stiffness go away on its own", "it didn't go away"]
)
def test_what_is_to_go_away_is_not_always_the_bot(text: str) -> None:
    assert Intent.STOP not in hear(text).intents


def test_arms_are_no_private_matter() -> None:
    assert Intent.PRIVACY not in hear("what do I do with my arms").intents
    assert Intent.PRIVACY in hear("what will you do with my answers").intents


@pytest.mark.parametrize(
    "text",
    ["What if I've done lasting harm to it?", "It has been so long since I wrote",
     "I think I've done my ankle in", "it has been three weeks"],
)  # fmt: skip
def test_what_was_done_to_somebody_is_no_session(text: str) -> None:
    assert hear(text).completed is None


@pytest.mark.parametrize("text", ["was this too much to write to you?", "sorry, too much detail"])
def test_too_much_to_read_is_no_hard_session(text: str) -> None:
    assert hear(text).effort is None


def test_what_made_somebody_tired_before_is_not_how_it_felt() -> None:
    assert hear("Shattered after the late shift, but it felt easy").effort is Effort.EASY
    assert hear("did all of it, knackered from the move, but it was fine").effort is Effort.OK


def test_a_meeting_has_a_time_of_its_own() -> None:
    assert time_told("I have a meeting at nine") is None
    assert part_of_day("it's parents' evening") is None
    assert time_told("remind me at nine") == time(9)


def test_what_to_do_about_a_thing_is_no_question_for_today() -> None:
    assert Intent.TODAY not in hear("what should I do about my tablets").intents
    assert Intent.TODAY in hear("what should I do now").intents


def test_a_joke_asked_for_is_no_low_mood() -> None:
    assert Intent.DISCOURAGED not in hear("do you know a joke").intents


def test_another_language_is_told_by_its_code() -> None:
    assert hear("ich habe heute alles gemacht").language == "de"
    assert hear("did all of it today").language is None


def test_the_right_knee_agrees_with_nothing() -> None:
    assert not hear("right knee, a bit").yes
    assert hear("right, let's go").yes


def test_nothing_was_done_tomorrow() -> None:
    assert hear("did it tomorrow").completed is None
    assert hear("did it today, tomorrow I rest").completed is Completed.ALL


def test_yesterday_and_not_today_skips_nothing() -> None:
    assert Intent.SKIP not in hear("I did it yesterday, not today").intents
    assert Intent.SKIP in hear("I ran yesterday so not today").intents


@pytest.mark.parametrize(("text", "kind"), [
    ("not today, the kids are ill", "SkippedNoted"),
    ("the kids are ill and so am I", "IllNoted"),
    ("my gran died", "Grief"),
    ("my best friend from school died last week", "Grief"),
    ("he said my phone died", "NotUnderstood"),
    ("my watch died", "NotUnderstood"),
    ("nothing hurts apart from my pride", "AllRight"),
    ("My son has a fever so I can't get out", "SkippedNoted"),
    ("wife's ill so I've got the kids, can't make it today", "SkippedNoted"),
    ("our little one is poorly, no run for me, not today", "SkippedNoted"),
    ("I caught my son's cold", "IllNoted"),
    ("my husband is sick and now I am too", "IllNoted"),
    ("got covid from my daughter", "IllNoted"),
    ("my wife says I'm ill", "IllNoted"),
])  # fmt: skip
def test_what_befalls_others_or_a_watch_is_not_taken_for_alices_own(text: str, kind: str) -> None:
    alice = begun()
    alice.says(text)
    assert alice.kinds == [kind]


def test_laughing_is_no_death() -> None:
    assert Intent.GRIEF not in hear("my dad died laughing at my shorts").intents
