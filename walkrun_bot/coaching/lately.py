"""What was run, and when: the facts behind rest days and behind how much is little."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import DID, History, Status
from walkrun_bot.coaching.session import Session, SessionKind, intervals

if TYPE_CHECKING:
    from datetime import date

WALKS = frozenset({SessionKind.EASY_WALK, SessionKind.BRISK_WALK, SessionKind.SMALL})
# A run longer than the longest of the last 30 days went with more injuries (docs/method.md).
LATELY_DAYS = 30
# Done to its end, planned or chosen.
WHOLE = frozenset({Status.DONE, Status.SWAPPED})
MINUTE_S = 60


def ran(session: Session) -> bool:
    """Whether there is running in a session, planned or by feel."""
    return session.running_s > 0 or session.kind not in WALKS


def run_days(history: History) -> tuple[date, ...]:
    """Return the local days on which there was running, oldest first."""
    done = (e for e in history.latest().values() if e.status in DID and ran(e.session))
    return tuple(sorted({entry.day for entry in done}))


def last_run(history: History, day: date) -> date | None:
    """Return the local day of the newest session with running done up to `day`, or None."""
    return max((ran_on for ran_on in run_days(history) if ran_on <= day), default=None)


def most_tried_lately(history: History, day: date) -> int:
    """Return the most seconds of running in a session of the last 30 days, finished or not.

    A session by feel counts as the runs of its rung: so much was lawful on its day, and it takes
    nobody further. Else five weeks of running by breath would end at the bottom of the ladder.
    """
    since = day - timedelta(days=LATELY_DAYS)
    tried = (e for e in history.latest().values() if e.status in DID and e.day >= since)
    return max((_tried_s(entry.session) for entry in tried), default=0)


def _tried_s(session: Session) -> int:
    if not session.by_feel or session.rung is None:
        return session.running_s
    return intervals(session.rung, session.total_s // MINUTE_S).running_s


def most_running_lately(history: History, day: date) -> int:
    """Return the most seconds of running done in one session of the last 30 days."""
    since = day - timedelta(days=LATELY_DAYS)
    done = (e for e in history.latest().values() if e.status in WHOLE and e.day >= since)
    return max((entry.session.running_s for entry in done), default=0)
