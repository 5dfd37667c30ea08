"""Whatever somebody is called: the sentence around a name stays as it is, and is one."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from tests.voice.saying import REPLIES, VOICE, saying
from walkrun_bot.voice.names import called

if TYPE_CHECKING:
    from walkrun_bot.dialogue.replies.reply import Reply

NAMED = [one for one in REPLIES if "name" in {field.name for field in fields(one)}]  # type: ignore[arg-type]
NAMES = {
    "markup": ("<b>Bob</b> & </i>", "&lt;b&gt;Bob&lt;/b&gt; &amp; &lt;/i&gt;"),
    "a link": ('<a href="tg://x">x</a>', "&lt;a href=&#34;tg://x&#34;&gt;x&lt;/a&gt;"),
    "turned by a sign": ("\u202eecilA", "ecilA"),
    "isolated and never ended": ("\u2067Alice", "Alice"),
    "from right to left": ("\u0645\u062d\u0645\u062f", "\u2068\u0645\u062d\u0645\u062f\u2069"),
    "lines": ("Alice\nYou are well\r\n", "Alice You are well"),
    "a template": ("{{ 7 * 7 }}{% raw %}", "{{ 7 * 7 }}{% raw %}"),
    "a family": ("\U0001f468\u200d\U0001f467", "\U0001f468\u200d\U0001f467"),
}  # fmt: skip
UNSEEN = {
    "nothing": "", "spaces": " \u00a0\u2003", "zero width": "\u200b\u200c\u200d\ufeff",
    "a filler": "\u3164", "marks alone": "\u0301\u0302", "tags": "\U000e0041\U000e007f",
}  # fmt: skip
LEFT_TO_TURN = re.compile("[\u202a-\u202e\u2066\u2067]")


@pytest.mark.parametrize(("name", "seen"), NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("reply", NAMED, ids=lambda reply: reply.__name__)
def test_a_name_stands_in_its_sentence_and_changes_no_other(
    reply: type[Reply], name: str, seen: str
) -> None:
    @settings(max_examples=5)
    @given(saying(reply))
    def said(one: Reply) -> None:
        plain = VOICE.text(replace(one, name="Alice"))  # type: ignore[type-var]
        text = VOICE.text(replace(one, name=name))  # type: ignore[type-var]
        assert text == plain.replace("Alice", seen)
        assert not LEFT_TO_TURN.search(text)

    said()


@pytest.mark.parametrize("name", UNSEEN.values(), ids=UNSEEN)
@pytest.mark.parametrize("reply", NAMED, ids=lambda reply: reply.__name__)
def test_a_name_that_cannot_be_seen_is_none(reply: type[Reply], name: str) -> None:
    @settings(max_examples=5)
    @given(saying(reply))
    def said(one: Reply) -> None:
        without = VOICE.text(replace(one, name=""))  # type: ignore[type-var]
        assert VOICE.text(replace(one, name=name)) == without  # type: ignore[type-var]

    said()


@pytest.mark.parametrize(
    "name", ["Alice", "O'Neill", "Zoë", "李雷", "नेहा", "Anne-Marie 🏃", "R2 D2"]
)
def test_a_usual_name_is_said_as_it_is(name: str) -> None:
    assert called(name) == name


def test_there_are_replies_that_say_a_name() -> None:
    assert len(NAMED) > 5
