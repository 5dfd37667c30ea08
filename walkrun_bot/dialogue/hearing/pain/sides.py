"""Left, right or both: of the body, and nothing else that is left or right."""

from __future__ import annotations

import re

from walkrun_bot.coaching.report import Place, Side
from walkrun_bot.dialogue.hearing.pain.body import place

_BODY = (
    r"(?:knee(?:s|cap|caps)?|shin\w*|cal(?:f|ves|fs)|ankles?|achilles|foot|feet|heels?|toes?"
    r"|arch(?:es)?|soles?|hips?|groin|glutes?|it band|itb|thighs?|quads?|hamstrings?|hammies?"
    r"|side|legs?|shoulders?|elbows?|wrists?|arms?)"
)
# "left shin", "both of my knees", "the right inner thigh".
_BESIDE = re.compile(
    rf"\b(left|right|both)(?:[- ]hand)?(?: (?!(?:and|at|in|on|now|away)\b)\w+){{0,2}}? {_BODY}\b"
)
# "knee, the left one", "shin (left)", "my right".
_BEHIND = re.compile(
    rf"\b{_BODY}\W+(?:on )?(?:the |my )?(left|right|both)\b(?! (?:now|away|after))"
)
_ONE = re.compile(
    r"\b(?:the|my|its|on the|on my) (left|right)(?: one| side| leg)?\W*$"
    r"|\b(?:the|my) (left|right) one\b|^(?:it was |it's |in )?(left|right|both)\W*$"
    r"|\bnot the (?:left|right)\W+(?:but )?(?:the |my )?(left|right)\b"
)
_DENIED = re.compile(r"\bnot (?:the |my |in the )?(?:left|right)\b(?: one| side)?")
_BOTH_SIDES = re.compile(r"\b(?:left and right|right and left|both sides|each side)\b")


def side(text: str, where: Place | None = None) -> Side | None:
    """Return which side of the body a plain text speaks of, or None where of none.

    Of several the one that `where` is on: of "left shin, right knee" the knee's is the right.
    """
    if _BOTH_SIDES.search(text):
        return Side.BOTH
    said = _DENIED.sub(" ", text)
    found = [match for pattern in (_BESIDE, _BEHIND, _ONE) for match in pattern.finditer(said)]
    of_it = (match for match in found if where is not None and place(match[0]) is where)
    match = next(of_it, found[0] if found else None)
    return Side(next(group for group in match.groups() if group)) if match else None
