"""Text made plain before it is looked at, and small tools for looking."""

from __future__ import annotations

import re
import unicodedata

from walkrun_bot.dialogue.hearing.text.spelling import spelled

# Telegram's own limit: a danger may stand at the very end.
LONGEST_LOOKED_AT = 4096
# Zero-width and direction marks, variation selectors, skin tones: none of them says anything.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U0001f3fb-\U0001f3ff\U000e0000-\U000e007f]"
)
_SPACE = re.compile(r"\s+")
_STRETCHED = re.compile(r"\b\w*?([a-z])\1{2,}\w*")
_THRICE = re.compile(r"([a-z])\1{2,}")
# Words that keep a double letter when their stretching is undone: "gooood", "knnneee", "reallly".
_DOUBLED = re.compile(
    r"(?:g|w|t|s|f|c)oo|(?:n|w|f|s|f|k|st|sl|d|p|sp|h|b)ee|(?:a|we|te|i|sti|fe|ki|ha|hi|ca"
    r"|fi|pu|u)ll"
    r"|(?:pa|le|me|pre|ma|lo|bo|ki)ss|(?:ha|ye|a|sto|cli)pp|(?:o|stu|pu|huf)ff|zz|rea?ll|i?tt|mm"
)
_MAY_DOUBLE = "efglmopstz"
_SHORT = frozenset({"so", "no", "do", "go", "yes", "les"})
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4\u2032", "'"))
_CONTRACTED = re.compile(
    r"\b(do|does|did|is|was|are|were|ca|could|would|should|wo|have|has|had)n'?t\b"
)
_WHOLE = {"ca": "can", "wo": "will"}
_WITHOUT_APOSTROPHE = re.compile(r"\b(im|ive|thats|whats|hows|wheres|theres|youre|theyre)\b")
_APOSTROPHE = {
    "im": "i'm", "ive": "i've", "thats": "that's", "whats": "what's", "hows": "how's",
    "wheres": "where's", "theres": "there's", "youre": "you're", "theyre": "they're",
}  # fmt: skip
_SENTENCE = re.compile(r"(?:[!?;:\n]|\.(?!\d))+|,| but | though | although | except | however ")
# A part without it is a bracket, or a dash: "(.(.(." is two thousand of them. Faces say something.
_SAYS = re.compile(r"\w|[^\x00-\x7f]|[:;=]")
# "Without chest pain, calf pain or dizziness": the denial holds to the end of the list.
_LIST = re.compile(r"\b(no|without|any)((?: \w+){1,4}), ((?:\w+ ){1,3})n?or ")


def plain(text: str) -> str:
    """Return `text` in lower case, without invisible characters, n't written as "not"."""
    text = unicodedata.normalize("NFKC", text[:LONGEST_LOOKED_AT])[:LONGEST_LOOKED_AT]
    text = text.translate(_APOSTROPHES)
    text = _INVISIBLE.sub("", text).casefold()
    text = _STRETCHED.sub(_unstretched, text)
    text = _CONTRACTED.sub(lambda m: f"{_WHOLE.get(m[1], m[1])} not", text)
    text = _WITHOUT_APOSTROPHE.sub(lambda m: _APOSTROPHE[m[1]], text)
    return spelled(_SPACE.sub(" ", text.replace("cannot", "can not")).strip())


def _unstretched(match: re.Match[str]) -> str:
    """Return a stretched word as it is spelled: with a double letter where one is usual."""
    single = _THRICE.sub(r"\1", match[0])
    doubled = _THRICE.sub(lambda run: run[1] * (2 if run[1] in _MAY_DOUBLE else 1), match[0])
    return doubled if single not in _SHORT and _DOUBLED.search(doubled) else single


def clauses(text: str) -> list[str]:
    """Return the parts of a plain text within which a "no" or "not" holds."""
    text = _LIST.sub(r"\1\2 or \3or ", text)
    return [part.strip() for part in _SENTENCE.split(text) if _SAYS.search(part)]


def phrases(*words: str) -> re.Pattern[str]:
    """Return a pattern that finds any of `words` as whole words; "*" ends an open word."""
    parts = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def any_of(*expressions: str) -> re.Pattern[str]:
    """Return a pattern that finds what any of the regular `expressions` does."""
    return re.compile("|".join(f"(?:{one})" for one in expressions))


DENIAL = phrases("no", "not", "nothing", "never", "without", "none", "free of", "nor", "any more")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DENIALS = _words(
    "no not nothing never without none nor neither hardly zero nowhere nil isnt wasnt aint ain't"
    " lack"
)
# Words across which a denial still holds; any other word between the two ends it: "could not
# sleep because of pain" and "do not mind the pain" deny no pain.
_CARRIES = _words(
    "a an the any my of in on at to some this one single more much many bit little kind sort type"
    " sign signs trace hint actual real major serious significant big"
    " have has had having got get getting gotten feel felt feeling feels be been being is was are"
    " were experience experienced notice noticed cause caused causing bring give gave do does did"
    " suffer suffered suffering seem seemed become find"
    " really actually particularly especially even ever overly very so too that all longer yet"
    " again once as quite nearly exactly terribly remotely slightest or nor and either neither"
    " left right upper lower inner outer knee knees shin shins calf calves chest back hip hips"
    " ankle ankles foot feet heel heels arm neck jaw head leg legs muscle muscles joint joints"
    " pain pains ache aches aching sore soreness tightness dizziness dizzy nausea breathless"
    " palpitations discomfort niggles niggle cramp cramps stiff stiffness swelling numbness"
    " injury injuries blood bleeding fainting faint cough fever"
)
_FARTHEST = 9
# Nine words are hardly longer.
_FARTHEST_LETTERS = 120
_WORD = re.compile(r"[\w']+")


def ahead_of(clause: str, at: int) -> str:
    """Return the words before a place in a clause, as far back as they have to do with it."""
    return clause[max(0, at - _FARTHEST_LETTERS) : at]


def meant(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text has, in one of its clauses, what is not denied there."""
    if pattern.search(text) is None:
        return False
    return any(
        not denied(part, m.start()) for part in clauses(text) for m in pattern.finditer(part)
    )


def denied(clause: str, at: int) -> bool:
    """Whether what stands at position `at` is denied by the words before it.

    "not only" and "not a sharp pain" deny nothing; "not without pain" is pain.
    """
    before = _WORD.findall(ahead_of(clause, at))[-_FARTHEST:]
    for place in range(len(before) - 1, -1, -1):
        word = before[place]
        if word in _DENIALS:
            twice = word == "without" and any(w in _DENIALS for w in before[:place])
            return not twice
        if word not in _CARRIES:
            return False
    return False
