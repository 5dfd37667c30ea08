"""Signs of a faint, or nearly one; many are told by what was seen."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, MESSAGE, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_PARTED = said(r"passed out of", r"excitement", r"joy", r"happiness", r"(?:the )?flyers?",
               r"(?:the )?leaflets", r"(?:the )?medals", r"(?:the )?water", r"(?:the )?cups",
               r"bananas", r"laughing", r"sweets", r"candy", r"pillow")  # fmt: skip
_FURNITURE = said(r"(?:in)?to bed", r"(?:on(?:to)?|in(?:to)?) (?:the |my |a |our )?(?:\w+ )?(?:sofa"
                  r"|couch|bed|chair|armchair|settee|bath|rug|carpet|mat|hammock)", r"plans?",
                  r"streak", r"schedule", r"routine", r"sky", r"tent", r"happy heap")  # fmt: skip
_GROUND = said(r"floor", r"carpet", r"ground", r"pavement", r"grass", r"kerb", r"curb", r"stairs",
               r"treadmill", r"slumped", r"ambulance", r"hospital")  # fmt: skip
_CAME_TO = said(r"next thing i know", r"next thing i knew", r"came to", r"came round",
                r"woke up (?:on|next|in (?:an|the) ambulance|in hospital)", r"found me",
                r"found myself", r"do not (?:know|remember) how i")  # fmt: skip

_GOING = said(
    r"(?:black|white|grey|gray) (?:spots|dots|edges)", r"tunnel\w*", r"swimmy", r"dizz(?:y|iness)",
    r"light[- ]?head\w*", r"ears (?:\w+ ){0,3}?(?:ring\w*|rang|buzz\w*|muffled|cotton\w*)",
    r"vision (?:went|goes|going|gone|narrow\w*)", r"world (?:slides?|slid|tilt\w*|sp[iu]n\w*|swam)",
    r"(?:goes|went|going) (?:all )?(?:dark|grey|gray|black)", r"head (?:\w+ )?spinning",
    r"seeing stars",
)  # fmt: skip
_DOWN = said(
    r"(?:had|have|having|needed|made me) (?:to )?(?:sit|lie|lay|get down|hold|crouch|kneel|squat"
    r"|put my head|grab|lean|stop and)", r"head between my (?:knees|legs)", r"knees buckled",
    r"held on to", r"hold on to", r"grabbed (?:a|the|hold)", r"got to the bench", r"nearly went",
    r"lying down", r"could not (?:see|stand)",
)  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.FAINT, SURE, (said(r"fainted", r"fainting", r"faints"),), unless=_PARTED),
    Sign(Danger.FAINT, SURE, (said(
        r"(?:feel|feels|felt|feeling|came over|come over|went|going|gone|was|am|i'm|all|nearly"
        r"|almost|to|so|very|bit|then|really) (?:all |a bit |a little |really |so |very )?faint"),),
        unless=said(r"path", r"line", r"light", r"sound", r"smell", r"signal", r"voice", r"glow")),
    Sign(Danger.FAINT, SURE, (said(r"pass(?:ed|ing|es)? out"),), unless=_PARTED),
    Sign(Danger.FAINT, SURE, (said(
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
    Sign(Danger.FAINT, SURE, (said(r"collaps(?:ed|ing)"),), unless=_FURNITURE),
    Sign(Danger.FAINT, ASK, (said(
        r"dizz(?:y|iness)(?! (?:with|heights|from (?:joy|laughing)))", r"light[- ]?head\w*",
        r"woozy",
        r"vertigo", r"(?:saw|seeing) stars", r"(?:room|head|world|everything) (?:is|was|keeps?|kept"
        r"|'s) spinning", r"vision (?:went|gone|faded|narrowed|blurred)", r"tunnel vision",
        r"knees buckled", r"swaying", r"could not stand", r"about to (?:drop|go down)", r"giddy",
        r"head rush", r"spaced out", r"pre-?syncope"),),
        unless=said(r"joy", r"park", r"sky", r"night sky", r"couch to", r"goal", r"clear")),
    Sign(Danger.FAINT, ASK, (said(
        r"(?:funny|bad|dizzy|nasty) (?:turn|spell)s?", r"dizzy spells?", r"had a turn",
        r"(?:white|whited|grey|greyed|gray|grayed) out", r"(?:see|seeing|saw) (?:all )?black",
        r"(?:black|white) (?:spots|dots)", r"(?:spots|dots) (?:in front of|before) my eyes",
        r"(?:came|come|coming) over (?:all |very )?(?:queer|funny|strange|peculiar|weird|hot)",
        r"(?:vision|sight|hearing|sounds?) (?:\w+ )?(?:tunnel\w*|faded|fading|far away|muffled)",
        r"(?:everything|it all) (?:\w+ )?(?:faded|went (?:fuzzy|quiet|far away|muffled))",
        r"was out for (?:about |maybe |like )?(?:a (?:few |couple of )?(?:sec\w*|minute|moment)"
        r"|\d+ sec\w*)",
        r"(?:legs|knees) (?:just |both )?(?:went|go)(?=$|,|\.| and)",
        r"everything (?:got|felt|seemed) (?:\w+ )?(?:far away|distant|unreal)",
        r"(?:felt|feel|thought) (?:like )?i (?:was|am) (?:going to go|about to go)(?=$|,|\.)",
        r"went down(?! (?:the|a|to|well|one|by|hill|from|in|with)\b)", r"had to be caught",
        r"legs (?:just )?(?:gave|give|giving) (?:way|out) (?:under|and|from)",
        r"(?:nearly|almost|about to|going to) (?:went|go|gone|fell|fall|fallen|drop|dropped"
        r"|toppled?|topple|hit) (?:over|down|the (?:deck|floor|ground))",
        r"(?:nearly|almost) (?:dropped|toppled)(?! (?:my|the|it|a|out|off))",
        r"(?:went|gone|go|turned|looked|was|look) (?:all |very |really |so |as |completely )?"
        r"(?:grey|gray|ashen|pale|white) ?(?:as a \w+)?(?=$|,|\.| and)"),),
        unless=said(r"ankle", r"hair", r"beard", r"sky", r"light", r"jokes?", r"level", r"pace",
                    r"time")),
    Sign(Danger.FAINT, SURE, (_CAME_TO, _GROUND), SENTENCE, near=8, literal=True),
    Sign(Danger.FAINT, SURE, (said(r"pass\w* out", r"faint\w*", r"black\w* out", r"swoon\w*",
                                   r"keel\w* over", r"lights went out"), said(
        r"woke (?:up )?(?:with|on|in|to)", r"hit the (?:deck|floor|ground)", r"came (?:to|round)",
        r"ambulance", r"cheek on", r"on the (?:grass|floor|ground|pavement|gravel)")), MESSAGE,
         literal=True, unless=said(r"sofa", r"couch", r"bed", r"bath")),
    # nearly: what was seen or heard, and what had to be done
    Sign(Danger.FAINT, SURE, (_GOING, _DOWN), SENTENCE, unless=said(r"ankle", r"laces?",
    r"stretch\w*",
         r"stood up too fast")),
    Sign(Danger.FAINT, SURE, (said(
        r"(?:nearly|almost|about to) (?:conk\w* out|keel\w* over|swoon\w*|black\w* out"
        r"|pass\w* out)",
        r"conked out", r"swooned", r"(?:was|were) out (?:cold|for (?:a |about )?(?:few|couple|some"
        r"|\d+) (?:of )?(?:sec\w*|min\w*))", r"woke up (?:behind|beside|under|lying)",
        r"(?:came|come) (?:to|round) (?:with|in the|lying)", r"woke up with my \w+ on",
        r"lost a (?:minute|moment|few (?:seconds|minutes))",
        r"(?:was|were) not there for a (?:moment|second|sec|bit)", r"out of it for a (?:minute"
        r"|moment"
        r"|second|few)", r"legs (?:just )?went from under me"),),
         unless=said(r"(?:on|onto|in) (?:the )?(?:sofa|couch|bed|bath)", r"after dinner",
         r"snoring",
                     r"asleep", r"by ten", r"by nine")),
    Sign(Danger.FAINT, SURE, (said(r"(?:i was|was i|ended up|woke|found me|found myself)"
                                   r" (?:\w+ )?on (?:the )?(?:floor|ground|pavement|deck)"),
                              said(r"do not know how", r"no idea how", r"people came", r"do not"
                                   r" remember", r"somehow", r"came round")), MESSAGE),
    Sign(Danger.FAINT, ASK, (said(
        r"swimmy", r"hit the deck", r"room (?:was )?spinning", r"head (?:is|was|went|felt|feels)"
        r" (?:\w+ )?(?:light|swimm\w*|fuzzy)", r"lights went out", r"(?:had|having"
        r"|bit of) a wobble",
        r"legs (?:went|turned|were) (?:like |to )?water", r"(?:i'd|i would) be gone",
        r"(?:came|felt|come) over (?:all )?weak"),),
         unless=said(r"power", r"electric\w*", r"street", r"house", r"ankle")),
)  # fmt: skip
