"""Buttons under a message: what a tap means, and the data that travels with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from walkrun_bot.coaching.history import Illness
from walkrun_bot.coaching.ladder import TOTALS
from walkrun_bot.coaching.look_back import Matter
from walkrun_bot.coaching.pain import Morning
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Destination, Health
from walkrun_bot.coaching.report import Completed, Effort, PainSign, Place
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.coaching.signs import Compared, Sign


class Do(StrEnum):
    """What a tap asks for or answers. The values travel in callback data: do not rename."""

    CONSENT = "consent"
    BACKGROUND = "background"
    AGE = "age"
    HEALTH = "health"
    ACTIVITY = "activity"
    DONE = "done"
    COMPLETED = "completed"
    EFFORT = "effort"
    HURT = "hurt"
    PLACE = "place"
    LEVEL = "level"
    SIGNS = "signs"
    ACHE = "ache"
    UNDO = "undo"
    CORRECT = "correct"
    ON_DAY = "on_day"
    SWAP = "swap"
    OTHER = "other"
    WEEK = "week"
    SKIP = "skip"
    TODAY = "today"
    TOMORROW = "tomorrow"
    PLAN = "plan"
    PROGRESS = "progress"
    WHY = "why"
    EASIER = "easier"
    MORE = "more"
    SAME = "same"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    DANGER = "danger"
    SEEN = "seen"
    ILL = "ill"
    WELL = "well"
    SETTINGS = "settings"
    SET = "set"
    DAYS = "days"
    TIME = "time"
    MINUTES = "minutes"
    NUDGES = "nudges"
    PRIVACY = "privacy"
    EXPORT = "export"
    DELETE = "delete"
    HELP = "help"
    AIM = "aim"
    NOTICED = "noticed"
    LOOK = "look"
    MEANT = "meant"


@dataclass(frozen=True)
class Button:
    """A button: what it does, with which value, and for which session number (0: none)."""

    do: Do
    value: str = ""
    of: int = 0

    @property
    def data(self) -> str:
        """Return what travels as callback data: at most 64 bytes of ASCII."""
        return f"{self.do}:{self.value}:{self.of}"


# Every value that a button of ours can have; data with another is from elsewhere or long ago.
NO_VALUE = frozenset({""})
# The dangers in the order in which they are asked about; the last is whatever else it is.
BODILY_DANGERS = (Danger.CHEST, Danger.FAINT, Danger.HEART, Danger.BREATH, Danger.STROKE,
                  Danger.CALF, Danger.BLOOD, Danger.HEAD, Danger.OTHER)  # fmt: skip
DAY_CHOICES = ("135", "246", "247", "357", "25", "36")
TIME_CHOICES = ("0630", "0730", "0900", "1230", "1730", "1900")
AIMS = tuple(aim for aim in Destination if aim is not Destination.UNSAID)
VALUES: dict[Do, frozenset[str]] = {
    Do.CONSENT: frozenset({"yes", "what"}),
    Do.BACKGROUND: frozenset(Background),
    Do.AGE: frozenset(AgeBand),
    Do.HEALTH: frozenset({"enough", *Health}),
    Do.ACTIVITY: frozenset(Activity),
    Do.DONE: frozenset({"", "again"}),
    Do.COMPLETED: frozenset(Completed),
    Do.EFFORT: frozenset(Effort),
    Do.HURT: frozenset({"no", "little", "yes"}),
    Do.PLACE: frozenset(Place),
    Do.LEVEL: frozenset(map(str, range(1, 11))),
    Do.SIGNS: frozenset({"none", *PainSign}),
    Do.ACHE: frozenset(Morning),
    Do.UNDO: frozenset({"", "report", "pain", Health.CRASH, Health.PREGNANCY}),
    Do.ILL: frozenset({"", "not", *Illness}),
    Do.CORRECT: frozenset({"", "completed", "effort", "hurt", "day"}),
    Do.ON_DAY: frozenset(map(str, range(1, 8))),
    Do.SWAP: frozenset({"small", "walk", "easy", "brisk", "breath", "hills", "clock"}),
    Do.WEEK: frozenset({"", "longer", "end"}),
    Do.MORE: frozenset({"", "next"}),
    Do.SAME: frozenset({"", "again"}),
    Do.PAUSE: frozenset({"", "week", "fortnight", "open"}),
    Do.DANGER: frozenset({"none", "not_meant", "running", *Danger}),
    Do.SEEN: frozenset({"yes", "talked", "spoken", "no"}),
    Do.WELL: frozenset({"yes", "week"}),
    Do.SET: frozenset({"fine", "days", "time", "minutes", "zone"}),
    Do.DAYS: frozenset(DAY_CHOICES),
    Do.TIME: frozenset(TIME_CHOICES),
    Do.MINUTES: frozenset(map(str, TOTALS)),
    Do.NUDGES: frozenset({"on", "off"}),
    Do.AIM: frozenset({"", "later", *AIMS}),
    Do.NOTICED: frozenset(f"{sign}_{compared}" for sign in Sign for compared in Compared),
    Do.LOOK: frozenset(
        {"", "later", "never", *(f"{matter}_{said}" for matter in Matter for said in ("yes", "no"))}
    ),
    Do.MEANT: frozenset({"low", "win", "none"}),
    Do.DELETE: frozenset({"", "yes", "no"}),
}
ButtonRows = tuple[tuple[Button, ...], ...]
_DATA = re.compile(r"([a-z_]{1,20}):([a-zA-Z0-9_/+-]{0,30}):([0-9]{1,6})", re.ASCII)


def read(data: str) -> Button | None:
    """Return the button that callback data stands for, or None where it is none of ours."""
    match = _DATA.fullmatch(data)
    if match is None or match[1] not in set(Do):
        return None
    button = Button(Do(match[1]), match[2], int(match[3]))
    return button if button.value in VALUES.get(button.do, NO_VALUE) else None


def row(do: Do, *values: str, of: int = 0) -> tuple[Button, ...]:
    """Return one row of buttons that differ in their value; one button where none is given."""
    return tuple(Button(do, value, of) for value in values or ("",))


def column(do: Do, *values: str, of: int = 0) -> ButtonRows:
    """Return the same, one below the other."""
    return tuple((Button(do, value, of),) for value in values)
