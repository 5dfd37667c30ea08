"""Following a published table: by its weeks, as people do, with the repeats that it allows.

The tables say next to nothing on what to do when a session was too hard or after time away, so
that is behaviour and not plan: who could not do a session mostly does it again, and after a second
time starts that week again; after two weeks away it is the week before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.report import Effort
from walkrun_bot.simulation.published import A_WEEK

if TYPE_CHECKING:
    from walkrun_bot.coaching.report import Pain
    from walkrun_bot.coaching.session import Session
    from walkrun_bot.simulation.assumptions import Assumptions
    from walkrun_bot.simulation.body import Felt
    from walkrun_bot.simulation.plans import Today
    from walkrun_bot.simulation.published import Table

TRIES = 2


@dataclass(frozen=True)
class Tabled:
    """A runner with a table: the index of the next session, and how often it was too hard."""

    table: Table
    assumptions: Assumptions
    index: int = 0
    tries: int = 0
    last_day: int = 0

    @property
    def place(self) -> object:
        """The session that is next, by what is in it."""
        return self.table.sessions[self.index]

    @property
    def at_end(self) -> bool:
        """Whether it is the last session, which is repeated from there on."""
        return self.index == len(self.table.sessions) - 1

    def fell_ill(self, today: Today) -> Tabled:
        """Return the same: a table cannot be told."""
        del today
        return self

    def offered(self, today: Today) -> tuple[Tabled, Session | None]:
        """Return the next session; after long away, the first of the week before."""
        away = today.day - self.last_day >= self.assumptions.away_back
        week = self.index // A_WEEK
        index = max(0, week - 1) * A_WEEK if away else self.index
        plan = replace(self, index=index, last_day=today.day)
        return plan, self.table.sessions[index]

    def smaller(self, today: Today) -> tuple[Tabled, None]:
        """Return nothing: a table has one session for the day."""
        del today
        return self, None

    def told(self, today: Today, session: Session, felt: Felt, pain: Pain | None) -> Tabled:
        """Return the table one session on, or the same again after one that was too hard."""
        del session, pain
        again = felt.effort is Effort.TOO_HARD and today.pushes >= self.assumptions.pushes_on
        if not again:
            index = min(self.index + 1, len(self.table.sessions) - 1)
            return replace(self, index=index, tries=0)
        if self.tries + 1 < TRIES:
            return replace(self, tries=self.tries + 1)
        return replace(self, index=self.index // A_WEEK * A_WEEK, tries=0)
