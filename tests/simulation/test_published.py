"""The published tables are what was published: anybody can check them against the source."""

from __future__ import annotations

import pytest

from walkrun_bot.simulation.published import (
    COUCH_TO_5K,
    MAYO_GALLOWAY,
    NONE_TO_RUN,
    RUN_YOUR_BUTT_OFF,
    TABLES,
    Table,
)


def minutes(table: Table) -> list[float]:
    """Minutes of running in the first session of each week."""
    return [table.session(week + 1, 1).running_s / 60 for week in range(table.weeks)]


def longest(table: Table) -> list[float]:
    """Minutes of the longest run in each week."""
    weeks = range(1, table.weeks + 1)
    return [max(table.session(w, n).longest_run_s for n in (1, 2, 3)) / 60 for w in weeks]


def test_couch_to_5k_has_nine_weeks_of_three_runs() -> None:
    assert (COUCH_TO_5K.weeks, len(COUCH_TO_5K.sessions)) == (9, 27)
    assert minutes(COUCH_TO_5K) == [8, 9, 9, 16, 15, 18, 25, 28, 30]


def test_the_third_run_of_week_five_is_twenty_minutes_without_a_break() -> None:
    session = COUCH_TO_5K.session(5, 3)
    assert (session.repeats, session.running_s, session.total_s) == (1, 1200, 1800)
    assert COUCH_TO_5K.session(5, 2).longest_run_s == 8 * 60


def test_the_cliff_from_week_four_to_five_is_as_large_as_people_say() -> None:
    assert longest(COUCH_TO_5K) == [1, 1.5, 3, 5, 20, 25, 25, 28, 30]


def test_sessions_of_couch_to_5k_last_thirty_to_forty_minutes() -> None:
    totals = [session.total_s / 60 for session in COUCH_TO_5K.sessions]
    assert (min(totals), max(totals)) == (28, 40)


def test_run_your_butt_off_has_twelve_stages_from_walking_to_thirty_minutes() -> None:
    assert RUN_YOUR_BUTT_OFF.weeks == 12
    assert minutes(RUN_YOUR_BUTT_OFF) == [0, 5, 10, 15, 20, 21, 24, 26, 27, 26, 28, 30]
    assert longest(RUN_YOUR_BUTT_OFF)[-2:] == [14, 30]


def test_galloway_runs_for_seconds_and_grows_the_share_of_running() -> None:
    assert MAYO_GALLOWAY.weeks == 7
    assert minutes(MAYO_GALLOWAY) == [7.5, 7.5, 10, 10, 12.5, 12.5, 15]
    assert longest(MAYO_GALLOWAY)[-1] == 0.5


def test_of_none_to_run_only_what_could_be_confirmed_is_there() -> None:
    assert not NONE_TO_RUN.whole
    assert minutes(NONE_TO_RUN) == [4, 7]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_says_where_it_is_from(table: Table) -> None:
    assert "seen 2026" in table.source
    assert len(table.sessions) == table.weeks * 3
