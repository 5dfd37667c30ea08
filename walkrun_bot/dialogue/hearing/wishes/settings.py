"""Wishes for other days, another time, other minutes, another place; the weightier first."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.words import any_of, phrases
from walkrun_bot.dialogue.hearing.wishes.notes import WHEN_NOTES_COME

_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)\w*|weekdays|weekends?|every (?:other )?day|daily"
_BY_THE_WAY = (
    r"and|&|or|on|at|please|pls|i|i'd|i'll|i would|rather|prefer|like|to|go|run|out|the|in|morning"
    r"|evening|mornings|evenings|can we do|can i do|make it|do|instead|for me|half|past|quarter"
    r"|noon|around|about|only|just|better|works?|suits? me|best|are|is|o'?clock"
    r"|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|one|two|six|seven|eight|nine|ten|five"
)
# Nothing but days, times and small words: "mondays and thursdays at 7".
_DAYS_ONLY = re.compile(
    rf"^(?:(?:{_BY_THE_WAY})\W+){{0,6}}(?:{_DAY})(?:\W+(?:{_DAY}|{_BY_THE_WAY})){{0,14}}\W*$"
)
_TWO_DAYS = re.compile(rf"\b(?:{_DAY})\W+(?:(?:and|or|to|until)\W+)?(?:{_DAY})\b")
_TIME_ONLY = re.compile(
    r"^(?:at |about |around |rather )*"
    r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|o'?clock)(?:\W+\w+){0,2}\W*$|^\d{1,2}[:.]\d\d\W*$"
    r"|^(?:in the )?(?:mornings?|evenings?|afternoons?)\W+(?:at |about )?\d{1,2}(?:[:.]\d\d)?"
    r" ?(?:[ap]m)?\W*$"
)
SETTINGS: tuple[tuple[Intent, re.Pattern[str]], ...] = (
    (Intent.SET_MINUTES, any_of(
        r"\b(?:change|set|make|want|have|got|only have|do)\b.{0,30}"
        r"\b\d{2} ?min\w*", r"\b(?:shorter|longer) sessions\b",
        r"^(?:make it )?\d{2} ?min(?:ute)?s?(?: please| a session)?$",
        r"^\d{2,3} ?min(?:ute)?s?$",
        r"\bchange (?:the )?minutes\b",
    )),
    (Intent.SET_DAYS, any_of(
        r"\b(?:change|set|move|switch|other|different|train|run|go)\b.{0,20}"
        r"\b(?:days?|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*)\b.{0,60}"
        r"\b(?:days?|and|to|on|,)\b",
        r"\b(?:change|other|different) (?:the |my )?days\b",
    )),
    (Intent.SET_DAYS, _DAYS_ONLY),
    (Intent.SET_DAYS, _TWO_DAYS),
    (Intent.SET_TIME, _TIME_ONLY),
    (Intent.SET_TIME, any_of(
        r"\b(?:change|set|move|remind me|nudge me|other|different"
        r"|go(?:ing)? out)"
        r"\b.{0,30}(?:\btime\b|\bat \d|\bto \d{1,2}(?::\d\d| ?[ap]m)"
        r"|\b[ap]m\b)",
    )),
    (Intent.SET_TIME, WHEN_NOTES_COME),
    (Intent.SET_ZONE, any_of(
        r"\btime ?zone\b", r"\b(?:i am|i'm|im) (?:now )?in [a-z]",
        r"^(?:now )?in [a-z .'-]{3,30}\W*$", r"\bi live in [a-z]",
        r"\bmoved to [a-z]", r"\bwrong time\b",
    )),
    (Intent.SETTINGS, phrases("settings", "preferences", "change my settings", "set up")),
)  # fmt: skip
