"""What stops or eases everything. It only ever makes a plan gentler.

Sources and how sure one can be: docs/method.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Because, Change, Hold, Standing
from walkrun_bot.coaching.moves import eased

if TYPE_CHECKING:
    from walkrun_bot.coaching.ladder import Rung
    from walkrun_bot.coaching.profile import Profile


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


def gentler(one: Standing, other: Standing) -> Standing:
    """Return `one` with whatever is easier in `other`: the rung, the walks first, the holds."""
    total = one.total_min
    rung = min(eased(total, one.rung, 0), eased(total, other.rung, 0), key=_how_hard)
    days = [day for day in (one.gentle_until, other.gentle_until) if day is not None]
    walks = max(one.walks_first, other.walks_first)
    both = replace(one, rung=rung, walks_first=walks, gentle_until=max(days, default=None))
    return _with_holds(both, {one.hold, *one.behind, other.hold, *other.behind})


def screened(profile: Profile) -> Hold | None:
    """Return the hold that the answers at the screening ask for."""
    return Hold.SEEN_FIRST if profile.conditions else None


def _how_hard(rung: Rung) -> tuple[int, int]:
    return rung.run_s, -rung.walk_s
