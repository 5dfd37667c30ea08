"""The first minutes: at most five taps to the first session; typed answers do as well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.beginning import begin
from walkrun_bot.coaching.coach import Advice, Readiness, advise
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.profile import Health
from walkrun_bot.coaching.safety import held as held_by
from walkrun_bot.coaching.session import easy_walk
from walkrun_bot.dialogue.buttons import Button, Do
from walkrun_bot.dialogue.hearing.answers import about
from walkrun_bot.dialogue.hearing.answers.plainly import agrees
from walkrun_bot.dialogue.hearing.text.words import phrases, plain
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies import start as replies
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.topics import care
from walkrun_bot.dialogue.topics.first_questions import (
    ENOUGH,
    STEPS,
    Step,
    ask,
    ask_for_more,
    before,
    following,
    step_of,
)
from walkrun_bot.dialogue.topics.introducing import READ, overheard
from walkrun_bot.dialogue.topics.settings import assumed
from walkrun_bot.dialogue.topics.today import held, offer_buttons, planned
from walkrun_bot.dialogue.topics.ways_on import seen_button
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from walkrun_bot.dialogue.hearing.heard import Heard

MEANWHILE_MIN = 15
_THATS_ALL = phrases(
    "that's all", "that is all", "thats all", "that's it", "that is it", "nothing else",
    "nothing more", "no more", "none of the others", "done", "none of these", "none of the rest",
    "otherwise fine", "otherwise nothing", "apart from that", "other than that",
    "none of the above",
)  # fmt: skip
_CONSENT_BUTTONS = ((Button(Do.CONSENT, "yes"),), (Button(Do.CONSENT, "what"),))


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
        return care.ask_again(scene)
    return ask(scene, step_of(scene.runner.asking) or STEPS[0], again=again)


def still_asked(turn: Turn, scene: Scene) -> Turn:
    """Return the turn with the question that is open in `scene` after what it says."""
    if scene.runner.stage is not Stage.ONBOARDING:
        return turn
    return replace(turn, says=(*turn.says, *ask_once_more(scene).says))


def consented(scene: Scene) -> Turn:
    """Go on to the first question."""
    return ask(scene, STEPS[0])


def answer(scene: Scene, heard: Heard, text: str) -> Turn | None:
    """Take a typed answer to the open question, and to others in passing; None for neither."""
    said = plain(text)
    if scene.runner.asking is Question.CONSENT:
        return consented(scene) if agrees(said) else None
    step = step_of(scene.runner.asking)
    if step is None:
        return None
    runner = scene.runner
    scene = overheard(scene, step.question, said, heard)
    value = READ[step.question](said, heard)
    if step.question is Question.HEALTH and (turn := _health_told(scene, step, said, heard, value)):
        return turn
    if value is not None:
        return _filled(scene, step, value)
    return ask(scene, step) if scene.runner != runner else None


def passed_over(scene: Scene) -> Turn | None:
    """Go on without an answer that was twice none, with the careful one; None of the screening."""
    step = step_of(scene.runner.asking)
    if step is None or step.careful is None or scene.runner.repeated is not step.question:
        return None
    return _filled(scene, step, step.careful).before(Say(replies.NeverMind()))


def once_more_before(scene: Scene) -> Turn:
    """Undo: ask the question before the open one anew."""
    if step_of(scene.runner.asking) is None:
        return ask_once_more(scene)
    return ask(scene, before(scene.runner))


def _health_told(scene: Scene, step: Step, said: str, heard: Heard, value: object) -> Turn | None:
    """Take everything that the screening finds in a text, and ask whether there is more.

    A bare "no" ends it, unless a danger came after its list: then it may be about that. Who was
    asked for more and tells what they do at present has gone on to the last question.
    """
    found, all_of_it = about.conditions(said), _THATS_ALL.search(said) is not None
    danger_between = scene.runner.asked_before is Question.HEALTH
    profile = scene.runner.profile
    scene = scene.but(profile=profile.having(*found))
    if found and not all_of_it:
        return ask_for_more(scene, listed=not danger_between)
    if danger_between and value is not None and not all_of_it:
        return ask(scene.but(asked_before=None, asking=None), step)  # with its list
    if value is not None or (profile.conditions and all_of_it):
        return _after(scene, step)
    activity = READ[Question.ACTIVITY](said, heard)
    if profile.conditions and not danger_between and activity is not None:
        return _filled(scene, STEPS[-1], activity)
    return None


def go_on(scene: Scene) -> Turn:
    """Ask the open question as if for the first time, or greet somebody new."""
    step = step_of(scene.runner.asking)
    if step is not None:
        return ask(scene.but(asking=None), step)
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
    """Asked for a session before the questions are done: a gentle walk, then the question.

    No walk while a question about danger is open.
    """
    if scene.runner.asking in STAYS_OPEN:
        return care.ask_again(scene)
    walk = easy_walk(MEANWHILE_MIN)
    held_back = scene.runner.standing is not None
    session = None if held_back else walk
    readiness = Readiness.FROZEN if held_back else Readiness.WALK
    hint = replies.TryThisMeanwhile(Advice(readiness, session, None))
    if scene.runner.stage is Stage.NEW:
        return welcome(scene).before(Say(hint))
    return ask_once_more(scene).before(Say(hint))


def _screened(scene: Scene, step: Step, found: Health) -> Turn:
    """Take what the screening found, and ask whether there is more; several may apply."""
    if found is Health.NONE:
        return _after(scene, step)
    scene = scene.but(profile=scene.runner.profile.having(found))
    return ask_for_more(scene, listed=scene.runner.asked_before is not Question.HEALTH)


def _filled(scene: Scene, step: Step, value: object) -> Turn:
    profile = replace(scene.runner.profile, **{step.field: value})  # type: ignore[arg-type]
    return _after(scene.but(profile=profile), step)


def _after(answered: Scene, step: Step) -> Turn:
    """Go on to the question that follows a step, or to the first session."""
    answered = answered.but(repeated=None)
    later = following(answered.runner, step)
    return ask(answered, later) if later else _first_session(answered)


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
