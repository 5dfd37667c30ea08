"""P12 in the conversation: one tap, the same days and times, and the way back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import Talk, after_a_run, begun
from walkrun_bot.coaching.history import Because, Hold
from walkrun_bot.coaching.session import SessionKind
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.replies.nudging import EveningBefore, MorningOf
from walkrun_bot.dialogue.replies.walking import WalkingWeekBegun, WalkingWeekOver


def until(talk: Talk) -> object:
    assert talk.runner.standing is not None
    return talk.runner.standing.walking_until


@pytest.mark.parametrize(
    "words",
    [
        "walking week please",
        "can I have a week of walks?",
        "I'll only walk this week",
        "walk only this week",
    ],
)
def test_p12_a_walking_week_in_words(words: str) -> None:
    talk = after_a_run()
    talk.says(words)
    reply = talk.replies[0]
    assert isinstance(reply, WalkingWeekBegun)
    assert reply.days == talk.runner.wishes.days
    assert reply.at == talk.runner.wishes.at


def test_p12_a_walking_week_is_one_tap_in_a_stressful_patch() -> None:
    talk = after_a_run()
    talk.says("work is really stressful at the moment")
    assert talk.kinds == ["TiredDay"]
    talk.taps(Do.WEEK)
    assert talk.kinds == ["WalkingWeekBegun"]


def test_todays_run_becomes_a_walk_at_once() -> None:
    talk = after_a_run()
    talk.says("today", "walking week please", "today")
    assert talk.runner.history.sessions[-1].session.kind is SessionKind.EASY_WALK


def test_tapped_twice_it_is_one_week() -> None:
    talk = after_a_run()
    talk.says("walking week please")
    once = until(talk)
    talk.forges(Button(Do.WEEK).data)
    assert (talk.kinds, until(talk)) == (["WalkingWeekOn"], once)


def test_it_can_be_longer_by_one_tap_that_counts_once() -> None:
    talk = after_a_run()
    talk.says("walking week please", "walking week")
    once, longer = until(talk), next(b for b in talk.shown if b.value == "longer")
    talk.forges(longer.data)
    talk.forges(longer.data)
    assert until(talk) == once + timedelta(days=7)  # type: ignore[operator]
    assert "OldButton" in talk.kinds


@pytest.mark.parametrize(
    "words",
    ["back to running", "enough walking, I want to run again", "I'd like to start running again"],
)
def test_p12_it_can_be_ended_early_in_words(words: str) -> None:
    talk = after_a_run()
    talk.says("walking week please", words)
    assert (talk.kinds, until(talk)) == (["RunningAgain"], None)


def test_ready_for_more_within_it_is_offered_the_way_back() -> None:
    talk = after_a_run()
    talk.says("walking week please", "I'm ready for more")
    talk.taps(Do.WEEK, "end")
    assert talk.kinds == ["RunningAgain"]


def test_p12_at_its_end_the_coach_says_so_and_resumes() -> None:
    talk = after_a_run()
    rung = talk.runner.standing and talk.runner.standing.rung
    talk.says("walking week please")
    for _ in range(7):
        talk.waits(days=1)
        if talk.runner.asking == "completed":
            talk.says("all of it, easy, nothing hurt")
    talk.waits(days=2)
    evening = [s.reply for _, s in talk.heard if isinstance(s.reply, EveningBefore)][-1]
    morning = [s.reply for _, s in talk.heard if isinstance(s.reply, MorningOf)][-1]
    assert evening.advice.because is Because.WALKING_WEEK_OVER
    assert morning.advice.because is Because.WALKING_WEEK_OVER
    assert morning.advice.session is not None
    assert morning.advice.session.kind is SessionKind.INTERVALS
    assert talk.runner.standing is not None
    assert (talk.runner.standing.rung, until(talk)) == (rung, None)


def test_asked_after_its_end_the_greeting_says_how_many_walks_there_were() -> None:
    talk = after_a_run()
    talk.runner = talk.says("no more reminders").runner
    talk.says("walking week please")
    talk.now += timedelta(days=3)
    talk.says("done, easy, nothing hurt")
    talk.now += timedelta(days=4)
    talk.says("what should I do today?")
    assert talk.replies[0] == WalkingWeekOver(1)


def test_a_danger_comes_before_a_walking_week() -> None:
    talk = begun()
    talk.says("I fainted", "walking week please")
    assert talk.kinds == ["TodayHeld"]
    assert talk.runner.standing is not None
    assert talk.runner.standing.hold is Hold.RED_FLAG


def test_hills_wait_in_a_walking_week() -> None:
    talk = after_a_run()
    talk.says("walking week please", "hills please")
    assert talk.kinds == ["RunningWaits"]
    talk.taps(Do.WEEK, "end")
    assert talk.kinds == ["RunningAgain"]
