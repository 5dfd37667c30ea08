"""Replies of the weekly look back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from walkrun_bot.coaching.look_back import LookBack, Matter
from walkrun_bot.coaching.signs import Counts
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class AskLookBack(Reply):
    """One of the four questions; the first comes with the week: sessions and minutes in it."""

    matter: Matter
    sessions: int
    minutes: int


@dataclass(frozen=True)
class LookedBack(Reply):
    """What the four answers change, and until which local day; `counts` is all that was done."""

    look: LookBack
    counts: Counts
    until: date


@dataclass(frozen=True)
class LookBackLater(Reply):
    """Not this week."""


@dataclass(frozen=True)
class LookBackNever(Reply):
    """Not again, unless the runner asks for it."""
