"""What a runner has done and what was decided: rows that are added and never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from walkrun_bot.coaching.ladder import Rung
from walkrun_bot.coaching.report import Completed, Report
from walkrun_bot.coaching.session import Session


class Status(StrEnum):
    """What became of a session; a later entry for the same number replaces an earlier one."""

    PLANNED = "planned"
    DONE = "done"
    PARTLY = "partly"
    SWAPPED = "swapped"
    SKIPPED = "skipped"


DID = frozenset({Status.DONE, Status.PARTLY, Status.SWAPPED})


class Hold(StrEnum):
    """Why no running is prescribed for now.

    SEEN_FIRST: an answer at the screening; walking until a professional has agreed.
    RED_FLAG: a sign of danger; nothing until the runner confirms having been seen.
    PAIN: no running until a walk was free of it. ILLNESS: nothing until two days free of symptoms.
    """

    SEEN_FIRST = "seen_first"
    RED_FLAG = "red_flag"
    PAIN = "pain"
    ILLNESS = "illness"


class Illness(StrEnum):
    """What sort of illness it is, which decides what rest it asks for.

    NECK: above the neck only, a cold. BODY: fever, chest, stomach or aches, or unsaid. COVID.
    """

    NECK = "neck"
    BODY = "body"
    COVID = "covid"


class Change(StrEnum):
    """What a decision did to the plan."""

    BEGIN = "begin"
    STEP = "step"
    SAME = "same"
    EASIER = "easier"
    HOLD = "hold"
    RELEASE = "release"
    RESIZE = "resize"
    UNDO = "undo"


class Because(StrEnum):
    """Why a decision was taken; each has its own words in the voice."""

    FIRST_PLAN = "first_plan"
    REST_BETWEEN = "rest_between"
    SCREENED = "screened"
    COMFORTABLE_ENOUGH = "comfortable_enough"
    NOT_YET_OFTEN = "not_yet_often"
    CAREFUL_DAYS = "careful_days"
    EFFORT_UNSAID = "effort_unsaid"
    HARD_BUT_DONE = "hard_but_done"
    HARD_TWICE = "hard_twice"
    TOO_HARD = "too_hard"
    NOT_FINISHED = "not_finished"
    TRY_ELSE = "try_else"
    REPEATED = "repeated"
    TOLD_LATE = "told_late"
    RETOLD = "retold"
    WALK_DONE = "walk_done"
    SESSION_BY_CHOICE = "session_by_choice"
    BY_FEEL = "by_feel"
    VARIETY = "variety"
    WALKING_WEEK = "walking_week"
    WALKING_WEEK_OVER = "walking_week_over"
    ARRIVED = "arrived"
    NEW_DESTINATION = "new_destination"
    LOOK_BODY = "look_body"
    LOOK_SAFE = "look_safe"
    LOOK_BELIEF = "look_belief"
    STEADY = "steady"
    SMALL_FIRST = "small_first"
    FIRST_BACK = "first_back"
    PAIN_NIGGLE = "pain_niggle"
    PAIN_MODERATE = "pain_moderate"
    PAIN_UNSAID = "pain_unsaid"
    PAIN_STRONG = "pain_strong"
    PAIN_AGAIN = "pain_again"
    PAIN_RISING = "pain_rising"
    PAIN_SETTLED = "pain_settled"
    PAIN_LINGERS = "pain_lingers"
    PAIN_FREE_WALK = "pain_free_walk"
    ILL = "ill"
    ILL_NECK = "ill_neck"
    ILL_COVID = "ill_covid"
    WELL_AGAIN = "well_again"
    AFTER_COVID = "after_covid"
    CRASH_AFTER_EFFORT = "crash_after_effort"
    ADVISED = "advised"
    DESPAIR = "despair"
    DANGER = "danger"
    SEEN = "seen"
    NOT_MEANT = "not_meant"
    AWAY = "away"
    AWAY_LONG = "away_long"
    ASKED_EASIER = "asked_easier"
    ASKED_MORE = "asked_more"
    ASKED_SAME = "asked_same"
    ASKED_UNDO = "asked_undo"
    MORE_NOT_NOW = "more_not_now"
    TOP = "top"
    NEW_MINUTES = "new_minutes"


@dataclass(frozen=True)
class Standing:
    """Where a runner is: the rung, the total in minutes door to door, and what holds the plan.

    `behind` are further holds, each in force once the graver one before it is
    let go. `walks_first` is how many walking sessions still come before running is offered again;
    before the local day `walking_until` there are walks alone, by the runner's own wish, before
    `gentle_until` for safety's sake. `illness` is its sort while one holds the plan, None where
    that is unsaid. Before `steady_until` there is no step, before `small_until` the small session
    comes first, both by what the runner said in a look back.
    """

    rung: Rung
    total_min: int
    hold: Hold | None = None
    walks_first: int = 0
    walking_until: date | None = None
    behind: frozenset[Hold] = frozenset()
    illness: Illness | None = None
    gentle_until: date | None = None
    steady_until: date | None = None
    small_until: date | None = None

    @property
    def nothing_prescribed(self) -> bool:
        """Whether nothing is prescribed at all, not even a walk."""
        unwell = self.hold is Hold.ILLNESS and self.illness is not Illness.NECK
        return self.hold is Hold.RED_FLAG or unwell


@dataclass(frozen=True)
class SessionEntry:
    """A session on a local day, with what became of it so far; `number` counts from 1.

    `chosen`: the runner chose it in place of the one planned.
    """

    number: int
    day: date
    at: datetime
    session: Session
    status: Status
    chosen: bool = False


@dataclass(frozen=True)
class ReportEntry:
    """What was told of session `number`, at which instant (UTC), for which local day.

    A later one for the same number replaces it; with `Completed.NONE` it says that the session
    did not happen after all. `number` 0 is a pain told of on a day without a session of its own.
    """

    number: int
    day: date
    at: datetime
    report: Report


@dataclass(frozen=True)
class Decision:
    """A change of the plan or its confirmation, with the reason in the runner's own facts.

    `number` is the session it followed from, 0 for none; `count` is the fact that the reason
    speaks of (comfortable sessions so far, days away, pain level), 0 where it has none.
    `undoes` are the places in `History.decisions`, from 0, of those that it takes back.
    """

    at: datetime
    day: date
    change: Change
    because: Because
    before: Standing
    after: Standing
    number: int = 0
    count: int = 0
    undoes: tuple[int, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether the plan stands elsewhere after it than before."""
        return self.after != self.before


@dataclass(frozen=True)
class History:
    """Everything a runner has done, oldest first; it only ever grows."""

    sessions: tuple[SessionEntry, ...] = ()
    reports: tuple[ReportEntry, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def latest(self) -> dict[int, SessionEntry]:
        """Return the last entry of each session by its number."""
        return self._latest

    def told(self) -> dict[int, ReportEntry]:
        """Return the last report of each session that happened, by its number, by day."""
        return self._told

    def in_force(self) -> tuple[Decision, ...]:
        """Return the decisions that were not taken back by a later one, oldest first."""
        undone = {place for decision in self.decisions for place in decision.undoes}
        return tuple(d for place, d in enumerate(self.decisions) if place not in undone)

    # Worked out once for each history: a single decision asks for them a dozen times.
    @cached_property
    def _latest(self) -> dict[int, SessionEntry]:
        return {entry.number: entry for entry in self.sessions}

    @cached_property
    def _told(self) -> dict[int, ReportEntry]:
        latest = {entry.number: entry for entry in self.reports if entry.number}
        happened = (e for e in latest.values() if e.report.completed is not Completed.NONE)
        return {e.number: e for e in sorted(happened, key=lambda e: (e.day, e.number))}

    def on(self, day: date) -> SessionEntry | None:
        """Return the newest session of a local day, or None."""
        entries = [entry for entry in self.latest().values() if entry.day == day]
        return max(entries, key=lambda entry: entry.number) if entries else None
