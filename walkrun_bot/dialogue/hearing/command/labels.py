"""What was heard, in the names of the outside: what `bot.py hear` prints and what is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Heard, Intent
from walkrun_bot.dialogue.hearing.sureness import Sure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from enum import StrEnum

# The intents of the dialogue are finer than the names outside; the weightier stand first.
NAMES: Mapping[str, frozenset[Intent]] = {
    "report_illness": frozenset({Intent.ILL, Intent.CRASHED, Intent.PREGNANT}),
    "pause": frozenset({Intent.PAUSE, Intent.STOP}),
    "stop_reminders": frozenset({Intent.NUDGES_OFF}),
    "set_reminder": frozenset({
        Intent.SET_DAYS, Intent.SET_TIME, Intent.SET_MINUTES, Intent.SET_ZONE, Intent.NUDGES_ON,
    }),
    "ask_counts": frozenset({Intent.COUNTS}),
    "ask_why_hard": frozenset({Intent.WHY}),
    "report_session": frozenset({Intent.REPORT}),
    "small_win": frozenset({Intent.WIN}),
    "discouraged": frozenset({Intent.DISCOURAGED}),
    "resume_after_break": frozenset({Intent.RESUME, Intent.RECOVERING, Intent.WELL}),
    "skip_or_reschedule": frozenset({Intent.SKIP}),
    "ask_tomorrow": frozenset({Intent.TOMORROW}),
    "ask_plan": frozenset({
        Intent.PLAN, Intent.MORE, Intent.SAME, Intent.EASIER, Intent.HOW_LONG,
    }),
    "ask_progress": frozenset({Intent.PROGRESS}),
    "ask_today": frozenset({Intent.TODAY, Intent.SMALL, Intent.WALK}),
    "thanks": frozenset({Intent.THANKS}),
    "greet": frozenset({Intent.GREET}),
}  # fmt: skip

DANGER = "red_flag"  # is told where one is, which is for the path of danger to say
# Wishes in so many words, which win where it is not plain what else a message is about.
CERTAIN = ("stop_reminders", "ask_counts", "thanks", "greet")
SURE_OF = 0.5


def labelled(text: str) -> dict[str, object]:
    """Return what was understood of a text, in the names of the outside, for JSON."""
    heard = hear(text)
    named = tuple(dict.fromkeys(_named(heard))) or ("other",)
    return {
        "text": text,
        "intent": named[0],
        "intents": list(named),
        "red_flag": _in_danger(heard),
        "pain": _pain(heard),
        "completed": _told(heard.completed, heard.sure.completed, heard.guessed.completed),
        "effort": _told(heard.effort, heard.sure.effort, heard.guessed.effort),
        "energy": heard.energy,
        "mood": _told(heard.mood, heard.sure.mood, heard.guessed.mood),
        "barrier": heard.barrier,
        "walked_more": heard.walked_more or None,
    }


def _named(heard: Heard) -> Iterator[str]:
    """Yield the names: danger first, then what is likeliest, then what was wished in words."""
    if _in_danger(heard):
        yield DANGER
    if not heard.likely or heard.likely[0].share < SURE_OF:
        yield from (name for name in CERTAIN if NAMES[name] & set(heard.intents))
    yield from [one.name for one in heard.likely if one.name != DANGER][:1]
    if heard.ache is not None and heard.sure.ache is not Sure.GUESSED:
        yield "report_pain"
    for name, meant in NAMES.items():
        if meant & set(heard.intents):
            yield name


def _in_danger(heard: Heard) -> bool:
    """Whether a reader would call it danger; the coach itself asks first where no word says so."""
    return heard.guessed.danger or (heard.alarm is not None and heard.alarm.sure)


def _told(heard: StrEnum | None, sure: Sure, guessed: StrEnum | None) -> StrEnum | None:
    """Return what was heard, or the likelier guess where that is no more than one itself."""
    return guessed if sure is Sure.GUESSED else heard


def _pain(heard: Heard) -> dict[str, str] | None:
    told = heard.ache if heard.sure.ache is not Sure.GUESSED else None
    ache = told or heard.guessed.ache
    return {"where": ache.part, "severity": ache.severity} if ache else None
