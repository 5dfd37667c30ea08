"""A report is complete: note it, decide, and say what it means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from walkrun_bot.coaching import signs
from walkrun_bot.coaching.coach import after_report, asked_more, pain_alone
from walkrun_bot.coaching.comeback import SOME_TIME_AWAY_DAYS
from walkrun_bot.coaching.destination import stays
from walkrun_bot.coaching.history import (
    DID,
    Because,
    Change,
    Decision,
    Hold,
    ReportEntry,
    SessionEntry,
    Standing,
    Status,
)
from walkrun_bot.coaching.pain import session_answered, trend, with_pain
from walkrun_bot.coaching.report import Completed, Effort, Pain, Place, Report
from walkrun_bot.coaching.safety import gentler
from walkrun_bot.coaching.undoing import retold
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, row
from walkrun_bot.dialogue.calendar import asks_after_pain, next_session_day, session_days
from walkrun_bot.dialogue.questions import LASTING
from walkrun_bot.dialogue.replies import checkin as replies
from walkrun_bot.dialogue.runner import Draft, Stage
from walkrun_bot.dialogue.topics.today import held, session_on
from walkrun_bot.dialogue.turn import Say, Scene, Turn

# "That isn't what I meant", under a pain told of by itself.
PAIN = "pain"


def noted(scene: Scene, draft: Draft) -> Turn:
    """Add the report and its session, decide, and say what comes next."""
    scene = _done_asking(scene)
    report = _report(draft)
    if draft.number == 0:
        return _pain_alone(scene, report)
    entry = scene.history.latest()[draft.number]
    scene = _taken_over(scene, entry, draft.day or entry.day)
    entry = replace(entry, day=draft.day or entry.day)
    if not entry.session.running_s and not entry.session.by_feel:
        report = replace(report, walked_more=False)
    corrected = draft.number in scene.history.told()
    scene, decision = reported(scene, replace(entry, status=_status(entry, report)), report)
    away = _days_before(scene, entry)
    following = next_open_day(scene)
    paused = scene.runner.stage is Stage.PAUSED
    reply = replies.Noted(
        day=entry.day, report=report, session=entry.session, decision=decision,
        sessions=signs.counts(scene.history).sessions,
        returned_after=away if away >= SOME_TIME_AWAY_DAYS else 0,
        next_session=None if paused else session_on(scene, following), next_day=following,
        today=scene.today, corrected=corrected,
        proof=signs.proof(
            scene.history.latest()[entry.number], scene.history.told()[entry.number],
            scene.runner.unsure_on,
        ),
        adjusted=signs.adjusted(scene.history),
        asked_tomorrow=asks_after_pain(scene.runner, scene.now),
    )  # fmt: skip
    return scene.says(Say(reply, _buttons_after(scene, decision, report)))


def _taken_over(scene: Scene, entry: SessionEntry, day: date) -> Scene:
    """Return the scene with a session told of on another day in place of the one planned there.

    That one takes the day left free, and is gone where that is past.
    """
    there = scene.history.on(day)
    if day == entry.day or there is None or there.status is not Status.PLANNED:
        return scene
    status = Status.PLANNED if entry.day >= scene.today else Status.SKIPPED
    return scene.entered(entry.day, there.session, status, there.number)[0]


def reported(
    scene: Scene, entry: SessionEntry, report: Report, at_most: Standing | None = None
) -> tuple[Scene, Decision]:
    """Return the scene with a report noted and decided on, and the decision.

    One for a session told of before takes the place of the first, and of what it had earned.
    The plan stands no harder afterwards than `at_most`.
    """
    again = entry.number in scene.history.told()
    scene, entry = scene.entered(entry.day, entry.session, entry.status, entry.number)
    told = ReportEntry(entry.number, entry.day, scene.now, report)
    scene = scene.told(told)
    scene = _taken_back(scene, told) if again else scene
    decision = after_report(scene.runner.profile, scene.standing, scene.history, told)
    if at_most is not None:
        decision = replace(decision, after=gentler(decision.after, at_most))
    return scene.decided(decision), decision


def _done_asking(scene: Scene) -> Scene:
    """Return the scene without draft and question; one about danger stays, and what came of it."""
    asking = scene.runner.asking if scene.runner.asking in LASTING else None
    return scene.but(draft=None, asking=asking)


def skipped(scene: Scene, of: int = 0) -> Turn:
    """Not this time: the session is gone, and nothing has to be made up."""
    if of in scene.history.told():
        return untold(scene, of)
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


def untold(scene: Scene, number: int) -> Turn:
    """A session told as done did not happen after all: it keeps nothing that it earned."""
    scene = _done_asking(scene)
    entry = scene.history.latest()[number]
    scene, _ = scene.entered(entry.day, entry.session, Status.SKIPPED, number)
    told = ReportEntry(number, entry.day, scene.now, Report(Completed.NONE))
    scene = _taken_back(scene.told(told), told)
    following = next_open_day(scene)
    reply = replies.Untold(entry.day, scene.today, session_on(scene, following), following)
    return scene.says(Say(reply, (row(Do.TODAY), (Button(Do.DONE, "again", number),))))


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


def _report(draft: Draft) -> Report:
    pain = None
    if draft.hurt and draft.level != 0:
        place = draft.place or Place.OTHER
        pain = Pain(place, draft.level, frozenset(draft.signs or ()), draft.side)
    completed = draft.completed or Completed.ALL
    return Report(completed, draft.effort, pain, draft.walked_more, hurt_unsaid=draft.hurt is None)


def _pain_alone(scene: Scene, report: Report) -> Turn:
    """A pain told of by itself: it belongs to the session that it answers to, if there is one."""
    if report.pain is None:
        return scene.says(replies.NoPain())
    entry = session_answered(scene.history, report.pain, scene.today)
    if entry is not None:
        whole = with_pain(scene.history.told()[entry.number].report, report.pain)
        scene, decision = reported(scene, entry, whole, at_most=scene.standing)
    else:
        told = ReportEntry(0, scene.today, scene.now, Report(Completed.ALL, pain=report.pain))
        scene = scene.told(told)
        decision = pain_alone(scene.standing, scene.history, told)
        scene = scene.decided(decision)
    if scene.standing.hold is Hold.RED_FLAG:
        return held(scene)
    place = trend(scene.history, report.pain.place, scene.today)
    asks = asks_after_pain(scene.runner, scene.now)
    noted_ = replies.PainNoted(report.pain, decision, place, asks)
    correct = row(Do.CORRECT, of=decision.number)
    if not decision.number:
        correct = (Button(Do.UNDO, PAIN, len(scene.history.decisions)),)
    return scene.says(Say(noted_, (row(Do.TODAY) + row(Do.WHY), correct)))


def _taken_back(scene: Scene, told: ReportEntry) -> Scene:
    """Return the scene without what the first telling of a session had done to the plan."""
    decision = retold(scene.runner.profile, scene.standing, scene.history, told)
    return scene.decided(decision) if decision else scene


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
    if decision.because is Because.TRY_ELSE:
        easier = Button(Do.EASIER, of=len(scene.history.decisions))
        return ((easier, Button(Do.WEEK)), (Button(Do.PLAN), Button(Do.WHY)), correct)
    usual = (Button(Do.PLAN), Button(Do.WHY))
    if report.effort is Effort.EASY and _may_have_more(scene):
        more = Button(Do.MORE, "next", len(scene.history.decisions))
        return ((more,), (Button(Do.SAME, "again"), *usual), correct)
    return (usual, correct)


def _may_have_more(scene: Scene) -> bool:
    """Whether one rung beyond would be granted; where somebody stays, more is for the asking."""
    profile, standing = scene.runner.profile, scene.standing
    if stays(profile, standing):
        return False
    more = asked_more(profile, standing, scene.history, scene.now, scene.today)
    return more.change is Change.STEP
