"""The weekly look back: four questions, one tap each, and what follows from the answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from walkrun_bot.coaching import look_back, signs
from walkrun_bot.coaching.look_back import LookBack, Matter
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, row
from walkrun_bot.dialogue.calendar import Kind
from walkrun_bot.dialogue.replies import looking as replies
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.turn import Say, Scene, Turn

LATER, NEVER, YES, NO = "later", "never", "yes", "no"
KEPT = 60  # look backs, a good year of them
MINUTE_S = 60


def begin(scene: Scene) -> Turn:
    """Look back on the week; one begun this week goes on where it was."""
    looks = scene.runner.looks
    recent = looks and (scene.today - looks[-1].day).days < look_back.WEEK_DAYS
    if not recent or looks[-1].next_matter is None:
        scene = scene.but(looks=(*looks, LookBack(scene.today))[-KEPT:])
    return _ask(scene)


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Take a tap; None where it is about a look back that another has followed."""
    if not button.value:
        return begin(scene)
    if button.value == NEVER:
        return never(scene)
    if not scene.runner.looks or button.of != _number(scene):
        return None
    if button.value == LATER:
        return later(scene)
    matter, _, said = button.value.partition("_")
    return answered(scene, Matter(matter), helps=said == YES)


def answer(scene: Scene, *, helps: bool) -> Turn | None:
    """Take a typed yes or no to the open question, or return None where none is."""
    matter = scene.runner.looks[-1].next_matter if scene.runner.looks else None
    return answered(scene, matter, helps=helps) if matter else None


def answered(scene: Scene, matter: Matter, *, helps: bool) -> Turn:
    """Note one answer; ask the next, or say what the four change."""
    *earlier, look = scene.runner.looks
    look = look_back.told(look, matter, helps=helps)
    scene = scene.but(looks=(*earlier, look))
    return _ask(scene) if look.next_matter else _concluded(scene, look)


def later(scene: Scene) -> Turn:
    """Not this week."""
    *earlier, look = scene.runner.looks
    put_off = scene.but(looks=(*earlier, replace(look, put_off=True)))
    return _closed(put_off).says(replies.LookBackLater())


def never(scene: Scene) -> Turn:
    """Not again of itself; asked for, it is there."""
    wishes = scene.runner.wishes
    unwanted = tuple(kind for kind in wishes.unwanted if kind != Kind.LOOK_BACK)
    wishes = replace(wishes, unwanted=(*unwanted, Kind.LOOK_BACK.value))
    return _closed(scene.but(wishes=wishes)).says(replies.LookBackNever())


def _ask(scene: Scene) -> Turn:
    look = scene.runner.looks[-1]
    matter = look.next_matter or Matter.HABIT
    week = look_back.week_of(scene.history, scene.today)
    minutes = sum(entry.session.total_s for entry in week) // MINUTE_S
    asked = scene.but(asking=Question.LOOK_BACK)
    reply = replies.AskLookBack(matter, len(week), minutes)
    return asked.says(Say(reply, _buttons(scene, matter)))


def _buttons(scene: Scene, matter: Matter) -> ButtonRows:
    number = _number(scene)
    answers = row(Do.LOOK, f"{matter}_{YES}", f"{matter}_{NO}", of=number)
    first = matter is Matter.HABIT
    return (answers, row(Do.LOOK, LATER, NEVER, of=number)) if first else (answers,)


def _number(scene: Scene) -> int:
    """Return what a look back is known by in its buttons: the day on which it began."""
    return scene.runner.looks[-1].day.toordinal()


def _concluded(scene: Scene, look: LookBack) -> Turn:
    scene = _closed(scene)
    for decision in look_back.changes(look, scene.standing, scene.now, scene.today):
        scene = scene.decided(decision)
    until = scene.today + timedelta(days=look_back.WEEK_DAYS)
    reply = replies.LookedBack(look, signs.counts(scene.history), until)
    return scene.says(Say(reply, _ways_on(scene, look)))


def _ways_on(scene: Scene, look: LookBack) -> ButtonRows:
    so_far = len(scene.history.decisions)
    offers = (
        (look.body, (Button(Do.EASIER, of=so_far), Button(Do.WEEK))),
        (look.belief, (Button(Do.AIM, "walk_breaks"),)),
        (look.habit, row(Do.SET, "days", "minutes")),
    )
    rows = tuple(buttons for helps, buttons in offers if helps is False)
    return rows or (row(Do.PROGRESS) + row(Do.PLAN),)


def _closed(scene: Scene) -> Scene:
    return scene.but(asking=None) if scene.runner.asking is Question.LOOK_BACK else scene
