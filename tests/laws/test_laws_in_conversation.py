"""The laws, whatever is tapped, said or left out, in whatever order, over a year and more.

`make laws` runs many more examples than the few of every day.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.dialogue.talk import MONDAY
from tests.dialogue.walking import SENTENCES
from tests.laws.helping import Willing
from tests.laws.laws import State, hold_good
from tests.laws.trying import TRYING
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health
from walkrun_bot.coaching.report import Effort, PainSign, Place
from walkrun_bot.dialogue.buttons import NO_VALUE, VALUES, Button, Do
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import CameBack, Event, Left, MomentCame, Said, Tapped
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.turn import Scene

if TYPE_CHECKING:
    from walkrun_bot.dialogue.runner import Runner

# Everything there is to tap, but forgetting it all and what belongs to the start.
START = {Do.CONSENT, Do.BACKGROUND, Do.AGE, Do.HEALTH, Do.ACTIVITY}
TAPS = [
    Button(do, value)
    for do in Do
    if do not in START | {Do.DELETE, Do.EXPORT, Do.PRIVACY, Do.HELP}
    for value in sorted(VALUES.get(do, NO_VALUE))
]
GAPS = (0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5, 6, 7, 9, 13, 16, 25, 40, 95)
HURTS = (None, None, None, None, *((place, level) for place in (Place.KNEE, Place.SHIN)
                                   for level in (1, 2, 3, 4, 5, 6, 9)))  # fmt: skip
EFFORTS = (Effort.EASY, Effort.EASY, Effort.OK, Effort.OK, Effort.HARD, Effort.TOO_HARD)
WORDS = tuple(word for word in SENTENCES if "delete" not in word)


class Life(RuleBasedStateMachine):
    """A runner's life with the coach."""

    def __init__(self) -> None:
        super().__init__()
        self.runner: Runner = newcomer(7, "Bob")
        self.now: datetime = MONDAY
        self.due: datetime | None = None
        self.shown: list[Button] = []
        self.steps = 0

    @initialize(
        background=st.sampled_from(Background), age=st.sampled_from(AgeBand),
        health=st.sampled_from([Health.NONE, Health.NONE, Health.NONE, *Health]),
        activity=st.sampled_from(Activity), notes=st.sampled_from(["off", "off", "on"]),
    )  # fmt: skip
    def begins(
        self, background: Background, age: AgeBand, health: Health, activity: Activity, notes: str
    ) -> None:
        self.meets(Said("hi"))
        for do, value in (
            (Do.CONSENT, "yes"), (Do.BACKGROUND, background), (Do.AGE, age), (Do.HEALTH, health),
            (Do.HEALTH, Health.NONE), (Do.ACTIVITY, activity), (Do.NUDGES, notes),
        ):  # fmt: skip
            self.meets(Tapped(Button(do, value).data))

    @rule(days=st.sampled_from(GAPS))
    def asks_what_to_do(self, days: int) -> None:
        """Some days later."""
        self.waits(days * 1440)
        self.taps(Do.TODAY)

    @rule(kind=st.sampled_from(["small", "breath", "hills", "walk"]))
    def chooses(self, kind: str) -> None:
        self.taps(Do.SWAP, kind, self.newest)

    @rule()
    def has_done_it(self) -> None:
        self.taps(Do.DONE, "", self.newest)

    @rule(effort=st.sampled_from(EFFORTS), hurt=st.sampled_from(HURTS))
    def answers(self, effort: Effort, hurt: tuple[Place, int] | None) -> None:
        """Answer what is asked of a session, one question or all of them."""
        for _ in range(6):
            answer = self.answer(effort, hurt)
            if answer is None:
                break
            self.taps(*answer, self.newest)

    def answer(self, effort: Effort, hurt: tuple[Place, int] | None) -> tuple[Do, str] | None:
        place, level = hurt or (Place.OTHER, 1)
        sign = PainSign.LIMP if level > 8 else "none"
        answers: dict[Question | None, tuple[Do, str]] = {
            Question.COMPLETED: (Do.COMPLETED, "all"),
            Question.EFFORT: (Do.EFFORT, effort),
            Question.HURT: (Do.HURT, "yes" if hurt else "no"),
            Question.PLACE: (Do.PLACE, place),
            Question.LEVEL: (Do.LEVEL, str(level)),
            Question.SIGNS: (Do.SIGNS, sign),
        }
        return answers.get(self.runner.asking)

    @rule(button=st.sampled_from(TAPS), older=st.integers(-1, 2))
    def taps_anything(self, button: Button, older: int) -> None:
        """Any button there can be, of the newest session, an older one, or none."""
        of = max(0, self.newest - older) if older >= 0 else 0
        self.taps(button.do, button.value, of)

    @precondition(lambda self: self.shown)
    @rule(which=st.integers(1, 12))
    def taps_what_is_shown(self, which: int) -> None:
        button = self.shown[-min(which, len(self.shown))]
        if button.do is not Do.DELETE:
            self.meets(Tapped(button.data))

    @rule(words=st.sampled_from(WORDS))
    def says(self, words: str) -> None:
        self.meets(Said(words))

    @rule(minutes=st.sampled_from([30, 300, 720, 1440, 2880, 4320, 10_080, 31_680]))
    def waits(self, minutes: int) -> None:
        until = self.now + timedelta(minutes=minutes)
        while self.due is not None and self.due <= until:
            self.now = max(self.now, self.due)
            self.meets(MomentCame())
        self.now = until

    @rule(event=st.sampled_from([Left(), CameBack()]))
    def comes_and_goes(self, event: Event) -> None:
        self.meets(event)

    @property
    def newest(self) -> int:
        return max(self.runner.history.latest(), default=0)

    def taps(self, do: Do, value: str = "", of: int = 0) -> None:
        self.meets(Tapped(Button(do, value, of).data))

    def meets(self, event: Event) -> None:
        before = self.runner
        turn = step(before, event, self.now)
        self.steps += 1
        if self.steps % 16 == 0:
            assert step(before, event, self.now) == turn, "the same history, the same plan"
        if turn.forget:
            self.runner, self.due, self.shown = newcomer(7, "Bob"), None, []
            return
        if isinstance(event, MomentCame):
            assert turn.due is None or turn.due > self.now, "dealt with, and due again at once"
        self.runner, self.due = turn.runner, turn.due
        new = [b for say in turn.says for row in say.buttons for b in row]
        self.shown = (self.shown + new)[-12:]
        after = seen(self.runner)
        if after is not None:
            hold_good(seen(before), after, Scene(self.runner, self.now).today)

    def teardown(self) -> None:
        willing = Willing(self.runner, self.now + timedelta(days=1))
        assert willing.runs_again(), (willing.runner.standing, willing.runner.asking)


def seen(runner: Runner) -> State | None:
    if runner.standing is None:
        return None
    return State(runner.profile, runner.standing, runner.history, runner.wishes.minutes)


TestLife = Life.TestCase
TestLife.settings = TRYING
