"""How a session felt, in a runner's own words."""

from __future__ import annotations

import re

from walkrun_bot.coaching.report import Effort
from walkrun_bot.dialogue.hearing.words import clauses, denied, phrases

# What is told by the talk test says most; a laugh turns the words of dying into a manner of speech.
_TALKED = phrases("in sentences", "full sentences", "could talk", "could still talk",
                  "able to talk",
                  "hold a conversation", "could have a conversation", "talk test")  # fmt: skip
_TOO_EASY = phrases("too easy", "way too easy", "so easy", "far too easy")
_NO_EASE = phrases("not easy", "not that easy", "no energy", "not comfortable")
_MANNER_OF_SPEECH = phrases("nearly died", "almost died", "killed me", "nearly killed me", "killer",
                            "thought i was dying", "thought i would die", "dying", "hell", "died",
                            "thought i'd die", "brutal")  # fmt: skip
_LAUGHED = re.compile(r"\blol\b|\blmao\b|\bhaha\w*|\bhehe\b|[😂🤣😅😆]|\bloved\b")

EFFORTS: tuple[tuple[Effort, re.Pattern[str]], ...] = (
    (Effort.TOO_HARD, phrases(
        "too hard", "to hard", "too much", "way too", "brutal", "could not talk", "killed me",
        "nearly died",
        "almost died", "thought i was dying", "thought i would die", "horrible", "hated it",
        "destroyed me", "hell", "awful", "impossible", "wiped out", "wrecked", "could not cope",
        "too tough", "overdid it",
    )),
    (Effort.HARD, phrases(
        "hard", "tough", "tiring", "struggl*", "exhaust*", "out of breath", "puffed", "puffing",
        "knackered", "shattered", "hard going", "hard work", "challeng*", "difficult", "heavy legs",
        "legs heavy", "legs were heavy", "legs felt heavy", "heavy", "slog", "a few words", "rough",
        "worn out", "breathless", "harder", "demanding", "tired", "killer",
    )),
    (Effort.EASY, phrases(
        "easy", "easier", "comfortable", "comfy", "breeze", "doddle", "piece of cake", "great",
        "brilliant", "amazing", "lovely", "wonderful", "fantastic", "loved it",
        "could have gone on",
        "could have done more", "plenty left", "could chat", "smooth*", "felt strong", "enjoyed*",
    )),
    (Effort.OK, phrases(
        "ok", "okay", "fine", "alright", "all right", "manageable", "not bad", "good", "decent",
        "not too bad", "nice", "went well", "pretty well", "in sentences",
        "full sentences", "steady", "doable", "bearable", "moderate", "😊", "🙂",
    )),
)  # fmt: skip


def effort(text: str) -> Effort | None:
    """Return how it felt, as far as it was said; the hardest word that is not denied wins."""
    if _TOO_EASY.search(text):
        return Effort.EASY
    if _NO_EASE.search(text):
        return Effort.HARD
    if _LAUGHED.search(text):
        text = _MANNER_OF_SPEECH.sub(" ", text)
    if any(not denied(c, m.start()) for c in clauses(text) for m in _TALKED.finditer(c)):
        return Effort.OK
    return _effort_by_words(text)


def _effort_by_words(text: str) -> Effort | None:
    hardness_denied = False
    for felt, pattern in EFFORTS:
        for clause in clauses(text):
            for match in pattern.finditer(clause):
                if not denied(clause, match.start()):
                    return felt
                hardness_denied |= felt in {Effort.HARD, Effort.TOO_HARD}
    return Effort.OK if hardness_denied else None
