"""Kinds of words that several dangers are told with: sensations, parts of the body, rest."""

from __future__ import annotations

import re


def said(*expressions: str) -> re.Pattern[str]:
    """Return a pattern for any of the expressions, as whole words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(expressions)})(?!\w)")


HURT = said(
    r"pain\w*", r"hurt\w*", r"ach(?:e|es|ed|ing|y)", r"tight\w*", r"pressure", r"squeez\w*",
    r"crush\w*", r"heav(?:y|iness)", r"burn\w*", r"stabb\w*", r"stabs?", r"discomfort",
    r"uncomfortable", r"on fire", r"sore\w*", r"constrict\w*", r"clamp\w*", r"sitting on",
    r"standing on", r"an? elephant", r"a band", r"band round", r"band around", r"vice", r"vise",
    r"gripp\w*", r"spasm\w*", r"cramp\w*", r"twinges?", r"throbb\w*", r"agony", r"seized up",
)  # fmt: skip
ODD = said(r"weird\w*", r"odd", r"funny", r"strange", r"off", r"not right", r"wrong", r"numb\w*",
           r"tingl\w*", r"flutter\w*", r"bad", r"niggl\w*", r"pins and needles", r"bothering",
           r"worr\w+", r"acting up", r"playing up", r"not great", r"dodgy", r"wonky", r"iffy",
           r"peculiar\w*", r"queer", r"ropey", r"unusual\w*", r"disturbing")  # fmt: skip
NUMB = said(r"numb\w*", r"tingl\w*", r"droop\w*", r"lopsided", r"sagging", r"paraly[sz]ed",
            r"pins and needles", r"dead weight", r"gone weak", r"went weak", r"weak", r"weakness",
            r"limp and heavy", r"heavy", r"no feeling")  # fmt: skip
REST = said(
    r"at rest", r"resting", r"rest(?:ed)? for", r"sit(?:s|ting)?(?: down| still)?", r"sat",
    r"lying(?: down| flat)?", r"laying(?: down)?", r"lie down", r"lay down", r"in bed", r"to bed",
    r"sofa", r"couch", r"armchair", r"chair", r"woke", r"wakes?", r"waking", r"asleep", r"at night",
    r"in the night", r"(?:all|every|last) night", r"watching (?:telly|tv|a film|netflix)",
    r"at my desk", r"desk", r"doing nothing", r"no reason", r"nothing strenuous",
    r"(?:an|one|two|three|\d+|several|few|for) hours?(?: later| after| now| ago)?",
    r"\d+ min\w* (?:ago|later|after)", r"half an hour (?:ago|later|after)", r"hours",
    r"all (?:day|evening|morning|afternoon)", r"this evening", r"in the evenings?",
    r"(?:will|does|did|would) not (?:slow|settle|calm|stop|come down|go down|go away|drop)\w*",
    r"since (?:yesterday|this morning|last night|the run|the session|i got (?:back|home))",
    r"day after", r"next day", r"standing still", r"still (?:\w+ ){0,2}?(?:panting|breathless"
    r"|out of"
    r" breath|short|puff\w*|racing|pounding|thump\w*|hammer\w*|going|wheez\w*|gasp\w*|there|can not"
    r"|could not|fast|flutter\w*|high|up)", r"(?:racing|pounding|panting|breathless"
    r"|out of breath) still", r"woken",
)  # fmt: skip
NOT_THE_BODY = said(r"warm(?:ed|ing)?[- ]?up\w*", r"hot (?:day|today|outside|out|weather|shower"
                    r"|bath|water)", r"(?:it|day|weather) (?:is|was|'s) (?:so |too |really )?(?:hot"
                    r"|warm)(?! and (?:sw|red|hard|sore|tender)| to (?:the )?touch| hard| red)",
                    r"warm(?:ing)? down", r"foam roller", r"compression", r"red light",
                    r"red wine", r"hot tub", r"too hot", r"warm (?:day|weather)")  # fmt: skip
LIMBS = said(r"legs?", r"calves", r"calf", r"shins?", r"knees?", r"thighs?", r"quads?",
             r"hamstrings?", r"feet", r"foot", r"ankles?", r"hips?", r"glutes?", r"muscles",
             r"toes?", r"heels?", r"achilles")  # fmt: skip
# What a body feels, where no part of it is named: "then it got tight".
FELT = said(
    HURT.pattern, NUMB.pattern, r"flutter\w*", r"sharp", r"pops?", r"popped", r"dizz\w+",
    r"rac(?:ed"
    r"|es|ing)", r"pounding", r"skip(?:s|ped) (?:a )?beats?", r"breathless\w*", r"squash\w*",
    r"(?:is|was|felt|feels|feel|feeling|went|going|gone|got|gets|a bit|bit|so|very|really|all)"
    r" (?:\w+ )?(?:weird\w*|odd|funny|strange|off|wrong|bad|dodgy|wonky|peculiar|queer|awful"
    r"|horrible|worse)",
)  # fmt: skip
# What comes with effort.
COMES_ON = said(
    r"(?:when|whenever|if|as soon as|once) (?:i|im|i'm|i am) (?:\w+ )?(?:run\w*|jog\w*|push\w*"
    r"|go\w*"
    r"|climb\w*|set off|start\w*|speed\w*)", r"every time i (?:\w+ )?(?:run|jog)",
    r"when (?:running"
    r"|jogging)", r"(?:on|in|of|during) the (?:\w+ )?(?:runs?|hills?|jog|run bits?|second run"
    r"|flat)",
    r"uphill", r"only (?:going|when|on)", r"comes on", r"on the way home", r"from about minute \w+",
    r"after (?:\d+|ten|five) min\w*", r"faster than", r"the (?:first|last) (?:\w+ )?(?:min\w*"
    r"|runs?)",
    r"on the (?:\d\w*|first|second|third|last) (?:run|one|interval|hill)",
)  # fmt: skip
