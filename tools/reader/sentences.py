"""The sentences that the model learns from, and what each of them says.

They are in `tools/sentences`, one JSON object a line, all of them written for this; those in
`waiting` there have not been learned from yet (docs/decisions/0035). A matter that
a line has no label for teaches nothing about it; null is "nothing said".
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = Path(__file__).parent.parent / "sentences"
UNSAID = ""
HEADS: Mapping[str, tuple[str, ...]] = {
    "intent": (
        "report_session", "ask_today", "ask_tomorrow", "ask_plan", "ask_progress", "ask_counts",
        "ask_why_hard", "skip_or_reschedule", "report_pain", "report_illness", "pause",
        "resume_after_break", "set_reminder", "stop_reminders", "greet", "thanks", "small_win",
        "discouraged", "red_flag", "other",
    ),
    "completed": (UNSAID, "all", "part", "none"),
    "effort": (UNSAID, "easy", "ok", "hard", "too_hard"),
    "mood": (UNSAID, "good", "ok", "down"),
    "pain": ("no", "yes"),
    "severity": ("niggle", "pain", "severe"),
    "danger": ("none", "ask", "alarm"),
    "kind": (
        "chest", "faint", "heart", "breath", "blood", "calf", "stroke", "head", "self_harm",
        "pregnancy", "other",
    ),
}  # fmt: skip
# Kinds of danger as those call them who wrote the sentences, and as the coach does.
KINDS = {"arm_jaw": "chest", "palpitations": "heart", "headache": "stroke", "head_injury": "head"}


@dataclass(frozen=True)
class Sentence:
    """A text with what it says, by head; `also` are other intents that can be defended."""

    text: str
    says: Mapping[str, str]
    also: tuple[str, ...] = ()


def read(folder: Path = FOLDER) -> list[Sentence]:
    """Return all sentences, in the order of the files' names."""
    return [
        _sentence(json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def as_typed(sentence: Sentence, turn: int) -> str:
    """Return the text as somebody in a hurry may type it, another way each turn.

    What is changed follows from the text and the turn, so the model can be made again.
    """
    text, dice = sentence.text, blake2b(f"{turn} {sentence.text}".encode()).digest()
    if dice[0] < LOWER:
        text = text.lower()
    if dice[1] < BARE:
        text = text.replace("'", "").rstrip(".")
    if dice[2] < SLIP and len(text) > SHORTEST:
        at = 1 + dice[3] % (len(text) - 2)
        one, other = text[at], text[at + 1]
        text = text[:at] + ("", other + one, one + one)[dice[4] % 3] + text[at + dice[4] % 2 + 1 :]
    return text


# Of 256: how many lose their capitals, their apostrophes, and have a letter slip.
LOWER, BARE, SLIP, SHORTEST = 40, 26, 32, 9


def _sentence(line: Mapping[str, Any]) -> Sentence:
    also = tuple(name for name in line.get("alt", ()) if name in HEADS["intent"])
    return Sentence(line["text"], dict(_says(line)), also)


def _says(line: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what a line says, by head."""
    if "danger" in line:
        yield "danger", line["danger"]
        if line["danger"] == "alarm":
            yield "intent", "red_flag"
        if line["danger"] != "none":
            yield "kind", KINDS.get(line["kind"], line["kind"])
    label = line.get("label", {})
    for head in ("intent", "completed", "effort", "mood"):
        if head in label:
            yield head, label[head] or UNSAID
    if "pain" in label:
        yield "pain", "no" if label["pain"] is None else "yes"
        if label["pain"] and "severity" in label["pain"]:
            yield "severity", label["pain"]["severity"]
    if "red_flag" in label:
        yield "danger", "alarm" if label["red_flag"] else "none"
