"""What a sign of danger is: what is said together, how near, and how sure that is.

Why signs and no list of sentences: docs/decisions/0017.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from walkrun_bot.coaching.safety import Danger

SURE, ASK = True, False


class Within(Enum):
    """How far apart the words of a sign may stand."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    MESSAGE = "message"


SENTENCE, MESSAGE = Within.SENTENCE, Within.MESSAGE


@dataclass(frozen=True)
class Sign:
    """Words that mean a danger when all of `words` are said within reach of each other.

    `sure`: not only to be asked about. `literal`: a laugh does not make it a manner of speech.
    `unless`: what makes it another thing. `near`: at most so many words between the first two.
    """

    danger: Danger
    sure: bool
    words: tuple[re.Pattern[str], ...]
    within: Within = Within.CLAUSE
    unless: re.Pattern[str] | None = None
    literal: bool = False
    near: int | None = None
