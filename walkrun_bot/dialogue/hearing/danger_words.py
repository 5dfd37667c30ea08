"""Kinds of words that dangers are told with: parts of the body, sensations, rest, a blow."""

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
           r"worr\w+", r"acting up", r"playing up", r"not great")  # fmt: skip
NUMB = said(r"numb\w*", r"tingl\w*", r"droop\w*", r"lopsided", r"sagging", r"paraly[sz]ed",
            r"pins and needles", r"dead weight", r"gone weak", r"went weak", r"weak", r"weakness",
            r"limp and heavy", r"heavy", r"no feeling")  # fmt: skip
CHEST = said(r"chests?", r"chest's", r"sternum", r"breast ?bone", r"left breast", r"left boob",
             r"left pec")  # fmt: skip
LEFT_ARM = said(r"left arm", r"left shoulder and arm", r"left hand and arm", r"l arm")
JAW = said(r"jaw", r"jawline", r"my jaws")
NECK = said(r"neck")
SHOULDER_BLADES = said(r"shoulder ?blades?")
SWEAT = said(
    r"cold sweats?",
    r"sweating cold",
    r"clammy",
    r"nause\w*",
    r"sick",
    r"sweaty and pale",
    r"sweating",
    r"short of breath",
    r"breathless",
    r"dizzy",
    r"grey in the face",
)
BREATHE = said(r"to breathe", r"(?:when(?:ever)?|every time|each time) i (?:breathe|inhale)",
               r"breathe? in", r"breathing in", r"deep breaths?", r"inhal\w+",
               r"taking a breath")  # fmt: skip
HEART = said(r"heart", r"heart's", r"hearts", r"heart ?beats?", r"heart ?rate", r"pulse", r"ticker",
             r"hr", r"rhr")  # fmt: skip
MISBEATS = said(
    r"flutter\w*", r"skip(?:s|ped|ping)?(?: a| some| the odd)? (?:beats?|beating)", r"skipp\w+",
    r"miss(?:es|ed|ing)?(?: a| some| the odd)? beats?", r"irregular\w*", r"erratic\w*", r"uneven",
    r"flip[- ]?flop\w*", r"somersaults?", r"extra beats?", r"all over the (?:place|shop)",
    r"stops? and starts?", r"jump(?:s|ing)? (?:about|around)", r"big thump", r"out of rhythm",
    r"quiver\w*", r"doing somersaults", r"skip", r"skips", r"out of sync",
)  # fmt: skip
RACES = said(
    r"rac(?:e|es|ed|ing)", r"pound\w*", r"hammer\w*", r"thump\w*", r"thud\w*", r"bang\w*",
    r"gallop\w*", r"(?:going|went|goes|gone) (?:mental|mad|crazy|nuts|wild|bonkers|berserk)",
    r"beat(?:s|ing)? (?:\w+ )?(?:fast|hard|quick\w*|mad|crazy)",
    r"sky high", r"through the roof", r"speeding", r"really fast",
    r"elevated", r"super high",
)  # fmt: skip
FAST_PULSE = said(r"1[1-9]\d", r"2[0-4]\d")
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
    r"day after", r"next day", r"still", r"standing still",
)  # fmt: skip
LITTLE_EFFORT = said(
    r"flight of stairs", r"(?:the |my |some )?stairs", r"walking to the \w+", r"walk to the \w+",
    r"slow walk", r"gentle walk", r"getting dressed", r"making (?:the )?(?:bed|tea)", r"talking",
    r"out of proportion", r"than i should", r"than it should", r"shower\w*", r"across the room",
    r"into bed", r"to the (?:bathroom|loo|toilet|kitchen|car|door)", r"washing up", r"housework",
    r"hoovering", r"getting up", r"getting out of bed", r"tying my (?:shoes|laces)", r"chatting",
)  # fmt: skip
NO_BREATH = said(
    r"breathless\w*", r"out of breath", r"short(?:ness)? of breath", r"short breath",
    r"(?:can|could) not (?:catch|get|find) (?:(?:my|any|a|enough) )?(?:breath|air)\w*(?: back)?",
    r"(?:can|could) not breathe?", r"unable to breathe", r"gasp\w*", r"no air", r"air hunger",
    r"struggl\w+ (?:to breathe|for (?:air|breath))", r"hard to breathe", r"not enough air",
    r"difficulty breathing", r"trouble breathing", r"breathing (?:is|was|feels|felt) (?:\w+ )?"
    r"(?:hard|difficult|heavy|laboured|labored|bad|shallow)", r"sob", r"wheez\w*", r"panting",
    r"get(?:ting)? enough air", r"get my breath back", r"fighting for (?:air|breath)",
    r"winded", r"puffed", r"fighting to breathe", r"suffocat\w*",
)  # fmt: skip
# An inhaler that was needed, and not one that is asked about beforehand.
_INHALER = (r"(?:need(?:ed|ing)?|had to use|reach\w* for|used|using) (?:my|the|an) (?:\w+ )?inhaler"
            r"(?! (?:before|first|beforehand))"
            r"|(?:no|forgot my|lost my|without my|out of) inhaler|inhaler (?:is |was |has |ran )?"
            r"(?:\w+ )?(?:empty|run out|out|useless)")  # fmt: skip
PRESENT_NO_BREATH = said(
    r"(?:can|could) not breathe?", r"unable to breathe", r"(?:can|could) not (?:catch|get)"
    r" (?:(?:my|any|enough|a) )?(?:breath|air)\w*", r"struggl\w+ (?:to breathe|for (?:air|breath))",
    r"fighting (?:for (?:air|breath)|to breathe)", r"no air", r"wheez\w*", r"gasping for (?:air"
    r"|breath)", r"difficulty breathing", r"trouble breathing", r"asthma attack", r"suffocat\w*",
    r"breathless\w*(?= (?:and|with) (?:dizzy|chest))", r"more (?:breathless|out of breath) than"
    r" (?:usual|normal|before|ever|i should|it should)", _INHALER, r"short(?:ness)? of breath",
)  # fmt: skip
COUGHED = said(
    r"cough\w*", r"spat", r"spit\w*", r"phlegm", r"sputum", r"mucus", r"bring(?:ing)? up",
    r"brought up", r"hack(?:ing|ed) up", r"hawk\w* up", r"saliva", r"hanky", r"gob",
    r"clear(?:ed|ing) my throat", r"up from my lungs",
)  # fmt: skip
BLOOD = said(r"blood", r"bloody (?:phlegm|spit|sputum|mucus|saliva|foam)",
             r"(?:phlegm|spit|sputum|mucus|saliva|it) (?:is|was|looks|came out) bloody",
             r"blood[- ](?:stained|streaked|tinged)", r"pink (?:\w+ )?(?:foam|froth|stuff|spit"
             r"|phlegm)", r"pink", r"red(?: stuff)?", r"rust\w* (?:colou?red )?(?:spit"
             r"|phlegm|mucus)",
             r"streaks? of (?:blood|red)")  # fmt: skip
CALF = said(r"calf", r"calf's", r"lower leg", r"back of (?:my|the|one|his|her) (?:lower )?leg",
            r"behind (?:my|the) knee", r"one leg", r"(?:my|the) (?:left|right) leg",
            r"(?:left|right) lower leg")  # fmt: skip
CALVES = said(r"calves")
SWOLLEN = said(
    r"swoll\w*", r"swell\w*", r"puff(?:y|ed)", r"bigger", r"fatter", r"twice (?:the|its) size",
    r"ballooned", r"blown up", r"blew up", r"thicker", r"red", r"reddish", r"hot", r"warm",
    r"warmer", r"throb\w*", r"discolou?red", r"purple", r"gone hard",
)  # fmt: skip
NOT_THE_BODY = said(r"warm(?:ed|ing)?[- ]?up\w*", r"hot (?:day|today|outside|out|weather|shower"
                    r"|bath|water)", r"(?:it|day|weather) (?:is|was|'s) (?:so |too |really )?(?:hot"
                    r"|warm)", r"warm(?:ing)? down", r"foam roller", r"compression", r"red light",
                    r"red wine", r"hot tub", r"too hot", r"warm (?:day|weather)")  # fmt: skip
CLOT = said(r"dvt", r"blood clots?", r"a clot", r"clots", r"thrombosis", r"pulmonary embolism")
HEADACHE = said(r"headaches?", r"head ?pain", r"pain in my head", r"my head hurts", r"migraine")
SUDDEN = said(r"worst", r"sudden\w*", r"thunderclap", r"out of (?:nowhere|the blue)",
              r"like (?:being|getting) (?:hit|shot|struck)", r"like a (?:bomb|bat|hammer"
              r"|lightning bolt)", r"exploded", r"came on in seconds", r"like never before",
              r"never had (?:one )?like")  # fmt: skip
STIFF_NECK = said(r"neck (?:is|was|feels|felt|'s|gone) (?:\w+ )?(?:stiff|sore|rigid)",
                  r"stiff neck", r"my eyes hurt", r"flashing lights", r"vision",
                  r"throwing up", r"vomit\w*", r"confus\w*")  # fmt: skip
ONE_SIDE = said(
    r"one side", r"(?:left|right) side(?:'s)?", r"(?:my |the )?(?:left|right)(?: (?:arm|leg|hand"
    r"|cheek|eyelid))", r"half (?:my|of my|the) (?:face|body)", r"face", r"mouth", r"lips?",
    r"arm and leg", r"down (?:my|the) (?:left|right)", r"on the (?:left|right)", r"cheek",
    r"tongue", r"eyelid",
)  # fmt: skip
FELL = said(
    r"fell", r"fall(?:en)?", r"tripped", r"slipped", r"trip", r"crashed", r"went over",
    r"went down",
    r"face ?plant\w*", r"tumbl\w*", r"came off", r"stack(?:ed)? it",
)  # fmt: skip
HEAD = said(r"(?:my|the|back of my|side of my) (?:head|skull|forehead|temple|noggin|face)",
            r"skull", r"head first", r"headfirst", r"face first")  # fmt: skip
STRUCK = said(
    r"hit", r"hits", r"hitting", r"bang(?:ed|ing)?", r"smack\w*", r"smash\w*", r"crack\w*",
    r"bump\w*", r"knock\w*", r"whack\w*", r"clonk\w*", r"bash\w*", r"thump(?:ed)?", r"struck",
    r"land(?:ed|ing)? on", r"split", r"bonk\w*", r"clipped", r"slammed", r"cut open",
)  # fmt: skip
AFTER_A_BLOW = said(r"sick", r"vomit\w*", r"threw up", r"throwing up", r"confus\w*", r"groggy",
                    r"dazed", r"headache\w*", r"pounding", r"blurr\w*", r"foggy", r"dizzy",
                    r"memory", r"do not remember")  # fmt: skip
CHILD = said(r"pregnan\w*", r"expecting(?! (?:to|it|that|too|a hard|more|the worst))", r"trimester",
             r"my bump", r"bump", r"\d+ ?(?:weeks?|wks?|months?) (?:along|gone|pregnan\w*)",
             r"midwife", r"up the duff")  # fmt: skip
