"""What time it is: for the coach, for the runner, and a part of the day that does not suit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.text.figures import in_figures
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.when.times import time_told, weekdays
from walkrun_bot.dialogue.questions import About, about
from walkrun_bot.dialogue.replies.settings import ZoneSet
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics import settings
from walkrun_bot.dialogue.turn import Scene

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance

_HERE = re.compile(
    r"\bit(?:'?s| is)? (?:now |already |about |nearly )*\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'clock)?"
    r" (?:\w+ ){0,3}?(?:here|where i am|for me|my time)\b|\bmy (?:time|clock) (?:is|says) \d"
)
_YOURS = re.compile(
    r"\bwhat(?:'s| is)? (?:the )?time (?:is it |do you (?:think )?)?(?:\w+ ){0,2}?"
    r"(?:for you|with you|have|it is|there)\b|\bwhat time do you have\b"
)
_UNSUITED = re.compile(
    r"\b(?:can not|never|not able to|hate) (?:do |make |manage |run )?(?:in the )?"
    r"(?:mornings?|evenings?|afternoons?|nights?)\b|\b(?:on|working|doing|i'm|am|work) nights\b"
    r"|^nights (?:this|all|for)\b|\bnight shifts?\b.{0,30}\b(?:can not|another time|too early)\b"
    r"|\b(?:mornings?|evenings?) (?:do not|never) (?:work|suit)\b|\btoo early for me\b"
)

_INSTEAD = re.compile(r"\b(?:instead|rather|prefer|suits? me better|from now on)\b")
_DAY = r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)days?"
# "Not on Friday" is one Friday; these are all of them.
_NOT_ON = re.compile(
    rf"\b(?:not|never|no) (?:on )?(?:a |any )({_DAY})\b|\b(?:not|never|no) (?:on )?({_DAY}(?<=s))\b"
    rf"|\bnever (?:on )?({_DAY})\b|\bcan not (?:do|make|manage) ({_DAY}(?<=s))\b"
)


def told(said: Utterance) -> Turn | None:
    """Take the time it is for somebody, tell the coach's own, or ask for a time that suits.

    None where a session is told of, or the talk is of a danger.
    """
    scene, text = said.scene, plain(said.text)
    grave = about(scene.runner.asking) in {About.DANGER, About.CARE}
    if grave or said.told or scene.standing.nothing_prescribed:
        return None
    if _HERE.search(text):
        return settings.zone_said(scene, said.text)
    if _YOURS.search(text):
        return scene.says(ZoneSet(scene.runner.wishes.zone, scene.clock))
    free = scene.runner.asking in {None, Question.SUITS}
    return settings.ask(scene, Question.TIME) if free and _UNSUITED.search(text) else wished(said)


def wished(said: Utterance) -> Turn | None:
    """Take "ten o'clock instead, and not on a Thursday"; None where no such thing is wished for."""
    scene, text = said.scene, plain(said.text)
    off = weekdays(" ".join("".join(found) for found in _NOT_ON.findall(text)))
    if not off and (scene.runner.asking is Question.SUITS or said.wants):
        return None
    at = time_told(_NOT_ON.sub(" ", in_figures(text))) if _INSTEAD.search(text) else None
    turn: Turn | None = None
    if at is not None and not said.heard.days[bool(off) :]:
        turn = settings.set_time(scene, at)
    if off and set(off) & set(scene.runner.wishes.days):
        days = tuple(day for day in scene.runner.wishes.days if day not in off)
        after = Scene(turn.runner, scene.now) if turn else scene
        later = settings.set_days(after, days) if days else settings.ask(after, Question.DAYS)
        turn = later.before(*turn.says) if turn else later
    return turn
