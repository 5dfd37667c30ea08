"""Replies about where it is going, and the signs that it helps."""

from __future__ import annotations

from dataclasses import dataclass

from walkrun_bot.coaching.ladder import Rung
from walkrun_bot.coaching.profile import Destination
from walkrun_bot.coaching.signs import Compared, Sign
from walkrun_bot.dialogue.replies.reply import Reply


@dataclass(frozen=True)
class AskAim(Reply):
    """Where would you like to get? `offered`: the coach asks of itself, once."""

    offered: bool
    again: bool = False


@dataclass(frozen=True)
class AimSet(Reply):
    """Where the runner is heading. `rung` is where they are, `there`: that is the place already.

    `room` is minutes between warm-up and cool-down in a session, `needs` the total in minutes that
    the destination asks for, 0 where the chosen one holds it.
    """

    aim: Destination
    rung: Rung
    there: bool
    minutes: int
    room: int
    needs: int


@dataclass(frozen=True)
class AimLater(Reply):
    """Not now: it is not asked again, and is in the settings."""


@dataclass(frozen=True)
class AskSign(Reply):
    """Compared with the first sessions, how is it?"""

    sign: Sign


@dataclass(frozen=True)
class SignNoted(Reply):
    """What was noticed is noted."""

    sign: Sign
    compared: Compared
