"""What stops or eases everything. It only ever makes a plan gentler.

Sources and how sure one can be: docs/method.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Because, Change, History, Hold, Standing
from walkrun_bot.coaching.moves import eased
from walkrun_bot.coaching.profile import Health

if TYPE_CHECKING:
    from walkrun_bot.coaching.report import Pain, Place


class Danger(StrEnum):
    """Kinds of red flag. Each asks for help now and holds the plan until somebody has looked."""

    CHEST = "chest"
    FAINT = "faint"
    HEART = "heart"
    BREATH = "breath"
    BLOOD = "blood"
    CALF = "calf"
    STROKE = "stroke"
    HEAD = "head"
    SELF_HARM = "self_harm"
    PREGNANCY = "pregnancy"
    OTHER = "other"


# Pain from 0 to 10: up to 3 carry on, 4 to 5 one rung easier, above 5 no running.
NIGGLE_UP_TO = 3
MODERATE_UP_TO = 5
# The same place in this many sessions running is looked at, whatever the number.
SAME_PLACE_SESSIONS = 3

# What allows nothing comes before what allows walks.
ORDER_OF_HOLDS = (Hold.RED_FLAG, Hold.ILLNESS, Hold.SEEN_FIRST, Hold.PAIN)


@dataclass(frozen=True)
class Verdict:
    """What safety makes of something: the change, its reason, and where it leaves the runner."""

    change: Change
    because: Because
    after: Standing
    count: int = 0


def held(standing: Standing, hold: Hold) -> Standing:
    """Return the standing with `hold`; the gravest comes first, the others wait behind it."""
    return _with_holds(standing, {hold, standing.hold, *standing.behind})


def let_go(standing: Standing) -> Standing:
    """Return the standing without its hold; what waited behind it holds from now on."""
    return _with_holds(standing, standing.behind)


def _with_holds(standing: Standing, holds: Iterable[Hold | None]) -> Standing:
    ordered = [hold for hold in ORDER_OF_HOLDS if hold in set(holds)]
    first = ordered[0] if ordered else None
    return replace(standing, hold=first, behind=frozenset(ordered[1:]))


def screened(health: Health) -> Hold | None:
    """Return the hold that an answer at the screening asks for."""
    return None if health is Health.NONE else Hold.SEEN_FIRST


def on_pain(standing: Standing, history: History, pain: Pain) -> Verdict:
    """Return what a pain asks for. `history` holds the reports before this one."""
    again = same_place_before(history, pain.place) + 1 >= SAME_PLACE_SESSIONS
    level = pain.level or 0
    if level > MODERATE_UP_TO or pain.signs:
        return _stop(standing, Because.PAIN_STRONG, level)
    if again:
        return _stop(standing, Because.PAIN_AGAIN, SAME_PLACE_SESSIONS)
    if pain.level is None or level > NIGGLE_UP_TO:
        because = Because.PAIN_UNSAID if pain.level is None else Because.PAIN_MODERATE
        rung = eased(standing.total_min, standing.rung, 1)
        return Verdict(Change.EASIER, because, replace(standing, rung=rung), level)
    return Verdict(Change.SAME, Because.PAIN_NIGGLE, standing, level)


def same_place_before(history: History, place: Place) -> int:
    """Return in how many of the latest sessions, without a break, this place hurt."""
    count = 0
    for entry in reversed(tuple(history.told().values())):
        if entry.report.pain is None or entry.report.pain.place is not place:
            break
        count += 1
    return count


def _stop(standing: Standing, because: Because, count: int) -> Verdict:
    return Verdict(Change.HOLD, because, held(standing, Hold.PAIN), count)
