"""A bot that kills itself before or after its first commit; see test_killed.py."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import TYPE_CHECKING, NoReturn

from tests.channels.acting import COURTESIES, Parrot
from tests.keys import KEYS
from walkrun_bot.channels.telegram.channel import TelegramChannel
from walkrun_bot.clock import SystemClock
from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    from walkrun_bot.app import Arrival


class Doomed(Parrot):
    """Does not live to see what comes of it."""

    when = "before"

    async def handle(self, arrival: Arrival) -> NoReturn:
        if self.when == "after":
            await super().handle(arrival)
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError


async def main(address: str, token: str, database: str, when: str) -> None:
    store = await Store.open(database, KEYS)
    clock = SystemClock()
    app = Doomed(store, clock)
    app.when = when
    channel = TelegramChannel(
        app, store.outbox, store.inbox, COURTESIES, clock, token=token, api_url=address
    )
    async with channel:
        await channel.listen(asyncio.Event())


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
