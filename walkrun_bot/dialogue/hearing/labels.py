"""What was heard, in the names of the outside: what `bot.py hear` prints and what is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.pain import MODERATE_UP_TO, NIGGLE_UP_TO
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Heard, Intent

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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


def labelled(text: str) -> dict[str, object]:
    """Return what was understood of a text, in the names of the outside, for JSON."""
    heard = hear(text)
    named = tuple(_named(heard)) or ("other",)
    return {
        "text": text,
        "intent": named[0],
        "intents": list(named),
        "red_flag": heard.alarm is not None and heard.alarm.sure,
        "pain": _pain(heard),
        "completed": heard.completed,
        "effort": heard.effort,
        "energy": heard.energy,
        "mood": heard.mood,
        "barrier": heard.barrier,
        "walked_more": heard.walked_more or None,
    }


def _named(heard: Heard) -> Iterator[str]:
    if heard.alarm is not None and heard.alarm.sure:
        yield "red_flag"
    if heard.ache is not None:
        yield "report_pain"
    for name, meant in NAMES.items():
        if meant & set(heard.intents):
            yield name


def _pain(heard: Heard) -> dict[str, str] | None:
    if heard.ache is None:
        return None
    level = heard.ache.level
    return {
        "where": heard.ache.place or "unspecified",
        "severity": "pain" if level is None else _severity(level),
    }


def _severity(level: int) -> str:
    if level <= NIGGLE_UP_TO:
        return "niggle"
    return "pain" if level <= MODERATE_UP_TO else "severe"
