"""The reply to a question about running and walking."""

from __future__ import annotations

from dataclasses import dataclass

from walkrun_bot.coaching.signs import Counts
from walkrun_bot.dialogue.hearing.meaning.subjects import Subject
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class Answer(Reply):
    """What is answered to a question about a subject, with this runner's facts where they help."""

    subject: Subject
    so_far: Counts
