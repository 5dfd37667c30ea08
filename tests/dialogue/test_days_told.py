"""Days as people speak of them: a report lands on the day that it is about."""

from __future__ import annotations

from datetime import date

import pytest

from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.sureness import Sure

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("did it yesterday", 3), ("went out last night, was fine", 3), ("yday was hard", 3),
        ("ran this morning", 4), ("just now, 20 minutes", 4), ("did today's session", 4),
        ("the day before yesterday I ran", 2), ("two days ago, all of it", 2),
        ("went three days ago", 1), ("did Sunday's run", 1), ("on Monday it was tough", 2),
        ("last Thursday I did half", 26), ("ran it Tues", 3), ("I ran on Wednesday", 4),
        ("what about tomorrow?", 5), ("can I go on Friday instead?", 6), ("same for Thursday", 5),
        ("next Monday then", 9), ("move it to Saturday please", 7), ("day after tomorrow?", 6),
    ],
)  # fmt: skip
def test_the_day_that_is_meant_seen_from_a_wednesday(text: str, day: int) -> None:
    days = hear(text).days
    assert [one.on(WEDNESDAY).day for one in days] == [day]
    assert hear(text).sure.days is Sure.PLAIN


@pytest.mark.parametrize(
    "text", ["I sat down after it", "the sun was out", "done", "Mondays are hard", "a monsoon"]
)
def test_no_day_is_made_up(text: str) -> None:
    assert hear(text).days == ()
    assert hear(text).sure.days is Sure.UNSAID


def test_of_two_days_one_has_to_be_guessed() -> None:
    heard = hear("did it yesterday, and tomorrow I rest")
    assert [one.on(WEDNESDAY).day for one in heard.days] == [3, 5]
    assert heard.sure.days is Sure.GUESSED
