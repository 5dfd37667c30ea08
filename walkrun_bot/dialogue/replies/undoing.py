"""Replies to "undo that"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from walkrun_bot.coaching.history import Decision
from walkrun_bot.coaching.session import Session
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class Undone(Reply):
    """The last decision is taken back; `session` is what comes next, None where it is held."""

    decision: Decision
    session: Session | None


@dataclass(frozen=True)
class NotUndone(Reply):
    """The last decision stands, since taking it back would not be safe."""

    decision: Decision


@dataclass(frozen=True)
class UndoReport(Reply):
    """The last decision follows from what was told of a session: that can be put right."""

    day: date
    today: date


@dataclass(frozen=True)
class NothingToUndo(Reply):
    """There is nothing that could be taken back."""


@dataclass(frozen=True)
class PainNotMeant(Reply):
    """A pain told of by itself was none, or was misheard: the plan is as it was before."""
