"""Signs told without a word that names the danger: what was seen, felt or shown by a watch.

Most are asked about only: the same words may tell of less. Why signs: docs/decisions/0017.
"""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing import danger_words as w
from walkrun_bot.dialogue.hearing.danger_signs import Sign, Within
from walkrun_bot.dialogue.hearing.danger_words import said

_CLAUSE, _SENTENCE, _MESSAGE = Within
_SURE, _ASK = True, False
_RIBS = said(r"breasts?", r"ribs?", r"rib ?cage", r"heart", r"collar ?bones?")
_PRESSED = said(
    r"press(?:ure|ing|es|ed)?", r"stab\w*", r"squeez\w*", r"crush\w*", r"tight\w*", r"strap\w*",
    r"weight", r"vi[cs]e", r"belt", r"grip\w*", r"burn\w*", r"knot",
)  # fmt: skip
_NOT_WITHIN = said(r"stitch\w*", r"laugh\w*", r"fell", r"bruis\w*", r"bra", r"bras", r"rate",
                   r"hr", r"dinner", r"bbq", r"coughing", r"massage")  # fmt: skip
_EXERTED = said(r"run\w*", r"jog\w*", r"uphill", r"hills?", r"push\w*", r"stairs", r"exert\w*",
                r"effort", r"walk\w*")  # fmt: skip
_GROUND = said(r"floor", r"carpet", r"ground", r"pavement", r"grass", r"kerb", r"curb", r"stairs",
               r"treadmill", r"slumped", r"ambulance", r"hospital")  # fmt: skip
_CAME_TO = said(r"next thing i know", r"next thing i knew", r"came to", r"came round",
                r"woke up (?:on|next|in (?:an|the) ambulance|in hospital)", r"found me",
                r"found myself", r"do not (?:know|remember) how i")  # fmt: skip
_WATCH = said(r"watch", r"garmin", r"fitbit", r"apple watch", r"band", r"monitor", r"it", r"bpm")
_SEATED = said(r"sit(?:s|ting)?", r"sat", r"seated", r"lying", r"laying", r"in bed", r"sofa",
               r"couch", r"chair", r"resting", r"at rest")  # fmt: skip
_UNPROVOKED = said(r"out of nowhere", r"out of the blue", r"(?:for )?no reason", r"sudden\w*",
                   r"without warning", r"random\w*", r"on its own", r"by itself")  # fmt: skip
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
_OTHER_BLOOD = said(r"nipples?", r"blisters?", r"nose", r"toes?", r"toenails?", r"knees?",
                    r"gums?", r"bottles?", r"shoes?", r"heels?", r"chaf\w*")  # fmt: skip
_HOT = said(r"heat", r"hot", r"sun", r"sunstroke", r"boiling", r"degrees", r"heatwave")
_BROKEN = said(r"wrong way", r"(?:wrong|odd|weird|funny) angle", r"stick(?:s|ing)? out",
               r"see (?:the|my|a|some) bone", r"deformed", r"bone (?:is )?showing")  # fmt: skip

WIDER_SIGNS: tuple[Sign, ...] = (
    # the chest by other names
    Sign(Danger.CHEST, _SURE, (said(r"arms?", r"shoulder", r"jaw"), w.HURT,
                               said(r"cold sweats?", r"sweat\w* cold", r"clammy")), _SENTENCE),
    Sign(Danger.CHEST, _ASK, (w.CHEST, w.HURT)),
    Sign(Danger.CHEST, _ASK, (_RIBS, _PRESSED), unless=_NOT_WITHIN, near=6),
    Sign(Danger.CHEST, _ASK, (said(r"jaw", r"breasts?", r"left shoulder"), w.HURT, _EXERTED),
         _SENTENCE, unless=said(r"bra", r"bras", r"feeding", r"rucksack", r"chafed?")),
    Sign(Danger.CHEST, _ASK, (said(r"shoulder"), w.HURT, said(r"down (?:in)?to (?:my |the )?(?:arm"
         r"|wrist|elbow|hand|fingers)", r"into (?:my |the )?(?:arm|wrist|elbow|hand)"))),
    Sign(Danger.CHEST, _ASK, (said(w.HURT.pattern, r"it"), said(
        r"radiat\w+", r"spread\w*", r"(?:go|goes|going|went|shoot|shoots|shooting) (?:up |down )?"
        r"(?:in)?to (?:my |the )?(?:\w+ )?(?:arm|arms|jaw|neck|throat)"))),
    Sign(Danger.CHEST, _ASK, (said(r"(?:squeez|crush|strangl|chok|press)\w+ (?:\w+ )?"
                                   r"(?:feeling|sensation|pain)"),), unless=said(r"toes?",
                                   r"shoes?", r"calf|calves|thighs?|foot|feet|knees?|shins?")),
    Sign(Danger.CHEST, _ASK, (said(r"indigestion", r"heartburn", r"reflux", r"trapped wind"),
                              _EXERTED), _SENTENCE,
         unless=said(r"curry", r"pizza", r"dinner", r"lunch", r"breakfast", r"spicy", r"coffee")),
    Sign(Danger.CHEST, _ASK, (said(r"weird", r"odd", r"funny", r"strange", r"hard", r"sore",
                                   r"hurts?", r"pain\w*"), w.BREATHE), near=9,
         unless=said(r"nose")),
    # a faint, told by what was seen
    Sign(Danger.FAINT, _ASK, (said(
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
    Sign(Danger.FAINT, _SURE, (_CAME_TO, _GROUND), near=8),
    # the heart, told by a watch or in pictures
    Sign(Danger.HEART, _SURE, (said(w.HEART.pattern, r"bpm"), said(
        r"like (?:the clappers|mad|crazy|a (?:drum|rabbit|jackhammer|machine gun|bird))"), w.REST),
        _SENTENCE),
    Sign(Danger.HEART, _ASK, (said(w.HEART.pattern, r"bpm", r"rhythm"), said(
        r"flips?", r"flipping", r"pauses?", r"double beats?", r"abnormal\w*", r"stops? beating",
        r"jump\w* (?:from )?\d+ (?:to|and) \d+", r"weirdly", r"wobbl\w*", r"beats? (?:\w+ )?wrong",
        r"\w+ly fast", r"(?:very|so|too|super) (?:fast|quick)")), near=6,
        unless=said(w.NOT_THE_BODY.pattern, r"after (?:the|a) (?:sprint|hill)", r"strap")),
    Sign(Danger.HEART, _ASK, (_WATCH, w.FAST_PULSE, _SEATED), _SENTENCE,
         unless=said(r"steps?", r"calories", r"kcal", r"sit-?ups?", r"pounds|lbs|kg")),
    Sign(Danger.HEART, _ASK, (said(w.HEART.pattern, r"bpm"), said(
        r"shot up", r"shoots up", r"spik\w*", r"jump\w*", r"leap\w*", r"went up", r"soar\w*"),
        _UNPROVOKED), _SENTENCE),
    Sign(Danger.HEART, _ASK, (w.HEART, said(r"jumps?", r"jumping", r"drops?", r"los(?:es|ing)"),
                              said(r"(?:a|some|the odd) beats?"))),
    Sign(Danger.HEART, _ASK, (w.HEART, w.FAST_PULSE, said(r"stroll\w*", r"normally", r"usually",
         r"just standing", r"pottering", r"slow walk\w*")), _SENTENCE),
    # breath
    Sign(Danger.BREATH, _ASK, (said(w.NO_BREATH.pattern, r"puffing", r"run out of breath"), said(
        r"brushing my (?:teeth|hair)", r"not (?:even )?(?:finish|get out|say)"
        r" (?:a|one|my|whole) (?:\w+ )?sentence",
        r"dressing", r"cooking", r"hours?", r"ever since", r"upstairs", r"bending",
        r"making (?:a|the) \w+")), _SENTENCE, unless=said(r"hour run")),
    Sign(Danger.BREATH, _ASK, (said(
        r"air (?:will|would|does|did) not (?:go|come) in", r"not get (?:the |any )?air (?:in|into)",
        r"breathing (?:\w+ ){0,2}?(?:got|getting|gone|gotten|become) (?:\w+ ){0,3}?(?:worse|bad"
        r"|harder|funny|weird)", r"(?:sit|sat|prop\w*) (?:\w+ )?up to breathe",
        r"(?:two|three|four|\d|more) pillows"),)),
    # a clot in the leg
    Sign(Danger.CALF, _ASK, (w.CALF, said(
        r"lumps?", r"shiny", r"(?:funny|different|odd|weird|strange) colou?r", r"blue", r"veins?",
        r"rock hard", r"tender to (?:the )?touch"))),
    # a stroke
    Sign(Danger.STROKE, _SURE, (said(r"head"), said(r"explod\w*", r"thunder\w*", r"burst\w*"),
                                said(r"pain\w*", r"hurt\w*", r"ach\w+")), literal=True),
    Sign(Danger.STROKE, _ASK, (said(r"(?:back|side|top) of my head", r"headache", r"in my head"),
                               said(r"terrible", r"horrific", r"excruciating", r"bang",
                                    r"never (?:\w+ ){0,3}?(?:this|so) bad", r"in a second",
                                    r"in an instant", r"instant\w*", r"blinding", r"agony")),
         _MESSAGE),
    Sign(Danger.STROKE, _SURE, (said(r"half (?:of )?(?:my|the|his|her) (?:face|body|mouth)"), said(
        r"dead", r"frozen", r"slack", r"not mov\w+", r"dropped", r"numb\w*", r"weird", r"funny"))),
    Sign(Danger.STROKE, _ASK, (said(r"tongue", r"mouth", r"lips"), said(
        r"thick", r"like (?:a )?drunk\w*", r"not work\w*"))),
    Sign(Danger.STROKE, _ASK, (said(r"talk\w*|spoke|speak\w*|sound\w*"), said(
        r"like (?:a |i was )?drunk\w*"))),
    Sign(Danger.STROKE, _SURE, (said(r"eye", r"eyes"), said(
        r"lost (?:the |my |all )?(?:vision|sight)", r"blind", r"(?:went|gone|go) (?:black|dark)",
        r"curtain", r"shadow (?:across|over)", r"could not see"))),
    Sign(Danger.STROKE, _SURE, (said(r"words?", r"speech", r"speak\w*", r"talk\w*", r"sentences?"),
        said(r"jumbled", r"garbled", r"muddled", r"gibberish", r"scrambled", r"mixed up",
             r"not make sense", r"came out wrong", r"coming out wrong")), near=6),
    # despair
    Sign(Danger.SELF_HARM, _ASK, (_EDGE, _OVER_IT), unless=_RODE, near=8),
    Sign(Danger.SELF_HARM, _ASK, (said(r"(?:thought\w*|think\w*|idea|dream\w*|wish\w*)"
                                       r" (?:\w+ ){0,2}?"
                                       r"(?:not (?:being|be|to be)|no longer being) (?:here|around"
                                       r"|alive)"),)),
    Sign(Danger.SELF_HARM, _SURE, (said(r"(?:no|any|not a) (?:reason|point) (?:to|for|in)"
                                        r" (?:be|being"
                                        r"|stay|staying) (?:alive|here|around)"),)),
    # a child expected
    Sign(Danger.PREGNANCY, _ASK, (said(r"baby", r"bump", r"little one"), said(
        r"quiet", r"still", r"not (?:\w+ )?(?:kick|mov)\w*"), said(r"\d+ ?(?:weeks?|wks?)",
        r"pregnan\w*", r"trimester")), _MESSAGE, literal=True),
    Sign(Danger.PREGNANCY, _SURE, (said(
        r"(?:i'm|i am|am|at|only|nearly|almost) \d{1,2} ?(?:weeks?|wks?)"
        r"(?! (?:in|into|of|out|post|after|late|behind|old|since|sober))"), said(
        r"bleed\w*", r"bled", r"leak\w*", r"fluid", r"waters?", r"cramps?", r"spotting")),
        _MESSAGE, literal=True, unless=_OTHER_BLOOD),
    Sign(Danger.PREGNANCY, _ASK, (w.CHILD, said(r"tummy", r"belly", r"stomach", r"abdom\w+",
                                                r"down below"), w.HURT), _SENTENCE),
    # what else cannot wait
    Sign(Danger.OTHER, _ASK, (said(r"confus\w*(?! (?:about|by))", r"disorient\w*", r"stumbl\w*",
                                   r"goose ?bumps", r"shiver\w*", r"stagger\w*"), _HOT), _SENTENCE,
         unless=said(r"plan", r"app", r"hot (?:chocolate|drink|bath|shower|tea)")),
    Sign(Danger.OTHER, _ASK, (said(r"numb\w*", r"not feel", r"no feeling"), said(
        r"between my legs", r"groin", r"crotch", r"genitals?", r"private parts?",
        r"privates")), unless=said(r"bike", r"saddle", r"cycl\w+", r"shorts")),
    Sign(Danger.OTHER, _ASK, (said(r"wet myself", r"not hold my (?:pee|wee|bladder|urine)",
                                   r"control of my (?:bladder|bowels?)"),
                              said(r"back", r"numb\w*")), _SENTENCE, unless=said(r"laughing")),
    Sign(Danger.OTHER, _ASK, (said(r"diabet\w*", r"hypo", r"insulin", r"glucose", r"blood sugars?",
                                   r"my sugars?", r"sugars? (?:was|is|went|dropped|at)"), said(
        r"shak\w*", r"confus\w*", r"think straight", r"trembl\w*", r"drop\w*", r"crash\w*",
        r"low", r"sweat\w*")), _SENTENCE),
    Sign(Danger.OTHER, _ASK, (_BROKEN,), unless=said(r"tongue", r"ran", r"route", r"took")),
)  # fmt: skip
