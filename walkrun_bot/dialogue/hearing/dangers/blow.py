"""Signs of an injury of the head."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, MESSAGE, SURE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

_FELL = said(
    r"fell", r"fall(?:en)?", r"tripped", r"slipped", r"trip", r"crashed", r"went over",
    r"went down",
    r"face ?plant\w*", r"tumbl\w*", r"came off", r"stack(?:ed)? it",
)  # fmt: skip
_HEAD = said(r"(?:my|the|back of my|side of my) (?:head|skull|forehead|temple|noggin|face)",
            r"skull", r"head first", r"headfirst", r"face first")  # fmt: skip
_STRUCK = said(
    r"hit", r"hits", r"hitting", r"bang(?:ed|ing)?", r"smack\w*", r"smash\w*", r"crack\w*",
    r"bump\w*", r"knock\w*", r"whack\w*", r"clonk\w*", r"bash\w*", r"thump(?:ed)?", r"struck",
    r"land(?:ed|ing)? on", r"split", r"bonk\w*", r"clipped", r"slammed", r"cut open",
)  # fmt: skip
_AFTER_A_BLOW = said(r"sick", r"vomit\w*", r"threw up", r"throwing up", r"confus\w*", r"groggy",
                    r"dazed", r"headache\w*", r"pounding", r"blurr\w*", r"foggy", r"dizzy",
                    r"memory", r"do not remember")  # fmt: skip
_PILLOW = said(r"pillow", r"gym", r"the hay", r"department", r"of (?:my |the )?\w+"
               r" department", r"targets?", r"headlines?")  # fmt: skip

SIGNS: tuple[Sign, ...] = (
    Sign(Danger.HEAD, SURE, (_HEAD, _STRUCK), near=5, unless=_PILLOW),
    Sign(Danger.HEAD, SURE, (said(
        r"concuss\w*", r"head injury", r"injured my head", r"(?:knocked|knocking) (?:me"
        r"|myself) out",
        r"(?:was|got|been) knocked (?:out|unconscious)", r"fractured skull"),)),
    Sign(Danger.HEAD, SURE, (_FELL, said(r"head", r"face"), _AFTER_A_BLOW), MESSAGE),
    Sign(Danger.HEAD, SURE, (said(r"face ?plant\w*", r"headbutt\w*"), _AFTER_A_BLOW), MESSAGE),
    Sign(Danger.HEAD, ASK, (_FELL, said(r"head", r"face first")), unless=_PILLOW, near=6),
    Sign(Danger.HEAD, ASK, (said(r"face ?plant(?:ed)?"),)),
    Sign(Danger.HEAD, SURE, (said(r"saw stars", r"seeing stars", r"(?:can|could) not remember",
                                  r"do not (?:really )?remember"), said(
        r"took me out", r"knock\w*", r"crash\w*", r"hit", r"fell", r"helmet", r"pole", r"branch",
        r"tripped", r"slipped", r"landed", r"smack\w*")), MESSAGE),
    Sign(Danger.HEAD, ASK, (said(r"(?:walked|ran|cycled) into (?:a|the) (?:\w+ )?(?:pole|post|lamp"
        r"\w*|door|sign|branch|scaffold\w*)", r"(?:tumble|fell|fall"
        r"|tripped)(?:\W+\w+){0,4}\W+(?:chin"
        r"|nose|face|forehead)"),)),
)  # fmt: skip
