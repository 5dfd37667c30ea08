"""Which open question takes which words for its answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from walkrun_bot.coaching.pain import aching
from walkrun_bot.coaching.report import COMFORTABLE
from walkrun_bot.coaching.safety import Danger
from walkrun_bot.dialogue import feelings
from walkrun_bot.dialogue.also_hurting import also_hurting
from walkrun_bot.dialogue.calendar import Kind
from walkrun_bot.dialogue.hearing.answers import comparing
from walkrun_bot.dialogue.hearing.answers.mornings import how_this_morning
from walkrun_bot.dialogue.hearing.answers.plainly import admits, content, plainly_no, plainly_yes
from walkrun_bot.dialogue.hearing.answers.weighing import Weighs, plainly_weighs
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.hearing.wishes.corrections import undoes
from walkrun_bot.dialogue.questions import NATURES, STAYS_OPEN, About
from walkrun_bot.dialogue.runner import Question
from walkrun_bot.dialogue.topics import (
    aches,
    care,
    checkin,
    correcting,
    heading,
    looking,
    mine,
    noticing,
    settings,
    small_talk,
    undoing,
)
from walkrun_bot.dialogue.turn import Scene
from walkrun_bot.dialogue.wishes import Trait, having

if TYPE_CHECKING:
    from collections.abc import Callable

    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance


def answered(said: Utterance) -> Turn | None:
    """Return the answer to the open question, or None where the words are about something else."""
    question = said.scene.runner.asking
    if question is None or ("?" in said.text and said.wants & having(Trait.ASKS)):
        return None
    taker = _TAKERS.get(NATURES[question].about)
    return taker(said) if taker else None


def undone(said: Utterance) -> Turn | None:
    """The last thing taken back; what is said of a danger or of everything kept is no matter."""
    asking = said.scene.runner.asking
    waits = asking in STAYS_OPEN or asking is Question.DELETE
    return undoing.undo(said.scene) if undoes(plain(said.text)) and not waits else None


def _of_a_session(said: Utterance) -> Turn | None:
    scene, heard = said.scene, said.heard
    eases = said.wants & {Intent.EASIER, Intent.MORE} and heard.completed is None
    at_the_start = scene.runner.asking is Question.COMPLETED
    if said.wants & having(Trait.BREAKS_IN) or (eases and at_the_start):
        return None
    answer = checkin.answer(scene, heard, said.text)
    if answer is not None:
        after = replace(said, scene=Scene(answer.runner, scene.now))
        return also_hurting(answer, said).before(*feelings.beside(after))
    if said.wants - having(Trait.TELLS):
        return None
    return feelings.meanwhile(said) or checkin.ask_again(scene)


def _of_a_setting(said: Utterance) -> Turn | None:
    scene, question = said.scene, said.scene.runner.asking
    if said.heard.ache is not None or Intent.ILL in said.wants or question is None:
        return None
    answer = settings.answer(scene, said.text)
    return answer or (None if said.wants else settings.ask(scene, question, again=True))


def _of_danger(said: Utterance) -> Turn | None:
    """Take a plain no, or a yes, hedged or not; anything else leaves the question open."""
    match admits(said.text):
        case True:
            return care.admitted(said.scene)
        case False:
            return checkin.no_danger(said.scene)
        case None:
            return None


def _of_care(said: Utterance) -> Turn | None:
    scene, heard = said.scene, said.heard
    if scene.runner.asking is Question.LOW:
        return _of_all_that_weighs(said)
    yes, no = plainly_yes(said.text), heard.no and not said.wants
    return care.seen(scene, yes=yes) if yes or no else None


def _of_all_that_weighs(said: Utterance) -> Turn | None:
    """Take that it is bigger than the running from any words; that it is not, from those alone."""
    match plainly_weighs(plain(said.text), said.wants):
        case Weighs.MORE:
            return care.danger(said.scene, Danger.SELF_HARM)
        case Weighs.RUNNING if not said.told:
            return small_talk.the_running(care.lightened(said.scene))
        case _:
            agreed = said.heard.yes and not said.wants
            return care.ask_low(said.scene) if agreed else None


def _of_an_ache(said: Utterance) -> Turn | None:
    """Take how a pain is this morning; a session told of, or another place, is another matter."""
    heard, ache = said.heard, aching(said.scene.history)
    elsewhere = heard.ache is not None and ache is not None and heard.ache.place not in {
        None, ache.place,
    }  # fmt: skip
    breaks_in = said.wants & having(Trait.BREAKS_IN) - {Intent.RECOVERING, Intent.WELL}
    if heard.completed is not None or elsewhere or breaks_in:
        return None
    if plainly_no(said.text) and _asked_of_today_since(said.scene):
        return aches.ask_ache_or_today(said.scene, ache) if ache else None
    how = how_this_morning(plain(said.text), heard)
    return aches.ache_told(said.scene, how) if how is not None else None


def _asked_of_today_since(scene: Scene) -> bool:
    """Whether today's session was spoken of after the pain was asked about: "nah" may be to it."""
    return any(n.kind == Kind.MORNING and n.day == scene.today for n in scene.runner.nudged)


def _of_what_was_assumed(said: Utterance) -> Turn | None:
    """Take days, time, minutes and place, or a word of content; a report is another matter."""
    heard, scene = said.heard, said.scene
    if said.told or said.wants - having(Trait.TELLS) - settings.VALUES:
        return None
    values = settings.named(scene, said.text)
    if values is not None:
        return values
    if heard.yes or heard.effort in COMFORTABLE or content(said.text):
        return settings.suits(scene)
    elsewhere = heard.painless or (heard.likely and heard.likely[0].name == "discouraged")
    return settings.suits_not(scene) if heard.no and not elsewhere else None


def _of_deleting(said: Utterance) -> Turn | None:
    """Take a plain yes or no; what is mixed ("ok wait", "yes but first…") is asked once more."""
    yes = plainly_yes(said.text) or said.wants == {Intent.DELETE}
    if yes or plainly_no(said.text):
        return mine.delete(said.scene, yes=yes)
    mixed = said.heard.yes or said.heard.no
    elsewhere = said.wants - having(Trait.TELLS)
    return mine.ask_delete(said.scene) if mixed and not elsewhere else None


def _of_the_aim(said: Utterance) -> Turn | None:
    if said.wants - {Intent.AIM, *having(Trait.SETS), Intent.SAME} or said.told:
        return None
    if said.heard.no:
        return heading.later(said.scene)
    return heading.answer(said.scene, said.text)


def _of_a_sign(said: Utterance) -> Turn | None:
    compares = {Intent.BETTER, Intent.RECOVERING, Intent.EASIER, Intent.SAME}
    if said.wants - having(Trait.TELLS) - compares or said.told:
        return None
    compared = comparing.compared(plain(said.text))
    return noticing.answer(said.scene, compared) if compared else None


def _of_the_week(said: Utterance) -> Turn | None:
    if said.wants or said.told or not (said.heard.yes or said.heard.no):
        return None
    return looking.answer(said.scene, helps=said.heard.yes)


# The questions of the first minutes are answered before there is a plan: see `early`.
_TAKERS: dict[About, Callable[[Utterance], Turn | None]] = {
    About.SESSION: _of_a_session,
    About.CORRECTION: correcting.answer,
    About.SETTING: _of_a_setting,
    About.DANGER: _of_danger,
    About.CARE: _of_care,
    About.ACHE: _of_an_ache,
    About.ASSUMED: _of_what_was_assumed,
    About.ALL_THAT_IS_KEPT: _of_deleting,
    About.AIM: _of_the_aim,
    About.SIGN: _of_a_sign,
    About.WEEK: _of_the_week,
}
