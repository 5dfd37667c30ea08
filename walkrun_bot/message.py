"""Words ready to be sent, knowing nothing of Telegram: made by the voice, kept by the store."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """A button under a message: what it says, and the data that comes back when it is tapped."""

    label: str
    data: str


Rows = tuple[tuple[Choice, ...], ...]


@dataclass(frozen=True)
class File:
    """A file that goes with a message: its name, its bytes and what they are."""

    name: str
    content: bytes
    mime: str


@dataclass(frozen=True)
class Message:
    """One message: HTML of the kind Telegram knows, with what hangs on it.

    `rows` are the buttons under it; `keyboard` the rows of ready-made answers below the composer
    (empty: leave it as it is); `ask_location` adds a button that shares the location to that
    keyboard; `silent` arrives without a sound; `nudge` is sent at most once, a reply at least
    once.
    """

    html: str
    rows: Rows = ()
    keyboard: tuple[tuple[str, ...], ...] = ()
    ask_location: str = ""
    silent: bool = False
    nudge: bool = False
    file: File | None = None

    def __post_init__(self) -> None:
        """Refuse what no message can carry: buttons under it and a keyboard at once."""
        if self.rows and (self.keyboard or self.ask_location):
            raise ValueError("a message has buttons under it or a keyboard, not both")
