"""Taps that wait for an answer: each is answered once, and not after Telegram's patience."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.refusal import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable

# Measured: callback queries live 150 s. Real seconds, however the clock is moved.
PATIENCE_S = 150
KEPT = 10_000


@dataclass(frozen=True)
class Query:
    """A tap on a button of a message."""

    id: str
    chat_id: int
    message_id: int
    asked_at: float


class Queries:
    """The taps that have not been answered."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        """Measure patience by `monotonic`, in seconds."""
        self._monotonic = monotonic
        self._open: dict[str, Query] = {}
        self._asked = 0

    def ask(self, chat_id: int, message_id: int) -> Query:
        """Open a query for a tap."""
        self._asked += 1
        query = Query(str(7_000_000_000 + self._asked), chat_id, message_id, self._monotonic())
        self._open[query.id] = query
        if len(self._open) > KEPT:
            del self._open[next(iter(self._open))]
        return query

    def answer(self, query_id: str) -> Query:
        """Close a query and return it.

        Raises:
            Refusal: 400, when it is unknown, answered already, or too old.
        """
        query = self._open.pop(query_id, None)
        if query is None or self._monotonic() - query.asked_at > PATIENCE_S:
            reason = "query is too old and response timeout expired or query ID is invalid"
            raise bad_request(reason)
        return query
