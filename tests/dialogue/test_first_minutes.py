"""The first minutes as people talk: out of order, with a sigh, with a question, twice beside it."""

from __future__ import annotations

import pytest

from tests.dialogue.talk import Talk
from tests.dialogue.test_asked_early import at
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health
from walkrun_bot.dialogue.buttons import Do
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes.chat import Chat, chat
from walkrun_bot.dialogue.hearing.wishes.grief import loss
from walkrun_bot.dialogue.replies.small_talk import Chatted
from walkrun_bot.dialogue.runner import Question, Stage


def test_margaret_tells_three_things_at_once_and_is_asked_the_fourth() -> None:
    margaret = at("AskBackground")
    margaret.says("I haven't run since school, I'm 67, and I walk the dog every morning")
    assert margaret.kinds == ["AskHealth"]
    profile = margaret.runner.profile
    assert (profile.age, profile.activity) == (AgeBand.FROM_60, Activity.WALKS)
    margaret.says("none of these")
    assert margaret.kinds == ["FirstPlan", "FirstSession", "Assumed"]
    assert margaret.runner.profile.activity is Activity.WALKS


@pytest.mark.parametrize("words", [
    "my wife signed me up for this", "I'd like to keep up with the kids",
    "a poster at the doctor's",
])  # fmt: skip
def test_an_open_question_takes_whatever_is_told_for_an_answer(words: str) -> None:
    assert at("AskBackground").says(words).runner.asking is Question.AGE


def test_an_illness_is_still_heard_in_what_brings_somebody() -> None:
    alice = at("AskBackground")
    alice.says("I was in hospital with pneumonia and want to get going")
    assert alice.runner.profile.background is Background.ILLNESS


@pytest.mark.parametrize(("asks", "then"), [("AskBackground", "AskAge"), ("AskAge", "AskHealth")])
def test_words_that_are_twice_no_answer_hold_nobody_up(asks: str, then: str) -> None:
    alice = at(asks)
    alice.says("purple")
    assert alice.kinds == [asks]
    alice.says("purple")
    assert alice.kinds == ["NeverMind", then]


def test_the_last_question_passed_over_leads_to_the_gentlest_plan() -> None:
    alice = at("AskActivity")
    alice.says("purple", "purple")
    assert alice.kinds == ["NeverMind", "FirstPlan", "FirstSession", "Assumed"]
    assert alice.runner.profile.activity is Activity.LITTLE


def test_the_screening_is_never_passed_over_and_its_list_is_told_once() -> None:
    alice = at("AskHealth")
    for _ in range(4):
        alice.says("purple")
        assert alice.kinds == ["AskHealth"]
        assert alice.runner.asking is Question.HEALTH
    says = alice.turn.says[-1]
    assert says.reply.listed  # type: ignore[attr-defined]
    assert says.buttons


def test_the_list_of_the_screening_is_told_again_on_another_day() -> None:
    alice = at("AskHealth")
    alice.waits(days=2)
    alice.says("hello")
    assert not alice.replies[-1].listed  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", [
    "I have never run in my life", "I used to run at school", "I haven't done anything for years",
])  # fmt: skip
def test_running_that_was_never_or_long_ago_is_no_jogging_of_today(words: str) -> None:
    alice = at("AskActivity")
    alice.says(words)
    assert alice.runner.profile.activity is Activity.LITTLE


@pytest.mark.parametrize("words", [
    "I used to walk a lot", "I could walk before the operation", "I hardly walk these days",
])  # fmt: skip
def test_walking_of_the_past_is_not_taken_in_passing(words: str) -> None:
    alice = at("AskBackground")
    alice.says(words)
    assert Question.ACTIVITY not in alice.runner.told_unasked


def test_undo_asks_the_question_before() -> None:
    alice = at("AskHealth")
    alice.says("undo that")
    assert alice.kinds == ["AskAge"]
    alice.says("51")
    assert alice.runner.profile.age is AgeBand.FROM_45


def test_what_is_kept_is_told_where_it_is_asked_beside_the_yes() -> None:
    alice = Talk()
    alice.says("hello", "yes, but what exactly do you keep of me")
    assert alice.kinds == ["Privacy", "AskBackground"]


def test_whoever_asks_whether_somebody_reads_is_told_the_truth_and_nothing_is_kept() -> None:
    rosa = Talk()
    rosa.says("hello", "Sorry, is there a real person reading this?")
    assert rosa.kinds == ["Chatted", "ConsentNeeded"]
    assert rosa.replies[0] == Chatted(Chat.WHO)
    assert rosa.runner.stage is Stage.ONBOARDING


def test_an_answer_beside_an_apology_is_taken() -> None:
    rosa = at("AskHealth")
    rosa.says("I take tablets for my blood pressure. Sorry for going on.")
    assert rosa.kinds == ["Chatted", "AskHealthMore"]
    assert rosa.runner.profile.health is Health.HEART


def test_a_death_told_of_is_not_passed_over() -> None:
    rosa = at("AskBackground")
    rosa.says("I used to walk with my husband but he died two years ago")
    assert rosa.kinds == ["SorryToHear", "AskAge"]


def test_nobody_s_death_is_heard_before_it_was_agreed_that_anything_may_be_said() -> None:
    rosa = Talk()
    rosa.says("hello", "my husband died and I want to walk")
    assert rosa.kinds == ["ConsentNeeded"]


CHATS = [
    ("are you a real person?", Chat.WHO), ("am I talking to a robot", Chat.WHO),
    ("is this a bot", Chat.WHO), ("who are you", Chat.WHO), ("what's your name?", Chat.WHO),
    ("do you have any feelings", Chat.FEELINGS), ("do you get tired?", Chat.FEELINGS),
    ("tell me a joke", Chat.JOKE), ("got any good jokes?", Chat.JOKE),
    ("was that too long to read?", Chat.TOO_MUCH), ("sorry for rambling", Chat.TOO_MUCH),
    ("am I doing this right?", Chat.RIGHT),
]  # fmt: skip
NO_CHATS = [
    "are you going to send me a note", "it was too much today", "is it a real run if I walk",
    "my feelings about hills are mixed", "that was a joke of a session", "am I running right?",
    "is this the right shoe", "what are you doing to my plan", "who should I ask about my knee",
    "she died laughing", "my phone died", "my watch died half way", "dead tired",
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind"), CHATS)
def test_a_word_to_the_coach_itself_is_answered(words: str, kind: Chat) -> None:
    assert chat(plain(words)) is kind
    alice = at("AskAge")
    alice.says(words)
    assert alice.kinds == ["Chatted", "AskAge"]


@pytest.mark.parametrize("words", NO_CHATS)
def test_words_about_running_are_no_word_to_the_coach(words: str) -> None:
    assert chat(plain(words)) is None
    assert not loss(plain(words))


def test_a_question_about_running_beside_days_is_answered_too() -> None:
    alice = at("AskActivity")
    alice.taps(Do.ACTIVITY, "walks")
    alice.says("Mondays and Fridays please, at 9 in the morning, and what shoes do I need?")
    assert alice.kinds == ["DaysSet", "TimeSet", "Answer"]
    assert alice.runner.wishes.at.hour == 9


@pytest.mark.parametrize("words", ["sorry for rambling", "tell me a joke", "do you have feelings?"])
def test_a_word_to_the_coach_is_no_low_day_and_no_report(words: str) -> None:
    alice = at("AskActivity")
    alice.taps(Do.ACTIVITY, "walks")
    alice.says("all fine", words)
    assert alice.kinds == ["Chatted"]


def test_a_check_in_goes_on_after_a_word_to_the_coach() -> None:
    alice = at("AskActivity")
    alice.taps(Do.ACTIVITY, "walks")
    alice.says("all fine", "done", "are you a robot?")
    assert alice.kinds == ["Chatted", "AskEffort"]
