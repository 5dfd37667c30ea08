"""How much is understood: accuracy label by label, against sentences that a person labelled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from walkrun_bot.dialogue.hearing.command.labels import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

PLAIN_LABELS = (
    "completed", "effort", "red_flag", "energy", "mood", "barrier", "walked_more",
)  # fmt: skip


@dataclass(frozen=True)
class Share:
    """So many right, of so many."""

    name: str
    right: int
    of: int

    @property
    def share(self) -> float:
        """The share that is right, from 0 to 1; 1 of nothing."""
        return self.right / self.of if self.of else 1.0

    def __str__(self) -> str:
        """One line for a person."""
        return f"{self.name:<28}{self.share:6.3f}  ({self.right} of {self.of})"


def scored(lines: Sequence[Mapping[str, Any]]) -> tuple[Share, ...]:
    """Return the shares understood as labelled.

    A line has a `text`, a `label` and perhaps `alt`, other intents that can be defended.
    """
    heard = [labelled(line["text"]) for line in lines]
    labels = [line["label"] for line in lines]
    pairs = list(zip(heard, labels, strict=True))
    both = [(h["pain"], t["pain"]) for h, t in pairs if h["pain"] and t["pain"]]
    return (
        Share("intent", sum(h["intent"] == t["intent"] for h, t in pairs), len(pairs)),
        Share("intent, alt counted", sum(map(_defended, heard, lines)), len(lines)),
        Share("pain: recall", len(both), sum(t["pain"] is not None for t in labels)),
        Share("pain: precision", len(both), sum(h["pain"] is not None for h in heard)),
        _same("pain: where", both, "where"),
        _same("pain: severity", both, "severity"),
        *(_same(name, pairs, name) for name in PLAIN_LABELS),
        *(_said(name, pairs) for name in PLAIN_LABELS),
    )


def _defended(heard: Mapping[str, Any], line: Mapping[str, Any]) -> bool:
    return heard["intent"] in {line["label"]["intent"], *line.get("alt", ())}


def _same(name: str, pairs: Iterable[tuple[Any, Any]], key: str) -> Share:
    found = [h[key] == t[key] for h, t in pairs]
    return Share(name, sum(found), len(found))


def _said(name: str, pairs: Sequence[tuple[Any, Any]]) -> Share:
    """Of those where something was said, how many were understood: silence scores nothing."""
    found = [h[name] == t[name] for h, t in pairs if t[name]]
    return Share(f"{name}, where said", sum(found), len(found))
