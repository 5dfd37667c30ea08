"""The ticking, over the real store and a clock that the test moves."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.clocks import StoppedClock
from tests.stores import opened
from walkrun_bot.app import Outcome
from walkrun_bot.dialogue.events import Left, MomentCame
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.nudges import MAX_TURNS, Beat, Nudges

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from walkrun_bot.app import Arrival
    from walkrun_bot.store.store import Store

MORNING = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)
PATIENCE_S = 30.0


class Diary:
    """An app that writes down whose moment came, and puts the next one a day later."""

    def __init__(self, store: Store, clock: StoppedClock) -> None:
        self.store = store
        self.clock = clock
        self.moments: list[int] = []
        self.gone: list[int] = []
        self.failing: set[int] = set()
        self.stuck: set[int] = set()  # whose next moment is not put later
        self.at_once = self.most_at_once = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def handle(self, arrival: Arrival) -> Outcome:
        if arrival.event == Left():
            self.gone.append(arrival.chat_id)
            async with self.store.visit(arrival.chat_id, None, self.clock.now()) as visit:
                visit.keep(visit.runner or Runner(seed=arrival.chat_id), None, ())
            return Outcome()
        assert arrival.event == MomentCame()
        assert arrival.update_id is None
        self.moments.append(arrival.chat_id)
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        await asyncio.sleep(0)
        await self.gate.wait()
        self.at_once -= 1
        if arrival.chat_id in self.failing:
            raise ValueError("my knee")
        later = timedelta(0) if arrival.chat_id in self.stuck else timedelta(days=1)
        await self.expect(arrival.chat_id, self.clock.now() + later)
        return Outcome()

    async def expect(self, chat_id: int, due: datetime) -> None:
        async with self.store.visit(chat_id, None, self.clock.now()) as visit:
            visit.keep(visit.runner or Runner(seed=chat_id), due, ())


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock(MORNING)


@pytest.fixture
async def diary(url: str, clock: StoppedClock) -> AsyncIterator[Diary]:
    async with opened(url) as store:
        yield Diary(store, clock)


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not condition():  # noqa: ASYNC110 - what is waited for knows no event
            await asyncio.sleep(0.005)


class Post:
    """A channel that notes whom it delivered to."""

    def __init__(self) -> None:
        self.delivered: list[int] = []
        self.sweeps = 0
        self.failing: set[int] = set()

    async def deliver(self, chat_id: int) -> None:
        self.delivered.append(chat_id)
        if chat_id in self.failing:
            raise ValueError("my knee")

    async def sweep(self) -> None:
        self.sweeps += 1


def nudges(diary: Diary, post: Post, beat: Beat | None = None) -> Nudges:
    return Nudges(
        diary,
        diary.store,
        diary.clock,
        deliver=post.deliver,
        sweep=post.sweep,
        beat=beat,
    )


async def test_those_whose_moment_has_come_are_told_once_and_sent_to(diary: Diary) -> None:
    post = Post()
    for chat_id, hours in ((1, -1), (2, 0), (3, 1)):
        await diary.expect(chat_id, MORNING + timedelta(hours=hours))
    ticking = nudges(diary, post)
    await ticking.tick()
    await ticking.tick()
    assert sorted(diary.moments) == sorted(post.delivered) == [1, 2]
    diary.clock.move_to(MORNING + timedelta(hours=1))
    await ticking.tick()
    assert diary.moments[2:] == post.delivered[2:] == [3]


async def test_two_processes_share_what_is_due_and_tell_nobody_twice(
    diary: Diary, url: str
) -> None:
    for chat_id in range(1, 26):
        await diary.expect(chat_id, MORNING)
    beat = Beat(batch=3, at_once=3)
    async with opened(url) as store:
        other = Diary(store, diary.clock)
        await asyncio.gather(nudges(diary, Post(), beat).tick(), nudges(other, Post(), beat).tick())
    assert sorted(diary.moments + other.moments) == list(range(1, 26))


async def test_more_than_a_batch_is_dealt_with_in_one_tick_few_at_a_time(diary: Diary) -> None:
    for chat_id in range(1, 26):
        await diary.expect(chat_id, MORNING)
    post = Post()
    await nudges(diary, post, Beat(batch=10, handled_at_once=3)).tick()
    assert sorted(diary.moments) == list(range(1, 26))
    assert diary.most_at_once == 3


async def test_one_runner_who_fails_holds_up_nobody_and_rests_longer_each_time(
    diary: Diary,
) -> None:
    for chat_id in (1, 2, 3):
        await diary.expect(chat_id, MORNING)
    diary.failing = {1}
    post = Post()
    ticking = nudges(diary, post, Beat(batch=1, first_rest=timedelta(minutes=1)))
    tried = []
    for minute in range(16):
        diary.clock.move_to(MORNING + timedelta(minutes=minute))
        before = diary.moments.count(1)
        await ticking.tick()
        await ticking.tick()
        if diary.moments.count(1) > before:
            tried.append(minute)
    assert tried == [0, 1, 3, 7, 15]
    assert sorted(post.delivered) == [2, 3]
    diary.failing = set()
    diary.clock.move_to(MORNING + timedelta(hours=1))
    await ticking.tick()
    assert post.delivered[-1] == 1


async def test_a_moment_that_never_passes_does_not_spin(
    diary: Diary, caplog: pytest.LogCaptureFixture
) -> None:
    await diary.expect(1, MORNING)
    await diary.expect(2, MORNING)
    diary.stuck = {1}
    ticking = nudges(diary, Post())
    await ticking.tick()
    await ticking.tick()
    assert diary.moments.count(1) == MAX_TURNS
    assert diary.moments.count(2) == 1
    assert [one.levelno for one in caplog.records] == [logging.ERROR]


async def test_handling_that_hangs_is_broken_off(diary: Diary) -> None:
    await diary.expect(1, MORNING)
    diary.gate.clear()
    ticking = nudges(diary, Post(), Beat(handling=0.02))
    await ticking.tick()
    await ticking.tick()
    assert diary.moments == [1]


async def test_a_delivery_that_fails_is_nobody_elses_trouble(diary: Diary) -> None:
    post = Post()
    post.failing = {1}
    for chat_id in (1, 2):
        await diary.expect(chat_id, MORNING)
    await nudges(diary, post).tick()
    assert sorted(post.delivered) == [1, 2]


async def test_it_ticks_by_itself_and_ends_cleanly(diary: Diary) -> None:
    await diary.expect(1, MORNING)
    post = Post()
    async with nudges(diary, post, Beat(tick=0.01, sweep=0.01, tidy=0.01)):
        await until(lambda: post.delivered and post.sweeps)
        diary.gate.clear()
        await diary.expect(2, MORNING)
        await until(lambda: 2 in diary.moments)
        asyncio.get_running_loop().call_later(0.05, diary.gate.set)
    assert post.delivered == [1, 2]  # what was under way has been finished


async def test_ending_does_not_wait_for_ever(diary: Diary) -> None:
    await diary.expect(1, MORNING)
    diary.gate.clear()
    async with asyncio.timeout(PATIENCE_S), nudges(diary, Post(), Beat(tick=0.01, finish=0.1)):
        await until(lambda: diary.moments)


async def test_a_store_that_is_away_for_a_while_stops_nothing(diary: Diary) -> None:
    ticking = nudges(diary, Post())
    await diary.store.close()
    await ticking.tick()
    await ticking.sweep()
    await ticking.tidy()
