"""Undo: the last decision taken back where that is safe, and the way to put a report right."""

from __future__ import annotations

from dataclasses import replace

from walkrun_bot.coaching.history import Change, Decision
from walkrun_bot.coaching.pain import told_alone
from walkrun_bot.coaching.profile import Health
from walkrun_bot.coaching.undoing import may_be_undone, to_undo, undone, unmeant
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, row
from walkrun_bot.dialogue.replies import undoing as replies
from walkrun_bot.dialogue.runner import Draft
from walkrun_bot.dialogue.topics import checkin, health, noting
from walkrun_bot.dialogue.topics.noting import PAIN
from walkrun_bot.dialogue.topics.today import refreshed
from walkrun_bot.dialogue.topics.ways_on import way_on
from walkrun_bot.dialogue.turn import Say, Scene, Turn


def undo(scene: Scene) -> Turn:
    """Take back the last decision, or say why it stands and what can be done instead."""
    draft = scene.runner.draft
    if draft is not None and draft.number and not draft.corrects:
        return checkin.ask_next(scene.but(draft=Draft(draft.number)))
    if (pain := told_alone(scene.history)) is not None:
        return _of_a_pain(scene, pain)
    decision = to_undo(scene.history)
    if decision is None:
        return _nothing(scene)
    if may_be_undone(scene.standing, scene.history, decision, scene.today):
        return _taken_back(scene, decision)
    if decision.number in scene.history.told():
        day = scene.history.told()[decision.number].day
        return scene.says(Say(replies.UndoReport(day, scene.today), _of_report(decision)))
    buttons = way_on(scene) or (row(Do.WHY),)
    return scene.says(Say(replies.NotUndone(decision), buttons))


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Undo by a tap; None where it is about a report that is no longer there."""
    if button.value in set(Health):
        return health.health_not_meant(scene, button) or _nothing(scene)
    if button.value == PAIN:
        meant = button.of == len(scene.history.decisions) and told_alone(scene.history) is not None
        return pain_not_meant(scene) if meant else None
    if button.value:
        told = button.of in scene.history.told()
        return noting.untold(scene, button.of) if told else None
    return _nothing(scene) if overtaken(scene, button) else undo(scene)


def _of_a_pain(scene: Scene, pain: Decision) -> Turn:
    """A pain told of by itself: taken out; one that holds the plan, by a tap that says so."""
    if pain.after.hold is pain.before.hold:
        return pain_not_meant(scene)
    button = Button(Do.UNDO, PAIN, len(scene.history.decisions))
    return scene.says(Say(replies.NotUndone(pain), ((button,), row(Do.WHY))))


def pain_not_meant(scene: Scene) -> Turn:
    """A pain told of by itself was none, or was misheard: the plan is as it was before."""
    return pain_taken_back(scene).says(Say(replies.PainNotMeant(), (row(Do.TODAY),)))


def pain_taken_back(scene: Scene) -> Scene:
    """Return the scene without the pain that was told of last, by itself; as it is without one."""
    pain = told_alone(scene.history)
    if pain is None:
        return scene
    after = scene.decided(unmeant(scene.history, pain, scene.now, scene.today))
    return refreshed(after)[0]


def overtaken(scene: Scene, button: Button) -> bool:
    """Whether the decision that a button speaks of is no longer the one to be taken back."""
    decisions = scene.history.decisions
    if not button.of:
        return False
    return button.of > len(decisions) or decisions[button.of - 1] is not to_undo(scene.history)


def _nothing(scene: Scene) -> Turn:
    return scene.says(Say(replies.NothingToUndo(), (row(Do.TODAY) + row(Do.WHY),)))


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
