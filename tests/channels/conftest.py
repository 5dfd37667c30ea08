from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.channels.acting import Stage, stage
from tests.keys import KEYS
from walkrun_bot.clock import SystemClock
from walkrun_bot.store.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite:///{tmp_path}/walkrun.db", KEYS)
    yield opened
    await opened.close()


@pytest.fixture(name="stage")
async def _stage(store: Store) -> AsyncIterator[Stage]:
    async with stage(store, SystemClock()) as built:
        yield built
