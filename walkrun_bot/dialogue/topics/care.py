"""Danger, illness, and what holds the plan until somebody has had a look."""

from __future__ import annotations

from dataclasses import replace

from walkrun_bot.coaching import holds
from walkrun_bot.coaching.history import Because, Hold, Standing
from walkrun_bot.coaching.ladder import WALKING
from walkrun_bot.coaching.profile import Health
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.buttons import BODILY_DANGERS, Button, ButtonRows, Do, column, row
from walkrun_bot.dialogue.emergency import emergency_number
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies import care as replies
from walkrun_bot.dialogue.replies.small_talk import OtherLanguage
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics import unwell
from walkrun_bot.dialogue.topics.denying import EARLY, alarm_denied, denied, newest
from walkrun_bot.dialogue.topics.keeping import kept
from walkrun_bot.dialogue.topics.settings import assumed
from walkrun_bot.dialogue.topics.today import held
from walkrun_bot.dialogue.topics.unwell import coming, released
from walkrun_bot.dialogue.topics.ways_on import in_despair, seen_buttons, spoken_button
from walkrun_bot.dialogue.turn import Say, Scene, Turn

NOTHING = "none"
# "I did not mean that": asked about once more, since a misheard word must not hold a plan.
NOT_MEANT = "not_meant"
# It is the running alone that weighs.
RUNNING = "running"


def danger(scene: Scene, kind: Danger) -> Turn:
    """Give the fixed answer, and hold the plan until the runner confirms having been seen.

    A session told of on the way is kept.
    """
    number = _emergency_number(scene)
    place = EARLY
    if not scene.history.decisions:
        scene = _frozen_early(scene, kind)
    else:
        scene = scene.decided(holds.flagged(scene.standing, kind, scene.now, scene.today))
        place = len(scene.history.decisions)
        scene = kept(scene).but(asking=None, draft=None, suspected=None, denies=0)
    deny = row(Do.DANGER, NOT_MEANT, of=place)
    return scene.says(Say(replies.DangerSigns(kind, number), (deny,)))


def _emergency_number(scene: Scene) -> str:
    wishes = scene.runner.wishes
    return emergency_number(wishes.zone) if wishes.zone_known else ""


def _frozen_early(scene: Scene, kind: Danger) -> Scene:
    """Return the scene with a danger told before there is a plan; the open question stays open.

    That of the screening is marked as one to be asked again: a "no" may be about the danger.
    """
    runner = scene.runner
    frozen = Standing(WALKING, runner.wishes.minutes, Hold.RED_FLAG)
    asking = runner.asked_before if runner.asking in STAYS_OPEN else runner.asking
    again = asking if asking is Question.HEALTH else None
    alarms = (*runner.early_alarms, kind)
    return scene.but(
        standing=frozen, asking=asking, asked_before=again, early_alarms=alarms, denies=0
    )


def ask(scene: Scene, about: Question = Question.DANGER, suspected: Danger | None = None) -> Turn:
    """Words that may mean danger: one short question with buttons, that of `suspected` first.

    Asked once more, it is about the same danger unless another is named.
    """
    again = scene.runner.asking in STAYS_OPEN - {Question.LOW} and suspected is None
    if scene.runner.asking not in STAYS_OPEN:
        scene = scene.but(asked_before=scene.runner.asking, suspected=suspected)
    elif suspected is not None:
        scene = scene.but(suspected=suspected)
    if scene.runner.asking is not Question.NOT_MEANT:
        scene = scene.but(asking=about, denies=0)
    return scene.says(Say(replies.AskDanger(again), _danger_buttons(scene)))


def admitted(scene: Scene) -> Turn:
    """A yes to the question about danger: of the kind that was suspected, where it was one."""
    asked = scene.runner.asking is Question.DANGER
    return danger(scene, (scene.runner.suspected if asked else None) or Danger.OTHER)


def ask_again(scene: Scene) -> Turn:
    """Ask the question about danger that is open once more, the same one."""
    return ask_low(scene) if scene.runner.asking is Question.LOW else ask(scene)


def other_language(scene: Scene, language: str, *, danger: bool) -> Turn:
    """English is understood for now, with the emergency line; words of danger are asked about."""
    said = Say(OtherLanguage(language, _emergency_number(scene)))
    return ask(scene).before(said) if danger else scene.says(said)


def ask_low(scene: Scene) -> Turn:
    """Words that may be about more than running: one soft question."""
    if scene.runner.asking not in STAYS_OPEN:
        scene = scene.but(asked_before=scene.runner.asking)
    again = scene.runner.asking is Question.LOW
    denies = scene.runner.denies if again else 0
    asked = scene.but(asking=Question.LOW, denies=denies)
    buttons = ((Button(Do.DANGER, RUNNING),), (Button(Do.DANGER, Danger.SELF_HARM),))
    return asked.says(Say(replies.AskLow(again), buttons))


def not_meant(scene: Scene, of: int = 0) -> Turn:
    """The alarm at place `of` was a misunderstanding, says the runner: ask, and let it go if so."""
    place = alarm_denied(scene, of)
    if not place:
        return asked_anew(scene) if scene.standing.hold is Hold.RED_FLAG else ask_again(scene)
    if scene.history.decisions[place - 1].because is Because.DESPAIR:
        return denying(ask_low(scene), place)
    asked = scene.but(asking=Question.NOT_MEANT, denies=place)
    return asked.says(Say(replies.AskDanger(), _danger_buttons(scene)))


def denying(turn: Turn, place: int) -> Turn:
    """Return the turn of a question by whose answer the alarm at `place` may go."""
    return replace(turn, runner=replace(turn.runner, denies=place))


def joked(scene: Scene) -> Turn:
    """A manner of speech, it turns out: asked about where it froze the plan."""
    if scene.standing.hold is Hold.RED_FLAG:
        return not_meant(scene, newest(scene))
    return ask_again(scene) if scene.runner.asking in STAYS_OPEN else no_danger(scene)


def no_danger(scene: Scene) -> Turn:
    """It was nothing of the kind; a hold that came of a misunderstanding goes with it."""
    if scene.runner.asking is Question.LOW:
        return ask_low(scene)  # a no to signs of the body says nothing of what weighs
    denies = scene.runner.asking is Question.NOT_MEANT and bool(scene.history.decisions)
    if denies:
        scene = denied(scene)
    if scene.runner.asking in {Question.DANGER, Question.NOT_MEANT}:
        scene = scene.but(asking=scene.runner.asked_before, asked_before=None, suspected=None)
    if denies and scene.standing.hold is Hold.RED_FLAG:
        return held(scene).before(Say(replies.NoDanger()))
    return scene.says(replies.NoDanger())


def lightened(scene: Scene) -> Scene:
    """Return the scene after "it's the running": an alarm of despair that was denied is let go."""
    scene = denied(scene) if scene.runner.denies else scene
    return scene.but(asking=None)


def seen(scene: Scene, *, yes: bool) -> Turn:
    """Whether somebody has had a look: then the plan goes on, gently."""
    hold = scene.standing.hold
    if hold is Hold.ILLNESS:
        return unwell.well(scene) if yes else unwell.ill(scene.but(asking=None))
    if hold not in {Hold.RED_FLAG, Hold.SEEN_FIRST}:
        return no_danger(scene) if scene.runner.asking not in STAYS_OPEN else ask_again(scene)
    despair = in_despair(scene)
    if not yes and despair:
        return not_talked(scene)
    if not yes:
        return scene.says(Say(replies.StillHeld(hold), seen_buttons(scene)[:1]))
    scene = released(scene.but(asking=None))
    if scene.standing.hold is Hold.ILLNESS:
        return held(scene)
    thanks = Say(replies.SeenThanks(coming(scene), despair), (row(Do.TODAY) + scene.undo,))
    if scene.history.sessions:
        return scene.says(thanks)
    return scene.says(thanks, assumed(scene))


def not_talked(scene: Scene) -> Turn:
    """Nobody has been talked to yet: who listens now, in the runner's own country.

    Nothing stays asked, so that a "yes" to these words does not pass for having talked.
    """
    reply = replies.NotTalkedYet(_emergency_number(scene))
    return scene.but(asking=None).says(Say(reply, spoken_button(scene)))


def ask_seen(scene: Scene, hold: Hold) -> Turn:
    """Ask whether somebody has had a look, or has been talked to."""
    if in_despair(scene):
        return held(scene)
    asked = scene.but(asking=Question.SEEN)
    return asked.says(Say(replies.AskSeen(hold, scene.runner.profile.crashes), seen_buttons(scene)))


def asked_anew(scene: Scene) -> Turn:
    """A button from before what holds the plan now: say why it lets nothing go, and ask."""
    hold = scene.standing.hold
    if hold not in {Hold.RED_FLAG, Hold.SEEN_FIRST}:
        return no_danger(scene) if scene.runner.asking not in STAYS_OPEN else ask_again(scene)
    return ask_seen(scene, hold).before(Say(replies.SeenEarlier()))


def _danger_buttons(scene: Scene) -> ButtonRows:
    """Return what may be the matter: what the words were about first, then those of a pregnancy."""
    expecting_ = Health.PREGNANCY in scene.runner.profile.conditions
    kinds = ([Danger.PREGNANCY] if expecting_ else []) + list(BODILY_DANGERS)
    first = scene.runner.suspected
    if first is Danger.PREGNANCY or (first in kinds and first is not Danger.OTHER):
        kinds = [first, *(kind for kind in kinds if kind is not first)]
    return column(Do.DANGER, *kinds, NOTHING)
