"""Run as a program: writes visit after visit and says each that was committed, until it ends.

`python -m tests.store.scribe URL [BYTES]`; with BYTES no file may grow beyond so many, as if the
disk were full from there on.
"""

from __future__ import annotations

import asyncio
import resource
import sys
from itertools import count

from tests.keys import KEYS
from tests.store.people import NOW, alice
from walkrun_bot.message import Message
from walkrun_bot.store.errors import StoreError
from walkrun_bot.store.store import Store


async def write_on(url: str) -> None:
    store = await Store.open(url, KEYS)
    try:
        for number in count(1):
            async with store.visit(number % 7, number, NOW) as visit:
                done = len(visit.runner.history.sessions) if visit.runner else 0
                visit.keep(alice(done + 1), NOW, [Message(f"message {number}")])
            print(number, flush=True)
    finally:
        await store.close()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        most = int(sys.argv[2])
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        asyncio.run(write_on(sys.argv[1]))
    except StoreError as error:
        print(error)
