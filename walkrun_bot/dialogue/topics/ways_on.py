"""The buttons that let go what holds a plan, each bound to the hold that it was shown with.

A message stays on the screen. Were its "a doctor has had a look" good for ever, a tap on it would
let go a danger told of since, which nobody has looked at.
"""

from __future__ import annotations

from walkrun_bot.coaching.history import Because, Hold, Illness
from walkrun_bot.coaching.holds import alarms_in_force, last_told
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, column, row
from walkrun_bot.dialogue.turn import Scene


def way_on(scene: Scene) -> ButtonRows:
    """Return the buttons that let go what holds the plan; none where nothing does, or a pain."""
    standing = scene.standing
    match standing.hold:
        case Hold.RED_FLAG | Hold.SEEN_FIRST:
            return talked_buttons(scene) if in_despair(scene) else seen_buttons(scene)
        case Hold.ILLNESS:
            covid = standing.illness is Illness.COVID
            return (row(Do.WELL, "week" if covid else "yes"),)
        case Hold.PAIN | None:
            return ()


def seen_buttons(scene: Scene) -> ButtonRows:
    """Return yes and not yet to "has a professional had a look?", at what holds by now."""
    return column(Do.SEEN, "yes", "no", of=last_told(scene.history))


def talked_buttons(scene: Scene) -> ButtonRows:
    """Return the same for despair: somebody to talk to, not to be looked at by."""
    return (row(Do.SEEN, "talked", "no", of=last_told(scene.history)),)


def spoken_button(scene: Scene) -> ButtonRows:
    """Return the yes of those alone, for once somebody has been talked to."""
    return (row(Do.SEEN, "spoken", of=last_told(scene.history)),)


def seen_button(scene: Scene) -> ButtonRows:
    """Return the way on for somebody who walks until a professional has agreed, or with a cold."""
    waits = scene.standing.hold in {Hold.SEEN_FIRST, Hold.ILLNESS}
    return way_on(scene)[:1] if waits else ()


def overtaken(scene: Scene, button: Button) -> bool:
    """Whether a button was shown before what holds the plan now; one without a number was."""
    return button.of != last_told(scene.history)


def in_despair(scene: Scene) -> bool:
    """Whether a danger holds the plan, and the last one in force is despair."""
    if scene.standing.hold is not Hold.RED_FLAG:
        return False
    places = alarms_in_force(scene.history)
    return bool(places) and scene.history.decisions[places[-1] - 1].because is Because.DESPAIR
