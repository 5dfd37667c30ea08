"""What was tapped, and where it goes. Old and forged buttons still do something sensible."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.pain import Morning
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue import early
from walkrun_bot.dialogue.buttons import Button, Do, read
from walkrun_bot.dialogue.replies.small_talk import Gone, OldButton
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics import (
    aches,
    ahead,
    care,
    checkin,
    choosing,
    correcting,
    heading,
    looking,
    mine,
    noticing,
    noting,
    onboarding,
    pauses,
    settings,
    small_talk,
    today,
    undoing,
    unwell,
    walking,
    ways_on,
)
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

# Taps that choose something: the message keeps the chosen button alone, as a record.
CHOICES = frozenset({
    Do.CONSENT, Do.BACKGROUND, Do.AGE, Do.HEALTH, Do.ACTIVITY, Do.COMPLETED, Do.EFFORT, Do.HURT,
    Do.PLACE, Do.LEVEL, Do.SIGNS, Do.ACHE, Do.DONE, Do.SWAP, Do.SKIP, Do.PAUSE, Do.RESUME,
    Do.DANGER, Do.UNDO,
    Do.SEEN, Do.WELL, Do.ON_DAY, Do.DAYS, Do.TIME, Do.MINUTES, Do.NUDGES, Do.DELETE, Do.SAME,
    Do.WEEK, Do.NOTICED, Do.LOOK, Do.MEANT,
})  # fmt: skip
WHAT_IS_KEPT = Button(Do.CONSENT, "what")
# These answer a question that nothing else may set aside on the way.
ANSWERS_OF_THEIR_OWN = frozenset({Do.DANGER, Do.SEEN, Do.DELETE})
ONE_STEP = frozenset({Do.EASIER, Do.MORE})
# What takes the coach up again, for somebody who had stopped.
TAKES_UP = frozenset({
    Do.TODAY, Do.TOMORROW, Do.PLAN, Do.SWAP, Do.OTHER, Do.WEEK, Do.EASIER, Do.MORE, Do.SAME,
})  # fmt: skip
OF_THE_FIRST_MINUTES = frozenset({Do.CONSENT, Do.BACKGROUND, Do.AGE, Do.HEALTH, Do.ACTIVITY})


def tapped(scene: Scene, data: str) -> Turn:
    """Answer a tap; `data` is what came back, not yet trusted."""
    button = read(data)
    if scene.runner.stage.early:
        turn = _early(scene, button)
    else:
        takes_up = button is not None and button.do in TAKES_UP
        scene, greetings = pauses.taken_up(scene) if takes_up else (scene, ())
        turn = _tapped(scene, button) if button and button.do not in OF_THE_FIRST_MINUTES else None
        turn = turn and turn.before(*greetings)
    if turn is None:
        return _too_late(scene)
    asked_anew = turn.runner.asking is Question.DELETE or _of_an_earlier_hold(scene, button)
    chosen = button is not None and button.do in CHOICES and button != WHAT_IS_KEPT
    settled = button if chosen and not asked_anew else None
    return replace(turn, settled=settled)


def _early(scene: Scene, button: Button | None) -> Turn | None:
    if button is None:
        return None
    match button.do:
        case Do.DANGER:
            return _danger_early(scene, button)
        case Do.CONSENT:
            return _consent(scene, button)
        case Do.DELETE:
            return mine.delete(scene, yes=True)
        case Do.PRIVACY | Do.EXPORT:
            return onboarding.still_asked(_SIMPLE[button.do](scene), scene)
        case _:
            return onboarding.tapped(scene, button)


def _consent(scene: Scene, button: Button) -> Turn | None:
    if button == WHAT_IS_KEPT:
        return onboarding.still_asked(mine.privacy(scene), scene)
    if scene.runner.asking is not Question.CONSENT:
        return None
    return onboarding.consented(scene)


def _danger_early(scene: Scene, button: Button) -> Turn | None:
    """A danger told of before there is a plan; "none of these" goes on with the questions."""
    if button.value == care.NOT_MEANT:
        return early.not_meant(scene)
    if button.value == care.NOTHING:
        return early.no_danger(scene)
    if button.value == care.RUNNING:
        return early.the_running(scene)
    return care.danger(scene, Danger(button.value)) if button.value in set(Danger) else None


def _tapped(scene: Scene, button: Button) -> Turn | None:
    if button.do in checkin.TAPS:
        return checkin.tapped(scene, button)
    if button.do in _SETTING:
        return settings.tapped(scene, button)
    if button.do in _VALUED:
        if button.do in ANSWERS_OF_THEIR_OWN:
            return _VALUED[button.do](scene, button)
        scene, noted = checkin.closed_first(scene)
        turn = _VALUED[button.do](scene, button)
        return turn and turn.before(*noted)
    if button.of and button.do in ONE_STEP and button.of != len(scene.history.decisions):
        return None  # a second copy of a tap that was taken, or a wish that time has overtaken
    return checkin.closed_before(scene, _SIMPLE[button.do])


def _too_late(scene: Scene) -> Turn:
    """A tap that no longer applies: say so in passing, and show where things stand."""
    if scene.runner.stage.early:
        turn = onboarding.ask_again(scene) if scene.runner.asking else onboarding.welcome(scene)
        return replace(turn, toast=Gone())
    buttons = ((Button(Do.TODAY), Button(Do.PLAN)),)
    return replace(scene.says(Say(OldButton(), buttons)), toast=Gone())


def _done(scene: Scene, button: Button) -> Turn | None:
    if button.of and button.of not in scene.history.latest():
        return None
    if button.value == "again":
        return checkin.again(scene, button.of)
    return checkin.done(scene, of=button.of)


def _danger(scene: Scene, button: Button) -> Turn | None:
    if button.value == care.NOTHING:
        return checkin.no_danger(scene)
    if button.value == care.NOT_MEANT:
        return care.not_meant(scene, button.of)
    if button.value == care.RUNNING:
        return small_talk.the_running(care.lightened(scene))
    return care.danger(scene, Danger(button.value)) if button.value in set(Danger) else None


def _seen(scene: Scene, button: Button) -> Turn | None:
    """Whether somebody has had a look at what holds the plan, and not at what held it before.

    A second copy of that tap lifts no illness behind it.
    """
    if scene.standing.hold is Hold.ILLNESS:
        return None
    if _of_an_earlier_hold(scene, button):
        return care.asked_anew(scene)
    return care.seen(scene, yes=button.value != "no")


def _of_an_earlier_hold(scene: Scene, button: Button | None) -> bool:
    if button is None or button.do is not Do.SEEN or button.value == "no":
        return False
    return ways_on.overtaken(scene, button)


def _delete(scene: Scene, button: Button) -> Turn:
    if not button.value:
        return mine.ask_delete(scene)
    if scene.runner.asking is not Question.DELETE:
        return mine.ask_delete(scene) if button.value == "yes" else mine.delete(scene, yes=False)
    return mine.delete(scene, yes=button.value == "yes")


def _pause(scene: Scene, button: Button) -> Turn:
    return pauses.pause(scene, button.value) if button.value else pauses.ask(scene)


_SETTING = frozenset({Do.SET, Do.DAYS, Do.TIME, Do.MINUTES, Do.NUDGES})
_VALUED: dict[Do, Callable[[Scene, Button], Turn | None]] = {
    Do.DONE: _done,
    Do.ACHE: lambda scene, button: aches.ache_told(scene, Morning(button.value)),
    Do.ILL: unwell.tapped,
    Do.UNDO: undoing.tapped,
    Do.CORRECT: correcting.tapped,
    Do.ON_DAY: correcting.day_tapped,
    Do.SWAP: lambda scene, button: choosing.choose(scene, button.value, button.of),
    Do.OTHER: lambda scene, button: choosing.offer(scene, button.of),
    Do.WEEK: walking.tapped,
    Do.AIM: heading.tapped,
    Do.NOTICED: noticing.tapped,
    Do.LOOK: looking.tapped,
    Do.MEANT: small_talk.meant,
    Do.SKIP: lambda scene, button: noting.skipped(scene, button.of),
    Do.SAME: lambda scene, button: (today.same_kept if button.value else today.same)(scene),
    Do.DANGER: _danger,
    Do.SEEN: _seen,
    Do.DELETE: _delete,
    Do.PAUSE: _pause,
}
_SIMPLE: dict[Do, Callable[[Scene], Turn]] = {
    Do.TODAY: today.today,
    Do.TOMORROW: ahead.tomorrow,
    Do.PLAN: ahead.plan,
    Do.WHY: today.why,
    Do.EASIER: today.easier,
    Do.MORE: today.more,
    Do.PROGRESS: mine.progress,
    Do.PRIVACY: mine.privacy,
    Do.EXPORT: mine.export,
    Do.DELETE: mine.ask_delete,
    Do.RESUME: pauses.resume,
    Do.STOP: pauses.stop,
    Do.WELL: unwell.well,
    Do.SETTINGS: settings.show,
    Do.HELP: small_talk.help_,
}
