"""Which days a message speaks of: "yesterday", "this morning", "on Sunday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.heard import Day

if TYPE_CHECKING:
    from collections.abc import Iterator

# Days back from today; days to come are negative.
_BY_NAME: tuple[tuple[int, str], ...] = (
    (2, r"(?:the )?day before yesterday|two days ago|2 days ago"),
    (-2, r"(?:the )?day after tomorrow|in two days|in 2 days"),
    (1, r"yesterday(?:'?s)?|last night(?:'s)?|yday|yest|the other night|a day ago"),
    (-1, r"tomorrow(?:'?s)?|tomoz|tmrw|tomorow|tommorow|tommorrow|2moro|tmr"),
    (0, r"today(?:'?s)?|tonight(?:'s)?|just now|right now|earlier on"),
    (0, r"this (?:morning|afternoon|evening|lunch\w*|arvo)(?:'s)?"),
)  # fmt: skip
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    r"(?:(?P<which>last|this|next|on|coming) )?"
    r"(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|mon|tues?|weds?|thurs?|thur|fri|sat(?!\w)(?! (?:down|up|in|on|at))|sun(?! (?:was|is|shone)))"
    r"(?P<many>s)?(?!\w)"
)
_AGO = r"(?P<ago>\d{1,2}|three|four|five|six) days (?:ago|back)"
_SPOKEN = re.compile(
    "|".join([*(rf"(?P<n{i}>\b(?:{names})(?!\w))" for i, (_, names) in enumerate(_BY_NAME)),
              rf"\b{_AGO}", rf"\b{_WEEKDAY}"])
)  # fmt: skip
_WORDED = {"three": 3, "four": 4, "five": 5, "six": 6}
# A weekday is one to come where something is meant, asked or moved; else the last one.
_AHEAD = re.compile(
    r"\b(?:will|going to|gonna|i'll|want to|can i|could i|should i|shall|move|plan\w*|next|coming"
    r"|instead|remind\w*|skip|until|till|what|when|maybe)\b|'ll\b|^(?:and|same) "
)
_BEHIND = re.compile(
    r"\b(?:did|done|ran|went|was|were|had|felt|walked|jogged|managed|got|made|hurt|last|finished"
    r"|completed|skipped|missed|started|been|could not|slept)\b"
)


def days(text: str) -> tuple[Day, ...]:
    """Return the days that a plain text names, in the order of the text, without doubles."""
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[Day]:
    for match in _SPOKEN.finditer(text):
        if match["day"] is not None:
            if match["many"] is None:
                weekday = _WEEKDAYS.index(match["day"][:3]) + 1
                yield Day(weekday=weekday, ahead=_is_ahead(text, match))
        elif match["ago"] is not None:
            yield Day(ago=_WORDED.get(match["ago"]) or int(match["ago"]))
        else:
            index = next(i for i in range(len(_BY_NAME)) if match[f"n{i}"] is not None)
            ago = _BY_NAME[index][0]
            yield Day(ago=ago, ahead=ago < 0)


def _is_ahead(text: str, match: re.Match[str]) -> bool:
    """Whether a weekday is one to come, by the words around it."""
    if match["which"] in {"next", "coming"}:
        return True
    if match["which"] == "last":
        return False
    return _AHEAD.search(text) is not None and _BEHIND.search(text) is None
