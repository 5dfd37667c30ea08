"""What a check-in came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.dialogue.replies.checkin import Noted

if TYPE_CHECKING:
    from tests.dialogue.talk import Talk
    from walkrun_bot.coaching.report import Report


def report(talk: Talk) -> Report:
    """The newest report."""
    return talk.runner.history.reports[-1].report


def noted(talk: Talk) -> Noted:
    """The reply that notes a report, which has to be what was just said."""
    reply = talk.replies[0]
    assert isinstance(reply, Noted), talk.kinds
    return reply
