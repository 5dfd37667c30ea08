"""How fast messages may go out: so many a second to all, so many to one chat, answers first.

aiolimiter let 59 of 30 go out within one second, pyrate-limiter kept the 30, and either left an
answer behind the 90 nudges that had asked before it (docs/decisions/0026).
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from walkrun_bot.channels.telegram.patience import Patience

SECOND = 1.0
CHATS_REMEMBERED = 1000  # before those that have rested long enough are forgotten


class Budget:
    """Gives out leave to send; ask with `leave` before each message.

    Times are in seconds by the event loop's clock, which nobody sets.
    """

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._sent: deque[float] = deque()  # when, within the last second
        self._next_nudge = 0.0
        self._closed_until = 0.0
        self._floods: dict[int, float] = {}  # chats that Telegram asked to wait for: until when
        self._full_at: dict[int, float] = {}  # when a chat has all of its burst again
        self._asking: dict[int, bool] = {}  # chats that want to send, and whether it is urgent
        self._urgent: OrderedDict[int, asyncio.Future[None]] = OrderedDict()
        self._patient: OrderedDict[int, asyncio.Future[None]] = OrderedDict()
        self._timer: asyncio.TimerHandle | None = None

    async def leave(self, chat_id: int, *, urgent: bool) -> bool:
        """Wait until a message to `chat_id` may go out; return whether that took a while.

        Only one may wait for a chat at a time. Who is `urgent` goes before all who are not.
        """
        began = _now()
        self._asking[chat_id] = urgent
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        try:
            await asyncio.sleep(max(0.0, self._chat_ready_at(chat_id) - began))
            queue = self._urgent if self._asking[chat_id] else self._patient
            queue[chat_id] = turn
            self._serve()
            await turn
        finally:
            for waiting in (self._asking, self._urgent, self._patient):
                waiting.pop(chat_id, None)
        self._spend(chat_id)
        return _now() - began > self._patience.noticeable

    def hurry(self, chat_id: int) -> None:
        """Let a chat that waits patiently go before all who do, as an answer has come up there."""
        if chat_id in self._asking:
            self._asking[chat_id] = True
        if chat_id in self._patient:
            self._urgent[chat_id] = self._patient.pop(chat_id)
            self._serve()

    def flooded(self, chat_id: int, seconds: float) -> None:
        """Take note that Telegram asked to wait for `seconds`, which the chat itself then does.

        It does not say whether it means the chat or all. A second chat that is told so while the
        first still waits, though each kept to its own limit, tells that all are meant.
        """
        now = _now()
        self._floods = {chat: until for chat, until in self._floods.items() if until > now}
        if self._floods.keys() - {chat_id}:
            self._closed_until = max(self._closed_until, now + seconds)
        self._floods[chat_id] = now + seconds
        self._full_at[chat_id] = now + seconds + self._burst_s

    @property
    def _burst_s(self) -> float:
        """How long a chat that has used up its burst takes to have it again, but for one."""
        return SECOND * (self._patience.chat_burst - 1) / self._patience.chat_a_second

    def _chat_ready_at(self, chat_id: int) -> float:
        return self._full_at.get(chat_id, 0.0) - self._burst_s

    def _spend(self, chat_id: int) -> None:
        now = _now()
        if len(self._full_at) > CHATS_REMEMBERED:
            self._full_at = {chat: at for chat, at in self._full_at.items() if at > now}
        before = max(now, self._full_at.get(chat_id, 0.0))
        self._full_at[chat_id] = before + SECOND / self._patience.chat_a_second

    def _serve(self) -> None:
        """Give leave to whoever may go now; come back when the next one may."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._urgent or self._patient:
            queue = self._urgent or self._patient
            at = self._next_at(nudge=not self._urgent)
            if at > _now():
                self._timer = asyncio.get_running_loop().call_at(at, self._serve)
                return
            _, turn = queue.popitem(last=False)
            if not turn.done():  # whoever waited may have been broken off
                turn.set_result(None)
                self._note(nudge=queue is self._patient)

    def _next_at(self, *, nudge: bool) -> float:
        """Return when the next message of this kind may go out."""
        full = len(self._sent) >= self._patience.a_second
        at = max(self._closed_until, self._sent[0] + SECOND if full else 0.0)
        return max(at, self._next_nudge) if nudge else at

    def _note(self, *, nudge: bool) -> None:
        now = _now()
        self._sent.append(now)
        while self._sent[0] <= now - SECOND:
            self._sent.popleft()
        if nudge:
            gap = SECOND / self._patience.nudges_a_second
            self._next_nudge = max(now, self._next_nudge) + gap


def _now() -> float:
    return asyncio.get_running_loop().time()
