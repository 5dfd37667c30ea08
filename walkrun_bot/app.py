"""Remember, step, keep, say: the one place where the pure conversation meets the world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from walkrun_bot.dialogue import blind
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import CameBack, Left, MomentCame
from walkrun_bot.message import Message

if TYPE_CHECKING:
    from walkrun_bot.clock import Clock
    from walkrun_bot.dialogue.events import Event
    from walkrun_bot.message import Rows
    from walkrun_bot.store.errors import UnreadableError
    from walkrun_bot.store.store import Store
    from walkrun_bot.store.visit import Visit
    from walkrun_bot.voice.voice import Voice


# Events that make no acquaintance: they concern somebody known, or nobody.
NOT_FROM_A_PERSON = (Left, CameBack, MomentCame)


@dataclass(frozen=True)
class Arrival:
    """An event with whom it concerns; `update_id` is None where it did not come as an update."""

    chat_id: int
    event: Event
    update_id: int | None = None
    name: str = ""


@dataclass(frozen=True)
class Outcome:
    """What is to be done at once besides sending what waits in the outbox.

    `toast` answers a tap in a passing line; `settled` are the buttons that the tapped message
    keeps (None: leave them as they are).
    """

    toast: str = ""
    settled: Rows | None = None


class App:
    """The bot without a channel."""

    def __init__(self, store: Store, voice: Voice, clock: Clock) -> None:
        """Work on `store`, speak with `voice`, live by `clock`."""
        self._store = store
        self._voice = voice
        self._clock = clock

    async def handle(self, arrival: Arrival) -> Outcome:
        """Deal with one arrival in one transaction; return what is to be done besides sending.

        The runner as changed, the messages to send and the update's id are committed together.
        An update that was handled before changes nothing.
        """
        now = self._clock.now()
        async with self._store.visit(arrival.chat_id, arrival.update_id, now) as visit:
            if visit.seen:
                return Outcome()
            if visit.unreadable is not None:
                return self._blindly(visit, arrival, visit.unreadable)
            if visit.runner is None and isinstance(arrival.event, NOT_FROM_A_PERSON):
                return Outcome()
            runner = visit.runner or newcomer(arrival.chat_id, arrival.name)
            turn = step(runner, arrival.event, now)
            messages = self._voice.messages(turn)
            if turn.forget:
                visit.erase(messages)
            else:
                visit.keep(turn.runner, turn.due, messages)
            return Outcome(toast=self._voice.toast(turn), settled=self._voice.settled(turn))

    async def remark(
        self, chat_id: int, update_id: int | None, html: str, *, once: str = ""
    ) -> None:
        """Say something outside of any conversation, in answer to an update that it settles.

        What has a name in `once` is said to a chat once for ever.
        """
        async with self._store.visit(chat_id, update_id, self._clock.now()) as visit:
            if not visit.seen:
                visit.tell((Message(html),), once=once)

    def _blindly(self, visit: Visit, arrival: Arrival, why: UnreadableError) -> Outcome:
        """Answer a runner whose notes cannot be read; the notes stay as they are.

        Raises:
            UnreadableError: nobody has said anything, so there is nothing to answer.
        """
        if isinstance(arrival.event, NOT_FROM_A_PERSON):
            raise why
        turn = blind.answer(newcomer(arrival.chat_id, arrival.name), arrival.event)
        leave = visit.erase if turn.forget else visit.tell
        leave(self._voice.messages(turn))
        return Outcome()
