"""What is told of a session: how much of it was done, and how much of it on foot."""

from __future__ import annotations

import re

from walkrun_bot.coaching.report import Completed
from walkrun_bot.dialogue.hearing.text import doubts
from walkrun_bot.dialogue.hearing.text.words import ahead_of, clauses, denied, phrases
from walkrun_bot.dialogue.hearing.when.times import one_in_figures

MARKS = 10
_RAN = phrases("ran", "run", "running", "jogged", "jog", "another one", "sprinted", "parkrun")
# W5D3, wk5r3, "day 1 of week 2": the names of sessions in other plans, as people spell them.
PLAN_SESSION = re.compile(
    r"\bw(?:ee)?k?s? ?\d{1,2}[ ,:-]{0,2}(?:d(?:ay)?|r(?:un)?|s(?:ession)?|workout) ?\d\b"
    r"|\b(?:d(?:ay)?|r(?:un)?|s(?:ession)?) ?\d (?:of |in )?(?:w(?:ee)?k?) ?\d{1,2}\b"
    r"|\bweek (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine)(?:[ ,]+(?:day"
    r"|run) (?:\d|one|two"
    r"|three))?\b|\bday (?:\d|one|two|three) of (?:c25k|the (?:plan|programme|program))\b"
    r"|\bw\d\b|\bc25k\b"
)
# "half past six" and "half an hour" are no halves of a session.
_OTHER_HALVES = phrases("half past", "half an hour", "half hour", "half an", "half six",
    "first half",
                        "half marathon*", "half way through the plan", "second half",
                        "and a half", "half my",
                        # walked, that is; and a session with more walking is a done one
                        "walked half", "walked most", "walked about half", "walked part",
                        "walked some", "walked nearly half", "walked over half", "half the time",
                        "half of my life")  # fmt: skip
_NONE_DONE = re.compile(
    r"\b(?:did|could|have|had) not (?:\w+ )?(?:go|went|run|ran|do it|make it out"
    r"|get out|manage it|happen|do anything|get round to|gone|done it|been out|been running|start"
    r"|train|bother|get to)\b(?! (?:as|so|that|very|far|fast|too|well|badly|like|to the|all"
    r"|any faster|without|for as|a|the whole|further|more|longer|through"
    r"|past|up|all the))|\bskipped (?:it|my|the|today|this|that|yesterday"
    r"|a)\b|^skipped\b|\b(?:missed|missing) (?:it|my|a|the|today's|this|yesterday's"
    r"|two|three) ?(?:run|session|day|week|workout|it|runs|sessions)?\b"
    r"|\bnot done\b|\bnever (?:went|happened|made it out)\b|\bno (?:run|running|session"
    r"|jog) (?:today|this|yesterday|for me|tonight)\b|\bnot been able to (?:run"
    r"|do any|go|get out)\b|\bhad to (?:take|skip|miss) (?:a|the|this|my"
    r"|today|it|two|three)\b(?! break)|\bgave it a miss\b|\bstayed (?:in"
    r"|home|at home|in bed)\b|^(?:nope|nah|no),? skipped\b|\bdid not$|\bgiving it a miss\b|^(?:no"
    r"|nope|nah),? (?:i )?(?:did|could|have) not\b|\b(?:none|nothing|zero) of it$"
)
_PART_DONE = re.compile(
    r"\bcan (?:only|barely|hardly|just about) (?:run|jog|do|manage|last|keep|get)\b"
    r"|\bcan not (?:even |seem to |actually )?(?:run (?:for|more|a|the|\d|one|even|without)"
    r"|jog (?:for|more|a|the|\d|without)|finish|complete|get (?:through|past)"
    r"|make it (?:through|past|to)|keep (?:going|up"
    r"|running)|last|manage)\b|\bcan run (?:for )?(?:about |like |maybe |only |around )?\d+ (?:s"
    r"|secs?|seconds?|mins?|minutes?|metres|meters|steps)\b(?= (?:before"
    r"|until|then|max))|\bhalf(?: of (?:it|them))?\b|(?<!walked )\b(?:part"
    r"|some|most|bits?|two thirds|a third|three quarters) of (?:it|them"
    r"|the (?:run|session|workout|intervals|way|plan|distance))\b|^(?:part"
    r"|partly|partially|some|most|mostly|sort of|kind of"
    r"|(?:only |about |just |maybe |roughly )?(?:some|part|two thirds|a third"
    r"|three quarters|a quarter)|(?:nearly"
    r"|almost)(?= all| there| the whole| done| finished|\W*$))(?!\w)|\bcut (?:it "
    r"|the run |my run )?short\b|\bstopp(?:ed|ing) (?:early|short|after|half|at|twice|three|a few"
    r"|several|before)\b|\b(?:had|have|having|needed|forced) to (?:stop"
    r"|quit|give up|bail|turn back|cut|abandon|walk (?:the|home|back|it|most|half|for|a lot))\b"
    r"|\bgave (?:up|in)\b(?= (?:on (?:the|it|my|that|week|day)|at|after"
    r"|half\w*|with|and|because|around|early|in the|during|before|\d|then)"
    r"|$|[,.])|\bgiv(?:e|ing) (?:up|in)\b(?= (?:at|after|half\w*|around|early|during|before"
    r"|\d))|\bquit\b(?= (?:after|at|half|early|because|the|during|with)|$)|\bbail(?:ed"
    r"|ing)?\b|\bturned (?:back|around|round)\b|\bcall(?:ed|ing) it(?: a day"
    r"| quits)?\b(?! (?:a|my|the|easy))|\bcall(?:ed)? it a (?:day|night)\b|\b(?:could|did|can"
    r"|was|am) (?:not|only|barely just)(?: \w+)? (?:able to )?(?:finish"
    r"|complete|get through|manage (?:the|all|it|more)|make it (?:through"
    r"|to the end|past|all)|do (?:the|all|it all|even)|keep|last|run (?:the"
    r"|for|more|any|all|longer|it all|past)|go on|get past|reach"
    r"|hold|sustain|continue|carry on)\b|\bunable to (?:finish|complete"
    r"|run|do|continue|keep|get|make|go)\b|\bfail(?:ed|ing)? (?:\w+ )?(?:run"
    r"|week|session|to (?:finish|complete|do|run|get|make)|at|on|w\d"
    r"|day|it|miserably|attempt|the)\b|\bfell short\b|\bshort of (?:the"
    r"|my)\b|\bonly (?:managed|got|did|made|ran|could|able|completed|lasted|finished|half|lasting"
    r"|manage|do|run|make|get)\b|\b(?:walked|limped|walking|hobbled) (?:home"
    r"|the rest|back home|back to)\b|\bpacked it in\b"
    r"|\bnot (?:quite )?(?:all|everything)(?: of it)?\b|\bgave up\b(?= on"
    r"|$)|\bthrew in the towel\b|\bout of a planned\b|\bwhich prevented\b|\b(?:not"
    r"|never) (?:been able to )?(?:finish|finished|complete|completed) (?:it"
    r"|the|a|my|all|any)\b|\bstruggl\w+ to (?:finish|complete|get through)\b|\bbarely (?:able"
    r"|made|make|get|got|manage\w*|finish|run)\b(?= (?:to|a|one|two"
    r"|\d|half|through|past))|\b(?:before|until) i(?:'m| am| was)? (?:had to"
    r"|have to|need to|completely out|gave up|out of breath|gassed|dead)\b"
)
_CAN = re.compile(r"\bcan (?:not|only|barely|hardly|just|run)\b.*?(?=[,.;!]|$)")
_DID_IT = phrases(
    "did it", "did all", "all of it", "all done", "finished", "completed", "complete", "✅",
    "i did it", "whole thing", "the lot", "every bit", "every interval", "full session",
    "just back", "back from", "went for my run", "went for a run", "went out", "went running",
    "just ran", "i ran", "ran", "jogged", "did today's", "been for", "been out", "been running",
    "went for a walk", "walked round", "walked around", "walked instead", "went well", "did mine",
    "got round", "in the bag", "sorted", "another one", "did the", "did a", "did my", "got it done",
    "made it", "to the end", "another one down", "finish", "managed it", "managed", "did week",
    "did day", "did w*", "ticked off", "done", "walked the whole", "walked it all",
    "walked all of it", "just finished", "without stopping", "ran the", "nailed it", "smashed it",
    "crushed it", "knocked out", "wrapped up", "graduated", "i survived", "survived",
    "made it through", "got through", "powered through", "still finished", "i finish", "both runs",
    "all three runs", "all eight", "all six", "all five", "all the intervals", "all intervals",
    "did all the", "knock out week", "knock out w*", "all the way through", "end of the run",
    "second day running", "third day running", "make all", "made all", "did everything",
    "did the lot", "survived it", "every one of them", "every last one", "every single one",
    "each of them", "finito", "went round", "went around", "ran today", "ran yesterday", "run done",
    "upped", "repeated", "conquered", "fullfilled", "session complete", "☑️", "☑", "✔", "100%",
    "the full", "done and dusted", "did this", "did 5k", "did two",
)  # fmt: skip
# Done, but no session.
_DONE_OTHERWISE = re.compile(
    r"\bdone (?:\w+ ){0,2}(?:damage|harm|wrong|bad|injury)\b|\bdone (?:my|the) \w+ in\b"
    r"|\bdone (?:something|anything|nothing) (?:to|wrong|bad)\b"
    r"|\bdone with (?:it|this|you)\b"
    # A slip: nothing is done tomorrow.
    r"|\b(?:did|done|ran|walked|jogged|finished|completed)(?: (?:it|that|mine|all of it|it all"
    r"|my run))? (?:tomorrow|tmrw|tomoz)\b(?!')"
)
# "4 out of 6", "3 of the 8": so many runs, unless it is a mark out of ten.
_COUNTED = re.compile(
    r"(?<!\d)(?<!week )(?<!day )(?<!run )(?<!session )(?<!number )(\d{1,2})"
    r" (?:out of|of) (?:the |my )?(\d{1,2})\b(?! ?(?:km|k\b|miles?|%|weeks|days|years))"
)
_ALL_OF_SO_MANY = re.compile(
    r"^(?:yes |yep |did |i did )?all (?:\d{1,2})(?: of them| runs?| intervals| done)?\W*$"
)
# A session that is told of as it went was done.
_WENT = re.compile(
    r"\b(?:(?:the|my|this|today's|yesterday's|last night's|that|first|second"
    r"|third|last|long|morning|evening|friday|monday|tuesday|wednesday"
    r"|thursday|saturday|sunday) (?:\w+ )?(?:run|session|jog|workout|interval"
    r"|one|5 ?k|10 ?k|week)|run \d|w\d{1,2} ?[dr] ?\d|week \w+(?: day \w+)?|it)(?: (?:itself"
    r"|today|yesterday|this morning|actually|really))? (?:was|went|felt"
    r"|has been|feels)\b(?! (?:supposed|meant|going|cancelled|like i|too far"
    r"|raining|dark|(?:so|too|very|a|quite a|such a) (?:long|while|week|month|year)|ages"
    r"|years|months|weeks|\w+ (?:days|weeks|months|years)))|\b(?:no|without|any) (?:problems?"
    r"|issues?|trouble|pain) (?:on|with|during) (?:the|my|that|this) (?:run|session|jog)\b"
    r"|\bevery run i\b"
    r"|\bruns (?:are|have been) (?:hard|tough|going|ok|fine|easy)\b|\bhard going\b"
)
_PLANS = re.compile(
    r"\b(?:will|going to|'ll|want to|hope to|plan(?:ning)? to|should i"
    r"|can i|shall i|could i|need to|about to|try to|have to"
    r"|trying to|better to|would like to|how do|how to|starts?|do i|to get|supposed to"
    r"|when i|if i|before i|once i|until i|able to|learn to"
    r"|like to|used to|next)\b(?: \w+){0,4} ?$|\bto $"
)
_WALKED_MORE = re.compile(
    r"\b(?:walked more|more walk(?:ing)?(?! is)|walked (?:most|a lot|the rest|some of|it all"
    r"|all of it|the whole|instead|the last|bits|half|about half|nearly half"
    r"|over half|part|the remainder|much of|two|a few|parts?|extra|for longer"
    r"|through|them|it from)|(?:(?:had|needed) to )?(?:stop|stopped"
    r"|stopping) (?:and|to) walk|mostly a walk|all walking"
    r"|more walks than|walk breaks (?:ran|went|were) (?:over|long\w*)|extra walk\w*"
    r"|longer walks?(?: breaks)?|mostly walk\w*|had to walk"
    r"|ended up walking|more walk breaks|walk(?:ed)? a bit more|walked when|needed to walk"
    r"|walked (?:\d+|one|two|three|a couple|the (?:final|second|third|hills?)))\b"
)


def completed(text: str) -> Completed | None:
    """Return how much was done, as far as it was said."""
    text = _DONE_OTHERWISE.sub(" ", _OTHER_HALVES.sub(" ", text))
    counted = _counted(text)
    if counted is not None:
        return counted
    if _NONE_DONE.search(text) and not any(_told(c, _DID_IT) for c in clauses(text)):
        return Completed.NONE
    parts = clauses(text)
    if any(_part(c) for c in parts):
        return Completed.PART
    if any(_told(c, _DID_IT) or _told(c, _WENT) for c in parts):
        return Completed.ALL
    return None


def of_what_one_can(text: str) -> bool:
    """Whether what is told is what somebody can or can not do, and no session that was."""
    return (
        completed(text) is Completed.PART and completed(_CAN.sub(" ", text)) is not Completed.PART
    )


def _counted(text: str) -> Completed | None:
    """Return how much was done where the runs are counted."""
    figures = one_in_figures(text)
    if _ALL_OF_SO_MANY.match(figures):
        return Completed.ALL
    match = _COUNTED.search(figures)
    if match is None or int(match[2]) == MARKS or not 0 < int(match[1]) <= int(match[2]):
        return None
    return Completed.ALL if match[1] == match[2] else Completed.PART


def _part(clause: str) -> bool:
    return any(
        not denied(clause, m.start()) and not _PLANS.search(ahead_of(clause, m.start()))
        for m in _PART_DONE.finditer(clause)
    )


def _told(clause: str, pattern: re.Pattern[str]) -> bool:
    """Whether something done is told of: not denied, not planned, not somebody else's."""
    if doubts.of_others(clause) or doubts.long_ago(clause):
        return False
    return any(
        not denied(clause, m.start()) and not _PLANS.search(ahead_of(clause, m.start()))
        for m in pattern.finditer(clause)
    )


def walked_more(text: str) -> bool:
    """Whether more was walked than planned, which is still a session done."""
    return any(
        not denied(c, m.start()) and not _PLANS.search(ahead_of(c, m.start()))
        for c in clauses(text)
        for m in _WALKED_MORE.finditer(c)
    )


def ran(text: str) -> bool:
    """Whether there was running in what was done."""
    return _RAN.search(text) is not None
