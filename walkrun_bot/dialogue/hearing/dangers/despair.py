"""Signs of despair, and of thoughts of harming oneself."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, MESSAGE, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_SELF = r"(?:myself|my self)"
_DIE = r"(?:die|be dead|not exist|never exist|stop existing|be gone(?: for good)?|unalive)"
_WANT = (
    r"(?:want(?:ed)?|wants|wish|would like|i'd like|rather|prefer|hope|ready|going|tempted|urge"
    r"|plan(?:ning)?|thinking (?:of|about)|thoughts of|think about|thought about|try|tried|trying)"
)  # fmt: skip
_WISH = (
    r"(?:want(?:ed)?|wants|wish|would like|i'd like|rather|prefer|thinking (?:of|about)|tempted)"
)  # fmt: skip
_SCHOOL = said(r"sprints?", r"runs?", r"drills?", r"social", r"squad", r"hill", r"film", r"show",
               r"podcast", r"documentary", r"course", r"prevention", r"helpline for", r"career",
               r"charity", r"awareness", r"for charity")  # fmt: skip
_SUGAR = said(r"sugar", r"carbs", r"grass", r"hair", r"calories", r"corners", r"it short", r"down",
              r"wood", r"back", r"weight", r"paper", r"the lawn", r"alcohol", r"trees?", r"hedge",
              r"edge", r"coupons?", r"fabric", r"veg\w*", r"teeth")  # fmt: skip
_EDGE = said(r"bridge", r"trains?", r"tracks?", r"rails?", r"railway", r"cliff", r"roof",
             r"traffic", r"motorway", r"lorry", r"lorries", r"bus")  # fmt: skip
_OVER_IT = said(
    r"step\w* (?:out|off|into|in front)", r"jump\w*(?! on)", r"let(?:ting)? (?:\w+ )?go",
    r"throw\w* myself", r"(?:just )?end(?:ing)? it", r"in front of (?:it|one)", r"under it",
    r"not stopp\w+", r"look(?:ing)? at", r"star(?:e|ing) at", r"hit(?:s|ting)? me",
)  # fmt: skip
_RODE = said(r"off the (?:train|bus)", r"on the (?:train|bus)", r"off road", r"running tracks?",
             r"athletics", r"on tracks?", r"timetable", r"tickets?", r"keep track", r"views?",
             r"ducks|boats|sunset|sunrise|river|water", r"onto the (?:train|bus)")  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.SELF_HARM, SURE, (said(
        rf"(?:kill(?:ing)?|harm(?:ing)?|unaliv(?:e|ing)|off(?:ing)?|hang(?:ing)?|drown(?:ing)?"
        rf"|poison(?:ing)?|shoot(?:ing)?|starv(?:e|ing)) {_SELF}", rf"hurting {_SELF}",
        rf"cut(?:ting)? {_SELF} (?:again|on purpose|tonight)", rf"{_WANT} (?:to )?(?:hurt"
        rf"|cut) {_SELF}"),)),
    Sign(Danger.SELF_HARM, SURE, (said(rf"(?:hurt|cut|burn(?:ed|t)?) {_SELF}"),
                                   said(r"on purpose", r"deliberately",
                                       r"intentionally")), SENTENCE),
    Sign(Danger.SELF_HARM, SURE, (said(r"suicid\w*", r"self[- ]?harm\w*"),), unless=_SCHOOL),
    Sign(Danger.SELF_HARM, SURE, (said(
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
    Sign(Danger.SELF_HARM, SURE, (
        said(r"wish\w*", r"hop(?:e|ing)", r"if only", r"easier", r"want\w*", r"better", r"like to"),
        said(r"(?:never|not) (?:to )?(?:wake|woke|waking) up"))),
    Sign(Danger.SELF_HARM, ASK, (said(
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
        r"(?:^|(?<=[.!?,] ))kms(?= ?(?:$|[.!?,]))",
        r"(?:want to|going to|just) kms", r"had enough of (?:life|everything|living)",
        r"nothing to live for", r"what am i (?:even )?living for",
        r"can not take (?:it|life) any ?more",
        r"do not (?:see|feel) (?:a|any) way forward", r"ready to (?:go|leave) for good",
        r"(?:am|i'm) done with (?:everything|it all)", r"thought about not being here",
        r"everything to be over", r"end it(?= tonight| now|$|[.!])", r"the pills",
        r"would not be missed"),),
        literal=True),
    Sign(Danger.SELF_HARM, ASK, (said(r"(?:been|started|start|am|i'm|keep) cutting(?: again)?"),),
         unless=_SUGAR),
    Sign(Danger.SELF_HARM, ASK, (said(r"run\w*", r"jump\w*", r"step\w*", r"throw\w*", r"walk\w*",
                                       r"lie", r"driv\w*"),
         said(r"(?:in front of|under|into) (?:a |the |an? oncoming )?(?:car"
             r"|cars|train|bus|lorry|truck"
              r"|traffic)", r"off (?:a|the) (?:bridge|roof|cliff)"))),
    Sign(Danger.SELF_HARM, ASK, (said(r"(?:can not|could not) do this any ?more"), said(r"life",
         r"living", r"world")), MESSAGE),
    Sign(Danger.SELF_HARM, ASK, (_EDGE, _OVER_IT), unless=_RODE, near=8),
    Sign(Danger.SELF_HARM, ASK, (said(r"(?:thought\w*|think\w*|idea|dream\w*|wish\w*)"
                                       r" (?:\w+ ){0,2}?"
                                       r"(?:not (?:being|be|to be)|no longer being) (?:here|around"
                                       r"|alive)"),)),
    Sign(Danger.SELF_HARM, SURE, (said(r"(?:no|any|not a) (?:reason|point) (?:to|for|in)"
                                        r" (?:be|being"
                                        r"|stay|staying) (?:alive|here|around)"),)),
    Sign(Danger.SELF_HARM, SURE, (said(r"(?:might|may|could|will|going to|gonna) (?:hurt|harm|cut)"
                                       r" (?:myself|my self)"),),
         unless=said(r"run\w*", r"too (?:fast|soon|much)", r"over ?d\w+", r"injur\w*", r"pull\w*",
                     r"if i", r"knee", r"back", r"push\w*")),
    Sign(Danger.SELF_HARM, SURE, (said(r"tired of living", r"no one will notice if i",
    r"nobody will"
                                       r" notice if i"),)),
    Sign(Danger.SELF_HARM, ASK, (said(
        r"(?:in|at) a (?:very |really |pretty |such a )?(?:dark|bad|black) place",
        r"can not see (?:a|any)"
        r" way (?:out|forward|through)", r"everything (?:is|feels|seems) (?:\w+ )?(?:pointless"
        r"|empty"
        r"|hopeless)", r"had a plan\W+not your", r"(?:everything|it all) (?:is )?too much(?= and i"
        r"| to live)", r"do not want to feel (?:like )?this any ?more", r"hate all of it",
        r"been cutting", r"cutting again"),), literal=True, unless=_SUGAR),
    Sign(Danger.SELF_HARM, ASK, (said(r"bridge", r"tracks", r"platform", r"river"), said(
        r"too long", r"thought about it", r"wondered (?:what|if)", r"looking down", r"scared me"),
        ), SENTENCE, unless=said(r"queue\w*", r"wait\w*", r"fog", r"view", r"closed")),
)  # fmt: skip
