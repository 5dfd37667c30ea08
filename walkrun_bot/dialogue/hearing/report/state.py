"""How somebody is: how much strength, in what mood, and what stands in the way."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.condition import Barrier, Energy, Mood
from walkrun_bot.dialogue.hearing.text import doubts
from walkrun_bot.dialogue.hearing.text.words import clauses, denied, phrases

_LOW = phrases(
    "no energy", "low energy", "not much energy", "zero energy", "knackered", "exhausted",
    "shattered", "drained", "worn out", "wiped", "wiped out", "so tired", "too tired",
    "really tired", "very tired", "tired today", "feeling tired", "i'm tired", "am tired",
    "fatigued", "sluggish", "lethargic", "running on empty", "slept badly", "bad sleep", "no sleep",
    "hardly slept", "barely slept", "sleep deprived", "low on energy", "burnt out", "bushed",
    "cream crackered", "dead tired", "dog tired", "dead on my feet", "flat today", "felt flat",
    "feel flat", "pooped", "run down", "sleepy", "zonked", "battery is empty", "out of energy",
    "legs tired", "tired", "weary", "lacking energy", "i'm spent", "am spent", "was spent",
    "felt spent", "totally spent", "completely spent", "no oomph", "little energy",
    "everything's an effort", "everything is an effort", "just flat", "feeling flat",
    "running on fumes", "night shifts", "hours sleep", "hours of sleep", "hours' sleep",
)  # fmt: skip
_HIGH = phrases(
    "full of energy", "so much energy", "energised", "energized", "loads of energy",
    "lots of energy", "full of beans", "buzzing with energy", "more energy", "feeling fresh",
    "felt fresh", "raring to go", "fresh legs",
)  # fmt: skip
_DOWN = phrases(
    "want to give up", "feel like giving up", "giving up on", "feeling low", "feel low", "feel sad",
    "feeling sad", "so sad", "makes me sad", "real sad", "hate myself", "hate this", "hating",
    "i hate", "feel awful", "feeling awful", "felt like crying", "feel blue", "ready to quit",
    "want to quit", "ready to give up", "so annoyed", "disappoint*", "dissapoint*", "down about",
    "so down", "feel down", "feeling down", "disheart*", "discourag*", "demotivat*", "demorali*",
    "frustrat*", "fed up", "gutted", "failure", "failing", "useless", "pathetic", "hopeless",
    "ashamed", "embarrass*", "guilty", "rubbish at", "crying", "cried", "tears", "worried",
    "scared", "terrified", "dread*", "anxious", "depress*", "miserable", "lost motivation",
    "no motivation", "unmotivated", "what's the point", "what is the point", "never going to",
    "will never", "i'll never", "beating myself up", "not good enough", "loser", "upset", "annoyed",
    "stressed", "overwhelmed", "lonely", "defeated", "getting down on myself", "ugh",
    "struggling mentally", "bummed", "sucks", "suck", "😢", "😭", "😞", "😔", "☹", "😩", "🙁",
    "😒", ":(", "bad week", "not for me", "can not do this", "what am i doing wrong", "devastat*",
    "despair*", "shame", "lost heart", "down in the dumps", "fraud", "hard on myself", "disgust*",
    "jealous", "inadequate", "do not get it", "the hell do i",
)  # fmt: skip
_GOOD = phrases(
    "happy", "proud", "chuffed", "delighted", "pleased", "over the moon", "excit*", "amazing",
    "great", "loved", "love", "loving", "enjoy*", "fun", "brilliant", "fantastic", "awesome",
    "stoked", "thrilled", "buzzing", "yay", "yippee", "yipee", "woohoo", "woo", "woop", "whoop",
    "hooray", "hurrah", "wonderful", "feel good", "feeling good", "felt good", "feels good",
    "so good", "confident", "confidence", "glad", "grateful", "yes!", "yess", "can not believe",
    "could not believe", "never thought", "did not think i", "surprisingly well", "high",
    "best run", "best i have", "pb", "on cloud", "elated", "ecstatic", "accomplish*", "achiev*",
    "satisf*", "smil*", "😊", "😀", "😁", "😄", "🎉", "🥳", "💪", "❤", "😍", "🙌", "👍", "😃",
    ":)", ":-)", ":d", "finally", "wow", "nice", "lovely", "did not want to stop",
    "felt like running more", "graduat*", "for the first time", "first time ever", "longest",
    "i did it", "at least i did", "overcame", "overcome", "looking forward", "can not wait",
    "yeah!", "perfect",
)  # fmt: skip

_BARRIERS: tuple[tuple[Barrier, re.Pattern[str]], ...] = (
    (Barrier.INJURY, phrases(
        "injur*", "time off to recover", "time to heal", "because of my knee", "physio",
        "until it heals", "to let it heal", "prevented me from running", "had to rest my",
        "had to take * off", "the pain stops me", "sprain*", "pain so bad",
        "can not run because of", "hurts too much to run", "off running",
    )),
    (Barrier.ILLNESS, phrases(
        "ill", "sick", "flu", "fever", "covid", "a cold", "poorly", "unwell", "bug", "infection",
        "migraine", "asthma", "hay fever",
    )),
    (Barrier.TIRED, phrases(
        "too tired", "too knackered", "too exhausted", "no energy", "slept badly", "hardly slept",
        "no sleep", "night shift", "too drained",
    )),
    (Barrier.TIME, phrases(
        "no time", "too busy", "busy", "work is", "working late", "deadline*", "not have time",
        "not enough time", "ran out of time", "meeting*", "overtime", "long day", "work got",
        "short of time", "exam*", "hectic", "schedule is",
    )),
    (Barrier.WEATHER, phrases(
        "rain*", "pouring", "snow*", "ice", "icy", "storm*", "thunder*", "wind*", "too hot",
        "too cold", "heat", "heatwave", "humid*", "freezing", "dark", "weather", "smoke",
        "air quality", "hail",
    )),
    (Barrier.TRAVEL, phrases(
        "travel*", "holiday", "vacation", "on a trip", "away", "flight", "jet lag",
    )),
    (Barrier.CARE, phrases(
        "kids", "kid", "baby", "babysitter", "childcare", "toddler", "son is", "school run",
        "daughter is", "looking after", "funeral", "family stuff", "mum is in hospital",
    )),
    (Barrier.FEAR, phrases(
        "embarrass*", "people look*", "people star*", "self conscious", "dogs", "unsafe",
        "shouted at", "catcall*", "judging", "laugh* at me",
    )),
    (Barrier.MOTIVATION, phrases(
        "no motivation", "can not be bothered", "could not be bothered", "lazy", "unmotivated",
        "not in the mood", "not feel like it", "lost motivation", "do not feel like",
    )),
    (Barrier.GEAR, phrases(
        "no shoes", "shoes are", "treadmill is broken", "phone died", "no battery",
        "treadmill broke", "forgot my shoes", "gym is closed", "gym was closed",
    )),
)  # fmt: skip
_IN_THE_WAY = re.compile(
    r"\b(?:can not|could not|did not|will not|skip\w*|missed|miss|not today"
    r"|had to (?:take|stop|skip)|have had to|off to recover"
    r"|cancel\w*|postpone\w*|move it|prevent\w*|stops? me|because|so no|too"
    r"|no (?:run|time|energy)|instead of|cut (?:it )?short"
    r"|put me off|not going|giving it a miss|bailed|stopped|gave up|taken"
    r"|due to|thanks to|abandon\w*|take a week off)\b"
)


# No running for a while: an injury where something hurts, or where a professional says so.
_LAID_UP = re.compile(
    r"\b(?:(?:weeks?|months?|fortnight) (?:off|out)\b|(?:am |i'm |been )?not running (?:at all|now"
    r"|any more|this|for|until|till)|no (?:running|runs) (?:for|this|until|till|at all)|benched"
    r"|sidelined|laid up|out of action|off it (?:until|till|for)|put me on (?:ice|hold)|on crutches"
    r"|nothing on it for|(?:have|has) not (?:run\b|done any|been (?:out|running|able))"
    r"|out for (?:\w+ ){1,2}(?:weeks|months)|not going anywhere on (?:it|that)"
    r"|could (?:not|hardly|barely) walk for (?:a|\w+) (?:\w+ )?(?:weeks?|months?|days)"
    r"|and i (?:have )?(?:stopped|quit)\W*$)"
)
_UP_AGAIN = phrases(
    "cleared", "signed off", "signed me off", "ran today", "back today", "back to it",
    "back into it", "start again", "where do i begin", "where do i start", "first run back",
    "first run since", "ready to",
)  # fmt: skip
_PROFESSIONAL = phrases("physio*", "doctor*", "gp", "surgeon", "consultant")


def energy(text: str) -> Energy | None:
    """Return how much strength somebody says they have, as far as it was said."""
    if _said(_HIGH, text):
        return Energy.HIGH
    return Energy.LOW if _said(_LOW, text) else None


def mood(text: str) -> Mood | None:
    """Return how somebody feels about it; of both kinds, what was said last counts."""
    down, good = _last(_DOWN, text), _last(_GOOD, text)
    if down < 0 and good < 0:
        return None
    return Mood.DOWN if down > good else Mood.GOOD


def barrier(text: str, *, hurts: bool = False) -> Barrier | None:
    """Return what stands in the way of a session, where something does; `hurts` is a pain told."""
    laid_up = _LAID_UP.search(text) and not _UP_AGAIN.search(text)
    if laid_up and (hurts or _PROFESSIONAL.search(text)):
        return Barrier.INJURY
    if _IN_THE_WAY.search(text) is None:
        return None
    return next((one for one, pattern in _BARRIERS if _said(pattern, text)), None)


def _said(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text) is not None and any(
        not denied(clause, match.start()) and not doubts.of_others(clause)
        for clause in clauses(text)
        for match in pattern.finditer(clause)
    )


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Return the number of the last clause in which something is said and meant, or -1."""
    if pattern.search(text) is None:
        return -1
    found = [
        at
        for at, clause in enumerate(clauses(text))
        if any(not denied(clause, m.start()) for m in pattern.finditer(clause))
    ]
    return found[-1] if found else -1
