"""A body that feels strange, in ordinary words, or that will not do as it did; asked about."""

from __future__ import annotations

from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue.hearing.dangers.sign import ASK, SENTENCE, Sign
from walkrun_bot.dialogue.hearing.dangers.words import said

# Not "off" and "bad", which half of all faces and breaths are after a run.
_STRANGE = said(r"weird\w*", r"odd\w*", r"funny", r"strange\w*", r"not right", r"peculiar\w*",
                r"dodgy", r"wonky", r"wrong", r"not (?:quite )?(?:mine|my own)", r"unreal",
                r"like (?:after )?the dentist")  # fmt: skip
_WRONG = r"(?:something|somethin)(?:'s| is| was| went| feels| felt| has gone)? (?:\w+ )?"
_WEATHER = said(r"cold", r"wind\w*", r"freez\w*", r"sunburn\w*", r"sun ?cream", r"mask", r"glasses",
                r"contacts?", r"lens\w*", r"gloves?", r"funny face", r"tan", r"pulled (?:a )?face",
                r"screen", r"sweat in", r"faces", r"looks?", r"photos?", r"hay ?fever")  # fmt: skip


def _up_with(*parts: str) -> str:
    of_them = "|".join(parts)
    strange = r"(?:up|wrong|off|funny|weird|odd|strange|not right|dodgy)"
    return rf"{_WRONG}{strange} (?:with|in) my (?:{of_them})"


SIGNS: tuple[Sign, ...] = (
    Sign(Danger.CHEST, ASK, (said(_up_with("chest", "ribs")),)),
    Sign(Danger.HEART, ASK, (said(_up_with("heart", "heartbeat", "pulse", "ticker")),)),
    Sign(Danger.STROKE, ASK, (said(_up_with(
        "head", "speech", "eyes?", "sight", "vision", "face", "words"),
        r"(?:worst|sudden|awful|horrible|severe|terrible) pain (?:\w+ )?in my head"),)),
    Sign(Danger.STROKE, ASK, (said(r"face", r"mouth", r"lips?", r"eyes?", r"eyesight", r"vision",
         r"sight", r"speech", r"tongue", r"(?:left|right) (?:hand|arm|side)"), _STRANGE),
         near=4, unless=_WEATHER),
    Sign(Danger.STROKE, ASK, (said(r"vision", r"sight", r"what i (?:see|saw)"), said(
        r"disappear\w*", r"vanish\w*", r"half of it", r"missing", r"patch\w*", r"blind spot")),
        SENTENCE, unless=said(r"lost sight", r"in sight", r"out of sight")),
    Sign(Danger.STROKE, ASK, (said(
        r"leg (?:just |was |kept )?(?:dragged|dragging)", r"(?:could|can|would|will) not make (?:it"
        r"|(?:my|the) (?:leg|arm|hand|foot)) (?:lift|move|work|do)", r"words? (?:\w+ ){0,3}?(?:come"
        r"|came|coming) out (?:all )?(?:odd|funny|weird|wrong|strange)"),)),
    Sign(Danger.FAINT, ASK, (said(r"head"), said(r"weird", r"funny", r"strange", r"peculiar",
         r"wobbly")), near=3, unless=said(r"music", r"song", r"in my head", r"thoughts?")),
    Sign(Danger.FAINT, ASK, (said(
        r"next (?:thing|minute|moment|second) (?:\w+ )?(?:i'm|i am|i was) (?:\w+ )?(?:look\w*"
        r"|star\w*|lying|flat|on)",
        r"sound(?:s|ed)? (?:\w+ )?(?:far (?:off|away)|distant|under ?water)", r"funny do"),)),
    Sign(Danger.BREATH, ASK, (said(r"breath(?:ing)?"), said(r"weird", r"funny", r"strange",
         r"peculiar", r"not right", r"dodgy", r"wrong", r"odd")), near=3,
         unless=said(r"pattern", r"rhythm", r"am i", r"technique", r"timing", r"nose")),
    Sign(Danger.HEAD, ASK, (said(r"head", r"ears?", r"skull", r"scalp"), said(
        r"blood", r"bleed\w*", r"bled")), near=4,
        unless=said(r"nose\w*", r"shav\w*", r"pierc\w*", r"ear ?rings?", r"blisters?")),
)  # fmt: skip
