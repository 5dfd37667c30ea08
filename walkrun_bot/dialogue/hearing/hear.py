"""One text in, one understanding out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from walkrun_bot.coaching.report import Completed
from walkrun_bot.dialogue.hearing.answers import nods
from walkrun_bot.dialogue.hearing.condition import Barrier
from walkrun_bot.dialogue.hearing.dangers import danger
from walkrun_bot.dialogue.hearing.dangers.weighed import soberly, weighed
from walkrun_bot.dialogue.hearing.heard import Ache, Heard, Intent
from walkrun_bot.dialogue.hearing.meaning.shapes import Glad, Low
from walkrun_bot.dialogue.hearing.meaning.told_low import OF_ABILITY, surely
from walkrun_bot.dialogue.hearing.pain import numbers, sides, telling
from walkrun_bot.dialogue.hearing.reading.reader import read
from walkrun_bot.dialogue.hearing.report import session, state
from walkrun_bot.dialogue.hearing.report.effort import effort as effort_in
from walkrun_bot.dialogue.hearing.settling import settled
from walkrun_bot.dialogue.hearing.sureness import Sure, Sureness
from walkrun_bot.dialogue.hearing.text.languages import foreign
from walkrun_bot.dialogue.hearing.text.words import phrases, plain
from walkrun_bot.dialogue.hearing.when.days import days
from walkrun_bot.dialogue.hearing.wishes import corrections, illness, intents

# In a short answer a sign needs no pain named beside it: "at night".
SHORT = 8
# What somebody did who says no more of it.
STANDS_FOR: dict[Low | Glad, Completed] = {
    Glad.GRUDGING: Completed.ALL,
    Low.NOT_OUT: Completed.NONE,
}
_SESSION_WORDS = phrases(
    "run", "runs", "running", "ran", "walk", "walked", "session", "legs", "breath", "intervals",
    "minutes", "it was", "it felt", "felt", "today's", "talk", "pace", "loved it", "it went",
    "out there",
)  # fmt: skip
_SHRUG = phrases(
    "meh", "dunno", "not sure", "no idea", "whatever", "hard to say", "so so", "so-so",
    "do not know", "idk", "shrug", "🤷", "no clue", "not a clue", "who knows", "beats me",
    "search me",
)  # fmt: skip


def facts(text: str) -> Heard:
    """Return what was told in so many words: all but danger, and what it is likely about."""
    said = plain(text)
    ache, painless = telling.pain(said)
    completed = _done(said)
    effort = effort_in(said, unfinished=completed is Completed.PART)
    wants = tuple(one for one in intents.intents(said) if _wanted(one, said))
    better = ache is None and completed is None and telling.better(said)
    if better:
        wants, effort = (*wants, Intent.BETTER), None
    if effort and not completed and not ache and not _about_a_session(said):
        effort = None
    if completed or ache or (effort and not wants):
        wants = (*wants, Intent.REPORT)
    other = foreign(text)
    heard = Heard(
        intents=wants,
        completed=completed,
        effort=effort,
        ache=ache,
        painless=painless,
        signs=telling.signs(said) if ache or len(said.split()) < SHORT else (),
        ran=session.ran(said),
        shrug=len(said.split()) < SHORT and _SHRUG.search(said) is not None,
        walked_more=session.walked_more(said),
        yes=nods.says_yes(said),
        no=nods.says_no(said),
        number=numbers.number(said),
        days=days(said),
        energy=state.energy(said),
        mood=state.mood(said),
        barrier=_in_the_way(said, completed, ache),
        side=sides.side(said, ache.place if ache else None),
        language=other.language if other else None,
    )
    return replace(heard, sure=_sureness(heard))


def hear(text: str, told: Callable[[str], Heard] = facts) -> Heard:
    """Return what was understood of a message; everything empty where nothing was.

    Danger is heard first and by itself: where anything else fails, a danger is still told. `told`
    is all the rest of hearing.
    """
    said = plain(text)
    alarm = danger.alarm(said)
    try:
        heard = told(text)
        reading = soberly(said, read(text))
        return replace(settled(text, heard, reading), alarm=weighed(alarm, reading, said, heard))
    except Exception:
        if alarm is None:
            raise
        return Heard(alarm=alarm)


def _done(said: str) -> Completed | None:
    """Return how much was done: nothing by "I quit", and all of it by "hated it, but I went"."""
    told, done = surely(said), session.completed(said)
    if told is Low.STOPPING or (told in OF_ABILITY and session.of_what_one_can(said)):
        return None
    return done or (STANDS_FOR.get(told) if told else None)


def _wanted(intent: Intent, said: str) -> bool:
    """Whether a wish is one: not "not on Friday" a skipping, nor "the kids are ill" an illness."""
    if intent is Intent.ILL:
        return illness.mine(said)
    return intent is not Intent.SKIP or not corrections.of_another_day(said)


def _in_the_way(said: str, completed: Completed | None, ache: Ache | None) -> Barrier | None:
    """Return what stands in the way; where all was done, an injury alone may."""
    found = state.barrier(said, hurts=ache is not None)
    if found is Barrier.ILLNESS and illness.anothers(said):
        found = Barrier.CARE
    return found if found is Barrier.INJURY or completed is not Completed.ALL else None


def _sureness(heard: Heard) -> Sureness:
    """Return how sure each thing is; one day named is plain, of several one has to be guessed."""
    ache, when = heard.ache, heard.days
    return Sureness(
        intent=_likely(heard.intents),
        completed=_likely(heard.completed),
        effort=_likely(heard.effort),
        ache=_likely(ache),
        place=Sure.PLAIN if ache and ache.place else Sure.UNSAID,
        level=_likely(ache and ache.level is not None),
        days=Sure.UNSAID if not when else Sure.PLAIN if len(when) == 1 else Sure.GUESSED,
        energy=_likely(heard.energy),
        mood=_likely(heard.mood),
        barrier=_likely(heard.barrier),
        walked_more=_likely(heard.walked_more),
    )


def _likely(said: object) -> Sure:
    return Sure.LIKELY if said else Sure.UNSAID


def _about_a_session(said: str) -> bool:
    """Whether "fine" or "hard" may be about a session: a few words, or words of running."""
    return len(said.split()) <= SHORT or _SESSION_WORDS.search(said) is not None
