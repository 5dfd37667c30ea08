"""The path of danger: wide word lists that work whatever else is understood.

Sure: the fixed safety answer. Unsure (a figure of speech, a word with two meanings, something
past): one short question. Denied: nothing.
"""

from __future__ import annotations

import re

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.heard import Alarm
from walkrun_bot.dialogue.hearing.words import clauses, phrases

_HURTS = (
    r"(?:pain\w*|hurt\w*|ach(?:e|es|ing)|tight\w*|pressure|squeez\w*|crush\w*|heav\w*"
    r"|burn\w*|stabb\w*|discomfort|on fire|sore)"
)
# A denial between the two words undoes them: "my chest did not hurt".
_NEAR = r"(?:\s+(?!not\b|no\b|never\b|without\b)\S+){0,5}?\s+"


def _both(one: str, other: str) -> re.Pattern[str]:
    """Find two expressions close together, in either order."""
    return re.compile(rf"\b(?:{one}{_NEAR}{other}|{other}{_NEAR}{one})\b")


SURE: tuple[tuple[Danger, re.Pattern[str]], ...] = (
    (Danger.CHEST, _both(r"chest", _HURTS)),
    (Danger.CHEST, _both(r"(?:left arm|jaw)",
    r"(?:pain\w*|hurt\w*|ach\w+|numb\w*|tight\w*|heav\w*|weak\w*|tingl\w*|odd)")),
    (Danger.CHEST, phrases("across my chest", "in my chest", "heart attack", "angina")),
    (Danger.FAINT, phrases("fainted", "fainting", "faint", "passed out", "blacked out",
                           "everything went black", "went black",
                           "passing out", "pass out", "had a blackout", "lost consciousness",
                           "i collapsed", "keeled over")),
    (Danger.HEART, phrases("palpitation*", "irregular heartbeat", "heart is racing at rest",
                           "heart skip*", "skipped beats", "skipping beats", "heart flutter*",
                           "fluttering heart", "heartbeat is irregular", "pulse is irregular",
                           "irregular pulse", "afib", "arrhythmia")),
    (Danger.HEART, _both(r"heart(?:beat|rate)?", r"(?:flutter\w*|skipp\w*|irregular\w*|at rest)")),
    (Danger.HEART, re.compile(r"\b(?:woke|night|in bed|lying)\b.{0,60}\bheart\b.{0,20}\b(?:rac"
                              r"|pound|flutter|thump)")),
    (Danger.HEART, re.compile(r"\bheart\b.{0,40}\b(?:racing|pounding)\b.{0,40}\b(?:sitting|lying"
                              r"|in bed|still|resting|for hours|hours later|not stop)")),
    (Danger.BREATH, re.compile(r"\b(?:breathless|out of breath|short(?:ness)? of breath"
                               r"|(?:can|could) not breathe|gasping)\b.{0,40}\b(?:sitting|at rest"
                               r"|lying|in bed|resting|hours? (?:later|after)|doing nothing"
                               r"|all day|will not settle)")),
    (Danger.BLOOD, re.compile(r"\b(?:cough\w*|spat|spit\w*)\b(?:\s+\S+){0,3}?\s+blood\b")),
    (Danger.BLOOD, re.compile(r"\bblood\b(?:\s+\S+){0,3}?\s+\b(?:cough\w*|spat|spit)")),
    (Danger.CALF, _both(r"cal(?:f|ves)", r"(?:swoll\w*|swell\w*|red|warm|hot|throb\w*)")),
    (Danger.STROKE, phrases("worst headache", "thunderclap", "slurred", "slurring", "face droop*",
                            "drooping", "sudden headache")),
    (Danger.STROKE, _both(r"(?:one side|left side|right side|face|half my body)", r"numb\w*")),
    (Danger.HEAD, phrases("hit my head", "banged my head", "head injury", "concussion",
                          "concussed", "knocked out", "cracked my head", "bumped my head hard")),
    (Danger.SELF_HARM, phrases("kill myself", "suicidal", "suicide", "end my life",
                               "ending my life", "harm myself",
                               "hurt myself on purpose", "hurting myself", "self harm", "self-harm",
                               "not want to live", "not want to be here any more",
                               "not want to be here anymore", "want to die", "end it all",
                               "better off without me", "better off dead", "no point living")),
    (Danger.PREGNANCY, re.compile(r"\bpregnan\w*\b.{0,80}\b(?:bleed\w*|spotting|contractions?"
                                  r"|waters?|fluid|not mov\w*|moving less|less movement)")),
)  # fmt: skip

UNSURE: tuple[tuple[Danger, re.Pattern[str]], ...] = (
    (Danger.BREATH, phrases("can not breathe", "could not breathe", "unable to breathe",
                            "could not catch my breath", "can not catch my breath",
                            "could not get my breath", "gasping for air", "wheez*")),
    (Danger.FAINT, phrases("dizzy", "dizziness", "lightheaded", "light headed", "light-headed",
                           "woozy", "saw stars", "seeing stars", "vision went")),
    (Danger.CHEST, phrases("chest", "neck and arm", "down my arm", "down my left arm")),
    (Danger.HEART, _both(r"heart", r"(?:rac\w+|pound\w*|thump\w*|funny|strange|odd|beating)")),
    (Danger.STROKE, phrases("numb face", "my face went numb", "can not feel my")),
    (Danger.SELF_HARM, phrases(
        "no way out", "can not go on", "giving up on everything", "give up on everything",
        "point of anything", "point of any of this", "point in anything", "hate myself",
        "hate my life", "everything is hopeless", "nothing matters",
    )),
)  # fmt: skip

FIGURE = phrases(
    "lol", "lmao", "haha*", "hehe", "joking", "jk", "kidding", "figuratively", "sofa", "flyers",
    "leaflets", "felt like i was",
    "thought i was", "thought i would", "thought i'd", "nearly died", "almost died", "😂", "🤣",
    "😅", "😆", "💀", "giving me a heart attack", "gave me a heart attack",
    "cold", "a cough", "off my chest",
)  # fmt: skip
# A swollen hot calf is one, whatever is laughed about it.
LITERAL = frozenset({Danger.CALF, Danger.BLOOD, Danger.STROKE, Danger.PREGNANCY})
SCHOOL = phrases("suicide sprints", "suicide run*", "suicide drill*")
PAST = phrases(
    "years ago", "year ago", "months ago", "last year", "in the past", "as a child", "used to",
    "history of", "had a heart attack", "when i was", "back in", "last spring", "last summer",
    "last winter", "last autumn",
)  # fmt: skip


def alarm(text: str) -> Alarm | None:
    """Return the danger that a plain text speaks of, or None. The gravest reading wins."""
    for clause in (*clauses(text), text):
        for danger, pattern in SURE:
            if _said(clause, pattern):
                return Alarm(danger, sure=_sure(danger, text))
    for clause in clauses(text):
        for danger, pattern in UNSURE:
            despair = danger is Danger.SELF_HARM and pattern.search(clause) is not None
            if despair or (_said(clause, pattern) and FIGURE.search(text) is None):
                return Alarm(danger, sure=False)
    return None


def _sure(danger: Danger, text: str) -> bool:
    """Whether no laugh and no "years ago" makes it doubtful; some things nobody jokes about."""
    if danger is Danger.SELF_HARM:
        return SCHOOL.search(text) is None
    joked = FIGURE.search(text) is not None and danger not in LITERAL
    return not joked and PAST.search(text) is None


# A denial counts for the words right behind it: "no chest pain", "did not feel faint", "no cough
# or chest pain"; not in "could not sleep because of chest pain", "never had such chest pain".
DENIED = re.compile(
    r"\b(?:no|not|never|without|nor|free of)(?: (?:\w+ ){0,3}?(?:or|nor))?"
    r"(?: (?:any|a|an|the|my|of|really|have|had|having|got|feel|felt|feeling|get|been|longer|more"
    r"|kind|sort|actual|with|in))*\s*$"
)
LIKE_THIS = phrases("like this", "like that", "as bad", "so bad", "before")


def _said(clause: str, pattern: re.Pattern[str]) -> bool:
    """Whether the pattern is found and not denied by the words before it."""
    return any(DENIED.search(clause[: m.start()]) is None for m in pattern.finditer(clause))
