"""Better, the same or worse than at first, in a few words."""

from __future__ import annotations

from walkrun_bot.coaching.signs import Compared
from walkrun_bot.dialogue.hearing.text.words import phrases

_WORSE = phrases(
    "worse",
    "slower",
    "longer",
    "heavier",
    "less",
    "not as",
    "later",
    "harder",
    "more tired",
)
_SAME = phrases(
    "same", "no different", "no change", "no difference", "unchanged", "not really", "not sure",
    "hard to say", "no", "as before",
)  # fmt: skip
_BETTER = phrases(
    "better", "sooner", "faster", "quicker", "quickly", "lighter", "easier", "more sure", "more",
    "yes", "yeah", "stronger", "a bit", "definitely", "a lot",
)  # fmt: skip


def compared(said: str) -> Compared | None:
    """Return how plain words compare with the first sessions, or None where they do not."""
    table = ((Compared.WORSE, _WORSE), (Compared.SAME, _SAME), (Compared.BETTER, _BETTER))
    return next((one for one, pattern in table if pattern.search(said)), None)
