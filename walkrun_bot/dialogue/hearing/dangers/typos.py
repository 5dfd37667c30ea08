"""Words of danger put right where they are mistyped: "pased out", "chest hirt", "feinted".

A word that is in no dictionary and one slip from a word of danger is read as that word. This
reading stands beside what was typed and never in its place, so that it can hide nothing.
"""

from __future__ import annotations

import re
from functools import cache

from walkrun_bot.dialogue.hearing.meaning.nearest import known

_WORDS = tuple(re.findall(r"\w+", """
    chest chests breast breastbone sternum heart heartbeat pulse breath breathe breathing breathless
    faint fainted fainting passed collapsed collapse unconscious blacked blackout dizzy dizziness
    lightheaded pain pains painful hurt hurts hurting tight tightness pressure squeezing crushing
    stabbing palpitations flutter fluttering racing pounding irregular skipping thumping calf calves
    swollen swelling throbbing numb numbness tingling droop drooping slurred slurring speech
    headache worst sudden blood coughed coughing bleeding spotting pregnant contractions concussion
    concussed banged knocked skull vomiting suicide suicidal myself harming wheezing gasping
    inhaler resting lying sitting stairs vision blurred shoulder seizure stroke angina clammy
    sweating
"""))  # fmt: skip
# Too short for that, or a word of another kind.
_KNOWN = {
    "kil": "kill",
    "blud": "blood",
    "brest": "breast",
    "hed": "head",
    "brething": "breathing",
    "cheast": "chest",
    "hart": "heart",
    "tigth": "tight",
}
_SHORTEST, _LONGEST = 4, max(map(len, _WORDS)) + 1
_TOKEN = re.compile(r"[a-z]{3,14}")
# No more than this is put right: a text of nothing but unknown words is in another language.
MOST = 12


def put_right(text: str) -> str:
    """Return a plain text with its words of danger as they are spelled, where they are not."""
    left = MOST

    def spelled(match: re.Match[str]) -> str:
        nonlocal left
        word = _KNOWN.get(match[0], match[0])
        if left == 0 or word in _RIGHT or not _SHORTEST <= len(word) <= _LONGEST or known(word):
            return word
        near = next((one for short in _shorter(word) for one in _by_shorter().get(short, ())
                     if one[0] == word[0] and _a_slip_apart(word, one)), word)  # fmt: skip
        left -= near != word
        return near

    return _TOKEN.sub(spelled, text)


_RIGHT = frozenset(_WORDS)


@cache
def _by_shorter() -> dict[str, list[str]]:
    """Return words one letter shorter, to the words that they may stand for."""
    table: dict[str, list[str]] = {}
    for word in _WORDS:
        for short in _shorter(word):
            table.setdefault(short, []).append(word)
    return table


def _shorter(word: str) -> list[str]:
    return list(dict.fromkeys([word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))]))


def _a_slip_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two changed places, lies between two words."""
    if len(one) != len(other):
        return abs(len(one) - len(other)) == 1
    unlike = [i for i in range(len(one)) if one[i] != other[i]]
    if len(unlike) == 1:
        return True
    first, last = unlike[0], unlike[-1]
    return last == first + 1 and one[first] == other[last] and one[last] == other[first]
