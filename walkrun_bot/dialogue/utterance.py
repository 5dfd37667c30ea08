"""A message in words: the scene it falls into, what was understood of it, and its text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.heard import Heard, Intent

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Scene


@dataclass(frozen=True)
class Utterance:
    """What somebody said, and where in the conversation."""

    scene: Scene
    heard: Heard
    text: str

    @property
    def wants(self) -> frozenset[Intent]:
        """What was wanted, in no order; `heard.intents` has them by weight."""
        return frozenset(self.heard.intents)

    @property
    def told(self) -> bool:
        """Whether something was told of a session or of the body, not only wanted or asked."""
        heard = self.heard
        return heard.completed is not None or heard.ache is not None or Intent.ILL in self.wants

    def without(self, *intents: Intent) -> Utterance:
        """Return the same without some of the intents."""
        left = tuple(intent for intent in self.heard.intents if intent not in intents)
        return replace(self, heard=replace(self.heard, intents=left))
