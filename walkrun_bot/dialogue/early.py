"""Words and commands before there is a plan: the questions of the first minutes, taken as said."""

from __future__ import annotations

import re

from walkrun_bot.coaching.profile import Health
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue import knowing
from walkrun_bot.dialogue.hearing.answers import about
from walkrun_bot.dialogue.hearing.answers.plainly import admits
from walkrun_bot.dialogue.hearing.answers.weighing import Weighs, plainly_weighs
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Heard, Intent
from walkrun_bot.dialogue.hearing.text.parts import asks, parted, sentences
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes.chat import chat
from walkrun_bot.dialogue.hearing.wishes.corrections import undoes
from walkrun_bot.dialogue.hearing.wishes.grief import loss
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies.care import NoDanger
from walkrun_bot.dialogue.replies.start import Declined, HelloAgain, SorryToHear
from walkrun_bot.dialogue.runner import Question, Stage
from walkrun_bot.dialogue.topics import care, mine, onboarding, small_talk
from walkrun_bot.dialogue.topics.denying import EARLY
from walkrun_bot.dialogue.turn import Say, Scene, Turn
from walkrun_bot.dialogue.utterance import Utterance

# "Never run before" tells of oneself and declines nothing.
_NO_DECLINING = re.compile(r"(?:never|nothing|none|neither|all )")
# What a danger says of the health where it names nothing itself: a symptom, mostly.
_OF_A_DANGER: dict[Danger, tuple[Health, ...]] = {
    Danger.SELF_HARM: (), Danger.PREGNANCY: (Health.PREGNANCY,),
}  # fmt: skip
_WHAT_IS_KEPT = re.compile(
    r"\bwhat\b.{0,20}\b(?:keep|store|save|know)\b|\bwho (?:can |else |will )*(?:sees?|reads?)\b"
    r"|\bcan (?:not |anyone |anybody |my \w+ |he |she |they )+(?:else )?(?:see|read)\b|\bprivate\b"
)
_SESSION = frozenset({Intent.TODAY, Intent.TOMORROW, Intent.PLAN})


def said(scene: Scene, heard: Heard, text: str) -> Turn:
    """Answer words, dangers apart, of somebody who has no plan yet."""
    if scene.runner.asking in STAYS_OPEN:
        return _about_danger(scene, heard, text)
    turn = _said(scene, heard, text)
    told = scene.runner.asking not in {None, Question.CONSENT} and loss(plain(text))
    return turn.before(Say(SorryToHear())) if told else turn


def _said(scene: Scene, heard: Heard, text: str) -> Turn:
    wants = set(heard.intents)
    small = _chat(scene, text)
    if small is not None:
        return small
    question = _question(Utterance(scene, heard, text))
    if question is not None:
        return question
    if undoes(plain(text)):
        return onboarding.once_more_before(scene)
    answer = onboarding.answer(scene, heard, text) if "?" not in text else None
    if answer is not None:
        return _with_privacy(answer, scene, text)
    if wants & _SESSION:
        return onboarding.meanwhile(scene)
    if scene.runner.stage is Stage.NEW:
        return onboarding.welcome(scene)
    if Intent.WORRIED in wants:
        return care.ask(scene)
    if Intent.DELETE in wants:
        return mine.delete(scene, yes=True)
    if Intent.PRIVACY in wants:
        return onboarding.still_asked(mine.privacy(scene), scene)
    return onboarding.answer(scene, heard, text) or _no_answer(scene, heard, text)


def commanded(scene: Scene, name: str) -> Turn:
    """Answer a command of somebody who has no plan yet."""
    match name:
        case "privacy":
            return onboarding.still_asked(mine.privacy(scene), scene)
        case "delete":
            return mine.delete(scene, yes=True)
        case "export":
            return mine.export(scene)
        case _ if scene.runner.asking in STAYS_OPEN:
            return care.ask_again(scene)
        case "today" | "plan" | "done":
            return onboarding.meanwhile(scene)
        case _ if scene.runner.stage is Stage.NEW:
            return onboarding.welcome(scene)
        case _:
            return onboarding.ask_again(scene)


def asked_about_danger(scene: Scene, danger: Danger, text: str) -> Turn:
    """Words that may mean danger, before there is a plan; what they say of health is kept."""
    if danger is Danger.SELF_HARM:
        return care.ask_low(scene)
    if scene.runner.asking is Question.CONSENT or scene.runner.stage is Stage.NEW:
        return care.ask(scene, suspected=danger)
    return care.ask(_with_health(scene, danger, text), suspected=danger)


def with_health(scene: Scene, danger: Danger, text: str) -> Scene:
    """Return the scene with what a danger told at the screening says of the health.

    The rest of the screening is still open (`care.danger`).
    """
    at_the_screening = scene.runner.asking is Question.HEALTH
    return _with_health(scene, danger, text) if at_the_screening else scene


def _with_health(scene: Scene, danger: Danger, text: str) -> Scene:
    found = about.conditions(plain(text)) or _OF_A_DANGER.get(danger, (Health.HEART,))
    return scene.but(profile=scene.runner.profile.having(*found))


def no_danger(scene: Scene) -> Turn:
    """It was nothing of the kind: on with the questions."""
    misunderstood = scene.runner.asking is Question.NOT_MEANT
    turn = care.no_danger(_unless_others(scene, ()) if misunderstood else scene)
    return onboarding.go_on(Scene(turn.runner, scene.now)).before(*turn.says)


def not_meant(scene: Scene) -> Turn:
    """The alarm was a misunderstanding, says the runner: asked in the words that fit it."""
    if Danger.SELF_HARM in scene.runner.early_alarms:
        return care.denying(care.ask_low(scene), EARLY)
    return care.ask(scene, Question.NOT_MEANT)


def _unless_others(scene: Scene, denied: tuple[Danger, ...]) -> Scene:
    """Return the scene free again, unless a danger other than the one denied was told of as well.

    `denied` empty is whatever one of the body there was.
    """
    told = set(scene.runner.early_alarms)
    others = told - set(denied) if denied else told & {Danger.SELF_HARM} or len(told) > 1
    return scene if others else scene.but(standing=None, early_alarms=())


def the_running(scene: Scene) -> Turn:
    """It is the running alone that weighs: on with the questions."""
    if scene.runner.denies:
        scene = _unless_others(scene, (Danger.SELF_HARM,)).but(denies=0)
    scene = scene.but(asking=scene.runner.asked_before, asked_before=None)
    return onboarding.go_on(scene).before(Say(NoDanger()))


def _question(said: Utterance) -> Turn | None:
    """A question about running is answered, and the open one stays; while a danger holds, not.

    What is told beside it is taken for an answer; of health, what is told in the question itself.
    """
    scene, text = said.scene, said.text
    asks_something = "?" in text or asks(text)
    subjects = knowing.subjects_asked(said) if asks_something else []
    if not subjects or scene.runner.standing is not None:
        return None
    says = knowing.answered(scene, *subjects).says
    if scene.runner.stage is Stage.NEW:
        return onboarding.welcome(scene).before(*says)
    screened = scene.runner.asking is Question.HEALTH and about.conditions(plain(text))
    told = text if screened else parted(text)[0]
    taken = onboarding.answer(scene, hear(told), told) if told else None
    return (taken or onboarding.ask_once_more(scene)).before(*says)


def _chat(scene: Scene, text: str) -> Turn | None:
    """A word on the coach itself; what is told beside it is taken for an answer."""
    kind = chat(plain(text))
    if kind is None:
        return None
    if scene.runner.stage is Stage.NEW:
        return onboarding.welcome(scene)
    says = small_talk.chatted(scene, kind).says
    answer = None if scene.runner.asking is Question.CONSENT else _told_beside(scene, text)
    return (answer or onboarding.ask_once_more(scene)).before(*says)


def _told_beside(scene: Scene, text: str) -> Turn | None:
    """Take what a message tells beside the small thing that it says of the coach."""
    told = " ".join(part for part in sentences(text) if chat(plain(part)) is None)
    return onboarding.answer(scene, hear(told), told) if told and "?" not in told else None


def _with_privacy(turn: Turn, scene: Scene, text: str) -> Turn:
    """Return the turn with what is kept told first, where that was asked beside a yes."""
    asked = scene.runner.asking is Question.CONSENT and _WHAT_IS_KEPT.search(plain(text))
    return turn.before(*mine.privacy(scene).says) if asked else turn


def _about_danger(scene: Scene, heard: Heard, text: str) -> Turn:
    if Intent.DELETE in heard.intents:
        return mine.delete(scene, yes=True)
    if scene.runner.asking is Question.LOW:
        return _about_all_that_weighs(scene, heard, text)
    match admits(text):
        case True:
            return care.admitted(scene)
        case False:
            return no_danger(scene)
        case None:
            return care.ask(scene)


def _about_all_that_weighs(scene: Scene, heard: Heard, text: str) -> Turn:
    weighs = plainly_weighs(plain(text), frozenset(heard.intents))
    if weighs is None:
        return care.ask_low(scene)
    return the_running(scene) if weighs is Weighs.RUNNING else care.danger(scene, Danger.SELF_HARM)


def _no_answer(scene: Scene, heard: Heard, text: str) -> Turn:
    declines = heard.no and _NO_DECLINING.match(plain(text)) is None
    if scene.runner.asking is Question.CONSENT and declines:
        return scene.says(Declined())
    if Intent.GREET in heard.intents:
        return onboarding.ask_once_more(scene).before(Say(HelloAgain()))
    return onboarding.passed_over(scene) or onboarding.ask_again(scene)
