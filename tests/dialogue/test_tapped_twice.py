"""The same tap may come twice, under two numbers of updates: the second changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from walkrun_bot.dialogue.buttons import NO_VALUE, VALUES, Button, Do
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import Commanded, Event, MomentCame, Said, Tapped

if TYPE_CHECKING:
    from walkrun_bot.dialogue.runner import Runner
    from walkrun_bot.dialogue.turn import Turn

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)
JOINING = ("consent:yes:0", "background:starting:0", "age:under_45:0", "health:none:0",
           "activity:walks:0")  # fmt: skip
SAID = (
    "/today", "done", "done, it was hard, nothing hurt", "/settings", "/plan", "I have a cold",
    "my knee hurts 6/10", "/pause", "/delete", "chest pain", "easier please",
)  # fmt: skip
# What a forged tap may do at most, as a word would: each eases, or is a wish of the runner's own.
OWN_WISHES = {Do.WEEK, Do.EASIER, Do.PAUSE, Do.STOP, Do.DANGER, Do.ILL, Do.MINUTES, Do.AIM}


def alice() -> Turn:
    """Return Alice, who has just joined."""
    turn = step(newcomer(1, "Alice"), Commanded("start"), NOW)
    for data in JOINING:
        turn = step(turn.runner, Tapped(data), NOW)
    return turn


def later(turn: Turn, days: int) -> Turn:
    """Let so many days go by, with every moment at its time."""
    until = NOW + timedelta(days=days)
    while turn.due is not None and turn.due < until:
        turn = step(turn.runner, MomentCame(), turn.due)
    return turn


def kept(runner: Runner) -> tuple[object, ...]:
    """Return what must not change by a second copy."""
    history = runner.history
    told = (len(history.sessions), len(history.reports), len(history.decisions))
    return (*told, runner.standing, runner.wishes, runner.stage, runner.profile,
            runner.paused_until)  # fmt: skip


@pytest.mark.parametrize("days", [0, 1, 3])
@pytest.mark.parametrize("said", SAID)
def test_a_second_copy_of_a_tap_changes_nothing(said: str, days: int) -> None:
    now = NOW + timedelta(days=days, hours=1)
    event: Event = Commanded(said[1:]) if said.startswith("/") else Said(said)
    turn = step(later(alice(), days).runner, event, now)
    for button in (one for say in turn.says for row in say.buttons for one in row):
        once = step(turn.runner, Tapped(button.data), now + SECOND)
        twice = step(once.runner, Tapped(button.data), now + 2 * SECOND)
        assert kept(once.runner) == kept(twice.runner), button.data


def test_a_forged_tap_does_no_more_than_a_word_would() -> None:
    runner = alice().runner
    for do in Do:
        for value in VALUES.get(do, NO_VALUE):
            for of in (0, 1, 2, 99):
                turn = step(runner, Tapped(Button(do, value, of).data), NOW + SECOND)
                assert not turn.forget
                if do not in OWN_WISHES:
                    assert turn.runner.standing == runner.standing
                    assert turn.runner.profile == runner.profile
