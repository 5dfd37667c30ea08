"""Whose trouble it is, whether it was, and how it is typed: what a word of danger depends on."""

from __future__ import annotations

import pytest

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers.typos import put_right
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Intent


def level(text: str) -> str:
    alarm = hear(text).alarm
    return "none" if alarm is None else "sure" if alarm.sure else "ask"


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("pased out by the gate", Danger.FAINT),
        ("feinted on the run", Danger.FAINT),
        ("chest hirt the whole way", Danger.CHEST),
        ("my chesst is tigth", Danger.CHEST),
        ("hart racing at rest", Danger.HEART),
        ("palpitatoins all evening", Danger.HEART),
        ("calf is swolllen and hott", Danger.CALF),
        ("coughd up blud", Danger.BLOOD),
        ("I am going to kil myself", Danger.SELF_HARM),
    ],
)
def test_a_typing_error_hides_no_danger(text: str, danger: Danger) -> None:
    alarm = hear(text).alarm
    assert alarm is not None
    assert (alarm.danger, alarm.sure) == (danger, True)


@pytest.mark.parametrize(
    "text", ["chest pain", "I fainted", "my heart is racing in bed", "numb down one side", "paste",
             "a breeze", "chess club", "pair of shoes"],
)  # fmt: skip
def test_a_word_of_its_own_is_left_as_it_is(text: str) -> None:
    assert put_right(text) == text


@pytest.mark.parametrize(
    "text",
    ["My wife had a fall when I fainted", "my husband says I passed out on the path",
     "my daughter noticed that my lips were blue", "I fainted and a lady held my hand"],
)  # fmt: skip
def test_another_in_the_sentence_makes_it_no_less_ones_own(text: str) -> None:
    assert level(text) == "sure"


@pytest.mark.parametrize(
    "text",
    ["dad fainted at the fete", "a man collapsed at parkrun", "the dog collapsed in the hall",
     "My uncle had a heart attack at 50", "some bloke passed out by the finish"],
)  # fmt: skip
def test_what_is_plainly_anothers_is_not_even_asked_about(text: str) -> None:
    assert level(text) == "none"


@pytest.mark.parametrize(
    "text",
    ["my dad says the chest pain I get is nothing", "my mum had a stroke and my face feels numb"],
)
def test_what_may_be_ones_own_is_asked_about_or_more(text: str) -> None:
    assert level(text) != "none"


@pytest.mark.parametrize(
    "text",
    ["I dreamt that I fainted", "chest pain? no. legs? yes",
     "the nurse asked about chest pain, never",
     "in my book she collapses twice", "could have fainted when I saw the bill",
     "chest pain last year, it turned out to be a pulled muscle"],
)  # fmt: skip
def test_what_never_was_or_is_over_raises_no_full_alarm(text: str) -> None:
    assert level(text) != "sure"


def test_but_what_is_back_does() -> None:
    assert level("got the all clear last year but the chest pain is back today") == "sure"


def test_the_end_of_a_hard_run_that_passed_is_no_danger() -> None:
    assert level("couldn't breathe at the end of the second run but recovered") == "none"


@pytest.mark.parametrize("text", ["out of breath, sure, but I could still talk",
                                  "panting at the lights, chatting by the bakery"])  # fmt: skip
def test_breath_that_allows_a_chat_is_no_full_alarm(text: str) -> None:
    assert level(text) != "sure"


def test_a_question_about_dangers_is_an_ordinary_one() -> None:
    assert Intent.WORRIED not in hear("is it dangerous to exercise in a heatwave").intents
    assert Intent.WORRIED in hear("is this dangerous?").intents


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("like a belt being pulled round my ribs, it goes off when I walk", Danger.CHEST),
        ("an elephant sat on my chest from minute five", Danger.CHEST),
        ("jaw aches on the hills and stops when I slow down", Danger.CHEST),
        ("ears were ringing and it all went grey, had to sit on the kerb", Danger.FAINT),
        ("every few beats it skips, then a thump", Danger.HEART),
        ("puffing after ten yards to the bin", Danger.BREATH),
        ("behind my knee it is hot and swollen, the other leg is fine", Danger.CALF),
        ("my left hand went useless for a bit", Danger.STROKE),
        ("23 weeks and some blood after the walk", Danger.PREGNANCY),
    ],
)
def test_told_in_other_words_it_is_the_same(text: str, danger: Danger) -> None:
    alarm = hear(text).alarm
    assert alarm is not None
    assert (alarm.danger, alarm.sure) == (danger, True)
