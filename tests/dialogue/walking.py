"""Random walks through the conversation, and what holds at every step of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.dialogue.talk import MONDAY
from walkrun_bot.dialogue.buttons import Button, read
from walkrun_bot.dialogue.conversation import newcomer, step
from walkrun_bot.dialogue.events import (
    Amended,
    Attachment,
    CameBack,
    Commanded,
    Event,
    Left,
    Located,
    MomentCame,
    Said,
    Showed,
    Tapped,
)
from walkrun_bot.voice.voice import Voice

if TYPE_CHECKING:
    from walkrun_bot.dialogue.runner import Runner
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.message import Message

VOICE = Voice(Path(__file__).parent.parent.parent / "messages")
MOST_CHARACTERS, MOST_BYTES = 4096, 64
SENTENCES = (
    "hello", "yes", "no", "fine", "7", "0", "knee", "nothing hurt", "done", "done, it was easy",
    "half of it, my shin is sore", "it was too hard", "my knee really hurts", "calf 6/10, swollen",
    "I fainted", "a bit dizzy", "no chest pain", "something worries me", "I saw my doctor",
    "what should I do today?", "and tomorrow?", "show me the plan", "why?", "does walking count?",
    "easier please", "I'm ready for more", "same again", "something small", "walk instead",
    "not today", "pause", "I'm back", "stop", "settings", "change the days", "mon and thu",
    "change the time", "7:15", "30 minutes", "15 minutes", "change the minutes", "I'm in Tokyo",
    "wrong time", "Leeds", "no more reminders", "remind me", "I have a fever", "feeling better",
    "what do you keep?", "send me my data", "delete everything", "help", "more", "thanks", "hi",
    "I'll never be a runner", "so proud", "should I take ibuprofen?", "burnout", "52", "I jog",
    "I walk the dog", "purple", "", "\u200b", "?" * 50, "10", "a little", "none", "limp", "😀",
)  # fmt: skip
COMMANDS = (
    "start", "today", "done", "plan", "progress", "settings", "pause", "resume", "export",
    "delete", "privacy", "help", "stop", "why", "menu", "tomorrow", "nonsense",
)  # fmt: skip
FORGED = (
    "", ":", "::", "done", "done::", "done::0", "done::999999", "done:again:0", "done:again:77",
    "completed:all:1", "completed:most:1", "effort:ok:0", "effort:brutal:1", "hurt:perhaps:1",
    "place:nose:1", "level:11:1", "level:-1:1", "level:x:1", "signs:none:1", "signs:rash:1",
    "swap:huge:1", "swap::1", "skip::5", "danger:none:0", "danger:bees:0", "seen:yes:0",
    "well:yes:0", "set:everything:0", "set:consent:0", "set:danger:0", "days:0:0", "days:8:0",
    "time:2561:0", "minutes:400:0", "minutes:x:0", "nudges:maybe:0", "delete:yes:0",
    "delete:no:0", "consent:yes:0", "age:dead:0", "pause:forever:0", "x" * 64, "today::0\n",
    "TODAY::0", "\uff54oday::0", "t\u043eday::0", "today::1234567", "background:injury:0",
)  # fmt: skip
OTHERS: tuple[Event, ...] = (
    Left(), CameBack(), Located("Asia/Tokyo"), Located(None), Showed(Attachment.PHOTO),
    Showed(Attachment.VOICE), Amended("done"), Amended("I fainted"),
)  # fmt: skip
LAPSES = (1, 30, 300, 720, 1440, 2880, 10_080, 31_680, 144_000)
ANSWERS = (
    "consent:yes:0", "background:break:0", "age:under_45:0", "health:none:0", "activity:jogs:0",
)  # fmt: skip
BEGIN: tuple[Event, ...] = (Said("hi"), *map(Tapped, ANSWERS))


@dataclass
class Walk:
    """A runner under way, with every button shown so far."""

    runner: Runner = field(default_factory=lambda: newcomer(7, "<Bob & Co>"))
    now: datetime = MONDAY
    shown: list[Button] = field(default_factory=list)
    due: datetime | None = None

    def goes(self, choice: int) -> None:
        """Do the one of all things possible that `choice` stands for."""
        kind, which = divmod(choice, 1000)
        if kind < 4 and self.shown:
            newest = self.shown[-12:] if kind < 3 else self.shown
            self.meets(Tapped(newest[which % len(newest)].data))
        elif kind < 6:
            self.meets(Said(SENTENCES[which % len(SENTENCES)]))
        elif kind == 6:
            self.meets(Commanded(COMMANDS[which % len(COMMANDS)]))
        elif kind == 7:
            self.waits(LAPSES[which % len(LAPSES)])
        elif kind == 8:
            self.meets(Tapped(FORGED[which % len(FORGED)]))
        else:
            self.meets(OTHERS[which % len(OTHERS)])

    def waits(self, minutes: int) -> None:
        until = self.now + timedelta(minutes=minutes)
        while self.due is not None and self.due <= until:
            self.now = max(self.now, self.due)
            self.meets(MomentCame())
        self.now = until

    def meets(self, event: Event) -> Turn:
        """Take one step and hold it against everything that always holds."""
        before = self.runner
        turn = step(before, event, self.now)
        assert step(before, event, self.now) == turn, "the same arguments, the same turn"
        remembered_well(before, turn)
        asked_once(turn)
        said_well(turn)
        if isinstance(event, MomentCame):
            assert turn.due is None or turn.due > self.now, "handled, and due again at once"
        self.runner = newcomer(7, "<Bob & Co>") if turn.forget else turn.runner
        self.due = None if turn.forget else turn.due
        self.shown += [b for say in turn.says for row in say.buttons for b in row]
        return turn


def remembered_well(before: Runner, turn: Turn) -> None:
    """History only grows; a plan never goes over what was chosen."""
    old, new = before.history, turn.runner.history
    assert new.sessions[: len(old.sessions)] == old.sessions
    assert new.reports[: len(old.reports)] == old.reports
    assert new.decisions[: len(old.decisions)] == old.decisions
    standing, chosen = turn.runner.standing, turn.runner.wishes.minutes
    assert standing is None or standing.total_min == chosen


def asked_once(turn: Turn) -> None:
    """At most one question in a turn; what a question asks is what is open."""
    names = [type(say.reply).__name__ for say in turn.says]
    assert sum(name.startswith("Ask") or name == "QuestionAfter" for name in names) <= 1, names


def said_well(turn: Turn) -> None:
    """Every button reads back, and every reply can be spoken within Telegram's limits."""
    for say in turn.says:
        for button in (button for row in say.buttons for button in row):
            assert len(button.data.encode()) <= MOST_BYTES
            assert read(button.data) == button
    for message in VOICE.messages(turn):
        spoken_well(message)
    assert len(VOICE.toast(turn)) <= 200
    if turn.settled is not None:
        assert VOICE.settled(turn)


def spoken_well(message: Message) -> None:
    """Words there are, and not too many; each button has a label that can be read."""
    assert 0 < len(message.html) <= MOST_CHARACTERS
    assert "<Bob" not in message.html
    labels = [choice.label for row in message.rows for choice in row]
    assert all(0 < len(label) <= 40 for label in labels)
