"""Words that only look like those of danger, and what else they are.

A row excuses its own words and nothing beside them. A body is no figure of speech: where it is only
said to be well ("chest was fine"), nothing is excused beside a word of feeling ("then it got
tight"). The tests say each danger they know before and behind each example.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from walkrun_bot.dialogue.hearing.dangers.words import FELT, LIMBS, REST, said
from walkrun_bot.dialogue.hearing.text.words import denied


@dataclass(frozen=True)
class Row:
    """Words that mean something else, `why` they do, and a sentence that has them."""

    why: str
    example: str
    words: re.Pattern[str]


def _row(why: str, example: str, *expressions: str) -> Row:
    return Row(why, example, said(*expressions))


_NOT_HEART_RATE = r"(?![- ]?(?:rate|beat|attack|rhythm))"

THINGS: tuple[Row, ...] = (
    _row("a thing called after the chest", "my chest strap keeps slipping",
         r"chest (?:strap|press|freezer|fly|flies|day|hair|workout|monitor|belt|pocket|of drawers"
         r"|rub|compression|number|bump|height)s?", r"(?:treasure|medicine|war) chest"),
    _row("told in confidence", "I keep my cards close to my chest",
         r"close to (?:my|the|your) chest"),
    _row("where a bra rubs", "the bra rubbed under my chest",
         r"(?:rub\w*|chaf\w*) (?:me )?under my chest"),
    _row("a cold that has gone down", "getting over a chest infection", r"chest infection"),
    # what measures the heart is still a monitor
    _row("a thing or a number of the watch", "the heart rate strap is new",
         r"heart rate (?:zones?|training)", r"heart rate(?= (?:monitor|strap))"),
    _row("known by heart, and other sayings with a heart in them", "I know the route by heart",
         rf"(?:by|at|take|took|lose|lost|to|set my|broken|heavy|from the|with all my|eat your"
         rf"|eating my|young at|brave|big|whole|heart to) heart{_NOT_HEART_RATE}",
         r"heart and soul", r"hearts and minds"),
    _row("a heart that feels for something", "my heart sank when I saw the rain",
         r"heart (?:sank|broke\w*|is set|set on|was not in|is not in|felt (?:full|happy"
         r"|lighter|glad)|warming|to heart|of the (?:city|town|village|matter|park|woods|country))",
         r"(?:broke|warm\w*|melts?|melted|stole|won) my heart",
         r"heart(?:'s|ed)? (?:is|was) (?:not )?(?:in it|content)"),
    _row("loves it", "I heart this app", r"i heart (?:this|that|you|running|my (?:app|plan"
         r"|coach))"),
    _row("moved by what was seen or heard", "my heart skipped a beat when I saw the time",
         r"heart (?:skip\w*|leap\w*|leapt|jump\w*|flutter\w*)(?: a beat)? (?:to see|to hear"
         r"|to think|at the (?:sight|thought|sound|news|idea|view)|when i (?:saw|see|hear\w*|read"
         r"|opened))", r"skipped a beat when i (?:saw|heard)"),
    _row("a fright that another gave", "that alarm gave me a heart attack",
         r"(?:gave|giving|give|gives) (?:me|you|him|her|us|everyone) a heart attack",
         r"(?:nearly|almost) (?:had|have|having) a heart attack when (?:the|a|i saw|i heard|my \w+"
         r" (?:jump|bark|shout)\w*)"),
    _row("beautiful", "the sunrise took my breath away",
         r"breath-?tak\w+", r"(?:sunrise|sunset|views?|it|that|scenery) (?:took|takes"
         r"|take) my breath"
         r" away"),
    _row("do not wait for it", "do not hold your breath", r"(?:do not )?hold your breath"),
    _row("soon breathing easily again", "got my breath back in two minutes",
         r"(?<!not )(?<!to )(?:got|get|had|caught) my breath back(?= (?:in|after|within|quick|fast"
         r"|soon))"),
    _row("no idea, or no courage", "not the faintest idea where I was",
         r"not the faintest", r"faintest idea", r"faint-?heart\w*"),
    _row("what is measured, or given away", "giving at the blood donor place on Friday",
         r"blood pressure", r"blood tests?", r"blood donors?"),
    _row("an oath", "bloody hell that was hard", r"bloody hell"),
    _row("warm and awake", "that got my blood pumping",
         r"blood pumping", r"blood (?:was |is )?(?:rushing|flowing)"),
    _row("luck", "a stroke of luck with the weather", r"stroke of (?:luck|genius)"),
    _row("swimming", "swam breast stroke instead", r"(?:breast|back|swim\w*) ?strokes?"),
    _row("a clear night", "saw stars over the park",
         r"saw stars over the (?:park|fields?|hills?|sea|town|city|trees|roofs?|lake|river"
         r"|village)"),
    _row("out of strength, or under way", "I hit the wall in minute eight",
         r"i hit (?:a|the|my) (?:wall|stride|target|goal|road)(?!(?: \w+){0,3} (?:head|face))"),
    _row("too much taken on", "in over my head with work", r"in over my head"),
    _row("a warning, the weather, or going on", "head down and kept going",
         r"heads up", r"head ?winds?", r"(?:keep|keeping|kept) (?:my )?head (?:up|down)",
         r"head down and (?:kept|keep|carried|got|went|push\w*|plough\w*)"),
    _row("joy", "threw up my arms at the finish", r"threw up (?:my|our|his) (?:arms|hands)"),
    _row("not thought about any more", "getting it out of my head helped",
         r"(?:get|got|getting) (?:it|him|her|them|that|this|work|things?"
         r"|everything) out of my head"),
    _row("only thought", "it is all in my head",
         r"(?:all|just|only|mostly|song|tune|voice|music|route|plan) in my head"),
    _row("no child is expected", "I was expecting rain",
         r"expecting (?:to|it|that|too|a|more|the|rain|much|something|nothing|this|my|him|her|them"
         r"|you)(?! baby)"),
    _row("an exercise", "did some sit-ups as well", r"sit-?ups?"),
    _row("left a place", "passed out of the park gate",
         r"passed out of (?:the|my|a|our) (?:\w+ )?(?:park|gate|town|village|woods?|station)"),
    _row("a date, or no light", "the blackout curtains made me oversleep",
         r"black(?:ed|ing)? ?out (?:my|the|in (?:my|the)) (?:calendar|diary|weekend|dates?"
         r"|blinds?)",
         r"black ?out (?:blinds?|curtains?)", r"power black ?out",
         r"black ?out (?:in|across) (?:the |our |my )?(?:town|village|street|city|area|house)"),
    _row("astonishing", "a jaw-dropping time for me",
         r"jaw[- ]?(?:dropp|droop)(?:ing|er)(?= (?:time|views?|moment|stuff|pace|result))",
         r"jaw[- ]?dropp(?:ing|er)"),
    _row("hard running", "we did suicide sprints at football",
         r"suicide (?:pace|sprints?|drills?|runs?|squad)"),
    _row("asleep", "passed out as soon as my head hit the pillow",
         r"passed out (?:as soon as|when|before|the moment) my head hit the pillow"),
    _row("drink", "slurred a bit after three pints",
         r"slurr\w*(?: \w+){0,4} (?:after|at|on) (?:\w+ ){0,2}(?:pints?|beers?|pub|gin|wine"
         r"|party)"),
    _row("a programme", "vision went from couch to 5k", r"vision went from couch"),
    _row("muscles that worked", "did push ups so my chest muscles ache",
         r"(?:push|press)[- ]?ups (?:\w+ ){0,3}chest muscles?"),
    _row("proud", "swelled with pride", r"swelled with pride"),
    # an answer to one's own question
    _row("asked and denied in one breath", "chest pain? no. legs? yes",
         r"(?:^|(?<=[.!?,;] ))(?:\w+ ){0,3}\w+\? (?:no|nope|nah|none|never)(?=\s*(?:[.,;!]|$))"),
)  # fmt: skip
# A body that is well, and figures that a body may have meant: none stands beside a feeling.
WELL: tuple[Row, ...] = (
    _row("a chest that is well", "chest felt fine",
         r"chest (?:(?:is|was|felt|feels|'s|seems) )?(?:all |totally |perfectly |absolutely "
         r"|completely )?(?:fine|ok|okay|good|great|clear|all right|alright|normal|better)"),
    _row("a relief to have said", "glad to get that off my chest",
         r"off (?:my|your|his|her) chest"),
    _row("muscles of the chest", "worked the chest muscles today", r"chest muscles?"),
    _row("a cold hand or a long ride", "pins and needles in my fingers",
         r"pins and needles in my (?:toes|fingers)"),
    _row("not fit enough yet", "heart could not keep up", r"heart could not keep up"),
    _row("hard breathing of a hard run", "my lungs were on fire",
         r"lungs? (?:were|was|are|is) (?:on fire|burning)",
         r"lungs? (?:want\w* to kill|(?:were|are) killing|hate\w?) me"),
    _row("nerves, or a hill", "heart was pounding on the sprint",
         r"heart (?:was |is )?(?:racing|pounding|thumping|pumping|beating fast) (?:at the start"
         rf",? (?:with )?nerves|on the (?:\w+ )?(?:sprint|hill))(?!.{{0,80}}?{REST.pattern})"),
    _row("crazy", "I must be off my head", r"off my head"),
)  # fmt: skip
_PIECE = re.compile(r"[,.;:!?]| (?:but|and|then|though) ")


def without(text: str) -> str:
    """Return a plain text without what is harmless in it, a body that is well among it."""
    return _cut(_cut(text, THINGS), WELL)


def without_things(text: str) -> str:
    """Return a plain text without what is no body: the body that is said to be well stays."""
    return _cut(text, THINGS)


def felt_beside(text: str) -> bool:
    """Whether a plain text says that a body is well, and of some feeling besides.

    A feeling of a limb's own is none: "chest was fine, knee hurts".
    """
    text = _cut(text, THINGS)
    rest = _cut(text, WELL)
    return rest != text and any(_felt(piece) for piece in _PIECE.split(rest))


def _felt(piece: str) -> bool:
    return LIMBS.search(piece) is None and any(
        not denied(piece, match.start()) for match in FELT.finditer(piece)
    )


def _cut(text: str, rows: tuple[Row, ...]) -> str:
    for row in rows:
        text = row.words.sub(" ", text)
    return text
