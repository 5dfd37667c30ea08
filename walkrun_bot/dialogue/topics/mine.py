"""What is kept of the runner: to see, to take along, to be rid of."""

from __future__ import annotations

from dataclasses import replace

from walkrun_bot.coaching import signs
from walkrun_bot.dialogue.buttons import Do, row
from walkrun_bot.dialogue.export import document
from walkrun_bot.dialogue.replies import mine as replies
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.turn import Say, Scene, Turn


def progress(scene: Scene) -> Turn:
    """Counts that never fall, and the signs that are there."""
    counts = signs.counts(scene.history)
    if not counts.sessions:
        return scene.says(Say(replies.NoProgressYet(), (row(Do.TODAY),)))
    reply = replies.Progress(
        counts=counts, signs=signs.seen(scene.runner.signs), eased=signs.eased(scene.history),
        adjusted=signs.adjusted(scene.history), today=scene.today,
    )  # fmt: skip
    return scene.says(Say(reply, (row(Do.TODAY) + row(Do.PLAN), row(Do.LOOK))))


def privacy(scene: Scene) -> Turn:
    """What is kept, in plain words."""
    return scene.says(Say(replies.Privacy(), (row(Do.EXPORT) + row(Do.DELETE),)))


def export(scene: Scene) -> Turn:
    """Everything, as a file."""
    return scene.says(replies.Exported(document(scene)))


def ask_delete(scene: Scene) -> Turn:
    """Ask once before everything goes."""
    asked = scene.but(asking=Question.DELETE)
    return asked.says(Say(replies.AskDelete(), (row(Do.DELETE, "yes"), row(Do.DELETE, "no"))))


def delete(scene: Scene, *, yes: bool) -> Turn:
    """Remove everything, or nothing."""
    if not yes:
        return scene.but(asking=None).says(replies.NotDeleted())
    return replace(scene.says(replies.Deleted()), forget=True)
