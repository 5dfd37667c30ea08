"""How durations, days and sessions are put."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voice.saying import sessions
from walkrun_bot.coaching.ladder import Rung
from walkrun_bot.coaching.session import Session, easy_walk, intervals
from walkrun_bot.voice import layout
from walkrun_bot.voice.layout import RunGroup


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (15, "15 s"), (45, "45 s"), (60, "1 min"), (75, "75 s"), (90, "90 s"), (105, "1:45 min"),
        (120, "2 min"), (150, "2½ min"), (225, "3:45 min"), (300, "5 min"), (605, "10:05 min"),
        (1500, "25 min"),
    ],
)  # fmt: skip
def test_a_span_as_one_says_it(seconds: int, said: str) -> None:
    assert layout.span(seconds) == said.replace(" ", layout.NO_BREAK)


@given(st.integers(1, 3600), st.integers(1, 3600))
def test_no_two_spans_sound_the_same(one: int, other: int) -> None:
    assert (layout.span(one) == layout.span(other)) == (one == other)


@pytest.mark.parametrize(("seconds", "said"), [(300, "5 min"), (315, "5 min"), (345, "6 min"),
                                               (330, "5½ min"), (180, "3 min")])  # fmt: skip
def test_an_edge_is_told_to_the_nearest_half_minute(seconds: int, said: str) -> None:
    assert layout.edge(seconds) == said.replace(" ", layout.NO_BREAK)


@pytest.mark.parametrize(
    ("days", "said"),
    [((2, 4, 6), "Tuesday, Thursday and Saturday"), ((1, 7), "Monday and Sunday"),
     ((3,), "Wednesday"), ((1, 2, 3, 4, 5, 6, 7), "every day")],
)  # fmt: skip
def test_days_of_the_week(days: tuple[int, ...], said: str) -> None:
    assert layout.weekdays(days) == said


@pytest.mark.parametrize(
    ("apart", "said"),
    [(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (3, "on Thursday"), (-2, "on Saturday")],
)
def test_a_day_as_seen_from_today(apart: int, said: str) -> None:
    monday = date(2026, 3, 2)
    assert layout.day_from(date.fromordinal(monday.toordinal() + apart), monday) == said


def test_clock_date_and_town() -> None:
    assert layout.clock(time(7, 5)) == "07:05"
    assert layout.clock(datetime(2026, 3, 2, 18, 30)) == "18:30"  # noqa: DTZ001 - local, as shown
    assert layout.short_date(date(2026, 3, 2)) == "2 March"
    assert layout.town("America/New_York") == "New York"
    assert layout.town("America/Argentina/Buenos_Aires") == "Buenos Aires"


def test_equal_runs_are_counted_together() -> None:
    outline = layout.outline(intervals(Rung(300, 30), 25))
    assert outline.runs == (RunGroup(2, 300), RunGroup(1, 180))
    assert (outline.count, outline.longest_s, outline.walk_s) == (3, 300, 30)
    assert (outline.warm_up_s, outline.cool_down_s) == (330, 330)


def test_a_walk_has_no_runs() -> None:
    outline = layout.outline(easy_walk(25))
    assert (outline.runs, outline.count, outline.longest_s) == ((), 0, 0)


@given(sessions)
def test_an_outline_forgets_no_second_of_running(session: Session) -> None:
    outline = layout.outline(session)
    assert sum(group.times * group.seconds for group in outline.runs) == session.running_s
    assert outline.count == session.repeats
