"""How near texts are in meaning, by the table that is shipped."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walkrun_bot.dialogue.hearing.meaning.nearest import Examples
from walkrun_bot.dialogue.hearing.text.pieces import LONGEST_TEXT, LONGEST_WORD, pieces

PETS = Examples([
    ("dog", "can my dog come along"),
    ("dog", "running with a dog"),
    ("shoes", "which shoes should I buy"),
    ("shoes", "are my trainers good enough"),
    ("sleep", "should I run if I slept badly"),
    ("sleep", "how much sleep do I need"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("would a puppy enjoy this", "dog"),
        ("my labrador wants to join us", "dog"),
        ("what footwear is best", "shoes"),
        ("is it silly after such a restless night", "sleep"),
    ],
)
def test_other_words_for_the_same_are_near(said: str, label: str) -> None:
    assert PETS.nearest(said)[0].label == label


def test_a_typing_error_is_no_other_word() -> None:
    assert PETS.nearest("wich shoos shoud I buy")[0].label == "shoes"


def test_an_example_word_for_word_is_as_near_as_can_be() -> None:
    alone = Examples([("dog", "can my dog come along"), ("shoes", "which shoes should I buy")])
    assert alone.nearest("Can my dog come along?")[0].near == pytest.approx(1)


def test_what_has_no_letters_of_ours_is_near_to_nothing() -> None:
    assert [one.near for one in PETS.nearest("🏃 12 Привет")] == [0, 0, 0]


def test_apostrophes_of_every_sort_are_read_alike() -> None:
    assert [*pieces("I can\u2019t run", {"i", "can", "not", "run"})] == ["i", "can", "not", "run"]


def test_a_rare_word_is_put_together_from_its_parts() -> None:
    assert [*pieces("jogger xyz", {"jog", "##ger"})] == ["jog", "##ger"]


@given(st.text(max_size=5000))
def test_whatever_is_typed_has_its_labels_in_order(said: str) -> None:
    nearest = PETS.nearest(said)
    assert {one.label for one in nearest} == {"dog", "shoes", "sleep"}
    assert all(a.near >= b.near for a, b in pairwise(nearest))
    assert all(-1 <= one.near <= 1.001 for one in nearest)


def test_of_an_endless_text_only_the_beginning_is_looked_at() -> None:
    everything = frozenset("abcdefghijklmnopqrstuvwxyz") | {"##a"}
    assert len([*pieces("a" * 4096, everything)]) == LONGEST_WORD
    assert len([*pieces("a " * 4096, everything)]) == LONGEST_TEXT // 2
