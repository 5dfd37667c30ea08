"""How somebody is, told so that the plan may have to wait, or may go on: the weightier first."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.words import any_of, phrases
from walkrun_bot.dialogue.hearing.wishes.grief import GRIEF
from walkrun_bot.dialogue.hearing.wishes.illness import ILL

_PROFESSIONAL = (
    r"(?:doctor|dr|gp|physio\w*|oncologist|cardiologist|midwife|nurse|consultant|specialist|surgeon"
    r"|health visitor)"
)
HEALTH: tuple[tuple[Intent, re.Pattern[str]], ...] = (
    (Intent.CRASHED, any_of(
        r"\b(?:crash\w*|wiped out|flattened|floored|knocked (?:me )?out)\b"
        r".{0,40}\b(?:days|day after|next day|all day|in bed)\b",
    )),
    (Intent.TIRED, any_of(
        r"^(?:i am |i'm |feeling |feel )?(?:just |so |too |really |very |a bit )*"
        r"(?:tired|knackered|exhausted|shattered|drained)\b(?!.{0,40}\b(?:run|ran"
        r"|legs|session|walk\w*|done|after)\b)", r"\bno energy\b",
        r"\bslept (?:badly|\d)", r"^\W*[💤😴🥱]",
        r"^(?:i am |i'm |feeling |so |very |too |a bit |still )*sleepy\W*$",
    )),
    (Intent.GRIEF, GRIEF),
    (Intent.PREGNANT, any_of(
        r"\b(?:i am|i'm|im|might be|could be|be) pregnant\b",
        r"\b(?:expecting|having) a baby\b", r"\bpositive pregnancy test\b",
    )),
    (Intent.ADVISED, any_of(
        r"\b(?:doctor|gp|physio|cardiologist|nurse|midwife|consultant|surgeon|he|she|they)\b.{0,30}"
        r"\b(?:said|says|told|thinks|wants|advised)\b.{0,40}\b(?:not (?:to )?(?:run|jog|exercise)"
        r"|no (?:running|jogging|exercise)|stop running|not run|against|to wait|to rest)\b",
    )),
    (Intent.SEEN, any_of(
        rf"\b(?:saw|seen|spoke (?:to|with)|talked (?:to|with)|been to|asked|rang|visited)"
        rf" (?:my|the|a|our|his|her) {_PROFESSIONAL}\b",
        rf"\b{_PROFESSIONAL}\b.{{0,20}}\b(?:happy|go ahead|good to go|gave me the|fine with"
        rf"|all clear|cleared|signed me off|discharged me|says? yes|ok with)\b",
    )),
    (Intent.SEEN, phrases(
        "saw the doctor", "seen the doctor", "saw my doctor", "seen my doctor", "saw a doctor",
        "seen a doctor", "doctor says", "doctor said", "gp said", "been to the doctor",
        "been to my doctor", "been to the gp", "doctor is happy", "doctor's happy", "gp is happy",
        "saw my gp", "saw the gp", "seen my gp", "saw the physio", "saw a physio", "seen a physio",
        "all clear", "got cleared", "been cleared", "physio said", "physio says", "cleared me",
    )),
    (Intent.WELL, any_of(
        r"\b(?:well|better|fine|clear|free of symptoms|recovered)\b.{0,40}\b(?:two|2"
        r"|three|3|four|4|five|5|several|a few) (?:whole |full )?days\b",
        r"\b(?:well|better|fine|recovered)\b.{0,20}\b(?:a|for) week\b",
    )),
    (Intent.RECOVERING, any_of(
        r"^(?:i am |i'm |feeling |feel |fully |all |much )*"
        r"(?:better|well|recovered)"
        r"(?: now| again)?(?: (?:for|since) .{1,30})?\W*$",
    )),
    (Intent.RECOVERING, phrases(
        "feel better", "feeling better", "better now", "well again", "recovered", "over my cold",
        "over the flu", "over it now", "fully better", "all better", "much better",
        "back to normal", "no longer ill", "not ill any more", "not sick any more", "over covid",
        "well for two days", "been well for", "symptom free", "free of symptoms",
    )),
    (Intent.ILL, ILL),
)  # fmt: skip
