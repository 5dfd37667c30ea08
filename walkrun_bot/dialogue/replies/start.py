"""Replies of the first minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from walkrun_bot.coaching.coach import Advice
from walkrun_bot.coaching.history import Standing
from walkrun_bot.coaching.profile import Health, Profile
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class Welcome(Reply):
    """Who the coach is, what it keeps, and whether that is agreed to."""

    name: str


@dataclass(frozen=True)
class ConsentNeeded(Reply):
    """Something was said before it was agreed that it may be kept."""


@dataclass(frozen=True)
class Declined(Reply):
    """No agreement: nothing is kept, nothing is asked."""


@dataclass(frozen=True)
class HelloAgain(Reply):
    """A greeting in the midst of the questions."""


@dataclass(frozen=True)
class AskBackground(Reply):
    """What brings you here?"""

    again: bool = False


@dataclass(frozen=True)
class AskAge(Reply):
    """Roughly how old?"""

    again: bool = False


@dataclass(frozen=True)
class AskHealth(Reply):
    """The screening, in one message. `listed`: its list was told already, a moment ago."""

    again: bool = False
    listed: bool = False


@dataclass(frozen=True)
class AskHealthMore(Reply):
    """Something of the list applies; whether anything else does too. `listed`: it was just told."""

    found: tuple[Health, ...]
    listed: bool


@dataclass(frozen=True)
class AskActivity(Reply):
    """What do you do at present?"""

    again: bool = False


@dataclass(frozen=True)
class NeverMind(Reply):
    """A question of the first minutes was twice not answered: on, with the careful answer."""


@dataclass(frozen=True)
class SorryToHear(Reply):
    """Somebody has told of a death, long ago or not, in answer to something else."""


@dataclass(frozen=True)
class FirstPlan(Reply):
    """What the answers mean for the plan, said once."""

    profile: Profile
    standing: Standing


@dataclass(frozen=True)
class FirstSession(Reply):
    """The first session, and the small one beside it; `day` is its local day."""

    advice: Advice
    day: date
    today: bool


@dataclass(frozen=True)
class Assumed(Reply):
    """Days, time, minutes and zone that were assumed; `clock` is the local time there now."""

    days: tuple[int, ...]
    at: time
    minutes: int
    zone: str
    clock: datetime


@dataclass(frozen=True)
class TryThisMeanwhile(Reply):
    """Asked for today's session before the questions are done: a gentle walk, then on."""

    advice: Advice
