"""Words that matter, put right where they are mistyped: "feinted", "palpatations", "siezure".

A word one slip (a letter more, less, other, or two changed places) from a weighty one is taken for
it, unless it is a word of its own. Only long words, and only with the same first letter: a short
word has too many honest neighbours.
"""

from __future__ import annotations

import re
from itertools import chain

# Put right wherever they stand; these are too short or too far off for the rule below.
_KNOWN = {
    "chst": "chest", "cheast": "chest", "chets": "chest", "chset": "chest", "ches": "chest",
    "feint": "faint", "feinted": "fainted", "feinting": "fainting", "fainned": "fainted",
    "calve": "calf", "caf": "calf", "swolen": "swollen",
    "dizy": "dizzy", "dizzyness": "dizziness", "hart": "heart", "haert": "heart",
    "palps": "palpitations", "palpatations": "palpitations", "palpitatons": "palpitations",
    "concusion": "concussion", "seisure": "seizure", "siezure": "seizure", "numbess": "numb",
    "noumb": "numb", "hedache": "headache", "headake": "headache", "blod": "blood",
    "suiside": "suicide", "suicde": "suicide", "preg": "pregnant", "preggo": "pregnant",
    "preggers": "pregnant", "ankel": "ankle", "nee": "knee", "kne": "knee",
    "soar": "sore", "soer": "sore", "hamy": "hammy", "shinsplints": "shin splints",
    "shinsplint": "shin splints", "plantars": "plantar", "fascitis": "fasciitis",
    "achillies": "achilles", "achiles": "achilles", "tomoz": "tomorrow", "tmrw": "tomorrow",
    "2moro": "tomorrow", "tmr": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow",
    "tommorrow": "tomorrow", "yesteday": "yesterday", "yestarday": "yesterday", "wk": "week",
    "wks": "weeks", "pls": "please", "plz": "please", "thru": "through", "tho": "though",
    "bc": "because", "cos": "because", "coz": "because", "cuz": "because", "w/o": "without",
    "tierd": "tired", "tird": "tired", "exausted": "exhausted", "excercise": "exercise",
    "definately": "definitely", "alot": "a lot", "finaly": "finally", "realy": "really",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "kinda": "kind of",
    "sorta": "sort of", "finnished": "finished",
    "yse": "yes", "yess": "yes", "yeh": "yeah", "yea": "yeah", "helo": "hello", "helllo": "hello",
    "startng": "starting", "strating": "starting", "scrach": "scratch", "nothng": "nothing",
    "nothign": "nothing", "nuthing": "nothing", "nothin": "nothing", "nowt": "nothing",
    "mcuh": "much", "muhc": "much", "dun": "done", "doen": "done", "dnoe": "done",
    "pian": "pain", "painn": "pain", "abuot": "about", "abotu": "about", "tody": "today",
    "todya": "today", "alrite": "alright", "alrigt": "alright", "esay": "easy", "eazy": "easy",
    "haf": "half", "hlaf": "half", "hrd": "hard", "hrad": "hard", "wlak": "walk", "wakl": "walk",
    "jsut": "just", "teh": "the", "adn": "and", "waht": "what", "shoud": "should",
    "runing": "running", "wlaked": "walked",
}  # fmt: skip


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_WEIGHTY = _words(
    "chest breathe breathing breathless fainted fainting dizziness lightheaded palpitations"
    " irregular heartbeat fluttering coughed coughing swollen swelling throbbing headache numbness"
    " drooping slurred seizure concussion concussed unconscious collapsed pressure tightness"
    " squeezing pregnant bleeding spotting contractions suicidal suicide shortness vomiting"
    " tomorrow yesterday finished completed struggled struggling exhausted knackered shattered"
    " session reminder schedule disappointed discouraged embarrassed confident"
    " achilles hamstring shoulder stomach tendonitis fasciitis discomfort soreness niggle twinge"
    " running stopped skipped managed"
)
# Words of their own that stand one slip from a weighty one.
_HONEST = frozenset(_words(
    "breath breaths chesty ruining competed discomforts smoulder stomped"
    " chess crest cheat breathed breather feinted finishes finisher complete completes struggles"
    " struggle stropped stepped slipped snipped shipped session's sessions pressured pressures"
    " breeding blending tightens schedules scheduled reminders remainder reminded swelling"
    " squeezed confidant confidence regular stoppen manages manager stomachs shoulders hamstrings"
    " runnings cunning coughs headaches heartbeats pregnancy contraction sportting sporting"
    " sleeping shattering bleedin chests disappoints discourages confidently spitting slotting"
    " jiggle singe suicides managed twinges niggles niggled concussions seizures tomorrows"
    " breathes scouting spouting stopper topped swapped"
))  # fmt: skip
_LONG_ENOUGH = 5
_TOKEN = re.compile(r"[\w'/]+")


def _shorter(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))}


# Words one letter shorter, to the words that they may stand for: two words that share one of
# these are a slip apart.
_BY_SHORTER: dict[str, list[str]] = {}
for _word in _WEIGHTY:
    for _short in _shorter(_word):
        _BY_SHORTER.setdefault(_short, []).append(_word)
_RIGHT = frozenset(_WEIGHTY) | _HONEST


def spelled(text: str) -> str:
    """Return a plain text with the words that matter as they are spelled."""
    return _TOKEN.sub(lambda match: _put_right(match[0]), text)


def _put_right(word: str) -> str:
    if word in _KNOWN:
        return _KNOWN[word]
    if len(word) < _LONG_ENOUGH or len(word) > _LONGEST or word in _RIGHT:
        return word
    candidates = chain.from_iterable(_BY_SHORTER.get(short, ()) for short in _shorter(word))
    return next((one for one in candidates if _a_slip_apart(word, one)), word)


_LONGEST = 1 + max(map(len, _WEIGHTY))


def _a_slip_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two changed places, lies between two words."""
    if abs(len(one) - len(other)) == 1:
        return True  # they share a shorter form, so one letter is all
    if len(one) != len(other):
        return False
    unlike = [i for i in range(len(one)) if one[i] != other[i]]
    if len(unlike) == 1:
        return True
    first, last = unlike[0], unlike[-1]
    return last == first + 1 and one[first] == other[last] and one[last] == other[first]
