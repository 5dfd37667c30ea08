"""What somebody should have been told: the same life in the core alone, where nothing fails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING

from walkrun_bot.channels.telegram.updates import COMMAND
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import Commanded, MomentCame, Said, Tapped
from walkrun_bot.local_telegram.formatting.html import parse_html

if TYPE_CHECKING:
    from walkrun_bot.dialogue.events import Event
    from walkrun_bot.message import Message
    from walkrun_bot.voice.voice import Voice

NEVER = datetime.min.replace(tzinfo=UTC)
MOST_MOMENTS = 20  # of one runner at one instant


@dataclass(frozen=True)
class Expected:
    """A message that should arrive, as its reader sees it.

    It was said at `second` of this machine, at the instant `at` of the storm, in a time zone;
    in a `flood`, whoever sends it waits for all that came before.
    """

    text: str
    nudge: bool
    second: float = 0.0
    at: datetime = NEVER
    zone: str = "UTC"
    flood: bool = False


class Twin:
    """Somebody's life as it should be; `told` grows with it."""

    def __init__(self, number: int, name: str, voice: Voice) -> None:
        self.number = number
        self.told: list[Expected] = []
        self.floods = False
        self.buttons: tuple[tuple[str, str], ...] = ()  # of the last message: label and data
        self._voice = voice
        self._runner = newcomer(number, name)
        self._due: datetime | None = None

    def says(self, text: str, now: datetime) -> None:
        command = COMMAND.fullmatch(text)
        event = Commanded(command["name"].lower(), command["words"] or "") if command else None
        self._lives(event or Said(text), now)

    def taps(self, data: str, now: datetime) -> None:
        self._lives(Tapped(data), now)

    def moment(self, now: datetime) -> None:
        """Live through whatever is due by `now`."""
        for _ in range(MOST_MOMENTS):
            if self._due is None or self._due > now:
                return
            self._lives(MomentCame(), now)

    def _lives(self, event: Event, now: datetime) -> None:
        turn = step(self._runner, event, now)
        self._runner, self._due = turn.runner, turn.due
        for message in self._voice.messages(turn):
            zone = self._runner.wishes.zone
            said = Expected(plain(message), message.nudge, monotonic(), now, zone, self.floods)
            self.told.append(said)
            self.buttons = tuple((one.label, one.data) for row in message.rows for one in row)


def plain(message: Message) -> str:
    """Return the words of a message as its reader sees them."""
    return parse_html(message.html).text
