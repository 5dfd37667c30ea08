"""Walks over everything that can be tapped and said: nothing breaks, nothing leads nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dialogue.talk import begun
from tests.dialogue.walking import BEGIN, FORGED, Walk
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.conversation import step
from walkrun_bot.dialogue.events import Said, Tapped

if TYPE_CHECKING:
    from walkrun_bot.dialogue.runner import Runner

choices = st.lists(st.integers(0, 9999), min_size=10, max_size=50)
# Each tap on these asks for one more: so does a second one.
AGAIN_AND_AGAIN = {Do.EASIER}


def begun_walk() -> Walk:
    walk = Walk()
    for event in BEGIN:
        walk.meets(event)
    return walk


def what_matters(runner: Runner) -> tuple[Any, ...]:
    """The runner without the notes on the way: what a second tap has to leave alone."""
    history = runner.history
    sessions = {n: (e.day, e.session, e.status) for n, e in history.latest().items()}
    return (runner.stage, runner.profile, runner.wishes, runner.standing, runner.asking,
            runner.draft, sessions, history.told())  # fmt: skip


@settings(max_examples=25)
@given(choices)
def test_a_stranger_may_say_and_tap_anything(path: list[int]) -> None:
    walk = Walk()
    for choice in path:
        walk.goes(choice)


@settings(max_examples=50)
@given(choices)
def test_a_runner_may_say_and_tap_anything(path: list[int]) -> None:
    walk = begun_walk()
    for choice in path:
        walk.goes(choice)


@pytest.mark.parametrize("seed", range(1, 5))
def test_hundreds_of_steps_with_time_passing(seed: int) -> None:
    walk = begun_walk()
    for n in range(400):
        walk.goes((n * 7919 * seed + n * n * 104_729) % 9800)


@settings(max_examples=40)
@given(choices)
def test_every_button_shown_leads_somewhere(path: list[int]) -> None:
    walk = begun_walk()
    for choice in path:
        walk.goes(choice)
    for button in walk.shown[-15:]:
        turn = step(walk.runner, Tapped(button.data), walk.now)
        assert turn.says, button


@settings(max_examples=40)
@given(choices)
def test_a_fresh_button_is_never_old(path: list[int]) -> None:
    walk = begun_walk()
    for choice in path:
        shown = len(walk.shown)
        walk.goes(choice)
        for button in walk.shown[shown:][-8:]:
            turn = step(walk.runner, Tapped(button.data), walk.now)
            names = [type(say.reply).__name__ for say in turn.says]
            assert "OldButton" not in names or walk.runner.stage != "active", (button, names)


@settings(max_examples=60)
@given(choices)
def test_tapping_twice_is_tapping_once(path: list[int]) -> None:
    walk = begun_walk()
    for choice in path:
        walk.goes(choice)
    for button in dict.fromkeys(walk.shown[-12:]):
        if button.do in AGAIN_AND_AGAIN or walk.runner.stage == "new":
            continue  # a stranger, or somebody forgotten, is greeted first by whatever they tap
        once = step(walk.runner, Tapped(button.data), walk.now).runner
        twice = step(once, Tapped(button.data), walk.now).runner
        assert what_matters(twice) == what_matters(once), button


@pytest.mark.parametrize("forged", FORGED, ids=ascii)
@pytest.mark.parametrize("said", [(), ("done",), ("delete everything",), ("I fainted",), ("stop",)])
def test_forged_data_harms_nobody(forged: str, said: tuple[str, ...]) -> None:
    talk = begun()
    talk.says(*said)
    before = talk.runner
    talk.forges(forged)
    assert talk.runner.profile == before.profile
    assert len(talk.runner.history.sessions) >= len(before.history.sessions)
    assert talk.turn.says
    if before.asking != "delete":
        assert not talk.turn.forget
    if said == ("I fainted",):
        assert talk.runner.standing is not None
        assert talk.runner.standing.hold == "red_flag"


def test_another_persons_name_in_the_buttons_changes_nothing() -> None:
    bob, alice = begun(), begun()
    alice.runner = replace(alice.runner, name="Alice's evil twin")
    bob.event(Said("today"))
    alice.event(Said("today"))
    assert bob.shown == alice.shown


@given(st.sampled_from(Do), st.text(max_size=64), st.integers(0, 10**7))
def test_any_value_under_any_button_is_survived(do: Do, value: str, of: int) -> None:
    talk = begun()
    talk.forges(Button(do, value, of).data)
    assert talk.turn.says
