"""What makes words of danger doubtful: a laugh, long ago, somebody else, a thing only imagined."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.words import phrases

LAUGHED = phrases(
    "lol", "lols", "lolz", "lmao", "lmfao", "rofl", "haha*", "hehe*", "ha ha", "joking", "jk",
    "kidding", "figuratively", "joke", "😂", "🤣", "😅", "😆",
    "💀", "😜", "😝", "😹", "xd",
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
STILL = phrases("still", "again", "now", "today", "since", "ever since", "this morning", "tonight",
                "back", "keeps", "keep", "at the moment", "yesterday", "last night")  # fmt: skip
_KIN = (
    "mum|mom|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|friend|mate|sister"
    "|brother|son|daughter|boss|colleague|neighbou?r|gran|grandma|grandad|grandfather"
    "|grandmother|nan|uncle|aunt|cousin|dog|cat|kid|kids|buddy|roommate|flatmate|coworker|teacher"
    "|coach|trainer|nephew|niece|bestie|father-in-law|mother-in-law|fiance|fiancee"
)
OTHERS = re.compile(
    rf"(?<!with )(?<!and )(?<!for )(?<!past )\b(?:(?:my|his|her|our|their|your|the"
    rf"|a) (?:\w+ )?(?:{_KIN})(?:'s)?"
    rf"|(?:a|the|some|one|another"
    r"|that|this) (?:man|woman|guy|lady|bloke|girl|boy|runner|stranger|person|jogger|cyclist|lad"
    r"|character|actor|actress|player)|someone|somebody|people|they found|he|she|film|movie"
    r"|novel|podcast|documentary|on tv|article|watched a show|read about|an episode)\b"
)
# "My dad has angina, so I worry": theirs, though the one who writes is in it too.
THEIRS = re.compile(
    rf"\b(?:my|his|her|our) (?:\w+ )?(?:{_KIN}) (?:has|had|got|gets|suffers|suffered|died|fainted"
    r"|collapsed|passed)\b(?! to\b)"
)
MYSELF = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|me|myself|mine|my (?!" + _KIN + r"|\w+ (?:" + _KIN
                    + r"))\w+)\b")  # fmt: skip
IMAGINED = re.compile(
    r"\b(?:if i|in case|what if|could i get|can (?:running|it) cause|is it possible to|might i"
    r"|scared of|afraid of|frightened of|worried about having|worried i(?:'ll| will| might| could)"
    r"|afraid i(?:'ll| will| might)|scared i(?:'ll| will| might)|risk of|fear of|so i do not"
    r"|how (?:do|can|would) (?:i|you) tell an?|difference between"
    r"|to avoid|signs? of|symptoms of)\b"
)


def long_ago(text: str) -> bool:
    """Whether a plain text speaks of what is long past, and not of now."""
    return LONG_AGO.search(text) is not None and STILL.search(LONG_AGO.sub(" ", text)) is None


def of_others(text: str) -> bool:
    """Whether a plain text speaks of somebody else, and not of the one who writes it."""
    return OTHERS.search(text) is not None and MYSELF.search(OTHERS.sub(" ", text)) is None
