"""Scripted misfortune: what goes wrong with the next calls, to test a bot's manners."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator


class Outcome(Enum):
    """What becomes of a call that meets a fault."""

    REFUSED = "answered with an error, nothing done"
    CUT = "connection closed, nothing done"
    LOST = "done, but the connection closed before the answer"


@dataclass(frozen=True)
class Fault:
    """One misfortune for one call; `method` or `chat_id` None fits any."""

    outcome: Outcome
    method: str | None = None
    chat_id: int | None = None
    refusal: Refusal | None = None

    def fits(self, method: str, chat_id: int | None) -> bool:
        """Say whether this fault is meant for a call of `method` (any case) to `chat_id`."""
        right_method = self.method is None or self.method.lower() == method.lower()
        return right_method and self.chat_id in (None, chat_id)


class Faults:
    """A queue of faults; each call takes the first that fits it, and a fault strikes once."""

    def __init__(self) -> None:
        """Begin without any."""
        self._waiting: list[Fault] = []

    def __iter__(self) -> Iterator[Fault]:
        """Go through the faults that have not struck yet."""
        return iter(tuple(self._waiting))

    def add(self, fault: Fault, *, times: int = 1) -> None:
        """Let `fault` strike `times` fitting calls."""
        self._waiting.extend([fault] * times)

    def refuse(  # noqa: PLR0913 - an error has this many parts
        self,
        status: int,
        description: str,
        *,
        method: str | None = None,
        chat_id: int | None = None,
        retry_after: int | None = None,
        times: int = 1,
    ) -> None:
        """Answer the next fitting calls with an error; `retry_after` in seconds."""
        refusal = Refusal(status, description, retry_after=retry_after)
        self.add(Fault(Outcome.REFUSED, method, chat_id, refusal), times=times)

    def cut(self, *, method: str | None = None, chat_id: int | None = None, times: int = 1) -> None:
        """Close the connection of the next fitting calls without doing anything."""
        self.add(Fault(Outcome.CUT, method, chat_id), times=times)

    def lose_answer(
        self, *, method: str | None = None, chat_id: int | None = None, times: int = 1
    ) -> None:
        """Do the next fitting calls, but close the connection instead of answering."""
        self.add(Fault(Outcome.LOST, method, chat_id), times=times)

    def clear(self) -> None:
        """Call off what has not struck yet."""
        self._waiting.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Return the first fault that fits, which is then used up, or None."""
        for index, fault in enumerate(self._waiting):
            if fault.fits(method, chat_id):
                return self._waiting.pop(index)
        return None
