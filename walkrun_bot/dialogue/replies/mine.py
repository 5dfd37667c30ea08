"""Replies about what is kept: progress, privacy, taking it along, deleting it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from walkrun_bot.coaching.signs import Counts, Eased, SignSeen
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class Progress(Reply):
    """Counts that never fall through absence, and the signs that it helps, as they appear.

    `adjusted` is how many sessions were made to fit their day.
    """

    counts: Counts
    signs: tuple[SignSeen, ...]
    eased: Eased | None
    adjusted: int
    today: date


@dataclass(frozen=True)
class NoProgressYet(Reply):
    """Nothing done yet, which is where everybody begins."""


@dataclass(frozen=True)
class Privacy(Reply):
    """What is kept, where, and how to be rid of it."""


@dataclass(frozen=True)
class Exported(Reply):
    """Everything known of the runner, as a file."""

    document: str


@dataclass(frozen=True)
class AskDelete(Reply):
    """Really delete everything?"""


@dataclass(frozen=True)
class Deleted(Reply):
    """Everything is gone."""


@dataclass(frozen=True)
class NotDeleted(Reply):
    """Nothing was deleted."""
