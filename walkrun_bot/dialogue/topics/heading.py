"""Where a runner is heading: chosen in the settings or in words, offered lightly, once."""

from __future__ import annotations

from dataclasses import replace

from walkrun_bot.coaching.destination import RUNNING_S, headed, minutes_for, stays
from walkrun_bot.coaching.ladder import main_s
from walkrun_bot.coaching.profile import Destination
from walkrun_bot.dialogue.buttons import AIMS, Button, ButtonRows, Do, column, row
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes import aims
from walkrun_bot.dialogue.replies import progress as replies
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics.today import refreshed
from walkrun_bot.dialogue.turn import Say, Scene, Turn

LATER = "later"
OFFERED_FROM = 3  # sessions: by then there is something to choose by
MINUTE_S = 60


def ask(scene: Scene, *, again: bool = False) -> Turn:
    """Ask where the runner would like to get."""
    asked = scene.but(asking=Question.AIM)
    return asked.says(Say(replies.AskAim(offered=False, again=again), column(Do.AIM, *AIMS)))


def offer(scene: Scene, sessions: int) -> Turn | None:
    """Ask of ourselves, once; None where it was asked or told before, or it is too early."""
    known = scene.runner.profile.destination is not Destination.UNSAID
    if known or scene.runner.wishes.aim_offered or sessions < OFFERED_FROM:
        return None
    wishes = replace(scene.runner.wishes, aim_offered=True)
    buttons = (*column(Do.AIM, *AIMS), row(Do.AIM, LATER))
    asked = scene.but(asking=Question.AIM, wishes=wishes)
    return asked.says(Say(replies.AskAim(offered=True), buttons))


def tapped(scene: Scene, button: Button) -> Turn:
    """Take a tap: a destination, "not now", or the wish to choose one."""
    if not button.value:
        return ask(scene)
    if button.value == LATER:
        return later(scene)
    return head_for(scene, Destination(button.value))


def in_words(scene: Scene, text: str) -> Turn:
    """Take a destination named in words; ask where none was."""
    aim = aims.destination(plain(text))
    return head_for(scene, aim) if aim else ask(scene)


def answer(scene: Scene, text: str) -> Turn | None:
    """Take a typed answer to the question, or return None where it is none."""
    aim = aims.answered(plain(text))
    return head_for(scene, aim) if aim else None


def later(scene: Scene) -> Turn:
    """Not now."""
    return _closed(scene).says(replies.AimLater())


def head_for(scene: Scene, aim: Destination) -> Turn:
    """Set the destination, and be honest where the chosen minutes cannot hold it."""
    profile = replace(scene.runner.profile, destination=aim)
    scene = _closed(scene).but(profile=profile)
    scene = scene.decided(headed(scene.standing, scene.now, scene.today))
    scene, _ = refreshed(scene)
    return scene.says(Say(aim_set(scene), _ways_on(scene)))


def aim_set(scene: Scene) -> replies.AimSet:
    """Return where the runner is heading, as facts."""
    profile, standing = scene.runner.profile, scene.standing
    total, needed = standing.total_min, minutes_for(profile.destination)
    return replies.AimSet(
        aim=profile.destination, rung=standing.rung, there=stays(profile, standing),
        minutes=total, room=main_s(total) // MINUTE_S, needs=needed if needed > total else 0,
    )  # fmt: skip


def needs_more(scene: Scene) -> tuple[Say, ...]:
    """Return the honest word on minutes that cannot hold where the runner is heading, or ().

    How long 5 km take is an estimate: said once, when they are chosen.
    """
    reply = aim_set(scene)
    counted = reply.needs and reply.aim in RUNNING_S
    return (Say(reply, _ways_on(scene)),) if counted else ()


def _ways_on(scene: Scene) -> ButtonRows:
    needs = aim_set(scene).needs
    longer = (row(Do.MINUTES, str(needs)) + row(Do.AIM),) if needs else ()
    return (*longer, row(Do.TODAY))


def _closed(scene: Scene) -> Scene:
    return scene.but(asking=None) if scene.runner.asking is Question.AIM else scene
