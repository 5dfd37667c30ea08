"""One visit of one runner: what is found on coming in, and what is to be left on going out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from walkrun_bot.coaching.history import History
from walkrun_bot.dialogue.runner import Runner
from walkrun_bot.message import Message
from walkrun_bot.store.errors import UnreadableError


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


@dataclass(frozen=True)
class Told:
    """To be said, and nothing else to be touched; what has a name in `once`, once for ever."""

    messages: tuple[Message, ...]
    once: str = ""


Deed = Kept | Erased | Told


class Visit:
    """What the store remembers of one chat, while nobody else may touch it.

    `runner` is None for a stranger. `seen` tells that this update was dealt with before; then
    nothing may be changed. `unreadable` is why the runner, who is no stranger, cannot be read;
    then something may be said or all be erased, but not kept. What `keep`, `erase` or `tell` is
    given is written when the visit ends.
    """

    def __init__(
        self, runner: Runner | None, *, seen: bool, unreadable: UnreadableError | None = None
    ) -> None:
        self.runner = runner
        self.seen = seen
        self.unreadable = unreadable
        self.deed: Deed | None = None

    def keep(self, runner: Runner, due: datetime | None, messages: Sequence[Message]) -> None:
        """Remember `runner`, wake them at `due`, send `messages`, know the update again.

        Raises:
            ValueError: the history of `runner` does not begin with the one remembered.
            RuntimeError: the update was seen before, or something was kept or erased already, or
                the runner cannot be read.
        """
        if self.unreadable is not None:
            raise RuntimeError("a runner who cannot be read is not written over")
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

    def tell(self, messages: Sequence[Message], *, once: str = "") -> None:
        """Send `messages` and know the update; the runner stays as it is.

        What has a name in `once` is said to this chat only if it never was before.

        Raises:
            RuntimeError: as for `erase`.
        """
        self._do(Told(tuple(messages), once))

    def _do(self, deed: Deed) -> None:
        if self.seen:
            raise RuntimeError("an update that was seen before changes nothing")
        if self.deed is not None:
            raise RuntimeError("a visit keeps or erases once")
        self.deed = deed
