"""What sort of illness somebody speaks of."""

from __future__ import annotations

import re

from walkrun_bot.coaching.history import Illness
from walkrun_bot.dialogue.hearing.text.words import clauses, denied, phrases

_SORTS = (
    (Illness.COVID, phrases("covid", "covid-19", "corona", "coronavirus", "long covid")),
    (Illness.BODY, phrases(
        "fever*", "temperature", "chest", "chesty", "cough*", "bronchitis", "pneumonia", "stomach",
        "tummy", "vomit*", "throwing up", "threw up", "sick bug", "being sick", "diarrhoea",
        "diarrhea", "the runs", "norovirus", "aches", "achy", "aching", "shiver*", "chills", "flu",
        "in bed", "infection",
    )),
    (Illness.NECK, phrases(
        "cold", "head cold", "sniffle*", "snuffl*", "runny nose", "blocked nose", "stuffy nose",
        "sore throat", "sneez*", "sinus*", "above the neck", "bunged up", "hay fever",
    )),
)  # fmt: skip


def sort_of_illness(said: str) -> Illness | None:
    """Return the sort that a plain text names, the graver first; what is denied is none."""
    return next((sort for sort, pattern in _SORTS if _told(pattern, said)), None)


def _told(pattern: re.Pattern[str], said: str) -> bool:
    return any(not denied(c, m.start()) for c in clauses(said) for m in pattern.finditer(c))
