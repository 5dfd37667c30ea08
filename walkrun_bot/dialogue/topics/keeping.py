"""A session told of when a danger comes in between: it is kept, behind what holds the plan."""

from __future__ import annotations

from dataclasses import replace

from walkrun_bot.coaching.report import COMFORTABLE, Completed, Effort
from walkrun_bot.dialogue.runner import Draft, OtherPain
from walkrun_bot.dialogue.topics import noting
from walkrun_bot.dialogue.turn import Scene

HAPPENED = frozenset({Completed.ALL, Completed.PART})


def kept(scene: Scene) -> Scene:
    """Return the scene with the session of a check-in under way noted, in silence.

    The plan is held by now, so it moves no further for it. How comfortable the session was is not
    noted: one in which a danger showed is to earn no step later.
    """
    draft = scene.runner.draft
    if draft is None or draft.corrects or not draft.number or draft.completed not in HAPPENED:
        return scene
    effort = None if draft.effort in COMFORTABLE else draft.effort
    scene = Scene(noting.noted(scene, replace(draft, effort=effort)).runner, scene.now)
    return Scene(noting.noted(scene, _alone(draft.also)).runner, scene.now) if draft.also else scene


def _alone(pain: OtherPain) -> Draft:
    """Return the report of a second pain, which belongs to no session."""
    return Draft(0, Completed.ALL, Effort.OK, hurt=True, place=pain.place, level=pain.level,
                 side=pain.side)  # fmt: skip
