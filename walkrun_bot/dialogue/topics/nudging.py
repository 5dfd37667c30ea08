"""A moment of the runner's day has come: whether to speak, and what to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching.coach import advise
from walkrun_bot.coaching.history import Hold, Status
from walkrun_bot.coaching.look_back import is_worth_it
from walkrun_bot.coaching.pain import aching
from walkrun_bot.dialogue.buttons import Button, Do, row
from walkrun_bot.dialogue.calendar import (
    MOST_A_DAY,
    USEFUL_FOR,
    Kind,
    Moment,
    heading_out_at,
    moments,
    which_hand,
)
from walkrun_bot.dialogue.forgetting import forgotten
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies import nudging as replies
from walkrun_bot.dialogue.runner import Draft, Nudged, Question
from walkrun_bot.dialogue.topics import aches, care, looking, pauses
from walkrun_bot.dialogue.topics.asking import buttons_under
from walkrun_bot.dialogue.topics.checkin import closed
from walkrun_bot.dialogue.topics.returning import came_back
from walkrun_bot.dialogue.topics.today import (
    chosen_already,
    chosen_for,
    offer_buttons,
    planned,
)
from walkrun_bot.dialogue.topics.ways_on import in_despair, way_on
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

WORDINGS = 3
# Nudges about a session to come.
AHEAD = frozenset({Kind.EVENING, Kind.MORNING})
# Those that come while a question about danger is open; the hand is then that question, once more.
CARING = frozenset({Kind.HAND, Kind.PAUSE_OVER})
# Nudges older than this need not be remembered any more.
REMEMBERED = timedelta(days=3)


def came(scene: Scene) -> Turn:
    """Deal with every moment up to now: late ones are dropped, and few of the rest are spoken."""
    if (end := forgotten(scene)) is not None:
        return end
    due = sorted(_due(scene), key=lambda moment: moment.at)
    scene = pauses.ended(scene.but(moments_until=scene.now))
    scene = closed(scene) if due else scene
    turn = scene.says()
    for moment in due:
        scene = Scene(turn.runner, scene.now)
        if scene.now - moment.at <= USEFUL_FOR[moment.kind] and _may_speak(scene, moment):
            spoken = _SPEAK[moment.kind](scene, moment)
            turn = _remembered(spoken, scene, moment).before(*turn.says) if spoken else turn
    return turn


def _due(scene: Scene) -> list[Moment]:
    runner = scene.runner
    due = (m for m in moments(runner, scene.now) if runner.moments_until < m.at <= scene.now)
    return [moment for moment in due if moment.kind not in runner.wishes.unwanted]


def _may_speak(scene: Scene, moment: Moment) -> bool:
    today = [n for n in scene.runner.nudged if n.day == scene.today]
    again = any(n.kind == moment.kind for n in today)
    return len(today) < MOST_A_DAY and not again and not _talking(scene, moment)


def _talking(scene: Scene, moment: Moment) -> bool:
    """Whether a question is open that no session is talked over.

    One about danger, for as long as it takes; whether to delete everything, for that day.
    """
    asking = scene.runner.asking
    if asking is Question.DELETE:
        return scene.runner.asked_on == scene.today
    return asking in STAYS_OPEN and moment.kind not in CARING


def _remembered(turn: Turn, scene: Scene, moment: Moment) -> Turn:
    kept = [n for n in turn.runner.nudged if scene.today - n.day <= REMEMBERED]
    nudged = (*kept, Nudged(moment.kind, scene.today))
    says = tuple(replace(say, nudge=True) for say in turn.says)
    return replace(turn, runner=replace(turn.runner, nudged=nudged), says=says)


def _evening(scene: Scene, moment: Moment) -> Turn | None:
    advice = advise(scene.runner.profile, scene.standing, scene.history, moment.day)
    if advice.session is None or _settled(scene, moment.day):
        return None
    chosen = chosen_for(scene, moment.day)
    advice = replace(advice, session=chosen.session) if chosen else advice
    at = heading_out_at(scene.runner, moment.day)
    reply = replies.EveningBefore(advice, at, _wording(scene))
    return scene.says(Say(reply, (row(Do.PLAN) + row(Do.WHY),), silent=True))


def _morning(scene: Scene, moment: Moment) -> Turn | None:
    scene, _ = came_back(scene)
    advice = advise(scene.runner.profile, scene.standing, scene.history, moment.day)
    if advice.session is None or _settled(scene, moment.day):
        return None
    entry = chosen_already(scene)
    if entry is None:
        scene, entry = planned(scene, moment.day, advice.session)
    advice = replace(advice, session=entry.session)
    at, wording = heading_out_at(scene.runner, moment.day), _wording(scene)
    greets = all(nudged.day != scene.today for nudged in scene.runner.nudged)
    reply = replies.MorningOf(scene.runner.name, advice, at, wording, scene.cue, greets)
    return scene.says(Say(reply, offer_buttons(entry.number, advice)))


def _after(scene: Scene, moment: Moment) -> Turn | None:
    entry = scene.history.on(moment.day)
    draft = scene.runner.draft
    asked_already = draft is not None and entry is not None and draft.number == entry.number
    aching_asked = scene.runner.asking is Question.ACHE
    if entry is None or entry.status is not Status.PLANNED or asked_already or aching_asked:
        return None
    asked = scene.but(asking=Question.COMPLETED, draft=Draft(entry.number))
    reply = replies.QuestionAfter(moment.day, scene.today, _wording(scene))
    return asked.says(Say(reply, buttons_under(Question.COMPLETED, entry.number)))


def _ache(scene: Scene, _: Moment) -> Turn | None:
    """How a pain of yesterday is this morning: asked once, where nothing else is being asked."""
    ache = aching(scene.history)
    return aches.ask_ache(scene, ache) if ache and scene.runner.draft is None else None


def _hand(scene: Scene, moment: Moment) -> Turn | None:
    which = which_hand(scene.runner, moment.at)
    if scene.runner.asking in STAYS_OPEN:
        return care.ask_again(scene) if which == 1 else None
    hold = scene.standing.hold
    if hold in {Hold.RED_FLAG, Hold.ILLNESS}:
        asked = replies.CareHand(scene.runner.name, hold, in_despair(scene))
        return scene.says(Say(asked, way_on(scene))) if which == 1 else None
    reply = replies.HandHeldOut(scene.runner.name, which)
    smaller = (Button(Do.SWAP, "small"), Button(Do.SWAP, "walk"))
    return scene.says(Say(reply, (smaller, row(Do.PAUSE), row(Do.STOP))))


def _pause_over(scene: Scene, _: Moment) -> Turn | None:
    if scene.runner.asking in STAYS_OPEN:
        return care.ask_again(scene)
    reply = replies.PauseOver(scene.runner.name)
    return scene.says(Say(reply, (row(Do.TODAY), row(Do.PAUSE))))


def _look_back(scene: Scene, moment: Moment) -> Turn | None:
    telling = scene.runner.draft is not None and scene.runner.asked_on == scene.today
    if (
        telling
        or scene.standing.hold is not None
        or not is_worth_it(scene.history, scene.runner.looks, moment.day)
    ):
        return None
    return looking.begin(scene.but(draft=None))


def _settled(scene: Scene, day: date) -> bool:
    """Whether the session of a day has been told of or skipped."""
    entry = scene.history.on(day)
    return entry is not None and entry.status is not Status.PLANNED


def _wording(scene: Scene) -> int:
    """Return which wording comes today: another every day, the same for the same day."""
    return (scene.runner.seed + scene.today.toordinal()) % WORDINGS


_SPEAK: dict[Kind, Callable[[Scene, Moment], Turn | None]] = {
    Kind.EVENING: _evening,
    Kind.MORNING: _morning,
    Kind.AFTER: _after,
    Kind.ACHE: _ache,
    Kind.HAND: _hand,
    Kind.PAUSE_OVER: _pause_over,
    Kind.LOOK_BACK: _look_back,
}
