"""Whether an answer begins by agreeing or by declining."""

from __future__ import annotations

import re

_SO = r"(?:oh |well |um |hm+ |erm |ah |then |and )?"
# "Right knee" agrees with nothing.
_PART = (
    r"(?:knee|shin|calf|ankle|foot|heel|hip|thigh|hamstring|quad|leg|side|groin|glute|toe|arch"
    r"|achilles|one|big|lower|upper|inner|outer)"
)
YES = re.compile(
    rf"^{_SO}(?:yes|yeah|yep|yup|yea|ya|aye|y|k|ok|okay|sure|of course|correct|right(?! {_PART})"
    r"|please do|please(?=\W*$)|fine"
    r"|that'?s (?:fine|right|ok|okay|all right|good|great)|that is (?:fine|right|ok|all right)"
    r"|all right|alright|i agree|agreed?|i (?:do|am|have)\W*$|go on|go ahead|sounds good|perfect"
    r"|good|absolutely|definitely|let'?s (?:go|begin|start|do it)|start|begin|happy (?:to"
    r"|with)|why not"
    r"|i (?:guess|suppose)(?: so)?|grand|deal|(?:that )?works(?: for me)?|cool|go for it"
    r"|lovely|great|(?:that )?suits(?: me)?|👍|✅|👌)(?!\w)"
)
NO = re.compile(
    rf"^{_SO}(?:no|nope|nah|naw|nae|nay|negative|no way|not a chance|none|nothing"
    r"|nowt|not really|neither|n|never|not at all|not yet|not that"
    r"|all good|all fine|👎|no thanks|don'?t)(?!\w)"
)


def says_yes(text: str) -> bool:
    """Whether an answer begins by agreeing."""
    return YES.match(text) is not None and not says_no(text)


def says_no(text: str) -> bool:
    """Whether an answer begins by declining."""
    return NO.match(text) is not None
