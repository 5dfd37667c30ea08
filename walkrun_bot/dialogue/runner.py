"""Everything the bot remembers of one runner, in one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum

from walkrun_bot.coaching.history import History, Standing
from walkrun_bot.coaching.look_back import LookBack
from walkrun_bot.coaching.profile import Profile
from walkrun_bot.coaching.report import Completed, Effort, PainSign, Place, Side
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.coaching.signs import SignTold


class Stage(StrEnum):
    """Where a runner is with the bot as a whole."""

    NEW = "new"
    ONBOARDING = "onboarding"
    ACTIVE = "active"
    PAUSED = "paused"
    STOPPED = "stopped"
    LEFT = "left"

    @property
    def early(self) -> bool:
        """Whether there is no plan yet: the questions of the first minutes."""
        return self in {Stage.NEW, Stage.ONBOARDING}


class Question(StrEnum):
    """What has been asked and not yet answered; at most one at a time (see `questions`)."""

    CONSENT = "consent"
    BACKGROUND = "background"
    AGE = "age"
    HEALTH = "health"
    ACTIVITY = "activity"
    COMPLETED = "completed"
    EFFORT = "effort"
    HURT = "hurt"
    PLACE = "place"
    LEVEL = "level"
    SIGNS = "signs"
    ACHE = "ache"
    WHAT_TO_CHANGE = "what_to_change"
    ON_DAY = "on_day"
    DANGER = "danger"
    NOT_MEANT = "not_meant"
    LOW = "low"
    SUITS = "suits"
    SEEN = "seen"
    ZONE = "zone"
    TIME = "time"
    DAYS = "days"
    MINUTES = "minutes"
    DELETE = "delete"
    AIM = "aim"
    BREATH = "breath"
    LEGS = "legs"
    CONFIDENCE = "confidence"
    LOOK_BACK = "look_back"


@dataclass(frozen=True)
class OtherPain:
    """A second pain told in one message: where, how much from 0 to 10, and on which side."""

    place: Place
    level: int
    side: Side | None = None


@dataclass(frozen=True)
class Draft:
    """A report under way: what has been said so far of session `number`, None where unsaid.

    `day` is the local day it was on, where that is another than the session's; `corrects`: there
    is a report of it already, which stands until this one is complete; `then` names the wish
    that is answered once it is, and `also` is a second pain, noted after this report.
    """

    number: int
    completed: Completed | None = None
    effort: Effort | None = None
    hurt: bool | None = None
    place: Place | None = None
    level: int | None = None
    signs: tuple[PainSign, ...] | None = None
    shrugged: bool = False
    asked_again: bool = False
    walked_more: bool = False
    side: Side | None = None
    day: date | None = None
    corrects: bool = False
    then: str = ""
    also: OtherPain | None = None


@dataclass(frozen=True)
class Wishes:
    """How the runner likes it; every field has a default.

    `days` are ISO weekdays (1 Monday to 7 Sunday); `at` is the local time to head out;
    `minutes` is door to door; `zone` is an IANA name; `unwanted` are kinds of nudge that are not
    to come, where the others are. `aim_offered`: the coach has asked once where it is going.
    """

    days: tuple[int, ...] = (2, 4, 6)
    at: time = time(7, 30)
    minutes: int = 25
    zone: str = "Europe/London"
    zone_known: bool = False
    nudges: bool = True
    unwanted: tuple[str, ...] = ()
    aim_offered: bool = False


@dataclass(frozen=True)
class Nudged:
    """A nudge that went out: its kind and the local day it went out on."""

    kind: str
    day: date


@dataclass(frozen=True)
class Moved:
    """A single session moved: that of `day` is on `to`, at the local time `at` where one is told.

    `to` may be `day` itself, for another time alone.
    """

    day: date
    to: date
    at: time | None = None


class Did(StrEnum):
    """What a runner last did with a session, so that "same for Thursday" can follow it."""

    NOTHING = "nothing"
    SMALL = "small"
    WALK = "walk"
    SKIP = "skip"


@dataclass(frozen=True)
class Thread:
    """What was talked of last: the session of the local day `day`, at the instant `at` (UTC)."""

    day: date
    at: datetime
    did: Did = Did.NOTHING


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Runner:
    """One runner. `seed` makes variety repeatable; `history` only ever grows.

    `moments_until` is the instant up to which every moment has been dealt with; `nudged` holds
    the nudges of the last days; `last_word` is when
    the runner last did anything; `signs` is what they noticed of themselves, `looks`
    their look backs, the newest perhaps under way, `unsure_on` the local
    day on which they last were low, or said that it was too much; `asking` is open since the local
    day `asked_on`, and `asked_before` was open before a danger, or a question about one, came;
    `suspected` is what the last question about danger was asked for, None where none was named;
    `denies` is the place of the alarm that is being denied, 0 for none (`topics.denying`), and
    `early_alarms` are the dangers told of before there is a plan;
    `stage_left` is the stage in which a runner left us; `moved` are single sessions that
    are on another day or at another time; `thread` is what was talked of last;
    `told_unasked` are questions of the first minutes that were answered before they were asked,
    `repeated` the one that has been asked a second time;
    `forget_on` is the local day on which everything is deleted, as they were told after two years
    without a word.
    """

    seed: int
    name: str = ""
    locale: str = "en"
    stage: Stage = Stage.NEW
    stage_left: Stage | None = None
    profile: Profile = field(default_factory=Profile)
    wishes: Wishes = field(default_factory=Wishes)
    standing: Standing | None = None
    asking: Question | None = None
    asked_on: date | None = None
    asked_before: Question | None = None
    suspected: Danger | None = None
    denies: int = 0
    early_alarms: tuple[Danger, ...] = ()
    draft: Draft | None = None
    paused_until: date | None = None
    moments_until: datetime = EPOCH
    last_word: datetime = EPOCH
    nudged: tuple[Nudged, ...] = ()
    signs: tuple[SignTold, ...] = ()
    unsure_on: date | None = None
    looks: tuple[LookBack, ...] = ()
    history: History = field(default_factory=History)
    moved: tuple[Moved, ...] = ()
    thread: Thread | None = None
    forget_on: date | None = None
    told_unasked: tuple[Question, ...] = ()
    repeated: Question | None = None
