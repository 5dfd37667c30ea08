"""Parts of the body as people name them, and when "back" is one of them."""

from __future__ import annotations

import re

from walkrun_bot.coaching.report import Place
from walkrun_bot.dialogue.hearing.text.words import phrases

PLACES: tuple[tuple[Place, re.Pattern[str]], ...] = (
    (Place.KNEE, phrases("knee", "knees", "knee's", "kneecap*", "patella*", "meniscus", "acl")),
    (Place.SHIN, phrases("shin", "shins", "shinsplint*", "shin splint*", "tibia*", "shinbone*")),
    (Place.CALF, phrases("calf", "calfs", "calves", "soleus", "gastroc*", "calf's")),
    (Place.ANKLE, phrases("ankle*", "achilles", "achilles'")),
    (Place.FOOT, phrases(
        "foot", "feet", "heel*", "my heal", "heal pain", "heals hurt", "toe", "toes", "arch",
        "arches", "sole", "soles", "plantar", "big toe", "instep", "metatars*", "toenail*",
        "blister*", "bunion*", "foot's", "midfoot", "forefoot",
    )),
    (Place.HIP, phrases(
        "hip", "hips", "groin", "glute*", "bum", "it band", "itb", "piriformis", "buttock*",
        "hip's", "butt", "sciatic*", "adductor*", "pelvis", "si joint",
    )),
    (Place.THIGH, phrases(
        "thigh*", "quad", "quads", "hamstring*", "hammie*", "hammy", "hammies", "upper leg*",
        "quadriceps",
    )),
    (Place.BACK, phrases(
        "spine", "shoulder blade*", "backache*", "lumbar", "sacrum", "tailbone", "lumbago", "disc",
    )),
    (Place.OTHER, phrases(
        "shoulder*", "neck", "stomach", "rib", "ribs", "elbow*", "wrist*", "head", "side", "stitch",
        "side stitch", "leg", "legs", "abdomen", "tummy", "arm", "arms", "hand", "hands", "joints",
        "muscles", "core", "abs", "belly", "diaphragm",
    )),
)  # fmt: skip
# The part "back": of me, named with what hurts, or upper and lower; "the back of my knee" is the
# knee, "back home" and "my way back" are none.
_BACK = re.compile(
    r"\b(?:(?:my|his|her) (?:(?:whole|bad|dodgy|poor|stupid|old) )?back(?:'s)?"
    r"(?! (?:garden|yard|door|pocket|up|to|home|catalogue|into|on track|at|in the|street|room|of))"
    r"|(?:lower|low|upper|mid|middle|bad|stiff|sore|aching|dodgy) back(?! (?:of"
    r"|to|home|in|at|into))"
    r"|back (?:pain|ache|hurt|hurts|hurting|spasm|spasms|injury|trouble|problem"
    r"|problems|issues|strain"
    r"|muscles|is sore|was sore|is stiff|is killing|went out|started hurting|aches|seized|again)"
    r"|(?:^|[.,;:!?&] ?|\band |\bmy )back(?:'s| is| was| has)? (?:(?:a|an) (?:little|bit|touch"
    r"|wee bit|tad) )?"
    r"(?:sore|stiff|tight|achy|aching|ached|complain\w*|play\w* up|gone again|killing|in bits"
    r"|grumbl\w*"
    r"|hurt\w*|niggl\w*|seized|spasm\w*|sulk\w*|twing\w*)"
    r"|(?:in|across|down) (?:the|my) (?:lower |small of (?:my|the) )?back)\b"
)
_ABOUT_BACK = re.compile(r"\b(?:the |at the )?back of (?:my|the|your|both)\b")
_FALSE = re.compile(
    r"\b(?:feet (?:per|a|of|above|up|long)|\d+ feet|on foot|by foot|one foot in front"
    r"|on my (?:bum|butt|backside)|get off my (?:bum|butt"
    r"|arse|ass)|set foot|best foot|back foot|side (?:street|road|effect"
    r"|of the|project|note|by)|on the side"
    r"|by my side|other side|left side of the road|on hand|on the other hand"
    r"|other hand|first hand|second hand"
    r"|hand(?:s)? (?:up|down|on|in)|leg (?:day|of|room|warmers)|last leg|first leg"
    r"|my feet up|arm ?band"
    r"|to my feet|back on my feet|found my feet|hip hop|head (?:out|home|off"
    r"|start|down|up|over|back|to|wind"
    r"|for|in)|ahead|cold feet|neck of the woods|quads? bike|heel(?:s)? (?:strike"
    r"|drop)|sole mate|arch support"
    r"|core (?:work|exercises|workout|session|strength)|knee[- ]?(?:brace"
    r"|support|high|sleeve|length|deep)s?"
    r"|shin guards?|feet first|foot ?(?:ball|path|bridge|steps?)|my head|headed|heading)\b"
)
# The part as it is said outside; a leg is no place of the coach's, and is told as one all the same.
_LEG = phrases("leg", "legs")
_SAID = (
    ("leg", _LEG), ("shoulder", phrases("shoulder*")), ("neck", phrases("neck")),
    ("stomach", phrases("stomach", "tummy", "belly", "abdomen", "abs")),
    ("side", phrases("side", "stitch", "rib", "ribs", "side stitch", "diaphragm")),
    ("arm", phrases("arm", "arms", "elbow*", "wrist*", "hand", "hands")), ("head", phrases("head")),
)  # fmt: skip
UNSPECIFIED = "unspecified"


def places(text: str) -> tuple[Place, ...]:
    """Return the places that a plain text names in turn, those that are the coach's own first."""
    text = _ABOUT_BACK.sub(" ", _FALSE.sub(" ", text))
    found = [(match.start(), where) for where, pattern in PLACES if (match := pattern.search(text))]
    named = tuple(where for _, where in sorted(found, key=_by_turn))
    if _BACK.search(text) and Place.BACK not in named:
        own = tuple(where for where in named if where is not Place.OTHER)
        return (*own, Place.BACK, *(p for p in named if p is Place.OTHER))
    return named


def _by_turn(found: tuple[int, Place]) -> tuple[bool, int]:
    """In the order of the text, but no place of the coach's own before one that is."""
    return found[1] is Place.OTHER, found[0]


def place(text: str) -> Place | None:
    """Return the first place that is named."""
    return next(iter(places(text)), None)


def part(text: str, where: Place | None) -> str:
    """Return what a place is called outside; what is no place of the coach's by its own name."""
    if where is not None and where is not Place.OTHER:
        return where.value
    text = _FALSE.sub(" ", text)
    return next((name for name, pattern in _SAID if pattern.search(text)), UNSPECIFIED)
