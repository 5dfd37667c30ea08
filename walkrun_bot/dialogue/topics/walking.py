"""A walking week: begun by a tap or a word, lengthened, and the way back from it."""

from __future__ import annotations

from walkrun_bot.coaching import walking_week
from walkrun_bot.coaching.walking_week import in_walking_week
from walkrun_bot.dialogue.buttons import Button, Do, row
from walkrun_bot.dialogue.calendar import session_days
from walkrun_bot.dialogue.replies import walking as replies
from walkrun_bot.dialogue.topics.today import held, refreshed, today
from walkrun_bot.dialogue.turn import Say, Scene, Turn

LONGER, END = "longer", "end"


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Take a tap on one of the three; None for a second copy of a tap that was taken."""
    if not button.value:
        return begin(scene)
    if not in_walking_week(scene.standing, scene.today):
        return None
    if button.value == END:
        return end(scene)
    return _begun(scene) if button.of == len(scene.history.decisions) else None


def begin(scene: Scene) -> Turn:
    """Walk for a week from today; somebody in one already is told until when, and the ways on."""
    until = scene.standing.walking_until
    if until is None or not in_walking_week(scene.standing, scene.today):
        return _begun(scene)
    longer = Button(Do.WEEK, LONGER, len(scene.history.decisions))
    buttons = (row(Do.TODAY), (longer,), row(Do.WEEK, END))
    return scene.says(Say(replies.WalkingWeekOn(until, scene.today), buttons))


def end(scene: Scene) -> Turn:
    """Back to running, sooner than planned; the rest days still hold."""
    if not in_walking_week(scene.standing, scene.today):
        return today(scene)
    walks = walking_week.walked(scene.history, scene.today)
    after = scene.decided(walking_week.end(scene.standing, scene.now, scene.today))
    after, session = refreshed(after)
    return after.says(Say(replies.RunningAgain(session, walks), (row(Do.TODAY),)))


def _begun(scene: Scene) -> Turn:
    if scene.standing.nothing_prescribed:
        return held(scene)
    before = scene.standing.walking_until
    scene = scene.decided(walking_week.begin(scene.standing, scene.now, scene.today))
    scene, _ = refreshed(scene)
    until = scene.standing.walking_until or scene.today
    first = before if before and before > scene.today else scene.today
    walks = session_days(scene.runner, first, (until - first).days)
    days = tuple(sorted({day.isoweekday() for day in walks}))
    reply = replies.WalkingWeekBegun(
        days, scene.runner.wishes.at, until, longer=first != scene.today
    )
    return scene.says(Say(reply, (row(Do.TODAY), row(Do.WEEK, END))))
