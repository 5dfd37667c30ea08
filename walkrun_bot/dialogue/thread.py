"""What was talked of last: the day whose session "it" and "that" mean for the next hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from walkrun_bot.coaching.session import SessionKind
from walkrun_bot.dialogue.replies import checkin, following, nudging, start, today
from walkrun_bot.dialogue.runner import Did, Thread
from walkrun_bot.dialogue.turn import Scene, Turn

if TYPE_CHECKING:
    from datetime import datetime

    from walkrun_bot.dialogue.replies.reply import Reply

# After this long "it" may mean anything.
HOLDS_FOR = timedelta(hours=12)


def spun(turn: Turn, now: datetime) -> Turn:
    """Return the turn with what it talks of remembered; the same where it talks of no day."""
    scene = Scene(turn.runner, now)
    days = [(say.reply, day) for say in turn.says if (day := _day(say.reply, scene.today))]
    if not days:
        return turn
    reply, day = days[-1]
    thread = Thread(day, now, _did(reply))
    return replace(turn, runner=replace(turn.runner, thread=thread))


def picked_up(scene: Scene) -> Thread | None:
    """Return what was talked of last, None where that is too long ago or a day gone by."""
    thread = scene.runner.thread
    if thread is None or scene.now - thread.at > HOLDS_FOR or thread.day < scene.today:
        return None
    return thread


def _day(reply: Reply, now: date) -> date | None:
    """Return the day of the session that a reply speaks of last."""
    match reply:
        case following.DaySession(day=day) | following.SessionFact(day=day):
            return day
        case following.MovedTo(to=day) | following.NotMoved(day=day):
            return day
        case following.DayRest(day=day) | today.TodayRest(next_day=day):
            return day
        case today.TomorrowRest(next_day=day) | today.TodayDone(next_day=day):
            return day
        case checkin.Noted(next_day=day):
            return day
        case today.SessionChosen(day=day) | checkin.SkippedNoted(day=day):
            return day or now
        case today.TomorrowSession() | nudging.EveningBefore():
            return now + timedelta(days=1)
        case today.TodaySession() | nudging.MorningOf() | start.FirstSession():
            return now
        case today.PlanAhead(days=days):
            return days[0].day if days else None
        case _:
            return None


def _did(reply: Reply) -> Did:
    match reply:
        case today.SessionChosen(session=session):
            return Did.SMALL if session.kind is SessionKind.SMALL else Did.WALK
        case checkin.SkippedNoted():
            return Did.SKIP
        case _:
            return Did.NOTHING
