"""Signs in the chest, and in the arm, jaw, neck and back that go with it."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import words as w
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_CHEST = said(r"chests?", r"chest's", r"sternum", r"breast ?bone", r"left breast", r"left boob",
             r"left pec", r"chesty pain")  # fmt: skip
_LEFT_ARM = said(r"left arm", r"left shoulder and arm", r"left hand and arm", r"l arm")
_JAW = said(r"jaw", r"jawline", r"my jaws")
_NECK = said(r"neck")
_SHOULDER_BLADES = said(r"shoulder ?blades?")
_SWEAT = said(
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
)  # fmt: skip
_BREATHE = said(r"to breathe", r"(?:when(?:ever)?|every time|each time) i (?:breathe|inhale)",
               r"breathe? in", r"breathing in", r"deep breaths?", r"inhal\w+",
               r"taking a breath")  # fmt: skip
_ARM_WORK = said(r"press-?ups?", r"push-?ups?", r"weights?", r"carrying", r"gym", r"jab",
    r"vaccin\w*",
                 r"injection", r"judo", r"gardening", r"pram", r"buggy", r"planks?", r"climbing",
                 r"swimming", r"rowing", r"band", r"tattoo", r"lifting", r"digging")  # fmt: skip
_CHEST_WORK = said(r"bench", r"press-?ups?", r"push-?ups?", r"bra", r"bras", r"doms", r"sunburn\w*",
                   r"shirt", r"jacket", r"vest", r"rucksack", r"backpack", r"zip")  # fmt: skip
_TOOTH = said(r"tooth", r"teeth", r"dentist\w*", r"wisdom", r"chewing", r"clench\w*", r"grind\w*",
              r"tmj", r"dropping", r"dropped")  # fmt: skip
_RIBS = said(r"breasts?", r"ribs?", r"rib ?cage", r"heart", r"collar ?bones?")
_PRESSED = said(
    r"press(?:ure|ing|es|ed)?", r"stab\w*", r"squeez\w*", r"crush\w*", r"tight\w*", r"strap\w*",
    r"weight", r"vi[cs]e", r"belt", r"grip\w*", r"burn\w*", r"knot",
)  # fmt: skip
_NOT_WITHIN = said(r"stitch\w*", r"laugh\w*", r"fell", r"bruis\w*", r"bra", r"bras", r"rate",
                   r"hr", r"dinner", r"bbq", r"coughing", r"massage")  # fmt: skip
_EXERTED = said(r"run\w*", r"jog\w*", r"uphill", r"hills?", r"push\w*", r"stairs", r"exert\w*",
                r"effort", r"walk\w*")  # fmt: skip

_UPPER = said(r"chest", r"breast ?bone", r"sternum", r"breasts?", r"jaw", r"throat", r"front of"
              r" (?:me|my neck|the neck)", r"(?:both|left) arms?", r"arms", r"shoulder ?blades",
              r"collar ?bones?", r"ribs?", r"upper back", r"neck", r"in here")  # fmt: skip
_GRIPS = said(w.HURT.pattern, r"grips?", r"pull(?:ing|s)?", r"chok\w*", r"strangl\w*", r"like lead",
              r"burning band", r"pressing", r"numb\w*", r"tingl\w*", r"press(?:es"
              r"|ed)?")  # fmt: skip
_EASES = said(
    r"(?:goes|went|go|going|passes|passed|eases|eased|lets|let) (?:it )?(?:\w+ )?(?:off|away|go"
    r"|pass|up)", r"goes when", r"gone (?:by|when|once|after)", r"(?:till|until) it went",
    r"(?:stops|eases|settles|better|fine|gone) (?:\w+ ){0,4}?(?:walk\w*|rest\w*|stop\w*|slow\w*)",
    r"when i (?:stop|walk|slow|rest)\w*", r"i (?:stop|slow\w*|walk) and it", r"on the walks?",
)  # fmt: skip
# A stitch, a sunburn, a bra, a pulled muscle: none of them is the heart.
_NO_HEART = said(r"stitch\w*", r"sunburn\w*", r"nipples?", r"chaf\w*", r"bra", r"bras", r"strap",
                 r"pillow", r"slept", r"phone", r"press-?ups?", r"push-?ups?", r"gym", r"dentist",
                 r"bruis\w*", r"rucksack", r"backpack", r"buggy", r"pram", r"laughing",
                 r"tattoo", r"jab")  # fmt: skip
_WEIGHTS = said(r"elephant", r"weight", r"belt", r"straps?", r"band", r"fist", r"anvil", r"boulder",
                r"sack", r"bricks?", r"concrete", r"vi[cs]e", r"clamp", r"rope")  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.CHEST, SURE, (_CHEST, w.HURT), unless=_CHEST_WORK),
    Sign(Danger.CHEST, SURE, (said(r"heart attack", r"heart-attack", r"angina"),)),
    Sign(Danger.CHEST, SURE, (said(r"(?:except|apart from|besides|other than|just|only)"
                                    r" (?:\w+ ){0,2}?(?:my )?chest"),)),
    Sign(Danger.CHEST, SURE, (_LEFT_ARM, said(w.HURT.pattern, w.NUMB.pattern)), unless=_ARM_WORK),
    Sign(Danger.CHEST, SURE, (_JAW, w.HURT), unless=_TOOTH),
    Sign(Danger.CHEST, SURE, (said(w.HURT.pattern), _BREATHE), near=9, unless=w.LIMBS),
    Sign(Danger.CHEST, SURE, (_SHOULDER_BLADES, w.HURT, _SWEAT), SENTENCE),
    Sign(Danger.CHEST, ASK, (_CHEST, w.ODD)),
    Sign(Danger.CHEST, ASK, (_CHEST,), unless=said(
        w.HURT.pattern, r"cold", r"infection", r"cough\w*", r"phlegm", r"chesty", r"sunburn\w*")),
    Sign(Danger.CHEST, ASK, (said(r"my arm", r"down (?:my |the )?arm"), w.HURT), unless=_ARM_WORK),
    Sign(Danger.CHEST, ASK, (_NECK, said(r"arm", r"throat", r"jaw"), w.HURT), unless=_ARM_WORK),
    Sign(Danger.CHEST, ASK, (said(r"cold sweats?", r"sweating cold", r"clammy"),)),
    Sign(Danger.CHEST, ASK, (said(r"my heart (?:really )?(?:hurts?|aches)", r"heart pains?",
                                   r"pain in my heart"),), literal=True),
    Sign(Danger.CHEST, SURE, (said(r"arms?", r"shoulder", r"jaw"), w.HURT,
                               said(r"cold sweats?", r"sweat\w* cold", r"clammy")), SENTENCE),
    Sign(Danger.CHEST, ASK, (_CHEST, w.HURT)),
    Sign(Danger.CHEST, ASK, (_RIBS, _PRESSED), unless=_NOT_WITHIN, near=6),
    Sign(Danger.CHEST, ASK, (said(r"jaw", r"breasts?", r"left shoulder"), w.HURT, _EXERTED),
         SENTENCE, unless=said(r"bra", r"bras", r"feeding", r"rucksack", r"chafed?")),
    Sign(Danger.CHEST, ASK, (said(r"shoulder"), w.HURT, said(r"down (?:in)?to (?:my |the )?(?:arm"
         r"|wrist|elbow|hand|fingers)", r"into (?:my |the )?(?:arm|wrist|elbow|hand)"))),
    Sign(Danger.CHEST, ASK, (said(w.HURT.pattern, r"it"), said(
        r"radiat\w+", r"spread\w*", r"(?:go|goes|going|went|shoot|shoots|shooting) (?:up |down )?"
        r"(?:in)?to (?:my |the )?(?:\w+ )?(?:arm|arms|jaw|neck|throat)"))),
    Sign(Danger.CHEST, ASK, (said(r"(?:squeez|crush|strangl|chok|press)\w+ (?:\w+ )?"
                                   r"(?:feeling|sensation|pain)"),), unless=said(r"toes?",
                                   r"shoes?", r"calf|calves|thighs?|foot|feet|knees?|shins?")),
    Sign(Danger.CHEST, ASK, (said(r"indigestion", r"heartburn", r"reflux", r"trapped wind"),
                              _EXERTED), SENTENCE,
         unless=said(r"curry", r"pizza", r"dinner", r"lunch", r"breakfast", r"spicy", r"coffee")),
    Sign(Danger.CHEST, ASK, (said(r"weird", r"odd", r"funny", r"strange", r"hard", r"sore",
                                   r"hurts?", r"pain\w*"), _BREATHE), near=9,
         unless=said(r"nose")),
    # what comes with effort and goes with rest
    Sign(Danger.CHEST, SURE, (_UPPER, _GRIPS, w.COMES_ON, _EASES), SENTENCE, unless=_NO_HEART),
    Sign(Danger.CHEST, SURE, (said(r"jaw", r"both arms", r"left arm", r"breastbone", r"front of my"
                                   r" neck", r"collar ?bones?", r"shoulder ?blades"), _GRIPS,
                              said(w.COMES_ON.pattern, _EASES.pattern)), SENTENCE,
         unless=_NO_HEART),
    Sign(Danger.CHEST, ASK, (_UPPER, _GRIPS, w.COMES_ON), SENTENCE, unless=_NO_HEART),
    Sign(Danger.CHEST, ASK, (said(r"pains?", r"tightness", r"ache", r"pressing", r"pressure"),
                             w.COMES_ON, _EASES), SENTENCE,
         unless=said(_NO_HEART.pattern, w.LIMBS.pattern)),
    # in pictures
    Sign(Danger.CHEST, SURE, (_WEIGHTS, said(
        r"(?:parked|sat|sitting|standing|stood|press\w*|lean\w*|kneel\w*|push\w*|lying|lay)"
        r" (?:\w+ ){0,2}?(?:down )?on (?:me|my (?:front|chest|breastbone|sternum|ribs))",
        r"(?:in )?(?:round|around|across) (?:me|my (?:front|chest|ribs|body))",
        r"on my (?:front|chest)", r"breast ?bone", r"sternum", r"middle of (?:me|my front)")),
         SENTENCE, near=10, unless=said(r"hrm?", r"monitor", r"bump", r"bra", r"bras", r"running"
                                        r" belt", r"phone", r"rucksack", r"vest")),
    Sign(Danger.CHEST, SURE, (said(r"elephant", r"someone", r"something", r"somebody", r"it"), said(
        r"(?:parked|sat|sitting|standing|stood|press\w*|lean\w*|kneel\w*|push\w*) (?:\w+ )?"
        r"(?:down )?on my (?:chest|breastbone|sternum|front)")), near=8),
    Sign(Danger.CHEST, SURE, (_CHEST, said(
        r"press\w* my chest", r"(?:lean|kneel|stand|sit|push|press)\w* on", r"clamps?", r"fist",
        r"weights?", r"heavy", r"vi[cs]e-?like", r"constrict\w*", r"fullness", r"dragging")),
         unless=_CHEST_WORK),
    Sign(Danger.CHEST, SURE, (said(r"breasts?"), w.HURT, w.COMES_ON), SENTENCE,
         unless=said(r"bra", r"bras", r"feed\w*", r"milk", r"nipples?", r"bounc\w*", r"period")),
    Sign(Danger.CHEST, ASK, (said(r"tight(?:ness)?", r"fullness", r"heaviness"), said(
        r"again", r"eas\w+", r"(?:went|goes) off", r"high up", r"in the middle", r"cold and"
        r" (?:sweaty|clammy)", r"sweaty")), SENTENCE,
         unless=said(w.LIMBS.pattern, r"back", r"neck", r"shoulders?", r"tights", r"schedule",
                     r"money", r"time", r"achilles", r"it ?bands?")),
    Sign(Danger.CHEST, SURE, (said(r"arms?", r"shoulder", r"jaw"), w.HURT, said(
        r"(?:felt|feel|feeling|went|came over|being) (?:all |very |so )?(?:sick|sweaty|nauseous"
        r"|clammy|breathless|faint)", r"sick and sweaty")), SENTENCE, unless=_ARM_WORK),
    Sign(Danger.CHEST, SURE, (_LEFT_ARM, said(r"dead", r"lead", r"weak")), unless=_ARM_WORK),
    Sign(Danger.CHEST, ASK, (said(r"arm", r"arms"), said(r"achy", r"achey", r"dead", r"like lead",
                                                         r"odd")), unless=_ARM_WORK),
    Sign(Danger.CHEST, ASK, (said(r"tooth ?ache", r"teeth", r"throat"), said(
        w.HURT.pattern, r"tooth ?ache", r"chok\w*", r"strangl\w*", r"tight\w*"), w.COMES_ON),
         SENTENCE, unless=said(r"cold air", r"dentist", r"grind\w*", r"clench\w*", r"sore throat")),
)  # fmt: skip
