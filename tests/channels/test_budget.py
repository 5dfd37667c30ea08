"""How fast messages go out; a second is a tenth of one here, as only what is too fast counts."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import replace

import pytest

from tests.channels.acting import LONG_S
from walkrun_bot.channels.telegram import budget
from walkrun_bot.channels.telegram.budget import Budget
from walkrun_bot.channels.telegram.patience import Patience

SECOND = 0.1
# The event loop rings a timer up to its clock's resolution early.
SLACK = 0.002
LIMITS = Patience(a_second=30, nudges_a_second=20.0, chat_a_second=1.0, chat_burst=3)


@pytest.fixture(autouse=True)
def _short_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "SECOND", SECOND)


class Sent:
    """What went out when, in the order in which it did."""

    def __init__(self, patience: Patience = LIMITS) -> None:
        self.budget = Budget(patience)
        self.log: list[tuple[float, int]] = []

    async def send(self, chat_id: int, *, urgent: bool = True, times: int = 1) -> None:
        for _ in range(times):
            await self.budget.leave(chat_id, urgent=urgent)
            self.log.append((asyncio.get_running_loop().time(), chat_id))

    def most_in_a_second(self, of: int | None = None) -> int:
        window: deque[float] = deque()
        most = 0
        for at in (at for at, chat_id in self.log if of in {None, chat_id}):
            window.append(at)
            while window[0] <= at - SECOND + SLACK:
                window.popleft()
            most = max(most, len(window))
        return most

    def order(self) -> list[int]:
        return [chat_id for _, chat_id in self.log]


async def test_never_more_than_thirty_a_second_go_out_and_none_is_forgotten() -> None:
    sent = Sent()
    await asyncio.gather(*(sent.send(chat) for chat in range(100)))
    assert sent.most_in_a_second() <= LIMITS.a_second
    assert sorted(sent.order()) == list(range(100))


async def test_one_chat_gets_a_short_burst_and_then_one_a_second() -> None:
    sent = Sent()
    await sent.send(7, times=7)
    assert sent.most_in_a_second(7) <= LIMITS.chat_burst + 1
    times = [at for at, _ in sent.log]
    assert times[2] - times[0] < SECOND / 2
    assert times[6] - times[2] >= 4 * SECOND - SLACK


async def test_a_chat_that_has_to_wait_holds_up_no_other() -> None:
    sent = Sent()
    await asyncio.gather(sent.send(7, times=5), *(sent.send(chat) for chat in range(10, 20)))
    assert sent.order()[-2:] == [7, 7]


async def test_an_answer_goes_before_all_the_nudges_that_asked_before_it() -> None:
    sent = Sent(replace(LIMITS, nudges_a_second=1.0))
    nudges = [asyncio.create_task(sent.send(chat, urgent=False)) for chat in range(50)]
    await asyncio.sleep(SECOND / 10)
    await asyncio.wait_for(sent.send(99), LONG_S)
    assert len(sent.order()) <= 2
    for task in nudges:
        task.cancel()
    await asyncio.gather(*nudges, return_exceptions=True)


async def test_a_nudge_with_an_answer_behind_it_is_hurried() -> None:
    sent = Sent(replace(LIMITS, nudges_a_second=1.0))
    nudges = [asyncio.create_task(sent.send(chat, urgent=False)) for chat in range(50)]
    await asyncio.sleep(SECOND / 10)
    sent.budget.hurry(40)
    await asyncio.wait_for(nudges[40], LONG_S)
    assert 40 in sent.order()[:2]
    for task in nudges:
        task.cancel()
    await asyncio.gather(*nudges, return_exceptions=True)


async def test_nudges_leave_room_for_answers() -> None:
    sent = Sent()
    await asyncio.gather(*(sent.send(chat, urgent=False) for chat in range(40)))
    assert sent.most_in_a_second() <= LIMITS.nudges_a_second + 1


async def test_one_flood_wait_is_the_chats_own() -> None:
    sent = Sent()
    sent.budget.flooded(7, 10 * LONG_S)
    await asyncio.wait_for(sent.send(8), LONG_S)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(sent.send(7), SECOND)


async def test_two_flood_waits_at_once_are_for_all() -> None:
    sent = Sent()
    loop = asyncio.get_running_loop()
    sent.budget.flooded(7, 5.0)
    sent.budget.flooded(8, 0.2)
    began = loop.time()
    await sent.send(9)
    assert loop.time() - began >= 0.2 - SLACK


async def test_whoever_gives_up_waiting_takes_nobodys_turn() -> None:
    sent = Sent(replace(LIMITS, a_second=1))
    await sent.send(1)
    waiting = [asyncio.create_task(sent.send(chat)) for chat in (2, 3)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    await asyncio.wait_for(waiting[1], LONG_S)
    assert sent.order() == [1, 3]
