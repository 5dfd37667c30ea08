"""What comes next: tomorrow, and the days ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from walkrun_bot.coaching.coach import Advice, Readiness, advise
from walkrun_bot.coaching.history import Status
from walkrun_bot.dialogue.buttons import Do, row
from walkrun_bot.dialogue.calendar import heading_out_at, next_session_day, session_days
from walkrun_bot.dialogue.replies import following
from walkrun_bot.dialogue.replies import today as replies
from walkrun_bot.dialogue.topics.returning import came_back
from walkrun_bot.dialogue.topics.today import chosen_for, held, session_on
from walkrun_bot.dialogue.turn import Say, Scene, Turn

PLAN_DAYS = 8


def tomorrow(scene: Scene) -> Turn:
    """Answer "and tomorrow?"."""
    day = scene.today + timedelta(days=1)
    scene, greetings = came_back(scene)
    advice = _on(imagined_until(scene, day), day)
    if advice.session is None:
        return held(scene).before(*greetings)
    planned_day = day in session_days(scene.runner, day, 1)
    if planned_day or advice.readiness in {Readiness.SESSION, Readiness.WALK}:
        reply = replies.TomorrowSession(advice, planned_day, heading_out_at(scene.runner, day))
        return scene.says(*greetings, Say(reply, (row(Do.PLAN, of=0) + row(Do.WHY),)))
    rest = replies.TomorrowRest(next_session_day(scene.runner, day), scene.today)
    return scene.says(*greetings, Say(rest, (row(Do.PLAN),)))


def on(scene: Scene, day: date) -> Turn:
    """Answer "what about Sunday?": the session of a day, if those before it go well."""
    scene, greetings = came_back(scene)
    if day < scene.today:
        told = any(entry.day == day for entry in scene.history.told().values())
        return scene.says(*greetings, following.DayPast(day, scene.today, told))
    advice = _on(imagined_until(scene, day), day)
    if advice.session is None:
        return held(scene).before(*greetings)
    planned_day = day in session_days(scene.runner, day, 1)
    if not planned_day and advice.readiness is Readiness.REST_BETWEEN:
        later = next_session_day(scene.runner, day)
        rest = following.DayRest(day, later, scene.today)
        return scene.says(*greetings, Say(rest, (row(Do.PLAN),)))
    at = heading_out_at(scene.runner, day)
    reply = following.DaySession(day, scene.today, advice, planned_day, at)
    return scene.says(*greetings, Say(reply, (row(Do.PLAN) + row(Do.WHY),)))


def fact(scene: Scene, what: following.Fact, day: date) -> Turn:
    """Answer how long, how many runs or when, of the session of a day."""
    advice = _on(imagined_until(scene, day), day)
    if advice.session is None:
        return held(scene)
    at = heading_out_at(scene.runner, day)
    return scene.says(following.SessionFact(what, day, scene.today, advice.session, at))


def nothing_prescribed(scene: Scene) -> bool:
    """Whether no session at all is prescribed for now."""
    return advise(scene.runner.profile, scene.standing, scene.history, scene.today).session is None


def imagined_until(scene: Scene, day: date) -> Scene:
    """Return the scene as it will be on a day, if the sessions before it get done."""
    days = max(0, (day - scene.today).days)
    chosen = session_days(scene.runner, scene.today, days)
    for before in (scene.today + timedelta(days=n) for n in range(days)):
        entry, session = scene.history.on(before), session_on(scene, before)
        if session is not None and (entry is not None or before in chosen):
            session = entry.session if entry else session
            scene, _ = scene.entered(before, session, Status.DONE, entry.number if entry else 0)
    return scene


def _on(scene: Scene, day: date) -> Advice:
    """Return what a day brings, what was chosen for it included."""
    advice = advise(scene.runner.profile, scene.standing, scene.history, day)
    entry = chosen_for(scene, day)
    return replace(advice, session=entry.session) if entry and advice.session else advice


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
