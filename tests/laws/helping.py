"""A willing runner: answers what is asked, confirms what can be confirmed, does what is planned.

It shows that from every state there is a way on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching.coach import advise
from walkrun_bot.coaching.destination import stays
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.holds import last_told
from walkrun_bot.coaching.lately import ran
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.conversation import step
from walkrun_bot.dialogue.events import CameBack, Event, Tapped
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.turn import Scene

if TYPE_CHECKING:
    from walkrun_bot.dialogue.runner import Runner

# COVID asks for three weeks, and a pain that lingers for walks until it has gone; six weeks more
# is what the longest way back up takes.
DAYS_ENOUGH = 70
TURNS_A_DAY = 20
FAIR_ANSWERS = {
    Question.CONSENT: "consent:yes:0",
    Question.BACKGROUND: "background:starting:0",
    Question.AGE: "age:under_45:0",
    Question.HEALTH: "health:none:0",
    Question.ACTIVITY: "activity:walks:0",
    Question.COMPLETED: "completed:all:{}",
    Question.EFFORT: "effort:easy:{}",
    Question.HURT: "hurt:no:{}",
    Question.PLACE: "place:knee:{}",
    Question.LEVEL: "level:1:{}",
    Question.SIGNS: "signs:none:{}",
    Question.DANGER: "danger:none:0",
    Question.NOT_MEANT: "danger:none:0",
    Question.LOW: "danger:running:0",
    Question.DELETE: "delete:no:0",
}
WAYS_OUT = {
    Hold.RED_FLAG: "seen:yes:{}",
    Hold.SEEN_FIRST: "seen:yes:{}",
    Hold.ILLNESS: "well:yes:0",
}


@dataclass
class Willing:
    """Somebody who goes along with everything, from whatever state."""

    runner: Runner
    now: datetime

    def meets(self, event: Event) -> None:
        self.runner = step(self.runner, event, self.now).runner

    def runs_again(self) -> bool:
        """Whether a run, or what the runner has chosen in its place, comes within `DAYS_ENOUGH`."""
        for _ in range(DAYS_ENOUGH):
            if self.has_a_day():
                return True
            self.now += timedelta(days=1)
        return False

    def has_a_day(self) -> bool:
        """Live one day; whether it has a run in it, or all that there ever will be."""
        if self.runner.stage is Stage.LEFT:
            self.meets(CameBack())
        if self.runner.stage in {Stage.PAUSED, Stage.STOPPED}:
            self.meets(Tapped("resume::0"))
        for _ in range(TURNS_A_DAY):
            if not self.answers():
                break
        if self.runner.standing and self.runner.standing.walking_until:
            self.meets(Tapped("week:end:0"))
        self.meets(Tapped("today::0"))
        if self.runner.standing is None:
            return False
        return self.is_there() or self.does_what_is_planned()

    def is_there(self) -> bool:
        runner, today = self.runner, Scene(self.runner, self.now).today
        assert runner.standing is not None
        session = advise(runner.profile, runner.standing, runner.history, today).session
        if session is None:
            return False
        walks_for_good = runner.profile.crashes or stays(runner.profile, runner.standing)
        return ran(session) or (walks_for_good and runner.standing.hold is None)

    def does_what_is_planned(self) -> bool:
        today = Scene(self.runner, self.now).today
        entry = self.runner.history.on(today)
        if entry is not None:
            self.meets(Tapped(Button(Do.DONE, of=entry.number).data))
        for _ in range(TURNS_A_DAY):
            if not self.answers():
                break
        return False

    def answers(self) -> bool:
        """Answer what is open, or take the way out of what holds the plan; whether any was due."""
        runner = self.runner
        if runner.asking in FAIR_ANSWERS:
            number = runner.draft.number if runner.draft else 0
            self.meets(Tapped(FAIR_ANSWERS[runner.asking].format(number)))
            return True
        standing = runner.standing
        if standing is None:
            self.meets(Tapped("consent:yes:0"))
            return False
        out = WAYS_OUT.get(standing.hold) if standing.hold else None
        if out is None:
            return False
        self.meets(Tapped(out.format(last_told(self.runner.history))))
        return self.runner.standing != standing
