"""Times, days, minutes and places, as people type them."""

from __future__ import annotations

from datetime import UTC, datetime, time
from time import perf_counter

import pytest

from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.when.places import zone_by_clock, zone_for
from walkrun_bot.dialogue.hearing.when.times import minutes, time_of_day, weekdays


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("7", time(7)), ("7am", time(7)), ("7 a.m.", time(7)), ("7:15", time(7, 15)),
        ("07.15", time(7, 15)), ("7h15", time(7, 15)), ("0715", time(7, 15)), ("7pm", time(19)),
        ("7:15 pm", time(19, 15)), ("12am", time(0)), ("12pm", time(12)), ("noon", time(12)),
        ("18:30", time(18, 30)), ("half past six", time(6, 30)), ("half six", time(6, 30)),
        ("half past six in the evening", time(18, 30)), ("quarter to seven", time(6, 45)),
        ("quarter past 5pm", time(17, 15)), ("eight in the evening", time(20)),
        ("six in the morning", time(6)), ("at seven", time(7)), ("3", time(15)),
        ("3 in the morning", time(3)), ("5 o'clock", time(5)), ("lunchtime", time(12, 30)),
        ("ten to seven", time(6, 50)), ("twenty past six", time(6, 20)), ("midnight", time(0)),
        ("24:00", time(0)), ("late", None), ("", None), ("25:99", None), ("99", None),
    ],
)  # fmt: skip
def test_a_time_of_day(text: str, at: time | None) -> None:
    assert time_of_day(plain(text)) == at


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("monday", (1,)), ("Mon, Wed, Fri", (1, 3, 5)), ("tues & thurs", (2, 4)),
        ("Saturdays", (6,)), ("weekends", (6, 7)), ("weekdays", (1, 2, 3, 4, 5)),
        ("every day", (1, 2, 3, 4, 5, 6, 7)), ("daily", (1, 2, 3, 4, 5, 6, 7)),
        ("mon/wed/sat", (1, 3, 6)), ("sunday and monday", (1, 7)), ("sun sun sun", (7,)),
        ("Wednesday", (3,)), ("money", ()), ("the sunny side", ()), ("satisfied", ()), ("", ()),
    ],
)  # fmt: skip
def test_days_of_the_week(text: str, days: tuple[int, ...]) -> None:
    assert weekdays(plain(text)) == days


@pytest.mark.parametrize(
    ("text", "number"),
    [("30", 30), ("30 min", 30), ("30 minutes please", 30), ("half an hour", 30), ("25mins", 25),
     ("twenty", 20), ("an hour", 60), ("long", None), ("", None)],
)  # fmt: skip
def test_minutes(text: str, number: int | None) -> None:
    assert minutes(plain(text)) == number


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Leeds", "Europe/London"), ("I'm in Berlin", "Europe/Berlin"), ("paris", "Europe/Paris"),
        ("new york", "America/New_York"), ("I live in São Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"), ("München", "Europe/Berlin"),
        ("Munich", "Europe/Berlin"), ("Europe/Rome", "Europe/Rome"), ("UK", "Europe/London"),
        ("in Sydney, please", "Australia/Sydney"), ("Tokyo", "Asia/Tokyo"), ("EST",
        "America/New_York"), ("Narnia", None), ("", None), ("nowhere at all", None),
    ],
)  # fmt: skip
def test_a_place_is_a_zone(text: str, zone: str | None) -> None:
    assert zone_for(text) == zone


def test_a_local_time_is_a_zone_that_has_it() -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert zone_by_clock(time(9, 5), now) == "Europe/London"
    assert zone_by_clock(time(10), now) == "Europe/Berlin"
    assert zone_by_clock(time(3, 55), now) == "America/New_York"
    assert zone_by_clock(time(14, 30), now) == "Asia/Kolkata"


@pytest.mark.parametrize("piece", ["7 ", "in ", "12:", "mon ", "half past ", ", ", "a b c "])
def test_the_longest_answer_is_read_in_no_time(piece: str) -> None:
    whole = (piece * 4096)[:4096]
    began = perf_counter()
    for read in (time_of_day, weekdays, minutes):
        read(plain(whole))
    zone_for(whole)
    assert perf_counter() - began < 0.25
