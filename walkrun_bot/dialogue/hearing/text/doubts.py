"""What makes words of danger doubtful: a laugh, long ago, somebody else, a thing only imagined."""

from __future__ import annotations

import re
from enum import Enum, auto

from walkrun_bot.dialogue.hearing.text.words import phrases

LAUGHED = phrases(
    "lol", "lols", "lolz", "lmao", "lmfao", "rofl", "haha*", "hehe*", "ha ha", "joking", "jk",
    "kidding", "figuratively", "joke", "😂", "🤣", "😅", "😆", "💀", "😜", "😝", "😹", "xd",
    "laughing", "so to speak", "metaphorically",
)  # fmt: skip
# "I thought I was going to pass out": how it seemed, which may be a way to say hard.
SEEMED = re.compile(
    r"\b(?:felt like i was|felt as if i was|(?:like|as if) i (?:was|were) (?:about|going) to"
    r"|thought i was|thought i would|thought i'd)\b"
)
LONG_AGO = re.compile(
    r"\b(?:(?:years?|months|decades|ages) (?:ago|back)|last (?:year|spring|summer|winter|autumn"
    r"|fall|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|decade)|in the past|as a (?:child|kid|teen\w*|student|boy|girl)|used to"
    r"|history of|when i was (?:a|an|little|younger|young|at|in|\d+|pregnant)|back in (?:the"
    r"|school|college|\d+)|in (?:19|20)\d\d|since (?:19|20)\d\d|before covid|once had|in my"
    r" (?:teens|twenties|thirties|forties|20s|30s|40s|youth)|a long time ago|all checked)\b"
)
STILL = phrases(
    "still", "again", "now", "today", "ever since", "this morning", "tonight", "back", "keeps",
    "keep", "at the moment", "yesterday", "last night",
)  # fmt: skip
KIN = (
    "mum|mom|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|friend|mate|sister"
    "|brother|son|daughter|boss|colleague|neighbou?r|gran|grandma|grandad|grandfather"
    "|grandmother|nan|uncle|aunt|cousin|dog|cat|kid|kids|buddy|roommate|flatmate|coworker|teacher"
    "|coach|trainer|nephew|niece|bestie|father-in-law|mother-in-law|fiance|fiancee"
    "|toddler|children|little one|other half"
)
OTHERS = re.compile(
    rf"(?<!with )(?<!and )(?<!for )(?<!past )\b(?:(?:my|his|her|our|their|your|the"
    rf"|a) (?:\w+ )?(?:{KIN})(?:'s)?"
    rf"|(?:a|the|some|one|another"
    r"|that|this) (?:man|woman|guy|lady|bloke|girl|boy|runner|stranger|person|jogger|cyclist|lad"
    r"|character|actor|actress|player)|someone|somebody|people|they found|he|she|film|movie"
    r"|novel|podcast|documentary|on tv|article|watched a show|read about|an episode)\b"
)
MYSELF = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|myself|mine|my (?!" + KIN + r"|\w+ (?:" + KIN
                    + r"))\w+)\b")  # fmt: skip
IMAGINED = re.compile(
    r"\b(?:(?<!as )if (?:i(?!'m honest| am honest)|somebody|someone|anybody|anyone|you|one"
    r"|people|she|he)|in case|what if"
    r"|could i get"
    r"|can (?:running|it) cause|is it possible to|might i"
    r"|scared of|afraid of|frightened of|worried about having|worried i(?:'ll| will| might| could)"
    r"|afraid i(?:'ll| will| might)|scared i(?:'ll| will| might)|risk of|fear of|so i do not"
    r"|how (?:do|can|would) (?:i|you) tell an?|difference between"
    r"|to avoid|signs? of|symptoms of)\b"
)


# What did not happen, and what was only dreamt, watched or read.
NEVER_WAS = re.compile(
    r"\b(?:(?:could|would|i'd|might) (?:of|have|'ve) (?:\w+ )?(?:passed|fainted|died|collapsed"
    r"|keeled|blacked|had a)|i'd have (?:a|passed|fainted|died|told)|fancied|dreamt|dreamed"
    r"|nightmares?|in (?:my|a|the) (?:dream|book|novel|film|movie|show|series|story|game|song)"
    r"|audio ?book|heroine?|characters?|first aid|on a course|casualty (?:was|is) on"
    r"|(?:watched|watching|read|reading) (?:a|an|the|about) (?:film|movie|show|article|book|post"
    r"|documentary|thread)|(?:being|was|get|got|getting|kept being) asked"
    r"|(?:doc|doctor|nurse|gp|physio|they|she|he|everyone|people) (?:always |just )?(?:keeps? )?"
    r"(?:asked|asks|ask|asking)(?: me)?(?: about| whether| if))\b"
)
CLEARED = re.compile(
    r"\b(?:all[- ]clear|signed (?:me )?off|cleared (?:me|by|to)|(?:turned out|proved) to be"
    r"|it was (?:just |only )?(?:the )?(?:menopause|anxiety|muscular|a muscle|costochondritis)"
    r"|behind me (?:since|now)|(?:none|nothing) since|not had (?:one|any|it) since"
    r"|(?:have|has) not had (?:so much as )?(?:a|an|any) \w+ since|went in)\b"
)
_ANEW = phrases("again", "back", "this week", "new", "worse", "today", "yesterday", "now")


class Whose(Enum):
    """Whose trouble it is, by whoever is named last before it."""

    MINE = auto()
    THEIRS = auto()
    UNCLEAR = auto()


_KIN_ALONE = (
    rf"(?:{KIN}|hubby|missus|nana|pop|patient|neighbour|neighbor|hamster|horse|rabbit|puppy)"
)
_WHO = re.compile(
    r"\b(?P<me>i|i'm|i've|i'd|i'll|me|myself|mine|we|us|(?:my|our) (?!(?:\w+ )?(?:"
    + _KIN_ALONE
    + r")\b)\w+)\b"
    rf"|\b(?P<them>(?:my|our|your|his|her|their|the|a|an|another) (?:\w+ )?{_KIN_ALONE}(?:'s)?"
    rf"|(?:^|(?<=[.,;!?] )|(?<=and )|(?<=so )|(?<=because )){_KIN_ALONE}"
    r"(?='s|s? (?:\w+ )?(?:has|had|have|is|was|got|gets|can|could"
    r"|cannot|died|fainted|collapsed|passed|suffer\w*|went|came))"
    r"|(?:a|the|some|one|another|that|this) (?:\w+ )?(?:man|woman|guy|lady|bloke|girl|boy|runner"
    r"|stranger|person|jogger|cyclist|lad|actor|actress|player|hero|patient|teacher|marshal)"
    r"|someone|somebody|he|she|his|her|him|they|their)\b"
)


def whose(part: str, end: int) -> Whose:
    """Return whose a trouble is that is told up to `end` in a part of a text.

    Where another is named last before it, and nobody says "I" or "my" in that part, it is theirs:
    "my dad fainted", but "my wife saw that I fainted", and unclear "my dad says it is my heart".
    """
    named = [match.lastgroup for match in _WHO.finditer(part) if match.start() < end]
    if not named or named[-1] == "me":
        return Whose.MINE
    about_me = any(match.lastgroup == "me" for match in _WHO.finditer(part))
    return Whose.UNCLEAR if about_me else Whose.THEIRS


def cleared(text: str) -> bool:
    """Whether a plain text tells of a trouble that was looked at and is over."""
    return CLEARED.search(text) is not None and _ANEW.search(CLEARED.sub(" ", text)) is None


def long_ago(text: str) -> bool:
    """Whether a plain text speaks of what is long past, and not of now."""
    return LONG_AGO.search(text) is not None and STILL.search(LONG_AGO.sub(" ", text)) is None


def of_others(text: str) -> bool:
    """Whether a plain text speaks of somebody else, and not of the one who writes it."""
    return OTHERS.search(text) is not None and MYSELF.search(OTHERS.sub(" ", text)) is None


def any_doubt(text: str) -> bool:
    """Whether a plain text laughs, imagines, or is about others, long ago or what is over."""
    unreal = (LAUGHED, IMAGINED, NEVER_WAS)
    past = long_ago(text) or cleared(text)
    return past or of_others(text) or any(pattern.search(text) for pattern in unreal)
