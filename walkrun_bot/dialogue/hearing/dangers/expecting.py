"""Signs of danger in pregnancy."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import words as w
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, MESSAGE, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_CHILD = said(r"pregnan\w*", r"expecting(?! (?:to|it|that|too|a hard|more|the worst))",
             r"trimester", r"my bump", r"bump",
             r"\d+ ?(?:weeks?|wks?|months?) (?:along|gone|pregnan\w*)", r"midwife",
             r"up the duff")  # fmt: skip
_OTHER_BLOOD = said(r"nipples?", r"blisters?", r"nose", r"toes?", r"toenails?", r"knees?",
                    r"gums?", r"bottles?", r"shoes?", r"heels?", r"chaf\w*")  # fmt: skip

_WEEKS = said(r"\d{1,2} ?(?:weeks?|wks?)(?! (?:in(?:to)?|of|out|ago|off|old|since|later|post|after"
              r"|plan|programme|program|to go|left|long|late|behind|streak|apart"
              r"|now))")  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.PREGNANCY, SURE, (_CHILD, said(
        r"bleed\w*", r"bled", r"blood", r"spotting", r"leak\w*", r"fluid", r"contractions?",
        r"waters?",
        r"flashing lights", r"cramps", r"(?:swollen|puffy) (?:face|hands)", r"tightenings?",
        r"(?:tight|painful|hard) (?:\w+ ){0,3}?every (?:few|\w+)",
        r"(?:bad|severe|splitting) headache")), MESSAGE, literal=True,
        unless=said(r"blood (?:pressure|test|count|sugar|pumping|flow|donation|donor)\w*",
            r"giv\w+ blood")),
    Sign(Danger.PREGNANCY, SURE, (said(r"\d+ ?(?:weeks?|wks?)"), said(
        r"spotting", r"contractions?", r"(?:less|reduced|fewer|no) (?:foetal |fetal |baby )?"
        r"(?:movements?|kicks)")), MESSAGE, literal=True),
    Sign(Danger.PREGNANCY, SURE, (said(
        r"(?:my |the )?waters? (?:just |have |has |may have |might have )?(?:broke"
        r"|broken|gone|went)",
        r"(?:foetal|fetal|baby's|reduced|less|fewer) (?:foetal |fetal )?(?:movements?|kicks)",
        r"(?:having|getting|had|have|got|feel\w*) (?:\w+ )?contractions", r"going into labou?r"),),
        literal=True, unless=said(r"bottle")),
    Sign(Danger.PREGNANCY, SURE, (said(
        r"not felt (?:the |my )?(?:baby|bump|little one|him|her) (?:mov|kick)\w*"),), literal=True),
    Sign(Danger.PREGNANCY, SURE, (said(r"baby", r"bump", r"little one", r"foetus", r"fetus"), said(
        r"(?:has|have|is|are|was|did|had) not (?:\w+ )?(?:mov|kick)\w*",
        r"(?:has )?stopped (?:mov|kick)ing",
        r"(?:mov|kick)\w+ (?:a lot |much )?less", r"(?:barely|hardly|not) (?:mov|kick)\w+",
        r"(?:gone|went|very|so|really) quiet",
        r"quieter", r"less active", r"no (?:movements?|kicks)")), literal=True,
        unless=said(r"buggy", r"pram", r"stroller")),
    Sign(Danger.PREGNANCY, ASK, (said(r"baby", r"bump", r"little one"), said(
        r"quiet", r"still", r"not (?:\w+ )?(?:kick|mov)\w*"), said(r"\d+ ?(?:weeks?|wks?)",
        r"pregnan\w*", r"trimester")), MESSAGE, literal=True),
    Sign(Danger.PREGNANCY, SURE, (said(
        r"(?:i'm|i am|am|at|only|nearly|almost) \d{1,2} ?(?:weeks?|wks?)"
        r"(?! (?:in|into|of|out|post|after|late|behind|old|since|sober))"), said(
        r"bleed\w*", r"bled", r"leak\w*", r"fluid", r"waters?", r"cramps?", r"spotting")),
        MESSAGE, literal=True, unless=_OTHER_BLOOD),
    Sign(Danger.PREGNANCY, ASK, (_CHILD, said(r"tummy", r"belly", r"stomach", r"abdom\w+",
                                                r"down below"), w.HURT), SENTENCE),
    Sign(Danger.PREGNANCY, SURE, (_WEEKS, said(
        r"(?:some|was|bit of|spot of|spots of|fresh|bright|pink) blood", r"blood (?:when|on|in my"
        r" (?:pants|knickers))", r"trickle", r"waters?\?", r"gush", r"tightenings?", r"braxton\w*",
        r"bleed\w*", r"nothing tonight", r"(?:she|he|baby|it) (?:usually )?kicks", r"no kicks",
        r"not (?:kicked|moved)")), MESSAGE, literal=True, unless=_OTHER_BLOOD),
    Sign(Danger.PREGNANCY, ASK, (said(_WEEKS.pattern, r"pregnan\w*"), said(
        r"cramp\w*", r"(?:ache|pain|pains|hurts?) (?:\w+ )?(?:low|down)", r"dizzy", r"headaches?",
        r"low down")), MESSAGE, unless=said(r"calf", r"calves", r"foot", r"legs?", r"period")),
)  # fmt: skip
