"""A bot that is killed, really killed, before or after a commit: everything happens once."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.channels.acting import TOKEN, until

if TYPE_CHECKING:
    from tests.channels.acting import Stage

HOUSE = Path(__file__).parents[2]


@pytest.mark.parametrize("when", ["before", "after"])
async def test_what_a_kill_interrupts_is_handled_once_and_answered(
    stage: Stage, tmp_path: Path, when: str
) -> None:
    async with stage.person() as alice:
        await alice.says("hi")
        killed = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.channels.killed_bot"),
            *(stage.address, TOKEN, f"sqlite:///{tmp_path}/walkrun.db", when),
            cwd=HOUSE,
        )
        async with asyncio.timeout(30):
            assert await killed.wait() == -signal.SIGKILL
        assert len(stage.local.world.updates) == 1
        assert await stage.store.outbox.chats(1) == ((1,) if when == "after" else ())
        async with stage.listening():
            assert [one.text for one in await alice.hears()] == ["You: hi"]
            await until(lambda: len(stage.local.world.updates) == 0)
            await alice.says("again")
            assert [one.text for one in await alice.hears()] == ["You: again"]
    assert len(stage.app.handled) == (1 if when == "after" else 2)
