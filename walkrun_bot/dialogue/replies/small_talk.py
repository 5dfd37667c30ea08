"""Replies to everything else people say and send."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from walkrun_bot.coaching.signs import Counts
from walkrun_bot.dialogue.events import Attachment
from walkrun_bot.dialogue.hearing.meaning.shapes import Glad, Low
from walkrun_bot.dialogue.hearing.wishes.chat import Chat
from walkrun_bot.dialogue.replies.reply import Reply


class Perhaps(StrEnum):
    """What somebody may have meant, by the names of `Heard.likely`."""

    SESSION = "report_session"
    ILL = "report_illness"
    LOW = "discouraged"
    WIN = "small_win"
    TODAY = "ask_today"
    TOMORROW = "ask_tomorrow"
    PLAN = "ask_plan"
    PROGRESS = "ask_progress"
    PAUSE = "pause"
    SKIP = "skip_or_reschedule"
    RESUME = "resume_after_break"
    NOTE_TIME = "set_reminder"
    NO_NOTES = "stop_reminders"


@dataclass(frozen=True)
class Greeting(Reply):
    """Hello back, with what can be done today within reach."""

    name: str


@dataclass(frozen=True)
class YouAreWelcome(Reply):
    """Thanks answered."""


@dataclass(frozen=True)
class AllRight(Reply):
    """A yes, a no or a "fine" where nothing was asked.

    `next_day` is the local day of the next session, None where there is none to speak of.
    """

    next_day: date | None
    today: date


@dataclass(frozen=True)
class Better(Reply):
    """A place that hurt is all right again."""


@dataclass(frozen=True)
class HowLong(Reply):
    """How long until 5 km, or until it goes without a break: no week is promised."""


@dataclass(frozen=True)
class Grief(Reply):
    """Somebody has died: no note comes until the local day `until`, None where no day is set."""

    until: date | None


@dataclass(frozen=True)
class TiredDay(Reply):
    """A tired or heavy day: smaller, a walk, or rest."""


@dataclass(frozen=True)
class OffYouGo(Reply):
    """Somebody is about to head out, or says that they will."""


@dataclass(frozen=True)
class Chatted(Reply):
    """A word on the coach itself: what it is, or that so many words are welcome."""

    kind: Chat


@dataclass(frozen=True)
class Help(Reply):
    """What one can say and tap."""


@dataclass(frozen=True)
class More(Reply):
    """The things that have no button of their own on the keyboard."""


@dataclass(frozen=True)
class WalkingCounts(Reply):
    """Does walking count? The honest answer."""


@dataclass(frozen=True)
class LowDay(Reply):
    """A low day, met with this runner's own facts, briefly.

    `wording` counts through the ways to say it; `beside` a report nothing is asked or offered, and
    where the session told of was `too_hard`, that is what is said of it.
    """

    shape: Low
    so_far: Counts
    wording: int
    beside: bool = False
    too_hard: bool = False


@dataclass(frozen=True)
class SmallWin(Reply):
    """A win, seen. `wording` and `beside` as in `LowDay`."""

    shape: Glad
    so_far: Counts
    wording: int
    beside: bool = False


@dataclass(frozen=True)
class NotUnderstood(Reply):
    """The words were not understood; here is what can be done.

    `wording` counts through the ways to say it.
    """

    wording: int = 0


@dataclass(frozen=True)
class PerhapsMeant(Reply):
    """One thing or two that the words may have been about."""

    first: Perhaps
    second: Perhaps | None


@dataclass(frozen=True)
class SoundsLikeOut(Reply):
    """Words that tell of a session, as it seems; the check-in's first question follows."""


@dataclass(frozen=True)
class OtherLanguage(Reply):
    """Another language, by its ISO code or "other": English is understood for now.

    `number` is the emergency number, "" where unknown.
    """

    language: str
    number: str


@dataclass(frozen=True)
class NoSuchThing(Reply):
    """A time or a date that there is not; nothing was noted."""

    date: bool


@dataclass(frozen=True)
class CannotRead(Reply):
    """A picture, sticker, voice message or file: seen, and what to do instead."""

    what: Attachment


@dataclass(frozen=True)
class EditSeen(Reply):
    """An earlier message was edited after it had been answered."""


@dataclass(frozen=True)
class OldButton(Reply):
    """A button whose time has passed; where things stand comes with it."""


@dataclass(frozen=True)
class Gone(Reply):
    """The passing line on a tap that no longer applies."""


@dataclass(frozen=True)
class Sorry(Reply):
    """Something went wrong on the bot's side; what was told is kept."""


@dataclass(frozen=True)
class NotesUnreadable(Reply):
    """What is remembered of this runner cannot be read by this version."""


@dataclass(frozen=True)
class PrivateChatsOnly(Reply):
    """Said once to a group or a channel."""


@dataclass(frozen=True)
class NotOnTheList(Reply):
    """A private bot, and somebody who is not on its list."""
