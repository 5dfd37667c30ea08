"""Days, time, minutes, zone and nudges: each by button or in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from walkrun_bot.coaching.coach import resized
from walkrun_bot.coaching.ladder import TOTALS
from walkrun_bot.dialogue.buttons import DAY_CHOICES, TIME_CHOICES, Button, Do, row
from walkrun_bot.dialogue.calendar import Kind, note_before
from walkrun_bot.dialogue.hearing.heard import Heard, Intent
from walkrun_bot.dialogue.hearing.text.words import phrases, plain
from walkrun_bot.dialogue.hearing.when.places import zone_by_clock, zone_for, zone_in
from walkrun_bot.dialogue.hearing.when.times import (
    minutes,
    minutes_told,
    part_of_day,
    time_of_day,
    time_told,
    weekdays,
)
from walkrun_bot.dialogue.hearing.wishes.notes import WHEN_NOTES_COME, kind_of_note
from walkrun_bot.dialogue.replies import settings as replies
from walkrun_bot.dialogue.replies.start import Assumed
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics.heading import needs_more
from walkrun_bot.dialogue.turn import Say, Scene, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

# More than three days a week leave no rest between; the rest of them become walks.
LONGEST_WEEK = 7
QUESTIONS = frozenset({Question.DAYS, Question.TIME, Question.MINUTES, Question.ZONE})
VALUES = frozenset({Intent.SET_DAYS, Intent.SET_TIME, Intent.SET_MINUTES, Intent.SET_ZONE})
_ABOUT_ZONES = phrases("time zone", "timezone", "moved to", "i live in", "wrong time")
_CHANGE = row(Do.SET, "days", "time"), row(Do.SET, "minutes", "zone")


def show(scene: Scene) -> Turn:
    """Show how things are set."""
    w = scene.runner.wishes
    aim = scene.runner.profile.destination
    reply = replies.SettingsShown(w.days, w.at, w.minutes, w.zone, scene.clock, w.nudges, aim)
    nudges = row(Do.AIM) + row(Do.NUDGES, "off" if w.nudges else "on")
    return scene.says(Say(reply, (*_CHANGE, nudges)))


def assumed(scene: Scene) -> Say:
    """Say which days, time and zone were assumed, each a tap away from another."""
    wishes = scene.runner.wishes
    reply = Assumed(wishes.days, wishes.at, wishes.minutes, wishes.zone, scene.clock)
    return Say(reply, (row(Do.SET, "fine"), row(Do.SET, "days", "time"),
                       row(Do.SET, "minutes", "zone")))  # fmt: skip


def ask(scene: Scene, what: Question, *, again: bool = False) -> Turn:
    """Ask for one setting."""
    says = {
        Question.DAYS: Say(replies.AskDays(again), _in_pairs(Do.DAYS, DAY_CHOICES)),
        Question.TIME: Say(replies.AskTime(again), _in_pairs(Do.TIME, TIME_CHOICES)),
        Question.MINUTES: Say(replies.AskMinutes(again), _in_pairs(Do.MINUTES, map(str, TOTALS))),
        Question.ZONE: Say(replies.AskZone(again), locate=True),
    }
    return scene.but(asking=what).says(says[what])


def ask_when_to_write(scene: Scene) -> Turn:
    """Say when the morning note comes, and ask what that hangs on: when they head out."""
    asks = replies.AskTime(writes_at=note_before(scene.runner.wishes.at))
    return scene.but(asking=Question.TIME).says(Say(asks, _in_pairs(Do.TIME, TIME_CHOICES)))


def tapped(scene: Scene, button: Button) -> Turn | None:
    """Take a tap on a setting or a value; None where no button of ours has it."""
    if button.do is Do.SET:
        if button.value == "fine":
            return suits(scene)
        return ask(scene, Question(button.value)) if button.value in set(QUESTIONS) else None
    if button.do is Do.NUDGES:
        return set_nudges(scene, on=button.value == "on")
    if button.do is Do.DAYS and button.value in DAY_CHOICES:
        return set_days(scene, tuple(int(day) for day in button.value))
    if button.do is Do.TIME and button.value in TIME_CHOICES:
        return set_time(scene, _time(button.value))
    if button.do is Do.MINUTES and button.value in set(map(str, TOTALS)):
        return set_minutes(scene, int(button.value))
    return None


def suits(scene: Scene) -> Turn:
    """What was assumed is right."""
    wishes = replace(scene.runner.wishes, zone_known=True)
    return scene.but(wishes=wishes, asking=None).says(replies.AllSet())


def suits_not(scene: Scene) -> Turn:
    """What was assumed does not suit: show what can be changed."""
    return show(scene.but(asking=None))


def named(scene: Scene, text: str) -> Turn | None:
    """Set every value that a text names: place, days, time and minutes; None where it names none.

    For where the talk is of nothing but these.
    """
    said = plain(text)
    turn: Turn | None = None
    if (zone := zone_in(text) or zone_for(text)) is not None:
        turn = set_zone(scene, zone)
    if days := weekdays(said):
        turn = _and(turn, set_days(_after(scene, turn), days))
    if (at := time_told(said) or part_of_day(said)) is not None:
        turn = _and(turn, set_time(_after(scene, turn), at))
    if (number := minutes_told(said)) is not None:
        turn = _and(turn, set_minutes(_after(scene, turn), number))
    return turn


def _after(scene: Scene, turn: Turn | None) -> Scene:
    return Scene(turn.runner, scene.now) if turn else scene


def _and(turn: Turn | None, later: Turn) -> Turn:
    return later.before(*turn.says) if turn else later


def answer(scene: Scene, text: str) -> Turn | None:
    """Take a typed value for the open question, or return None where it is none."""
    said = plain(text)
    match scene.runner.asking:
        case Question.DAYS:
            days = weekdays(said)
            return set_days(scene, days) if days else None
        case Question.TIME:
            at = time_of_day(said)
            return set_time(scene, at) if at else None
        case Question.MINUTES:
            number = minutes(said)
            return set_minutes(scene, number) if number else None
        case Question.ZONE:
            return zone_said(scene, text)
        case _:
            return None


def in_words(scene: Scene, heard: Heard, text: str) -> Turn | None:
    """Take "mondays and thursdays at seven" at its word; ask where the value is missing."""
    said = plain(text)
    turn: Turn | None = None
    wanted = set(heard.intents)
    if wanted & NOTES and (kind := kind_of_note(said)):
        return set_some_nudges(scene, kind, on=Intent.NUDGES_ON in wanted)
    if wanted & {Intent.SET_DAYS, Intent.SET_TIME} and (days := weekdays(said)):
        turn = set_days(scene, days)
    if Intent.SET_ZONE in wanted and (zone := zone_in(text)):
        turn = _and(turn, set_zone(_after(scene, turn), zone))
    timed = wanted & {Intent.SET_DAYS, Intent.SET_TIME, Intent.SET_ZONE}
    if timed and (at := time_told(said)):
        turn = _and(turn, set_time(_after(scene, turn), at))
    if Intent.SET_MINUTES in wanted and (number := minutes(said)):
        turn = _and(turn, set_minutes(_after(scene, turn), number))
    if Intent.SET_ZONE in wanted and not _ABOUT_ZONES.search(said):
        wanted -= {Intent.SET_ZONE}  # "I'm in agony" names no town
    if turn is None and WHEN_NOTES_COME.search(said):
        return ask_when_to_write(scene)
    open_questions = (q for intent, q in _ASKS.items() if intent in wanted)
    question = next(open_questions, None)
    return turn or (ask(scene, question) if question else None)


def set_days(scene: Scene, days: tuple[int, ...]) -> Turn:
    """Set the days; those too close to another for running become walks by themselves."""
    wishes = replace(scene.runner.wishes, days=days)
    gap = scene.runner.profile.rest_days + 1
    around = zip(days, (*days[1:], days[0] + LONGEST_WEEK), strict=True)
    close = len(days) > 1 and any(later - day < gap for day, later in around)
    return _set(scene, wishes=wishes, moved=()).says(replies.DaysSet(days, close))


def set_time(scene: Scene, at: time) -> Turn:
    """Set the local time to head out."""
    return _set(scene, wishes=replace(scene.runner.wishes, at=at)).says(replies.TimeSet(at))


def set_minutes(scene: Scene, asked: int) -> Turn:
    """Set the total to the longest on offer that is no more than was asked for."""
    total = max((t for t in TOTALS if t <= asked), default=TOTALS[0])
    scene = _set(scene, wishes=replace(scene.runner.wishes, minutes=total))
    if scene.standing.total_min == total:
        return scene.says(Say(replies.MinutesSet(total, asked), (row(Do.TODAY),)))
    scene = scene.decided(resized(scene.standing, scene.history, total, scene.now, scene.today))
    set_ = Say(replies.MinutesSet(total, asked), (row(Do.TODAY) + scene.undo,))
    return scene.says(set_, *needs_more(scene))


def set_zone(scene: Scene, zone: str) -> Turn:
    """Set the zone, and say what time it is there."""
    wishes = replace(scene.runner.wishes, zone=zone, zone_known=True)
    scene = _set(scene, wishes=wishes)
    return scene.says(Say(replies.ZoneSet(zone, scene.clock), keyboard=True))


def zone_said(scene: Scene, text: str) -> Turn:
    """Set the zone from a town, a zone name or the local time; ask again where none is meant."""
    zone = zone_for(text)
    if zone is None and (local := time_of_day(plain(text))) is not None:
        zone = zone_by_clock(local, scene.now)
    return set_zone(scene, zone) if zone else ask(scene, Question.ZONE, again=True)


def set_nudges(scene: Scene, *, on: bool) -> Turn:
    """Turn nudges on or off."""
    wishes = replace(scene.runner.wishes, nudges=on)
    return _set(scene, wishes=wishes).says(replies.NudgesSet(on))


def set_some_nudges(scene: Scene, kind: Kind, *, on: bool) -> Turn:
    """Turn nudges of one kind on or off; the others stay as they are."""
    wishes = scene.runner.wishes
    others = tuple(k for k in wishes.unwanted if k != kind)
    wishes = replace(wishes, nudges=True, unwanted=others if on else (*others, kind.value))
    return _set(scene, wishes=wishes).says(replies.SomeNotesSet(kind.value, on))


def _set(scene: Scene, **changes: object) -> Scene:
    return scene.but(asking=None, moments_until=scene.now, **changes)


NOTES = frozenset({Intent.NUDGES_OFF, Intent.NUDGES_ON})


def _time(value: str) -> time:
    return time(int(value[:2]), int(value[2:]))


def _in_pairs(do: Do, values: Iterable[str]) -> tuple[tuple[Button, ...], ...]:
    buttons = [Button(do, value) for value in values]
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))


_ASKS = {
    Intent.SET_DAYS: Question.DAYS,
    Intent.SET_TIME: Question.TIME,
    Intent.SET_MINUTES: Question.MINUTES,
    Intent.SET_ZONE: Question.ZONE,
}
