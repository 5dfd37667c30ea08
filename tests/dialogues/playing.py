"""Playing a story on a stage, and writing down what came of it, word for word."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from tests.dialogues.story import CHOSEN, Deed, Story, Time, heading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FIRST = datetime.min.replace(tzinfo=UTC)
NO_SUCH_BUTTON = "(There is no such button to tap.)"
LOCATION_LABEL = "Share my location"


@dataclass(frozen=True)
class Spoken:
    """A message as the runner sees it; `keyboard` is what it puts below the composer."""

    text: str
    rows: tuple[tuple[str, ...], ...] = ()
    keyboard: tuple[str, ...] = ()
    silent: bool = False
    file: str = ""


@dataclass(frozen=True)
class Echo:
    """What came of a deed: the passing line, whether the choice stays, and the messages."""

    spoken: Sequence[Spoken]
    toast: str = ""
    settled: bool = False


class NoSuchButtonError(LookupError):
    """Nowhere in the chat is a button with that label."""


class Stage(Protocol):
    """Where a story can be played."""

    async def moves_to(self, instant: datetime) -> Iterable[tuple[datetime, Spoken]]:
        """Move the clock on, with stops; return what was said on the way, and when."""
        ...

    async def does(self, deed: Deed) -> Echo:
        """Let the runner do something; return what came of it."""
        ...


async def play(story: Story, stage: Stage) -> str:
    """Play a story; return its text as it was this time, without times at which nothing was."""
    blocks, shown = [story.head], ""
    zone, now = story.zone, FIRST

    def at(instant: datetime) -> None:
        nonlocal shown
        line = heading(instant, zone, story.zone)
        if line != shown:
            shown = line
            blocks.append(line)

    for step in story.steps:
        if isinstance(step, Time):
            zone, now = step.zone, step.instant
            for instant, spoken in await stage.moves_to(now):
                at(instant)
                blocks.append(written(spoken))
        else:
            at(now)
            blocks += await _done(story.name, step, stage)
    return "\n\n".join(blocks) + "\n"


async def _done(name: str, deed: Deed, stage: Stage) -> list[str]:
    try:
        return told(name, deed, await stage.does(deed))
    except NoSuchButtonError:
        return [f"{name}: {deed.line}", NO_SUCH_BUTTON]


def told(name: str, deed: Deed, echo: Echo) -> list[str]:
    """Return a deed and what came of it as blocks of a story."""
    kept = f" {CHOSEN}" if echo.settled else ""
    blocks = [f"{name}: {deed.line}{kept}"]
    if echo.toast:
        blocks.append(f"Coach, in passing: {echo.toast}")
    blocks += [written(spoken) for spoken in echo.spoken]
    return blocks if len(blocks) > 1 else [*blocks, "Coach says nothing."]


def written(spoken: Spoken) -> str:
    """Return a message as a block of a story."""
    keyboard = "with a button for the location" if LOCATION_LABEL in spoken.keyboard else ""
    keyboard = keyboard or ("with the keyboard" if spoken.keyboard else "")
    marks = ["silent" if spoken.silent else "", keyboard, spoken.file and f"file {spoken.file}"]
    said = ", ".join(filter(None, marks))
    rows = [" ".join(f"[{label}]" for label in row) for row in spoken.rows]
    body = textwrap.indent("\n".join([spoken.text, *rows]), "  ")
    return f"Coach{f' ({said})' if said else ''}:\n{body}"


def blocks_of(text: str) -> list[str]:
    """Return the blocks of a story: headings, lines of the runner's, whole messages."""
    blocks: list[str] = []
    for line in text.splitlines():
        if blocks and (line.startswith("  ") or not line):
            blocks[-1] += f"\n{line}"
        else:
            blocks.append(line)
    return [block.strip() for block in blocks]
