"""What is kept of the runner: to see, to take along, to be rid of."""

from __future__ import annotations

import itertools
from dataclasses import replace

from walkrun_bot.coaching.comeback import SOME_TIME_AWAY_DAYS
from walkrun_bot.coaching.history import DID
from walkrun_bot.dialogue.buttons import Do, row
from walkrun_bot.dialogue.export import document
from walkrun_bot.dialogue.replies import mine as replies
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.turn import Say, Scene, Turn

SECONDS = 60


def progress(scene: Scene) -> Turn:
    """Counts that never fall: sessions, minutes on the feet, returns."""
    done = [entry for entry in scene.history.latest().values() if entry.status in DID]
    if not done:
        return scene.says(Say(replies.NoProgressYet(), (row(Do.TODAY),)))
    days = sorted(entry.day for entry in done)
    gaps = ((later - day).days for day, later in itertools.pairwise(days))
    runs = [e.session.longest_run_s for e in done if e.session.longest_run_s]
    reply = replies.Progress(
        sessions=len(done),
        minutes=sum(entry.session.total_s for entry in done) // SECONDS,
        returns=sum(gap >= SOME_TIME_AWAY_DAYS for gap in gaps),
        longest_run_s=max(runs, default=0),
        longest_run_then_s=runs[0] if runs else 0,
    )
    return scene.says(Say(reply, (row(Do.TODAY) + row(Do.PLAN),)))


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
