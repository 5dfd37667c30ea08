"""Anything at all as a message: quick, polite, and nothing stored that was not meant."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dialogue.talk import Talk, begun
from walkrun_bot.dialogue.conversation import step
from walkrun_bot.dialogue.events import Said
from walkrun_bot.dialogue.hearing.text.languages import Foreign, foreign
from walkrun_bot.dialogue.replies.small_talk import NoSuchThing, OtherLanguage
from walkrun_bot.dialogue.runner import Question

LONGEST = 4096
LANGUAGES = [
    ("Ich habe heute alles gemacht, es war schwer", "de"),
    ("Hallo", "de"),
    ("J'ai tout fait, c'était dur", "fr"),
    ("hola, qué hago hoy?", "es"),
    ("no me duele nada", "es"),
    ("Ho fatto tutto, il ginocchio mi fa male", "it"),
    ("Eu fiz tudo, foi fácil", "pt"),
    ("Ik heb alles gedaan, mijn knie doet pijn", "nl"),
    ("Zrobiłem wszystko, boli mnie kolano", "pl"),
    ("Bugün koştum, çok zor", "tr"),
    ("Jag sprang idag", "sv"),
    ("Я всё сделал, было тяжело", "ru"),
    ("Я все зробив, їхав додому", "uk"),
    ("أنهيت الجري اليوم", "ar"),
    ("मैंने आज दौड़ पूरी की", "hi"),
    ("今天跑了", "zh"),
    ("今日は走った", "ja"),
    ("שלום", "other"),
]
DANGERS = [
    ("Ich habe Brustschmerzen", "de"),
    ("j'ai mal à la poitrine", "fr"),
    ("me duele el pecho", "es"),
    ("mi fa male il petto", "it"),
    ("dor no peito", "pt"),
    ("ik ben flauwgevallen", "nl"),
    ("nie mogę oddychać", "pl"),
    ("kalp krizi", "tr"),
    ("ont i bröstet", "sv"),
    ("боль в груди", "ru"),
    ("не можу дихати", "uk"),
    ("ألم في الصدر", "ar"),
    ("सीने में दर्द", "hi"),
    ("胸痛", "zh"),
    ("胸が痛い", "ja"),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_another_language_is_answered_in_it_and_nothing_is_kept(text: str, language: str) -> None:
    alice = begun()
    before = alice.runner
    alice.says(text)
    assert alice.replies == [OtherLanguage(language, "")]
    assert alice.runner == before


@pytest.mark.parametrize(("text", "language"), DANGERS)
def test_danger_in_another_language_gets_the_emergency_line_and_the_question(
    text: str, language: str
) -> None:
    alice = begun()
    alice.says(text)
    assert alice.kinds == ["OtherLanguage", "AskDanger"]
    assert alice.replies[0] == OtherLanguage(language, "")
    assert alice.runner.asking is Question.DANGER


@pytest.mark.parametrize(
    "text",
    ["no", "done ✅", "haha", "me too", "I'm in Den Haag", "did it, muy bien", "a fait accompli",
     "en route", "de rien, it was easy", "all of it, très easy", "Zürich", "ok", "meh", "👍"],
)  # fmt: skip
def test_english_with_a_foreign_word_is_english(text: str) -> None:
    assert foreign(text) is None


def test_the_emergency_number_is_the_one_of_the_place() -> None:
    alice = begun()
    alice.says("I'm in Berlin", "Ich habe Brustschmerzen")
    assert alice.replies[0] == OtherLanguage("de", "112")


def test_in_the_first_minutes_the_question_comes_again() -> None:
    alice = Talk()
    alice.says("hola")
    assert alice.kinds == ["OtherLanguage", "Welcome"]
    alice.says("sí, por favor")
    assert alice.kinds == ["OtherLanguage", "ConsentNeeded"]


def test_a_danger_in_another_language_at_the_very_end_is_found() -> None:
    assert foreign("la " * 1300 + "brustschmerzen") == Foreign("de", danger=True)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("at 25:70", False),
        ("can we do it at 7:99", False),
        ("on 31 February", True),
        ("did it on 31 february, fine, nothing hurt", True),
        ("done on 32 December", True),
    ],
)
def test_a_time_or_date_that_there_is_not_is_said_to_be_none(text: str, date: bool) -> None:
    bob = begun()
    before = bob.runner
    bob.says(text)
    assert bob.replies == [NoSuchThing(date)]
    assert bob.runner == before


ODD = (
    "\u200b\u200b", "\u202e evil \u202c", "\u202edid", "(" * LONGEST, "?" * LONGEST, "1" * LONGEST,
    "a " * 2048, "no " * 1365, "knee " * 819, "how " * 1024, "and what " * 455, "can i run today "
    * 256, "left " * 819, "not " * 1024, "at 7:99 " * 512, "\u0627" * LONGEST, "\U0001f44d" * 2048,
    "did it, " * 512, "tomorrow " * 455, ", and what" * 409, "move " * 819, "\x00\x01", "d o n e",
    "i meant " * 512, "monday " * 585, "5 march " * 512, "\u00e4" * LONGEST, "-" * LONGEST,
)  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=lambda text: repr(text[:12]))
def test_a_long_or_odd_message_is_answered_at_once(text: str) -> None:
    bob = begun()
    bob.says("done, it was hard")
    started = process_time()
    bob.says(text)
    assert process_time() - started < 1  # some 40 ms on a slow core; quadratic would be seconds
    assert len(bob.turn.says) in range(1, 5)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_whatever_is_typed_gets_an_answer(text: str) -> None:
    bob = begun()
    turn = step(bob.runner, Said(text), bob.now)
    assert turn.says
