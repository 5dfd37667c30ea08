"""A yes and a no without any doubt, for where much hangs on it.

"ok" may only mean "I have read this"; "yes, she said to wait" is a no.
"""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.words import plain

_YES = re.compile(
    r"(?:oh )?(?:yes|yeah|yep|yup)(?:\W+(?:i have|i did|they are|they did|she is|he is|she did"
    r"|he did|it was|all (?:clear|fine|good|ok)|happy|thanks|thank you|definitely|totally"
    r"|(?:they're|she's|he's|(?:the )?(?:doctor|gp|physio) (?:is|was)) (?:happy|fine)"
    r"(?: with it)?))*\W*"
)
_NO = re.compile(
    r"(?:oh |um )?(?:no|nope|nah|none|neither|nothing)(?:\W+(?:none|nothing|no|at all|now|thanks"
    r"|of (?:these|those|them|it|that sort)|like that|thank you|i'm fine|all fine|really"
    r"|at the moment))*\W*"
)


def plainly_yes(text: str) -> bool:
    """Whether a text is a yes and nothing else."""
    return _YES.fullmatch(plain(text)) is not None


def plainly_no(text: str) -> bool:
    """Whether a text is a no and nothing else."""
    return _NO.fullmatch(plain(text)) is not None
