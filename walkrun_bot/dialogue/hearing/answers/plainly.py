"""A yes and a no without any doubt, for where much hangs on it.

"ok" may only mean "I have read this"; "yes, she said to wait" is a no.
"""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.answers.nods import says_yes
from walkrun_bot.dialogue.hearing.text.words import DENIAL, plain

_YES = re.compile(
    r"(?:oh )?(?:yes|yeah|yep|yup)(?:\W+(?:i have|i did|they are|they did|she is|he is|she did"
    r"|he did|it was|all (?:clear|fine|good|ok)|happy|please|thanks|thank you|definitely|totally"
    r"|(?:they're|she's|he's|(?:the )?(?:doctor|gp|physio) (?:is|was)) (?:happy|fine)"
    r"(?: with it)?))*\W*"
)
_NO = re.compile(
    r"(?:oh |um )?(?:no|nope|nah|none|neither|nothing)(?:\W+(?:none|nothing|no|at all|now|thanks"
    r"|of (?:these|those|them|it|that sort)|like that|thank you|i'm fine|all fine|really"
    r"|at the moment))*\W*"
)


_CLEARED = re.compile(
    r"\b(?:happy|content|fine|ok|okay) (?:for me|with (?:it|me|that))\b|\bgood to go\b|\bgo ahead\b"
    r"|\ball clear\b|\bcleared (?:me|to)\b|\bsigned me off\b"
    r"|\bsa(?:ys|id) (?:yes|i can (?:run|jog|exercise|start)|(?:it is|it's) (?:fine|ok|okay))\b"
)
_NOT_CLEARED = re.compile(
    r"\b(?:not|no|never|until|unless|if|but|wait|when|might|maybe|should be|hope|hopefully|will)\b"
)


def plainly_cleared(text: str) -> bool:
    """Whether a text says without any doubt that a professional agrees."""
    said = plain(text)
    return _CLEARED.search(said) is not None and _NOT_CLEARED.search(said) is None


_A_YES = re.compile(r"\b(?:yes|yeah|yep|yup|sure|agreed|go on)\b")


def agrees(said: str) -> bool:
    """Whether a plain text agrees to something, "whatever, yes" included."""
    yes = _A_YES.search(said) is not None and DENIAL.search(said) is None
    return says_yes(said) or (yes and "?" not in said)


def content(text: str) -> bool:
    """Whether a text is content with what was proposed: "all good", which is a no elsewhere."""
    return _CONTENT.match(plain(text)) is not None


_CONTENT = re.compile(r"(?:yes |ok )?(?:that's )?all (?:good|fine)\b|no (?:problem|worries)\b")


_HEDGE = (
    r"(?:a (?:little|(?:wee )?bit|touch|tad)|slightly|sometimes|on and off|kind of|kinda|sort of"
    r"|sorta|(?:some|one) of (?:it|them|these|those)|i think so|i guess(?: so)?|i suppose(?: so)?"
    r"|mildly|occasionally)"
)
_A_BIT = re.compile(
    rf"(?:(?:yes|yeah|yep|well|um+|er+|hm+|only|just|maybe|perhaps|it's|it was|i had|i did)\W+)*"
    rf"{_HEDGE}(?:\W+(?:{_HEDGE}|yes|yeah|maybe|perhaps|now|lately|earlier|today|though|tbh|really"
    r"|mostly|i think|of (?:it|that|them|those)))*\W*"
)


def admits(text: str) -> bool | None:
    """Return whether a text owns up to one of the dangers asked about, None where it says neither.

    A hedge is a yes: "only a bit", "I think so". "Not really" is no plain no.
    """
    if plainly_no(text):
        return False
    return True if plainly_yes(text) or _A_BIT.fullmatch(plain(text)) else None


def plainly_yes(text: str) -> bool:
    """Whether a text is a yes and nothing else."""
    return _YES.fullmatch(plain(text)) is not None


def plainly_no(text: str) -> bool:
    """Whether a text is a no and nothing else."""
    return _NO.fullmatch(plain(text)) is not None
