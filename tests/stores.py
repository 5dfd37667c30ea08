"""A store for as long as a test lasts: closed in the end, also when the test fails.

One left open is complained of whenever it is collected, in the middle of some other test.
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from tests.keys import KEYS
from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from walkrun_bot.store.keys import Keys


@asynccontextmanager
async def opened(url: str, keys: Keys = KEYS) -> AsyncIterator[Store]:
    """Open a store, and close it in the end."""
    store = await Store.open(url, keys)
    try:
        yield store
    finally:
        await store.close()
