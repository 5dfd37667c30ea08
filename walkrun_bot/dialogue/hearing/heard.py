"""What was understood of a message."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from walkrun_bot.coaching.pain import MODERATE_UP_TO, NIGGLE_UP_TO
from walkrun_bot.coaching.report import Completed, Effort, PainSign, Place, Side
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.condition import Barrier, Energy, Mood
from walkrun_bot.dialogue.hearing.sureness import Likely, Sureness


class Intent(StrEnum):
    """What somebody wants, as far as words go."""

    REPORT = "report"
    TODAY = "today"
    TOMORROW = "tomorrow"
    PLAN = "plan"
    PROGRESS = "progress"
    WHY = "why"
    COUNTS = "counts"
    SKIP = "skip"
    EASIER = "easier"
    MORE = "more"
    SAME = "same"
    SMALL = "small"
    WALK = "walk"
    HILLS = "hills"
    BY_BREATH = "by_breath"
    OTHER = "other"
    AIM = "aim"
    LOOK_BACK = "look_back"
    WALKING_WEEK = "walking_week"
    RUN_AGAIN = "run_again"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    SETTINGS = "settings"
    SET_DAYS = "set_days"
    SET_TIME = "set_time"
    SET_MINUTES = "set_minutes"
    SET_ZONE = "set_zone"
    NUDGES_OFF = "nudges_off"
    NUDGES_ON = "nudges_on"
    ILL = "ill"
    WELL = "well"
    RECOVERING = "recovering"
    CRASHED = "crashed"
    GRIEF = "grief"
    TIRED = "tired"
    PREGNANT = "pregnant"
    JOKE = "joke"
    ADVISED = "advised"
    SEEN = "seen"
    WORRIED = "worried"
    PRIVACY = "privacy"
    EXPORT = "export"
    DELETE = "delete"
    HELP = "help"
    MENU = "menu"
    GREET = "greet"
    THANKS = "thanks"
    DISCOURAGED = "discouraged"
    WIN = "win"
    MEDICAL = "medical"
    BETTER = "better"
    HOW_LONG = "how_long"


@dataclass(frozen=True)
class Alarm:
    """Words of danger: `sure`, or only to be asked about."""

    danger: Danger
    sure: bool


class Severity(StrEnum):
    """How bad a pain is in words: by METHOD's numbers, up to 3, up to 5, and above."""

    NIGGLE = "niggle"
    PAIN = "pain"
    SEVERE = "severe"

    @classmethod
    def of(cls, level: int) -> Severity:
        """Return the severity of a level from 0 to 10."""
        if level <= NIGGLE_UP_TO:
            return cls.NIGGLE
        return cls.PAIN if level <= MODERATE_UP_TO else cls.SEVERE


@dataclass(frozen=True)
class Ache:
    """Pain as told: `place` and `level` (0 to 10) are None where nothing was said of them.

    `part` is the part of the body by its own name, where it is no place of the coach's, too;
    `severity` is what the words sound like, which is less sure than a level.
    """

    place: Place | None = None
    level: int | None = None
    part: str = field(default="unspecified", compare=False)
    severity: Severity = field(default=Severity.PAIN, compare=False)


WEEK = 7


@dataclass(frozen=True)
class Day:
    """A day that was spoken of: so many days `ago` (-1 is tomorrow), an ISO `weekday`, or a date.

    `ahead`: it is spoken of as still to come. A date is the `month` (1 to 12) and its `day`.
    """

    ago: int | None = None
    weekday: int | None = None
    ahead: bool = False
    month: int | None = None
    day: int | None = None

    def on(self, today: date) -> date:
        """Return the date meant; a weekday is the last one (today counts), or the next one."""
        if self.month is not None and self.day is not None:
            return self._dated(self.month, self.day, today)
        if self.weekday is None:
            return today - timedelta(days=self.ago or 0)
        if self.ahead:
            return today + timedelta(days=(self.weekday - today.isoweekday()) % WEEK)
        return today - timedelta(days=(today.isoweekday() - self.weekday) % WEEK)

    def _dated(self, month: int, day: int, today: date) -> date:
        """Return the nearest such date on the side that is meant; 29 February in a leap year."""
        years = range(today.year - _LEAPS, today.year + _LEAPS + 1)
        dates = [date(year, month, day) for year in years if _exists(year, month, day)]
        if self.ahead:
            return min(d for d in dates if d >= today)
        return max(d for d in dates if d <= today)


# At most so many years lie between two leap years.
_LEAPS = 8


def _exists(year: int, month: int, day: int) -> bool:
    return day <= monthrange(year, month)[1]


@dataclass(frozen=True)
class Guessed:
    """What a whole message sounds like where no word says so: worth a question, never acted on.

    `danger` is one that a reader would call one; less is worth a question, too (`Heard.alarm`).
    """

    completed: Completed | None = None
    effort: Effort | None = None
    mood: Mood | None = None
    ache: Ache | None = None
    danger: bool = False


@dataclass(frozen=True)
class Heard:
    """Everything understood; None, False or empty where nothing was said.

    `shrug` is "meh", neither easy nor hard; `painless` is pain denied; `ran` says that there was
    running in it; `signs` ask for more care with a pain; `number` is a bare number, or the one
    before "/10"; `days` are those spoken of, in order; `language` is the ISO code of another
    language than English; `sure` says how sure each thing is; `likely` is what the message is
    about, the likeliest first; `guessed` is what it sounds like where no word says so.
    """

    alarm: Alarm | None = None
    intents: tuple[Intent, ...] = ()
    completed: Completed | None = None
    effort: Effort | None = None
    ache: Ache | None = None
    painless: bool = False
    signs: tuple[PainSign, ...] = ()
    ran: bool = False
    shrug: bool = False
    walked_more: bool = False
    yes: bool = False
    no: bool = False
    number: int | None = None
    days: tuple[Day, ...] = ()
    energy: Energy | None = None
    mood: Mood | None = None
    barrier: Barrier | None = None
    language: str | None = None
    sure: Sureness = field(default_factory=Sureness)
    likely: tuple[Likely, ...] = ()
    guessed: Guessed = field(default_factory=Guessed)
    side: Side | None = None
