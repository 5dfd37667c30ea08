"""Back from days away, or from a walking week: said once, before anything else."""

from __future__ import annotations

from walkrun_bot.coaching import walking_week
from walkrun_bot.coaching.comeback import days_away, welcome_back
from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue.replies.pauses import WelcomeBack
from walkrun_bot.dialogue.replies.walking import WalkingWeekOver
from walkrun_bot.dialogue.runner import Stage
from walkrun_bot.dialogue.turn import Say, Scene


def came_back(scene: Scene) -> tuple[Scene, tuple[Say, ...]]:
    """Return the scene with an absence answered, and the greeting if there was one.

    A walking week that is over ends here; it is no absence, but days without a walk are.
    """
    unprescribed = scene.standing.hold in {Hold.RED_FLAG, Hold.ILLNESS}
    if scene.runner.stage is Stage.PAUSED or unprescribed:
        return scene, ()
    scene, over = _walks_over(scene)
    decision = welcome_back(scene.standing, scene.history, scene.now, scene.today)
    if decision is None:
        return scene, over
    eased = decision.after != decision.before
    away = days_away(scene.history, scene.today)
    return scene.decided(decision), (Say(WelcomeBack(away, eased)),)


def _walks_over(scene: Scene) -> tuple[Scene, tuple[Say, ...]]:
    if not walking_week.is_over(scene.standing, scene.today):
        return scene, ()
    walks = walking_week.walked(scene.history, scene.today)
    ended = walking_week.end(scene.standing, scene.now, scene.today)
    return scene.decided(ended), (Say(WalkingWeekOver(walks)),)
