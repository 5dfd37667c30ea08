"""What the channel is tested with: an app that repeats what it hears, and a line to look into."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from html import escape
from typing import TYPE_CHECKING, Any

from walkrun_bot.app import Outcome
from walkrun_bot.channels.telegram.channel import TelegramChannel
from walkrun_bot.channels.telegram.courtesies import Courtesies
from walkrun_bot.channels.telegram.patience import Patience
from walkrun_bot.dialogue.events import Amended, Commanded, Left, MomentCame, Said, Tapped
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.local_telegram import LocalTelegram, Person, serve
from walkrun_bot.message import Message

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from datetime import datetime

    from starlette.types import ASGIApp, Receive, Scope, Send

    from walkrun_bot.app import Arrival
    from walkrun_bot.clock import Clock
    from walkrun_bot.dialogue.events import Event
    from walkrun_bot.store.store import Store

Json = dict[str, Any]
TOKEN = "7000000001:a-token-that-must-never-be-written-down"
COURTESIES = Courtesies(
    sorry="Something went wrong on my side.",
    private_only="I only work in private chats.",
    not_invited="This coach is not open to everybody.",
    commands=(("start", "Begin"), ("today", "Today's session")),
    description="A coach for walking and running.",
    short_description="A walk-run coach.",
)
# What is waited for comes at once, unless it is lost or the machine is very busy.
LONG_S = 60.0
# Real waits, but short ones: nobody learns more from a test that takes longer.
SWIFT = replace(
    Patience.unlimited(),
    glance=0.02,
    newcomer=0.0,
    look=0.02,
    first_retry=0.01,
    longest_retry=0.05,
    finish_handling=1.0,
    finish_sending=1.0,
)


class OurFaultError(Exception):
    """A fault in the conversation."""


class Parrot:
    """Repeats what it hears, through the real store. What it says instead can be scripted."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.handled: list[Arrival] = []  # those whose work is committed, in that order
        self.gates: dict[int, asyncio.Event] = {}  # a chat whose handling waits for its gate
        self.waiting_at_gates = 0
        self.passing: list[Exception] = []  # raised by the next ones, instead of handling
        self.says: dict[str, tuple[Message, ...]] = {}  # instead of the words themselves
        self.due: dict[int, datetime | None] = {}  # what a visit leaves as the next due moment
        self.outcome = Outcome()
        self._clock = clock

    async def handle(self, arrival: Arrival) -> Outcome:
        if arrival.chat_id in self.gates:
            self.waiting_at_gates += 1
            await self.gates[arrival.chat_id].wait()
        if self.passing:
            raise self.passing.pop(0)
        async with self.store.visit(arrival.chat_id, arrival.update_id, self._clock.now()) as visit:
            if visit.seen or (visit.runner is None and isinstance(arrival.event, Left)):
                return Outcome()
            text = said(arrival.event)
            if text.startswith("break"):
                raise OurFaultError(text)
            runner = visit.runner or Runner(seed=arrival.chat_id, name=arrival.name)
            messages = self.says.get(text, (Message(escape(f"You: {text}")),) if text else ())
            visit.keep(runner, self.due.get(arrival.chat_id), messages)
        self.handled.append(arrival)
        return self.outcome

    async def remark(
        self, chat_id: int, update_id: int | None, html: str, *, once: str = ""
    ) -> None:
        async with self.store.visit(chat_id, update_id, self._clock.now()) as visit:
            if not visit.seen:
                visit.tell((Message(html),), once=once)

    def events(self, chat_id: int | None = None) -> list[Event]:
        """Return what was handled (of one chat), in order."""
        return [one.event for one in self.handled if chat_id in {None, one.chat_id}]


def said(event: Event) -> str:
    """Return an event as a few words."""
    match event:
        case Said(text) | Amended(text):
            return text
        case Commanded(name, words):
            return f"/{name} {words}".strip()
        case Tapped(data):
            return data
        case MomentCame():
            return "moment"
        case Left():
            return ""
        case _:
            return type(event).__name__


@dataclass
class Line:
    """What passes between the bot and Telegram: every call is noted, and a method can be held."""

    calls: list[str] = field(default_factory=list)
    held: dict[str, asyncio.Event] = field(default_factory=dict)
    noted: asyncio.Condition = field(default_factory=asyncio.Condition)

    def count(self, method: str) -> int:
        return self.calls.count(method)

    async def hears(self, method: str, times: int = 1) -> None:
        """Wait until `method` has been called so often."""
        async with asyncio.timeout(LONG_S), self.noted:
            await self.noted.wait_for(lambda: self.count(method) >= times)

    async def note(self, method: str) -> None:
        async with self.noted:
            self.calls.append(method)
            self.noted.notify_all()
        if method in self.held:
            await self.held[method].wait()


class LineMiddleware:
    """Sits in front of local Telegram."""

    def __init__(self, app: ASGIApp, line: Line) -> None:
        self._app = app
        self._line = line

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/bot"):
            await self._line.note(scope["path"].rsplit("/", 1)[-1])
        await self._app(scope, receive, send)


@dataclass
class Stage:
    """A Telegram with a line to it, a store, and an app in between."""

    local: LocalTelegram
    address: str
    line: Line
    store: Store
    app: Parrot
    clock: Clock

    def channel(self, **wishes: object) -> TelegramChannel:
        wanted: dict[str, Any] = {
            "token": TOKEN,
            "api_url": self.address,
            "patience": SWIFT,
            "passing": (OSError,),
        }
        wanted.update(wishes)
        store = self.store
        return TelegramChannel(
            self.app, store.outbox, store.inbox, COURTESIES, self.clock, **wanted
        )

    @asynccontextmanager
    async def listening(self, **wishes: object) -> AsyncIterator[TelegramChannel]:
        """Let a channel listen for as long as this lasts, and stop it properly."""
        stop = asyncio.Event()
        async with self.channel(**wishes) as channel:
            listening = asyncio.create_task(channel.listen(stop))
            try:
                yield channel
            finally:
                stop.set()
                await listening

    def person(self, number: int = 1) -> Person:
        return Person(self.address, number, patience=LONG_S)

    def send_raw(self, **content: Json) -> None:
        """Put an update of any shape before the bot."""
        [(kind, facts)] = content.items()
        updates = self.local.world.updates
        allowed, updates.allowed = updates.allowed, frozenset({kind})
        updates.add(kind, facts)
        updates.allowed = allowed


@asynccontextmanager
async def stage(store: Store, clock: Clock) -> AsyncIterator[Stage]:
    line = Line()
    local = LocalTelegram(clock, token=TOKEN)
    local.app.add_middleware(LineMiddleware, line=line)
    async with serve(local) as address:
        try:
            yield Stage(local, address, line, store, Parrot(store, clock), clock)
        finally:
            for event in line.held.values():
                event.set()


async def until(condition: Callable[[], bool | Awaitable[bool]], within: float = LONG_S) -> None:
    """Wait until `condition` holds, for so many seconds."""
    async with asyncio.timeout(within):
        while True:
            holds = condition()
            if await holds if not isinstance(holds, bool) else holds:
                return
            await asyncio.sleep(0.005)
