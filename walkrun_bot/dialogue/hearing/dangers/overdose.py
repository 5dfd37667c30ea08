"""Signs of more pills than are safe, taken on purpose or not: either cannot wait."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_DRUGS = (
    r"(?:pills?|tablets?|capsules?|pain ?killers?|meds|medicines?|medication|sleeping pills"
    r"|paracetamols?|tylenol|acetaminophen|ibuprofens?|aspirins?|codeine|co-codamol|tramadol"
    r"|morphine|oxy\w*|diazepam|valium|xanax|zopiclone|antidepressants?|beta ?blockers?|insulin)"
)  # fmt: skip
_TOOK = (
    r"(?:took|taken|take|taking|swallow(?:ed|ing)?|necked|downed|gulped|had|have had|popped)"
    r" (?:down )?(?:\w+ ){0,2}?"
)  # fmt: skip
_BOX = r"(?:pack(?:et|age)?|box|bottle|strip|blister pack|tub|sheet|handful|fistful|load|lot)"
# As it is on the label.
_AS_USUAL = said(
    r"as (?:usual|always|normal|prescribed|directed)", r"on time", r"every (?:day|morning"
    r"|evening|night)", r"(?:with|after|before) (?:breakfast|lunch|dinner|my (?:run|tea|food"
    r"|shower))",
    r"for (?:today|the (?:day|morning|week))", r"forgot\w*", r"vitamins?", r"course",
    r"(?:the )?doctor\w*", r"home", r"with me", r"out of", r"to (?:the )?(?:chemist|pharmacy)",
)  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.SELF_HARM, SURE, (said(
        rf"{_TOOK}(?:too many|far too many|way too many|so many|loads of) (?:of )?(?:\w+ ){{0,3}}?"
        rf"{_DRUGS}",
        rf"{_TOOK}(?:whole|entire|full|half a|half the|all) (?:\w+ )?{_BOX} of (?:\w+ ){{0,2}}?"
        rf"{_DRUGS}",
        rf"{_TOOK}an? (?:\w+ )?{_BOX} of (?:\w+ ){{0,2}}?{_DRUGS}",
        rf"{_TOOK}(?:[12]\d|[3-9]\d|\d\d\d|ten|twelve|fifteen|sixteen|twenty|thirty|forty"
        rf"|fifty|a hundred)(?: \w+)? (?:\w+ )?{_DRUGS}"),), literal=True,
         unless=said(r"mg", r"milligrams?", r"since", r"years?", r"months?", r"vitamins?", r"left",
                     r"chemist", r"pharmacy", r"prescri\w*")),
    Sign(Danger.SELF_HARM, SURE, (said(
        rf"{_TOOK}(?:all|every one) (?:of )?(?:my|the|these|those) (?:\w+ )?{_DRUGS}"),),
         literal=True, unless=_AS_USUAL),
    Sign(Danger.SELF_HARM, SURE, (said(
        r"(?:took|taken|taking) an (?:\w+ )?overdose", r"od'(?:e?d)",
        rf"overdos\w* (?:on|of) (?:\w+ ){{0,2}}?{_DRUGS}", r"have overdosed|i've overdosed",
        r"i overdosed(?! on)", r"drank (?:some |the )?(?:bleach|antifreeze|weed ?killer)"),)),
    # which whole packet, and of what, is asked about
    Sign(Danger.SELF_HARM, ASK, (said(
        r"(?:took|taken|taking|swallowed|swallowing) (?:the |a |an |my )?(?:whole|entire"
        r"|full) (?:pack"
        r"|packet|box|bottle|strip)", r"(?:swallowed|taken|took) (?:them all|all of them|the lot)",
        r"(?:took|taken|swallowed) (?:far |way )?too many(?: of them)?(?=$|[.,!;])",
        r"overdosed?"),),
         SENTENCE, unless=said(
        r"water", r"biscuits?", r"sweets", r"chocolates?", r"crisps", r"photos?", r"pictures?",
        r"wine", r"beer", r"lucozade", r"squash", r"gels?", r"jelly", r"breaks?", r"rest",
        r"overdosed? (?:on|of) (?!pills|tabl|para|meds)\w+", r"home", r"with me")),
)  # fmt: skip
