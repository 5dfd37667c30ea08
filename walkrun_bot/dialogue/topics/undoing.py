"""Undo: the last decision taken back where that is safe, and the way to put a report right."""

from __future__ import annotations

from dataclasses import replace

from walkrun_bot.coaching.history import Change, Decision
from walkrun_bot.coaching.undoing import may_be_undone, to_undo, undone
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, row
from walkrun_bot.dialogue.replies import undoing as replies
from walkrun_bot.dialogue.runner import Draft
from walkrun_bot.dialogue.topics import checkin, noting
from walkrun_bot.dialogue.topics.today import WELL_BUTTONS, refreshed
from walkrun_bot.dialogue.turn import Say, Scene, Turn


def undo(scene: Scene) -> Turn:
    """Take back the last decision, or say why it stands and what can be done instead."""
    draft = scene.runner.draft
    if draft is not None and draft.number and not draft.corrects:
        return checkin.ask_next(scene.but(draft=Draft(draft.number)))
    decision = to_undo(scene.history)
    if decision is None:
        return scene.says(Say(replies.NothingToUndo(), (row(Do.TODAY) + row(Do.WHY),)))
    if may_be_undone(scene.standing, scene.history, decision, scene.today):
        return _taken_back(scene, decision)
    if decision.number in scene.history.told():
        day = scene.history.told()[decision.number].day
        return scene.says(Say(replies.UndoReport(day, scene.today), _of_report(decision)))
    hold = scene.standing.hold
    buttons = WELL_BUTTONS[hold] if hold else (row(Do.WHY),)
    return scene.says(Say(replies.NotUndone(decision), buttons))


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Undo by a tap; None where it is about something that is no longer so."""
    if button.value:
        told = button.of in scene.history.told()
        return noting.untold(scene, button.of) if told else None
    overtaken = button.of and button.of != len(scene.history.decisions)
    return None if overtaken else undo(scene)


def _taken_back(scene: Scene, decision: Decision) -> Turn:
    scene = scene.decided(undone(decision, scene.standing, scene.history, scene.now, scene.today))
    wishes = replace(scene.runner.wishes, minutes=scene.standing.total_min)
    scene, session = refreshed(scene.but(wishes=wishes))
    session = None if decision.change is Change.RELEASE else session
    buttons = _of_report(decision) if decision.number else ()
    return scene.says(Say(replies.Undone(decision, session), (row(Do.TODAY), *buttons)))


def _of_report(decision: Decision) -> ButtonRows:
    again = Button(Do.DONE, "again", decision.number)
    return ((again, Button(Do.UNDO, "report", decision.number)),)
