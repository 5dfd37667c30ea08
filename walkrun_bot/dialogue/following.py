"""Answers to what follows up: another day, how long, when, the same for Thursday, a move."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.calendar import next_session_day
from walkrun_bot.dialogue.days import coming_day, told_day
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes.followups import FollowUp, back_a_day, follow_up, later_at
from walkrun_bot.dialogue.questions import About, about
from walkrun_bot.dialogue.replies.following import Fact
from walkrun_bot.dialogue.runner import Did
from walkrun_bot.dialogue.thread import picked_up
from walkrun_bot.dialogue.topics import ahead, choosing, moving, noting, today
from walkrun_bot.dialogue.turn import Scene, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.dialogue.utterance import Utterance

# While one of these is asked, a day or a time is its answer.
ASKED_FOR = frozenset({About.SETTING, About.CORRECTION, About.DANGER, About.ALL_THAT_IS_KEPT})
WEEK = 7
_SWAPS = re.compile(r"\b(?:swap|switch|trade|exchange)\b.{1,30}\b(?:for|with|to|and)\b")
_LEFT_OUT = re.compile(
    r"(?:sorry,? |please |can (?:we|i) |may i )*(?:not|skip|leave out|no session|nothing) (?:on "
    r"|for )?"
    r"(?:this |next )?(?:mon|tue|wed|thu|fri|sat|sun)"
)
_NEXT = re.compile(
    r"(?:so |ok |okay |and |right )?(?:what(?:'s| is| comes) (?:up )?next|what next|next(?: one)?"
    r"|what(?:'s| is) (?:my|the) next (?:one|session|run|walk)|what(?:'s| is) first)\W*"
)


def followed(said: Utterance) -> Turn | None:
    """Return the answer to what follows up, or None where the words are about something else."""
    if said.told or said.heard.effort is not None or about(said.scene.runner.asking) in ASKED_FOR:
        return None
    kind = follow_up(plain(said.text))
    if kind is not None:
        return (
            today.held(said.scene) if ahead.nothing_prescribed(said.scene) else _ANSWERS[kind](said)
        )
    if _NEXT.fullmatch(plain(said.text)) and not ahead.nothing_prescribed(said.scene):
        return _about(said.scene, noting.next_open_day(said.scene))
    if len(said.heard.days) > 1 and _SWAPS.search(plain(said.text)):
        held = ahead.nothing_prescribed(said.scene)
        return today.held(said.scene) if held else _move(said)
    left_out = _named(said) if _LEFT_OUT.match(plain(said.text)) else None
    if left_out is not None and moving.open_day(said.scene, left_out):
        return noting.skip_day(said.scene, left_out)
    if Intent.SKIP in said.wants:
        return _skipped(said)
    return _changed_then(said)


def _skipped(said: Utterance) -> Turn | None:
    """Not on a day that was named, past or to come; today is the ordinary skip's."""
    day = _named(said) or told_day(said.scene, said.heard)
    if day is None or day == said.scene.today:
        return None
    return noting.skip_day(said.scene, day)


def _changed_then(said: Utterance) -> Turn | None:
    """Something smaller or a walk, for a day that was named or has just been talked of."""
    kinds = {Intent.SMALL: "small", Intent.WALK: "walk"}
    kind = next((kinds[want] for want in said.heard.intents if want in kinds), None)
    thread = picked_up(said.scene)
    day = _named(said) or (thread.day if thread and _short(said) else None)
    if day is not None and not _named(said) and not moving.open_day(said.scene, day):
        return None
    if (
        kind is None
        or day is None
        or day == said.scene.today
        or ahead.nothing_prescribed(said.scene)
    ):
        return None
    return choosing.choose(said.scene, kind, on=day)


def _short(said: Utterance) -> bool:
    """Whether the words lean on what was said before: "a shorter one"."""
    words = plain(said.text).split()
    return len(words) <= WEEK and "today" not in words


def _day(said: Utterance) -> Turn:
    day = _named(said) or told_day(said.scene, said.heard) or said.scene.today
    return _about(said.scene, day)


def _about(scene: Scene, day: date) -> Turn:
    if day == scene.today:
        return today.today(scene)
    return ahead.tomorrow(scene) if day == scene.today + timedelta(days=1) else ahead.on(scene, day)


def _after_that(said: Utterance) -> Turn:
    thread = picked_up(said.scene)
    since = thread.day if thread else next_session_day(said.scene.runner, said.scene.today)
    return _about(said.scene, next_session_day(said.scene.runner, since))


def _fact(what: Fact) -> Callable[[Utterance], Turn]:
    def answer(said: Utterance) -> Turn:
        return ahead.fact(said.scene, what, _named(said) or _meant(said.scene))

    return answer


def _same_for(said: Utterance) -> Turn:
    """Do for another day what was just done; where nothing was, say what that day brings."""
    day, thread = _named(said), picked_up(said.scene)
    if day is None or thread is None or thread.did is Did.NOTHING:
        return _day(said)
    if day == said.scene.today and not moving.open_day(said.scene, day):
        day += timedelta(days=WEEK)
    if thread.did is Did.SKIP:
        return noting.skip_day(said.scene, day)
    return choosing.choose(said.scene, thread.did.value, on=day)


def _move(said: Utterance) -> Turn:
    """Move the session that is meant: "not today, tomorrow", "Thursday's to Friday", "tonight"."""
    scene, text = said.scene, plain(said.text)
    days = [replace(day, ahead=True).on(scene.today) for day in said.heard.days]
    at = later_at(text)
    given_up = days[0] if len(days) > 1 else None
    day = given_up if given_up and moving.open_day(scene, given_up) else _meant(scene)
    to = days[-1] if days else scene.today
    day = to if moving.left_out(scene, to) else day
    if not days and back_a_day(text):
        to = day + timedelta(days=1)
    if to == day and at is None:
        return _about(scene, to)
    return moving.move(scene, day, to, at, not_then=given_up == day)


def _named(said: Utterance) -> date | None:
    """Return the day to come that was named last."""
    named = said.heard.days[-1:]
    past = any(day.ago is not None and day.ago > 0 for day in named)
    if past or not named:
        return coming_day(said.scene, said.heard)
    return replace(named[0], ahead=True).on(said.scene.today)


def _meant(scene: Scene) -> date:
    """Return the day of the session that "it" means: talked of last, today's, or the next."""
    thread = picked_up(scene)
    if thread is not None and moving.open_day(scene, thread.day):
        return thread.day
    if moving.open_day(scene, scene.today):
        return scene.today
    return next_session_day(scene.runner, scene.today)


_ANSWERS: dict[FollowUp, Callable[[Utterance], Turn]] = {
    FollowUp.DAY: _day,
    FollowUp.AFTER_THAT: _after_that,
    FollowUp.LENGTH: _fact(Fact.LENGTH),
    FollowUp.RUNS: _fact(Fact.RUNS),
    FollowUp.WHEN: _fact(Fact.WHEN),
    FollowUp.SAME_FOR: _same_for,
    FollowUp.MOVE: _move,
}
