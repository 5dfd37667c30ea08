"""What the channel itself has to say; the words come from outside, as all words do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from walkrun_bot.app import Arrival, Outcome


@dataclass(frozen=True)
class Courtesies:
    """HTML for the moments in which there is no conversation, and plain text for the profile.

    `sorry` when handling went wrong; `private_only` once in a group or channel; `not_invited`
    once to people whom a private bot does not know. `commands` are names without slash and what
    they do, in the order of the menu. `description` (512 characters at most) stands in the empty
    chat, `short_description` (120) on the profile.
    """

    sorry: str
    private_only: str
    not_invited: str
    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str


class Handles(Protocol):
    """What the channel hands its arrivals to: the `App`."""

    async def handle(self, arrival: Arrival) -> Outcome:
        """Deal with `arrival` and commit what came of it."""
        ...

    async def remark(
        self, chat_id: int, update_id: int | None, html: str, *, once: str = ""
    ) -> None:
        """Commit what is to be said outside of any conversation; with a name `once`, once."""
        ...
