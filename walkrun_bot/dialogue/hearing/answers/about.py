"""What people say of themselves in the first minutes: where they come from, age, health, habits."""

from __future__ import annotations

import re

from walkrun_bot.coaching.profile import Activity, AgeBand, Background, Health
from walkrun_bot.dialogue.hearing.heard import Heard
from walkrun_bot.dialogue.hearing.text.words import clauses, denied, phrases
from walkrun_bot.dialogue.hearing.when.times import in_figures

_FROM_60, _FROM_45, _OLDEST = 60, 45, 120
_YOUNGEST = 13
_AGE_TOLD = re.compile(
    r"\b(?:i am|i'm|im|aged?|turning|just turned|nearly|almost) (\d{2})\b(?! ?(?:min|week|month|km"
    r"|k\b|mile|day|kilo|stone|pound|lb|st\b|%|hour))|\b(\d{2}) ?(?:years old|year old|yo|y/o)\b"
    r"|^(\d{2})(?:ish)?\W*$|\bin my (?:early |mid |late )?(\d{2})s\b"
)
_TO_THE_FIRST_TENS = re.compile(r"\b(\d{2,3})\b")

_BACKGROUNDS: tuple[tuple[Background, re.Pattern[str]], ...] = (
    (Background.INJURY, phrases(
        "injur*", "broke*", "fractur*", "operation", "surgery", "torn", "achilles", "my knee",
        "my hip", "rehab",
    )),
    (Background.BURNOUT, phrases(
        "burn out", "burnout", "burnt out", "burned out", "stress*", "exhaust*", "depress*",
        "overwork*",
    )),
    (Background.ILLNESS, phrases(
        "ill", "illness", "sick", "covid", "cancer", "flu", "chemo", "pneumonia", "hospital",
    )),
    (Background.BREAK, phrases(
        "back", "break", "return*", "restart*", "used to", "again", "years", "months", "lapsed",
    )),
    (Background.STARTING, phrases(
        "start*", "new", "newbie*", "newb", "noob", "beginner*", "zero", "never", "scratch",
        "first", "begin*",
    )),
)  # fmt: skip
_HEALTH: tuple[tuple[Health, re.Pattern[str]], ...] = (
    (Health.PREGNANCY, phrases(
        "pregnan*", "expecting a", "expecting our", "expecting my", "gave birth", "given birth",
        "giving birth", "the birth", "a birth", "postnatal", "postpartum", "post partum",
        "c-section", "c section", "caesarean", "cesarean", "newborn", "new baby", "new mum",
        "new mom", "had a baby", "had my baby", "had our baby", "had the baby", "had twins",
        "having a baby", "have a baby", "got a baby", "since the baby", "after the baby",
        "after my baby", "weeks old", "months old", "week old", "month old", "month-old",
        "week-old", "baby was born", "breastfeeding",
    )),
    (Health.CRASH, phrases(
        "crash*", "cfs", "me/cfs", "long covid", "pem", "chronic fatigue", "post exertional",
        "wiped out", "wipes me out", "wipe me out", "days to recover", "pay for it",
    )),
    (Health.HEART, phrases(
        "heart", "blood pressure", "diabet*", "kidney*", "asthma", "copd", "stroke", "stent",
        "dizzy", "faint*", "medication", "supervis*", "statin*", "thyroid", "chest", "breathless",
        "cancer", "epilep*",
    )),
    (Health.JOINT, phrases(
        "knee*", "hip", "hips", "joint*", "bone*", "back", "arthrit*", "osteo*", "ankle*",
        "achilles", "disc", "spine", "foot", "shin*",
    )),
)  # fmt: skip
_WELL = phrases(
    "fit as a fiddle", "healthy", "none of", "nothing", "nope", "all good", "all fine",
    "fit and well", "perfectly fine", "nothing like that", "invincible", "none",
)  # fmt: skip
_UNSURE = phrases("not sure", "do not know", "maybe", "might", "sort of", "kind of", "not really")
_ACTIVITIES: tuple[tuple[Activity, re.Pattern[str]], ...] = (
    (Activity.JOGS, phrases("jog*", "run", "runs", "running", "ran", "parkrun", "c25k")),
    (Activity.LITTLE, phrases(
        "little", "nothing", "not much", "none", "hardly", "sofa", "sit", "desk", "no", "barely",
        "not a lot", "couch",
    )),
    (Activity.WALKS, phrases(
        "walk*", "dog", "hike*", "hiking", "swim*", "cycl*", "bike", "gym", "yoga", "active",
        "stroll*",
    )),
)  # fmt: skip


def background(said: str, _: Heard) -> Background | None:
    """Return what brings somebody here, as far as it was said."""
    return next((value for value, pattern in _BACKGROUNDS if pattern.search(said)), None)


def age_told(said: str) -> AgeBand | None:
    """Return roughly how old somebody is where a text about other things says so clearly."""
    match = _AGE_TOLD.search(in_figures(said))
    years = next((int(group) for group in match.groups() if group), 0) if match else 0
    return _band(years) if _YOUNGEST <= years <= _OLDEST else None


def age(said: str, heard: Heard) -> AgeBand | None:
    """Return roughly how old somebody is; UNSAID where they would rather not say."""
    told, match = age_told(said), _TO_THE_FIRST_TENS.search(in_figures(said))
    if told is not None:
        return told
    if match is None:
        return AgeBand.UNSAID if heard.no or "rather not" in said or "skip" in said else None
    years = int(match[1])
    if years > _OLDEST:
        return None
    if "under" in said or "younger" in said or "below" in said:
        years -= 1
    return _band(years)


def _band(years: int) -> AgeBand:
    if years >= _FROM_60:
        return AgeBand.FROM_60
    return AgeBand.FROM_45 if years >= _FROM_45 else AgeBand.UNDER_45


def conditions(said: str) -> tuple[Health, ...]:
    """Return everything that the screening finds in a text."""
    return tuple(value for value, pattern in _HEALTH if _told(pattern, said))


def health(said: str, heard: Heard) -> Health | None:
    """Return what the screening finds in a text; NONE where everything is denied."""
    named = next(iter(conditions(said)), None)
    if named is not None:
        return named
    nothing = any(pattern.search(said) for _, pattern in _HEALTH)  # and each of them denied
    well = _WELL.search(said) is not None and _UNSURE.search(said) is None
    return Health.NONE if heard.no or heard.painless or nothing or well else None


def _told(pattern: re.Pattern[str], said: str) -> bool:
    """Whether something is said and not denied: "no heart problems" names none."""
    return any(not denied(c, m.start()) for c in clauses(said) for m in pattern.finditer(c))


def activity(said: str, _: Heard) -> Activity | None:
    """Return what somebody does at present, as far as it was said."""
    return next((value for value, pattern in _ACTIVITIES if pattern.search(said)), None)
