"""Signs of a clot in the leg: one calf swollen, warm, red or throbbing."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import words as w
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_CALF = said(r"calf", r"calf's", r"lower leg", r"back of (?:my|the|one|his|her) (?:lower )?leg",
            r"behind (?:my|the) knee", r"one leg", r"(?:my|the) (?:left|right) leg",
            r"(?:left|right) lower leg")  # fmt: skip
_CALVES = said(r"calves")
_SWOLLEN = said(
    r"swoll\w*", r"swell\w*", r"puff(?:y|ed)", r"bigger", r"fatter", r"twice (?:the|its) size",
    r"ballooned", r"blown up", r"blew up", r"thicker", r"red", r"reddish", r"hot", r"warm",
    r"warmer", r"throb\w*", r"discolou?red", r"purple", r"gone hard",
)  # fmt: skip
_CLOT = said(r"dvt", r"blood clots?", r"a clot", r"clots", r"thrombosis", r"pulmonary embolism")

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.CALF, SURE, (_CALF, _SWOLLEN), literal=True, unless=w.NOT_THE_BODY, near=9),
    Sign(Danger.CALF, ASK, (_CALVES, said(r"swoll\w*", r"swell\w*", r"red", r"hot", r"throb\w*")),
         unless=w.NOT_THE_BODY),
    Sign(Danger.CALF, SURE, (_CLOT,), literal=True),
    Sign(Danger.CALF, ASK, (_CALF, said(
        r"lumps?", r"shiny", r"(?:funny|different|odd|weird|strange) colou?r", r"blue", r"veins?",
        r"rock hard", r"tender to (?:the )?touch"))),
    Sign(Danger.CALF, SURE, (said(r"leg", r"calf", r"calves", r"lower leg", r"knee"), said(
        _SWOLLEN.pattern, r"swell", r"balloon\w*", r"beats? like", r"throb\w*", r"hotter"), said(
        r"(?:other|right|left)(?: (?:leg|one|side|calf))?(?:'s)?(?: is| was)? (?:normal|fine|ok)",
        r"than (?:the|its) (?:other|right|left|mate|twin)", r"one fine", r"only (?:that|the) "
        r"(?:one|right|left)", r"one (?:like|side)")), SENTENCE, literal=True,
         unless=w.NOT_THE_BODY),
    Sign(Danger.CALF, SURE, (said(r"back of (?:one|my|the) (?:\w+ )?leg", r"behind (?:the "
    r"|my )?knee",
                                  r"under (?:the |my )?knee", r"lower leg"), said(
        r"hot", r"warm\w*", r"swell\w*", r"swollen", r"beats like", r"throb\w*")), SENTENCE,
         literal=True, unless=w.NOT_THE_BODY),
    Sign(Danger.CALF, ASK, (said(r"(?:one|left|right|my) calf"), said(
        r"sore", r"cramp\w*", r"hurts?", r"aches?"), said(
        r"other one(?: is|'s)? fine", r"only (?:the )?one", r"woke", r"still sore",
        r"(?:two|three|four|\d) days (?:on|later|after)")), SENTENCE),
    Sign(Danger.CALF, ASK, (said(r"legs? swell\w*", r"legs? swelled", r"swollen (?:legs?|ankles?)"),
                            said(r"one", r"left", r"right", r"since", r"still", r"after")),
                            SENTENCE),
)  # fmt: skip
