"""Words that report: whether they do, and what is said of the other matters in them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.report import Completed
from walkrun_bot.dialogue import feelings
from walkrun_bot.dialogue.also_hurting import also_hurting
from walkrun_bot.dialogue.hearing.hear import hear
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.meaning import moods
from walkrun_bot.dialogue.hearing.text.figures import in_figures
from walkrun_bot.dialogue.hearing.text.parts import asks, sentences
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.questions import About, about
from walkrun_bot.dialogue.topics import answers, checkin, small_talk, which
from walkrun_bot.dialogue.turn import Scene
from walkrun_bot.dialogue.wishes import WISHES, Trait, having

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance


_OF_TEN = re.compile(
    r"(?:about |around |maybe |a |an )*\b(10|\d) ?(?:/|out of|of) ?(?:10|ten)\b\W*"
)
_TELLS = having(Trait.TELLS)
_SEEMING = frozenset({Intent.RECOVERING, Intent.BETTER, Intent.WELL})
_ABOUT_A = re.compile(
    r"\b(?:about|around|perhaps|maybe|say|roughly|a) (?:a )?(?:10|\d)\b(?! ?(?:min|k))"
)
# In a report it tells how it was; it asks for nothing.
_TOO_EASY = re.compile(
    r"\b(?:way |far |much )*too easy\b|\b(?:much |a bit |a lot )?easier\b(?! please)"
)


def report(said: Utterance) -> Turn | None:
    """Take what is told of a session or a pain, and grant what is asked for beside it.

    None where neither is told of.
    """
    said = _measured(_out_of_ten(said))
    if not is_report(said):
        return None
    turn = also_hurting(reported(said), said)
    asked_for = hear(_TOO_EASY.sub(" ", plain(said.text))).intents
    wish = next((i for i in asked_for if i in having(Trait.AFTER_A_REPORT)), None)
    does = WISHES[wish].does if wish else None
    if does is None or turn.runner.draft is not None:
        return turn
    return does(Scene(turn.runner, said.scene.now)).before(*turn.says)


def without_medicine(said: Utterance) -> Utterance:
    """Return words that tell of a session or answer about one, and name a medicine in passing.

    "Took my tablets first, did all of it" asks for no doctor's word; a question does.
    """
    tells = Intent.REPORT in said.wants or about(said.scene.runner.asking) is About.SESSION
    asking = "?" in said.text or any(asks(part) for part in sentences(said.text))
    return said if asking or not tells else said.without(Intent.MEDICAL)


def evident(said: Utterance) -> Utterance:
    """Return words that say how a session was and that nothing hurt, as the report that they are.

    "Nothing hurt, not even the knee" is no news of a recovery where a session waits.
    """
    heard = said.heard
    waits = which.awaited(said.scene) or about(said.scene.runner.asking) is About.SESSION
    if not waits or heard.effort is None or not heard.painless or said.wants - _SEEMING - _TELLS:
        return said
    intents = (Intent.REPORT, *(i for i in heard.intents if i not in {*_SEEMING, Intent.REPORT}))
    return replace(said, heard=replace(heard, intents=intents))


def _measured(said: Utterance) -> Utterance:
    """Return words with the number of the pain that they name: "about a four"."""
    heard, text = said.heard, plain(said.text)
    if heard.ache is None or heard.ache.level is not None or not _ABOUT_A.search(in_figures(text)):
        return said
    level = answers.one_number(text)
    return replace(said, heard=replace(heard, ache=replace(heard.ache, level=level or None)))


def _out_of_ten(said: Utterance) -> Utterance:
    """Return words with the effort that their "6/10" is; a pain's number is the pain's.

    By itself it is one where a session waits to be told of.
    """
    heard, found = said.heard, _OF_TEN.search(plain(said.text))
    if found is None or heard.effort is not None or heard.ache is not None or said.wants - _TELLS:
        return said
    bare = _OF_TEN.fullmatch(plain(said.text)) is not None and which.awaited(said.scene)
    if heard.completed is None and not bare:
        return said
    effort = answers.effort_of_ten(int(found[1]))
    intents = (Intent.REPORT, *(i for i in heard.intents if i is not Intent.REPORT))
    return replace(said, heard=replace(heard, effort=effort, intents=intents))


def is_report(said: Utterance) -> bool:
    """Whether a session or a pain is told of, as the main matter."""
    wants = said.wants
    if Intent.REPORT not in wants:
        return False
    if said.heard.ache is not None:
        return Intent.ADVISED not in wants
    asks = "?" in said.text and wants & having(Trait.ASKS) - having(Trait.BESIDE_A_REPORT)
    only_tells = not wants - having(Trait.TELLS) - {Intent.MORE, Intent.EASIER}
    return not asks and (said.heard.completed is not None or only_tells)


def reported(said: Utterance) -> Turn:
    """Take a report, whole or in part, with a word on what weighs or is beyond a coach."""
    if Intent.DISCOURAGED not in said.wants:
        return _reported(said)
    turn = _reported(said.without(Intent.DISCOURAGED))
    after, shape = Scene(turn.runner, said.scene.now), moods.low(said.text)
    if turn.runner.draft is not None or said.heard.completed is Completed.NONE:
        return turn.before(*small_talk.low(after, shape, beside=True).says)
    low = small_talk.low(after, shape)
    return low if turn.runner == said.scene.runner else low.before(*turn.says)


def _reported(said: Utterance) -> Turn:
    scene, heard, wants = said.scene, said.heard, said.wants
    asked = (Intent.MEDICAL, small_talk.medical), (Intent.COUNTS, small_talk.counts)
    answers = (s for intent, answer in asked if intent in wants for s in answer(scene).bare())
    before = (*feelings.beside(said), *answers)
    if heard.completed is None and not which.awaited(scene):
        if heard.ache is not None:
            return checkin.hurts(scene, heard).before(*before)
        mood = feelings.told(said)
        if before and mood is None:
            return scene.says(*before)
        return mood or small_talk.feeling(scene, heard.effort)
    if heard.ache is not None and heard.completed is None and heard.effort is None:
        return checkin.hurts(scene, heard).before(*before)
    return checkin.done(scene, heard).before(*before)
