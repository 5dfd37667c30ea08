"""Replies about what is kept: progress, privacy, taking it along, deleting it."""

from __future__ import annotations

from dataclasses import dataclass

from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class Progress(Reply):
    """Counts that never fall through absence: sessions, minutes on the feet, returns."""

    sessions: int
    minutes: int
    returns: int
    longest_run_s: int
    longest_run_then_s: int


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
