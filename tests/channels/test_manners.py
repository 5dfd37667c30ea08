"""The small parts: kinds of failure, lanes, back-off."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from tests.channels.acting import until
from walkrun_bot.channels.telegram.failures import Kind, failure_of
from walkrun_bot.channels.telegram.lanes import Lanes
from walkrun_bot.channels.telegram.patience import Patience


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "kind", "perhaps_done"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Kind.GONE, False),
        (BadRequest("Chat not found"), Kind.GONE, False),
        (BadRequest("Message text is empty"), Kind.OURS, False),
        (ChatMigrated(-100), Kind.MOVED, False),
        (InvalidToken("Unauthorized"), Kind.LATER, False),
        (InvalidToken("Not Found"), Kind.OURS, False),
        (RetryAfter(3), Kind.LATER, False),
        (NetworkError("Internal Server Error"), Kind.LATER, False),
        (NetworkError("Bad Gateway (502). Parsing b'<html>' failed"), Kind.LATER, False),
        (caused(NetworkError("x"), TelegramError("no JSON")), Kind.LATER, True),
        (caused(NetworkError("x"), httpx.ConnectError("x")), Kind.LATER, False),
        (caused(NetworkError("x"), httpx.RemoteProtocolError("x")), Kind.LATER, True),
        (caused(TimedOut(), httpx.ReadTimeout("x")), Kind.LATER, True),
        (caused(TimedOut(), httpx.ConnectTimeout("x")), Kind.LATER, False),
        (caused(TimedOut(), httpx.PoolTimeout("x")), Kind.LATER, False),
        (TelegramError("Invalid server response"), Kind.LATER, True),
    ],
)
def test_failures_have_a_kind(error: TelegramError, kind: Kind, perhaps_done: bool) -> None:
    failure = failure_of(error)
    assert (failure.kind, failure.perhaps_done) == (kind, perhaps_done)


@pytest.mark.parametrize("asked", [3, timedelta(seconds=3)])
def test_a_flood_wait_is_in_seconds(asked: int | timedelta) -> None:
    assert failure_of(RetryAfter(asked)).wait == 3.0


def test_a_failure_quotes_nobody() -> None:
    error = BadRequest('Can\'t parse entities: unsupported start tag "my knee" at byte offset 4')
    assert "knee" not in failure_of(error).text


def test_backing_off_doubles_up_to_a_limit_and_differs_from_chat_to_chat() -> None:
    patience = Patience(first_retry=1.0, longest_retry=8.0)
    for failures, full in ((1, 1.0), (2, 2.0), (3, 4.0), (4, 8.0), (5, 8.0), (10_000, 8.0)):
        waits = {patience.backoff(failures, seed) for seed in range(50)}
        assert len(waits) == 50
        assert all(full / 2 <= wait <= full for wait in waits)
    assert patience.backoff(3, 7) == patience.backoff(3, 7)


async def test_a_lane_keeps_its_order_and_the_places_are_shared_fairly() -> None:
    begun: list[tuple[str, int]] = []
    gate = asyncio.Event()

    async def work(item: tuple[str, int]) -> None:
        begun.append(item)
        if item[0] == "Bob":
            await gate.wait()

    lanes = Lanes(work, at_once=2)
    for number in range(3):
        lanes.put(2, ("Bob", number))
    for number in range(3):
        lanes.put(1, ("Alice", number))
    await asyncio.sleep(0)
    for _ in range(20):
        await asyncio.sleep(0)
    assert begun == [("Bob", 0), ("Alice", 0), ("Alice", 1), ("Alice", 2)]
    gate.set()
    await lanes.close(5)
    assert begun[4:] == []  # closing lets go of what had not begun


async def test_a_lane_survives_what_goes_wrong_in_it() -> None:
    done: list[int] = []

    async def work(item: int) -> None:
        if item == 0:
            raise ValueError
        done.append(item)

    lanes = Lanes(work, at_once=1)
    lanes.put(1, 0)
    lanes.put(1, 1)
    await until(lambda: bool(done))
    await lanes.close(5)
