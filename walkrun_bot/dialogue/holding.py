"""A plan that is held: what is answered all the same, and what lets it go in so many words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walkrun_bot.coaching.history import Hold
from walkrun_bot.dialogue import knowing
from walkrun_bot.dialogue.gate import asked
from walkrun_bot.dialogue.hearing.answers.plainly import plainly_cleared
from walkrun_bot.dialogue.hearing.answers.talking import talked_to_nobody
from walkrun_bot.dialogue.hearing.heard import Intent
from walkrun_bot.dialogue.hearing.text.words import plain
from walkrun_bot.dialogue.questions import STAYS_OPEN
from walkrun_bot.dialogue.topics import care, checkin, today
from walkrun_bot.dialogue.topics.ways_on import in_despair
from walkrun_bot.dialogue.wishes import Trait, having

if TYPE_CHECKING:
    from walkrun_bot.dialogue.turn import Turn
    from walkrun_bot.dialogue.utterance import Utterance


def answered_despite(said: Utterance) -> Utterance:
    """Return words to a held plan without the wishes that wait, where others are answered."""
    standing = said.scene.runner.standing
    despite = said.wants & having(Trait.DESPITE_A_HOLD)
    if standing is None or not standing.nothing_prescribed or not despite:
        return said
    return said.without(*(said.wants - despite - having(Trait.TELLS)))


def what_holds_the_plan(said: Utterance) -> Turn | None:
    """While danger or illness holds the plan, it answers what is no wish of its own."""
    holds = said.scene.standing.nothing_prescribed
    despite = said.wants & having(Trait.DESPITE_A_HOLD) or said.heard.ache is not None
    return today.held(said.scene) if holds and not despite else None


def calmly_answered(said: Utterance) -> Turn | None:
    """Answer a question that sends nobody out; None where it may, or where a pain is told of."""
    subjects = knowing.subjects_asked(said)
    calm = bool(subjects) and set(subjects) <= knowing.CALM
    return knowing.answered(said.scene, *subjects) if calm and not said.heard.ache else None


def alone(said: Utterance) -> Turn | None:
    """In despair, and nobody to talk to: who listens now."""
    despair = in_despair(said.scene) and said.scene.runner.asking not in STAYS_OPEN
    return care.not_talked(said.scene) if despair and talked_to_nobody(plain(said.text)) else None


def open_danger(said: Utterance) -> Turn | None:
    """No session is talked of while a question about danger is open; what is told is kept."""
    question = said.scene.runner.asking
    if question not in STAYS_OPEN or not said.wants & having(Trait.TAKES_UP):
        return None
    return asked(checkin.kept_in_mind(said.scene, said.heard), question)


def cleared(said: Utterance) -> Turn | None:
    """A professional agrees, in so many words: what was said is not asked; a danger is still."""
    waits = said.scene.standing.hold is Hold.SEEN_FIRST and Intent.SEEN in said.wants
    if not waits or said.told or not plainly_cleared(said.text):
        return None
    return checkin.closed_before(said.scene, lambda scene: care.seen(scene, yes=True))
