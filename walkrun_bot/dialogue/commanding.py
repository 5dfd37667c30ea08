"""What was asked by a slash command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.dialogue import early
from walkrun_bot.dialogue.alarming import dangerous
from walkrun_bot.dialogue.runner import Stage
from walkrun_bot.dialogue.topics import checkin, pauses, small_talk
from walkrun_bot.dialogue.typed import said
from walkrun_bot.dialogue.wishes import COMMANDS, TAKE_UP

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Scene, Turn


def commanded(scene: Scene, name: str, words: str) -> Turn:
    """Answer a slash command; words behind an unknown one are taken as said."""
    stage = scene.runner.stage
    if words and dangerous(scene, words):
        return said(scene, words)
    if stage.early:
        return early.commanded(scene, name)
    if name == "start":
        return pauses.resume(scene) if stage is not Stage.ACTIVE else small_talk.greet(scene)
    if words and name not in COMMANDS:
        return said(scene, words)
    if name == "done" and words:
        return said(scene, f"done, {words}")
    action = COMMANDS.get(name, small_talk.not_understood)
    scene, greetings = pauses.taken_up(scene) if name in TAKE_UP else (scene, ())
    return checkin.closed_before(scene, action).before(*greetings)
