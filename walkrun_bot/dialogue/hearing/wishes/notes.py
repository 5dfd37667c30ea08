"""Which of the coach's own notes are spoken of, and whether they come at the wrong time."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.calendar import Kind
from walkrun_bot.dialogue.hearing.text.words import phrases

_KINDS = (
    (Kind.LOOK_BACK, phrases("look back", "looking back", "weekly")),
    (Kind.MORNING, phrases("morning", "mornings")),
    (Kind.EVENING, phrases("evening", "evenings", "the night before", "day before")),
    (Kind.AFTER, phrases("after", "afterwards", "afterward", "how it went", "question*")),
)
_SENT = (
    r"(?:remind\w*|nudg\w*|messag(?:e|es|ing)|texts?|texting|notif\w*|pings?|pinging|buzz\w*"
    r"|writing to me|(?:morning )?notes?)"
)
# "Can you stop messaging me so early": the time is not liked, and none is named.
WHEN_NOTES_COME = re.compile(
    rf"\b{_SENT} .{{0,30}}\b(?:so|too|that|this) (?:early|late)\b"
    rf"|\b(?:so|too|that|this) (?:early|late) (?:for|to (?:get|have)) (?:a |your )?{_SENT}\b"
    r"|\b(?:reminders?|nudges?|messages?|notes?|notifications?) .{0,20}\b(?:earlier|later)\b"
    r"|\b(?:woke|wakes|waking|wake) me(?: up)? with\b"
)


def kind_of_note(text: str) -> Kind | None:
    """Return which notes alone a plain text means, or None where all are."""
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), None)
