"""Low days and small wins in somebody's words: by themselves, and beside a report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from walkrun_bot.coaching.comeback import SOME_TIME_AWAY_DAYS, days_away
from walkrun_bot.coaching.report import COMFORTABLE
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.meaning import moods
from walkrun_bot.dialogue.hearing.meaning.shapes import Glad, Low
from walkrun_bot.dialogue.hearing.text.words import phrases, plain
from walkrun_bot.dialogue.topics import checkin, pauses, small_talk, which
from walkrun_bot.dialogue.turn import Scene
from walkrun_bot.dialogue.wishes import WISHES

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Say, Turn
    from walkrun_bot.dialogue.utterance import Utterance


# Wishes that the words of a low day may seem to be: "she is so much better", "after being ill".
SEEMING = frozenset({Intent.BETTER, Intent.RECOVERING})
# Who thinks of stopping is asked nothing else, and the check-in's buttons wait where they are.
LEAVING = frozenset({Low.STOPPING, Low.AGAIN})
# From here on the whole message is low enough to weigh more than a question or a report in it.
SURELY_LOW = 0.9
# Beside an open question, where nothing else was said, the question is all there is to lose.
LIKELY_LOW = 0.5
_ILL_BEFORE = phrases("after", "set me back", "backwards", "lost")


def told(said: Utterance) -> Turn | None:
    """Answer a low day or a win where it is what weighs most in the words."""
    wishes = said.without(Intent.TIRED).heard.intents
    first = next((intent for intent in wishes if intent in WISHES), None)
    match first:
        case Intent.DISCOURAGED:
            return _answer(said.scene, moods.low(said.text))
        case Intent.WIN:
            return _glad(said, moods.glad(said.text))
        case Intent.ILL if _ILL_BEFORE.search(plain(said.text)):
            mood = moods.mood(said.text)
            return _answer(said.scene, mood) if mood is Low.BACKWARDS else None
        case _ if first in SEEMING:
            mood = moods.mood(said.text)
            return _answer(said.scene, mood) if isinstance(mood, Low) else None
        case _:
            return None


def back_again(said: Utterance) -> Turn | None:
    """Back after days away, with a heavy heart: the greeting, then a word on the heart.

    What may seem to tell of a session beside it ("it has been so long") is about the days away.
    """
    scene, heard = said.scene, said.heard
    if Intent.RESUME not in said.wants or heard.effort is not None or heard.ache is not None:
        return None
    if days_away(scene.history, scene.today) < SOME_TIME_AWAY_DAYS:
        return None
    turn = pauses.resume(scene)
    if Intent.DISCOURAGED not in said.wants:
        return turn if heard.completed is None else None
    low = small_talk.low(Scene(turn.runner, scene.now), moods.low(said.text), beside=True)
    return replace(low, says=(*low.bare(), *turn.says))


def perhaps_told(said: Utterance) -> Turn | None:
    """Answer a mood that no word names, where the words are nothing else."""
    mood = moods.mood(said.text)
    if isinstance(mood, Glad) and not (Intent.WIN in said.wants or _sounds_glad(said)):
        return None
    if isinstance(mood, Glad):
        return _glad(said, mood)
    return _answer(said.scene, mood) if mood else None


def won(said: Utterance) -> Turn:
    """Answer words that are taken for a win, whether or not they say so."""
    return _glad(said, moods.glad(said.text))


def beside(said: Utterance) -> tuple[Say, ...]:
    """Return the kind word on a mood in a report; it asks nothing, as the report goes on."""
    mood = _beside(said)
    return _answer(said.scene, mood, beside=True).says if mood else ()


def sounds_low(said: Utterance) -> bool:
    """Whether the words are surely low as a whole, though none of them says so."""
    likely = said.heard.likely
    return bool(likely) and likely[0].name == "discouraged" and likely[0].share >= SURELY_LOW


def _sounds_glad(said: Utterance) -> bool:
    """Whether the words as a whole are no likelier low than glad, near as they may be to a win."""
    shares = {one.name: one.share for one in said.heard.likely}
    return shares.get("discouraged", 0.0) <= shares.get("small_win", 0.0)


def meanwhile(said: Utterance) -> Turn | None:
    """Answer a mood in a check-in under way that says nothing of the session.

    The question is asked once more as it stands; of somebody who is about to leave, nothing is.
    None where there is no mood in the words.
    """
    likely = said.heard.likely[:1]
    low = any(one.name == "discouraged" and one.share >= LIKELY_LOW for one in likely)
    told = said.wants & {Intent.DISCOURAGED, Intent.WIN}
    mood = moods.low(said.text) if low else _beside(said) if told else moods.mood(said.text)
    if mood is None or (isinstance(mood, Glad) and not told):
        return None
    if mood in LEAVING:
        return _answer(said.scene.but(asking=None), mood)
    return checkin.ask_next(said.scene).before(*_answer(said.scene, mood, beside=True).says)


def _glad(said: Utterance, mood: Glad) -> Turn:
    """Answer a win; where a session waits to be told of, it is one, and the rest is asked."""
    if mood is Glad.PROUD or not which.awaited(said.scene) or said.scene.runner.asking:
        return _answer(said.scene, mood)
    win = _answer(said.scene, mood, beside=True)
    return checkin.done(said.scene, said.heard).before(*win.says)


def _beside(said: Utterance) -> Low | Glad | None:
    heard = said.heard
    if Intent.DISCOURAGED in said.wants or sounds_low(said):
        return moods.low(said.text)
    if Intent.WIN in said.wants:
        return moods.glad(said.text)
    at_ease = heard.ache is None and (heard.effort is None or heard.effort in COMFORTABLE)
    mood = moods.mood(said.text, moods.NEAR_BESIDE) if at_ease else None
    return mood if isinstance(mood, Glad) else None


def _answer(scene: Scene, mood: Low | Glad, *, beside: bool = False) -> Turn:
    match mood:
        case Low():
            return small_talk.low(scene, mood, beside=beside)
        case Glad():
            return small_talk.win(scene, mood, beside=beside)
        case _:
            assert_never(mood)
