"""Signs of a stroke, or of a bleeding: one side, speech, sight, a sudden headache."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import words as w
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, MESSAGE, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_HEADACHE = said(r"headaches?", r"head ?pain", r"pain in my head", r"my head hurts", r"migraine")
_SUDDEN = said(r"worst", r"sudden\w*", r"thunderclap", r"out of (?:nowhere|the blue)",
              r"like (?:being|getting) (?:hit|shot|struck)", r"like a (?:bomb|bat|hammer"
              r"|lightning bolt)", r"exploded", r"came on in seconds", r"like never before",
              r"never had (?:one )?like")  # fmt: skip
_STIFF_NECK = said(r"neck (?:is|was|feels|felt|'s|gone) (?:\w+ )?(?:stiff|sore|rigid)",
                  r"stiff neck", r"my eyes hurt", r"flashing lights", r"vision",
                  r"throwing up", r"vomit\w*", r"confus\w*")  # fmt: skip
_ONE_SIDE = said(
    r"one side", r"(?:left|right) side(?:'s)?", r"(?:my |the )?(?:left|right)(?: (?:arm|leg|hand"
    r"|cheek|eyelid))", r"half (?:my|of my|the) (?:face|body)", r"face", r"mouth", r"lips?",
    r"arm and leg", r"down (?:my|the) (?:left|right)", r"on the (?:left|right)", r"cheek",
    r"tongue", r"eyelid",
)  # fmt: skip
_DRUNK = said(r"pints?", r"beers?", r"wine", r"drunk", r"drinks?", r"pub", r"party", r"gin",
    r"dentist",
              r"vodka", r"cocktails?", r"anaesthetic")  # fmt: skip
_COLD = said(r"cold", r"freez\w*", r"minus", r"frozen", r"winter", r"icy", r"wind", r"tight laces",
             r"laces", r"train", r"sat on", r"boredom", r"dentist", r"shoes?",
             r"gloves?")  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.STROKE, SURE, (_HEADACHE, said(_SUDDEN.pattern, _STIFF_NECK.pattern)),
         SENTENCE, literal=True),
    Sign(Danger.STROKE, SURE, (said(r"thunderclap", r"seizures?", r"convuls\w+",
        r"(?:face|mouth|eye"
                                     r"|eyelid|lip) (?:\w+ )?droop\w*", r"droop\w* (?:on one|face"
                                     r"|mouth)"),), literal=True),
    Sign(Danger.STROKE, SURE, (_ONE_SIDE, w.NUMB), unless=_COLD, near=8),
    Sign(Danger.STROKE, SURE, (said(r"slurr(?:ed"
        r"|ing)(?: my)?(?: words| speech)?"),), unless=_DRUNK,
         literal=True),
    Sign(Danger.STROKE, SURE, (said(
        r"speech (?:went|is|was|got|goes) \w+", r"could not find (?:my |the |any )?words",
        r"words (?:will|would|did|do) not come", r"(?:can|could) not get (?:my |the )?words out",
        r"(?:can|could) not (?:see (?:out of|from|with) (?:one|my|the)|see anything)",
        r"(?:lost|losing) (?:my )?(?:vision|sight)(?! of)", r"double vision", r"seeing double",
        r"went blind", r"(?:can|could) not (?:lift|move|raise|feel) (?:my |one "
        r"|the )?(?:right |left |one )?"
        r"(?:arm|leg|face|hand|side|half)", r"had a (?:mini[- ])?stroke",
        r"having a (?:mini[- ])?stroke"),),
        unless=said(r"far", r"screen", r"fog", r"dark", r"map"), literal=True),
    Sign(Danger.STROKE, ASK, (said(r"(?:can|could) not feel my \w+", r"had a fit",
        r"vision is \w+",
                                    r"blurr(?:y|ed) vision", r"vision (?:\w+ )?blurr\w*"),),
         unless=said(_COLD.pattern, r"toes", r"fingers")),
    Sign(Danger.STROKE, SURE, (said(r"head"), said(r"explod\w*", r"thunder\w*", r"burst\w*"),
                                said(r"pain\w*", r"hurt\w*", r"ach\w+")), literal=True),
    Sign(Danger.STROKE, ASK, (said(r"(?:back|side|top) of my head", r"headache", r"in my head"),
                               said(r"terrible", r"horrific", r"excruciating", r"bang",
                                    r"never (?:\w+ ){0,3}?(?:this|so) bad", r"in a second",
                                    r"in an instant", r"instant\w*", r"blinding", r"agony")),
         MESSAGE),
    Sign(Danger.STROKE, SURE, (said(r"half (?:of )?(?:my|the|his|her) (?:face|body|mouth)"), said(
        r"dead", r"frozen", r"slack", r"not mov\w+", r"dropped", r"numb\w*", r"weird", r"funny"))),
    Sign(Danger.STROKE, ASK, (said(r"tongue", r"mouth", r"lips"), said(
        r"thick", r"like (?:a )?drunk\w*", r"not work\w*"))),
    Sign(Danger.STROKE, ASK, (said(r"talk\w*|spoke|speak\w*|sound\w*"), said(
        r"like (?:a |i was )?drunk\w*"))),
    Sign(Danger.STROKE, SURE, (said(r"eye", r"eyes"), said(
        r"lost (?:the |my |all )?(?:vision|sight)", r"blind", r"(?:went|gone|go) (?:black|dark)",
        r"curtain", r"shadow (?:across|over)", r"could not see"))),
    Sign(Danger.STROKE, SURE, (said(r"words?", r"speech", r"speak\w*", r"talk\w*", r"sentences?"),
        said(r"jumbled", r"garbled", r"muddled", r"gibberish", r"scrambled", r"mixed up",
             r"not make sense", r"came out wrong", r"coming out wrong")), near=6),
    # a side that will not do as it is told
    Sign(Danger.STROKE, SURE, (said(
        r"(?:right|left|one|that) (?:hand|arm|side|half)", r"fingers on (?:one|my) side",
        r"one half"
        r" of my (?:face|body)", r"(?:hand|arm|leg|fingers) on (?:one|that) side"), said(
        r"useless", r"would not (?:work|move|grip|do|lift)", r"could not work", r"lost the use",
        r"clumsy", r"limp", r"slid", r"dropp\w+ things", r"not mine")), SENTENCE, near=12,
         unless=_COLD),
    Sign(Danger.STROKE, SURE, (said(r"lost the use of", r"would not do as (?:it|i) (?:was"
    r"|were)? ?told"
                                    ),), unless=_COLD),
    Sign(Danger.STROKE, SURE, (said(r"face", r"mouth", r"smile", r"eyelid", r"lip"), said(
        r"slid", r"crooked", r"wonky", r"lopsided", r"twisted", r"dribbl\w*", r"falls? out",
        r"dragged down")), near=8, unless=said(r"dentist\w*", r"anaesthetic", r"grin\w*")),
    Sign(Danger.STROKE, SURE, (said(r"slurr\w*", r"speech (?:was|is|went) (?:all )?(?:mush|slurred"
        r"|funny|thick)"), said(r"not (?:had|touched) (?:a|any) (?:drop|drink|thing)",
        r"had not had"
        r" a drop", r"sober", r"lasted", r"mush", r"minutes?", r"after (?:the|my) (?:run|jog)")),
         MESSAGE, literal=True),
    # a headache like no other
    Sign(Danger.STROKE, SURE, (said(r"head", r"skull"), said(
        r"explod\w*", r"like (?:being|getting|i was|it was) (?:hit|struck|shot)"), said(
        r"pain\w*", r"hurt\w*", r"sick", r"knees", r"light", r"second")), MESSAGE, literal=True,
         unless=said(r"numbers", r"ideas", r"thoughts", r"information")),
    Sign(Danger.STROKE, SURE, (said(r"hit (?:with|by) a (?:bat|hammer|brick|shovel)"), said(
        r"ear", r"head", r"skull", r"light")), MESSAGE, literal=True),
    Sign(Danger.STROKE, SURE, (said(r"(?:pain|ache) in (?:my |the )?head", r"headaches?"), said(
        r"neck (?:\w+ )?(?:is |was |feels )?(?:stiff|rigid)", r"stiff neck", r"(?:can|could) not"
        r" (?:bear|stand|look at) (?:the )?light", r"from nothing", r"out of nowhere", r"bang")),
         MESSAGE, literal=True),
    Sign(Danger.STROKE, ASK, (said(r"headache", r"headaches"), said(
        r"came on (?:\w+ )?(?:quick\w*|fast|sudden\w*)", r"banging", r"every session",
        r"each session", r"after every")), SENTENCE),
    Sign(Danger.STROKE, ASK, (said(r"(?:eye|eyes|vision) (?:\w+ )?(?:blurr\w*|fuzzy|zig ?zag\w*)",
                                   r"bit muddled", r"(?:foot|hand|arm|leg) (?:\w+ )?numb",
                                   r"fingers (?:\w+ )?(?:tingl\w*|numb)"),),
         unless=said(_COLD.pattern, r"sweat in", r"fog\w*", r"glasses", r"toes?")),
)  # fmt: skip
