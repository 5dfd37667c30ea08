"""What should I do today? An answer at once, with its reason and the small version."""

from __future__ import annotations

from datetime import date

from walkrun_bot.coaching import coach
from walkrun_bot.coaching.coach import Advice, Readiness, advise
from walkrun_bot.coaching.history import (
    Because,
    Hold,
    Illness,
    SessionEntry,
    Status,
)
from walkrun_bot.coaching.illness import RESTS
from walkrun_bot.coaching.lately import ran
from walkrun_bot.coaching.readiness import runs_again_on
from walkrun_bot.coaching.reasons import lately, reason
from walkrun_bot.coaching.session import Session
from walkrun_bot.coaching.walking_week import in_walking_week
from walkrun_bot.dialogue.buttons import Button, ButtonRows, Do, row
from walkrun_bot.dialogue.calendar import heading_out_at, next_session_day, session_days
from walkrun_bot.dialogue.emergency import emergency_number
from walkrun_bot.dialogue.replies import today as replies
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics.returning import came_back
from walkrun_bot.dialogue.topics.ways_on import in_despair, seen_button, way_on
from walkrun_bot.dialogue.turn import Say, Scene, Turn


def today(scene: Scene) -> Turn:
    """Answer "what should I do today?"."""
    scene, greetings = came_back(scene)
    entry = scene.history.on(scene.today)
    if entry is not None and entry.status not in {Status.PLANNED, Status.SKIPPED}:
        following = next_session_day(scene.runner, scene.today)
        done = replies.TodayDone(following, scene.today, scene.standing.hold is not None)
        return scene.says(*greetings, Say(done, (row(Do.TOMORROW), row(Do.PLAN))))
    return _offer(scene).before(*greetings)


def session_on(scene: Scene, day: date) -> Session | None:
    """Return the session of a day still to come, None where it is done or nothing is prescribed."""
    entry = scene.history.on(day)
    if entry is not None and entry.status is not Status.PLANNED:
        return None
    return advise(scene.runner.profile, scene.standing, scene.history, day).session


def why(scene: Scene) -> Turn:
    """Say why the plan is as it is."""
    decision = reason(scene.standing, scene.history) or scene.history.decisions[-1]
    before = tuple(d for d in lately(scene.history) if d != decision)
    reply = replies.Why(decision, before, scene.today)
    return scene.says(Say(reply, (easier_or_more(scene),)))


def easier_or_more(scene: Scene) -> tuple[Button, ...]:
    """Return the two wishes for another rung, each good for one step from where we are now."""
    so_far = len(scene.history.decisions)
    return (Button(Do.EASIER, of=so_far), Button(Do.MORE, of=so_far))


def easier(scene: Scene) -> Turn:
    """One rung easier: always, at once, without a question."""
    before = scene.standing.rung
    after = scene.decided(coach.asked_easier(scene.standing, scene.now, scene.today))
    lowest = after.standing.rung == before
    undo = (after.undo,) if after.undo else ()
    after, session = refreshed(after)
    return after.says(Say(replies.EasierNow(session, lowest), (*_today_and_small(), *undo)))


def more(scene: Scene) -> Turn:
    """Asked for more: one rung, where the last session allows it."""
    before = scene.standing
    decision = coach.asked_more(scene.runner.profile, before, scene.history, scene.now, scene.today)
    after = scene.decided(decision)
    if decision.after.rung == before.rung:
        walks = decision.because is Because.WALKING_WEEK
        go_on = row(Do.WEEK, "end") if walks else row(Do.TODAY)
        return after.says(Say(replies.MoreLater(decision), (go_on,)))
    after, session = refreshed(after)
    return after.says(Say(replies.MoreNow(session), (row(Do.SAME),)))


def same(scene: Scene) -> Turn:
    """Same again: the last step taken back."""
    decision = coach.asked_same(scene.standing, scene.history, scene.now, scene.today)
    if decision is None:
        return scene.says(Say(replies.NoStepToTakeBack(), (row(Do.TODAY),)))
    after, session = refreshed(scene.decided(decision))
    return after.says(Say(replies.SameAgain(session), (row(Do.TODAY),)))


def same_kept(scene: Scene) -> Turn:
    """Same again, chosen over a little more: nothing changes, or a step just taken goes back."""
    decision = coach.asked_same(scene.standing, scene.history, scene.now, scene.today)
    after = scene.decided(decision) if decision else scene
    after, session = refreshed(after)
    return after.says(Say(replies.SameAgain(session), (row(Do.TODAY),)))


def planned(scene: Scene, day: date, session: Session) -> tuple[Scene, SessionEntry]:
    """Return the scene in which `session` is entered as planned for `day`, once."""
    entry = scene.history.on(day)
    if entry is None or entry.status is not Status.PLANNED:
        return scene.entered(day, session, Status.PLANNED)
    if entry.session == session:
        return scene, entry
    return scene.entered(day, session, Status.PLANNED, entry.number, chosen=False)


def offer_buttons(number: int, advice: Advice) -> ButtonRows:
    """Return the buttons under a session on offer."""
    swaps = [Button(Do.SWAP, "small", number)] if advice.small else []
    if advice.readiness is Readiness.SESSION:
        swaps.append(Button(Do.SWAP, "walk", number))
    return (
        (Button(Do.DONE, of=number),),
        tuple(swaps),
        (Button(Do.OTHER, of=number),),
        (Button(Do.SKIP, of=number), Button(Do.WHY)),
    )


def _offer(scene: Scene) -> Turn:
    advice = advise(scene.runner.profile, scene.standing, scene.history, scene.today)
    if advice.session is None:
        return held(scene)
    chosen = chosen_already(scene)
    if chosen is not None:
        return scene.says(session_chosen(scene, chosen))
    if advice.readiness is Readiness.REST_BETWEEN:
        following = next_session_day(scene.runner, scene.today)
        rest = replies.TodayRest(advice, following, scene.today)
        return scene.says(Say(rest, ((Button(Do.SWAP, "easy"), Button(Do.TOMORROW)),)))
    scene, entry = planned(scene, scene.today, advice.session)
    on_plan = scene.today in session_days(scene.runner, scene.today, 1)
    reply = replies.TodaySession(
        advice, on_plan, heading_out_at(scene.runner, scene.today), scene.cue
    )
    return scene.says(Say(reply, offer_buttons(entry.number, advice) + seen_button(scene)))


def session_chosen(scene: Scene, entry: SessionEntry) -> Say:
    """Return the words and buttons of a session that the runner has chosen."""
    other = row(Do.OTHER, of=entry.number) + row(Do.SKIP, of=entry.number)
    buttons = (row(Do.DONE, of=entry.number), other)
    later = entry.day if entry.day != scene.today else None
    if later:
        return Say(replies.SessionChosen(entry.session, scene.cue, later), (row(Do.PLAN),))
    return Say(replies.SessionChosen(entry.session, scene.cue, later), buttons)


def chosen_already(scene: Scene) -> SessionEntry | None:
    """Return today's session where the runner has chosen it over the planned one."""
    return chosen_for(scene, scene.today)


def chosen_for(scene: Scene, day: date) -> SessionEntry | None:
    """Return the session that the runner has chosen for a day over the planned one."""
    entry = scene.history.on(day)
    if entry is None or entry.status is not Status.PLANNED or not entry.chosen:
        return None
    standing, day = scene.standing, scene.today
    held_back = standing.hold or standing.walks_first or in_walking_week(standing, day)
    return None if held_back and ran(entry.session) else entry


def held(scene: Scene) -> Turn:
    """Say what holds the plan, and offer the way on.

    Raises:
        ValueError: nothing holds it.
    """
    hold = scene.standing.hold
    if hold is not None:
        asked = _asked_about(scene) if hold in {Hold.RED_FLAG, Hold.ILLNESS} else scene
        reply = _held_reply(scene, hold)
        return asked.says(Say(reply, way_on(scene)))
    message = "nothing holds the plan"
    raise ValueError(message)


def _asked_about(scene: Scene) -> Scene:
    """Return the scene with what holds the plan asked about today, so that it is put anew once."""
    return scene.but(asking=Question.SEEN, asked_on=scene.today)


def _held_reply(scene: Scene, hold: Hold) -> replies.TodayHeld:
    wishes = scene.runner.wishes
    despair = in_despair(scene)
    number = emergency_number(wishes.zone) if wishes.zone_known else ""
    again = scene.runner.asking is Question.SEEN and scene.runner.asked_on == scene.today
    days = RESTS[scene.standing.illness or Illness.BODY].free_days
    return replies.TodayHeld(hold, despair, number, again, days)


def refreshed(scene: Scene) -> tuple[Scene, Session | None]:
    """Return the scene with today's planned session made anew, and the next session."""
    advice = advise(scene.runner.profile, scene.standing, scene.history, scene.today)
    entry = scene.history.on(scene.today)
    if entry is not None and entry.status is Status.PLANNED and advice.session is not None:
        scene, _ = planned(scene, scene.today, advice.session)
    return scene, next_session(scene)


def next_session(scene: Scene) -> Session | None:
    """Return the next session at the present standing, whichever day it falls on."""
    later = runs_again_on(scene.runner.profile, scene.history, scene.today)
    return advise(scene.runner.profile, scene.standing, scene.history, later).session


def _today_and_small() -> ButtonRows:
    return ((Button(Do.TODAY), Button(Do.SWAP, "small")),)
