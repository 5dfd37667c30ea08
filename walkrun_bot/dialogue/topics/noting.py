"""A report is complete: note it, decide, and say what it means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from walkrun_bot.coaching.coach import after_report, asked_more
from walkrun_bot.coaching.comeback import SOME_TIME_AWAY_DAYS
from walkrun_bot.coaching.history import (
    DID,
    Change,
    Decision,
    Hold,
    ReportEntry,
    SessionEntry,
    Status,
)
from walkrun_bot.coaching.report import Completed, Effort, Pain, Place, Report
from walkrun_bot.coaching.safety import on_pain
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, row
from walkrun_bot.dialogue.calendar import next_session_day, session_days
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.replies import checkin as replies
from walkrun_bot.dialogue.runner import Draft, Stage
from walkrun_bot.dialogue.topics.today import held, session_on
from walkrun_bot.dialogue.turn import Say, Scene, Turn


def noted(scene: Scene, draft: Draft) -> Turn:
    """Add the report and its session, decide, and say what comes next."""
    scene = _done_asking(scene)
    report = _report(draft)
    if draft.number == 0:
        return _pain_alone(scene, report)
    entry = scene.history.latest()[draft.number]
    entry = replace(entry, day=draft.day or entry.day)
    corrected = draft.number in scene.history.told()
    scene = _taken_back(scene, draft.number) if corrected else scene
    away = _days_before(scene, entry)
    scene, entry = scene.entered(entry.day, entry.session, _status(entry, report),
                                 entry.number)  # fmt: skip
    told = ReportEntry(entry.number, entry.day, scene.now, report)
    scene = scene.told(told)
    decision = after_report(scene.runner.profile, scene.standing, scene.history, told)
    scene = scene.decided(decision)
    following = next_open_day(scene)
    paused = scene.runner.stage is Stage.PAUSED
    reply = replies.Noted(
        day=entry.day, report=report, session=entry.session, decision=decision,
        sessions=sessions_done(scene), returned_after=away if away >= SOME_TIME_AWAY_DAYS else 0,
        next_session=None if paused else session_on(scene, following), next_day=following,
        today=scene.today, corrected=corrected,
    )  # fmt: skip
    return scene.says(Say(reply, _buttons_after(scene, decision, report)))


def _done_asking(scene: Scene) -> Scene:
    """Return the scene without draft and question; one about danger stays until it is answered."""
    asking = scene.runner.asking if scene.runner.asking in STAYS_OPEN else None
    return scene.but(draft=None, asking=asking)


def skipped(scene: Scene, of: int = 0) -> Turn:
    """Not this time: the session is gone, and nothing has to be made up."""
    scene = _done_asking(scene)
    scene = _skip(scene, scene.history.latest().get(of) or scene.history.on(scene.today))
    following = next_open_day(scene)
    smaller = (Button(Do.SWAP, "small"), Button(Do.SWAP, "walk"))
    buttons = (smaller, row(Do.WEEK) + row(Do.TOMORROW))
    return scene.says(Say(replies.SkippedNoted(following, scene.today), buttons))


def skipped_on(scene: Scene, day: date) -> Scene:
    """Return the scene with the session of a day left out, planned already or not."""
    entry = scene.history.on(day)
    if entry is not None:
        return _skip(scene, entry)
    session = session_on(scene, day) if day in session_days(scene.runner, day, 1) else None
    return scene.entered(day, session, Status.SKIPPED)[0] if session else scene


def skip_day(scene: Scene, day: date) -> Turn:
    """Not on that day: gone, and nothing is owed."""
    scene = skipped_on(_done_asking(scene), day)
    later = next_open_day(scene)
    if later == day:
        later = next_session_day(scene.runner, day)
    return scene.says(Say(replies.SkippedNoted(later, scene.today, day), (row(Do.PLAN),)))


def _skip(scene: Scene, entry: SessionEntry | None) -> Scene:
    if entry is None and scene.today in session_days(scene.runner, scene.today, 1):
        session = session_on(scene, scene.today)
        return scene.entered(scene.today, session, Status.SKIPPED)[0] if session else scene
    if entry is not None and entry.status is Status.PLANNED:
        return scene.entered(entry.day, entry.session, Status.SKIPPED, entry.number)[0]
    return scene


def next_open_day(scene: Scene) -> date:
    """Return the next chosen day, today included, whose session is still open."""
    entry = scene.history.on(scene.today)
    chosen = scene.today in session_days(scene.runner, scene.today, 1)
    if chosen and (entry is None or entry.status is Status.PLANNED):
        return scene.today
    return next_session_day(scene.runner, scene.today)


def sessions_done(scene: Scene) -> int:
    """Return how many sessions were done, in part or whole; it never falls."""
    return sum(entry.status in DID for entry in scene.history.latest().values())


def _report(draft: Draft) -> Report:
    pain = None
    if draft.hurt and draft.level != 0:
        place = draft.place or Place.OTHER
        pain = Pain(place, draft.level, frozenset(draft.signs or ()), draft.side)
    completed = draft.completed or Completed.ALL
    return Report(completed, draft.effort, pain, draft.walked_more, hurt_unsaid=draft.hurt is None)


def _pain_alone(scene: Scene, report: Report) -> Turn:
    if report.pain is None:
        return scene.says(replies.NoPain())
    verdict = on_pain(scene.standing, scene.history, report.pain)
    decision = Decision(scene.now, scene.today, verdict.change, verdict.because, scene.standing,
                        verdict.after, count=verdict.count)  # fmt: skip
    scene = scene.decided(decision)
    if scene.standing.hold is Hold.RED_FLAG:
        return held(scene)
    return scene.says(Say(replies.PainNoted(report.pain, decision), (row(Do.TODAY),)))


def _taken_back(scene: Scene, number: int) -> Scene:
    """Return the scene as it stood before the report that is now told anew.

    Only the latest decision can be taken back; one that others were built on stands.
    """
    last = scene.history.decisions[-1]
    return scene.but(standing=last.before) if last.number == number else scene


def _status(entry: SessionEntry, report: Report) -> Status:
    if report.completed is Completed.PART:
        return Status.PARTLY
    return Status.SWAPPED if entry.chosen else Status.DONE


def _days_before(scene: Scene, entry: SessionEntry) -> int:
    days = [e.day for e in scene.history.latest().values()
            if e.status in DID and e.number != entry.number]  # fmt: skip
    return (entry.day - max(days)).days if days else 0


def _buttons_after(scene: Scene, decision: Decision, report: Report) -> ButtonRows:
    """Return what may come next, and the way to put it right if it is not quite so."""
    correct = row(Do.CORRECT, of=decision.number)
    if decision.change is Change.STEP:
        return ((Button(Do.SAME), Button(Do.PLAN)), correct)
    usual = (Button(Do.PLAN), Button(Do.WHY))
    if report.effort is Effort.EASY and _may_have_more(scene):
        more = Button(Do.MORE, "next", len(scene.history.decisions))
        return ((more,), (Button(Do.SAME, "again"), *usual), correct)
    return (usual, correct)


def _may_have_more(scene: Scene) -> bool:
    """Whether one rung beyond would be granted, if it was asked for."""
    profile, standing = scene.runner.profile, scene.standing
    more = asked_more(profile, standing, scene.history, scene.now, scene.today)
    return more.change is Change.STEP
