"""Signs of breath that does not come, and of blood that is coughed up."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers import words as w
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, MESSAGE, SENTENCE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_LITTLE_EFFORT = said(
    r"flight of stairs", r"(?:the |my |some )?stairs", r"walking to the \w+", r"walk to the \w+",
    r"slow walk", r"gentle walk", r"getting dressed", r"making (?:the )?(?:bed|tea)", r"(?:just"
    r"|only|even|from|by) talking",
    r"out of proportion", r"than i should", r"than it should", r"shower\w*", r"across the room",
    r"into bed", r"to the (?:bathroom|loo|toilet|kitchen|car|door)", r"washing up", r"housework",
    r"hoovering", r"getting up", r"getting out of bed", r"tying my (?:shoes|laces)", r"(?:just"
    r"|only|even|from|by) chatting",
)  # fmt: skip
_NO_BREATH = said(
    r"breathless\w*", r"out of breath", r"short(?:ness)? of breath", r"short breath",
    r"(?:can|could) not (?:catch|get|find) (?:(?:my|any|a|enough) )?(?:breath|air)\w*(?: back)?",
    r"(?:can|could) not breathe?", r"unable to breathe", r"gasp\w*", r"no air", r"air hunger",
    r"struggl\w+ (?:to breathe|for (?:air|breath))", r"hard to breathe", r"not enough air",
    r"difficulty breathing", r"trouble breathing", r"breathing (?:is|was|feels|felt) (?:\w+ )?"
    r"(?:hard|difficult|heavy|laboured|labored|bad|shallow)", r"sob", r"wheez\w*", r"panting",
    r"get(?:ting)? enough air", r"get my breath back", r"fighting for (?:air|breath)",
    r"winded", r"puffed", r"fighting to breathe", r"suffocat\w*",
)  # fmt: skip
# An inhaler that was needed, and not one that is asked about beforehand.
_INHALER = (r"(?:need(?:ed|ing)?|had to use|reach\w* for|used|using) (?:my|the|an) (?:\w+ )?inhaler"
            r"(?! (?:before|first|beforehand))"
            r"|(?:no|forgot my|lost my|without my|out of) inhaler|inhaler (?:is |was |has |ran )?"
            r"(?:\w+ )?(?:empty|run out|out|useless)")  # fmt: skip
_PRESENT_NO_BREATH = said(
    r"(?:can|could) not breathe?", r"unable to breathe", r"(?:can|could) not (?:catch|get)"
    r" (?:(?:my|any|enough|a) )?(?:breath|air)\w*", r"struggl\w+ (?:to breathe|for (?:air|breath))",
    r"fighting (?:for (?:air|breath)|to breathe)", r"no air", r"wheez\w*", r"gasping for (?:air"
    r"|breath)", r"difficulty breathing", r"trouble breathing", r"asthma attack", r"suffocat\w*",
    r"breathless\w*(?= (?:and|with) (?:dizzy|chest))", r"more (?:breathless|out of breath) than"
    r" (?:usual|normal|before|ever|i should|it should)", _INHALER, r"short(?:ness)? of breath",
)  # fmt: skip
_COUGHED = said(
    r"cough\w*", r"spat", r"spit\w*", r"phlegm", r"sputum", r"mucus", r"bring(?:ing)? up",
    r"brought up", r"hack(?:ing|ed) up", r"hawk\w* up", r"saliva", r"hanky", r"gob",
    r"clear(?:ed|ing) my throat", r"up from my lungs",
)  # fmt: skip
_BLOOD = said(r"blood", r"bloody (?:phlegm|spit|sputum|mucus|saliva|foam)",
             r"(?:phlegm|spit|sputum|mucus|saliva|it) (?:is|was|looks|came out) bloody",
             r"blood[- ](?:stained|streaked|tinged)", r"pink (?:\w+ )?(?:foam|froth|stuff|spit"
             r"|phlegm)", r"pink", r"red(?: stuff)?", r"rust\w* (?:colou?red )?(?:spit"
             r"|phlegm|mucus)",
             r"streaks? of (?:blood|red)", r"(?:it|stuff) (?:is|was|looked) rust\w*",
             r"something red")  # fmt: skip

_SHORT = said(
    _NO_BREATH.pattern, r"out of puff", r"puffing", r"puffed", r"gulping", r"gasp\w*",
    r"breathless\w*",
    r"still short", r"breathing (?:is |was )?(?:awful|terrible|bad|hard)", r"panting",
    r"lungs behave", r"fighting for",
)  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.BREATH, SURE, (_NO_BREATH, said(w.REST.pattern, _LITTLE_EFFORT.pattern)),
         SENTENCE, unless=said(r"recovered", r"settled", r"fine after", r"minute later", r"long"
                                r" (?:run|walk)", r"back in", r"after the run"), near=12),
    Sign(Danger.BREATH, SURE, (said(r"(?:blue|purple) lips", r"lips (?:\w+ )?(?:blue|purple)",
                                     r"throat (?:is |was |'s )?(?:clos\w+|swell\w*|swollen)",
                                     r"tongue (?:is |was )?(?:swell\w*|swollen)", r"anaphyla\w+",
                                     r"inhaler (?:is not|does not|did not|not) (?:help"
                                     r"|work)\w*"),)),
    Sign(Danger.BREATH, ASK, (_PRESENT_NO_BREATH,), SENTENCE,
         unless=said(r"nose", r"hay ?fever", r"recovered", r"fine (?:after|in|within)")),
    Sign(Danger.BREATH, SURE, (said(r"breath(?:ing)?"), said(r"not (?:settl\w+|coming back|calm\w+"
                                r"|slow\w+)"), w.REST), MESSAGE),
    Sign(Danger.BREATH, ASK, (said(r"hives", r"throat (?:\w+ )?tight"),)),
    Sign(Danger.BREATH, ASK, (said(_NO_BREATH.pattern, r"puffing", r"run out of breath"), said(
        r"brushing my (?:teeth|hair)", r"not (?:even )?(?:finish|get out|say)"
        r" (?:a|one|my|whole) (?:\w+ )?sentence",
        r"dressing", r"cooking", r"hours?", r"ever since", r"upstairs", r"bending",
        r"making (?:a|the) \w+")), SENTENCE, unless=said(r"hour run")),
    Sign(Danger.BREATH, ASK, (said(
        r"air (?:will|would|does|did) not (?:go|come) in", r"not get (?:the |any )?air (?:in|into)",
        r"breathing (?:\w+ ){0,2}?(?:got|getting|gone|gotten|become) (?:\w+ ){0,3}?(?:worse|bad"
        r"|harder|funny|weird)", r"(?:sit|sat|prop\w*) (?:\w+ )?up to breathe",
        r"(?:two|three|four|\d|more) pillows"),)),
    Sign(Danger.BLOOD, SURE, (_COUGHED, _BLOOD), SENTENCE, literal=True, near=8,
         unless=said(r"pink \w*(?:shoes|top|shirt)", r"nose ?bleed\w*", r"gums?", r"tooth")),
    Sign(Danger.BREATH, SURE, (_SHORT, said(
        r"(?:flat|gentle|slow|easy|short) (?:\w+ )?(?:stroll|walk|amble)", r"walking pace",
        r"(?:putting|pulling) (?:on )?(?:my |on )?(?:socks|shoes)", r"my socks on", r"(?:ten"
        r"|a few|five"
        r"|twenty|couple of) (?:steps|yards|metres|meters|paces)", r"to the (?:bin|gate|shed|corner"
        r"|postbox)", r"(?:our|my) own stairs", r"brushing", r"out of (?:all )?proportion",
        r"in the night", r"an hour later", r"(?:forty|fifty|thirty|\d+) min\w* (?:later|now|after)",
        r"on the sofa", r"lying flat", r"(?:two|three|\d) pillows", r"after (?:even )?ten min\w* of"
        r" walking", r"need a chair", r"walking (?:ones|bits) too")), MESSAGE,
         unless=said(r"recovered", r"hour run", r"long run")),
    Sign(Danger.BREATH, SURE, (said(r"without stopping (?:for|to)", r"stopping for air",
    r"lungs (?:\w+ ){0,4}?as if",
    r"emphysema"),
                               said(r"stairs", r"stroll", r"walk", r"socks", r"since")), SENTENCE),
    Sign(Danger.BREATH, SURE, (said(r"more than (?:\d|two|three|a few) words", r"(?:can|could) not"
        r" (?:even )?(?:finish|get out|say|do) (?:my|a|one|whole) (?:\w+ )?sentences?"),
        said(r"breath\w*", r"air", r"wheez\w*")), SENTENCE,
         unless=said(r"interval\w*", r"sprint\w*", r"run(?:ning)? bits?", r"hill\w*")),
    Sign(Danger.BREATH, SURE, (said(r"gulping for (?:air|breath)", r"fighting (?:for|to) (?:air"
    r"|breath"
        r"\w*)", r"suffocat\w*", r"(?:could|can) not get (?:the |any )?air in", r"breathing th"
        r"r?(?:ough|u) a straw", r"air (?:did |would |does )?not come"),),
         unless=said(r"mask", r"humid\w*", r"recovered", r"underwater")),
    Sign(Danger.BREATH, ASK, (said(r"wheez\w*", r"whistl\w*", r"asthma"), said(
        r"pump", r"puffer", r"inhaler", r"tight", r"pipes", r"playing up", r"way home")), MESSAGE,
         unless=said(r"referee", r"kettle", r"tune")),
    Sign(Danger.BREATH, ASK, (said(
        r"absolutely gasping", r"breathing (?:was|is) (?:\w+ )?(?:shocking|awful|terrible"
        r"|dreadful)",
        r"air (?:\w+ ){0,4}?(?:not|n't) (?:seem )?(?:to be )?enough",
        r"lungs (?:\w+ ){0,3}?pack\w* in",
        r"short of puff", r"catch when i breathe? in", r"hurts to breathe? in"),),
         unless=said(r"for a (?:pint|brew|tea|drink|beer|cuppa)")),
    Sign(Danger.BLOOD, SURE, (said(r"cough\w*", r"spat", r"spit"), said(r"specks?", r"bright red",
                                                                       r"iron")), SENTENCE,
                                                                       near=12),
)  # fmt: skip
