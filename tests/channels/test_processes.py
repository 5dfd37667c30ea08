"""The bot's whole process: how it begins, what stops it from beginning, how it ends."""

from __future__ import annotations

import signal
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.channels.acting import LONG_S, TOKEN, until
from tests.channels.bot_process import free_port, started
from walkrun_bot.clock import SystemClock
from walkrun_bot.local_telegram import LocalTelegram, Person, serve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TERM_BIT = 1 << (signal.SIGTERM - 1)


@pytest.fixture(name="telegram")
async def _telegram() -> AsyncIterator[tuple[LocalTelegram, str]]:
    local = LocalTelegram(SystemClock(), token=TOKEN)
    async with serve(local) as address:
        yield local, address


async def test_a_webhook_bot_is_ready_answers_and_ends_in_good_order(
    tmp_path: Path, telegram: tuple[LocalTelegram, str]
) -> None:
    local, address = telegram
    here = f"127.0.0.1:{free_port()}"
    settings = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": address,
        "WEBHOOK_URL": f"http://{here}/telegram",
        "WEBHOOK_SECRET": "a-secret_that-is-not-told",
        "LISTEN": here,
    }
    async with (
        started(tmp_path / "log", **settings) as bot,
        Person(address, patience=LONG_S) as alice,
    ):
        await bot.says("updates are brought to")
        async with httpx.AsyncClient(base_url=f"http://{here}", trust_env=False) as http:
            assert (await http.get("/healthz")).status_code == 200
            ready = await http.get("/readyz")
        assert (ready.status_code, ready.json()["migrations"]) == (200, True)
        await alice.starts()
        await alice.hears()
        assert await bot.is_told_to_end() == 0
        assert settings["WEBHOOK_SECRET"] not in bot.log
        assert TOKEN not in bot.log
    await until(lambda: len(local.world.updates) == 0)
    assert local.world.updates.webhook["url"] == settings["WEBHOOK_URL"]


async def test_a_port_in_use_ends_it_before_anything_is_touched(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        here = f"127.0.0.1:{taken.getsockname()[1]}"
        async with started(tmp_path / "log", TELEGRAM_TOKEN=TOKEN, LISTEN=here) as bot:
            assert await bot.ends() == 1
            assert bot.log.startswith("LISTEN: port ")
            assert bot.log.count("\n") == 1
    assert _names_in(tmp_path) == ["log"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks into /proc")
async def test_told_to_end_while_it_still_loads_it_ends_well(tmp_path: Path) -> None:
    async with started(tmp_path / "log", TELEGRAM_TOKEN=TOKEN) as bot:
        await until(lambda: _minds_sigterm(bot.process.pid))
        assert await bot.is_told_to_end() == 0
        assert bot.log == ""


def _minds_sigterm(pid: int) -> bool:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught.split()[1], 16) & TERM_BIT)


def _names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]
