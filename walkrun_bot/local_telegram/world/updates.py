"""The updates that wait for a bot: what it acknowledges is forgotten, the rest comes again."""

from __future__ import annotations

import asyncio
from itertools import islice
from typing import TYPE_CHECKING

from walkrun_bot.local_telegram.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from walkrun_bot.local_telegram.world.people import Json

FIRST_ID = 100_000_001
KEPT = 20_000
# Telegram leaves these out unless a bot asks for them by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

_OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class UpdateQueue:
    """Updates waiting for the bot, in order, with ascending ids."""

    def __init__(self) -> None:
        """Begin with nothing waiting and no webhook; `told` is called when something waits."""
        self.webhook: Json = {}
        self.secret = ""
        self.complaint: Json = {}
        self.told: Callable[[], None] = _nobody
        self.allowed: frozenset[str] = frozenset()
        self._waiting: dict[int, Json] = {}
        self._next_id = FIRST_ID
        self._poller: asyncio.Future[None] | None = None
        self._closed = False

    def __len__(self) -> int:
        """Return how many updates have not been acknowledged."""
        return len(self._waiting)

    def add(self, kind: str, facts: Json) -> None:
        """Queue an update of a kind that the bot wants, and wake it."""
        wanted = kind in self.allowed if self.allowed else kind not in ON_REQUEST
        if not wanted:
            return
        self._waiting[self._next_id] = {"update_id": self._next_id, kind: facts}
        self._next_id += 1
        if len(self._waiting) > KEPT:
            del self._waiting[next(iter(self._waiting))]
        if self.webhook:
            self.told()
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Remember which kinds are wanted: None changes nothing, an empty list means default."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    def set_webhook(self, webhook: Json, *, drop_pending: bool, secret: str = "") -> None:
        """Store a webhook (an empty one removes it); a poll under way ends in a conflict."""
        self.webhook, self.secret, self.complaint = webhook, secret, {}
        if drop_pending:
            self._waiting.clear()
        if webhook:
            self._end_poll("Conflict: terminated by setWebhook request")
            self.told()

    def waiting(self) -> tuple[Json, ...]:
        """Return the updates that have not been acknowledged, oldest first."""
        return tuple(self._waiting.values())

    def done(self, update_id: int) -> None:
        """Forget an update that a webhook has taken."""
        self._waiting.pop(update_id, None)

    def complain(self, sentence: str) -> None:
        """Remember why an update could not be brought to the webhook."""
        self.complaint = {"last_error_message": sentence}

    async def poll(self, offset: int, limit: int, patience: float) -> list[Json]:
        """Return up to `limit` updates from `offset` on, waiting up to `patience` seconds for one.

        Raises:
            Refusal: 409, when a webhook is set or another poll takes over.
        """
        if self.webhook:
            raise Refusal(409, _WEBHOOK_ACTIVE)
        # As in Telegram the newer poll wins: it is the older one that hears of the conflict.
        self._end_poll(_OTHER_POLLER)
        self._acknowledge(offset)
        if not self._waiting and patience > 0 and not self._closed:
            await self._wait(patience)
        return list(islice(self._waiting.values(), limit))

    def close(self) -> None:
        """Answer a poll under way, and let no further one wait."""
        self._closed = True
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    def _acknowledge(self, offset: int) -> None:
        if offset < 0:
            for number in list(self._waiting)[:offset]:
                del self._waiting[number]
            return
        for number in [number for number in self._waiting if number < offset]:
            del self._waiting[number]

    async def _wait(self, patience: float) -> None:
        poller = asyncio.get_running_loop().create_future()
        self._poller = poller
        try:
            await asyncio.wait_for(poller, patience)
        except TimeoutError:
            pass
        finally:
            if self._poller is poller:
                self._poller = None

    def _end_poll(self, description: str) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(Refusal(409, description))


def _nobody() -> None:
    """Tell nobody."""
