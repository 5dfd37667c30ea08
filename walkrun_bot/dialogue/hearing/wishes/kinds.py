"""Wishes for another kind of session, or for walking all week."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.wishes.aims import AIM

# Only what asks for hills: "sore after the hills" and "walked the hills" tell of them.
_HILLS = re.compile(
    r"\b(?:can|could|may|shall|let me|want to|like to|rather|fancy|try|prefer|how about"
    r"|what about|feel like|in the mood for)\b.{0,25}\bhill(?:s|y)?\b"
    r"|^(?:the |some )?hill(?:s|y)?(?: (?:session|one|route|today|please|instead))*\W*$"
    r"|\bhills? (?:session|please|instead)\b"
)
_BY_BREATH = re.compile(r"\bby (?:my )?(?:breath\w*|feel|feeling)\b|\bbreath(?:ing)? session\b")
_OTHER = re.compile(
    r"\bsomething (?:else|different)\b|^other (?:ways|options|ideas)\W*$"
    r"|\b(?:what )?else (?:can|could) i do\b|\ba change today\b"
)
_RUN_AGAIN = re.compile(
    r"\b(?:end|stop|finish|enough of)\b.{0,20}\bwalking week\b"
    r"|\bback to (?:the )?runn?(?:ing|s)?\b|\b(?:start|begin|ready to|want to) run(?:ning)? again\b"
)
_WALKING_WEEK = re.compile(
    r"\bwalk(?:ing)?(?:[- ]only)? week\b|\bweek of (?:only |just )?walk(?:ing|s)?\b"
    r"|\bwalk(?:ing)? (?:for a|this|all|next) week\b|\b(?:only|just) walks? this week\b"
    r"|\bwalks? only (?:this|next|for a) week\b"
)
_STRESSED = re.compile(
    r"\bso stressed\b|\bstressed out\b|\b(?:stressful|hectic|crazy|mad|overwhelming) (?:week"
    r"|time|patch|few days|period)\b|\b(?:work|life|everything) is (?:really |so |very |just )*"
    r"(?:stressful|hectic|crazy|mad|too much)\b"
)
_LOOK_BACK = re.compile(
    r"\blook(?:ing)? back\b|\bweekly (?:review|questions?)\b|\bhow was my week\b"
)

WANTED_KINDS: tuple[tuple[Intent, re.Pattern[str]], ...] = (
    (Intent.AIM, AIM),
    (Intent.LOOK_BACK, _LOOK_BACK),
    (Intent.TIRED, _STRESSED),
    (Intent.RUN_AGAIN, _RUN_AGAIN),
    (Intent.WALKING_WEEK, _WALKING_WEEK),
    (Intent.HILLS, _HILLS),
    (Intent.BY_BREATH, _BY_BREATH),
    (Intent.OTHER, _OTHER),
)
