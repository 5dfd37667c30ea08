"""The first minutes: at most five taps to the first session; typed answers do as well."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from walkrun_bot.coaching.beginning import begin
from walkrun_bot.coaching.coach import Advice, Readiness, advise
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health
from walkrun_bot.coaching.safety import held as held_by
from walkrun_bot.coaching.session import easy_walk
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, column, row
from walkrun_bot.dialogue.hearing import about
from walkrun_bot.dialogue.hearing.plainly import agrees
from walkrun_bot.dialogue.hearing.words import phrases, plain
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies import start as replies
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.topics import care
from walkrun_bot.dialogue.topics.settings import assumed
from walkrun_bot.dialogue.topics.today import held, offer_buttons, planned
from walkrun_bot.dialogue.topics.ways_on import seen_button
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.heard import Heard

MEANWHILE_MIN = 15
# "That's all": nothing more on the list of the screening applies.
ENOUGH = "enough"
_THATS_ALL = phrases("that's all", "that is all", "thats all", "that's it", "that is it",
                     "nothing else", "nothing more", "no more", "none of the others", "done",
                     "none of these", "none of the rest", "otherwise fine", "otherwise nothing",
                     "apart from that", "other than that", "none of the above")  # fmt: skip
_CONSENT_BUTTONS = ((Button(Do.CONSENT, "yes"),), (Button(Do.CONSENT, "what"),))


@dataclass(frozen=True)
class _Step:
    """One question: what asks it, the buttons under it, and the field its answer fills."""

    question: Question
    reply: type[Any]
    do: Do
    field: str
    values: type[StrEnum]
    rows: ButtonRows


STEPS = (
    _Step(Question.BACKGROUND, replies.AskBackground, Do.BACKGROUND, "background", Background,
          column(Do.BACKGROUND, *Background)),
    _Step(Question.AGE, replies.AskAge, Do.AGE, "age", AgeBand,
          (row(Do.AGE, AgeBand.UNDER_45, AgeBand.FROM_45),
           row(Do.AGE, AgeBand.FROM_60, AgeBand.UNSAID))),
    _Step(Question.HEALTH, replies.AskHealth, Do.HEALTH, "health", Health,
          column(Do.HEALTH, *Health)),
    _Step(Question.ACTIVITY, replies.AskActivity, Do.ACTIVITY, "activity", Activity,
          column(Do.ACTIVITY, *Activity)),
)  # fmt: skip


# An injury that brings somebody here may be over; told later, it is one of today.
_AFTER_THE_BACKGROUND = frozenset({Question.AGE, Question.ACTIVITY})
# Of a pregnancy people tell that is another's ("my wife"); these words are of one's own health.
_SAID_IN_PASSING = frozenset({Health.HEART, Health.CRASH})


def welcome(scene: Scene) -> Turn:
    """Greet somebody new and ask whether what they tell may be kept."""
    asked = scene.but(stage=Stage.ONBOARDING, asking=Question.CONSENT)
    return asked.says(Say(replies.Welcome(scene.runner.name), _CONSENT_BUTTONS))


def ask_again(scene: Scene) -> Turn:
    """Ask the open question more plainly, since the answer was not understood."""
    return _open(scene, again=True)


def ask_once_more(scene: Scene) -> Turn:
    """Ask the open question as it was asked."""
    return _open(scene, again=False)


def _open(scene: Scene, *, again: bool) -> Turn:
    if scene.runner.asking is Question.CONSENT:
        return scene.says(Say(replies.ConsentNeeded(), _CONSENT_BUTTONS))
    if scene.runner.asking in STAYS_OPEN:
        return care.ask(scene)
    step = next((s for s in STEPS if s.question is scene.runner.asking), STEPS[0])
    return _ask(scene, step, again=again)


def still_asked(turn: Turn, scene: Scene) -> Turn:
    """Return the turn with the question that is open in `scene` after what it says."""
    if scene.runner.stage is not Stage.ONBOARDING:
        return turn
    return replace(turn, says=(*turn.says, *ask_once_more(scene).says))


def consented(scene: Scene) -> Turn:
    """Go on to the first question."""
    return _ask(scene, STEPS[0])


def answer(scene: Scene, heard: Heard, text: str) -> Turn | None:
    """Take a typed answer to the open question, or an age wherever it is told; None for neither."""
    said = plain(text)
    if scene.runner.asking is Question.CONSENT:
        return consented(scene) if agrees(said) else None
    step = next((s for s in STEPS if s.question is scene.runner.asking), None)
    if step is None:
        return None
    age = about.age_told(said)
    if age is not None and step.question is not Question.AGE:
        scene = scene.but(profile=replace(scene.runner.profile, age=age))
    value = _READ[step.question](said, heard)
    if step.question is Question.HEALTH and (turn := _health_told(scene, step, said, heard, value)):
        return turn
    if value is not None:
        return _filled(scene, step, value)
    health = about.health(said, heard) if step.question in _AFTER_THE_BACKGROUND else None
    if health in _SAID_IN_PASSING:
        scene = scene.but(profile=scene.runner.profile.having(health))
    return _ask(scene, step) if age or health in _SAID_IN_PASSING else None


def _health_told(scene: Scene, step: _Step, said: str, heard: Heard, value: object) -> Turn | None:
    """Take everything that the screening finds in a text, and ask whether there is more.

    A bare "no" ends it, unless a danger came after its list: then it may be about that. Who was
    asked for more and tells what they do at present has gone on to the last question.
    """
    found, all_of_it = about.conditions(said), _THATS_ALL.search(said) is not None
    danger_between = scene.runner.asked_before is Question.HEALTH
    before = scene.runner.profile
    scene = scene.but(profile=before.having(*found))
    if found and not all_of_it:
        return _ask_for_more(scene, listed=not danger_between)
    if danger_between and value is not None and not all_of_it:
        return _ask(scene.but(asked_before=None), step)
    if value is not None or (before.conditions and all_of_it):
        return _after(scene, step)
    activity = about.activity(said, heard)
    if before.conditions and not danger_between and activity is not None:
        return _filled(scene, STEPS[-1], activity)
    return None


def go_on(scene: Scene) -> Turn:
    """Ask the open question, or greet somebody new."""
    return ask_once_more(scene) if scene.runner.asking else welcome(scene)


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Take a tap on an answer, or return None where that question is not open."""
    step = next((s for s in STEPS if s.do is button.do), None)
    if step is None or step.question is not scene.runner.asking:
        return None
    if button.do is Do.HEALTH and button.value == ENOUGH:
        return _after(scene, step)
    if button.value not in {str(value) for value in step.values.__members__.values()}:
        return None
    if button.do is Do.HEALTH:
        return _screened(scene, step, Health(button.value))
    return _filled(scene, step, step.values(button.value))


def meanwhile(scene: Scene) -> Turn:
    """Asked for a session before the questions are done: a gentle walk, then the question."""
    walk = easy_walk(MEANWHILE_MIN)
    held_back = scene.runner.standing is not None
    session = None if held_back else walk
    readiness = Readiness.FROZEN if held_back else Readiness.WALK
    hint = replies.TryThisMeanwhile(Advice(readiness, session, None))
    if scene.runner.stage is Stage.NEW:
        return welcome(scene).before(Say(hint))
    return ask_once_more(scene).before(Say(hint))


def _screened(scene: Scene, step: _Step, found: Health) -> Turn:
    """Take what the screening found, and ask whether there is more; several may apply."""
    if found is Health.NONE:
        return _after(scene, step)
    scene = scene.but(profile=scene.runner.profile.having(found))
    return _ask_for_more(scene, listed=scene.runner.asked_before is not Question.HEALTH)


def _ask(scene: Scene, step: _Step, *, again: bool = False) -> Turn:
    asked = scene.but(stage=Stage.ONBOARDING, asking=step.question)
    if step.question is Question.HEALTH and scene.runner.profile.conditions:
        return _ask_for_more(asked, listed=False)
    return asked.says(Say(step.reply(again=again), step.rows))


def _ask_for_more(scene: Scene, *, listed: bool) -> Turn:
    """Ask whether more of the screening applies, with its list where that was not just told."""
    found = scene.runner.profile.conditions
    left = [health for health in Health if health is not Health.NONE and health not in found]
    reply = replies.AskHealthMore(tuple(sorted(found)), listed=listed)
    scene = scene.but(asked_before=None)
    return scene.says(Say(reply, column(Do.HEALTH, *left, ENOUGH)))


def _filled(scene: Scene, step: _Step, value: object) -> Turn:
    profile = replace(scene.runner.profile, **{step.field: value})  # type: ignore[arg-type]
    return _after(scene.but(profile=profile), step)


def _after(answered: Scene, step: _Step) -> Turn:
    """Go on to the question that follows a step, or to the first session."""
    known = {Question.AGE} if answered.runner.profile.age is not AgeBand.UNSAID else set()
    following = [s for s in STEPS[STEPS.index(step) + 1 :] if s.question not in known]
    return _ask(answered, following[0]) if following else _first_session(answered)


def _first_session(scene: Scene) -> Turn:
    runner = scene.runner
    decision = begin(runner.profile, runner.wishes.minutes, scene.now, scene.today)
    if runner.standing is not None and runner.standing.hold is Hold.RED_FLAG:
        decision = replace(decision, after=held_by(decision.after, Hold.RED_FLAG))
    ready = scene.decided(decision).but(
        stage=Stage.ACTIVE, asking=None, moments_until=scene.now, last_word=scene.now
    )
    advice = advise(runner.profile, decision.after, ready.history, scene.today)
    says = (Say(replies.FirstPlan(runner.profile, decision.after), keyboard=True),)
    if advice.session is None:
        return held(ready).before(*says)
    ready, entry = planned(ready, scene.today, advice.session)
    first = replies.FirstSession(advice, scene.today, today=True)
    offer = Say(first, offer_buttons(entry.number, advice) + seen_button(ready))
    return ready.but(asking=Question.SUITS).says(*says, offer, assumed(ready))


_READ = {
    Question.BACKGROUND: about.background,
    Question.AGE: about.age,
    Question.HEALTH: about.health,
    Question.ACTIVITY: about.activity,
}
