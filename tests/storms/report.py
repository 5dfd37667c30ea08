"""What came of a storm, in figures."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tests.storms.comparing import Findings
from walkrun_bot.dialogue.calendar import QUIET_FROM, QUIET_TO

if TYPE_CHECKING:
    from datetime import datetime

    from tests.storms.watching import Arrival

LATE_S = 10.0
"""A reply that takes longer counts as late, kills and all: somebody puts the telephone away."""
NOTE_OF_USE = timedelta(hours=2)
"""A note that arrives later than this after its moment is late, and so is one in quiet hours."""


@dataclass
class Report:
    """What came of it."""

    kills: int = 0
    rounds: int = 0
    said: int = 0
    floods: int = 0
    put_aside: int = 0
    blocked: int = 0
    faults: dict[str, int] = field(default_factory=dict)
    found: Findings = field(default_factory=Findings)
    waits_s: list[float] = field(default_factory=list)
    flood_waits_s: list[float] = field(default_factory=list)
    notes_late: int = 0
    unexplained: int = 0
    handled: int = 0
    longest_rest_s: float = 0.0
    leases_waited_for: int = 0
    memory_mb: float = 0.0

    def lines(self) -> list[str]:
        """Return the figures, one a line."""
        found = self.found
        return [
            f"kill -9: {self.kills}, in {self.rounds} rounds; messages and taps: {self.said}",
            f"floods of one person: {self.floods}; updates put aside: {self.put_aside}",
            "faults: " + ", ".join(f"{name} {count}" for name, count in self.faults.items()),
            f"sent to somebody who had blocked the bot: {self.blocked}",
            f"updates handled exactly once: {self.handled} of {self.said}",
            f"messages expected: {found.expected}, arrived: {found.arrived}",
            f"replies lost: {len(found.lost)}",
            (
                f"replies doubled: {len(found.doubled)}, of them without a kill or a lost answer"
                f" between the two: {self.unexplained}"
            ),
            f"nudges doubled: {len(found.nudges_doubled)}; lost in the act: {found.nudges_lost}",
            f"out of order: {len(found.out_of_order)}; never to be said: {len(found.unexpected)}",
            f"late: notes {self.notes_late}, {_late(self.waits_s)}",
            f"in floods: {_late(self.flood_waits_s)}",
            (
                f"longest until all was done: {self.longest_rest_s:.1f} s; waits for the lease of"
                f" a dead process: {self.leases_waited_for}"
            ),
            f"most memory of a bot: {self.memory_mb:.0f} MB; load {os.getloadavg()[0]:.1f}",
        ]

    @property
    def sound(self) -> bool:
        """Whether nothing happened that must not; how long replies take is the machine's affair."""
        found = self.found
        wrong = (found.lost, found.nudges_doubled, found.out_of_order, found.unexpected)
        late = self.unexplained or self.notes_late
        return not any(wrong) and not late and self.handled == self.said


def is_late(said: datetime, arrival: Arrival, zone: str) -> bool:
    """Whether a note that was said at an instant arrived too late, or when people sleep."""
    local = arrival.at.astimezone(ZoneInfo(zone)).time()
    return arrival.at - said > NOTE_OF_USE or not QUIET_TO <= local <= QUIET_FROM


def _late(waits_s: list[float]) -> str:
    waits = sorted(waits_s) or [0.0]
    late = sum(wait > LATE_S for wait in waits)
    middle, p95 = waits[len(waits) // 2], waits[len(waits) * 95 // 100]
    return (
        f"replies after more than {LATE_S:.0f} s {late} (median {middle:.2f} s, p95 {p95:.2f} s,"
        f" longest {waits[-1]:.2f} s)"
    )
