"""The signs of danger as a table: what is said together, how near, and how sure that is.

Why a table of signs and no list of sentences: docs/decisions/0017.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing import danger_words as w
from walkrun_bot.dialogue.hearing.danger_words import said


class Within(Enum):
    """How far apart the words of a sign may stand."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    MESSAGE = "message"


@dataclass(frozen=True)
class Sign:
    """Words that mean a danger when all of `words` are said within reach of each other.

    `sure`: not only to be asked about. `literal`: a laugh does not make it a manner of speech.
    `unless`: what makes it another thing. `near`: at most so many words between the first two.
    """

    danger: Danger
    sure: bool
    words: tuple[re.Pattern[str], ...]
    within: Within = Within.CLAUSE
    unless: re.Pattern[str] | None = None
    literal: bool = False
    near: int | None = None


_CLAUSE, _SENTENCE, _MESSAGE = Within
_SURE, _ASK = True, False
_PARTED = said(r"passed out of", r"excitement", r"joy", r"happiness", r"(?:the )?flyers?",
               r"(?:the )?leaflets", r"(?:the )?medals", r"(?:the )?water", r"(?:the )?cups",
               r"bananas", r"laughing", r"sweets", r"candy", r"pillow")  # fmt: skip
_FURNITURE = said(r"(?:in)?to bed", r"(?:on(?:to)?|in(?:to)?) (?:the |my |a |our )?(?:\w+ )?(?:sofa"
                  r"|couch|bed|chair|armchair|settee|bath|rug|carpet|mat|hammock)", r"plans?",
                  r"streak", r"schedule", r"routine", r"sky", r"tent", r"happy heap")  # fmt: skip
_ARM_WORK = said(r"press-?ups?", r"push-?ups?", r"weights?", r"carrying", r"gym", r"jab",
    r"vaccin\w*",
                 r"injection", r"judo", r"gardening", r"pram", r"buggy", r"planks?", r"climbing",
                 r"swimming", r"rowing", r"band", r"tattoo", r"lifting", r"digging")  # fmt: skip
_ON_THE_RUN = said(r"hills?", r"sprint\w*", r"intervals?", r"run", r"running", r"ran", r"jog\w*",
                   r"at the (?:start|end|finish)", r"nerves", r"nervous", r"as it should",
                   r"parkrun",
                   r"uphill", r"lap", r"race", r"minutes? in", r"last (?:one|bit)", r"stairs",
                   r"average", r"zone", r"max", r"warm-?up", r"excite\w*", r"dog",
                   r"top")  # fmt: skip
_CHEST_WORK = said(r"bench", r"press-?ups?", r"push-?ups?", r"bra", r"bras", r"doms", r"sunburn\w*",
                   r"shirt", r"jacket", r"vest", r"rucksack", r"backpack", r"zip")  # fmt: skip
# Where limbs are sore and the breath is odd, the soreness is not that of the breath.
_LIMBS = said(r"legs?", r"calves", r"shins?", r"knees?", r"thighs?", r"quads?", r"hamstrings?",
              r"feet", r"foot", r"ankles?", r"hips?", r"glutes?", r"muscles")  # fmt: skip
_TOOTH = said(r"tooth", r"teeth", r"dentist\w*", r"wisdom", r"chewing", r"clench\w*", r"grind\w*",
              r"tmj", r"dropping", r"dropped")  # fmt: skip
_DRUNK = said(r"pints?", r"beers?", r"wine", r"drunk", r"drinks?", r"pub", r"party", r"gin",
    r"dentist",
              r"vodka", r"cocktails?", r"anaesthetic")  # fmt: skip
_COLD = said(r"cold", r"freez\w*", r"minus", r"frozen", r"winter", r"icy", r"wind", r"tight laces",
             r"laces", r"train", r"sat on", r"boredom", r"dentist", r"shoes?",
             r"gloves?")  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    # chest, arm, jaw
    Sign(Danger.CHEST, _SURE, (w.CHEST, w.HURT), unless=_CHEST_WORK),
    Sign(Danger.CHEST, _SURE, (said(r"heart attack", r"heart-attack", r"angina"),)),
    Sign(Danger.CHEST, _SURE, (said(r"(?:except|apart from|besides|other than|just|only)"
                                    r" (?:\w+ ){0,2}?(?:my )?chest"),)),
    Sign(Danger.CHEST, _SURE, (w.LEFT_ARM, said(w.HURT.pattern, w.NUMB.pattern)), unless=_ARM_WORK),
    Sign(Danger.CHEST, _SURE, (w.JAW, w.HURT), unless=_TOOTH),
    Sign(Danger.CHEST, _SURE, (said(w.HURT.pattern), w.BREATHE), near=9, unless=_LIMBS),
    Sign(Danger.CHEST, _SURE, (w.SHOULDER_BLADES, w.HURT, w.SWEAT), _SENTENCE),
    Sign(Danger.CHEST, _ASK, (w.CHEST, w.ODD)),
    Sign(Danger.CHEST, _ASK, (w.CHEST,), unless=said(
        w.HURT.pattern, r"cold", r"infection", r"cough\w*", r"phlegm", r"chesty", r"sunburn\w*")),
    Sign(Danger.CHEST, _ASK, (said(r"my arm", r"down (?:my |the )?arm"), w.HURT), unless=_ARM_WORK),
    Sign(Danger.CHEST, _ASK, (w.NECK, said(r"arm", r"throat", r"jaw"), w.HURT), unless=_ARM_WORK),
    Sign(Danger.CHEST, _ASK, (said(r"cold sweats?", r"sweating cold", r"clammy"),)),
    Sign(Danger.CHEST, _ASK, (said(r"my heart (?:really )?(?:hurts?|aches)", r"heart pains?",
                                   r"pain in my heart"),), literal=True),
    # fainting
    Sign(Danger.FAINT, _SURE, (said(r"fainted", r"fainting", r"faints"),), unless=_PARTED),
    Sign(Danger.FAINT, _SURE, (said(
        r"(?:feel|feels|felt|feeling|came over|come over|went|going|gone|was|am|i'm|all|nearly"
        r"|almost|to|so|very|bit|then|really) (?:all |a bit |a little |really |so |very )?faint"),),
        unless=said(r"path", r"line", r"light", r"sound", r"smell", r"signal", r"voice", r"glow")),
    Sign(Danger.FAINT, _SURE, (said(r"pass(?:ed|ing|es)? out"),), unless=_PARTED),
    Sign(Danger.FAINT, _SURE, (said(
        r"black(?:ed|ing|s)? out", r"had a black ?out", r"(?:lost|losing|lose) consciousness",
        r"unconscious", r"out cold", r"went down like", r"(?:everything|world|vision"
        r"|sight|things|all|it) (?:\w+ ){0,2}?"
        r"(?:went|goes|going|turned|gone|was) (?:completely |all |totally )?"
        r"(?:black|white|dark|grey|gray|blurry|fuzzy)", r"went (?:black|grey|gray"
        r"|white) (?:and|for)",
        r"woke up on the (?:floor|ground|pavement|path|grass|kitchen floor|bathroom floor)",
        r"(?:came|come) (?:to|round) on", r"keeled over", r"(?:ended up|found myself|next thing i"
        r" was) on the (?:floor|ground|pavement)", r"do not remember (?:falling|collapsing"
        r"|going down)", r"syncope"),)),
    Sign(Danger.FAINT, _SURE, (said(r"collaps(?:ed|ing)"),), unless=_FURNITURE),
    Sign(Danger.FAINT, _ASK, (said(
        r"dizz(?:y|iness)(?! (?:with|heights|from (?:joy|laughing)))", r"light[- ]?head\w*",
        r"woozy",
        r"vertigo", r"(?:saw|seeing) stars", r"(?:room|head|world|everything) (?:is|was|keeps?|kept"
        r"|'s) spinning", r"vision (?:went|gone|faded|narrowed|blurred)", r"tunnel vision",
        r"knees buckled", r"swaying", r"could not stand", r"about to (?:drop|go down)", r"giddy",
        r"head rush", r"spaced out", r"pre-?syncope"),),
        unless=said(r"joy", r"park", r"sky", r"night sky", r"couch to", r"goal", r"clear")),
    # the heart
    Sign(Danger.HEART, _SURE, (said(r"palpitation\w*", r"a-?fib", r"arrh?ythmi\w*", r"atrial \w+",
                                    r"ectopics?", r"svt", r"tachycardia", r"irregular (?:heart\w*"
                                    r"|rhythm|pulse|beats?)"),)),
    Sign(Danger.HEART, _SURE, (w.HEART, w.MISBEATS), near=6),
    Sign(Danger.HEART, _SURE, (w.HEART, said(w.RACES.pattern, w.FAST_PULSE.pattern), w.REST),
         _SENTENCE),
    Sign(Danger.HEART, _SURE, (w.HEART, said(r"will not (?:slow|settle|calm|come|go) ?(?:down)?",
                                             r"not slowing", r"not coming down", r"not settling"))),
    Sign(Danger.HEART, _ASK, (w.HEART, w.RACES), near=4, unless=_ON_THE_RUN),
    Sign(Danger.HEART, _ASK, (said(r"heart", r"heartbeat", r"pulse"), w.ODD), near=4),
    # breath
    Sign(Danger.BREATH, _SURE, (w.NO_BREATH, said(w.REST.pattern, w.LITTLE_EFFORT.pattern)),
         _SENTENCE, unless=said(r"recovered", r"settled", r"fine after", r"minute later", r"long"
                                r" (?:run|walk)", r"back in", r"after the run"), near=12),
    Sign(Danger.BREATH, _SURE, (said(r"(?:blue|purple) lips", r"lips (?:\w+ )?(?:blue|purple)",
                                     r"throat (?:is |was |'s )?(?:clos\w+|swell\w*|swollen)",
                                     r"tongue (?:is |was )?(?:swell\w*|swollen)", r"anaphyla\w+",
                                     r"inhaler (?:is not|does not|did not|not) (?:help"
                                     r"|work)\w*"),)),
    Sign(Danger.BREATH, _ASK, (w.PRESENT_NO_BREATH,),
         unless=said(r"nose", r"hay ?fever", r"recovered", r"fine (?:after|in|within)")),
    Sign(Danger.BREATH, _SURE, (said(r"breath(?:ing)?"), said(r"not (?:settl\w+|coming back|calm\w+"
                                r"|slow\w+)"), w.REST), _MESSAGE),
    Sign(Danger.BREATH, _ASK, (said(r"hives", r"throat (?:\w+ )?tight"),)),
    # blood
    Sign(Danger.BLOOD, _SURE, (w.COUGHED, w.BLOOD), _SENTENCE, literal=True, near=8,
         unless=said(r"pink \w*(?:shoes|top|shirt)", r"nose ?bleed\w*", r"gums?", r"tooth")),
    # a clot in the leg
    Sign(Danger.CALF, _SURE, (w.CALF, w.SWOLLEN), literal=True, unless=w.NOT_THE_BODY, near=9),
    Sign(Danger.CALF, _ASK, (w.CALVES, said(r"swoll\w*", r"swell\w*", r"red", r"hot", r"throb\w*")),
         unless=w.NOT_THE_BODY),
    Sign(Danger.CALF, _SURE, (w.CLOT,), literal=True),
    # stroke
    Sign(Danger.STROKE, _SURE, (w.HEADACHE, said(w.SUDDEN.pattern, w.STIFF_NECK.pattern)),
         _SENTENCE, literal=True),
    Sign(Danger.STROKE, _SURE, (said(r"thunderclap", r"seizures?", r"convuls\w+",
        r"(?:face|mouth|eye"
                                     r"|eyelid|lip) (?:\w+ )?droop\w*", r"droop\w* (?:on one|face"
                                     r"|mouth)"),), literal=True),
    Sign(Danger.STROKE, _SURE, (w.ONE_SIDE, w.NUMB), unless=_COLD, near=8),
    Sign(Danger.STROKE, _SURE, (said(r"slurr(?:ed"
        r"|ing)(?: my)?(?: words| speech)?"),), unless=_DRUNK,
         literal=True),
    Sign(Danger.STROKE, _SURE, (said(
        r"speech (?:went|is|was|got|goes) \w+", r"could not find (?:my |the |any )?words",
        r"words (?:will|would|did|do) not come", r"(?:can|could) not get (?:my |the )?words out",
        r"(?:can|could) not (?:see (?:out of|from|with) (?:one|my|the)|see anything)",
        r"(?:lost|losing) (?:my )?(?:vision|sight)(?! of)", r"double vision", r"seeing double",
        r"went blind", r"(?:can|could) not (?:lift|move|raise|feel) (?:my |one "
        r"|the )?(?:right |left |one )?"
        r"(?:arm|leg|face|hand|side|half)", r"had a (?:mini[- ])?stroke",
        r"having a (?:mini[- ])?stroke"),),
        unless=said(r"far", r"screen", r"fog", r"dark", r"map"), literal=True),
    Sign(Danger.STROKE, _ASK, (said(r"(?:can|could) not feel my \w+", r"had a fit",
        r"vision is \w+",
                                    r"blurr(?:y|ed) vision", r"vision (?:\w+ )?blurr\w*"),),
         unless=said(_COLD.pattern, r"toes", r"fingers")),
)  # fmt: skip
