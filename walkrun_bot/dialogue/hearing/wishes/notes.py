"""Which of the coach's own notes are spoken of."""

from __future__ import annotations

from walkrun_bot.dialogue.calendar import Kind
from walkrun_bot.dialogue.hearing.text.words import phrases

_KINDS = (
    (Kind.LOOK_BACK, phrases("look back", "looking back", "weekly")),
    (Kind.MORNING, phrases("morning", "mornings")),
    (Kind.EVENING, phrases("evening", "evenings", "the night before", "day before")),
    (Kind.AFTER, phrases("after", "afterwards", "afterward", "how it went", "question*")),
)


def kind_of_note(text: str) -> Kind | None:
    """Return which notes alone a plain text means, or None where all are."""
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), None)
