"""More signs of danger: a blow to the head, despair, a child expected, what else cannot wait."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing import danger_words as w
from walkrun_bot.dialogue.hearing.danger_signs import Sign, Within
from walkrun_bot.dialogue.hearing.danger_words import said

_CLAUSE, _SENTENCE, _MESSAGE = Within
_SURE, _ASK = True, False
_SELF = r"(?:myself|my self)"
_DIE = r"(?:die|be dead|not exist|never exist|stop existing|be gone(?: for good)?|unalive)"
_WANT = (
    r"(?:want(?:ed)?|wants|wish|would like|i'd like|rather|prefer|hope|ready|going|tempted|urge"
    r"|plan(?:ning)?|thinking (?:of|about)|thoughts of|think about|thought about|try|tried|trying)"
)
_WISH = (
    r"(?:want(?:ed)?|wants|wish|would like|i'd like|rather|prefer|thinking (?:of|about)|tempted)"
)
_SCHOOL = said(r"sprints?", r"runs?", r"drills?", r"social", r"squad", r"hill", r"film", r"show",
               r"podcast", r"documentary", r"course", r"prevention", r"helpline for", r"career",
               r"charity", r"awareness", r"for charity")  # fmt: skip
_PILLOW = said(r"pillow", r"gym", r"the hay", r"department", r"road", r"of (?:my |the )?\w+"
               r" department", r"targets?", r"headlines?")  # fmt: skip
_SUGAR = said(r"sugar", r"carbs", r"grass", r"hair", r"calories", r"corners", r"it short", r"down",
              r"wood", r"back", r"weight", r"paper", r"the lawn", r"alcohol", r"trees?", r"hedge",
              r"edge", r"coupons?", r"fabric", r"veg\w*", r"teeth")  # fmt: skip

MORE_SIGNS: tuple[Sign, ...] = (
    # the head
    Sign(Danger.HEAD, _SURE, (w.HEAD, w.STRUCK), near=5, unless=_PILLOW),
    Sign(Danger.HEAD, _SURE, (said(
        r"concuss\w*", r"head injury", r"injured my head", r"(?:knocked|knocking) (?:me"
        r"|myself) out",
        r"(?:was|got|been) knocked (?:out|unconscious)", r"fractured skull"),)),
    Sign(Danger.HEAD, _SURE, (w.FELL, said(r"head", r"face"), w.AFTER_A_BLOW), _MESSAGE),
    Sign(Danger.HEAD, _SURE, (said(r"face ?plant\w*", r"headbutt\w*"), w.AFTER_A_BLOW), _MESSAGE),
    Sign(Danger.HEAD, _ASK, (w.FELL, said(r"head", r"face first")), unless=_PILLOW, near=6),
    Sign(Danger.HEAD, _ASK, (said(r"face ?plant(?:ed)?"),)),
    # despair
    Sign(Danger.SELF_HARM, _SURE, (said(
        rf"(?:kill(?:ing)?|harm(?:ing)?|unaliv(?:e|ing)|off(?:ing)?|hang(?:ing)?|drown(?:ing)?"
        rf"|poison(?:ing)?|shoot(?:ing)?|starv(?:e|ing)) {_SELF}", rf"hurting {_SELF}",
        rf"cut(?:ting)? {_SELF} (?:again|on purpose|tonight)", rf"{_WANT} (?:to )?(?:hurt"
        rf"|cut) {_SELF}"),)),
    Sign(Danger.SELF_HARM, _SURE, (said(rf"(?:hurt|cut|burn(?:ed|t)?) {_SELF}"),
                                   said(r"on purpose", r"deliberately",
                                       r"intentionally")), _SENTENCE),
    Sign(Danger.SELF_HARM, _SURE, (said(r"suicid\w*", r"self[- ]?harm\w*"),), unless=_SCHOOL),
    Sign(Danger.SELF_HARM, _SURE, (said(
        rf"{_WISH} (?:\w+ )?(?:to )?{_DIE}", r"(?:wish|wished) (?:that )?i (?:was"
        r"|were|could be) dead"
        r"(?! (?:fast|good|keen|sure|strong|tired|quick|slim|cool|easy))",
        r"i'?d? ?(?:would )?rather"
        r" (?:be dead|die)(?! than)", r"better off dead",
        r"not want to (?:live|exist|be alive|wake up|carry on living|go on living)"
        r"(?! (?:in|on|near|at|here|off|with|like))",
        r"not want to be (?:here|around|in this world|on this earth)(?: any ?more| any longer)?"
        r"(?! (?:in the (?:rain|cold|dark|heat|wind|snow|office|gym)|at (?:work|the)))",
        r"(?:do|did) not want to live (?:like this|with this) any ?more",
        r"(?:end|ending|take|taking|took) (?:it all|my (?:own )?life)", r"thinking (?:of|about)"
        r" ending (?:it|things|everything)", r"(?:want|going|ready) to end (?:it all"
        r"|my life|things)",
        r"(?:no|any|not a|not see (?:a|any|the)|see any|a|what's the"
        r"|the) (?:\w+ )?(?:reason|point|use|sense) (?:in |to |of |for )?"
        r"(?:me )?(?:live|living|being alive|being here|carry on living|carrying on living|go on"
        r" living|existing|staying alive|to life)", r"(?:world|they|everyone|everybody|family|kids"
        r"|you|people|all)(?:'d| would| will"
        r"|'ll)? (?:\w+ )?be (?:\w+ )?better (?:off )?(?:without me"
        r"|if i)", r"(?:better off|easier|happier|better) without me",
        r"(?:easier|better|happier|best) (?:for \w+ )?if i (?:was|were|am) not (?:here|around"
        r"|alive)",r"life is not worth(?: living)?", r"not worth living",
        r"(?:tired|sick|done|fed up|weary) (?:of|with) (?:living|life|being alive"
        r"|existing|this life)",
        r"not safe (?:with|from|around) myself", r"afraid of what i (?:might|may|could) do",
        r"scared of what i (?:might|may|could) do", r"do something (?:stupid|silly) to myself",
        r"suicide note", r"goodbye (?:note|letter)s?", r"overdos\w* on (?:\w+ )?(?:pills|tablets"
        r"|paracetamol)", r"take all (?:my|the|these) (?:pills|tablets)",
        r"the (?:pills|tablets|rope|blade)s? (?:are |is )?(?:ready|out|here)",
        r"(?:can not|do not want to|could not) (?:go on|carry on|keep going) (?:with )?living",
        r"if i (?:was|were) (?:dead|gone)", r"if i (?:died|disappeared|vanished)"),),
        unless=said(r"shame", r"embarrassment", r"cringe", r"for a \w+", r"to know",
            r"of (?:hunger|thirst)")),
    Sign(Danger.SELF_HARM, _SURE, (
        said(r"wish\w*", r"hop(?:e|ing)", r"if only", r"easier", r"want\w*", r"better", r"like to"),
        said(r"(?:never|not) (?:to )?(?:wake|woke|waking) up"))),
    Sign(Danger.SELF_HARM, _ASK, (said(
        r"no way out", r"can not go on(?! like this with)", r"giv(?:e|ing) up on (?:everything"
        r"|life)",
        r"point of (?:anything|any of this|it all|living|life)",
        r"(?:no )?(?:point|sense) in (?:anything|any of this)",
        r"hate myself(?! for)", r"hate my life", r"everything is hopeless", r"nothing matters",
        r"wish i(?:'d| had)? (?:never|not) been born", r"(?:am|'m|feel like|being|just) a burden",
        r"never (?:wake|woke|waking) up", r"want to disappear", r"disappear (?:for good|forever)",
        r"(?:dark|black|bad|intrusive) thoughts", r"said (?:my )?goodbyes?(?: to everyone)?",
        r"nobody would (?:miss|notice|care)", r"no one would (?:miss|notice|care)",
        r"(?:all|everything) to (?:just )?(?:stop|end|be over)(?= ?(?:$|[.!?,;]))",
        r"no (?:strength|will|energy) (?:left )?to live",
        r"(?:can|could) not (?:see|imagine) a future", r"no future", r"kms (?:lol|fr|rn|now)",
        r"^kms$",
        r"(?:want to|going to|just) kms", r"had enough of (?:life|everything|living)",
        r"nothing to live for", r"what am i (?:even )?living for",
        r"can not take (?:it|life) any ?more",
        r"do not (?:see|feel) (?:a|any) way forward", r"ready to (?:go|leave) for good",
        r"(?:am|i'm) done with (?:everything|it all)", r"thought about not being here",
        r"everything to be over", r"end it(?= tonight| now|$|[.!])", r"the pills",
        r"would not be missed"),),
        literal=True),
    Sign(Danger.SELF_HARM, _ASK, (said(r"(?:been|started|start|am|i'm|keep) cutting(?: again)?"),),
         unless=_SUGAR),
    Sign(Danger.SELF_HARM, _ASK, (said(r"run\w*", r"jump\w*", r"step\w*", r"throw\w*", r"walk\w*",
                                       r"lie", r"driv\w*"),
         said(r"(?:in front of|under|into) (?:a |the |an? oncoming )?(?:car"
             r"|cars|train|bus|lorry|truck"
              r"|traffic)", r"off (?:a|the) (?:bridge|roof|cliff)"))),
    Sign(Danger.SELF_HARM, _ASK, (said(r"(?:can not|could not) do this any ?more"), said(r"life",
         r"living", r"world")), _MESSAGE),
    # a child expected
    Sign(Danger.PREGNANCY, _SURE, (w.CHILD, said(
        r"bleed\w*", r"bled", r"blood", r"spotting", r"leak\w*", r"fluid", r"contractions?",
        r"waters?",
        r"flashing lights", r"cramps", r"(?:swollen|puffy) (?:face|hands)", r"tightenings?",
        r"(?:tight|painful|hard) (?:\w+ ){0,3}?every (?:few|\w+)",
        r"(?:bad|severe|splitting) headache")), _MESSAGE, literal=True,
        unless=said(r"blood (?:pressure|test|count|sugar|pumping|flow|donation|donor)\w*",
            r"giv\w+ blood")),
    Sign(Danger.PREGNANCY, _SURE, (said(r"\d+ ?(?:weeks?|wks?)"), said(
        r"spotting", r"contractions?", r"(?:less|reduced|fewer|no) (?:foetal |fetal |baby )?"
        r"(?:movements?|kicks)")), _MESSAGE, literal=True),
    Sign(Danger.PREGNANCY, _SURE, (said(
        r"(?:my |the )?waters? (?:just |have |has |may have |might have )?(?:broke"
        r"|broken|gone|went)",
        r"(?:foetal|fetal|baby's|reduced|less|fewer) (?:foetal |fetal )?(?:movements?|kicks)",
        r"(?:having|getting|had|have|got|feel\w*) (?:\w+ )?contractions", r"going into labou?r"),),
        literal=True, unless=said(r"bottle")),
    Sign(Danger.PREGNANCY, _SURE, (said(
        r"not felt (?:the |my )?(?:baby|bump|little one|him|her) (?:mov|kick)\w*"),), literal=True),
    Sign(Danger.PREGNANCY, _SURE, (said(r"baby", r"bump", r"little one", r"foetus", r"fetus"), said(
        r"(?:has|have|is|are|was|did|had) not (?:\w+ )?(?:mov|kick)\w*",
        r"(?:has )?stopped (?:mov|kick)ing",
        r"(?:mov|kick)\w+ (?:a lot |much )?less", r"(?:barely|hardly|not) (?:mov|kick)\w+",
        r"(?:gone|went|very|so|really) quiet",
        r"quieter", r"less active", r"no (?:movements?|kicks)")), literal=True,
        unless=said(r"buggy", r"pram", r"stroller")),
    # what else cannot wait
    Sign(Danger.OTHER, _SURE, (said(
        r"heat ?stroke", r"stopped sweating", r"(?:pee|peeing|wee|urine"
        r"|piss\w*|weeing) (?:\w+ ){0,4}?"
        r"(?:blood\w*|cola|brown|coke|tea)", r"(?:blood|bloody) (?:in my )?(?:pee|wee|urine)",
        r"(?:vomit\w*|throwing up|threw up|puk\w+) blood", r"rhabdo\w*"),), literal=True),
    Sign(Danger.OTHER, _ASK, (said(
        r"can not stop (?:throwing up|vomiting|being sick|shaking|shivering)",
        r"called (?:an ambulance|999|911|112)", r"disorientated", r"disoriented",
        r"did not know where i was", r"delirious", r"blood in my (?:stool|poo)"),)),
)  # fmt: skip
