"""Somebody who has been silent for two years is told, and forgotten a month later."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import CameBack, Commanded, Left, MomentCame, Said, Tapped
from walkrun_bot.dialogue.forgetting import FORGOTTEN_AFTER, SILENT_FOR
from walkrun_bot.dialogue.replies.nudging import ForgottenSoon
from walkrun_bot.dialogue.runner import Runner, Stage

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn

NOW = datetime(2026, 5, 4, 7, 30, tzinfo=UTC)
DAY = timedelta(days=1)
JOINING = (
    "consent:yes:0", "background:starting:0", "age:under_45:0", "health:none:0",
    "activity:walks:0", "set:fine:0",
)  # fmt: skip


def alice(stage: Stage) -> Runner:
    """Return Alice, who last wrote at NOW."""
    turn = step(newcomer(7, "Alice"), Commanded("start"), NOW)
    for tap in JOINING:
        turn = step(turn.runner, Tapped(tap), NOW)
    return replace(turn.runner, stage=stage, asking=None, stage_left=Stage.ACTIVE)


def silent(turn: Turn, until: datetime) -> list[tuple[datetime, Turn]]:
    """Let every moment come up to `until`; return those in which something happened."""
    happened = []
    while turn.due is not None and turn.due <= until and not turn.forget:
        at = turn.due
        turn = step(turn.runner, MomentCame(), at)
        if turn.says or turn.forget:
            happened.append((at, turn))
    return happened


def begun(stage: Stage) -> Turn:
    return step(alice(stage), MomentCame(), NOW)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.LEFT])
def test_whoever_is_silent_for_two_years_is_told_and_forgotten_30_days_later(stage: Stage) -> None:
    *_, (told_at, told), (gone_at, gone) = silent(begun(stage), NOW + 800 * DAY)
    assert [say.reply for say in told.says] == [
        ForgottenSoon("Alice", (told_at + FORGOTTEN_AFTER).date())
    ]
    assert (told_at - NOW).days == SILENT_FOR.days
    assert gone_at - told_at == FORGOTTEN_AFTER
    assert gone.forget
    assert gone.says == ()


def test_who_has_left_us_is_forgotten_without_a_word() -> None:
    ((gone_at, gone),) = silent(begun(Stage.LEFT), NOW + 800 * DAY)
    assert gone.forget
    assert (gone_at - NOW).days == SILENT_FOR.days + FORGOTTEN_AFTER.days


def test_a_word_keeps_everything_for_two_years_more() -> None:
    *_, (told_at, told) = silent(begun(Stage.STOPPED), NOW + SILENT_FOR + DAY)
    back = step(told.runner, Said("hello"), told_at + DAY)
    assert back.runner.forget_on is None
    happened = silent(back, told_at + SILENT_FOR)
    assert not any(turn.forget for _, turn in happened)


@pytest.mark.parametrize("event", [Left(), CameBack()])
def test_blocking_is_no_word(event: Left | CameBack) -> None:
    *_, (told_at, told) = silent(begun(Stage.STOPPED), NOW + SILENT_FOR + DAY)
    after = step(told.runner, event, told_at + DAY)
    *_, (_, gone) = silent(after, told_at + FORGOTTEN_AFTER + 2 * DAY)
    assert gone.forget


def test_who_was_silent_for_years_before_anybody_looked_is_told_first() -> None:
    """As after a version that did not look, or a bot that was off."""
    late = NOW + 2 * SILENT_FOR
    came = step(replace(alice(Stage.STOPPED), moments_until=late), MomentCame(), late)
    (told_at, told), (gone_at, gone) = silent(came, late + 40 * DAY)
    assert told.says
    assert told_at - late <= 2 * DAY
    assert gone_at - told_at == FORGOTTEN_AFTER
    assert gone.forget


def test_who_was_to_be_told_while_the_bot_was_off_has_the_whole_month() -> None:
    late = NOW + SILENT_FOR + 100 * DAY
    told = step(alice(Stage.STOPPED), MomentCame(), late)
    assert [type(say.reply) for say in told.says] == [ForgottenSoon]
    assert told.runner.forget_on == (late + FORGOTTEN_AFTER).date()
    assert not told.forget
