"""Where somebody says that they are heading."""

from __future__ import annotations

import re

from walkrun_bot.coaching.profile import Destination

_GOAL = (
    r"\b(?:goal|aim|aiming|destination|target|heading|dream|get to"
    r"|work(?:ing)? (?:up )?to(?:wards)?|like to (?:run|do|manage)"
    r"|want to (?:run|do|manage|be able))\b.{0,40}"
)
_ASKS_WHEN = re.compile(r"\bhow (?:long|soon|many weeks)\b|\bwhen\b")
_WALK_BREAKS = re.compile(
    r"\b(?:keep|keeping) (?:the |my |those )?walk(?:ing)?(?: breaks?| parts?)\b"
    r"|\bwalk(?:ing)? breaks? (?:for good|for ?ever|always)\b"
    r"|\bstay (?:here|on this (?:step|rung|level)|like this|as it is) (?:for good|for ?ever)\b"
    r"|\brun[- ]walk(?:ing)? (?:for good|for ?ever)\b"
)
_HABIT = re.compile(r"\b(?:just|only|simply) (?:the|a) habit\b|\bthe habit itself\b")
_MINUTES = r"(20|twenty|30|thirty) ?min(?:ute)?s?"
_IN_ONE_GO = rf"\brun(?:ning)? (?:for )?{_MINUTES} (?:without|non[- ]?stop|in one go|straight)"
_FIVE_KM = r"\b(?:5 ?k(?:m|ilomet\w+)?|five ?k(?:m|ilomet\w+)?|park ?run)\b"
_BARE = (
    (Destination.HABIT, re.compile(r"\bhabit\b|\bregular\w*\b|\broutine\b")),
    (Destination.WALK_BREAKS, re.compile(r"\bwalk(?:ing)? breaks?\b|\bstay here\b|\bfor good\b")),
    (Destination.TWENTY, re.compile(r"\b(?:20|twenty)\b")),
    (Destination.THIRTY, re.compile(r"\b(?:30|thirty)\b")),
    (Destination.FIVE_KM, re.compile(_FIVE_KM)),
)

# Words about a destination, whether or not they name one.
AIM = re.compile(
    rf"{_WALK_BREAKS.pattern}|{_HABIT.pattern}|{_GOAL}(?:{_FIVE_KM}|{_MINUTES} of running|habit)"
    rf"|{_IN_ONE_GO}|\b(?:my|change (?:the|my)|another|other) (?:goal|destination|aim)\b"
    r"|\bwhere (?:am i|are we|i am|i'm) heading\b"
)


def destination(said: str) -> Destination | None:
    """Return the destination that plain words name as a wish, or None."""
    if _ASKS_WHEN.search(said):
        return None
    if _WALK_BREAKS.search(said):
        return Destination.WALK_BREAKS
    if _HABIT.search(said):
        return Destination.HABIT
    if re.search(_FIVE_KM, said) and re.search(_GOAL, said):
        return Destination.FIVE_KM
    minutes = re.search(rf"{_IN_ONE_GO}|{_GOAL}{_MINUTES}(?: of running)?", said)
    if minutes is None:
        return None
    thirty = {"30", "thirty"} & set(minutes.groups())
    return Destination.THIRTY if thirty else Destination.TWENTY


def answered(said: str) -> Destination | None:
    """Return the destination that an answer to the question names, or None."""
    found = (aim for aim, pattern in _BARE if pattern.search(said))
    return destination(said) or next(found, None)
