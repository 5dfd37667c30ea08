"""Replies of the check-in after a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from walkrun_bot.coaching.history import Decision
from walkrun_bot.coaching.report import Pain, Place, Report, Side
from walkrun_bot.coaching.session import Session
from walkrun_bot.coaching.signs import Proof
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class AskCompleted(Reply):
    """Was it all of it, part of it, or not this time? `day` is the session's, `today` ours."""

    day: date
    today: date


@dataclass(frozen=True)
class AskEffort(Reply):
    """How did it feel? `day` is the session's, `today` ours."""

    day: date
    today: date
    again: bool = False
    walked_more: bool = False


@dataclass(frozen=True)
class AskHurt(Reply):
    """Did anything hurt?"""

    again: bool = False


@dataclass(frozen=True)
class AskPlace(Reply):
    """Where does it hurt?"""

    again: bool = False


@dataclass(frozen=True)
class AskLevel(Reply):
    """How much, from 0 to 10?"""

    place: Place
    again: bool = False
    side: Side | None = None


@dataclass(frozen=True)
class AskSigns(Reply):
    """Is there a sign that asks for more care?"""

    place: Place
    again: bool = False
    side: Side | None = None


@dataclass(frozen=True)
class LetItRest(Reply):
    """Two answers were not understood: the question is dropped, not repeated."""


@dataclass(frozen=True)
class Noted(Reply):
    """The report as understood, what it changes and why, and what comes next.

    `day` is the session's local day, `sessions` how many have been done so far, `returned_after`
    the days away that ended with this one (0: none), `next_day` the next planned day.
    `proof` is the moment of confidence that it was, if it was one; `adjusted` counts the sessions
    made to fit their day so far. `asked_tomorrow`: a pain is asked after the next morning.
    """

    day: date
    report: Report
    session: Session
    decision: Decision
    sessions: int
    returned_after: int
    next_session: Session | None
    next_day: date
    today: date
    corrected: bool = False
    proof: Proof | None = None
    adjusted: int = 0
    asked_tomorrow: bool = False


@dataclass(frozen=True)
class AskWhatToChange(Reply):
    """Not quite as it was noted: what of it?"""

    day: date
    today: date


@dataclass(frozen=True)
class AskWhichDay(Reply):
    """Which day was it? `again`: a day was named that cannot be meant."""

    again: bool = False


@dataclass(frozen=True)
class PainNoted(Reply):
    """A pain told of outside a check-in: what it changes.

    `trend` are the levels of the place in the latest sessions running, this one last; None where
    unsaid. `asked_tomorrow`: it is asked after the next morning.
    """

    pain: Pain
    decision: Decision
    trend: tuple[int | None, ...] = ()
    asked_tomorrow: bool = False


@dataclass(frozen=True)
class Untold(Reply):
    """A session told as done did not happen after all: it is taken back."""

    day: date
    today: date
    next_session: Session | None
    next_day: date


@dataclass(frozen=True)
class SkippedNoted(Reply):
    """Not this time: gone, never made up, no shame. `day` is the session's where not today's."""

    next_day: date
    today: date
    day: date | None = None


@dataclass(frozen=True)
class AlreadyNoted(Reply):
    """This has been told already; it can be told anew."""

    day: date
    today: date


@dataclass(frozen=True)
class AsNoted(Reply):
    """What was said again is what is noted already."""

    day: date
    report: Report
    today: date


@dataclass(frozen=True)
class TooLongAgo(Reply):
    """A session told of that is further back than it is of use to the plan."""


@dataclass(frozen=True)
class NothingToChange(Reply):
    """There is no report of late that could be put right or taken back."""


@dataclass(frozen=True)
class NoPain(Reply):
    """Asked about pain, and there is none after all."""
