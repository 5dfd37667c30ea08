"""Dangers that are ones in pregnancy and after a birth alone, where that is known."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.text.words import clauses, denied, phrases

_DANGERS = re.compile(
    r"\b(?:bleed\w*|bled|spotting|blood|contractions?|waters?\b.{0,12}\b(?:broke|broken|breaking"
    r"|gone"
    r"|went)|(?:leak\w*|gush\w*|losing|lost)\b.{0,15}\b(?:fluid|waters?)|fluid leaking"
    r"|(?:baby|bump)\b.{0,30}\b(?:not mov\w*|mov\w* less|less|stopped mov\w*|quiet\w*|still)"
    r"|(?:less|reduced|fewer|no) (?:movements?|kicks?)|not felt (?:the |my )?baby)"
)
# Where it is the toe that bleeds.
_ELSEWHERE = phrases(
    "blister*", "toe", "toes", "toenail*", "nail", "heel", "knee", "nose", "nosebleed*", "gum",
    "gums", "finger*", "graze*", "scratch*", "cut", "blood pressure", "blood test*", "blood sugar",
    "bloods",
)  # fmt: skip


def danger_in_pregnancy(said: str) -> bool:
    """Whether a plain text of somebody who is pregnant, or gave birth lately, tells of a danger."""
    parts = [part for part in clauses(said) if _ELSEWHERE.search(part) is None]
    return any(not denied(p, m.start()) for p in parts for m in _DANGERS.finditer(p))
