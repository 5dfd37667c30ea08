"""One visit of one runner: what is found on coming in, and what is to be left on going out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from walkrun_bot.coaching.history import History
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.message import Message


@dataclass(frozen=True)
class Kept:
    """To be remembered: the runner, the next moment if there is one, what is to be said."""

    runner: Runner
    due: datetime | None
    messages: tuple[Message, ...]


@dataclass(frozen=True)
class Erased:
    """To be forgotten, all of it; `messages` are the goodbye."""

    messages: tuple[Message, ...]


class Visit:
    """What the store remembers of one chat, while nobody else may touch it.

    `runner` is None for a stranger. `seen` tells that this update was dealt with before; then
    nothing may be changed. What `keep` or `erase` is given is written when the visit ends.
    """

    def __init__(self, runner: Runner | None, *, seen: bool) -> None:
        self.runner = runner
        self.seen = seen
        self.deed: Kept | Erased | None = None

    def keep(self, runner: Runner, due: datetime | None, messages: Sequence[Message]) -> None:
        """Remember `runner`, wake them at `due`, send `messages`, know the update again.

        Raises:
            ValueError: the history of `runner` does not begin with the one remembered.
            RuntimeError: the update was seen before, or something was kept or erased already.
        """
        before = self.runner.history if self.runner else History()
        for name in ("sessions", "reports", "decisions"):
            old, new = getattr(before, name), getattr(runner.history, name)
            if new[: len(old)] != old:
                raise ValueError(f"a history only grows, but earlier {name} were changed")
        self._do(Kept(runner, due, tuple(messages)))

    def erase(self, messages: Sequence[Message]) -> None:
        """Forget this runner and whatever waits to be sent; send `messages`; know the update.

        Raises:
            RuntimeError: as for `keep`.
        """
        self._do(Erased(tuple(messages)))

    def _do(self, deed: Kept | Erased) -> None:
        if self.seen:
            raise RuntimeError("an update that was seen before changes nothing")
        if self.deed is not None:
            raise RuntimeError("a visit keeps or erases once")
        self.deed = deed
