"""Danger in one's own words: never missed to be tactful, and no crying wolf."""

from __future__ import annotations

import pytest

from tests.dialogue.sentences import DANGERS, LOOK_ALIKES, SHRUGS, written
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.hear import hear


def test_there_are_enough_of_both() -> None:
    assert len(set(DANGERS)) >= 60
    assert len(set(LOOK_ALIKES)) >= 60
    assert set(SHRUGS) <= set(LOOK_ALIKES)


@pytest.mark.parametrize("text", DANGERS)
def test_danger_is_answered_or_asked_about(text: str) -> None:
    assert hear(text).alarm is not None


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_sounds_like_it_is_at_most_asked_about(text: str) -> None:
    alarm = hear(text).alarm
    assert alarm is None or not alarm.sure


@pytest.mark.parametrize("text", SHRUGS)
def test_what_is_plainly_none_is_not_even_asked_about(text: str) -> None:
    assert hear(text).alarm is None


def test_most_look_alikes_are_left_in_peace() -> None:
    assert sum(hear(text).alarm is None for text in LOOK_ALIKES) >= 0.75 * len(LOOK_ALIKES)


def test_most_dangers_are_answered_at_once() -> None:
    answered = [text for text in DANGERS if (a := hear(text).alarm) is not None and a.sure]
    assert len(answered) >= 0.75 * len(DANGERS)


MORE_DANGERS, MORE_LOOK_ALIKES = written("dangers.txt"), written("look_alikes.txt")


def test_the_written_lists_are_long_enough() -> None:
    assert len({text for _, text in MORE_DANGERS}) >= 150
    assert len({text for _, text in MORE_LOOK_ALIKES}) >= 150
    assert {kind for kind, _ in MORE_DANGERS} == set(Danger)


def test_every_danger_of_the_written_list_is_answered_or_asked_about() -> None:
    assert [text for _, text in MORE_DANGERS if hear(text).alarm is None] == []


def test_most_dangers_of_the_written_list_are_answered_at_once_and_by_their_kind() -> None:
    alarms = [(kind, hear(text).alarm) for kind, text in MORE_DANGERS]
    assert sum(a is not None and a.sure for _, a in alarms) >= 0.8 * len(alarms)
    assert sum(a is not None and a.danger == kind for kind, a in alarms) >= 0.97 * len(alarms)


def test_fewer_than_two_in_a_hundred_look_alikes_raise_the_full_alarm() -> None:
    full = [text for _, text in MORE_LOOK_ALIKES if (a := hear(text).alarm) is not None and a.sure]
    assert len(full) < 0.02 * len(MORE_LOOK_ALIKES), full


def test_what_a_person_would_shrug_at_is_seldom_asked_about() -> None:
    shrugs = [text for kind, text in MORE_LOOK_ALIKES if kind == "shrug"]
    assert sum(hear(text).alarm is not None for text in shrugs) <= 0.06 * len(shrugs)


FRESH_DANGERS, FRESH_LOOK_ALIKES = written("fresh_dangers.txt"), written("fresh_look_alikes.txt")


def test_every_fresh_danger_is_answered_or_asked_about() -> None:
    assert len(FRESH_DANGERS) >= 200
    assert [text for _, text in FRESH_DANGERS if hear(text).alarm is None] == []


def test_fresh_look_alikes_seldom_raise_an_alarm_and_are_seldom_asked_about() -> None:
    alarms = [alarm for _, text in FRESH_LOOK_ALIKES if (alarm := hear(text).alarm) is not None]
    assert len(FRESH_LOOK_ALIKES) >= 200
    assert sum(alarm.sure for alarm in alarms) < 0.02 * len(FRESH_LOOK_ALIKES)
    assert len(alarms) <= 0.12 * len(FRESH_LOOK_ALIKES)


def test_an_inhaler_is_asked_about_only_where_it_was_needed() -> None:
    assert hear("should I use my inhaler before running?").alarm is None
    assert hear("I needed my inhaler twice on the run").alarm is not None


DISGUISED = {
    "shouted": "I FAINTED AFTER THE THIRD RUN",
    "curly": "I can\u2019t breathe, lying in bed",
    "spaced": "   my  calf   is swollen \n and warm ",
    "emoji": "chest pain again today 😢😢",
    "invisible": "ch\u200best p\u200bain aga\u200bin",
    "no apostrophe": "cant breathe properly, at rest",
    "marks": "I fainted!!!",
    "no space": "All done.I fainted.",
    "stretched": "I faaainted and my chest huuurts sooo much",
}


@pytest.mark.parametrize("disguise", DISGUISED)
def test_however_it_is_typed(disguise: str) -> None:
    assert hear(DISGUISED[disguise]).alarm is not None


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("chest pain again today", Danger.CHEST),
        ("I fainted after the third run", Danger.FAINT),
        ("I get palpitations in the evening", Danger.HEART),
        ("breathless at rest since yesterday", Danger.BREATH),
        ("I coughed up blood after the run", Danger.BLOOD),
        ("my calf is swollen and warm", Danger.CALF),
        ("worst headache of my life came on while running", Danger.STROKE),
        ("fell over and banged my head quite hard", Danger.HEAD),
        ("I want to kill myself", Danger.SELF_HARM),
        ("I'm pregnant and I'm bleeding a little", Danger.PREGNANCY),
    ],
)
def test_the_kind_is_told_so_that_the_right_help_is_named(text: str, danger: Danger) -> None:
    alarm = hear(text).alarm
    assert alarm is not None
    assert (alarm.danger, alarm.sure) == (danger, True)


def test_laughing_does_not_make_self_harm_a_joke() -> None:
    alarm = hear("I want to kill myself lol").alarm
    assert alarm is not None


def test_danger_at_the_end_of_a_long_message_is_heard() -> None:
    assert hear("it was a nice day and I went to the park, " * 30 + "then I fainted").alarm
