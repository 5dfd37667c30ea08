"""Other languages than English: which one, and whether it speaks of danger.

A message counts as being in another language by its script, or by small words that English does
not have; a laugh or a place name is not enough. The words of danger are the plainest of each
language: enough for the emergency line, which every answer in another language carries anyway.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from walkrun_bot.dialogue.hearing.text.words import plain

OTHER = "other"
# So many small words of another language, and more than of English, make the language.
ENOUGH = 2
# So many characters tell the language of the rest; a danger may stand anywhere.
LOOKED_AT = 400
# Scripts that stand for one language here; Han with kana is Japanese.
_SCRIPTS = {
    "ARABIC": "ar", "DEVANAGARI": "hi", "HANGUL": OTHER, "HEBREW": OTHER, "GREEK": OTHER,
    "THAI": OTHER, "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "CYRILLIC": "ru",
}  # fmt: skip
_UKRAINIAN = re.compile("[іїєґ]")
_KANA = re.compile("[\u3040-\u30ff]")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class _Table:
    """The words of `languages.toml`, by language."""

    english: frozenset[str]
    small: dict[str, frozenset[str]]
    alone: dict[str, frozenset[str]]
    dangers: dict[str, re.Pattern[str]]


@dataclass(frozen=True)
class Foreign:
    """Another language, as its ISO code or "other", and whether it speaks of danger."""

    language: str
    danger: bool = False


def foreign(text: str) -> Foreign | None:
    """Return the other language that a text is in, or None where it may be English."""
    said = plain(text)
    dangers = _table().dangers.items()
    alarmed = next((code for code, words in dangers if words.search(said)), None)
    if alarmed is not None:
        return Foreign(alarmed, danger=True)
    language = _by_script(said) or _by_words(said)
    return Foreign(language) if language else None


def _by_script(said: str) -> str | None:
    """Return the language of the script that most letters are in, None for Latin ones."""
    letters = [char for char in said[:LOOKED_AT] if char.isalpha()]
    others = [script for char in letters if (script := _script(char)) is not None]
    if not others or len(others) * 2 <= len(letters):
        return None
    language = _SCRIPTS.get(max(set(others), key=others.count), OTHER)
    if language == "ru" and _UKRAINIAN.search(said):
        return "uk"
    return "ja" if language == "zh" and _KANA.search(said) else language


def _script(char: str) -> str | None:
    """Return the script of a letter, None where it is Latin."""
    if char.isascii():
        return None
    name = unicodedata.name(char, "").split(" ")[0]
    return None if name in {"LATIN", "", "MODIFIER", "FEMININE", "MASCULINE"} else name


def _by_words(said: str) -> str | None:
    table, words = _table(), _WORD.findall(said[:LOOKED_AT])
    english = sum(word in table.english for word in words)
    hits = {code: sum(word in small for word in words) for code, small in table.small.items()}
    language = max(hits, key=lambda code: hits[code])
    greeted = next((code for code, alone in table.alone.items() if alone & set(words)), None)
    if greeted and english == 0:
        return language if hits[language] > hits[greeted] else greeted
    return language if hits[language] >= ENOUGH and hits[language] > english else None


@cache
def _table() -> _Table:
    text = files(__package__).joinpath("languages.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    english = frozenset(table.pop("english").split())
    return _Table(
        english=english,
        small={code: _words(each["small"]) for code, each in table.items() if "small" in each},
        alone={code: _words(each["alone"]) for code, each in table.items() if "alone" in each},
        dangers={code: re.compile("|".join(each["danger"])) for code, each in table.items()},
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())
