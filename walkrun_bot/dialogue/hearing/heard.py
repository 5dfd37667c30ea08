"""What was understood of a message."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from walkrun_bot.coaching.report import Completed, Effort, PainSign, Place
from walkrun_bot.coaching.safety import Danger


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


@dataclass(frozen=True)
class Ache:
    """Pain as told: `place` and `level` (0 to 10) are None where nothing was said of them."""

    place: Place | None = None
    level: int | None = None


@dataclass(frozen=True)
class Heard:
    """Everything understood; None, False or empty where nothing was said.

    `shrug` is "meh", neither easy nor hard; `painless` is pain denied; `ran` says that there was
    running in it; `signs` ask for more care with a pain; `number` is a bare number, or the one
    before "/10".
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
