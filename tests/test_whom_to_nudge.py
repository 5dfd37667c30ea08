"""Whose moments are dealt with: those of people on the list, by the process that works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.clocks import StoppedClock
from tests.stores import opened
from tests.test_nudges import MORNING, Diary
from walkrun_bot.nudges import Nudges

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(MORNING)


@pytest.fixture
async def diary(url: str, clock: StoppedClock) -> AsyncIterator[Diary]:
    async with opened(url) as store:
        yield Diary(store, clock)


async def test_who_is_not_on_the_list_any_more_hears_nothing_and_has_left(
    diary: Diary, clock: StoppedClock
) -> None:
    for who in (1, 2):
        await diary.expect(who, MORNING)
    nudges = Nudges(
        diary, diary.store, clock, deliver=_nothing, sweep=_nothing_at_all, allowed=frozenset({1})
    )
    await nudges.tick()
    assert (diary.moments, diary.gone) == ([1], [2])
    assert await diary.store.claim_due(MORNING, 10) == ()


async def test_a_process_in_reserve_leaves_the_moments_to_the_other(
    diary: Diary, clock: StoppedClock
) -> None:
    await diary.expect(1, MORNING)
    nudges = Nudges(
        diary, diary.store, clock, deliver=_nothing, sweep=_nothing_at_all, works=lambda: False
    )
    await nudges.tick()
    assert diary.moments == []
    assert nudges.idle_for() < 1


async def _nothing(_: int) -> None:
    """Deliver nothing."""


async def _nothing_at_all() -> None:
    """Sweep nothing."""
