"""The tone of voice: warm, plain, no shame; in every template, every label, every rendering."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from tests.voice.saying import LOCALES, MESSAGES, REPLIES, VOICE, anything
from walkrun_bot.voice.voice import template_name

if TYPE_CHECKING:
    from pathlib import Path

    from walkrun_bot.dialogue.replies.reply import Reply

NEVER = re.compile(
    r"!!|\bonly\b|\bjust a walk\b|\bat least\b|\bfail(?:ed|ure|ing)?\b|\bmissed\b|\blazy\b"
    r"|\bshould have\b|\bno excuses?\b|\breal run(?:ning|ner)?\b|\bbehind schedule\b"
    r"|\bcatch(?:ing)? up\b|\bno pain,? no gain\b|\bcrush(?:ed)? it\b|\bbeast\b|\bgive up\b"
    r"|\bprevents? injur\w+|\bcheat\w*",
    re.IGNORECASE,
)
ORDERS = re.compile(r"\b(?:must|have to)\b", re.IGNORECASE)
# Safety may give orders.
SAFETY = frozenset({"danger_signs.jinja", "ill_noted.jinja", "still_held.jinja"})
CODE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
TAGS = frozenset({"b", "strong", "i", "em", "u", "s", "a", "code", "pre", "blockquote"})
FILES = sorted(MESSAGES.glob("*/*.*"))
files = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.name}")


def words(path: Path) -> str:
    """What of a file can be read by a runner."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        return "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    return CODE.sub(" ", text)


class Tags(HTMLParser):
    """The tags of a text, which have to be known and to close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        assert not attrs or tag == "a", attrs
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag


@files
def test_no_template_shames_or_shouts(path: Path) -> None:
    assert NEVER.findall(words(path)) == []


@files
def test_choices_not_orders(path: Path) -> None:
    assert path.name in SAFETY or ORDERS.findall(words(path)) == []


@settings(max_examples=500)
@given(anything)
def test_no_rendering_shames_shouts_or_breaks_telegrams_rules(reply: Reply) -> None:
    text = VOICE.text(reply)
    assert NEVER.findall(text) == []
    assert template_name(type(reply)) in SAFETY or ORDERS.findall(text) == []
    assert len(text) <= 4096
    assert "<script" not in text
    tags = Tags()
    tags.feed(text)
    tags.close()
    assert tags.open == []


def test_at_most_one_question_mark_in_a_reply_that_asks_with_buttons() -> None:
    for reply in REPLIES:
        if reply.__name__.startswith("Ask") and reply.__name__ != "AskCompleted":
            text = words(MESSAGES / "en" / template_name(reply))
            assert text.count("?") <= 2, reply.__name__


@pytest.mark.parametrize("locale", LOCALES, ids=lambda path: path.name)
def test_what_telegram_shows_of_the_bot_fits(locale: Path) -> None:
    profile = VOICE.profile(locale.name)
    assert 0 < len(profile["description"]) <= 512
    assert 0 < len(profile["short_description"]) <= 120
    assert len(profile["commands"]) <= 100
    for name, does in profile["commands"].items():
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert 1 <= len(does) <= 256
