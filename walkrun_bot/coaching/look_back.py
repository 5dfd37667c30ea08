"""The weekly look back: not "does it count?" but "does it help?", and what the answers change.

Every change is for a week and only ever eases: no step, or smaller sessions first. The rest is
offered, since days, minutes and destination are the runner's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import DID, Because, Change, Decision

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from walkrun_bot.coaching.history import History, SessionEntry, Standing

WEEK_DAYS = 7
FIRST_AFTER = 3
"""Sessions before the first look back: before that there is little to look back on."""
UNANSWERED = 2
"""So many look backs running without a word, and no more come until one is answered."""


class Matter(StrEnum):
    """The four things asked about, in this order; the values are stored."""

    HABIT = "habit"
    SAFE = "safe"
    BODY = "body"
    BELIEF = "belief"


@dataclass(frozen=True)
class LookBack:
    """One look back, begun on local day `day`; None where nothing was said, or not yet.

    `put_off`: not this week, said the runner.
    """

    day: date
    habit: bool | None = None
    safe: bool | None = None
    body: bool | None = None
    belief: bool | None = None
    put_off: bool = False

    @property
    def next_matter(self) -> Matter | None:
        """The next question, or None where all four are answered."""
        return next((matter for matter in Matter if getattr(self, matter) is None), None)

    @property
    def answered(self) -> bool:
        """Whether the runner has said anything to it, if only "not now"."""
        said = (self.habit, self.safe, self.body, self.belief)
        return self.put_off or any(answer is not None for answer in said)


def told(look: LookBack, matter: Matter, *, helps: bool) -> LookBack:
    """Return the look back with one answer."""
    match matter:
        case Matter.HABIT:
            return replace(look, habit=helps)
        case Matter.SAFE:
            return replace(look, safe=helps)
        case Matter.BODY:
            return replace(look, body=helps)
        case Matter.BELIEF:
            return replace(look, belief=helps)


def week_of(history: History, day: date) -> tuple[SessionEntry, ...]:
    """Return the sessions done in the seven days up to and with `day`."""
    since = day - timedelta(days=WEEK_DAYS)
    done = (entry for entry in history.latest().values() if entry.status in DID)
    return tuple(entry for entry in done if since < entry.day <= day)


def is_worth_it(history: History, looks: tuple[LookBack, ...], day: date) -> bool:
    """Whether the coach should ask of itself: something was done, and lately it was answered."""
    done = sum(entry.status in DID for entry in history.latest().values())
    last = looks[-UNANSWERED:]
    unheard = len(last) == UNANSWERED and not any(look.answered for look in last)
    lately = bool(looks) and (day - looks[-1].day).days < WEEK_DAYS
    return done >= FIRST_AFTER and bool(week_of(history, day)) and not unheard and not lately


def changes(look: LookBack, standing: Standing, at: datetime, day: date) -> Iterator[Decision]:
    """Yield what the answers change, in order; nothing where they change nothing any more."""
    until = day + timedelta(days=WEEK_DAYS)
    for answer, because in (
        (look.body, Because.LOOK_BODY),
        (look.safe, Because.LOOK_SAFE),
        (look.belief, Because.LOOK_BELIEF),
    ):
        if because is Because.LOOK_SAFE:
            after = replace(standing, small_until=until)
        else:
            after = replace(standing, steady_until=until)
        if answer is False and after != standing:
            yield Decision(at, day, Change.SAME, because, standing, after)
            standing = after


def is_steady(standing: Standing, day: date) -> bool:
    """Whether the plan makes no step on local day `day`, by what a look back said."""
    return standing.steady_until is not None and day < standing.steady_until


def small_first(standing: Standing, day: date) -> bool:
    """Whether the small session comes first on local day `day`, by what a look back said."""
    return standing.small_until is not None and day < standing.small_until
