"""A runner whose notes cannot be read: a danger is still answered, and all can still be deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.dialogue import events
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.replies.care import DangerSigns
from walkrun_bot.dialogue.replies.mine import Deleted
from walkrun_bot.dialogue.replies.small_talk import NotesUnreadable
from walkrun_bot.dialogue.turn import Say, Turn

if TYPE_CHECKING:
    from walkrun_bot.dialogue.events import Event
    from walkrun_bot.dialogue.runner import Runner


def answer(stranger: Runner, event: Event) -> Turn:
    """Return what can be said without knowing anything; `stranger` stands in for the runner."""
    match event:
        case events.Commanded("delete"):
            return Turn(stranger, (Say(Deleted()),), forget=True)
        case events.Said(text) | events.Amended(text):
            alarm = hear(text).alarm
            said = DangerSigns(alarm.danger, "") if alarm else NotesUnreadable()
            return Turn(stranger, (Say(said),))
        case _:
            return Turn(stranger, (Say(NotesUnreadable()),))
