"""The questions of the first minutes: which there are, and how each is asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health
from walkrun_bot.dialogue.buttons import ButtonRows, Do, column, row
from walkrun_bot.dialogue.replies import start as replies
from walkrun_bot.dialogue.runner import Question, Runner, Stage
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

# "That's all": nothing more on the list of the screening applies.
ENOUGH = "enough"


@dataclass(frozen=True)
class Step:
    """One question: what asks it, the buttons under it, and the field its answer fills.

    `careful` is taken where somebody's words were twice no answer; None: it is asked until it is.
    """

    question: Question
    reply: type[Any]
    do: Do
    field: str
    values: type[StrEnum]
    rows: ButtonRows
    careful: StrEnum | None


STEPS = (
    Step(Question.BACKGROUND, replies.AskBackground, Do.BACKGROUND, "background", Background,
         column(Do.BACKGROUND, *Background), Background.STARTING),
    Step(Question.AGE, replies.AskAge, Do.AGE, "age", AgeBand,
         (row(Do.AGE, AgeBand.UNDER_45, AgeBand.FROM_45),
          row(Do.AGE, AgeBand.FROM_60, AgeBand.UNSAID)), AgeBand.UNSAID),
    Step(Question.HEALTH, replies.AskHealth, Do.HEALTH, "health", Health,
         column(Do.HEALTH, *Health), None),
    Step(Question.ACTIVITY, replies.AskActivity, Do.ACTIVITY, "activity", Activity,
         column(Do.ACTIVITY, *Activity), Activity.LITTLE),
)  # fmt: skip


def step_of(question: Question | None) -> Step | None:
    """Return the step of a question, None for one that is none of the first minutes'."""
    return next((step for step in STEPS if step.question is question), None)


def ask(scene: Scene, step: Step, *, again: bool = False) -> Turn:
    """Ask a question; of the screening, whose list is long, the list once a day."""
    listed = _listed_today(scene, step)
    asked = scene.but(stage=Stage.ONBOARDING, asking=step.question,
                      repeated=step.question if again else None)  # fmt: skip
    if step.question is Question.HEALTH:
        if scene.runner.profile.conditions:
            return ask_for_more(asked, listed=listed)
        return asked.says(Say(replies.AskHealth(again=again, listed=listed), step.rows))
    return asked.says(Say(step.reply(again=again), step.rows))


def ask_for_more(scene: Scene, *, listed: bool) -> Turn:
    """Ask whether more of the screening applies, with its list where that was not told before."""
    found = scene.runner.profile.conditions
    left = [health for health in Health if health is not Health.NONE and health not in found]
    reply = replies.AskHealthMore(tuple(sorted(found)), listed=listed)
    scene = scene.but(asked_before=None)
    return scene.says(Say(reply, column(Do.HEALTH, *left, ENOUGH)))


def following(runner: Runner, step: Step) -> Step | None:
    """Return the next question that has no answer yet, None after the last."""
    later: Iterable[Step] = STEPS[STEPS.index(step) + 1 :]
    return next((s for s in later if not _known(runner, s.question)), None)


def before(runner: Runner) -> Step:
    """Return the question that was asked before the open one; the first where there is none."""
    step = step_of(runner.asking) or STEPS[0]
    return STEPS[max(STEPS.index(step) - 1, 0)]


def _known(runner: Runner, question: Question) -> bool:
    aged = question is Question.AGE and runner.profile.age is not AgeBand.UNSAID
    return aged or question in runner.told_unasked


def _listed_today(scene: Scene, step: Step) -> bool:
    """Whether the question was asked already today, with nothing grave in between."""
    runner = scene.runner
    asked = runner.asking is step.question and runner.asked_on == scene.today
    return asked and runner.asked_before is not step.question
