"""A conversation as a file that reads like a story, and what has to be played from it.

    A title
    =======
    One sentence on what it shows.

    Mira (7) lives in Europe/London.

    == Tue 2 June 2026 07:00

    Mira: /start

    Coach (silent):
      What the bot says, word for word.
      [A button] [Another]

Times are local to the runner; "in Asia/Tokyo" behind one says that the runner has travelled. Only
headings and the runner's own lines are played: the rest is what is expected to come of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

FOLDER = Path(__file__).parent
HEADING = "== "
CHOSEN = "✓"
_WHO = re.compile(r"(?P<name>\w+) \((?P<number>\d+)\) lives in (?P<zone>\S+)\.")
_TIME = "%a %-d %B %Y %H:%M"
_READ_TIME = "%a %d %B %Y %H:%M"
_TAP = re.compile(rf"\[(?P<words>.+)\](?P<up> \(further up\))?(?: {CHOSEN})?")


class Kind(StrEnum):
    """What a runner can do; the value begins the stage direction, in brackets, that says it."""

    SAYS = ""
    TAPS = "taps"
    TAPS_FURTHER_UP = "taps further up"
    PHOTO = "sends a photo"
    STICKER = "sends a sticker"
    VOICE = "sends a voice message"
    FILE = "sends a file"
    LOCATION = "shares a location"
    EDITS = "changes the last message"
    FORGES = "forges a tap"
    BLOCKS = "blocks the coach"
    UNBLOCKS = "lets the coach in again"


_DIRECTION = re.compile(
    rf"\((?P<kind>{'|'.join(kind for kind in list(Kind)[3:])})(?:: (?P<words>.*))?\)"
)


@dataclass(frozen=True)
class Deed:
    """Something the runner does; `settles` tells that the tapped message keeps this choice."""

    line: str
    kind: Kind
    words: str
    settles: bool = False


@dataclass(frozen=True)
class Time:
    """The clock moves on to `instant` (UTC); the runner is in `zone` from here on."""

    instant: datetime
    zone: str


@dataclass(frozen=True)
class Story:
    """A conversation: whose, what is to be played, and its full text as expected."""

    path: Path
    head: str
    name: str
    number: int
    zone: str
    steps: tuple[Time | Deed, ...]
    text: str


def stories() -> list[Path]:
    """Return the files of all stories but those in free text."""
    return sorted(FOLDER.glob("*.txt"))


def in_free_text() -> list[Path]:
    """Return the files of the stories in which nobody taps anything."""
    return sorted((FOLDER / "free_text").glob("*.txt"))


def read(path: Path) -> Story:
    """Read a story.

    Raises:
        ValueError: it does not say whose it is, or a time in it is none.
    """
    text = path.read_text(encoding="utf-8")
    who = _WHO.search(text)
    if who is None:
        raise ValueError(f"{path.name} does not say who lives where: Mira (7) lives in Asia/Tokyo.")
    zone, steps = who["zone"], list[Time | Deed]()
    for line in text[who.end() :].splitlines():
        if line.startswith(HEADING):
            steps.append(_time(line, zone))
            zone = steps[-1].zone if isinstance(steps[-1], Time) else zone
        elif line.startswith(f"{who['name']}: "):
            steps.append(deed(line.removeprefix(f"{who['name']}: ")))
    head = text[: who.end()]
    return Story(path, head, who["name"], int(who["number"]), who["zone"], tuple(steps), text)


def deed(line: str) -> Deed:
    """Return what a line of the runner's says that they do."""
    if tap := _TAP.fullmatch(line):
        kind = Kind.TAPS_FURTHER_UP if tap["up"] else Kind.TAPS
        bare = line.removesuffix(f" {CHOSEN}")
        return Deed(bare, kind, tap["words"], settles=bare != line)
    if direction := _DIRECTION.fullmatch(line):
        return Deed(line, Kind(direction["kind"]), direction["words"] or "")
    return Deed(line, Kind.SAYS, line)


def heading(instant: datetime, zone: str, home: str) -> str:
    """Return the line that says what time it is for the runner."""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{HEADING}{local.strftime(_TIME)}" + (f" in {zone}" if zone != home else "")


def _time(line: str, zone: str) -> Time:
    said, _, where = line.removeprefix(HEADING).partition(" in ")
    zone = where or zone
    local = datetime.strptime(said, _READ_TIME).replace(tzinfo=ZoneInfo(zone))
    if local.strftime(_TIME) != said:
        raise ValueError(f"{said!r} should be {local.strftime(_TIME)!r}")
    return Time(local.astimezone(UTC), zone)
