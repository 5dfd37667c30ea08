"""What holds the plan, and what lets it go on: by hand of the runner, and gently."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.beginning import first_standing
from walkrun_bot.coaching.comeback import welcome_back
from walkrun_bot.coaching.history import Because, Change, Decision, History, Hold, Standing
from walkrun_bot.coaching.illness import recovered
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.coaching.moves import eased
from walkrun_bot.coaching.safety import Danger, gentler, held, let_go

if TYPE_CHECKING:
    from datetime import date, datetime

    from walkrun_bot.coaching.profile import Profile

# How many walks come first once somebody has been seen (METHOD section 5: "gentle").
WALKS_AFTER_A_HOLD = 2
ALARMS = frozenset({Because.DANGER, Because.DESPAIR})
# What asks for a professional; the plan begins with it where the screening did.
_ASKS_FOR_SOMEBODY = ALARMS | {Because.ADVISED, Because.SCREENED}


def last_told(history: History) -> int:
    """Return the place, from 1, of the newest decision that asks for a professional's look.

    0 where none does.
    """
    places = enumerate(history.decisions, start=1)
    asking = (p for p, d in places if d.change is Change.BEGIN or d.because in _ASKS_FOR_SOMEBODY)
    return max(asking, default=0)


def flagged(standing: Standing, danger: Danger, at: datetime, day: date) -> Decision:
    """Return the freeze that a sign of danger asks for."""
    because = Because.DESPAIR if danger is Danger.SELF_HARM else Because.DANGER
    after = held(standing, Hold.RED_FLAG)
    return Decision(at, day, Change.HOLD, because, standing, after)


def advised(standing: Standing, at: datetime, day: date) -> Decision:
    """Return walking until a professional agrees: one has said not to run."""
    after = held(standing, Hold.SEEN_FIRST)
    return Decision(at, day, Change.HOLD, Because.ADVISED, standing, after)


def screened_later(standing: Standing, at: datetime, day: date) -> Decision:
    """Return walking until a professional agrees, for what was told after the start."""
    after = held(standing, Hold.SEEN_FIRST)
    return Decision(at, day, Change.HOLD, Because.SCREENED, standing, after)


def alarms(history: History) -> tuple[int, ...]:
    """Return the places, from 1, of the dangers told of since there is a plan."""
    return tuple(p for p, d in enumerate(history.decisions, start=1) if d.because in ALARMS)


def alarms_in_force(history: History) -> tuple[int, ...]:
    """Return the places, from 1, of the dangers that nobody has looked at or denied since.

    A plan that began with one has it at the place of its beginning.
    """
    lifted = 0
    gone = {place + 1 for decision in history.decisions for place in decision.undoes}
    found = []
    for place, decision in enumerate(history.decisions, start=1):
        frozen = decision.after.hold is Hold.RED_FLAG
        if decision.before.hold is Hold.RED_FLAG and not frozen:
            lifted = place
        if decision.because in ALARMS or (decision.change is Change.BEGIN and frozen):
            found.append(place)
    return tuple(place for place in found if place > lifted and place not in gone)


def denied(standing: Standing, history: History, place: int, at: datetime, day: date) -> Decision:
    """Return the plan without the danger at `place`, which was none; others keep holding it."""
    others = set(alarms_in_force(history)) - {place}
    after = standing if others or standing.hold is not Hold.RED_FLAG else let_go(standing)
    return Decision(at, day, Change.UNDO, Because.NOT_MEANT, standing, after, undoes=(place - 1,))


def misunderstood(hold: Decision, at: datetime, day: date) -> Decision:
    """Return the plan as it stood before a hold that came of a misunderstanding."""
    return Decision(at, day, Change.UNDO, Because.NOT_MEANT, hold.after, hold.before)


def released(
    profile: Profile, standing: Standing, history: History, at: datetime, day: date
) -> Decision:
    """Return the way on once somebody was seen, or is well again: by walks, and easier.

    Who walks since the screening asks for a word with a professional still does so afterwards.
    However long it took, the way on is no harder than after an absence of as many days.
    """
    if _begins_now(profile, standing):
        first = first_standing(profile, standing.total_min).rung
        after = replace(let_go(standing), rung=first)
        return Decision(at, day, Change.RELEASE, Because.SEEN, standing, after)
    because, after = _released(profile, standing, history, day)
    away = welcome_back(let_go(standing), history, at, day)
    after = gentler(after, away.after) if away else after
    return Decision(at, day, Change.RELEASE, because, standing, after)


def _begins_now(profile: Profile, standing: Standing) -> bool:
    """Whether the plan has waited at its very beginning for a word with a professional."""
    waited = standing.hold is Hold.SEEN_FIRST and standing.rung == WALKING
    return waited and bool(profile.conditions) and not profile.crashes


def _released(
    profile: Profile, standing: Standing, history: History, day: date
) -> tuple[Because, Standing]:
    if standing.hold is Hold.ILLNESS:
        return recovered(standing, history, day)
    free = let_go(standing)
    if standing.hold is Hold.SEEN_FIRST and profile.crashes:
        return Because.CRASH_AFTER_EFFORT, replace(free, rung=WALKING)
    rung = eased(standing.total_min, standing.rung, 1)
    walks = max(WALKS_AFTER_A_HOLD, standing.walks_first)
    return Because.SEEN, replace(free, rung=rung, walks_first=walks)
