"""Whether somebody in despair says that there is nobody to talk to, or that they cannot."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.text.words import phrases

_NOBODY = phrases(
    "nobody to talk to", "no one to talk to", "no-one to talk to", "nobody to call",
    "no one to call", "have nobody", "have no one", "got nobody", "got no one", "nobody i can",
    "no one i can", "nobody cares", "no one cares", "nobody listens", "no one listens",
    "nobody would listen", "no one would listen", "all alone with",
)  # fmt: skip
_TALK = r"(?:talk\w*|speak\w*|spoke\w*|tell\w*|told|call\w*|ring|rung|phone|reach out)"
_CANNOT = re.compile(
    rf"\b(?:can not|could not|do not want to|do not know who to|have not|did not|not able to"
    rf"|unable to|ashamed to|afraid to|scared to|not ready to) (?:\w+ ){{0,2}}?{_TALK}\b"
)


def talked_to_nobody(said: str) -> bool:
    """Whether a plain text says that nobody has been talked to."""
    return _NOBODY.search(said) is not None or _CANNOT.search(said) is not None
