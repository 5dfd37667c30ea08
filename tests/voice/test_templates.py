"""Replies and their words, held together: nothing said without words, no words without use."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from jinja2 import StrictUndefined, UndefinedError, meta

from tests.voice.saying import LOCALES, MESSAGES, REPLIES, VOICE, saying, template_of
from walkrun_bot.dialogue.buttons import Do, read
from walkrun_bot.dialogue.replies.small_talk import Greeting
from walkrun_bot.dialogue.wishes import COMMANDS
from walkrun_bot.voice.voice import template_name

if TYPE_CHECKING:
    from pathlib import Path

    from walkrun_bot.dialogue.replies.reply import Reply

FIRST_LINE = re.compile(r"\{# When: [^#]+[.?] Tone: [^#]+\. #\}")
IMPORTED = re.compile(r"\{% import \S+ as (\w+) %\}")
# Facts that a reply carries and its words need not repeat, each with the reason.
UNSAID = {
    "Exported.document": "it goes along as a file",
    "PlanAhead.advice": "the reason is a tap away",
    "PainNoted.pain": "the runner has just said it; the decision speaks of it",
    "AskLevel.place": "the runner has just named it",
    "AskSigns.place": "likewise",
    "FirstSession.day": "today, tomorrow, whenever suits: the day is the runner's",
    "FirstSession.today": "likewise",
    "Noted.session": "it is what comes next that is told",
    "Paused.today": "the day is named with its date",
    "TodaySession.at": "today means when it suits",
}
locales = pytest.mark.parametrize("locale", LOCALES, ids=lambda path: path.name)
replies = pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.__name__)


def used(source: str) -> set[str]:
    """The facts that a template asks for."""
    words = VOICE._words  # noqa: SLF001 - the environment that the bot speaks with
    return meta.find_undeclared_variables(words.parse(source)) - set(IMPORTED.findall(source))


@locales
def test_every_reply_has_a_template_and_every_template_a_reply(locale: Path) -> None:
    written = {path.name for path in locale.glob("*.jinja") if not path.name.startswith("_")}
    assert written == {template_name(reply) for reply in REPLIES}


def test_no_two_replies_share_their_words() -> None:
    assert len({template_name(reply) for reply in REPLIES}) == len(REPLIES)


@locales
def test_the_first_line_says_when_and_in_what_tone(locale: Path) -> None:
    for reply in REPLIES:
        first = template_of(reply, locale).splitlines()[0]
        assert FIRST_LINE.fullmatch(first), f"{reply.__name__}: {first}"


@locales
@replies
def test_every_variable_is_a_field_and_every_field_is_used(
    reply: type[Reply], locale: Path
) -> None:
    variables = used(template_of(reply, locale))
    names = {field.name for field in fields(reply)}  # type: ignore[arg-type]
    unsaid = {name.split(".")[1] for name in UNSAID if name.split(".")[0] == reply.__name__}
    assert variables <= names
    assert names - variables <= unsaid


def test_what_is_knowingly_unsaid_exists() -> None:
    known = {f"{r.__name__}.{f.name}" for r in REPLIES for f in fields(r)}  # type: ignore[arg-type]
    assert set(UNSAID) <= known


@locales
@replies
def test_every_reply_is_a_frozen_fact_with_a_docstring(reply: type[Reply], locale: Path) -> None:
    assert reply.__doc__
    assert reply.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert template_of(reply, locale).count("\n") >= 1


@replies
def test_whatever_the_facts_there_are_words(reply: type[Reply]) -> None:
    @settings(max_examples=25)
    @given(saying(reply))
    def said(one: Reply) -> None:
        text = VOICE.text(one)
        assert text
        assert not re.search(r"\bNone\b(?! of)", text)
        assert "\n\n\n" not in text
        assert " ." not in text
        assert "  " not in text

    said()


def test_a_fact_that_is_not_there_is_an_error_and_no_gap() -> None:
    environment = VOICE._words  # noqa: SLF001 - the environment that the bot speaks with
    assert environment.undefined is StrictUndefined
    with pytest.raises(UndefinedError):
        environment.from_string("{{ nobody }}").render()


def test_a_name_is_escaped() -> None:
    assert "<script" not in VOICE.text(Greeting("<script>alert('x')</script> & \"Bob\""))
    assert "&lt;script&gt;" in VOICE.text(Greeting("<script>"))


@locales
def test_every_locale_has_every_label(locale: Path) -> None:
    ours = tomllib.loads((locale / "buttons.toml").read_text(encoding="utf-8"))
    english = tomllib.loads((MESSAGES / "en" / "buttons.toml").read_text(encoding="utf-8"))
    assert ours["labels"].keys() == english["labels"].keys()
    assert len(ours["keyboard"]) == len(english["keyboard"])


@locales
def test_every_label_is_of_a_button_that_could_be(locale: Path) -> None:
    labels = tomllib.loads((locale / "buttons.toml").read_text(encoding="utf-8"))["labels"]
    for key in labels:
        do, _, value = key.partition(".")
        assert read(f"{Do(do)}:{value}:0") is not None


@locales
def test_the_commands_in_the_menu_are_understood(locale: Path) -> None:
    profile = tomllib.loads((locale / "profile.toml").read_text(encoding="utf-8"))
    assert set(profile["commands"]) <= {"start", *COMMANDS}
    assert {"start", "today", "done", "plan", "progress", "settings", "pause", "resume", "export",
            "delete", "privacy", "help", "stop"} <= set(profile["commands"])  # fmt: skip
