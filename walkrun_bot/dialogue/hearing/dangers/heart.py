"""Signs of a heart that races at rest, flutters or misses beats."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import words as w
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_HEART = said(r"heart", r"heart's", r"hearts", r"heart ?beats?", r"heart ?rate", r"pulse",
             r"ticker", r"hr", r"rhr")  # fmt: skip
_MISBEATS = said(
    r"flutter\w*", r"skip(?:s|ped|ping)?(?: a| some| the odd)? (?:beats?|beating)", r"skipp\w+",
    r"miss(?:es|ed|ing)?(?: a| some| the odd)? beats?", r"irregular\w*", r"erratic\w*", r"uneven",
    r"flip[- ]?flop\w*", r"somersaults?", r"extra beats?", r"all over the (?:place|shop)",
    r"stops? and starts?", r"jump(?:s|ing)? (?:about|around)", r"big thump", r"out of rhythm",
    r"quiver\w*", r"doing somersaults", r"skip", r"skips", r"out of sync",
)  # fmt: skip
_RACES = said(
    r"rac(?:e|es|ed|ing)", r"pound\w*", r"hammer\w*", r"thump\w*", r"thud\w*", r"bang\w*",
    r"gallop\w*", r"(?:going|went|goes|gone) (?:mental|mad|crazy|nuts|wild|bonkers|berserk)",
    r"beat(?:s|ing)? (?:\w+ )?(?:fast|hard|quick\w*|mad|crazy)",
    r"sky high", r"through the roof", r"speeding", r"really fast",
    r"elevated", r"super high",
)  # fmt: skip
_FAST_PULSE = said(r"1[1-9]\d", r"2[0-4]\d")
_ON_THE_RUN = said(r"hills?", r"sprint\w*", r"intervals?", r"run", r"running", r"ran", r"jog\w*",
                   r"at the (?:start|end|finish)", r"nerves", r"nervous", r"as it should",
                   r"parkrun",
                   r"uphill", r"lap", r"race", r"minutes? in", r"last (?:one|bit)", r"stairs",
                   r"average", r"zone", r"max", r"warm-?up", r"excite\w*", r"dog",
                   r"top")  # fmt: skip
_WATCH = said(r"watch", r"garmin", r"fitbit", r"apple watch", r"band", r"monitor", r"it", r"bpm")
_SEATED = said(r"sit(?:s|ting)?", r"sat", r"seated", r"lying", r"laying", r"in bed", r"sofa",
               r"couch", r"chair", r"resting", r"at rest")  # fmt: skip
_UNPROVOKED = said(r"out of nowhere", r"out of the blue", r"(?:for )?no reason", r"sudden\w*",
                   r"without warning", r"random\w*", r"on its own", r"by itself")  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.HEART, SURE, (said(r"palpitation\w*", r"a-?fib", r"arrh?ythmi\w*", r"atrial \w+",
                                    r"ectopics?", r"svt", r"tachycardia", r"irregular (?:heart\w*"
                                    r"|rhythm|pulse|beats?)"),)),
    Sign(Danger.HEART, SURE, (_HEART, _MISBEATS), near=6),
    Sign(Danger.HEART, SURE, (_HEART, said(_RACES.pattern, _FAST_PULSE.pattern), w.REST),
         SENTENCE),
    Sign(Danger.HEART, SURE, (_HEART, said(r"will not (?:slow|settle|calm|come|go) ?(?:down)?",
                                             r"not slowing", r"not coming down", r"not settling"))),
    Sign(Danger.HEART, ASK, (_HEART, _RACES), near=4, unless=_ON_THE_RUN),
    Sign(Danger.HEART, ASK, (said(r"heart", r"heartbeat", r"pulse"), w.ODD), near=4),
    Sign(Danger.HEART, SURE, (said(_HEART.pattern, r"bpm"), said(
        r"like (?:the clappers|mad|crazy|a (?:drum|rabbit|jackhammer|machine gun|bird))"), w.REST),
        SENTENCE),
    Sign(Danger.HEART, ASK, (said(_HEART.pattern, r"bpm", r"rhythm"), said(
        r"flips?", r"flipping", r"pauses?", r"double beats?", r"abnormal\w*", r"stops? beating",
        r"jump\w* (?:from )?\d+ (?:to|and) \d+", r"weirdly", r"wobbl\w*", r"beats? (?:\w+ )?wrong",
        r"\w+ly fast", r"(?:very|so|too|super) (?:fast|quick)")), near=6,
        unless=said(w.NOT_THE_BODY.pattern, r"after (?:the|a) (?:sprint|hill)", r"strap")),
    Sign(Danger.HEART, ASK, (_WATCH, _FAST_PULSE, _SEATED), SENTENCE,
         unless=said(r"steps?", r"calories", r"kcal", r"sit-?ups?", r"pounds|lbs|kg")),
    Sign(Danger.HEART, ASK, (said(_HEART.pattern, r"bpm"), said(
        r"shot up", r"shoots up", r"spik\w*", r"jump\w*", r"leap\w*", r"went up", r"soar\w*"),
        _UNPROVOKED), SENTENCE),
    Sign(Danger.HEART, ASK, (_HEART, said(r"jumps?", r"jumping", r"drops?", r"los(?:es|ing)"),
                              said(r"(?:a|some|the odd) beats?"))),
    Sign(Danger.HEART, ASK, (_HEART, _FAST_PULSE, said(r"stroll\w*", r"normally", r"usually",
         r"just standing", r"pottering", r"slow walk\w*")), SENTENCE),
    Sign(Danger.HEART, SURE, (said(r"beats?"), said(
        r"(?:it )?skip(?:s|ped|ping)?(?! \w+ (?:song|track))", r"missing", r"missed", r"pauses?",
        r"extra", r"thumps?")), near=4,
         unless=said(r"song", r"music", r"drum\w*", r"playlist", r"track", r"when i (?:saw|heard"
                     r"|see|hear)", r"cadence", r"metronome")),
    Sign(Danger.HEART, SURE, (said(r"flutter\w*", r"flip\w*", r"thump\w*", r"jitter\w*"), said(
        r"moth", r"bird", r"butterfly", r"fish", r"in (?:my|the) (?:chest|throat|neck)",
        r"no rhythm"),
        ), SENTENCE, near=8, unless=said(r"stomach", r"tummy", r"nerves")),
    Sign(Danger.HEART, SURE, (said(r"flutter\w*"), w.REST), SENTENCE,
         unless=said(r"stomach", r"tummy", r"eyelids?", r"flags?", r"eyelashes", r"hearts?")),
    Sign(Danger.HEART, SURE, (_HEART, said(_RACES.pattern, r"gallop\w*", r"racing"), said(
        r"(?:would|will|did|does|to) (?:it )?(?:not )?(?:come|calm|settle|slow|go) (?:back )?down",
        r"for (?:half an hour|an hour|hours|ages|\w+ minutes|\d+ min\w*)", r"woken", r"no rhythm",
        r"(?:both|two|three) nights", r"weak", r"after i (?:had |'d )?stopped",
        r"like i was running",
        r"when i(?:'m| am) (?:still|not|in|just)")), SENTENCE),
    Sign(Danger.HEART, ASK, (_HEART, said(r"like a (?:trapped )?(?:bird|moth|fish|butterfly)\w*")),
         near=6, unless=said(r"free", r"sing\w*")),
    Sign(Danger.HEART, SURE, (_HEART, said(r"tripping (?:over itself|up)", r"fish jump\w*",
                                           r"stumbl\w*", r"stutter\w*")), near=6),
    Sign(Danger.HEART, SURE, (said(_HEART.pattern, r"bpm", r"watch"), _FAST_PULSE, said(
        r"(?:just |only )?sat (?:there|here|down|on)", r"sitting", r"lying", r"on the sofa",
        r"in bed",
        r"watching (?:telly|tv)", r"at my desk", r"all day")), SENTENCE,
         unless=said(r"steps?", r"calories", r"kcal", r"pounds|lbs|kg")),
    Sign(Danger.HEART, ASK, (said(_HEART.pattern, r"bpm", r"it"), said(
        r"jumps? from \d+ to \d+", r"(?:spiked|shot up|jumped|went) to (?:19|2\d)\d")), SENTENCE),
    Sign(Danger.HEART, ASK, (said(r"watch", r"garmin", r"fitbit", r"hr", r"heart ?rate", r"pulse"),
                             said(r"19\d", r"2[0-2]\d")), SENTENCE,
         unless=said(r"steps?", r"calories", r"kcal", r"metres|meters|m", r"pounds|lbs|kg",
                     r"minus")),
    Sign(Danger.HEART, ASK, (said(r"resting (?:heart ?rate|hr|pulse)(?:'s)?", r"rhr"), said(
        r"(?:gone|went|going) up", r"higher", r"climb\w*", r"ris\w+", r"up a lot")), SENTENCE),
    Sign(Danger.HEART, ASK, (_HEART, said(
        r"like mad", r"bounc\w+ (?:about|around)", r"in my ears", r"still (?:up|high|going|fast)",
        r"would not come down")), SENTENCE, near=8, unless=said(r"nerves", r"excit\w*")),
)  # fmt: skip
