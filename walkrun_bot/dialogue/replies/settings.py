"""Replies about days, time, minutes, zone and nudges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from walkrun_bot.coaching.profile import Destination
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class SettingsShown(Reply):
    """How things are set; `clock` is the local time now."""

    days: tuple[int, ...]
    at: time
    minutes: int
    zone: str
    clock: datetime
    nudges: bool
    aim: Destination


@dataclass(frozen=True)
class AskDays(Reply):
    """Which days?"""

    again: bool = False


@dataclass(frozen=True)
class AskTime(Reply):
    """At what time? `writes_at` where the morning note is what comes at the wrong time."""

    again: bool = False
    writes_at: time | None = None


@dataclass(frozen=True)
class AskMinutes(Reply):
    """How many minutes, door to door?"""

    again: bool = False


@dataclass(frozen=True)
class AskZone(Reply):
    """Where are you, or what time is it for you?"""

    again: bool = False


@dataclass(frozen=True)
class DaysSet(Reply):
    """The days are set; `walks_between`: some are too close for two runs, so walks go there."""

    days: tuple[int, ...]
    walks_between: bool


@dataclass(frozen=True)
class TimeSet(Reply):
    """The time is set."""

    at: time


@dataclass(frozen=True)
class MinutesSet(Reply):
    """The minutes are set; `asked` is what was asked for, where it is another number."""

    minutes: int
    asked: int


@dataclass(frozen=True)
class ZoneSet(Reply):
    """The zone is set; `clock` is the local time there now."""

    zone: str
    clock: datetime


@dataclass(frozen=True)
class NudgesSet(Reply):
    """Nudges are on or off."""

    on: bool


@dataclass(frozen=True)
class SomeNotesSet(Reply):
    """Notes of one kind are on or off, the others as they were. `kind`: morning, evening, after."""

    kind: str
    on: bool


@dataclass(frozen=True)
class LocationUnclear(Reply):
    """The shared location lies in no zone."""


@dataclass(frozen=True)
class AllSet(Reply):
    """What was assumed is right."""
