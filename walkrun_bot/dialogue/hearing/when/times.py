"""Times of day, weekdays and minutes, as people type them."""

from __future__ import annotations

import re
from datetime import time
from enum import Enum, auto

_CLOCK = re.compile(
    r"(?<![\d:.])(\d{1,2})(?:(?:[:.h]| )?([0-5]\d))?\s*(a\.?m\.?|p\.?m\.?|o'?clock)?(?![\d:])"
)
_HALF = re.compile(
    r"\b(half|quarter|five|ten|twenty|twenty[- ]five|\d{1,2}) (?:minutes? )?(past|to)"
    r" (\w+?)(?=[ap]m|\b)"
)
_BRITISH_HALF = re.compile(
    r"\bhalf (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_NUMBERS = {
    name: number
    for number, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve"),
        start=1,
    )
}  # fmt: skip
_WORDED = re.compile(rf"\b({'|'.join(_NUMBERS)})\b")
_PARTS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty five": 25,
          "twenty-five": 25}  # fmt: skip
_NAMED = {
    "midnight": time(0),
    "noon": time(12),
    "midday": time(12),
    "lunchtime": time(12, 30),
    "lunch": time(12, 30),
}
_EVENING = re.compile(r"\b(evenings?|tonight|nights?|afternoons?|after work|pm)\b")
_MORNING = re.compile(r"\b(mornings?|before work|am)\b")
_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = re.compile(
    r"\b(mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|\b(weekends?)\b"
    r"|\b(every ?day|daily)\b|\b(weekdays?)\b|\b(every other day)\b"
)
_MINUTES = re.compile(r"\b(\d{1,3})\s*(?:min\w*|m|')?(?!\w)")
_CLEARLY_A_TIME = re.compile(
    r"\bat \d|\bat (?:half|quarter|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven)"
    r"|\b\d{1,2} (?:in the (?:morning|afternoon|evening)|at night)\b|\d ?[ap]\.?m\b|\d[:.]\d\d"
    r"|\b(?:half|quarter) (?:past|to)\b|\bto \d{1,2}$|o'?clock"
)
# What has a time of its own: "a meeting at ten", "parents' evening".
_ELSEWHERE = re.compile(
    r"\b(?:meetings?|appointment|dentist|doctors?|gp|call|lecture|class|shift|train|flight|plane|bus"
    r"|interview|party|dinner|match|exam|funeral|wedding|school run|pick[- ]?up|physio|haircut)"
    r"(?: (?:is|was|starts?|today|tomorrow))? at (?:(?:half|quarter) (?:past |to )?)?\w+"
    r"(?:[:.]\d\d)?(?: ?[ap]m\b)?|\bparents'?s? evenings?\b|\bhen night\b|\bstag night\b"
)
LAST_HOUR, LAST_MINUTE = 23, 59
LONGEST_MONTHS = {
    "jan": 31, "feb": 29, "mar": 31, "apr": 30, "may": 31, "jun": 30, "jul": 31, "aug": 31,
    "sep": 30, "oct": 31, "nov": 30, "dec": 31,
}  # fmt: skip
_AT_A_TIME = re.compile(
    r"(?:^|\b(?:at|by|around|about|until|till|time to|from) )(\d{1,2})[:.](\d{2})(?![\d:.])"
)
_MONTHS = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTHS}\b"
    rf"|\b{_MONTHS} (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)"
)
NOON = 12


def time_of_day(text: str) -> time | None:
    """Return the local time in a plain text ("7am", "half past six", "18:30"), or None.

    A bare hour from 1 to 4 is taken for the afternoon, one from 5 to 12 as it stands, unless
    "evening" or "morning" says otherwise.
    """
    for name, at in _NAMED.items():
        if name in text.split():
            return at
    text = _BRITISH_HALF.sub(r"half past \1", text)
    text = _HALF.sub(_in_figures, text)
    text = _WORDED.sub(lambda m: str(_NUMBERS[m[1]]), text)
    match = _CLOCK.search(text)
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").replace(".", "")
    if hour > LAST_HOUR + 1:
        return None
    return time(_hour(hour % (LAST_HOUR + 1), half, match[2] is None, text), minute)


def time_told(text: str) -> time | None:
    """Return the time in a text about other things, too, where it is clearly told as one."""
    text = _ELSEWHERE.sub(" ", text)
    return time_of_day(text) if _CLEARLY_A_TIME.search(text) else None


def _hour(hour: int, half: str, bare: bool, text: str) -> int:  # noqa: FBT001 (a private helper)
    if half.startswith("p") and hour < NOON:
        return hour + NOON
    if half.startswith("a"):
        return hour % NOON
    if hour < NOON and _EVENING.search(text):
        return hour + NOON
    small_hours = range(1, 5)
    return hour + NOON if bare and hour in small_hours and not _MORNING.search(text) else hour


def _in_figures(match: re.Match[str]) -> str:
    hour = _NUMBERS.get(match[3]) or (int(match[3]) if match[3].isdecimal() else 0)
    minutes = _PARTS.get(match[1]) or int(match[1])
    if match[2] == "to":
        hour, minutes = hour - 1, 60 - minutes
    return f"{hour % 24}:{minutes:02d}"


_NOT_THEN = re.compile(
    r"\b(?:no|not|never|can not do|hate|any time but)(?: \w+){0,2}"
    r" (?:mornings?|evenings?|afternoons?)"
    r"|\b(?:mornings?|evenings?|afternoons?) (?:is|are|do|does|will|would)(?: \w+)?"
    r" (?:no|not|bad|chaos|hard|hell|mad|hectic|busy|difficult|impossible|awful|out|tricky)\b"
)
_PARTS_OF_DAY: tuple[tuple[re.Pattern[str], time], ...] = (
    (re.compile(r"\btonight\b|\bat night\b"), time(19)),
    (re.compile(r"\bevenings?\b|\bafter work\b"), time(18)),
    (re.compile(r"\bafternoons?\b"), time(15)),
    (re.compile(r"\blunch\w*|\bmid-?day\b|\bnoon\b"), time(12, 30)),
    (re.compile(r"\bearly (?:in the )?mornings?\b|\bbefore work\b"), time(6, 30)),
    (re.compile(r"\bmornings?\b"), time(8)),
)
_CLEARLY_MINUTES = re.compile(r"\b(\d{2}) ?min(?:ute)?s?\b")


class Impossible(Enum):
    """What is named and does not exist."""

    TIME = auto()
    DATE = auto()


def impossible(text: str) -> Impossible | None:
    """Return what a plain text names that there is not: "at 25:70", "on 31 February"."""
    if any(_no_time(int(m[1]), int(m[2])) for m in _AT_A_TIME.finditer(text)):
        return Impossible.TIME
    dates = ((int(m[1] or m[4]), (m[2] or m[3])[:3]) for m in _DATE.finditer(text))
    return Impossible.DATE if any(_no_date(day, month) for day, month in dates) else None


def _no_time(hour: int, minute: int) -> bool:
    return hour > LAST_HOUR + 1 or minute > LAST_MINUTE


def _no_date(day: int, month: str) -> bool:
    return not 1 <= day <= LONGEST_MONTHS[month]


def part_of_day(text: str) -> time | None:
    """Return the time that "evenings" or "after work" stands for, or None; "no mornings" is not."""
    said = _NOT_THEN.sub(" ", _ELSEWHERE.sub(" ", text))
    return next((at for pattern, at in _PARTS_OF_DAY if pattern.search(said)), None)


def minutes_told(text: str) -> int | None:
    """Return a number of minutes that is clearly told as one, or None."""
    if "half an hour" in text or "half hour" in text:
        return 30
    match = _CLEARLY_MINUTES.search(in_figures(text))
    return int(match[1]) if match else None


def one_in_figures(text: str) -> str:
    """Return a plain text with "one" to "twelve" as figures."""
    return _WORDED.sub(lambda m: str(_NUMBERS[m[1]]), text)


def in_figures(text: str) -> str:
    """Return a plain text with tens in words as figures: "fifty-eight" is "58"."""
    return _TENS.sub(lambda m: str(_TEN[m[1]] + _NUMBERS.get(m[2] or "", 0)), text)


_TEN = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80}  # fmt: skip
_TENS = re.compile(rf"\b({'|'.join(_TEN)})(?:[- ]({'|'.join(list(_NUMBERS)[:9])}))?\b")


def weekdays(text: str) -> tuple[int, ...]:
    """Return the ISO weekdays (1 Monday to 7 Sunday) in a plain text, in order, without doubles."""
    days: set[int] = set()
    for match in _DAY.finditer(text):
        if match[1]:
            days.add(_DAY_NAMES.index(match[1][:3]) + 1)
        elif match[2]:
            days |= {6, 7}
        elif match[5]:
            days |= {1, 3, 5}
        else:
            days |= {1, 2, 3, 4, 5} | ({6, 7} if match[3] else set())
    return tuple(sorted(days))


def minutes(text: str) -> int | None:
    """Return a number of minutes in a plain text, or None."""
    if "half an hour" in text or "half hour" in text:
        return 30
    if "an hour" in text or "one hour" in text:
        return 60
    text = in_figures(text)
    match = _MINUTES.search(text)
    return int(match[1]) if match else None
