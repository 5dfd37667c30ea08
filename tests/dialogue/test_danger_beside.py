"""A danger beside harmless words, after a denial, and in quite ordinary words."""

from __future__ import annotations

from itertools import cycle, islice

import pytest

from tests.dialogue.sentences import written
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import danger
from walkrun_bot.dialogue.hearing.dangers.harmless import THINGS, WELL, Row
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.text.words import plain

DANGERS = tuple(text.rstrip(".!?") for _, text in written("dangers.txt"))
ROWS = THINGS + WELL
# Rows beside each danger: as many as take a few seconds, and other ones for each.
EACH = 4


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_each_row_of_the_harmless_has_an_example_that_raises_nothing(row: Row) -> None:
    assert row.words.search(plain(row.example)) is not None
    assert hear(row.example).alarm is None


def test_a_danger_before_or_behind_what_is_harmless_is_still_heard() -> None:
    rows = cycle(ROWS)
    told = [
        text
        for one in DANGERS
        for row in islice(rows, EACH)
        for text in (f"{one}. {row.example}", f"{row.example}. {one}")
    ]
    assert [text for text in told if danger.alarm(plain(text)) is None] == []


def test_dangers_in_ordinary_words_are_answered_or_asked_about() -> None:
    told = written("ordinary_dangers.txt")
    assert len({text for _, text in told}) >= 120
    assert [text for _, text in told if hear(text).alarm is None] == []


def test_ordinary_words_alone_are_none() -> None:
    told = written("ordinary_look_alikes.txt")
    alarms = [alarm for _, text in told if (alarm := hear(text).alarm) is not None]
    assert not any(alarm.sure for alarm in alarms)
    assert len(alarms) <= 0.08 * len(told)


@pytest.mark.parametrize(
    "text",
    [
        "I took too many pills",
        "took a whole packet of paracetamol",
        "I've swallowed all my tablets",
        "took an overdose last night",
        "necked a bottle of ibuprofen lol",
    ],
)
def test_an_overdose_is_answered_at_once(text: str) -> None:
    alarm = hear(text).alarm
    assert alarm is not None
    assert (alarm.danger, alarm.sure) == (Danger.SELF_HARM, True)


@pytest.mark.parametrize(
    "text",
    [
        "took all my tablets this morning as usual",
        "took two paracetamol for my head",
        "I had a whole packet of biscuits",
        "my mum was taken to hospital by ambulance",
        "was in A&E years ago with a broken arm",
        "I work in A&E so shifts are awful",
    ],
)
def test_pills_as_prescribed_and_others_in_hospital_are_let_be(text: str) -> None:
    assert hear(text).alarm is None


@pytest.mark.parametrize("text", ["ended up in A&E after the run", "the paramedics came",
                                  "rang 999", "the ER kept me in overnight"])  # fmt: skip
def test_who_came_in_a_hurry_is_asked_about(text: str) -> None:
    alarm = hear(text).alarm
    assert alarm is not None
    assert not alarm.sure


def test_a_denial_settles_its_own_clause_alone() -> None:
    assert hear("no chest pain, no dizziness, all good").alarm is None
    assert hear("no chest pain. then my sight went for a minute").alarm is not None


def test_where_a_body_was_well_and_a_limb_hurts_nothing_is_asked() -> None:
    assert hear("chest felt fine, knee hurts a bit").alarm is None
    assert hear("chest felt fine, then it got tight").alarm is not None
