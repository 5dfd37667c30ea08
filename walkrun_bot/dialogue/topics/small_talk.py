"""Everything else people say and send."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching import signs
from walkrun_bot.coaching.history import Hold
from walkrun_bot.coaching.report import COMFORTABLE, Effort
from walkrun_bot.dialogue.buttons import Button, Do, row
from walkrun_bot.dialogue.hearing.meaning.shapes import Glad, Low
from walkrun_bot.dialogue.hearing.meaning.subjects import Subject
from walkrun_bot.dialogue.hearing.when.times import Impossible
from walkrun_bot.dialogue.hearing.wishes.chat import Chat
from walkrun_bot.dialogue.replies import small_talk as replies
from walkrun_bot.dialogue.replies.answer import Answer
from walkrun_bot.dialogue.replies.care import MedicalLine, NoDanger
from walkrun_bot.dialogue.runner import Stage
from walkrun_bot.dialogue.topics import ahead, noting, pauses
from walkrun_bot.dialogue.topics.returning import came_back
from walkrun_bot.dialogue.topics.today import easier_or_more, held
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from walkrun_bot.dialogue.events import Attachment

NEITHER = "none"
# "How did it go?" on the evening of a death is what nobody who cares would ask. The number is ours;
# the pause ends with a question, and it is theirs to change.
QUIET_IN_GRIEF_DAYS = 7
# In how many ways it is said that something was not understood: three times the same is a machine.
WAYS_TO_SAY_SO = 3
_TODAY = (row(Do.TODAY),)
_MORE = (
    row(Do.PROGRESS) + row(Do.WHY),
    row(Do.ILL) + row(Do.PAUSE),
    row(Do.SETTINGS) + row(Do.HELP),
    row(Do.PRIVACY) + row(Do.STOP),
)


def greet(scene: Scene) -> Turn:
    """Hello back; after days away the return is what is greeted."""
    scene, greetings = came_back(scene)
    if greetings:
        return scene.says(*(replace(say, buttons=_TODAY) for say in greetings))
    paused = scene.runner.stage is Stage.PAUSED
    buttons = (*_TODAY, row(Do.RESUME)) if paused else _TODAY
    return scene.says(Say(replies.Greeting(scene.runner.name), buttons))


def better(scene: Scene) -> Turn:
    """A place that hurt is all right again."""
    return scene.says(replies.Better())


def grief(scene: Scene) -> Turn:
    """Somebody has died: nothing is asked, and no note comes for a while."""
    quiet = pauses.quiet(scene, QUIET_IN_GRIEF_DAYS)
    until = quiet.runner.paused_until
    return quiet.says(Say(replies.Grief(until), (row(Do.RESUME),)))


def how_long(scene: Scene) -> Turn:
    """How long it will take: no week is promised."""
    return scene.says(replies.HowLong())


def feeling(scene: Scene, effort: Effort | None) -> Turn:
    """How somebody feels, told when no session is waiting to be told of."""
    return all_right(scene) if effort is None or effort in COMFORTABLE else tired(scene)


def tired(scene: Scene) -> Turn:
    """A tired or heavy day: smaller, a walk, or rest."""
    smaller = (Button(Do.SWAP, "small"), Button(Do.SWAP, "walk"))
    buttons = (smaller, row(Do.WEEK) + row(Do.SKIP))
    return scene.but(unsure_on=scene.today).says(Say(replies.TiredDay(), buttons))


def all_right(scene: Scene) -> Turn:
    """A yes, a no or a "fine" where nothing was asked."""
    active = scene.runner.stage is Stage.ACTIVE and not ahead.nothing_prescribed(scene)
    following = noting.next_open_day(scene) if active else None
    return scene.says(Say(replies.AllRight(following, scene.today), _TODAY))


def thanks(scene: Scene) -> Turn:
    """Thanks answered."""
    return scene.says(replies.YouAreWelcome())


def help_(scene: Scene) -> Turn:
    """What one can say and tap."""
    return scene.says(Say(replies.Help(), keyboard=scene.runner.standing is not None))


def menu(scene: Scene) -> Turn:
    """The things without a button of their own."""
    return scene.says(Say(replies.More(), (easier_or_more(scene), *_MORE)))


def counts(scene: Scene) -> Turn:
    """Does walking count?"""
    return scene.says(replies.WalkingCounts())


def why_hard(scene: Scene) -> Turn:
    """Why is it so hard?"""
    return scene.says(Answer(Subject.WHY_HARD, signs.counts(scene.history)))


def meant(scene: Scene, button: Button) -> Turn:
    """What was meant, after that was asked: a low day, something good, or neither."""
    if button.value == "low":
        return low(scene)
    return win(scene) if button.value == "win" else not_understood(scene)


def low(scene: Scene, shape: Low = Low.SOMETHING, *, beside: bool = False) -> Turn:
    """A low day, met with this runner's own facts; beside a report, nothing is offered."""
    smaller = (Button(Do.SWAP, "small"), Button(Do.SWAP, "walk"))
    buttons = () if beside else (smaller, row(Do.WEEK) + row(Do.PAUSE))
    draft = scene.runner.draft
    too_hard = beside and draft is not None and draft.effort is Effort.TOO_HARD
    low_day = replies.LowDay(shape, signs.counts(scene.history), scene.cue, beside, too_hard)
    return scene.but(unsure_on=scene.today).says(Say(low_day, buttons))


def the_running(scene: Scene) -> Turn:
    """It is the running that weighs; where a danger still holds the plan, that is said instead."""
    if scene.standing.hold is Hold.RED_FLAG:
        return held(scene).before(Say(NoDanger()))
    return low(scene)


def win(scene: Scene, shape: Glad = Glad.PROUD, *, beside: bool = False) -> Turn:
    """A win, seen."""
    return scene.says(replies.SmallWin(shape, signs.counts(scene.history), scene.cue, beside))


def chatted(scene: Scene, kind: Chat) -> Turn:
    """A word on the coach itself, said to it as to a person."""
    return scene.says(replies.Chatted(kind))


def medical(scene: Scene) -> Turn:
    """The line that a coach may not cross."""
    return scene.says(MedicalLine())


def no_such(scene: Scene, what: Impossible) -> Turn:
    """A day or a time that there is not."""
    return scene.says(replies.NoSuchThing(what is Impossible.DATE))


def not_understood(scene: Scene) -> Turn:
    """Say so, and what can be done."""
    buttons = ((*row(Do.TODAY), Button(Do.DONE)), row(Do.HELP))
    wording = (scene.cue + scene.clock.minute) % WAYS_TO_SAY_SO
    return scene.says(Say(replies.NotUnderstood(wording), buttons))


def showed(scene: Scene, what: Attachment) -> Turn:
    """Something without words."""
    return scene.says(replies.CannotRead(what))


def amended(scene: Scene) -> Turn:
    """An earlier message was edited."""
    return scene.says(replies.EditSeen())
