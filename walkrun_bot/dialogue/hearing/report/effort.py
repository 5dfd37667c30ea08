"""How a session felt, in a runner's own words."""

from __future__ import annotations

import re

from walkrun_bot.coaching.report import Effort
from walkrun_bot.dialogue.hearing.text.words import clauses, denied, meant, phrases

# What is told by the talk test says most; a laugh turns the words of dying into a manner of speech.
_TALKED = phrases(
    "in sentences", "full sentences", "could talk", "could still talk", "able to talk",
    "hold a conversation", "could have a conversation", "talk test",
)  # fmt: skip
_TOO_EASY = phrases("too easy", "way too easy", "so easy", "far too easy")
_NO_EASE = phrases(
    "not easy", "not that easy", "no energy", "not comfortable", "not so easy", "not the easiest",
    "not fun", "not enjoyable",
)  # fmt: skip
_EASED = phrases(
    "no problem", "no problems", "no trouble", "no bother", "no sweat", "no issues",
    "no difficulty",
)  # fmt: skip
_MANNER_OF_SPEECH = phrases(
    "nearly died", "almost died", "killed me", "nearly killed me", "killer", "thought i was dying",
    "thought i would die", "dying", "hell", "died", "thought i'd die", "brutal",
)  # fmt: skip
_LAUGHED = re.compile(r"\blol\b|\blmao\b|\bhaha\w*|\bhehe\b|[😂🤣😅😆]|\bloved\b")
# Words that are no effort where they stand: "good luck", "hard to find shoes", "easy to forget".
_ELSEWHERE = re.compile(
    r"\bgood (?:luck|morning|evening|afternoon|night|idea|app|advice|shoes|news|enough|thing)\b"
    r"|\b(?:hard|easy|tough|difficult) to (?:find|tell|say|know|believe|get (?:out"
    r"|up|home)|fit|forget)\b"
    r"|\btake(?:ing)? it easy\b|\bgo easy\b|\beasy does it\b|\btry(?:ing)? hard(?:er)?\b"
    r"|\bwork(?:ed|ing)? hard\b"
    r"|\bso hard on myself\b|\bhard on myself\b|\brun hard\b|\bpretty much\b|\bhell (?:do"
    r"|does|of|yeah|is|am)\b|\bbad weather\b"
    r"|\b(?:will|would|should|going to) (?:be|get) (?:\w+ )?(?:hard|easy"
    r"|harder|easier|tough|fine|ok|good)\w*\b"
    r"|\bbetter\b|\bno good\b|\bfeel(?:ing)? good about\b|\bfor good\b|\bso good\b(?= to)"
    r"|\bgood for (?:me|you)\b|\b(?:feel(?:ing)?|felt) (?:\w+ )?(?:rubbish|awful|terrible|bad|crap"
    r"|horrible|good|great|fine) about\b|\btoo much (?:to (?:say|write|read|ask|tell)"
    r"|info\w*|detail|text|about|trouble)\b|\b(?:tired|knackered|exhausted|shattered"
    r"|drained) (?:from|after|because of) (?:\w+ )?(?!runn?|session|interval|it\b|that\b|this\b)\w+"
)
# What comes last of all is meant: "tired legs, a slow start, but it was ok".
_AFTER_ALL = re.compile(
    r"\bbut (?:overall |in the end |all in all )?(?:it|the (?:run|session|walk)|i)"
    r" (?:was|felt|went|feel)\b(.{2,40})$"
)

# As the whole answer they mean too hard; told of a session that was done, hard.
_HARSH = phrases(
    "brutal", "horrible", "awful", "hell", "hated it", "killed me", "horrendous", "hideous",
    "torture", "hellish",
)  # fmt: skip
A_WHOLE_ANSWER = 5

EFFORTS: tuple[tuple[Effort, re.Pattern[str]], ...] = (
    (Effort.TOO_HARD, phrases(
        "too hard", "to hard", "too much", "way too", "could not talk", "nearly died",
        "almost died", "thought i was dying", "thought i would die", "destroyed me", "impossible",
        "wiped out", "wrecked", "could not cope", "too tough", "overdid it", "could not finish",
        "could not complete", "can not run for", "can not finish", "can not complete",
        "can not get through", "can not get past", "can not keep going", "can only run",
        "can barely run", "can hardly run", "can not even run", "can not jog for", "could only run",
        "could barely run", "could only do", "only lasted", "only made it", "out of breath within",
        "before i'm out of breath", "can not run more", "can not run a", "can not run the",
        "can not last", "failed to finish", "failed to complete", "not able to finish",
        "not able to complete", "exhausted after", "unable to complete", "could not get through",
        "unable to finish", "struggl* to finish", "could not keep up", "about to die",
        "could not keep going", "could not go on", "had to give up", "nothing left", "spent",
        "beyond me", "broke me", "finished me off", "it beat me", "did me in", "defeated me",
        "gave up", "completely out of breath", "could not breathe", "threw up", "10/10",
    )),
    (Effort.HARD, phrases(
        "hard", "tough", "tiring", "struggl*", "exhaust*", "out of breath", "puffed", "puffing",
        "knackered", "shattered", "hard going", "hard work", "challeng*", "difficult*",
        "heavy legs", "legs heavy", "legs were heavy", "legs felt heavy", "heavy", "slog",
        "a few words", "rough", "worn out", "breathless", "harder", "demanding", "tired", "killer",
        "tougher", "hardest", "toughest", "gasping", "gasp*", "breathing heav*", "heavy breathing",
        "breathing hard", "slow down", "push through", "pushed through", "want to stop",
        "wanted to stop", "want to quit", "wanted to quit", "wanted to die", "not enjoy", "no fun",
        "a lot of effort", "so slow", "heaving", "jelly legs", "legs were jelly", "legs are jelly",
        "hardish", "toughish", "fought for", "a workout", "kicked my", "kicking my",
        "took everything", "took all i had", "made it through", "panting", "wheez*", "winded",
        "drained", "grind", "grim", "nightmare", "terrible", "absolute crap", "felt like crap",
        "felt crap", "like lead", "like concrete", "like jelly", "sluggish", "draining", "brutal",
        "killing me", "murder", "dying", "pushed me", "a battle", "miserable", "suffer*",
        "not fit enough", "flagging", "puff", "dragged", "hate run", "gruelling", "grueling",
        "torture", "horrid", "slow and heavy", "rubbish", "sucked", "awful", "huffing",
        "fighting for", "pooped", "hideous", "horrendous",
    )),
    (Effort.EASY, phrases(
        "easy", "easier", "easily", "comfortable", "comfortably", "comfy", "breeze", "doddle",
        "piece of cake", "brilliant", "amazing", "lovely", "wonderful", "fantastic", "loved it",
        "could have gone on", "could have done more", "plenty left", "could chat", "smooth*",
        "felt strong", "enjoyed*", "effortless*", "cruised", "flew", "floated", "cinch",
        "walk in the park", "barely noticed", "relaxed", "gentle", "fresh", "plenty in the tank",
        "could have kept going", "wanted to keep going", "great", "easy peasy", "easiest", "a joy",
        "barely broke a sweat",
    )),
    (Effort.OK, phrases(
        "ok", "okay", "fine", "alright", "all right", "manageable", "not bad", "good", "decent",
        "not too bad", "nice", "went well", "pretty well", "in sentences", "well", "not so bad",
        "full sentences", "steady", "doable", "bearable", "moderate", "😊", "🙂", "managing",
        "could manage", "reasonable", "fair", "solid", "respectable", "not terrible", "so so",
        "not too shabby", "could be worse", "could have been worse", "not the worst", "passable",
        "challenging but", "a little winded", "a bit winded", "under control", "held up",
        "tolerable",
    )),
)  # fmt: skip


def effort(text: str, *, unfinished: bool = False) -> Effort | None:
    """Return how it felt, as far as it was said; the hardest word that is not denied wins.

    "Awful" is hard of a session that was done, and too hard of one that is `unfinished`.
    """
    if _TOO_EASY.search(text):
        return Effort.EASY
    text = _ELSEWHERE.sub(" ", text)
    if _NO_EASE.search(text):
        return Effort.HARD
    if _LAUGHED.search(text):
        text = _MANNER_OF_SPEECH.sub(" ", text)
    if (last := _AFTER_ALL.search(text)) and (felt := _effort_by_words(last[1], unfinished=False)):
        return felt
    if _EASED.search(text):
        by_words = _effort_by_words(_EASED.sub(" ", text), unfinished=False)
        return Effort.EASY if by_words is Effort.EASY else Effort.OK
    if meant(_TALKED, text):
        return Effort.OK
    return _effort_by_words(text, unfinished=unfinished)


def _effort_by_words(text: str, *, unfinished: bool) -> Effort | None:
    if meant(_HARSH, text):
        whole_answer = text.count(" ") < A_WHOLE_ANSWER
        return Effort.TOO_HARD if unfinished or whole_answer else Effort.HARD
    hardness_denied = False
    parts = clauses(text)
    for felt, pattern in EFFORTS:
        for clause in parts:
            for match in pattern.finditer(clause):
                if not denied(clause, match.start()):
                    return felt
                hardness_denied |= felt in {Effort.HARD, Effort.TOO_HARD}
    return Effort.OK if hardness_denied else None
