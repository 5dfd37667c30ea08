"""Failures have a kind: gone for good, later, or ours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)


class Kind(Enum):
    """What a failure means for the message."""

    GONE = "nobody is there any more"
    LATER = "it may work another time"
    MOVED = "the chat has another number now, as a group that grew has"
    OURS = "it will never work like this"


@dataclass(frozen=True)
class Failure:
    """What went wrong, in a form that can be logged.

    `wait` is what Telegram asked for, in seconds (None: it did not). `perhaps_done` says that
    the call may have taken effect all the same. `text` has nothing of what was to be said.
    """

    kind: Kind
    text: str
    wait: float | None = None
    perhaps_done: bool = False


# Telegram's words, in lower case, for a chat that will not come back; all else in a 400 is ours.
NOBODY = ("chat not found", "user not found", "user_deactivated", "peer_id_invalid")
NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
# A description may quote what it could not parse.
QUOTED = re.compile(r'".*"', re.DOTALL)
MAX_TEXT = 200


def failure_of(error: TelegramError) -> Failure:
    """Return what `error` means."""
    described = QUOTED.sub("…", error.message)[:MAX_TEXT]
    if isinstance(error, RetryAfter):
        return Failure(Kind.LATER, "flood control", wait=seconds_of(error))
    if isinstance(error, ChatMigrated):
        return Failure(Kind.MOVED, described)
    if isinstance(error, Forbidden):
        return Failure(Kind.GONE, described)
    if isinstance(error, BadRequest):
        gone = any(words in error.message.lower() for words in NOBODY)
        return Failure(Kind.GONE if gone else Kind.OURS, described)
    if isinstance(error, InvalidToken):
        # 401, the token was taken back: the poller ends the bot, and what waits is kept.
        # 404, there is no such method.
        revoked = "unauthorized" in error.message.lower()
        return Failure(Kind.LATER if revoked else Kind.OURS, described)
    if isinstance(error, NetworkError) or type(error) is TelegramError:
        return _broken_off(error)
    return Failure(Kind.OURS, f"{type(error).__name__}: {described}")


def seconds_of(error: RetryAfter) -> float:
    """Return how long Telegram asks us to wait."""
    asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


def _broken_off(error: TelegramError) -> Failure:
    """Return the failure of a call without a usable answer, or with an error of Telegram's own.

    An error that Telegram put into words is an answer: it did not do it. Without one, and unless
    no connection was made at all, nobody knows.
    """
    cause = error.__cause__
    text = type(error).__name__ + (f" ({type(cause).__name__})" if cause else "")
    if cause is None and type(error) is NetworkError:
        return Failure(Kind.LATER, f"{text}: {QUOTED.sub('…', error.message)[:MAX_TEXT]}")
    return Failure(Kind.LATER, text, perhaps_done=not isinstance(cause, NEVER_SENT))
