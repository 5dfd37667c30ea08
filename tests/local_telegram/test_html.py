"""Telegram's HTML, straight to the parser: text, entities in UTF-16, and its complaints."""

from __future__ import annotations

import pytest

from walkrun_bot.local_telegram.formatting.html import parse_html
from walkrun_bot.local_telegram.formatting.text import (
    FormattedText,
    trimmed,
    with_found_entities,
)
from walkrun_bot.local_telegram.refusal import Refusal


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, object]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("code", "code"),
        ("pre", "pre"),
        ("tg-spoiler", "spoiler"),
        ("blockquote", "blockquote"),
        ("B", "bold"),
    ],
)
def test_each_tag_becomes_its_entity(tag: str, kind: str) -> None:
    assert parse_html(f"so <{tag}>easy</{tag}>") == FormattedText("so easy", (entity(kind, 3, 4),))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<a href="https://example.org/a?b=1&amp;c=2">x</a>', "https://example.org/a?b=1&c=2"),
        ("<a href='tg://user?id=1'>x</a>", "tg://user?id=1"),
        ("<a href=example.org>x</a>", "http://example.org/"),
    ],
)
def test_a_link_keeps_its_address(source: str, expected: str) -> None:
    assert parse_html(source).entities == (entity("text_link", 0, 1, url=expected),)


def test_a_link_to_nowhere_leaves_its_words() -> None:
    assert parse_html('<a href="nowhere">x</a>') == FormattedText("x")


def test_offsets_count_utf16_units() -> None:
    parsed = parse_html("👟🌧️ <b>Zoë 👍</b>")
    assert parsed.entities == (entity("bold", 6, 6),)


def test_nested_tags_come_longest_first() -> None:
    parsed = parse_html("<b>run <i>slow</i></b>")
    assert parsed.entities == (entity("bold", 0, 8), entity("italic", 4, 4))


def test_neighbours_of_one_style_are_joined() -> None:
    assert parse_html("<b>ru</b><b>n</b>").entities == (entity("bold", 0, 3),)


def test_nothing_is_styled_inside_code() -> None:
    assert parse_html("<code>a<b>b</b></code>").entities == (entity("code", 0, 2),)


def test_a_language_belongs_to_its_block() -> None:
    parsed = parse_html('<pre><code class="language-python">x</code></pre>')
    assert parsed.entities == (entity("pre", 0, 1, language="python"),)


def test_an_expandable_quote_is_a_kind_of_its_own() -> None:
    parsed = parse_html("<blockquote expandable>why</blockquote>")
    assert parsed.entities == (entity("expandable_blockquote", 0, 3),)


def test_a_moment_is_shown_in_the_readers_zone() -> None:
    parsed = parse_html('<tg-time unix="1700000000" format="t">half past six</tg-time>')
    expected = entity("date_time", 0, 13, unix_time=1_700_000_000, date_time_format="t")
    assert parsed.entities == (expected,)


def test_named_and_numbered_characters_are_read() -> None:
    assert parse_html("&lt;3 &amp; &quot;&#65;&#x42;&quot; &copy;").text == '<3 & "AB" &copy;'


def test_an_empty_tag_leaves_no_entity() -> None:
    assert parse_html("<b></b>x") == FormattedText("x")


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b>x</i>",
            'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
        ),
        ("é<div>x</div>", 'Unsupported start tag "div" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("pace <3", "Unclosed start tag at byte offset 5"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ('<a "x">', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<{b}>x", 'Unsupported start tag "{b}" at byte offset 0'),
    ],
)
def test_broken_markup_is_refused_with_its_place(source: str, complaint: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


def test_white_space_around_is_cut_and_entities_move_along() -> None:
    assert trimmed(parse_html(" \n<b> hi </b>\n")) == FormattedText("hi", (entity("bold", 0, 2),))


def test_links_commands_mentions_and_tags_are_found() -> None:
    text = "👟 /start https://example.org/x. @somebody #rain"
    found = with_found_entities(FormattedText(text)).entities
    assert found == (
        entity("bot_command", 3, 6),
        entity("url", 10, 21),
        entity("mention", 33, 9),
        entity("hashtag", 43, 5),
    )


def test_half_an_hour_is_no_command() -> None:
    assert with_found_entities(FormattedText("30/90 and 1/2")).entities == ()


def test_nothing_is_found_inside_code() -> None:
    assert with_found_entities(parse_html("<code>/start</code>")).entities == (
        entity("code", 0, 6),
    )
