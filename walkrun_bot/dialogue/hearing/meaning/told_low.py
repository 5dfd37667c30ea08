"""Low days and wins that their own words tell surely, whatever they are near to in meaning.

What other people did to somebody is nearest to what somebody did: "laughed at me" to "laughed at
the rain". Such things are told by rows of words, each with a sentence that it is there for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from walkrun_bot.dialogue.hearing.meaning.shapes import Glad, Low

_CLOSE = (
    r"(?:husband|wife|partner|boyfriend|girlfriend|mum|mom|mother|dad|father|sister|brother|son"
    r"|daughter|kids?|children|friends?|mates?|family|ex|other half|boss|colleagues?|neighbours?)"
)
_MOCKED = (
    r"(?:laugh(?:ed|s|ing)? at|ma(?:de|kes?|king) (?:fun|a joke) of|mock(?:ed|s|ing)?|teas(?:ed|es"
    r"|ing)|snigger\w* at|giggl\w+ at|took the (?:mick|mickey|piss) out of|ridicul\w+)"
)
_ME = r"(?:me|my (?:running|run|jogging|pace|efforts?|shuffl\w+))\b"
_NOBODY = r"(?:nobody|no one|no-one|not a soul)"
_BEFORE_PEOPLE = (
    r"in front of (?:everyone|everybody|people|others|strangers|them all"
    r"|(?:\w+ ){1,2}(?:neighbours?"
    r"|friends?|kids?|colleagues?|class|group|team|club|boss|people|runners|crowd))"
)
_MANY = r"(?:second|third|fourth|fifth|sixth|seventh|tenth|umpteenth|nth|hundredth|\d+(?:rd|th))"
_WENT = (
    r"(?:i (?:\w+ )?went|went(?: anyway| all the same| out)|did it|did all|got (?:it done|round"
    r"|through)|finished(?: it)?|kept going|completed it|made it (?:round|to the end)|got out)"
)
_NO_JOY = (
    r"(?:hated|loathed|moaned|grumbled|swore|cursed|dreaded|did not (?:want|feel like|fancy|enjoy)"
    r"|(?:was|it's|felt) (?:\w+ )?(?:rubbish|pathetic|awful|horrible|terrible|miserable|crap|grim"
    r"|dreadful|no fun)|wanted to cry|could have cried)"
)


@dataclass(frozen=True)
class Row:
    """The shape that words tell, and a sentence that the row is there for."""

    shape: Low | Glad
    words: re.Pattern[str]
    example: str


def _row(shape: Low | Glad, words: str, example: str) -> Row:
    return Row(shape, re.compile(words), example)


# The first that is found is it: a denial before what it denies, those close before anybody.
ROWS = (
    _row(Glad.LEFT_ALONE, rf"\b{_NOBODY}\b (?:\w+ )?(?:laughed|stared|shouted|looked|noticed|minded"
         r"|cared|said anything|batted)", "nobody laughed at me today"),
    _row(Glad.GRUDGING, rf"\b{_NO_JOY}\b.{{0,40}}?(?:\b(?:but|and|then|yet|still)\b"
         rf"|[,;.]).{{0,20}}?"
         rf"\b{_WENT}\b", "hated every second but I finished"),
    _row(Glad.GRUDGING, rf"\b{_WENT}\b.{{0,20}}?(?:\b(?:but|and|though|yet)\b|[,;.]).{{0,20}}?"
         rf"\b{_NO_JOY}\b", "well I went, but it was pathetic"),
    _row(Glad.GRUDGING, r"\bat least i (?:went|did|got out|tried|showed up)\b"
         rf"|\b{_WENT},? i suppose\b|\bi suppose i (?:went|did it|got out)\b"
         r"|\b(?:moaned|grumbled|whinged)\b.{0,30}\bwent$",
         "only ten minutes but at least I went"),
    _row(Low.LAUGHED_AT_AT_HOME, rf"\bmy (?:\w+ )?{_CLOSE}\b.{{0,25}}\b{_MOCKED} {_ME}"
         rf"|\bmy (?:\w+ )?{_CLOSE}\b.{{0,15}}\bsa(?:ys?|id)\b.{{0,15}}\b(?:i|that i) (?:look|run)"
         r" (?:\w+ )?(?:funny|silly|ridiculous|stupid|like a)",
         "my husband laughed at me"),
    _row(Low.LAUGHED_AT, rf"\b{_MOCKED} {_ME}|\b(?:i was|i got|got|being|been) (?:laughed at|mocked"
         r"|heckled|shouted at|jeered at|catcalled|honked at|called (?:fat|names))"
         r"|\b(?:shout\w*|yell\w*|jeer\w*|heckl\w*|honk\w*|hoot\w*|whistl\w*|bark\w*)(?: something"
         r"| things| abuse)? at me\b|\b(?:honked|beeped|shouted|yelled) (?:and|,) (?:shouted|yelled"
         r"|laughed|honked|jeered)|\bshouted\b.{0,25}\b(?:fat\w*|slow\w*|run forrest|faster)\b"
         r"|\bcalled me (?:fat|slow|names|an? \w+)\b",
         "kids shouted at me"),
    _row(Low.STARED_AT, r"\b(?:people|everyone|everybody|they|someone|somebody|neighbours?"
         r"|kids?|men"
         r"|a man|drivers?|strangers?|others|all)\b (?:\w+ ){0,3}?(?:star(?:ed|ing|e)|gawp\w*"
         r"|look(?:ed|ing)? at me|watch(?:ed|ing) me|film(?:ed|ing) me|point(?:ed|ing) at me)"
         r"|\b(?:stared at me|looking at me|gawping)\b|\bso (?:that )?(?:nobody|no one) (?:sees|can"
         r" see|will see) me\b|\bhate (?:being (?:seen|watched|looked at)|people (?:seeing|watching"
         r"|looking))\b",
         "people stared"),
    _row(Low.DOUBTED, rf"\b{_NOBODY} (?:\w+ )?(?:believes|thinks) (?:in me|i (?:can|will|am))"
         rf"|\bmy (?:\w+ )?{_CLOSE}\b.{{0,15}}\b(?:sa(?:ys?|id)|thinks?|thought|told me|reckons?)\b"
         r".{0,20}\b(?:too (?:old|fat|slow)|why bother|never (?:finish|last|manage|stick|do)\w*"
         r"|can not do|will not last|waste of|give up|silly|ridiculous|pointless)",
         "my mum said why bother"),
    _row(Low.CRIED, r"\b(?:i|i'm|i am|i was|i just)\b ?(?:\w+ ){0,5}?(?:cried|crying|sobb\w+|wept"
         r"|in tears|burst into tears|tearful)\b(?! (?:with|of|for) (?:joy|laughter|happiness"
         r"|relief))"
         r"|^(?:cried|sobbed|burst into tears|in tears|crying)\b"
         r"(?! (?:with|of|for) (?:joy|laughter|happiness|relief))",
         "I cried the whole way home"),
    _row(Low.WATCHED, rf"\b(?:stop\w*|walk\w*|gave up|give up|quit|fell|trip\w*|struggl\w*|fail\w*"
         rf"|puff\w*|red\w*) (?:\w+ ){{0,3}}?{_BEFORE_PEOPLE}",
         "I had to stop in front of everybody"),
    _row(Low.AGAIN, rf"\b(?:giv(?:e|en|ing)|gave) (?:it |this )?up\b.{{0,15}}\b(?:for the"
         rf" (?:\w+ )?{_MANY}|again)\b"
         rf"|\b(?:back (?:to|at|on)|starting|start|restarting|begin\w*|week (?:1|one))\b.{{0,30}}"
         rf"\bfor the (?:\w+ )?{_MANY}\b"
         r"|\bback (?:to|at|on) (?:week (?:1|one)|square one|the (?:start|beginning))\b"
         r".{0,10}\bagain\b|\bi (?:always|never) (?:give up|quit|stick (?:to|at|with)"
         r"|finish anything"
         r"|see anything through)\b|\bsuch a quitter\b"
         r"|\bkeep (?:starting and (?:stopping|quitting)|giving up|quitting)\b"
         r"|\b(?:packed it in|quit|gave up|dropped it) again\b",
         "I've given up for the third time"),
    _row(Low.LAST, r"\b(?:i was|i'm|i am|i came|i come|came|being|i finished|always"
         r"|dead) (?:the |dead "
         r"|\w+ )?last\b(?! (?:week|month|year|night|time|summer|winter|spring|one|run|interval|mon"
         r"|tue|wed|thu|fri|sat|sun))|\b(?:had to wait|waited|waiting|were waiting) for me\b"
         r"|\b(?:slowest|last one) (?:in|of|at) (?:the|my|our)\b",
         "I came last at parkrun"),
    _row(Low.NOT_OUT, r"\bshoes (?:on|off)\b.{0,30}\b(?:took them off|off again|did not go|sofa"
         r"|stayed)\b|\b(?:got (?:dressed|changed)|put (?:my|the) \w+ on)\b.{0,40}\b(?:sofa|sat"
         r"|couch"
         r"|bed|did not go|never went|stayed)\b|\bcould not (?:even )?(?:get|make it"
         r"|go) out (?:of )?"
         r"(?:the|my) (?:front )?(?:door|house|bed)\b|\bcould not (?:even )?face (?:it|the door"
         r"|going)\b", "put my shoes on and took them off again"),
    _row(Low.OVERTAKEN, r"\b(?:everyone|everybody|they all|all the others?|others|other people"
         rf"|my (?:\w+ )?{_CLOSE})\b.{{0,45}}\b(?:(?:and|but|while) i (?:am|'m|can not|can only"
         r"|struggle|have not)|why can not i)\b|\beverybody else (?:can|manages|does)\b"
         r"|\beveryone else (?:can|manages|does)\b",
         "my sister ran a 10k and I can't run a minute"),
    _row(Low.BACKWARDS, r"\bi used to (?:be (?:so |really |quite )?(?:fit|fast|good|a runner|able)"
         r"|run (?:marathons?|half|halves|10k|for miles|every|miles|so|\d)|do this)"
         r"|\bdo not recogni[sz]e (?:myself|my body)\b|\blook at me now\b",
         "I used to run marathons"),
    _row(Low.TOO_OLD, r"\btoo old\b", "I'm too old for this"),
    _row(Low.BODY, r"\bmy (?:own )?body\b.{0,15}\b(?:let me down|betray\w*|failed me|hates? me)\b",
         "my body has let me down again"),
    _row(Low.GUILTY, r"\b(?:promised|swore|told (?:myself|you|everyone"
         r"|everybody))\b.{0,40}\b(?:but|and)"
         r" i (?:did|have) not\b|\b(?:said|thought) i would and (?:i )?did not\b",
         "I promised myself I would and I didn't"),
    _row(Low.STOPPING, r"^(?:right,? |ok,? |that's it,? |sorry,? )*(?:i|i'm|i am|i've|i have)"
         r" (?:just |really |officially |so )*(?:give up|giving up|given up|quit|quitting|out|done"
         r" with (?:this|it|running))(?: now| already| on (?:this|it|running|myself))?\W*$"
         r"|\b(?:what's|what is) the point\b(?! of (?:the |a |walk|warm|cool|rest|slow|easy))"
         r"|\bwhy (?:do i |should i )(?:even )?bother\b|\bnot worth (?:it|the (?:bother|effort))\b"
         r"|\b(?:this|it) is pointless\b|\bwho am i (?:even )?(?:kidding|fooling)\b",
         "I give up"),
    _row(Low.USELESS, r"\bi can not even (?:do|manage|run|finish|get through)\b"
         r"|\bi'?a?m (?:\w+ )?(?:fraud|fake|imposter|impostor|loser)\b",
         "I can't even do the easy one"),
)  # fmt: skip
# "My sister runs 10k and I can't run a minute" tells of no session, and of none left out.
OF_ABILITY = frozenset({Low.OVERTAKEN, Low.USELESS, Low.BACKWARDS, Low.AGAIN, Low.TOO_OLD})


def surely(plain_text: str) -> Low | Glad | None:
    """Return the shape that the words of a plain text tell, None where they tell none."""
    return next((row.shape for row in ROWS if row.words.search(plain_text)), None)
