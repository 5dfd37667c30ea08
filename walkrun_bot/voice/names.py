"""How a name is put into a sentence: as it is, unless it would turn what stands around it."""

from __future__ import annotations

import unicodedata

# Joiners belong to names and to emoji; every other invisible sign only turns text or hides it.
JOINERS = frozenset("\u200c\u200d")
# Letters by their category, and yet blank.
BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
TURNED = frozenset({"R", "AL", "AN"})
# First strong isolate, pop directional isolate: what is between turns nothing outside.
ISOLATE, END = "\u2068", "\u2069"


def called(name: str) -> str:
    """Return a name for a sentence; "" where nothing of it can be seen.

    One that is written from right to left is isolated, so that the sentence around it is not.
    """
    seen = "".join(sign for sign in name if sign in JOINERS or not _is_hidden(sign))
    seen = " ".join(seen.split())
    if not any(_shows(sign) for sign in seen):
        return ""
    turned = any(unicodedata.bidirectional(sign) in TURNED for sign in seen)
    return f"{ISOLATE}{seen}{END}" if turned else seen


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cf", "Cc", "Co", "Cs", "Cn"} and not sign.isspace()


def _shows(sign: str) -> bool:
    return sign not in BLANK and unicodedata.category(sign)[0] in "LNPS"
