"""What a step of the conversation gives back, and the scene it is played in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from walkrun_bot.coaching.history import (
    Decision,
    History,
    ReportEntry,
    SessionEntry,
    Standing,
    Status,
)
from walkrun_bot.coaching.session import Session
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do
from walkrun_bot.dialogue.replies.reply import Reply
from walkrun_bot.dialogue.runner import Runner

WEEK = 7


@dataclass(frozen=True)
class Say:
    """A reply with the buttons under it.

    `keyboard` puts the standing keyboard below the composer; `silent` arrives without a sound;
    `nudge` came of itself and is sent at most once.
    """

    reply: Reply
    buttons: ButtonRows = ()
    keyboard: bool = False
    locate: bool = False
    silent: bool = False
    nudge: bool = False


@dataclass(frozen=True)
class Turn:
    """One step: the runner to remember, what to say, and when the next moment is due (UTC).

    `toast` answers a tap in passing; `settled` is the button that the tapped message keeps (None:
    it keeps them all); `forget` asks that every trace of the runner be removed.
    """

    runner: Runner
    says: tuple[Say, ...] = ()
    toast: Reply | None = None
    settled: Button | None = None
    due: datetime | None = None
    forget: bool = False

    def before(self, *says: Say) -> Turn:
        """Return the turn with `says` ahead of what it says."""
        return replace(self, says=says + self.says)

    def bare(self) -> tuple[Say, ...]:
        """Return what it says without the buttons, for what is not said last."""
        return tuple(replace(say, buttons=()) for say in self.says)


@dataclass(frozen=True)
class Scene:
    """The runner and the instant (UTC), with what follows from both."""

    runner: Runner
    now: datetime

    @property
    def clock(self) -> datetime:
        """The runner's local time now."""
        return self.now.astimezone(ZoneInfo(self.runner.wishes.zone))

    @property
    def today(self) -> date:
        """The runner's local day."""
        return self.clock.date()

    @property
    def cue(self) -> int:
        """Which cue comes today: another from day to day, the same all day."""
        day = self.today.toordinal()
        return self.runner.seed + day + day // WEEK  # so that the same weekday brings another

    @property
    def undo(self) -> tuple[Button, ...]:
        """The button that takes the last decision back, if it moved the plan; good for that one."""
        decisions = self.history.decisions
        moved = bool(decisions) and decisions[-1].moved
        return (Button(Do.UNDO, of=len(decisions)),) if moved else ()

    @property
    def history(self) -> History:
        """What the runner has done."""
        return self.runner.history

    @property
    def standing(self) -> Standing:
        """Where the runner is on the ladder.

        Raises:
            ValueError: there is no plan yet; only asked for once there is one.
        """
        if self.runner.standing is None:
            message = "no plan yet"
            raise ValueError(message)
        return self.runner.standing

    def says(self, *says: Say | Reply) -> Turn:
        """Return a turn that says this and leaves the runner as it is."""
        return Turn(self.runner, tuple(s if isinstance(s, Say) else Say(s) for s in says))

    def but(self, **changes: object) -> Scene:
        """Return the scene with fields of the runner changed."""
        return replace(self, runner=replace(self.runner, **changes))  # type: ignore[arg-type]

    def decided(self, decision: Decision) -> Scene:
        """Return the scene after a decision: kept, and in force."""
        history = replace(self.history, decisions=(*self.history.decisions, decision))
        return self.but(history=history, standing=decision.after)

    def entered(
        self,
        day: date,
        session: Session,
        status: Status,
        number: int = 0,
        *,
        chosen: bool | None = None,
    ) -> tuple[Scene, SessionEntry]:
        """Return the scene with a session entered; `number` 0 begins a new one.

        `chosen` None leaves it as it was for that number.
        """
        number = number or max(self.history.latest(), default=0) + 1
        before = self.history.latest().get(number)
        by_choice = before is not None and before.chosen if chosen is None else chosen
        entry = SessionEntry(number, day, self.now, session, status, by_choice)
        history = replace(self.history, sessions=(*self.history.sessions, entry))
        return self.but(history=history), entry

    def told(self, entry: ReportEntry) -> Scene:
        """Return the scene with a report added."""
        return self.but(history=replace(self.history, reports=(*self.history.reports, entry)))
