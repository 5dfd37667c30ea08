"""Words that follow up on what was talked of last: "what about Sunday?", "move it to Friday"."""

from __future__ import annotations

import re
from datetime import time
from enum import Enum, auto

from walkrun_bot.dialogue.hearing.when.times import part_of_day, time_told


class FollowUp(Enum):
    """What somebody follows up with."""

    DAY = auto()
    AFTER_THAT = auto()
    LENGTH = auto()
    RUNS = auto()
    WHEN = auto()
    SAME_FOR = auto()
    MOVE = auto()


_WEEKDAY = (
    r"(?:mon|tues?|weds?|thurs?|thur|fri|sat|sun|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = (
    rf"(?:(?:on |for |this |next |coming )*(?:{_WEEKDAY}(?:'?s)?|(?:the )?day after tomorrow"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}))"
)
_ANY_DAY = rf"(?:{_DAY}|tomorrow|tmrw|tomoz|today)"
_LATER = r"(?:tonight|this (?:evening|afternoon)|later(?: today| on)?|after work|at lunch\w*)"
_SO = r"(?:(?:and|but|so|ok|okay|then|hm+|well|also|oh|no|sorry)\W+)*"
_PLEASE = (
    r"(?:\W+(?:please|pls|then|thanks|ok|instead|maybe|perhaps|if possible|possible|or so))*\W*"
)

FOLLOW_UPS: tuple[tuple[FollowUp, re.Pattern[str]], ...] = (
    (FollowUp.SAME_FOR, re.compile(
        rf"^{_SO}(?:do |can (?:i|we) (?:do|have) )?(?:the )?same (?:again )?(?:for |on )?{_ANY_DAY}"
        rf"{_PLEASE}$")),
    (FollowUp.MOVE, re.compile(
        r"\b(?:move|shift|push|postpone|reschedule|put|delay)\b(?! (?:on|up)\b).{0,30}"
        rf"\b(?:to|till|until|off|for|back|forward)\b.{{0,12}}(?:{_ANY_DAY}|{_LATER}|a day|\d)")),
    (FollowUp.MOVE, re.compile(
        rf"^{_SO}(?:i can not (?:do |make |go |run )?)?(?:not )?(?:today|tonight|this \w+|now)\W+"
        rf"(?:but|rather|maybe|how about|what about|more like|let'?s (?:say|do))?\W*"
        rf"{_ANY_DAY}{_PLEASE}$")),
    (FollowUp.MOVE, re.compile(
        rf"^(?!.*\b(?:can|could|may|shall)(?: i| we)? (?:run|go|jog)(?: for a run| running| out)?"
        rf"(?: on| for)? {_ANY_DAY}\W*$).*"
        r"\b(?:can|could|may|shall|let'?s|let me|i'?ll|i will|i would rather|i'd rather|i want to"
        r"|i would like to|i'd like to|is it ok (?:if i|to)|ok if i|okay if i)\b(?: i| we)?"
        r"(?: (?:do|run|go|have|take|make))(?: (?:it|this|that|my run|the run|the session|them"
        rf"|out|today's|running))?(?: (?:on|for))? (?:{_ANY_DAY}|{_LATER}|at \d)"
        rf"(?:\W+(?:at \d\S*|morning|evening|instead|please|then|{_LATER}))*\W*$")),
    (FollowUp.MOVE, re.compile(
        rf"^{_SO}(?:rather |make it |let'?s (?:say |do )?|maybe |how about |what about |better )*"
        rf"(?:{_ANY_DAY}|{_LATER})(?:\W+(?:morning|evening|works?|is|would|be|better|suits?|me))*"
        rf"\W+(?:instead|rather|is better|would be better|works better|suits me better|better)"
        rf"{_PLEASE}$")),
    (FollowUp.DAY, re.compile(
        rf"^{_SO}(?:what|how) about {_ANY_DAY}{_PLEASE}$|^{_SO}{_DAY}\W*\?\W*$"
        rf"|\b(?:what (?:do|should|shall|will|am|is|can)|what'?s|do i|am i|is there|anything"
        rf"|should i|will i)\b.{{0,25}}\b{_DAY}{_PLEASE}$")),
    (FollowUp.AFTER_THAT, re.compile(
        rf"^{_SO}(?:what about |what'?s |what is |what comes |what |the )*(?:after (?:that|this|it"
        r"|then)|(?:one|session|run|time) after(?: that| this)?|next one|then)\W*$")),
    (FollowUp.LENGTH, re.compile(
        rf"^{_SO}how (?:long|many minutes)(?: (?:is|will|does|would|are|be|for|it|that|this|they"
        r"|the|session|run|walk|one|whole|thing|take|last|altogether|in|all|total|tomorrow'?s"
        r"|today'?s|tomorrow|today|next))*\W*$")),
    (FollowUp.RUNS, re.compile(
        rf"^{_SO}how (?:many (?:runs?|intervals?|repeats?|reps|times|goes|bits|rounds)"
        r"|much (?:running|jogging|of (?:it|that) is running))(?: (?:is|are|there|it|that|in|do|i|"
        r"will|be|this|time|today|tomorrow|then|the|session|of))*\W*$")),
    (FollowUp.WHEN, re.compile(
        rf"^(?!what time is it\b){_SO}(?:when|what time|which day|at what time)"
        r"(?: (?:is|it|that|do|should|shall|i|go|would|be|are|we|the|session|start|day|exactly"
        r"|again|next|one|run|walk|time|my))*\W*$")),
)  # fmt: skip

_BACK_A_DAY = re.compile(r"\b(?:a|one) day\b")
# A rule for every week is a setting and no single move.
_EVERY_WEEK = re.compile(
    r"\b(?:days|every|always|each|usually|from now on|in general|generally|change)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bweekends?\b"
    rf"|\b{_WEEKDAY}\W+(?:(?:and|plus|or)\W+)?{_WEEKDAY}\b"
)


def follow_up(text: str) -> FollowUp | None:
    """Return what a plain text follows up with, or None where it is no follow-up."""
    if _EVERY_WEEK.search(text):
        return None
    return next((kind for kind, pattern in FOLLOW_UPS if pattern.search(text)), None)


def later_at(text: str) -> time | None:
    """Return the local time that "this evening" or "at six" stands for, or None."""
    return time_told(text) or part_of_day(text)


def back_a_day(text: str) -> bool:
    """Whether something is put off by a day."""
    return _BACK_A_DAY.search(text) is not None
