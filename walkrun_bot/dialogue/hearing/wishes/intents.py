"""What somebody wants: patterns, the weightier first."""

from __future__ import annotations

import re

from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.meaning.shapes import Glad, Low
from walkrun_bot.dialogue.hearing.meaning.told_low import OF_ABILITY, surely
from walkrun_bot.dialogue.hearing.text.words import any_of, meant, phrases
from walkrun_bot.dialogue.hearing.wishes.health import HEALTH
from walkrun_bot.dialogue.hearing.wishes.kinds import WANTED_KINDS
from walkrun_bot.dialogue.hearing.wishes.settings import SETTINGS

WANTS: tuple[tuple[Intent, re.Pattern[str]], ...] = (
    (Intent.WORRIED, phrases(
        "something worries me", "something worried me", "i am worried about my",
        "something is worrying me", "feel unwell", "something felt wrong", "something feels wrong",
        "is it dangerous?", "is this dangerous", "is it dangerous that i", "is it dangerous if my",
    )),
    (Intent.DELETE, any_of(
        r"\b(?:delete|erase|forget|remove) (?:me|everything|all|my (?:data"
        r"|account))",
    )),
    (Intent.EXPORT, any_of(
        r"\b(?:export|download|copy of|send me)\b.{0,20}\b(?:data|everything"
        r"|file)",
        r"^export$",
    )),
    (Intent.PRIVACY, phrases(
        "privacy", "my data", "my details", "who can see", "who sees", "who reads", "who can read",
        "is it private", "is this private", "do with my answers", "do with my messages",
        "what do you do with", "what do you keep", "what do you know about me", "what do you store",
        "gdpr",
    )),
    (Intent.JOKE, any_of(
        r"\b(?:just )?(?:kidding|joking)\b", r"\bfigure of speech\b",
        r"\bnot literally\b", r"\bdid not mean (?:it|that)\b", r"\bonly a joke\b",
    )),
    *HEALTH,
    (Intent.NUDGES_OFF, any_of(
        r"\b(?:stop|no|turn off|fewer|switch off)\b.{0,20}"
        r"\b(?:remind\w*|nudg\w*|notif\w*|messages|messaging|morning notes?)"
        r"(?!.{0,12}\b(?:so|that|too) (?:early|late))",
        r"\b(?:do not|stop) (?:remind|nudg|messag|text)\w*"
        r"(?!.{0,12}\b(?:so|that|too) (?:early|late))",
    )),
    (Intent.NUDGES_ON, any_of(
        r"\b(?:turn on|switch on|start|send me|want)\b.{0,20}"
        r"\b(?:reminders?|nudges?|morning notes?)",
        r"^remind me(?: please)?$",
    )),
    (Intent.RESUME, phrases(
        "resume", "unpause", "back now", "i am back", "i'm back", "im back", "start again",
        "starting again", "back again", "carry on again", "pick it up again", "pick up again",
        "ready to start again",
    )),
    (Intent.PAUSE, any_of(
        r"\bpause\b", r"\bhold (?:everything|the plan)\b", r"\bon holiday\b",
        r"\b(?:going|am|i'm|im|will be) away\b", r"\btake a break\b",
        r"\b(?:taking|have|having|need|want) (?:a|some) (?:\w+ )?break\b"
        r"(?! between)", r"\bstop for (?:a|the|one|two|three|\d)(?: \w+)?"
        r" ?(?:fortnight|weeks?|months?|while|bit)\b",
        r"\b(?:having|taking|take|need|want|have) (?:a|one|two|three|four|\d|a few"
        r"|a couple of|some) (?:weeks?|months?|fortnight) off\b",
        r"\bweek off\b", r"\bfew weeks off\b", r"\bgoing on holiday\b",
    )),
    (Intent.STOP, any_of(
        r"^(?:please )?stop(?: it| please| now)?$", r"\bunsubscribe\b",
        r"\bleave me alone\b", r"^(?:please |just )?go away(?: please| now)?[.! ]*$",
        r"^goodbye$", r"\bi quit\b",
    )),
    *SETTINGS,
    (Intent.WHY, any_of(
        r"\bwhy (?:no|not|still|only|another|walk\w*|just)\b(?! you\b)",
        r"^(?:but |and |so )?why(?: this| that| is that| so| not)?\W*$",
        r"\bwhy (?:this|that|the same|easier|am i|do i|is it|did you|are we"
        r"|not more)\b",
        r"\bhow come\b", r"\bwhat's the reason\b",
    )),
    (Intent.COUNTS, any_of(
        r"\bwalk\w*\b.{0,30}\b(?:count|cheat\w*|allowed|okay|ok to|fail\w*)",
        r"\b(?:count|cheat\w*)\b.{0,30}\bwalk\w*\b",
        r"\b(?:does|did|do|will) (?:that|it|this|they)(?: \w+)? do\b\W*$",
        r"\b(?:does|did|do|will) (?:that|it|this|they)(?: \w+)? count\b",
        r"\b(?:real|proper|actual) runn\w+\b.{0,40}$",
    )),
    (Intent.SAME, phrases(
        "same again", "repeat it", "repeat the week", "repeat this", "stay here", "stay on this",
        "same as last time", "keep it the same", "one more time",
    )),
    (Intent.SAME, any_of(
        r"^(?:the |just |keep it )?same(?: please| again| as before| one"
        r"| session| for me)+\W*$",
    )),
    (Intent.MORE, phrases(
        "ready for more", "too easy", "want more", "step up", "harder please", "make it harder",
        "something harder", "next level", "give me more", "move on", "move up", "can i do more",
        "more please",
    )),
    (Intent.EASIER, phrases(
        "easier please", "make it easier", "something easier", "go easier", "an easier",
        "easier session", "step down", "step back", "easier", "less please", "gentler",
        "dial it back", "slow it down",
    )),
    *WANTED_KINDS,
    (Intent.SMALL, phrases(
        "small version", "something small", "small one", "the small", "shorter", "short one",
        "short version", "something short", "not much time", "only ten minutes", "only 10 minutes",
        "quick one", "a short session",
    )),
    (Intent.WALK, phrases(
        "just walk", "go for a walk", "walk instead", "walk today", "a walk", "brisk walk",
        "only walk", "walking instead", "i will walk", "i'll walk",
    )),
    (Intent.SKIP, any_of(
        r"\bnot (?:today|tonight|now|this time|this morning)\b", r"\bskip\b",
        r"\bdo not feel (?:like (?:it|running|going|a run)|up to it)\b",
        r"(?<!what if i )(?<!if i )(?<!afraid i )(?<!worried i )"
        r"\bcan not (?:make it|run|go|do it|today|train|get (?:out|away))\b",
        r"\bno time\b",
        r"\bnot feeling (?:it|up to it)\b", r"\btoo (?:tired|busy)\b",
        r"\bwill not make it\b", r"\bday off\b",
        r"\bwill not be (?:running|going)\b",
        r"\bgive it a miss\b", r"\bcan not be bothered\b", r"\bcan not face\b",
    )),
    (Intent.TOMORROW, any_of(
        r"\btomorrow\b", r"\bwhat'?s? (?:is )?next\b",
        r"\bnext (?:run|session)\b", r"^(?:and |so )?next\W*$",
        r"\bwhen (?:is|do|am|should)\b.{0,20}\b(?:next|run|go)\b",
    )),
    (Intent.PLAN, any_of(
        r"\b(?:the|my|show|whole|see) (?:me )?(?:the |my )?(?:plan|schedule)\b",
        r"^(?:the )?(?:plan|schedule)\W*$", r"\bcoming (?:days|week)\b",
        r"^(?:and |what about )?(?:this|next) week\W*$", r"\bmy week\b",
        r"\bwhat\b.{0,20}\b(?:this|next) week\b",
    )),
    (Intent.PROGRESS, phrases(
        "progress", "how am i doing", "how far have i", "my stats", "stats", "how many sessions",
        "how many runs", "am i getting better",
    )),
    (Intent.TODAY, any_of(
        r"\bwhat (?:should|shall|do|can|am|must|would|to)\b.{0,25}\b(?:do|run"
        r"|today)\b(?! (?:about|with|for my|if|when)\b)",
        r"^(?:what'?s? |and |for )?today\W*$",
        r"\btoday's (?:session|run|plan|workout)",
        r"\bwhat(?:'s| is) (?:on )?(?:for )?(?:today|on|the plan)\b",
        r"\b(?:do|should) i (?:run|go|train|walk)\b", r"\bsession (?:for )?today\b",
        r"\b(?:want to|can i|may i|could i) (?:go for a )?(?:run|jog)\b",
        r"\bam i (?:running|on) today\b", r"\bwhat now\b", r"\bgo(?:ing)? now\b",
        r"\bready to (?:go|run)\b", r"\brun today\b",
        r"\b(?:again|another|more) (?:right )?(?:now|today)\b",
    )),
    (Intent.HELP, any_of(
        r"\bhelp\b", r"\bwhat can (?:you|i) (?:do|say)\b", r"\bhow does this work\b",
        r"^\?+$", r"\bcommands\b", r"\binstructions\b",
    )),
    (Intent.MENU, any_of(r"^more(?: …|\.\.\.)?$", r"^menu$")),
    (Intent.DISCOURAGED, phrases(
        "give up", "giving up", "useless", "pathetic", "hopeless", "ashamed", "embarrass*",
        "never going to", "will never", "i'll never", "what's the point", "so slow", "failure",
        "failed", "i'm a joke", "i am a joke", "such a joke", "what a joke", "feel like a joke",
        "rubbish about", "feeling low", "feel low", "feel a bit low", "feeling a bit low",
        "feeling down", "feel down", "a bit down", "rubbish at", "disheart*", "discourag*",
        "fed up", "demotivat*", "not a runner", "feel bad", "guilty", "what is the point",
        "whats the point", "down about", "too old", "too fat",
    )),
    (Intent.WIN, phrases(
        "so proud", "proud of", "yay", "woohoo", "woo hoo", "first time ever", "could not believe",
        "so happy", "chuffed", "🎉", "🥳", "buzzing",
    )),
    (Intent.HOW_LONG, any_of(
        r"\bhow (?:long|many weeks|soon)\b.{0,40}\b(?:5 ?k|run|take|until|till|20|30)",
        r"\bwhen (?:can|will|could) i\b.{0,25}\b(?:5 ?k|run)",
    )),
    (Intent.MEDICAL, phrases(
        "ibuprofen", "painkiller*", "paracetamol", "medication", "diagnos*", "blood pressure",
        "should i see a doctor", "tablets", "antibiotics", "beta blocker*", "asthma", "inhaler",
        "diabet*",
    )),
    (Intent.THANKS, phrases(
        "thanks", "thank you", "thank u", "thx", "tks", "thanx", "tysm", "ta", "cheers", "ty",
        "appreciate*", "🙏",
    )),
    (Intent.GREET, any_of(
        r"^(?:hi|hello|hey|hiya|howdy|good (?:morning|evening|afternoon)|morning"
        r"|evening|yo)\b.{0,20}$", r"^👋$",
    )),
)  # fmt: skip

# What these say is another thing when it is denied: "I'm not ill".
DENIABLE = frozenset({
    Intent.WELL, Intent.RECOVERING, Intent.ILL, Intent.PAUSE, Intent.PREGNANT, Intent.CRASHED,
    Intent.MORE,
})  # fmt: skip


# What else a low day and a win, surely told, may seem to be: "who am I kidding", "I quit", "it was
# pathetic, only ten minutes, but I went".
SEEMS_LOW = frozenset({Intent.JOKE, Intent.STOP, Intent.WIN})
SEEMS_GLAD = frozenset({Intent.DISCOURAGED, Intent.SMALL, Intent.SKIP})


def intents(text: str) -> tuple[Intent, ...]:
    """Return what a plain text wants, the weightier first."""
    found = [intent for intent, pattern in WANTS if _meant(intent, pattern, text)]
    match surely(text):
        case Low() as low:
            seems = SEEMS_LOW | {Intent.SKIP} if low in OF_ABILITY else SEEMS_LOW
            found = [*(intent for intent in found if intent not in seems), Intent.DISCOURAGED]
        case Glad():
            found = [*(intent for intent in found if intent not in SEEMS_GLAD), Intent.WIN]
        case _:
            pass
    return tuple(dict.fromkeys(found))


def _meant(intent: Intent, pattern: re.Pattern[str], text: str) -> bool:
    return meant(pattern, text) if intent in DENIABLE else pattern.search(text) is not None
