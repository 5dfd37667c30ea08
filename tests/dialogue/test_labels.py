"""A tour past every button there is: each has its words, and no words are without a button."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from tests.dialogue.talk import Talk, begun

MESSAGES = Path(__file__).parent.parent.parent / "messages"
JOGS = ("starting", "under_45", "none", "jogs")
SCREENED = ("illness", "from_60", "heart", "walks")
NEXT_DAY = "+1"
DOUBTFUL = ("I never thought my body could", "I am the world's worst at sticking with things")
TOURS = (
    (JOGS, "done", "fine", "yes", "shin", "5", "none", "done", "/progress", "why?", "settings"),
    (JOGS, "done, easy, nothing hurt", "I'm ready for more", "same again", "and tomorrow?"),
    (JOGS, "change days", "wed", "change the time", "7am", "change minutes", "30",
     "no more reminders", "settings", "remind me", "/privacy", "delete everything"),
    (JOGS, "I fainted", "today", "something worries me", "no", "/menu", "/help"),
    (JOGS, "I have a fever", "pause", "stop", "today", "not today", "purple", "I'm in Leeds"),
    (JOGS, "today", "easier please", "I'm so tired today", "I can't go on", "I'm sad"),
    (JOGS, "done, easy, nothing hurt", "not quite", "the day"),
    (JOGS, "I'm ill", "I've got covid", "today"), (JOGS, "I crash for days after a run"),
    (JOGS, "I'm pregnant", "something worries me"),
    (JOGS, "done, fine, knee 4/10", "none"), (JOGS, "done, too hard, nothing hurt", "undo"),
    (JOGS, "done, easy, nothing hurt", NEXT_DAY, "today", "something small"),
    (JOGS, "settings", "change my goal", *("done, fine, nothing hurt", NEXT_DAY, NEXT_DAY) * 10),
    (JOGS, "done, fine, nothing hurt", "look back", "yes", "no", "no", "no", "/progress"),
    (JOGS, "something else", "can I do hills today?", "something else", "walking week please",
     "something else"),
    (SCREENED, "today", "I saw my doctor", "my knee hurts 7/10", "today", "walk today"),
    (JOGS, *DOUBTFUL),
    ((), "I want to end it all", "what should I do today?", "not yet"),
)  # fmt: skip


def key(button: object) -> str:
    do, value = getattr(button, "do", ""), getattr(button, "value", "")
    return f"{do}.{value}" if value else f"{do}"


def shown() -> set[str]:
    """The key of every button that the tours come past."""
    seen: set[str] = set()
    early = Talk()
    for words in ("hi", "yes", "burnout", "38", "none"):
        early.says(words)
        seen |= {key(button) for button in early.shown}
    for profile, *steps in TOURS:
        talk = begun(*profile)
        seen |= {key(button) for button in talk.shown}
        for step in steps:
            if step == NEXT_DAY:
                talk.now += timedelta(days=1)
            elif step.startswith("/"):
                talk.commands(step[1:])
            else:
                talk.says(step)
            seen |= {key(button) for button in talk.shown}
        talk.waits(days=40)
        seen |= {key(button) for _, say in talk.heard for row in say.buttons for button in row}
    return seen


def labels(locale: Path) -> set[str]:
    return set(tomllib.loads((locale / "buttons.toml").read_text(encoding="utf-8"))["labels"])


@pytest.mark.parametrize(
    "locale", [p for p in MESSAGES.iterdir() if p.is_dir()], ids=lambda p: p.name
)
def test_every_button_has_its_words_and_all_words_a_button(locale: Path) -> None:
    seen, written = shown(), labels(locale)
    assert seen - written == set()
    assert written - seen == set()


@pytest.mark.parametrize("words", [
    "What should I do today?", "I've done it", "My plan", "Not today", "Something worries me",
    "More",
])  # fmt: skip
def test_what_the_keyboard_says_is_understood(words: str) -> None:
    table = tomllib.loads((MESSAGES / "en" / "buttons.toml").read_text(encoding="utf-8"))
    assert words in [label for row in table["keyboard"] for label in row]
    talk = begun()
    talk.says(words)
    assert "NotUnderstood" not in talk.kinds
    assert talk.kinds != ["AllRight"]
