"""Replies about danger, illness and what holds the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from walkrun_bot.coaching.history import Decision, Hold, Illness
from walkrun_bot.coaching.pain import Morning
from walkrun_bot.coaching.report import Place
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.coaching.session import Session
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class DangerSigns(Reply):
    """The fixed answer to a red flag. `number` is the emergency number, "" where unknown."""

    danger: Danger
    number: str


@dataclass(frozen=True)
class AskDanger(Reply):
    """Words that may mean danger: one short question; `again` while it is still open."""

    again: bool = False


@dataclass(frozen=True)
class AskLow(Reply):
    """Words of despair that may be about more than running; `again` while that is still asked."""

    again: bool = False


@dataclass(frozen=True)
class NoDanger(Reply):
    """It was a figure of speech, or has passed: on we go."""


@dataclass(frozen=True)
class StillHeld(Reply):
    """The plan waits until somebody has had a look."""

    hold: Hold


@dataclass(frozen=True)
class NotTalkedYet(Reply):
    """In despair, and nobody talked to yet. `number` is the emergency number, "" where unknown."""

    number: str


@dataclass(frozen=True)
class AskSeen(Reply):
    """Whether a professional has had a look and is content. `crashes`: not with running, then."""

    hold: Hold
    crashes: bool = False


@dataclass(frozen=True)
class SeenEarlier(Reply):
    """That button was shown before what holds the plan now, and lets none of it go."""


@dataclass(frozen=True)
class SeenThanks(Reply):
    """The plan goes on, gently. `despair`: it was held because all was too heavy."""

    session: Session
    despair: bool


@dataclass(frozen=True)
class CrashNoted(Reply):
    """Effort that is paid for a day or two later."""


@dataclass(frozen=True)
class Expecting(Reply):
    """A pregnancy told of after the start."""


@dataclass(frozen=True)
class AdvisedNoted(Reply):
    """A professional has said not to run: that is what counts."""


@dataclass(frozen=True)
class IllNoted(Reply):
    """Ill: rest, by the sort of illness; `sort` None where it was not said, which is asked."""

    sort: Illness | None


@dataclass(frozen=True)
class NotIll(Reply):
    """Not ill after all: the plan is as it was."""


@dataclass(frozen=True)
class WellNotYet(Reply):
    """Well, but not yet for `days` days: the plan waits until `earliest`."""

    days: int
    earliest: date
    today: date


@dataclass(frozen=True)
class WellAgain(Reply):
    """Well again: walks first, then easier. `covid`: walking for two weeks."""

    session: Session
    covid: bool


@dataclass(frozen=True)
class AskAcheOrToday(Reply):
    """A "no" that may be to the question about a pain, or to the session of the day."""

    place: Place


@dataclass(frozen=True)
class WalkingIsYours(Reply):
    """Asked what waits for a professional's word: running does, easy walking does not.

    `crashes`: effort is paid for later, so the walks are theirs to look at, too.
    """

    crashes: bool


@dataclass(frozen=True)
class AskAche(Reply):
    """The morning after a pain of 4 or 5: how it is there now.

    `greets`: nothing else has wished a good morning today.
    """

    name: str
    place: Place
    greets: bool = True


@dataclass(frozen=True)
class AcheAnswered(Reply):
    """How a pain is the next morning, and what that changes.

    `bone`: it is a place where a bone may be what hurts.
    """

    place: Place
    how: Morning
    bone: bool
    decision: Decision


@dataclass(frozen=True)
class MedicalLine(Reply):
    """The line that a coach may not cross."""
