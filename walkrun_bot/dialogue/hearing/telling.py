"""What is told of a session: how much of it, how it felt, what hurt."""

from __future__ import annotations

import re
from math import ceil

from walkrun_bot.coaching.report import Completed, PainSign, Place
from walkrun_bot.dialogue.hearing.heard import Ache
from walkrun_bot.dialogue.hearing.words import DENIAL, clauses, denied, phrases

PLACES: tuple[tuple[Place, re.Pattern[str]], ...] = (
    (Place.KNEE, phrases("knee", "knees", "kneecap*")),
    (Place.SHIN, phrases("shin", "shins", "shinsplint*")),
    (Place.CALF, phrases("calf", "calfs", "calves")),
    (Place.ANKLE, phrases("ankle*", "achilles")),
    (Place.FOOT, phrases("foot", "feet", "heel*", "my heal", "toe", "toes", "arch", "arches",
                         "sole",
                         "plantar")),
    (Place.HIP, phrases("hip", "hips", "groin", "glute*", "bum", "it band", "itb")),
    (Place.THIGH, phrases("thigh*", "quad", "quads", "hamstring*", "hammie*")),
    (Place.BACK, phrases("my back", "lower back", "back pain", "back hurt*", "back ache*",
                         "backache", "back is", "back was", "spine")),
    (Place.OTHER, phrases("shoulder*", "neck", "stomach", "rib", "ribs", "elbow*", "wrist*",
                          "head", "side", "stitch", "leg", "legs")),
)  # fmt: skip
HURTS = phrases(
    "hurt", "hurts", "hurting", "pain", "pains", "painful", "sore", "soreness", "ache", "aches",
    "ached", "aching", "achy", "niggle*", "niggly", "twinge*", "twang", "stabbing", "throbbing",
    "killing me",
    "acting up", "playing up", "gave out", "gave way", "giving me grief", "complaining", "grumbl*",
    "angry", "injured", "injury", "pulled", "strained", "sprained", "twisted", "tweaked",
    "shin splints", "cramp*", "tender", "flared up", "limping", "limp", "swelled up", "swelled",
    "swelling", "swollen",
)  # fmt: skip
# These are pain only where a place is named.
HURTS_WITH_PLACE = phrases(
    "on fire", "tight", "stiff", "burning", "again", "bad", "dodgy", "swollen", "ouch"
)
_NOTHING = phrases(
    "nothing hurt*", "nothing me hurt*", "nothing sore", "nothing hurting", "no pain", "no pains",
    "without pain", "without any pain",
    "pain free",
    "pain-free", "painless", "no niggles", "no aches", "nothing to report", "no hurt*",
    "no soreness", "nope nothing", "not hurt anywhere", "did not hurt", "does not hurt",
)  # fmt: skip
_EXCEPT = re.compile(r"\b(?:apart from|except|other than|besides|but|only)\b(.{3,80})")
_LITTLE = phrases(
    "niggle*", "niggly", "twinge*", "twang", "a bit", "bit", "slight*", "little", "tiny", "mild*",
    "minor", "touch", "barely", "a wee bit", "complaining", "grumbl*",
)  # fmt: skip
_STRONG = phrases(
    "sharp", "stabbing", "severe*", "really", "so bad", "so much", "very", "awful", "terrible",
    "agony", "excruciating", "could not run", "could barely", "can not walk", "can barely",
    "limp", "limping", "gave out", "gave way", "a lot", "badly", "unbearable",
)  # fmt: skip
_OUT_OF_TEN = re.compile(r"\b(10|[0-9](?:\.[0-9])?)\s*(?:/|out of)\s*(?:10|ten)\b")
# "shin again, 4": a number at the end of a pain is its level.
_NUMBER_LAST = re.compile(
    r"(?:^|,|:|\b(?:is|at|about|maybe) an?|\b(?:is|at|about|maybe))\s*(10|[0-9])\W*$"
)
LITTLE_LEVEL, STRONG_LEVEL = 2, 7

SIGNS: tuple[tuple[PainSign, re.Pattern[str]], ...] = (
    (PainSign.LIMP, phrases("limp", "limping", "limped", "hobbl*", "can not walk", "put weight",
                            "weight on it", "bear weight", "could not walk")),
    (PainSign.BONE_POINT, phrases("on the bone", "one spot", "one point", "a point on", "pinpoint",
                                  "when i press", "to the touch")),
    (PainSign.AT_REST, phrases("at night", "in the night", "at rest", "resting", "in bed",
                               "when i sit", "wakes me", "woke me", "even sitting")),
    (PainSign.SWELLING, phrases("swollen", "swelling", "swelled", "puffy", "ballooned", "blew up")),
)  # fmt: skip
_BETTER = phrases("ok", "okay", "fine", "better", "good", "settled", "gone", "great", "all right",
                  "alright", "healed", "no longer hurts", "not hurting")  # fmt: skip
_RAN = phrases("ran", "run", "running", "jogged", "jog", "another one", "sprinted", "parkrun")

# "half past six" and "half an hour" are no halves of a session.
_OTHER_HALVES = phrases("half past", "half an hour", "half hour", "half an", "half six",
                        # walked, that is; and a session with more walking is a done one
                        "walked half", "walked most", "walked about half", "walked part",
                        "walked some", "walked nearly half", "walked over half")  # fmt: skip
_NONE_DONE = phrases(
    "did not go", "did not do it", "did not run", "did not manage it", "did not make it out",
    "could not go", "skipped it", "skipped", "not done", "did not get out", "did not happen",
    "never went", "did not do anything",
)  # fmt: skip
_PART_DONE = phrases(
    "half of it", "half", "part of it", "part", "some of it", "most of it", "cut it short",
    "cut short", "stopped early", "had to stop", "gave up", "quit", "bailed", "turned back",
    "called it", "could not finish", "did not finish", "not finish", "walked home", "not all of it",
    "two thirds", "only managed", "only got", "only did", "packed it in", "not quite all",
)  # fmt: skip
_ALL_DONE = phrases(
    "done", "did it", "did all", "all of it", "all done", "finished", "completed", "complete",
    "i have done it", "i've done it", "did the whole", "walked the whole", "walked it all",
    "walked all of it", "another one", "whole thing", "managed it", "made it",
    "went for my run", "went out", "just back", "back from", "got it done", "nailed it", "did my",
    "went running", "just ran", "i ran", "did today's", "session done", "did the session",
    "finished it", "got through it", "make all", "made all", "did everything", "did the lot",
    "smashed it", "survived it", "went round", "went around", "crushed it", "got it done",
    "did the", "did a", "been for", "been out", "went for a walk",
    "walked round", "walked around", "walked instead", "✅", "went well", "did mine",
)  # fmt: skip
_WALKED_MORE = phrases(
    "walked more", "more walking", "walked most", "walked a lot", "extra walk*", "walked the rest",
    "walked some of the", "walked it all", "walked all of it", "walked the whole",
    "walked instead", "walked the last",
    "walked half", "walked about half", "walked part",
    "longer walk breaks", "mostly walked", "walked bits",
)  # fmt: skip


def completed(text: str) -> Completed | None:
    """Return how much was done, as far as it was said."""
    text = _OTHER_HALVES.sub(" ", text)  # leaves "of it", which says nothing by itself
    if _NONE_DONE.search(text):
        return Completed.NONE
    if any(not denied(c, m.start()) for c in clauses(text) for m in _PART_DONE.finditer(c)):
        return Completed.PART
    if any(not denied(c, m.start()) for c in clauses(text) for m in _ALL_DONE.finditer(c)):
        return Completed.ALL
    return None


def walked_more(text: str) -> bool:
    """Whether more was walked than planned, which is still a session done."""
    return _WALKED_MORE.search(text) is not None


def place(text: str) -> Place | None:
    """Return the first place that is named."""
    return next((where for where, pattern in PLACES if pattern.search(text)), None)


def signs(text: str) -> tuple[PainSign, ...]:
    """Return the signs that ask for more care with a pain, as far as they were told."""
    return tuple(
        sign
        for sign, pattern in SIGNS
        if any(
            sign is PainSign.LIMP or not denied(c, m.start())
            for c in clauses(text)
            for m in pattern.finditer(c)
        )
    )


def better(text: str) -> bool:
    """Whether a place is told of as all right ("the knee is fine today")."""
    return any(
        place(clause) not in {None, Place.OTHER}
        and _BETTER.search(clause)
        and not DENIAL.search(clause)
        for clause in clauses(text)
    )


def ran(text: str) -> bool:
    """Whether there was running in what was done."""
    return _RAN.search(text) is not None


def out_of_ten(text: str) -> int | None:
    """Return the number before "/10" or "out of 10"; a half is rounded up."""
    match = _OUT_OF_TEN.search(text)
    return ceil(float(match[1])) if match else None


def pain(text: str) -> tuple[Ache | None, bool]:
    """Return the pain that was told of, and whether pain was denied."""
    nothing = _NOTHING.search(text) is not None
    if nothing and (exception := _apart_from(text)):
        return exception, False
    for clause in clauses(_NOTHING.sub(" ", text)):
        if _hurts_in(clause):
            where = place(clause) or place(text)
            return Ache(where, _level(clause, text)), False
    return None, nothing


def _apart_from(text: str) -> Ache | None:
    """Return the ache in "nothing hurt apart from my knee"."""
    match = _EXCEPT.search(text)
    where = place(match[1]) if match else None
    return Ache(where, _level(text, text)) if where else None


def _hurts_in(clause: str) -> bool:
    if any(not denied(clause, m.start()) for m in HURTS.finditer(clause)):
        return True
    if place(clause) and _OUT_OF_TEN.search(clause):
        return True
    where = place(clause)
    named = where is not None and where is not Place.OTHER
    return named and any(not denied(clause, m.start()) for m in HURTS_WITH_PLACE.finditer(clause))


def _level(clause: str, text: str) -> int | None:
    """Return the level of a pain; of a number and strong words the graver."""
    number = out_of_ten(clause)
    if number is None and (match := _NUMBER_LAST.search(text)):
        number = int(match[1])
    number = out_of_ten(text) if number is None else number
    if _STRONG.search(clause):
        return max(number or 0, STRONG_LEVEL)
    little = LITTLE_LEVEL if _LITTLE.search(clause) else None
    return little if number is None else number
