"""Questions about running and walking, found by meaning: does it count, why is it so hard.

What people ask is in `subjects.toml`, as examples; what is answered is in `messages/`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import islice

from walkrun_bot.dialogue.hearing.meaning.nearest import Examples
from walkrun_bot.dialogue.hearing.text.words import phrases, plain


class Subject(StrEnum):
    """What a question is about."""

    WALK_COUNTS = "walk_counts"
    KEEP_WALKS = "keep_walks"
    WHY_HARD = "why_hard"
    TOO_SLOW = "too_slow"
    HOW_FAST = "how_fast"
    BREATHING = "breathing"
    STITCH = "stitch"
    HEART_WATCH = "heart_watch"
    CADENCE = "cadence"
    FOOT_STRIKE = "foot_strike"
    FORM = "form"
    HILLS = "hills"
    TOO_OLD = "too_old"
    TOO_HEAVY = "too_heavy"
    RUNNER = "runner"
    COMPANY = "company"
    WATCHED = "watched"
    CLOTHES = "clothes"
    SHOES = "shoes"
    GEAR = "gear"
    TREADMILL = "treadmill"
    SURFACE = "surface"
    HEAT = "heat"
    COLD = "cold"
    RAIN = "rain"
    DARK = "dark"
    TIME_OF_DAY = "time_of_day"
    MUSIC = "music"
    DOG = "dog"
    BUGGY = "buggy"
    AIR = "air"
    WARM_UP = "warm_up"
    COOL_DOWN = "cool_down"
    STRETCHING = "stretching"
    STRENGTH = "strength"
    OTHER_SPORTS = "other_sports"
    HOW_OFTEN = "how_often"
    SORENESS = "soreness"
    PAIN_OR_SORE = "pain_or_sore"
    RED_FACE = "red_face"
    HEAVY_LEGS = "heavy_legs"
    ITCHY = "itchy"
    RUNNY_NOSE = "runny_nose"
    WORSE_TODAY = "worse_today"
    FIRST_MINUTES = "first_minutes"
    TOILET = "toilet"
    LEAKS = "leaks"
    RUBBING = "rubbing"
    EATING = "eating"
    DRINKING = "drinking"
    ALCOHOL = "alcohol"
    SLEEP = "sleep"
    HOW_LONG = "how_long"
    NO_DISTANCE = "no_distance"
    WHEN_EASIER = "when_easier"
    TIME_OFF = "time_off"
    PARKRUN = "parkrun"
    RACE = "race"
    WEIGHT = "weight"
    MEDICAL = "medical"
    ASTHMA = "asthma"
    MENOPAUSE = "menopause"
    PERIOD = "period"
    PREGNANT = "pregnant"
    OLD_INJURY = "old_injury"
    KNEES = "knees"
    PREVENTION = "prevention"
    MOTIVATION = "motivation"
    NERVES = "nerves"
    MIND = "mind"
    ENOUGH = "enough"
    STEPS = "steps"
    REPEATING = "repeating"
    TIRED_AFTER = "tired_after"


@dataclass(frozen=True)
class Asked:
    """A question about a subject: `near` as `Near.near`; `plainly` has the form of a question."""

    subject: Subject
    near: float
    plainly: bool


NOTHING = "nothing"  # what the examples call everything that is no such question
# How near a text has to be to an example, and how much nearer "nothing" has to be than anything
# else to win against the form of a question. Measured in tests/dialogue/test_subjects.py.
NEAR_ENOUGH, NEAR_WITHOUT_ASKING, FOR_NOTHING = 0.30, 0.6, 0.06
# No question of its own is longer; a story has too many meanings to have one.
LONGEST_WORDS = 40
MOST, LOOKED_AT = 2, 3  # questions answered at once, and looked at: each takes milliseconds
# Words that tell of something that was; without the form of a question, they ask nothing.
_TELLS = re.compile(
    r"\b(?:was|were|did|done|got|went|ran|had|felt|made|took|came|slept|ate|saw|lost|\w{2,}ed"
    r"|forgot|bought|yesterday|today|this morning|last night|no|not|nothing|but|please)\b"
)
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;\n]*")
_COMMA = re.compile(r",\s*|\s[-\u2013]\s|\s\u2026")
_LEAD = (
    r"(?:(?:and|but|so|ok|okay|well|hi|hello|hey|coach|oh|um|also|(?:another |quick )?question|btw"
    r"|by the way|(?:just |i was )?wondering|i wonder|(?:can you )?tell me|do you know|any idea"
    r"|i(?: would|'d)? (?:want|like) to know)\W+)*"
)
_ASKS = re.compile(
    rf"^{_LEAD}(?:(?:what|why|how|when|which|who|where)(?:'?s)?\b|(?:is|are|do|does|can|could|should"
    r"|shall|will|would|may|must|has)\b(?! (?:not|it\W*$))|am i\b|have i\b|did (?:i|you|we)\b)"
)
_ENDS_ASKING = phrases(
    "any tips", "any advice", "any ideas", "normal", "what helps", "how come", "tips", "advice",
    "why", "recommendations", "help",
)  # fmt: skip


# A question that says nothing by itself and leans on what was told before it.
_LEANS = re.compile(
    r"^(?:(?:and|but|so)\W+)*(?:(?:is|was) (?:that|this|it) (?:all |quite )?(?:normal|ok|okay|right"
    r"|bad|alright|all right|fine|usual|common|a problem)|should i (?:worry|be worried|care|go"
    r"|run|stop|rest|skip it)|any (?:tips|advice|ideas?)|what (?:helps|can i do|do i do|should i do"
    r"|can be done|causes (?:that|it))|why(?: is (?:that|it|this))?|how come|normal|can i (?:go"
    r"|run|still run|do anything)"
    r"|what does (?:that|this|it) mean|what(?:'s| is) (?:that|going on|wrong(?: with me)?))"
    r"(?: about (?:it|that))?\W*$"
)


def leans(question: str) -> bool:
    """Whether a question says nothing without what was told before it: "is that normal?"."""
    return _LEANS.match(plain(question)) is not None


def asked(text: str) -> tuple[Asked, ...]:
    """Return the subjects that a message asks about, two at the most, in the order asked."""
    sentences = [s.strip() for s in _SENTENCE.findall(plain(text)) if s.strip()]
    questions = [s for s in sentences if _is_question(s)]
    if not questions and _TELLS.search(plain(text)):
        return ()
    alone = _found((q for q in questions if not leans(q)), plainly=True)
    # A question may lean on what was said before it: "my legs are so heavy. is that normal?"
    whole = _found([" ".join(sentences)], plainly=bool(questions))
    if len(questions) > 1 and alone:
        return alone[:MOST]
    return tuple(sorted((*alone, *whole), key=lambda one: -one.near)[:1])


def _found(texts: Iterable[str], *, plainly: bool) -> tuple[Asked, ...]:
    short = (text for text in texts if len(text.split()) <= LONGEST_WORDS and not leans(text))
    found = (_nearest(text, plainly=plainly) for text in islice(short, LOOKED_AT))
    return tuple({one.subject: one for one in found if one}.values())


def _is_question(sentence: str) -> bool:
    return (
        sentence.rstrip().endswith("?")
        or any(_ASKS.match(part) for part in _COMMA.split(sentence))
        or _ENDS_ASKING.search(sentence) is not None
    )


def _nearest(text: str, *, plainly: bool) -> Asked | None:
    best, *others = examples().nearest(text, 2)
    leeway = FOR_NOTHING if plainly else 0
    if best.label == NOTHING and others and others[0].near >= best.near - leeway:
        best = others[0]
    enough = NEAR_ENOUGH if plainly else NEAR_WITHOUT_ASKING
    known = best.label != NOTHING and best.near >= enough
    return Asked(Subject(best.label), best.near, plainly) if known else None


@cache
def examples() -> Examples:
    """Return the examples, ready to be compared with."""
    return Examples((label, text) for label, texts in table().items() for text in texts)


def table() -> dict[str, list[str]]:
    """Return what people ask, by subject."""
    listed = files(__package__).joinpath("subjects.toml").read_text(encoding="utf-8")
    return tomllib.loads(listed)
