"""Words that only look like those of danger, taken out before anything is looked for."""

from __future__ import annotations

import re

HARMLESS = re.compile(
    r"\boff (?:my|your|his|her) chest\b|\bclose to (?:my|the|your) chest\b|\bchest (?:strap|press"
    r"|freezer|fly|flies|day|hair|workout|monitor|band|belt|pocket|of drawers"
    r"|rub|compressions?|number"
    r"|bump|height|muscles?|beat\w*)s?\b|\bunder my chest\b|\b(?:treasure|medicine|war) chest\b"
    r"|\bchest (?:is|was|felt|feels|'s) (?:all |totally |perfectly |absolutely "
    r"|completely )?(?:fine|ok"
    r"|okay|good|great|clear|all right|alright|normal|better)\b|\bchest infection\b"
    r"|\bheart rate (?:monitor|zones?|strap|training)\b|\b(?:by|at|take|took|lose|lost|to"
    r"|set my|broken"
    r"|heavy|from the|with all my|eat your|eating my|set|young at|brave|big|whole|heart to) heart\b"
    r"|\bheart (?:sank|broke\w*|is set|set on|was not in|is not in|felt|warming|to heart"
    r"|of the|and soul)\b"
    r"|\b(?:broke|warm\w*|melts?|melted|stole|won) my heart\b|\bi heart\b|\bhearts? and\b"
    r"|\bheart(?:'s|\w*)? (?:is|was) (?:not )?(?:in it|content)\b|\bheart could not keep up\b"
    r"|\bbreath-?tak\w+\b|\b(?:took|takes|take) my breath away\b"
    r"|\bhold your breath\b|\bmy breath back\b"
    r"(?= (?:in|after|within|quick|fast|soon))|\bnot the faintest\b|\bfaintest idea\b"
    r"|\bfaint-?heart\w*"
    r"|\bblood pressure\b|\bblood tests?\b|\bbloody hell\b|\bblood pumping\b|\bblood donor\b"
    r"|\bstroke of (?:luck|genius)\b|\b(?:breast|back|swim\w*) ?strokes?\b|\bsaw stars over\b"
    r"|\bi hit (?:a|the|my) (?:wall|stride|target|goal|road)\b|\bin over my head\b"
    r"|\bheads? (?:up|down|wind)\b"
    r"|\bthrew up (?:my|our|his) (?:arms|hands)\b|\bout of my head\b|\bin my head\b|\boff my head\b"
    r"|\bexpecting (?:to|it|that|too|a|more|the|rain|much|something|nothing|this"
    r"|my|him|her|them|you)\b"
    r"(?! baby)|\b(?:gave|giving|give|gives) (?:me|you|him|her|us|everyone) a heart attack\b"
    r"|\b(?:nearly|almost) (?:had|have|having) a heart attack\b|\bskipped a beat when i (?:saw"
    r"|heard)\b"
    r"|\bsit-?ups?\b|\bstill not\b|\bpassed out of\b|\bpins and needles in my (?:toes|fingers)\b"
)
