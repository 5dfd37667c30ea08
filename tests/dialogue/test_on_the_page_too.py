"""What people who lived with the coach on the chat page stumbled over, each once: the wishes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.replies.following import DaySession
from walkrun_bot.dialogue.replies.settings import ZoneSet
from walkrun_bot.dialogue.replies.today import SessionChosen, TodayHeld
from walkrun_bot.dialogue.runner import Question

WAITING = ("break", "from_45", "heart", "walks")


def last_report(talk: Talk) -> object:
    return talk.runner.history.reports[-1].report


# Clocks


@pytest.mark.parametrize("words", [
    "its 5:40pm here", "it's already 17:40 where I am", "my time is 17:40",
])  # fmt: skip
def test_the_time_it_is_for_somebody_sets_the_zone(words: str) -> None:
    karim = begun()
    karim.now = karim.now.replace(hour=13, minute=40)
    karim.says(words)
    assert karim.runner.wishes.zone == "Asia/Dubai"


def test_the_zone_is_set_even_where_a_time_was_asked_for() -> None:
    karim = begun()
    karim.now = karim.now.replace(hour=13, minute=40)
    karim.says("I'm on nights this week, can't do mornings")
    assert karim.runner.asking is Question.TIME
    karim.says("it's 5:40pm here")
    assert karim.runner.wishes.zone == "Asia/Dubai"


def test_the_coach_says_what_time_it_is_for_it() -> None:
    karim = begun()
    karim.says("what time is it for you?")
    assert isinstance(karim.replies[0], ZoneSet)


def test_a_day_that_does_not_suit_is_left_out_and_a_time_taken() -> None:
    rosa = begun()
    rosa.says(
        "Could we do it at ten o'clock instead? And not on a Thursday, that's my grandson's day."
    )
    assert rosa.runner.wishes.at.hour == 10
    assert rosa.runner.wishes.days == (2, 6)


def test_it_was_half_ten_in_a_report_sets_no_time() -> None:
    rosa = begun()
    rosa.says("did it at ten o'clock, fine, nothing hurt")
    assert rosa.runner.wishes.at.hour == 7


# The doctor's word


@pytest.mark.parametrize("words", [
    "do I have to see the doctor before I can walk?", "can I still walk then",
    "should I ask my GP first, before I start?",
])  # fmt: skip
def test_what_waits_for_the_doctor_is_the_running_and_not_the_walk(words: str) -> None:
    rosa = begun(*WAITING)
    rosa.says(words)
    assert rosa.kinds == ["WalkingIsYours"]


def test_a_doctor_s_word_that_was_told_of_is_asked_for() -> None:
    rosa = begun(*WAITING)
    rosa.says("I saw Dr Patel on Monday and she said a bit of jogging would do me good")
    assert rosa.kinds == ["AskSeen"]
    assert rosa.runner.standing is not None
    assert rosa.runner.standing.hold is Hold.SEEN_FIRST


def test_where_nothing_waits_a_doctor_is_no_matter_for_the_plan() -> None:
    rosa = begun()
    rosa.says("do I have to see a doctor before I run?")
    assert "WalkingIsYours" not in rosa.kinds


# While a danger holds the plan


def test_the_same_words_are_not_said_twice_on_one_day() -> None:
    rosa = begun()
    rosa.says("I fainted")
    rosa.waits(days=1)
    rosa.says(
        "is there anything today?", "is it normal that my calves ache a bit?", "what about today"
    )
    held = [say.reply for _, say in rosa.heard if isinstance(say.reply, TodayHeld)]
    assert [reply.again for reply in held[-3:]] == [False, True, True]


def test_tablets_are_a_doctor_s_matter_while_a_danger_holds_the_plan_too() -> None:
    rosa = begun()
    rosa.says("I fainted")
    rosa.says("should I take my blood pressure tablets before or after?")
    assert rosa.kinds == ["MedicalLine"]


@pytest.mark.parametrize("words", [
    "did it all, took my blood pressure tablets first, felt fine, nothing hurts",
    "Took ibuprofen for my head before. All of it done, easy, no pain",
])  # fmt: skip
def test_a_medicine_named_in_a_report_is_no_question(words: str) -> None:
    joan = begun()
    joan.says(words)
    assert joan.kinds[0] == "Noted"


def test_a_medicine_asked_about_beside_a_report_is_answered() -> None:
    joan = begun()
    joan.says("did it all, felt fine, nothing hurts. Should I take ibuprofen?")
    assert "MedicalLine" in joan.kinds
    assert "Noted" in joan.kinds


# One thing after another


def test_the_same_for_another_day_beside_a_report_is_about_that_day() -> None:
    joan = begun()
    joan.says("done, all of it, felt good, nothing hurts. Same for Thursday")
    assert joan.kinds == ["Noted", "DaySession"]
    reply = joan.replies[1]
    assert isinstance(reply, DaySession)
    assert reply.day.isoweekday() == 4
    assert joan.runner.history.reports[-1].day == joan.now.date()


def test_what_is_wished_for_two_days_in_one_message_is_done_for_both() -> None:
    joan = begun()
    joan.says("can we do a shorter one on Thursday, and the same for Saturday")
    chosen = [reply for reply in joan.replies if isinstance(reply, SessionChosen)]
    assert [reply.day.isoweekday() for reply in chosen if reply.day] == [4, 6]


def test_what_s_next_is_the_next_session_and_not_tomorrow() -> None:
    karim = after_a_run()
    karim.says("what's next?")
    assert karim.kinds in (["TodaySession"], ["DaySession"], ["TomorrowSession"])
    karim = begun()
    karim.says("done, easy, nothing hurt", "whats next")
    reply = karim.replies[0]
    assert not isinstance(reply, DaySession) or reply.day > karim.now.date() + timedelta(days=1)


def test_back_and_ashamed_is_no_session() -> None:
    joan = after_a_run()
    joan.waits(days=23)
    joan.says("I'm back, sorry it has been so long, I feel a failure")
    assert joan.kinds == ["LowDay", "Resumed"]
    assert joan.runner.draft is None


def test_the_same_for_the_weekday_of_today_is_that_of_next_week() -> None:
    joan = begun()
    joan.says("Tuesdays and Mondays please", "done, it felt fine, nothing hurt")
    joan.says("a shorter one tomorrow, and the same for Monday")
    chosen = [reply for reply in joan.replies if isinstance(reply, SessionChosen)]
    assert all(reply.day is None or reply.day > joan.now.date() for reply in chosen)


@pytest.mark.parametrize("words", ["not on Thursday please", "skip Thursday", "leave out Thursday"])
def test_one_day_that_is_left_out_leaves_the_others_as_they_are(words: str) -> None:
    joan = begun()
    joan.says("all fine", words)
    assert joan.kinds == ["SkippedNoted"]
    assert joan.runner.wishes.days == (2, 4, 6)


@pytest.mark.parametrize("words", ["not on Thursdays", "never on a Thursday", "no Thursdays"])
def test_every_such_day_that_is_left_out_is_a_setting(words: str) -> None:
    joan = begun()
    joan.says("all fine", words)
    assert joan.runner.wishes.days == (2, 6)


@pytest.mark.parametrize(("words", "days"), [
    ("I'm off to Devon for a fortnight, so please don't write until I'm back", 14),
    ("we are going away for a week from tomorrow", 7), ("can I stop for a fortnight", 14),
])  # fmt: skip
def test_whoever_will_be_away_is_left_in_peace_for_as_long(words: str, days: int) -> None:
    rosa = begun()
    rosa.says("all fine", words)
    assert rosa.kinds == ["Paused"]
    assert rosa.runner.paused_until == rosa.now.date() + timedelta(days=days)


def test_how_long_a_pause_is_can_be_said_in_words() -> None:
    rosa = begun()
    rosa.says("all fine", "I need a pause", "two weeks, please")
    assert rosa.kinds == ["Paused"]


@pytest.mark.parametrize("words", ["I'll do that then", "off I go", "ok, I'll take the small one"])
def test_whoever_is_about_to_go_is_seen_off(words: str) -> None:
    rosa = begun()
    rosa.says("all fine", words)
    assert rosa.kinds == ["OffYouGo"]


def test_nothing_hurt_not_even_the_knee_is_a_report_and_no_recovery() -> None:
    rosa = begun()
    rosa.waits(days=2)
    assert rosa.runner.asking is Question.COMPLETED
    rosa.says("I went all the way round at an easy pace, and nothing hurt, not even the knee")
    assert rosa.kinds[0] == "Noted"


def test_it_is_gone_this_morning_is_about_the_pain_that_was_asked_after() -> None:
    rosa = begun()
    rosa.says("done, it felt fine, my shin hurts, I'd say about a four", "none of those")
    rosa.waits(hours=23)
    assert rosa.runner.asking is Question.ACHE
    rosa.says("it's gone this morning, what a relief")
    assert rosa.kinds == ["AcheAnswered"]
