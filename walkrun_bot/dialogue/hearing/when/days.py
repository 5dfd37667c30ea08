"""Which days a message speaks of: "yesterday", "this morning", "on Sunday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.heard import WEEK, Day
from walkrun_bot.dialogue.hearing.when.times import LONGEST_MONTHS

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
_MONTH_NAMES = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATED = re.compile(
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<m1>{_MONTH_NAMES})\b"
    rf"|(?P<m2>{_MONTH_NAMES}) (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKS_AGO = re.compile(
    r"\b(?P<weeks>\d|an?|one|two|three|four|five|six|a few) weeks? (?:ago|back)"
)
_WORDED = {"three": 3, "four": 4, "five": 5, "six": 6}
_WEEKS = {"a": 1, "an": 1, "one": 1, "two": 2, "a few": 3, **_WORDED}
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
    return tuple(dict.fromkeys((*_found(text), *_dated(text))))


def _found(text: str) -> Iterator[Day]:
    ahead = _speaks_of_what_comes(text)  # once, and not for each of five hundred days
    for match in _SPOKEN.finditer(text):
        if match["day"] is not None:
            if match["many"] is None:
                weekday = _WEEKDAYS.index(match["day"][:3]) + 1
                yield Day(weekday=weekday, ahead=_is_ahead(match, ahead))
        elif match["ago"] is not None:
            yield Day(ago=_WORDED.get(match["ago"]) or int(match["ago"]))
        else:
            index = next(i for i in range(len(_BY_NAME)) if match[f"n{i}"] is not None)
            ago = _BY_NAME[index][0]
            yield Day(ago=ago, ahead=ago < 0)


def _dated(text: str) -> Iterator[Day]:
    """Yield the days that are told as a date, or as weeks ago."""
    ahead = _speaks_of_what_comes(text)
    for match in _DATED.finditer(text):
        day = int(match["d1"] or match["d2"])
        month = _MONTHS.index((match["m1"] or match["m2"])[:3]) + 1
        if 1 <= day <= LONGEST_MONTHS[_MONTHS[month - 1]]:
            yield Day(month=month, day=day, ahead=ahead)
    for match in _WEEKS_AGO.finditer(text):
        weeks = _WEEKS.get(match["weeks"]) or int(match["weeks"])
        yield Day(ago=WEEK * weeks)


def _is_ahead(match: re.Match[str], else_: bool) -> bool:  # noqa: FBT001 (a private helper)
    """Whether a weekday is one to come, by the word before it, or as the text goes."""
    if match["which"] in {"next", "coming"}:
        return True
    return else_ and match["which"] != "last"


def _speaks_of_what_comes(text: str) -> bool:
    return _AHEAD.search(text) is not None and _BEHIND.search(text) is None
