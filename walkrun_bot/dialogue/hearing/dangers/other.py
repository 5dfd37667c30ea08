"""Signs of what else cannot wait: heat, sugar, kidneys, spine, a broken bone."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_HOT = said(r"heat", r"hot", r"sun", r"sunstroke", r"boiling", r"degrees", r"heatwave")
_BROKEN = said(r"wrong way", r"(?:wrong|odd|weird|funny) angle", r"stick(?:s|ing)? out",
               r"see (?:the|my|a|some) bone", r"deformed", r"bone (?:is )?showing")  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.OTHER, SURE, (said(
        r"heat ?stroke", r"stopped sweating", r"(?:pee|peeing|wee|urine"
        r"|piss\w*|weeing) (?:\w+ ){0,4}?"
        r"(?:blood\w*|cola|brown|coke|tea)", r"(?:blood|bloody) (?:in my )?(?:pee|wee|urine)",
        r"(?:vomit\w*|throwing up|threw up|puk\w+) blood", r"rhabdo\w*"),), literal=True),
    Sign(Danger.OTHER, ASK, (said(
        r"can not stop (?:throwing up|vomiting|being sick|shaking|shivering)",
        r"disorientated", r"disoriented",
        r"did not know where i was", r"delirious", r"blood in my (?:stool|poo)"),)),
    Sign(Danger.OTHER, ASK, (said(r"confus\w*(?! (?:about|by))", r"disorient\w*", r"stumbl\w*",
                                   r"goose ?bumps", r"shiver\w*", r"stagger\w*"), _HOT), SENTENCE,
         unless=said(r"plan", r"app", r"hot (?:chocolate|drink|bath|shower|tea)")),
    Sign(Danger.OTHER, ASK, (said(r"numb\w*", r"not feel", r"no feeling"), said(
        r"between my legs", r"groin", r"crotch", r"genitals?", r"private parts?",
        r"privates")), unless=said(r"bike", r"saddle", r"cycl\w+", r"shorts")),
    Sign(Danger.OTHER, ASK, (said(r"wet myself", r"not hold my (?:pee|wee|bladder|urine)",
                                   r"control of my (?:bladder|bowels?)"),
                              said(r"back", r"numb\w*")), SENTENCE, unless=said(r"laughing")),
    Sign(Danger.OTHER, ASK, (said(r"diabet\w*", r"hypo", r"insulin", r"glucose", r"blood sugars?",
                                   r"my sugars?", r"sugars? (?:was|is|went|dropped|at)"), said(
        r"shak\w*", r"confus\w*", r"think straight", r"trembl\w*", r"drop\w*", r"crash\w*",
        r"low", r"sweat\w*")), SENTENCE),
    Sign(Danger.OTHER, ASK, (_BROKEN,), unless=said(r"tongue", r"ran", r"route", r"took")),
)  # fmt: skip
