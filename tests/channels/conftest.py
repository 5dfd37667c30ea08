from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.channels.acting import Stage, stage
from tests.stores import opened
from walkrun_bot.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from walkrun_bot.store.store import Store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with opened(f"sqlite:///{tmp_path}/walkrun.db") as store:
        yield store


@pytest.fixture(name="stage")
async def _stage(store: Store) -> AsyncIterator[Stage]:
    async with stage(store, SystemClock()) as built:
        yield built
