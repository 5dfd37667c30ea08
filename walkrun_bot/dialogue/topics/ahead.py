"""What comes next: tomorrow, and the days ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from walkrun_bot.coaching.coach import Readiness, advise
from walkrun_bot.coaching.history import History, Status
from walkrun_bot.dialogue.buttons import Do, row
from walkrun_bot.dialogue.calendar import next_session_day, session_days
from walkrun_bot.dialogue.replies import today as replies
from walkrun_bot.dialogue.topics.returning import came_back
from walkrun_bot.dialogue.topics.today import held, session_on
from walkrun_bot.dialogue.turn import Say, Scene, Turn

PLAN_DAYS = 8


def tomorrow(scene: Scene) -> Turn:
    """Answer "and tomorrow?"."""
    day = scene.today + timedelta(days=1)
    scene, greetings = came_back(scene)
    advice = advise(scene.runner.profile, scene.standing, _as_if_done(scene, scene.today), day)
    if advice.session is None:
        return held(scene).before(*greetings)
    planned_day = day in session_days(scene.runner, day, 1)
    if planned_day or advice.readiness in {Readiness.SESSION, Readiness.WALK}:
        reply = replies.TomorrowSession(advice, planned_day, scene.runner.wishes.at)
        return scene.says(*greetings, Say(reply, (row(Do.PLAN, of=0) + row(Do.WHY),)))
    rest = replies.TomorrowRest(next_session_day(scene.runner, day), scene.today)
    return scene.says(*greetings, Say(rest, (row(Do.PLAN),)))


def plan(scene: Scene) -> Turn:
    """Answer "what is the plan?": the sessions of the next days, if each goes well."""
    scene, greetings = came_back(scene)
    profile, wishes = scene.runner.profile, scene.runner.wishes
    advice = advise(profile, scene.standing, scene.history, scene.today)
    if advice.session is None:
        return held(scene).before(*greetings)
    days = []
    imagined = scene
    for day in session_days(scene.runner, scene.today, PLAN_DAYS):
        session = session_on(imagined, day)
        if session is not None:
            days.append(replies.PlanDay(day, session))
            imagined, _ = imagined.entered(day, session, Status.DONE)
    reply = replies.PlanAhead(tuple(days), wishes.at, wishes.minutes, advice)
    return scene.says(*greetings, Say(reply, (row(Do.TODAY) + row(Do.WHY), row(Do.SETTINGS))))


def _as_if_done(scene: Scene, day: date) -> History:
    """Return the history as it will be if a session still planned for `day` gets done."""
    entry = scene.history.on(day)
    if entry is None or entry.status is not Status.PLANNED:
        return scene.history
    done = replace(entry, status=Status.DONE)
    return replace(scene.history, sessions=(*scene.history.sessions, done))
