"""What the first message would have to wait for, read beforehand."""

from __future__ import annotations

from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.meaning import moods, subjects

# Any words do: each of these reads its tables and examples once and for good.
QUESTION, MOOD = "does walking count?", "I am so proud of that"


def warm() -> None:
    """Read every table and all examples, half a second at most; harmless in another thread."""
    hear(MOOD)
    subjects.asked(QUESTION)
    moods.mood(MOOD)
    moods.low(MOOD)
    moods.glad(MOOD)
