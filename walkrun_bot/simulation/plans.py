"""What a plan is to the one who follows it: something that offers a session and hears how it went.

Two kinds: `coached.Coached` asks the coach of this house, `tabled.Tabled` reads a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from walkrun_bot.coaching.report import Pain
    from walkrun_bot.coaching.session import Session
    from walkrun_bot.simulation.body import Felt

MONDAY = datetime(2026, 3, 2, 18, tzinfo=UTC)
"""Day 0, in the evening: any Monday would do."""


@dataclass(frozen=True)
class Today:
    """A session day: its number, and the runner's numbers from 0 to 1 for what they may do."""

    day: int
    more: float = 1.0
    pushes: float = 1.0
    tells: bool = True
    small: float = 1.0

    @property
    def at(self) -> datetime:
        """The instant."""
        return MONDAY + timedelta(days=self.day)

    @property
    def date(self) -> date:
        """The local day."""
        return self.at.date()


class Plan(Protocol):
    """What somebody follows. Each answer is a new plan; none is ever changed."""

    @property
    def place(self) -> object:
        """Where in the plan the runner is: equal as long as nothing new is asked."""

    @property
    def at_end(self) -> bool:
        """Whether the plan has nothing further to offer."""

    def fell_ill(self, today: Today) -> Plan:
        """Return the plan of somebody who is ill on a session day."""

    def offered(self, today: Today) -> tuple[Plan, Session | None]:
        """Return the session of the day, or None where the plan wants rest."""

    def smaller(self, today: Today) -> tuple[Plan, Session | None]:
        """Return something smaller for a day without going out, or None where there is none."""

    def told(self, today: Today, session: Session, felt: Felt, pain: Pain | None) -> Plan:
        """Return the plan after a session."""
