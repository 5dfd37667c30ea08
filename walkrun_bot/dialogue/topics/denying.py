"""An alarm denied: "that isn't what I meant" names the one that it is about, and lifts no other."""

from __future__ import annotations

from walkrun_bot.coaching import holds
from walkrun_bot.dialogue.turn import Scene

# Of an alarm told of before there is a plan: no decision of a plan ever has this place.
EARLY = 999_999


def alarm_denied(scene: Scene, of: int) -> int:
    """Return the place of the alarm that a denial is about, 0 where none in force is meant.

    Buttons from before they carried a place have 0: good where there has been one alarm only.
    """
    standing = holds.alarms_in_force(scene.history)
    if of:
        return of if of in standing and of in holds.alarms(scene.history) else 0
    only = holds.alarms(scene.history)
    return only[0] if len(only) == 1 and only == standing else 0


def newest(scene: Scene) -> int:
    """Return the place of the newest alarm in force, 0 where there is none."""
    return max(holds.alarms_in_force(scene.history), default=0)


def denied(scene: Scene) -> Scene:
    """Return the scene without the alarm that was being denied; every other stays in force."""
    place = alarm_denied(scene, scene.runner.denies)
    if place:
        scene = scene.decided(
            holds.denied(scene.standing, scene.history, place, scene.now, scene.today)
        )
    return scene.but(denies=0)
