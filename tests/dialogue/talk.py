"""A conversation under test: what a person says and taps, and the days that go by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import Commanded, Event, MomentCame, Said, Tapped

if TYPE_CHECKING:
    from walkrun_bot.dialogue.replies.reply import Reply
    from walkrun_bot.dialogue.runner import Runner
    from walkrun_bot.dialogue.turn import Say, Turn

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
JOGGER = ("starting", "under_45", "none", "jogs")


class Talk:
    """One runner and the coach: the runner as remembered, the time, and the last turn."""

    def __init__(self, runner: Runner | None = None, now: datetime = MONDAY) -> None:
        self.runner = runner or newcomer(7, "Alice")
        self.now = now
        self.turn: Turn = step(self.runner, MomentCame(), now)
        self.heard: list[tuple[datetime, Say]] = []

    def event(self, event: Event) -> Turn:
        self.turn = step(self.runner, event, self.now)
        self.runner = self.turn.runner
        self.heard += [(self.now, say) for say in self.turn.says]
        return self.turn

    def says(self, *texts: str) -> Turn:
        for text in texts:
            self.event(Said(text))
        return self.turn

    def commands(self, name: str) -> Turn:
        return self.event(Commanded(name))

    def taps(self, do: Do, value: str = "") -> Turn:
        """Tap a button that the last turn shows; a test that taps another is wrong."""
        button = next(b for b in self.shown if (b.do, b.value) == (do, value))
        return self.event(Tapped(button.data))

    def forges(self, data: str) -> Turn:
        return self.event(Tapped(data))

    def waits(self, **lapse: float) -> None:
        """Let time pass in silence, each moment coming when it is due."""
        until = self.now + timedelta(**lapse)
        while self.turn.due is not None and self.turn.due <= until:
            self.now = max(self.now, self.turn.due)
            self.event(MomentCame())
        self.now = until

    @property
    def shown(self) -> list[Button]:
        return [button for say in self.turn.says for row in say.buttons for button in row]

    @property
    def replies(self) -> list[Reply]:
        return [say.reply for say in self.turn.says]

    @property
    def kinds(self) -> list[str]:
        """The names of the replies, as a plain list."""
        return [type(reply).__name__ for reply in self.replies]


def begun(*answers: str, now: datetime = MONDAY) -> Talk:
    """Somebody who has answered the four questions; Bob the jogger unless told otherwise."""
    talk = Talk(now=now)
    talk.says("hello")
    talk.taps(Do.CONSENT, "yes")
    questions = (Do.BACKGROUND, Do.AGE, Do.HEALTH, Do.ACTIVITY)
    for do, answer in zip(questions, answers or JOGGER, strict=True):
        talk.taps(do, answer)
        if do is Do.HEALTH and answer != "none":
            talk.taps(Do.HEALTH, "enough")
    return talk


def after_a_run(*answers: str) -> Talk:
    """Somebody whose first session is done, told of, and two days ago; no nudge came since."""
    talk = begun(*answers)
    talk.says("done, it felt fine, nothing hurt")
    talk.now += timedelta(days=2)
    talk.says("hello")
    return talk
