"""The ticking: a few jobs in UTC, each of which asks the store whose moment has come.

People are rows, not jobs; APScheduler only keeps the beat.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from walkrun_bot.app import Arrival
from walkrun_bot.clock import SystemClock
from walkrun_bot.dialogue.events import Left, MomentCame

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import TracebackType
    from typing import Self

    from walkrun_bot.app import Outcome
    from walkrun_bot.clock import Clock
    from walkrun_bot.dialogue.events import Event
    from walkrun_bot.store.store import Store

logger = logging.getLogger(__name__)

MAX_TURNS = 5  # of one runner in one tick; who is due even then would be due for ever


@dataclass(frozen=True)
class Beat:
    """How often what happens, in seconds, and how much at once."""

    # A nudge may be this late; an idle tick is one indexed query (0.2 ms in a million rows).
    tick: float = 5.0
    # What could not be sent is tried again this often.
    sweep: float = 60.0
    # Old update ids and the like are thrown away this often.
    tidy: float = 3600.0
    # Runners asked for at once; a tick asks until there are no more.
    batch: int = 200
    # Runners who are dealt with or sent to at once.
    at_once: int = 8
    # Of them those who are dealt with: whoever writes stands in line behind so many at most.
    handled_at_once: int = 2
    # Dealing with a moment takes milliseconds; what hangs for this long is a fault of ours.
    handling: float = 30.0
    # A runner whose moment fails rests, twice as long each time.
    first_rest: timedelta = timedelta(minutes=1)
    longest_rest: timedelta = timedelta(hours=6)
    # At the end, for the tick under way.
    finish: float = 3.0


class Handles(Protocol):
    """What is told that a moment has come: the `App`."""

    async def handle(self, arrival: Arrival) -> Outcome:
        """Deal with `arrival` and commit what came of it."""
        ...


@dataclass(frozen=True)
class Rest:
    """A runner who is left alone for now: until when, and after how many failures."""

    until: datetime
    failures: int


class Nudges:
    """Ticks inside of `async with`; `deliver` and `sweep` are the channel's."""

    def __init__(  # noqa: PLR0913 - what it ticks for
        self,
        app: Handles,
        store: Store,
        clock: Clock,
        *,
        deliver: Callable[[int], Awaitable[None]],
        sweep: Callable[[], Awaitable[None]],
        works: Callable[[], bool] = lambda: True,
        allowed: frozenset[int] = frozenset(),
        beat: Beat | None = None,
    ) -> None:
        """Tick for `app` while it `works`; who is not `allowed` (empty: all are) has left."""
        self._app = app
        self._store = store
        self._clock = clock
        self._deliver = deliver
        self._sweep = sweep
        self._works = works
        self._allowed = allowed
        self._beat = beat or Beat()
        self._resting: dict[int, Rest] = {}
        self._ticking = asyncio.Lock()
        self._alive_at = 0.0  # by the event loop's clock, which nobody sets
        self._slots = asyncio.Semaphore(self._beat.at_once)
        self._handling = asyncio.Semaphore(self._beat.handled_at_once)
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 2, "misfire_grace_time": None},
        )

    def idle_for(self) -> float:
        """Return for how many seconds nothing has come of the ticking."""
        return asyncio.get_running_loop().time() - self._alive_at

    async def __aenter__(self) -> Self:
        self._show_life()
        for job, seconds in (
            (self._tick_unless_ticking, self._beat.tick),
            (self.sweep, self._beat.sweep),
            (self.tidy, self._beat.tidy),
        ):
            self._scheduler.add_job(job, "interval", seconds=seconds)
        self._scheduler.start()
        self._minding = asyncio.create_task(self._mind_the_clock())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._minding.cancel()
        self._scheduler.pause()
        try:
            async with asyncio.timeout(self._beat.finish), self._ticking:
                pass
        except TimeoutError:
            logger.info("the tick under way is broken off; what is due stays due")
        self._scheduler.shutdown(wait=False)

    async def _tick_unless_ticking(self) -> None:
        """Tick unless a long tick is under way, of which the scheduler would complain."""
        if not self._ticking.locked():
            await self.tick()

    async def tick(self) -> None:
        """Deal with every runner whose moment has come, and send what is to be said to them."""
        self._show_life()
        if not self._works():
            return
        async with self._ticking:
            try:
                await self._all_due()
            except Exception:
                logger.exception("this tick broke off; the next one goes on")

    def _show_life(self) -> None:
        self._alive_at = asyncio.get_running_loop().time()

    async def sweep(self) -> None:
        """Send what was left."""
        try:
            await self._sweep()
        except Exception:
            logger.exception("this sweep broke off; the next one goes on")

    async def tidy(self) -> None:
        """Throw away what nobody needs any more."""
        try:
            await self._store.tidy(self._clock.now())
        except asyncio.CancelledError:  # at the end: the scheduler would log it as an error
            logger.info("tidying is broken off; the next start goes on with it")
        except Exception:
            logger.exception("tidying failed; it is tried again")

    async def _mind_the_clock(self) -> None:
        """Begin the beat anew where the machine's clock was set back.

        APScheduler beats by the wall clock: set back an hour, it would be silent for that hour.
        """
        machine = SystemClock()
        before = machine.now()
        while True:
            await asyncio.sleep(self._beat.tick)
            now = machine.now()
            if now < before:
                logger.warning("the clock was set back; the beat begins anew")
                for job in self._scheduler.get_jobs():
                    job.modify(next_run_time=now)
            before = now

    async def _all_due(self) -> None:
        """Give everybody due a turn, until all that are left are resting or another process's.

        Who rests stays claimed: after the lease another process may try.
        """
        turns: Counter[int] = Counter()
        while True:
            now = self._clock.now()
            claimed = await self._store.claim_due(now, self._beat.batch)
            self._show_life()
            if not claimed:
                return
            awake = [who for who in claimed if not self._rests(who, now)]
            await asyncio.gather(*(self._turn(who, now) for who in awake))
            turns.update(awake)
            for who in (who for who in awake if turns[who] >= MAX_TURNS):
                logger.error("a runner's moments do not come to an end; the runner rests")
                self._let_rest(who, now)

    async def _turn(self, who: int, now: datetime) -> None:
        """Tell the app about one runner; a failure is this runner's alone."""
        welcome = not self._allowed or who in self._allowed
        event: Event = MomentCame() if welcome else Left()
        async with self._slots:
            try:
                async with self._handling, asyncio.timeout(self._beat.handling):
                    await self._app.handle(Arrival(who, event))
            except Exception:
                logger.exception("a runner's moment failed; the runner rests")
                self._let_rest(who, now)
                return
            self._resting.pop(who, None)
            try:
                await self._deliver(who)
            except Exception:
                logger.exception("sending to a runner broke off; the sweep takes it up again")

    def _rests(self, who: int, now: datetime) -> bool:
        return who in self._resting and self._resting[who].until > now

    def _let_rest(self, who: int, now: datetime) -> None:
        failures = self._resting[who].failures + 1 if who in self._resting else 1
        wait = min(self._beat.longest_rest, self._beat.first_rest * 2 ** min(failures - 1, 30))
        self._resting[who] = Rest(now + wait, failures)
