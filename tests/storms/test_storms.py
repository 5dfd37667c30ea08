"""Small storms, with a few kills; the large ones are run by hand: python -m tests.storms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.storms.comparing import compared
from tests.storms.field import storm_field
from tests.storms.outage import outage
from tests.storms.storm import Plan, Storm
from tests.storms.twin import Expected

if TYPE_CHECKING:
    from pathlib import Path

PLAN = Plan(kills=6, seed=3, people=2)


@pytest.mark.parametrize("processes", [0, 1, 2], ids=["polling", "webhook", "two processes"])
async def test_nothing_is_lost_in_a_storm(tmp_path: Path, url: str, processes: int) -> None:
    if (processes == 2) is url.startswith("sqlite"):
        pytest.skip("a few are enough here: one process on SQLite, two on PostgreSQL")
    brought = processes > 0
    async with storm_field(tmp_path, url, brought=brought, processes=processes or 1) as place:
        report = await Storm(place, PLAN).run()
    assert report.kills == PLAN.kills
    assert report.sound, "\n".join([*report.lines(), *report.found.lost, *report.found.unexpected])


async def test_after_a_week_without_the_bot_everybody_hears_once_what_is_of_use_now(
    tmp_path: Path, url: str
) -> None:
    came = await outage(tmp_path, url, runners=12, kills=1, seed=3)
    assert came.found.expected == 12
    assert came.sound, "\n".join(came.lines())


A, B, C = Expected("a", nudge=False), Expected("b", nudge=True), Expected("c", nudge=False)


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("ab", "lost"),
        ("aabc", "doubled"),
        ("abbc", "nudges_doubled"),
        ("abcx", "unexpected"),
        ("bca", "out_of_order"),
    ],
)
def test_a_comparison_finds(told: str, what: str) -> None:
    found = compared(list(enumerate(told)), [A, B, C])
    kinds = ("lost", "doubled", "nudges_doubled", "unexpected", "out_of_order")
    assert {kind for kind in kinds if getattr(found, kind)} == {what}


def test_a_comparison_finds_nothing_where_nothing_is() -> None:
    found = compared(list(enumerate("abc")), [A, B, C])
    assert (found.lost, found.doubled, found.unexpected, found.nudges_lost) == ([], [], [], 0)
    assert compared(list(enumerate("ac")), [A, B, C]).nudges_lost == 1
