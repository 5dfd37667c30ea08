"""A pain of yesterday: how it is this morning."""

from __future__ import annotations

from walkrun_bot.coaching.pain import MAY_BE_BONE, Aching, Morning, aching, in_the_morning
from walkrun_bot.dialogue.buttons import Button, Do, column, row
from walkrun_bot.dialogue.replies import care as replies
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics.unwell import unless_frozen
from walkrun_bot.dialogue.turn import Say, Scene, Turn


def ask_ache(scene: Scene, ache: Aching) -> Turn:
    """Ask how a pain of yesterday is this morning."""
    asked = scene.but(asking=Question.ACHE)
    greets = all(nudged.day != scene.today for nudged in scene.runner.nudged)
    reply = replies.AskAche(scene.runner.name, ache.place, greets)
    return asked.says(Say(reply, column(Do.ACHE, *Morning, of=ache.number)))


def ask_ache_or_today(scene: Scene, ache: Aching) -> Turn:
    """A "no" after two notes: whether it is to the pain or to the session."""
    rows = (*column(Do.ACHE, *Morning, of=ache.number), (Button(Do.SKIP),))
    return scene.says(Say(replies.AskAcheOrToday(ache.place), rows))


def ache_told(scene: Scene, how: Morning) -> Turn | None:
    """How it is this morning, and what that changes; None where no pain is asked after."""
    ache = aching(scene.history)
    if ache is None:
        return None
    decision = in_the_morning(scene.standing, how, scene.now, scene.today)
    scene = scene.decided(decision).but(asking=None)
    reply = replies.AcheAnswered(ache.place, how, ache.place in MAY_BE_BONE, decision)
    return unless_frozen(scene, Say(reply, (row(Do.TODAY) + row(Do.WHY),)))
