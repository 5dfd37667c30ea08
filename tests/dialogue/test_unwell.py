"""Ill, and well again: by the sort of illness, and not before the days are over."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogue.talk import Talk, begun
from walkrun_bot.coaching.history import Hold, Illness, Standing
from walkrun_bot.dialogue.buttons import Do


def standing(talk: Talk) -> Standing:
    assert talk.runner.standing is not None
    return talk.runner.standing


@pytest.mark.parametrize(
    ("words", "sort"),
    [("I've got a cold", Illness.NECK), ("I have a fever", Illness.BODY),
     ("ill with a cold and a bad cough", Illness.BODY), ("I've got covid", Illness.COVID),
     ("I'm ill", None)],
)  # fmt: skip
def test_the_sort_is_heard(words: str, sort: Illness | None) -> None:
    alice = begun()
    alice.says(words)
    assert alice.kinds == ["IllNoted"]
    assert (standing(alice).hold, standing(alice).illness) == (Hold.ILLNESS, sort)


@pytest.mark.parametrize("sort", Illness)
def test_unsaid_it_is_asked_and_answered_by_a_tap(sort: Illness) -> None:
    alice = begun()
    alice.says("I'm ill")
    alice.taps(Do.ILL, sort)
    assert standing(alice).illness is sort


def test_or_in_words() -> None:
    alice = begun()
    alice.says("I'm ill", "runny nose and a sore throat")
    assert standing(alice).illness is Illness.NECK


def test_with_a_cold_there_is_an_easy_walk_and_a_way_on() -> None:
    alice = begun()
    alice.says("I've got a cold", "what should I do today?")
    assert alice.kinds == ["TodaySession"]
    assert (Do.WELL, "yes") in {(b.do, b.value) for b in alice.shown}


def test_not_ill_after_all_is_as_it_was() -> None:
    alice = begun()
    before = standing(alice)
    alice.says("I'm ill")
    alice.taps(Do.ILL, "not")
    assert (alice.kinds, standing(alice)) == (["NotIll"], before)


def test_that_is_no_way_out_of_an_illness_of_days() -> None:
    alice = begun()
    alice.says("I'm ill")
    way_out = next(b for b in alice.shown if b.value == "not")
    alice.now += timedelta(days=1)
    alice.forges(way_out.data)
    assert standing(alice).hold is Hold.ILLNESS


@pytest.mark.parametrize(("words", "days"), [("I have a fever", 2), ("I've got covid", 7)])
def test_well_too_soon_is_told_the_day_from_which_it_counts(words: str, days: int) -> None:
    alice = begun()
    alice.says(words)
    alice.now += timedelta(days=days - 1)
    alice.says("what should I do today?")
    well = next(b for b in alice.shown if b.do is Do.WELL)
    alice.forges(well.data)
    assert (alice.kinds, standing(alice).hold) == (["WellNotYet"], Hold.ILLNESS)
    alice.now += timedelta(days=1)
    alice.forges(well.data)
    assert (alice.kinds, standing(alice).hold) == (["WellAgain"], None)


def test_after_covid_the_days_ahead_are_walks() -> None:
    alice = begun()
    alice.says("I've got covid")
    alice.now += timedelta(days=7)
    alice.says("what should I do today?")
    alice.taps(Do.WELL, "week")
    assert standing(alice).gentle_until == alice.now.date() + timedelta(days=14)


def test_pregnancy_and_a_crash_that_were_misheard_are_taken_back() -> None:
    for words, health in (("I'm pregnant", "pregnancy"), ("I crash for days after a run", "crash")):
        alice = begun()
        before, profile = standing(alice), alice.runner.profile
        alice.says(words)
        assert standing(alice).hold is Hold.SEEN_FIRST
        alice.taps(Do.UNDO, health)
        assert (standing(alice), alice.runner.profile) == (before, profile)


PREGNANT = ("starting", "under_45", "pregnancy", "walks")


@pytest.mark.parametrize(
    "before", [(), ("done",), ("pause",), ("stop",), ("I have a fever",)], ids=str
)
@pytest.mark.parametrize(
    "words",
    ["I'm bleeding a bit", "my waters broke", "I think these are contractions",
     "the baby is moving less today", "leaking fluid since this morning"],
)  # fmt: skip
def test_in_pregnancy_its_own_dangers_freeze_the_plan_in_every_state(
    before: tuple[str, ...], words: str
) -> None:
    dora = begun(*PREGNANT)
    dora.says(*before)
    dora.says(words)
    assert dora.kinds == ["DangerSigns"]
    assert standing(dora).hold is Hold.RED_FLAG


def test_by_a_button_too() -> None:
    dora = begun(*PREGNANT)
    dora.says("something worries me")
    dora.taps(Do.DANGER, "pregnancy")
    assert standing(dora).hold is Hold.RED_FLAG


@pytest.mark.parametrize("words", ["a blister is bleeding", "no bleeding at all", "nosebleed"])
def test_a_bleeding_toe_is_none_of_them(words: str) -> None:
    dora = begun(*PREGNANT)
    dora.says(words)
    assert "DangerSigns" not in dora.kinds


def test_whoever_is_not_pregnant_may_have_bled() -> None:
    alice = begun()
    alice.says("my heel bled a bit")
    assert "DangerSigns" not in alice.kinds
