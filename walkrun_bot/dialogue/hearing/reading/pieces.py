"""A text as the model reads it: plain words and marks, cut into the pieces that it knows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from walkrun_bot.dialogue.hearing.text.pieces import CONTINUES, cut
from walkrun_bot.dialogue.hearing.text.words import plain

BEGIN, END, UNKNOWN, NOTHING = "[CLS]", "[SEP]", "[UNK]", "[PAD]"
_TOKEN = re.compile(r"\w+|[^\w\s]")


def tokens(text: str) -> list[str]:
    """Return the words and marks of a text in lower case; an emoji is called by its name."""
    letters = unicodedata.normalize("NFD", "".join(map(_named, plain(text))))
    return _TOKEN.findall("".join(c for c in letters if not unicodedata.combining(c)))


def pieces(text: str, known: Mapping[str, int]) -> Iterator[int]:
    """Yield the numbers of the pieces of a text; a word of which a part is not known is one."""
    for token in tokens(text):
        parts = list(cut(token, known))
        whole = "".join(part.removeprefix(CONTINUES) for part in parts) == token
        yield from (known[part] for part in (parts if whole else [UNKNOWN]))


def _named(sign: str) -> str:
    """Return an emoji's name as words, "thumbs up sign"; anything else as it is."""
    is_picture = ord(sign) > 0x2000 and unicodedata.category(sign) == "So"  # noqa: PLR2004
    return f" {unicodedata.name(sign, sign).lower()} " if is_picture else sign
