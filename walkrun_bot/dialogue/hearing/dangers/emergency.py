"""Signs that help was called or seen in a hurry; what for is asked about."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, SENTENCE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said
from walkrun_bot.dialogue.hearing.text.doubts import KIN

_WARD = r"(?:a ?& ?e|a and e|a\+e|e\.?r\.?|casualty|(?:the )?emergency (?:room|department|ward))"
_NUMBER = (
    r"(?:999|911|112|111|000|an ambulance|the ambulance|(?:the )?paramedics|emergency services)"
)
# Work, a siren in the street, somebody else who was taken there, or all over and well.
_NO_CALL = said(
    r"work\w*", r"shifts?", r"job", r"nurse\w*", r"volunteer\w*", r"train(?:ed|ing) (?:as|to)",
    r"siren", r"(?:went|drove|came|rushed|flew) past", r"overt\w+", r"got out of the way",
    r"move over", r"station", r"all[- ]clear", r"discharged", r"nothing (?:wrong|serious|broken)",
    r"clean bill", r"cleared", r"signed off", r"nobody", r"no need", r"hope\w*", r"nearly",
    r"felt like", r"looked like", r"series", r"episode",
    rf"(?:with|for|took|taking|got|drove|see|seeing|visit\w*|bring\w*|brought|called|rang|phoned)"
    rf" (?:him|her|them|(?:my|our|his|her|their|the|a|an) (?:\w+ )?(?:{KIN}|man|woman|lady|baby))",
    rf"(?:{KIN}) (?:is|was|were|has|had|went|ended|got|in|into)",
)  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.OTHER, ASK, (said(
        rf"(?:in|into|to|at|from|via|by) (?:the |an? )?{_WARD}",
        rf"(?:went|been|taken|rushed|sent|off|straight) (?:to )?(?:the )?{_WARD}",
        rf"{_WARD} (?:said|did|kept|sent|gave|told|visit|trip|again|last night|yesterday|today)",
        rf"(?:call(?:ed|ing)?|rang|ring|rung|phon(?:ed?|ing)|dial(?:led|ed)?|got|needed"
        rf"|had to (?:call|ring|phone)) (?:for )?{_NUMBER}",
        r"paramedics? (?:\w+ )?(?:came|come|coming|arriv\w*|took|check\w*|look\w*|had|called|gave"
        r"|turned up|said|thought|did|treat\w*)", r"(?:an|the|in an|by) ambulance",
        r"ambulance (?:crew|people|came|took|was)",
        r"(?:taken|rushed|carted|brought|admitted|carried) (?:\w+ )?(?:in)?to (?:the )?hospital",
        r"blue lights? (?:to|me)", r"blue-?lighted"),), SENTENCE, unless=_NO_CALL),
)  # fmt: skip
