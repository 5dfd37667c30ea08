"""Text made plain before it is looked at, and small tools for looking."""

from __future__ import annotations

import re
import unicodedata

# Telegram's own limit: a danger may stand at the very end.
LONGEST_LOOKED_AT = 4096
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f]")
_SPACE = re.compile(r"\s+")
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc\u0060\u00b4", "'''''")
_CONTRACTED = re.compile(
    r"\b(do|does|did|is|was|are|were|ca|could|would|should|wo|have|has|had)n'?t\b"
)
_SENTENCE = re.compile(r"(?:[!?;\n]|\.(?!\d))+|,| but | though | although | except ")


def plain(text: str) -> str:
    """Return `text` in lower case, without invisible characters, n't written as "not"."""
    text = unicodedata.normalize("NFKC", text[:LONGEST_LOOKED_AT])[:LONGEST_LOOKED_AT]
    text = text.translate(_APOSTROPHES)
    text = _INVISIBLE.sub("", text).casefold()
    text = _STRETCHED.sub(r"\1\1", text)
    text = _CONTRACTED.sub(lambda m: f"{_WHOLE.get(m[1], m[1])} not", text)
    return _SPACE.sub(" ", text.replace("cannot", "can not")).strip()


_WHOLE = {"ca": "can", "wo": "will"}


def clauses(text: str) -> list[str]:
    """Return the parts of a plain text within which a "no" or "not" holds."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def phrases(*words: str) -> re.Pattern[str]:
    """Return a pattern that finds any of `words` as whole words; "*" ends an open word."""
    parts = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


DENIAL = phrases("no", "not", "nothing", "never", "without", "none", "free of", "nor", "any more")


def denied(clause: str, at: int) -> bool:
    """Whether a word of denial stands within the four words before position `at`."""
    before = clause[:at].split()[-4:]
    return DENIAL.search(" ".join(before)) is not None
